// @ts-check
// Looks up the code of a sheet on paper among those that stand on this page. Nothing is loaded or sent.
import { codesIn, decoded, plain } from "./code.js";

/** @type {(id: string) => any} */
const one = (id) => document.getElementById(id);

/** @type {HTMLFormElement} */
const form = one("check-code");
/** @type {HTMLInputElement} */
const field = one("code");
/** @type {HTMLElement & { dataset: { current: string, old: string, unknown: string } }} */
const status = one("code-status");

// What was typed is repeated, but no text.
const LONGEST = 12;

// The rows of the lists by their codes. Their ids go: for the code of a link, the browser would open a list and go there
// instead of to the answer.
/** @type {Map<string, HTMLElement>} */
const rows = new Map();
for (const row of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".codes li"))) {
  rows.set(row.id, row);
  row.removeAttribute("id");
}

function clear() {
  status.textContent = status.className = "";
}

/**
 * A sentence of the page with something in its gap.
 * @param {string} name Of the element to make.
 * @param {string} sentence
 * @param {Iterable<Node>} pieces
 */
function filled(name, sentence, pieces) {
  const said = document.createElement(name);
  const [before, after] = sentence.split(/\{\w+\}/);
  said.append(before, ...pieces, after);
  return said;
}

/**
 * Says first whether the sheet still holds, then all that the page's list says of it.
 * @param {HTMLElement} row
 */
function tell(row) {
  const copy = /** @type {HTMLElement} */ (row.cloneNode(true));
  // The title of the sheet, which stands above the list.
  for (const title of copy.querySelectorAll(".unseen")) title.className = "";
  const { childNodes } = /** @type {Element} */ (/** @type {Element} */ (row.parentElement).previousElementSibling).cloneNode(true);
  const sentence = status.dataset[row.closest(".current") ? "current" : "old"];
  status.append(copy.querySelector("strong") || filled("strong", sentence, childNodes));
  status.append(...copy.childNodes);
  if (row.closest(".current, .same")) status.className = "right";
}

/**
 * Answers to the first code that the page knows; `typed` is what it does not know.
 * @param {string[]} codes
 * @param {string} typed
 */
function answer(codes, typed) {
  clear();
  const code = codes.find((each) => rows.has(each));
  if (code) tell(/** @type {HTMLElement} */ (rows.get(code)));
  else {
    const repeated = document.createElement("bdi");
    repeated.translate = false;
    repeated.textContent = typed.trim().slice(0, LONGEST);
    status.append(filled("span", status.dataset.unknown, [repeated]));
  }
  return code;
}

/** The answer is always that to the code in the address: a link on paper, or a page to which a reader goes back. */
function fromAddress() {
  const fragment = decoded(location.hash).slice(1);
  const code = plain(fragment).replace(/ /g, "");
  clear();
  field.value = "";
  // The name of a section may be as long as a code.
  if (code.length !== 6 || one(fragment)) return;
  field.value = code;
  answer([code], code);
  status.focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const typed = decoded(field.value);
  if (!typed.trim()) {
    field.focus();
    return;
  }
  // Of an address that is not known, what stands behind its page.
  const code = answer(codesIn(typed), typed.slice(typed.lastIndexOf("#") + 1));
  history.replaceState(null, "", location.pathname + location.search + (code ? `#${code}` : ""));
  // The keyboard of a phone goes, and the answer comes where it can be seen.
  if (matchMedia("(pointer: coarse)").matches) field.blur();
  status.scrollIntoView({ block: "nearest" });
});
field.addEventListener("input", clear);
// In another language the same code is answered.
addEventListener("click", ({ target }) => {
  const link = /** @type {any} */ (target).closest("header [hreflang]");
  if (link) link.hash = location.hash;
});
addEventListener("hashchange", fromAddress);
form.hidden = false;
fromAddress();
