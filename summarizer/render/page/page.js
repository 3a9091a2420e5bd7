"use strict";
const links = JSON.parse(document.getElementById("links").textContent);
const byId = (id) => document.getElementById(id);
const [claims, article, dock, why, form] = ["claims", "article", "dock", "why", "filters"].map(byId);
const hint = [...why.children];
const narrow = matchMedia("(max-width: 51.99rem)");
let pinned = null; // the number of the link that was chosen
let origin = null; // the element it was chosen from
let hovered = null;
let lit = [];
let index = null;

const numbers = (element) => element.dataset.l.split(" ").map(Number);
const marked = (target) => (target instanceof Element ? target.closest("[data-l]") : null);

/* Every element of a link, found once, when first asked for. */
function elementsOf(number) {
  if (index === null) {
    index = links.map(() => []);
    for (const element of document.querySelectorAll("[data-l]")) {
      for (const each of numbers(element)) index[each].push(element);
    }
  }
  return index[number];
}

function light(number) {
  for (const element of lit) element.classList.remove("on");
  lit = number === null ? [] : elementsOf(number);
  for (const element of lit) element.classList.add("on");
}

function node(tag, text, className) {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/* What the first of the links rests on, and which other links the same words have. */
function explain(list) {
  const link = links[list[0]];
  const first = node("p", "");
  const title = link.title.length > 90 ? `${link.title.slice(0, 87)}...` : link.title;
  first.append(node("span", link.label, `badge ${link.style}`), " ", node("q", title), " ");
  first.append(node("small", [link.where, link.id].filter(Boolean).join(" \u00b7 ")));
  const shown = [first, node("p", [link.reason, link.conflict].filter(Boolean).join(" "))];
  if (link.source.length) {
    const [before, exact, after] = link.source;
    const source = node("p", link.article ? `${link.article}: ` : "", "source");
    source.append(before, node("b", exact), after);
    shown.push(source);
  }
  if (list.length > 1) {
    const also = node("p", "Also here: ");
    for (const number of list.slice(1, 6)) {
      const button = node("button", `${links[number].label}: ${links[number].title.slice(0, 50)}`);
      button.type = "button";
      button.dataset.choose = number;
      also.append(button, " ");
    }
    shown.push(also);
  }
  why.replaceChildren(...shown);
}

function preview(element) {
  const list = numbers(element);
  light(list[0]);
  explain(list);
}

function restore() {
  light(pinned);
  if (pinned === null) why.replaceChildren(...hint);
  else explain([pinned, ...(origin ? numbers(origin).filter((each) => each !== pinned) : [])]);
}

const inList = (element) => element.closest(".problems, .every") !== null;

function passageOf(number) {
  return byId(links[number].target) || elementsOf(number).find((each) => article.contains(each));
}

function claimOf(number) {
  const own = elementsOf(number).filter((each) => claims.contains(each) && !inList(each));
  return own.find((each) => each.matches("a")) || own[0] || byId(links[number].home);
}

function reveal(element, focus) {
  if (!element) return;
  if (element.closest(".card[hidden]")) {
    form.reset();
    applyFilters();
  }
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
  element.scrollIntoView({ block: "center" });
  requestAnimationFrame(() => element.scrollIntoView({ block: "center" })); // sizes were estimates
  element.classList.remove("flash");
  void element.offsetWidth; // starts the animation anew
  element.classList.add("flash");
  if (focus) element.focus({ preventScroll: true });
}

/* Pin a link and show its other side: both sides from a list, none on a phone (the dock quotes it). */
function choose(number, from, byKeyboard) {
  pinned = number;
  origin = from;
  dock.classList.add("open");
  restore();
  const goes = from && inList(from);
  const fromArticle = from && article.contains(from);
  nameGo(fromArticle);
  if (goes) reveal(claimOf(number), byKeyboard);
  if (narrow.matches) return;
  if (fromArticle) reveal(claimOf(number), byKeyboard);
  else reveal(passageOf(number), byKeyboard && !goes);
}

/* On a phone one button goes to the other side, and back. */
function nameGo(toClaims) {
  byId("go").dataset.to = toClaims ? "claims" : "article";
  byId("go").textContent = toClaims ? "Show what rests on it" : "Show in the article";
}

function release() {
  pinned = null;
  dock.classList.remove("open");
  if (origin) {
    origin.focus({ preventScroll: true });
    origin.scrollIntoView({ block: "nearest" });
  }
  origin = null;
  restore();
}

const isShown = (element) => element.getClientRects().length > 0;

function step(by) {
  const show = form.elements.show.value;
  const stops = [...claims.querySelectorAll("a[data-l]")].filter((each) => {
    const link = links[numbers(each)[0]];
    if (inList(each) || each.matches(".chip") || !isShown(each)) return false;
    return show === "all" || (show === "problems" ? link.problem : link.style.includes("number"));
  });
  if (!stops.length) return;
  const at = stops.findIndex((each) => pinned !== null && numbers(each)[0] === pinned);
  const next = stops[(at < 0 && by < 0 ? 0 : at + by + stops.length) % stops.length];
  choose(numbers(next)[0], next, false);
  reveal(next, false);
}

function applyFilters() {
  const show = form.elements.show.value;
  const speaker = form.elements.speaker ? form.elements.speaker.value : "";
  document.documentElement.dataset.show = show;
  const wanted = { all: [], problems: ["fail", "warn", "differ"], numbers: ["number"] }[show];
  const cards = [...claims.querySelectorAll(".card")];
  for (const card of cards) {
    const kinds = card.dataset.kinds.split(" ");
    const fits = show === "all" || wanted.some((kind) => kinds.includes(kind));
    card.hidden = !fits || (speaker !== "" && card.dataset.speaker !== speaker);
  }
  const left = cards.filter((card) => !card.hidden).length;
  byId("shown").textContent = left === cards.length ? "" : `${left} of ${cards.length} shown`;
}

document.addEventListener("mouseover", (event) => {
  const element = marked(event.target);
  if (element === hovered) return;
  hovered = element;
  if (element) preview(element);
  else restore();
});

document.addEventListener("focusin", (event) => {
  const element = marked(event.target);
  if (element && (pinned === null || !numbers(element).includes(pinned))) preview(element);
});

document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.dataset.choose) {
    choose(Number(event.target.dataset.choose), origin, false);
    return;
  }
  const element = marked(event.target);
  if (!element || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (event.detail > 0 && !getSelection().isCollapsed) return; // the reader is selecting text
  const list = numbers(element);
  const again = element === origin ? list.indexOf(pinned) + 1 : 0;
  choose(list[again % list.length], element, event.detail === 0);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    release();
    return;
  }
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const element = marked(event.target);
  if (!by || !element || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const side = article.contains(element) ? article : claims;
  const stops = [...side.querySelectorAll("a[data-l]")].filter(isShown);
  const next = stops[stops.indexOf(event.target) + by];
  if (next) next.focus();
});

byId("next").addEventListener("click", () => step(1));
byId("back").addEventListener("click", () => step(-1));
byId("close").addEventListener("click", release);
byId("go").addEventListener("click", () => {
  if (pinned === null) return;
  const toClaims = byId("go").dataset.to === "claims";
  reveal(toClaims ? claimOf(pinned) : passageOf(pinned), true);
  nameGo(!toClaims);
});
form.addEventListener("change", applyFilters);
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = dock.hidden = false;
document.documentElement.classList.add("js");
