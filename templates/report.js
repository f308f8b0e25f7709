"use strict";
// A little help for those who read on a screen: nothing here is needed to read the page.
for (const tools of document.querySelectorAll(".tools")) tools.hidden = false;

const why = document.getElementById("why");
for (const button of document.querySelectorAll("button[data-show]")) {
  button.addEventListener("click", () => {
    why.dataset.show = button.dataset.show;
    for (const other of button.parentElement.children) other.setAttribute("aria-pressed", String(other === button));
  });
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.parentElement.querySelector("[role=status]").textContent = button.dataset.done;
  });
}

// Pictures stand on their own once copied: their colours are attributes, and the style sheet stays behind.
const save = document.body.dataset.save;
for (const picture of document.querySelectorAll("svg[id]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "save";
  button.textContent = save;
  button.setAttribute("aria-label", `${save}: ${picture.getAttribute("aria-label").slice(0, 80)}`);
  button.addEventListener("click", () => {
    const file = new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = `${picture.id}.svg`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
  (picture.closest(".scroll") ?? picture).after(button);
}

// Where a picture is wider than the screen, the years nearest to the date come first.
for (const frame of document.querySelectorAll(".scroll")) frame.scrollLeft = frame.scrollWidth;

// What is folded away must not be missing on paper, nor where a link leads.
const unfold = (node) => { for (let one = node; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true; };
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(unfold));
addEventListener("hashchange", () => {
  delete why?.dataset.show;
  unfold(document.getElementById(decodeURIComponent(location.hash.slice(1))));
});
