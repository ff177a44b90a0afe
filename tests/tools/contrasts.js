// In a page: of each text in a drawing, its contrast with what is painted behind it, by WCAG's formula, and its height.
() => {
  const parse = (colour) => {
    const parts = colour.match(/[\d.]+/g).map(Number);
    return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((part) => part / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const painted = (element) => {
    const style = getComputedStyle(element);
    const isShape = element instanceof SVGElement && !(element instanceof SVGSVGElement);
    if (isShape && !["rect", "path", "polygon", "circle", "ellipse"].includes(element.tagName)) return null;
    const colour = isShape ? style.fill : style.backgroundColor;
    if (!colour || colour === "none" || colour.startsWith("url")) return null;
    const { rgb, alpha } = parse(colour);
    return alpha * Number(isShape ? style.fillOpacity : 1) > 0.5 ? rgb : null;
  };
  const told = [];
  for (const text of document.querySelectorAll("div.mermaid svg :is(text, foreignObject span, foreignObject p)")) {
    if (!text.textContent.trim() || text.querySelector("p")) continue;
    text.scrollIntoView({ block: "center", inline: "center" });
    const box = text.getBoundingClientRect();
    const behind = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const ground = behind.filter((e) => !text.contains(e) && e !== text).map(painted).find(Boolean);
    const span = text.querySelector("tspan") ?? text;
    const style = getComputedStyle(span);
    const ink = parse(span instanceof SVGElement ? style.fill : style.color).rgb;
    const [a, b] = [light(ink), light(ground ?? [255, 255, 255])].sort((x, y) => y - x);
    told.push({ text: text.textContent.trim(), contrast: (a + 0.05) / (b + 0.05), height: box.height });
  }
  return told;
}
