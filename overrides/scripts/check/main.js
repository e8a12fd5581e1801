// @ts-check
// Looks up the code of a sheet on paper among those that stand on this page. Nothing is loaded or sent.
import { plain } from "./code.js";

/** @type {(id: string) => any} */
const one = (id) => document.getElementById(id);

/** @type {HTMLFormElement} */
const form = one("check-code");
/** @type {HTMLInputElement} */
const field = one("code");
/** @type {HTMLElement & { dataset: { current: string, unknown: string } }} */
const status = one("code-status");

// What was typed is repeated, but no text.
const LONGEST = 12;

/** What stands behind the # of the address; nothing if it is not written as addresses are. */
function fragment() {
  try {
    return decodeURIComponent(location.hash);
  } catch (error) {
    return "";
  }
}

/** @param {string} code */
function answer(code) {
  /** @type {HTMLElement | null | false} */
  const found = /^[0-9A-Z]{6}$/.test(code) && one(code);
  status.className = found ? "found" : "unknown";
  // Emptied and filled, since older phones have no replaceChildren.
  status.textContent = found ? "" : status.dataset.unknown.replace("{code}", () => `\u2068${field.value.trim().slice(0, LONGEST)}\u2069`);
  if (!found) return;
  status.append(...found.cloneNode(true).childNodes);
  if (found.closest(".current")) status.append(" ", status.dataset.current);
}

function fromAddress() {
  const code = plain(fragment());
  if (code.length !== 6) return;
  field.value = code;
  answer(code);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const code = plain(field.value);
  if (code) answer(code);
  else field.focus();
});
addEventListener("hashchange", fromAddress);
form.hidden = false;
fromAddress();
