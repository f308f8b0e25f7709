"use strict";
// Renews the frame when the server tells that something changed. The report itself knows nothing of this.
const pages = document.getElementById("pages");
const lost = document.getElementById("lost");

// What the frame says comes as a page; of it, only what differs is put in, so that nothing is read out twice.
const say = (fresh) => {
  document.title = fresh.title;
  document.body.dataset.state = fresh.body.dataset.state;
  document.querySelector("link[rel=icon]").href = fresh.querySelector("link[rel=icon]").href;
  const open = document.querySelector("#problems details")?.open;
  if (open) fresh.querySelector("#problems details")?.setAttribute("open", "");
  for (const id of ["file", "status", "alone", "alarm", "problems", "older"]) {
    const [here, there] = [document.getElementById(id), fresh.getElementById(id)];
    if (here.innerHTML === there.innerHTML) continue;
    here.hidden = there.hidden;
    here.replaceChildren(...there.childNodes);
  }
};

// A link to another site would end up in the frame, which most sites refuse.
const leave = (event) => {
  const link = event.target.closest?.("a[href]");
  if (link && link.origin !== location.origin && link.protocol.startsWith("http")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
};
const prepare = (frame) => frame.contentDocument?.addEventListener("click", leave, true);

// The reader stays at the same words: the last thing with an id above the upper edge is where it was.
const mark = (page) => {
  const ids = [...page.querySelectorAll("main [id]:not(svg, svg *)")];
  const above = ids.filter((one) => one.checkVisibility() && one.getBoundingClientRect().top <= 8).pop();
  return above && { id: above.id, top: above.getBoundingClientRect().top };
};
const folds = (page) =>
  [...page.querySelectorAll("details")].map((one) => {
    const name = one.querySelector("summary")?.textContent.trim();
    return [`${one.closest("[id]")?.id} ${one.querySelector("[id]")?.id ?? name}`, one];
  });
const carry = (from, to) => {
  const [was, is] = [from.contentDocument, to.contentDocument];
  const choice = was.querySelector("button[data-show][aria-pressed=true]")?.dataset.show;
  if (choice) is.querySelector(`button[data-show="${CSS.escape(choice)}"]`)?.click();
  const open = new Map(folds(was).map(([key, one]) => [key, one.open]));
  for (const [key, one] of folds(is)) one.open = open.get(key) ?? one.open;
  const y = from.contentWindow.scrollY;
  const seen = y > 0 ? mark(was) : undefined;
  const again = seen && is.getElementById(seen.id);
  const top = again ? again.getBoundingClientRect().top + to.contentWindow.scrollY - seen.top : y;
  to.contentWindow.scrollTo({ top, left: from.contentWindow.scrollX, behavior: "instant" });
  if (document.activeElement === from) to.contentWindow.focus();
};

// The new page is made ready behind the old one, and takes its place at once.
const show = (frame) =>
  new Promise((done) => {
    const old = pages.querySelector("iframe");
    frame.className = "coming";
    frame.addEventListener("load", () => {
      try {
        prepare(frame);
        if (old && frame.contentDocument) carry(old, frame);
      } finally {
        if (frame.contentDocument) old?.remove();
        else frame.remove(); // the browser's own page, since there was no answer
        frame.className = "";
        done();
      }
    }, { once: true });
    pages.append(frame);
  });

let running = false;
let again = false;
const renew = async () => {
  again = true;
  if (running) return;
  running = true;
  try {
    while (again) {
      again = false;
      const answer = await fetch("/", { cache: "no-store" });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      say(fresh);
      const frame = fresh.querySelector("iframe");
      if (frame && fresh.body.dataset.report !== document.body.dataset.report) await show(frame);
      document.body.dataset.report = fresh.body.dataset.report;
      lost.hidden = true;
    }
  } catch {
    lost.hidden = false;
  } finally {
    running = false;
  }
};

// A browser holds six connections to one server, so one tab listens for all that show it.
const tabs = new BroadcastChannel("preview");
const hear = (news) => (news === "lost" ? (lost.hidden = false) : renew());
tabs.addEventListener("message", ({ data }) => hear(data));
const tell = (news) => {
  tabs.postMessage(news);
  hear(news);
};
const listen = () => {
  const events = new EventSource("/events");
  events.addEventListener("message", () => tell("changed"));
  events.addEventListener("error", () => {
    tell("lost");
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
  });
};
navigator.locks.request("preview", () => new Promise(listen));

const first = pages.querySelector("iframe");
if (first) {
  first.addEventListener("load", () => prepare(first));
  prepare(first);
}
renew();
