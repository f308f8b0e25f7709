// What reaches beyond a window of some width, but for what scrolls in a box of its own.
(width) => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isText = node.nodeType === Node.TEXT_NODE;
    const element = isText ? node.parentElement : node;
    if (element.closest(".scroll") && !element.matches(".scroll")) continue;
    if (isText) range.selectNodeContents(node);
    for (const box of (isText ? range : node).getClientRects()) {
      // What is wholly to the left, or is cut to a point, is put away on purpose, for screen readers.
      if (box.width <= 1 || box.right <= 0 || element.closest("thead")?.getBoundingClientRect().width <= 1) continue;
      if (box.right > width + 0.5 || box.left < -0.5)
        found.push(`from ${box.left} to ${box.right}: ${element.outerHTML.slice(0, 120)}`);
    }
  }
  return found;
}
