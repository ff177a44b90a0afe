"""Every page in a real browser, in both schemes, wide and on a phone."""

import pytest
from diagrams import diagrams, lost_labels
from site_reader import SIZES

from site_fixtures import ADDRESSES

# The contrast of each text in a drawing with what is painted behind it, by WCAG's formula.
CONTRASTS = """
() => {
  const parse = (colour) => {
    const parts = colour.match(/[\\d.]+/g).map(Number);
    return { rgb: parts.slice(0, 3), alpha: parts.length > 3 ? parts[3] : 1 };
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const painted = (element) => {
    const style = getComputedStyle(element);
    const svg = element instanceof SVGElement && !(element instanceof SVGSVGElement);
    if (svg && !["rect", "path", "polygon", "circle", "ellipse"].includes(element.tagName)) return null;
    const colour = svg ? style.fill : style.backgroundColor;
    if (!colour || colour === "none" || colour.startsWith("url")) return null;
    const { rgb, alpha } = parse(colour);
    return alpha * Number(svg ? style.fillOpacity : 1) > 0.5 ? rgb : null;
  };
  const results = [];
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
    results.push([text.textContent.trim(), (a + 0.05) / (b + 0.05), box.height]);
  }
  return results;
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("where", ADDRESSES)
def test_page(where, scheme, reader):
    with reader(scheme, "phone") as page:
        page.load_axe().open(where).draw_all()
        drawn = page.page.locator("div.mermaid svg").all()
        for diagram, svg in zip(diagrams(where), drawn, strict=True):
            assert lost_labels(diagram, svg.evaluate("svg => svg.textContent")) == []

        for folded in page.page.locator("details").all():
            folded.evaluate("details => { details.open = true; }")
        for size in SIZES:
            page.resize(size)
            contrasts = page.page.evaluate(CONTRASTS)
            assert len(contrasts) >= 2 * len(drawn)
            assert [c for c in contrasts if c[1] < 4.5] == [], f"text of a diagram that cannot be read, {size}"
            assert [c for c in contrasts if c[2] < 10] == [], f"text of a diagram that is too small, {size}"

            wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            assert page.page.evaluate(wide) <= 0, f"the page scrolls sideways, {size}"
            assert page.barriers() == [], size

        assert page.complaints == []
        assert page.elsewhere() == []
