"""What is asked of every page: scripts that return the elements, or the values, that are at fault."""

import json

# WCAG 2.2 on all three levels and best practice. The contrast of level AAA contains that of AA.
TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL_RULES = {"runOnly": TAGS, "rules": {"color-contrast": {"enabled": False}}}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}}

AXE = """async () => {
  const { violations } = await axe.run({ ...%s, preload: false, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => [id, node.failureSummary, node.html]));
}"""
ALL_OF_AXE = AXE % json.dumps(ALL_RULES)

# A control stands alone when it is no part of a line of text.
TOO_SMALL = """() => {
  const standsAlone = ($control) => {
    let $block = $control;
    while (getComputedStyle($block).display.startsWith("inline") || $block.closest(".g-term")) {
      $block = $block.parentElement;
    }
    return $block.innerText.trim() === $control.innerText.trim();
  };
  const isSmall = ($control) => {
    const { width, height } = $control.getBoundingClientRect();
    return width < 44 || height < 44;
  };
  return [...document.querySelectorAll("body a:not(.g-skip-link), button, summary, label:has(input)")]
    .filter(($control) => $control.checkVisibility() && standsAlone($control) && isSmall($control));
}"""

# The mark of a radio button, and that of a term, may be around its label.
LOST_IN_FOCUS = """() => {
  const hasMark = ($element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle($element);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  };
  const isCovered = ($control) => {
    const { x, y, width, height } = $control.getClientRects()[0];
    const $top = document.elementFromPoint(x + width / 2, y + Math.min(height, innerHeight - y) / 2);
    return !$top || !($control.contains($top) || $top.contains($control));
  };
  const isLost = ($control) => {
    $control.focus();
    return document.activeElement !== $control || isCovered($control) ||
      !(hasMark($control) || $control.labels?.length && hasMark($control.labels[0]));
  };
  const $lost = [...document.querySelectorAll("a, button, input, summary, textarea, [tabindex='0']")]
    .filter(($control) => $control.checkVisibility() && isLost($control));
  document.activeElement.blur();
  scrollTo(0, 0);
  return $lost;
}"""

WIDER_THAN_THE_SCREEN = """() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  const isTooWide = ($element) => $element.getBoundingClientRect().right > clientWidth;
  const $tooWide = [...document.querySelectorAll("*")].filter(isTooWide);
  return scrollWidth > clientWidth ? [scrollWidth, ...$tooWide] : [];
}"""

# What axe does not ask: each part that readers can jump to has a name, and headings leave no level out.
OUT_OF_ORDER = """() => {
  const $unnamed = [...document.querySelectorAll("nav, aside, [role=group], [role=region]")]
    .filter(($part) => $part.checkVisibility())
    .filter(($part) => !($part.ariaLabel || $part.ariaLabelledByElements?.length));
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter(($heading) => $heading.checkVisibility()).map(($heading) => Number($heading.localName[1]));
  const isSteady = levels.filter((level) => level === 1).length === 1 && levels[0] === 1 &&
    levels.every((level, at) => at === 0 || level <= levels[at - 1] + 1);
  return isSteady ? $unnamed : [levels.join(" "), ...$unnamed];
}"""

# What is there for screen readers alone is clipped on purpose.
CUT_OFF = """() => {
  const isCutOff = ($element) => {
    const { clipPath, overflowX, overflowY } = getComputedStyle($element);
    const cuts = (overflow) => ["hidden", "clip"].includes(overflow);
    return clipPath === "none" &&
      (cuts(overflowX) && $element.scrollWidth > $element.clientWidth ||
        cuts(overflowY) && $element.scrollHeight > $element.clientHeight);
  };
  return [...document.body.querySelectorAll("*:not(svg)")].filter(isCutOff);
}"""

NEXT_STEPS_WITHOUT_FRAME = """() => [...document.querySelectorAll("main h2")].filter(($heading) =>
  ["What to do next", "Qué hacer ahora"].includes($heading.textContent.replace("#", "").trim()) &&
  !$heading.parentElement.matches(".g-next-steps"))"""

CELLS_WITHOUT_SCOPE = "() => [...document.querySelectorAll('thead th:not([scope])')]"

NAMELESS_TABLES = """() => [...document.querySelectorAll("main table")]
  .filter(($table) => !$table.caption && !$table.closest(".g-table, form")?.ariaLabel)"""

TERMS_IN_ONE_PIECE = """() => [...document.querySelectorAll(".g-term")]
  .filter(($term) => getComputedStyle($term).display !== "inline")"""

# The spacing that WCAG 1.4.12 lets readers set; in a constructed sheet, as the page's policy forbids others.
_SPACED_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }
  `);
  document.adoptedStyleSheets = [sheet];
  const $lost = [%s, %s].flatMap((find) => find());
  document.adoptedStyleSheets = [];
  return $lost;
}"""
LOST_WHEN_SPACED_OUT = _SPACED_OUT % (CUT_OFF, WIDER_THAN_THE_SCREEN)

LOST_IN_FORCED_COLOURS = """() => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const isLost = ($element) => {
    const { color, borderTopColor, borderTopWidth, textDecorationLine } = getComputedStyle($element);
    const hasEdge = parseFloat(borderTopWidth) > 0 && borderTopColor !== ground;
    return color === ground || !hasEdge && textDecorationLine === "none";
  };
  return [...document.querySelectorAll(".g-crisis-strip a, .g-contact-link, .g-button")].filter(isLost);
}"""

MOVING = """() => [...document.querySelectorAll("*")].filter(($element) => {
  const { animationName, scrollBehavior, transitionDuration } = getComputedStyle($element);
  return animationName !== "none" || scrollBehavior !== "auto" || transitionDuration !== "0s";
})"""

# More than a third of what is seen must not stay on top of what is read.
TOO_MUCH_ON_TOP = """() => [...document.querySelectorAll("body *")].filter(($element) =>
  ["sticky", "fixed"].includes(getComputedStyle($element).position) && $element.checkVisibility() &&
  !$element.matches("td, th") && $element.offsetHeight > innerHeight / 3)"""

ADDRESSES_NOT_IN_WORDS = """() => [...document.querySelectorAll("main a[href^=http]")].filter(($link) => {
  const { content } = getComputedStyle($link, "::after");
  return $link.checkVisibility() && !content.includes($link.getAttribute("href"));
})"""

OF_NO_USE_ON_PAPER = """() => [
  ...document.querySelectorAll("button, nav, .g-skip-link, .g-quick-exit, .g-heading-anchor"),
].filter(($element) => $element.checkVisibility())"""

BEGINS_WITHOUT_HELP = """() => {
  const words = ($element) => $element.innerText.split(/\\s+/).join(" ").trim();
  return words(document.body).startsWith(words(document.querySelector(".g-crisis-strip"))) ? [] : [true];
}"""

LEFT_BEHIND = """async () => [
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...(await caches.keys()),
  ...(await indexedDB.databases()),
  ...(await navigator.serviceWorker.getRegistrations()),
  ...document.cookie.split("; ").filter(Boolean),
]"""
