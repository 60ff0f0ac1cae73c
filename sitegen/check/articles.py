"""Articles that lack a part which the site wants in each of them, and pages that are hard to reach."""

import re
from collections.abc import Callable, Iterator, Mapping

from sitegen.check.example_files import SITE_CONFIG
from sitegen.config import ArticlePart
from sitegen.content.front_matter import Layout
from sitegen.content.page import INDEX, Page
from sitegen.findings import Example, Findings, InWords, Rule, Severity
from sitegen.graph.site import Site

_CONFIG = SITE_CONFIG + "article_parts: [%s]\n"

MISSING_PART = Rule(
    "article/missing-part",
    "An article without a part that each article has",
    "Readers rely on finding the main message, what is known and not known, and what to do next.",
    Severity.WARNING,
    Example(_CONFIG % "next-steps", _CONFIG % "", "site_config.yaml"),
)
TOO_FAR = Rule(
    "navigation/too-far",
    "A page that is more than two clicks from the home page",
    "People who are ill or in a hurry give up before they find it.",
    Severity.WARNING,
    example=InWords(
        "The home page leads to a section, that to another section, and only that to the page.",
        "The first section, the home page or the menu has a link to the page.",
    ),
)
RULES = (MISSING_PART, TOO_FAR)

_KNOWN = re.compile(r">\s*\[!KNOWN\]", re.I)
_UNKNOWN = re.compile(r">\s*\[!UNKNOWN\]", re.I)
_MOST_CLICKS = 2


def check_article(page: Page, site: Site, findings: Findings) -> None:
    """Report an article that lacks one of the parts named in config."""
    if page.layout is Layout.ARTICLE:
        for part in site.config.article_parts:
            if not _HAS[part](page, site):
                findings.add(MISSING_PART, page.top, f"This article has {_LACKS[part]}.", hint=_HINTS[part])


def _has_sources(page: Page, site: Site) -> bool:
    return bool(page.front_matter.sources or site.bodies[page.source_path].citations)


def _has_next_steps(page: Page, site: Site) -> bool:
    heading = site.config.next_steps_heading.casefold()
    return any(each.text.casefold() == heading for each in site.bodies[page.source_path].headings)


def _has_box(kind: re.Pattern[str], text: str) -> bool:
    """Return whether a callout of this kind stands in a text, at the beginning of a line."""
    before = (text[: box.start()].rstrip(" ") for box in kind.finditer(text))
    return any(not each or each.endswith("\n") for each in before)


_HAS: Mapping[ArticlePart, Callable[[Page, Site], bool]] = {
    "main-message": lambda page, _: bool(page.front_matter.main_message),
    "known": lambda page, _: _has_box(_KNOWN, page.body),
    "unknown": lambda page, _: _has_box(_UNKNOWN, page.body),
    "sources": _has_sources,
    "next-steps": _has_next_steps,
}
_LACKS: Mapping[ArticlePart, str] = {
    "main-message": "no main message",
    "known": "no box with what is known",
    "unknown": "no box with what is not known",
    "sources": "no sources",
    "next-steps": "no part on what to do next",
}
_HINTS: Mapping[ArticlePart, str] = {
    "main-message": "Write main_message: in its front matter, the one thing to take away.",
    "known": "Write > [!KNOWN] above what is known, with its sources.",
    "unknown": "Write > [!UNKNOWN] above what is not known, or what you could not confirm.",
    "sources": "Cite what it says as [@id], or name sources: in its front matter.",
    "next-steps": "End it with a heading that says so, and a few steps.",
}


def check_reach(site: Site, findings: Findings) -> None:
    """Report listed pages that take more than two clicks from the home page."""
    near = {INDEX}
    for _ in range(_MOST_CLICKS):
        near |= {target for path in near if path in site.library.pages for target in _linked_from(path, site)}
    for page in site.library.pages.values():
        if site.library.home is not None and page.is_listed and page.source_path not in near:
            message = "It takes more than two clicks from the home page to reach this page."
            hint = "Link to it from its section, from the menu or from the home page."
            findings.add(TOO_FAR, page.top, message, hint=hint)


def _linked_from(source_path: str, site: Site) -> Iterator[str]:
    """Yield the source paths of the pages that a page links to."""
    config, page = site.config, site.library.pages[source_path]
    yield from (str(item.page) for item in (*config.menu, *config.footer))
    if config.emergency_page is not None:
        yield str(config.emergency_page)
    yield from (child.source_path for child in site.children.get(source_path, ()))
    yield from site.ties[source_path].targets
    yield from map(str, page.front_matter.related)
