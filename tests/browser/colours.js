// The colors that meet on this page, as [kind, colors, ground, place]; a color is [red, green, blue], and there
// are several of which one has to stand out: the fill and the edge of a shape.
// A ground is everything that lies under a point, painted over each other from the bottom to the top.

(state) => {
  const parse = (text) => {
    const numbers = text.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number);
    if (!numbers || text === "none") {
      return [0, 0, 0, 0];
    }
    const scale = text.startsWith("color(") ? 255 : 1;
    const [red, green, blue, alpha = 1] = text.startsWith("color(") ? numbers.slice(-4) : numbers;
    return [red * scale, green * scale, blue * scale, alpha];
  };
  const over = ([r, g, b, a], ground) => [r, g, b].map((channel, i) => channel * a + ground[i] * (1 - a));
  const faded = (colour, ...factors) => [...colour.slice(0, 3), factors.reduce((a, f) => a * Number(f), colour[3])];
  const isShape = ($element) => $element instanceof SVGGeometryElement;

  const paint = ($element) => {
    const style = getComputedStyle($element);
    if ($element instanceof SVGLineElement) {
      return [0, 0, 0, 0];
    }
    if (isShape($element)) {
      return faded(parse(style.fill), style.fillOpacity, style.opacity);
    }
    return $element instanceof SVGElement && !($element instanceof SVGSVGElement)
      ? [0, 0, 0, 0]
      : parse(style.backgroundColor);
  };
  const canvas = () => over(parse(getComputedStyle(document.body).backgroundColor), [255, 255, 255]);
  const ancestors = ($element) => {
    const found = [];
    for (let $next = $element; $next; $next = $next.parentElement) {
      found.push($next);
    }
    return found;
  };
  const groundUnder = ($element, x, y) => {
    const stack = document.elementsFromPoint(x, y);
    const at = stack.findIndex(($other) => $other === $element || $element.contains($other));
    const below = at < 0 ? ancestors($element) : stack.slice(stack.indexOf($element) < 0 ? at : stack.indexOf($element));
    return below.reduceRight((ground, $layer) => over(paint($layer), ground), canvas());
  };
  const groundAround = ($element) =>
    ancestors($element).slice(1).reduceRight((ground, $layer) => over(paint($layer), ground), canvas());
  const opacity = ($element) =>
    ancestors($element).reduce((product, $each) => product * Number(getComputedStyle($each).opacity), 1);
  const isShown = ($element) => $element.checkVisibility({ visibilityProperty: true }) && opacity($element) > 0;
  const isClipped = ($element) =>
    ancestors($element).some(($each) => getComputedStyle($each).clipPath === "inset(50%)");
  const place = ($element, part = "") => {
    const $named = $element.closest("[class]") ?? $element;
    return `${$named.getAttribute("class") ?? ""} <${$element.localName}>${part} ${state}`.trim();
  };

  const found = [];
  const add = (kind, colour, ground, where) => {
    if (colour[3] > 0) {
      found.push([kind, [over(colour, ground)], ground, where]);
    }
  };

  const addText = ($element) => {
    const $text = [...$element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if ($text) {
      const range = document.createRange();
      range.selectNodeContents($text);
      const box = range.getClientRects()[0];
      if (box?.width) {
        const style = getComputedStyle($element);
        const colour = $element instanceof SVGElement ? style.fill : style.color;
        const ground = groundUnder($element, box.x + Math.min(box.width / 2, 8), box.y + box.height / 2);
        add("text", faded(parse(colour), opacity($element)), ground, place($element));
      }
    }
  };
  const addGenerated = ($element) => {
    const ground = over(paint($element), groundAround($element));
    const style = getComputedStyle($element);
    for (const part of ["::before", "::after"]) {
      const generated = getComputedStyle($element, part);
      if (!["none", "normal", '""'].includes(generated.content) && generated.display !== "none") {
        add("text", parse(generated.color), ground, place($element, part));
      }
    }
    if (style.display === "list-item" && style.listStyleType !== "none") {
      add("text", parse(getComputedStyle($element, "::marker").color), ground, place($element, "::marker"));
    }
    if ($element.matches("input, textarea") && $element.placeholder) {
      add("text", parse(getComputedStyle($element, "::placeholder").color), ground, place($element, "::placeholder"));
    }
    if ($element.matches("input, textarea") && !$element.matches("[type=checkbox], [type=radio]")) {
      add("text", parse(style.color), ground, place($element, " value"));
    }
    if ($element.matches("[type=checkbox], [type=radio]") && style.accentColor !== "auto") {
      add("edge", parse(style.accentColor), ground, place($element, " checked"));
    }
  };
  const addEdges = ($element) => {
    const style = getComputedStyle($element);
    for (const side of ["Top", "Right", "Bottom", "Left"]) {
      if (style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0) {
        add("edge", parse(style[`border${side}Color`]), groundAround($element), place($element));
      }
    }
    if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) {
      add("focus", parse(style.outlineColor), groundAround($element), place($element));
    }
  };
  const isWithin = ({ x, y, width, height }, $shape) => {
    const box = $shape.getBoundingClientRect();
    const [across, down] = [x + width / 2, y + height / 2];
    return box.left <= across && across <= box.right && box.top <= down && down <= box.bottom;
  };
  // What is painted at less than half strength is a tint: a ground for others, and by itself no mark. What is
  // painted in the color of the ground is a gap. A shape is seen by its fill or by its edge, whichever stands
  // out more.
  const addDrawing = ($drawing) => {
    const painted = [];
    const marks = [];
    for (const $shape of $drawing.querySelectorAll("*")) {
      const style = getComputedStyle($shape);
      const box = $shape.getBoundingClientRect();
      if (!isShape($shape) || !isShown($shape) || (box.width === 0 && box.height === 0)) {
        continue;
      }
      const below = painted.filter(($other) => isWithin(box, $other));
      const ground = below.reduce((under, $other) => over(paint($other), under), groundAround($drawing));
      const fill = faded(parse(style.fill), style.fillOpacity, opacity($shape));
      const stroke = faded(parse(style.stroke), style.strokeOpacity, opacity($shape));
      const paints = $shape instanceof SVGLineElement ? [stroke] : [fill, stroke];
      const solid = paints.filter(([, , , alpha]) => alpha > 0.5).map((colour) => over(colour, ground))
        .filter((colour) => $shape instanceof SVGPathElement || String(colour) !== String(ground));
      if (solid.length > 0) {
        marks.push(["shape", solid, ground, place($shape)]);
      }
      painted.push($shape);
    }
    if (painted.length > 0 && marks.length === 0 && !$drawing.querySelector("text")) {
      found.push(["shape", [[0, 0, 0]], [0, 0, 0], `${place($drawing)} has nothing but tints`]);
    }
    found.push(...marks);
  };

  const collect = () => {
    for (const $element of document.body.querySelectorAll("*")) {
      if (!isShown($element) || isClipped($element)) {
        continue;
      }
      addText($element);
      if ($element instanceof SVGSVGElement && !$element.ownerSVGElement) {
        addDrawing($element);
      } else if (!($element instanceof SVGElement)) {
        addGenerated($element);
        addEdges($element);
      }
    }
  };

  const hoverEverywhere = (holder) => {
    for (const [index, rule] of [...holder.cssRules].entries().toArray().reverse()) {
      const { selectorText: selector, cssText: text, cssRules: inner } = rule;
      if (selector?.includes(":hover")) {
        holder.insertRule(text.replace(selector, selector.replaceAll(":hover", ":not(never)")), index + 1);
      } else if (inner && !selector) {
        hoverEverywhere(rule);
      }
    }
  };
  const focusOnEach = () => {
    for (const $control of document.querySelectorAll("a, button, input, textarea, summary, [tabindex='0']")) {
      if (isShown($control)) {
        $control.focus({ focusVisible: true });
        ancestors($control).slice(0, -1).forEach(addEdges);
        addText($control);
      }
    }
    document.activeElement?.blur();
  };

  if (state === "focus") {
    focusOnEach();
  } else {
    if (state === "hover") {
      [...document.styleSheets].forEach(hoverEverywhere);
    }
    collect();
  }
  return found;
}
