// @ts-check
// The page: its elements, and what stands in them.

/**
 * The first element for a selector; it must be there, and of the kind that is expected.
 * @template {Element} [Kind=HTMLElement]
 * @param {string} selector
 * @returns {Kind}
 */
export const one = (selector) => /** @type {any} */ (document.querySelector(selector));

/**
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
export const all = (selector) => document.querySelectorAll(selector);

/**
 * What replaceChildren does, for older phones.
 * @param {Element} element
 * @param {(Node | string)[]} pieces
 */
export function fill(element, pieces) {
  element.textContent = "";
  element.append(...pieces);
}

/**
 * Says something where screen readers hear it too.
 * @param {(Node | string)[]} pieces
 */
export function say(...pieces) {
  fill(one("#desk-status"), pieces.flatMap((piece) => [piece, " "]));
}

/** A link with the free number alone, from the block in the page's head that says more. */
export function freeNumber() {
  /** @type {HTMLAnchorElement} */
  const call = one("header .call");
  const link = /** @type {HTMLAnchorElement} */ (call.cloneNode(false));
  link.className = "";
  link.dir = "ltr";
  link.append(one("header .call b").textContent || "");
  return link;
}

/** A phone shows the answer where it can be seen: the keyboard goes, and the page moves to it. */
export function reveal() {
  if (matchMedia("(pointer: coarse)").matches) /** @type {HTMLElement} */ (document.activeElement).blur();
  one("#desk-status").scrollIntoView({ block: "start" });
}
