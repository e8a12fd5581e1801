// @ts-check
// What a reader may have meant by a query.
import { distance } from "./distance.js";
import { fold } from "./fold.js";
import { byCode, byName, foldedOf, nameAt, placeAt, signOf } from "./places.js";
import { slipsBetween } from "./slips.js";
/** @import { Place, Places } from "./places.js" */

/**
 * The place that was found, other places of that name, and the postcode that was typed if it does not exist; or, where
 * none was found for sure, places to choose from.
 * @typedef {{ found?: Place, others?: Place[], instead?: string, suggestions?: Place[] }} Answer
 */

/**
 * Searches what is loaded, and loads more where that does not do.
 * @param {string} query
 * @param {Places} places
 * @param {(name: string) => Promise<void>} load
 * @param {string[]} names Of the files that can be loaded.
 * @returns {Promise<Answer>}
 */
export async function find(query, places, load, names) {
  await load("places");
  // A letter may be folded into many: of ﷺ come eighteen.
  const key = fold(query).slice(0, 60).trim().replace(/^(\d) (\d{3})$/, "$1$2");
  const digits = key.match(/(?:^|\D)(\d{4})(?!\d)/);
  if (digits) return withCode(places, Number(digits[1]), key.replace(digits[1], "").replace(/ +/g, " ").trim());
  let found = byName(places, key);
  if (!found.length) {
    const script = names.find((name) => /^[A-Z]/.test(name) && new RegExp(`\\p{Script=${name}}`, "u").test(query));
    await load(script || "villages");
    found = byName(places, key);
  }
  if (found.length) return { found: found[0], others: found.slice(1) };
  const near = suggestions(places, key);
  return { suggestions: near.length ? near : partsOf(places, key) };
}

/**
 * A postcode, perhaps with a name beside it that may be of another place.
 * @param {Places} places
 * @param {number} code
 * @param {string} rest
 * @returns {Answer}
 */
function withCode(places, code, rest) {
  const found = byCode(places, code);
  const whole = byName(places, rest);
  const named = whole.length ? whole : partsOf(places, rest);
  const same = found && named.find((one) => one.index === found.index);
  if (same) return { found: same };
  const exists = found && found.code === code;
  const far = named.filter((one) => !found || distance(places.points[one.index], places.points[found.index]) > 10);
  if (far.length) return exists ? { suggestions: [found, ...far] } : { found: far[0], others: far.slice(1) };
  return found ? { found, instead: exists ? "" : String(code) } : {};
}

/**
 * The places whose name is a run of words within a query, such as in "Brussels Belgium"; of the longest runs.
 * @param {Places} places
 * @param {string} key
 */
function partsOf(places, key) {
  const words = key.split(" ");
  for (let length = words.length - 1; length > 0; length--) {
    const parts = words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(" "));
    const found = byName(places, parts.filter((part) => part.length > 2).join("|"));
    if (found.length) return found.slice(0, 5);
  }
  return [];
}

/**
 * The places whose names begin like a query or differ from it by a slip or two, the closest first.
 * @param {Places} places
 * @param {string} key
 */
function suggestions(places, key) {
  const most = key.length < 3 ? 0 : key.length < 6 ? 1 : 2;
  const slipsTo = (/** @type {string} */ name) =>
    key.length > 1 && name.startsWith(key === "st" ? "st " : key) ? 0 : slipsBetween(key, name, most);
  const near = [];
  for (const list of places.lists) {
    for (const [index, line] of foldedOf(list).split("\n").entries()) {
      if (!line) continue;
      for (const [position, marked] of line.split(",").entries()) {
        if (marked[0] === "=") continue;
        const name = marked[0] === "!" ? marked.slice(1) : marked;
        const slips = slipsTo(name);
        if (slips <= most) near.push({ slips, length: name.length, list, index, position });
      }
    }
  }
  near.sort((one, other) => one.slips - other.slips || one.length - other.length);
  /** @type {Map<number, Place>} */
  const suggested = new Map();
  for (const { list, index, position } of near) {
    if (suggested.size === 5) break;
    // Of several names that fit, the one that stands on the signs.
    const signed = slipsTo(fold(signOf(places, index))) <= most;
    if (!suggested.has(index)) suggested.set(index, placeAt(places, index, signed ? "" : nameAt(list, index, position)));
  }
  return [...suggested.values()];
}
