"use strict";
document.documentElement.classList.add("js");
const numbers = (element) => element.dataset.l.split(" ").map(Number);
const still = matchMedia("(prefers-reduced-motion: reduce)");
const entryOf = new Map(); // from the number of a passage to the entry it belongs to
const marksOf = new Map(); // from an entry to its marks in the articles
let pinned = null;

for (const tag of document.querySelectorAll(".entry [data-l]")) {
  for (const number of numbers(tag)) entryOf.set(number, tag.closest(".entry"));
}
for (const mark of document.querySelectorAll("#article [data-l]")) {
  for (const number of numbers(mark)) {
    const entry = entryOf.get(number);
    if (entry === undefined) continue;
    if (!marksOf.has(entry)) marksOf.set(entry, []);
    marksOf.get(entry).push(mark);
  }
}

let lit = [];
function light(entry) {
  for (const element of lit) element.classList.remove("on");
  lit = entry === null ? [] : [entry, ...(marksOf.get(entry) || [])];
  for (const element of lit) element.classList.add("on");
}

const behaviour = () => (still.matches ? "auto" : "smooth");

/* The first passage of an entry in each article comes into view. */
function showPassages(entry, but) {
  const seen = new Set(but ? [but] : []);
  for (const mark of marksOf.get(entry) || []) {
    const article = mark.closest("article");
    if (seen.has(article)) continue;
    seen.add(article);
    for (let fold = mark.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    mark.scrollIntoView({ block: "center", inline: "nearest", behavior: behaviour() });
  }
}

function showEntry(entry) {
  const fold = entry.closest("details");
  if (fold) fold.open = true;
  entry.scrollIntoView({ block: "center", behavior: behaviour() });
}

function entryAt(target) {
  const element = target instanceof Element ? target.closest("[data-l], .entry") : null;
  if (element === null) return null;
  return element.matches(".entry") ? element : entryOf.get(numbers(element)[0]) || null;
}

document.addEventListener("click", (event) => {
  const entry = entryAt(event.target);
  if (entry === null) return;
  const link = event.target.closest("a");
  if (link) event.preventDefault();
  pinned = entry;
  light(entry);
  const article = event.target.closest("article");
  if (article) showEntry(entry);
  showPassages(entry, article);
  if (link && article) entry.querySelector("a").focus({ preventScroll: true });
});
document.addEventListener("pointerover", (event) => {
  const entry = entryAt(event.target);
  light(entry === null ? pinned : entry);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  pinned = null;
  light(null);
});
