"use strict";
// A little help for those who read on a screen: nothing here is needed to read the page.
for (const tools of document.querySelectorAll(".tools")) tools.hidden = false;

const why = document.getElementById("why");
const choices = [...document.querySelectorAll("button[data-show]")];
const choose = (choice) => {
  why.dataset.show = choice;
  for (const button of choices) button.setAttribute("aria-pressed", String(button.dataset.show === choice));
};
for (const button of choices) button.addEventListener("click", () => choose(button.dataset.show));

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
      button.parentElement.querySelector("[role=status]").textContent = button.dataset.done;
    } catch {
      getSelection().selectAllChildren(text); // where a page may not copy, the reader can
    }
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
// Before a link is followed, so that the browser finds its goal; and after Back, or an address typed in.
const reveal = (hash) => {
  const goal = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!goal) return undefined;
  unfold(goal);
  if (!goal.checkVisibility()) choose("all");
  return goal;
};
addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (link) reveal(link.hash);
});
addEventListener("hashchange", () => reveal(location.hash)?.scrollIntoView());
