// The words in pictures whose contrast to what is under them is below 4.5 to 1 (WCAG 2.2, 1.4.3).
() => {
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
  const mixed = ([r, g, b, a], under) => [r, g, b].map((one, place) => one * a + under[place] * (1 - a));
  const linear = (one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
  // A hatching counts as its stripes, which differ more from the paper than what is between them.
  const stripes = () => getComputedStyle(document.querySelector("pattern .hatch")).fill;
  const fill = (style) => [...parts(style.fill.startsWith("url") ? stripes() : style.fill).slice(0, 3), +style.fillOpacity];

  const paper = parts(getComputedStyle(document.body).backgroundColor);
  const found = [];
  for (const text of document.querySelectorAll("svg text")) {
    text.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const box = text.getBoundingClientRect();
    const under = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      .filter((one) => one instanceof SVGGeometryElement && text.ownerSVGElement.contains(one))
      .map((one) => getComputedStyle(one)).filter((style) => style.fill !== "none")
      .reduceRight((below, style) => mixed(fill(style), below), paper);
    const [one, two] = [light(parts(getComputedStyle(text).fill)), light(under)].sort((a, b) => b - a);
    const contrast = (one + 0.05) / (two + 0.05);
    if (contrast < 4.5) found.push(`${text.ownerSVGElement.id}: ${text.textContent}: ${contrast.toFixed(2)}`);
  }
  return found;
}
