// @ts-check
// What a reader may have meant by a query.
import { distance } from "./distance.js";
import { fold } from "./fold.js";
import { areaOf, byCode, byName, foldedOf, nameAt, placeAt, signOf } from "./places.js";
import { slipsAllowed, slipsBetween, slipsByWord } from "./slips.js";
/** @import { Place, Places } from "./places.js" */

/**
 * The place that was found, other places of that name, and the postcode that was typed if it does not exist; or, where
 * none was found for sure, places to choose from. `area` is the code of a province: what was found where there is neither
 * a place nor a choice, else one more choice.
 * @typedef {{ found?: Place, others?: Place[], instead?: string, suggestions?: Place[], area?: string | null }} Answer
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
  if (!found.length && !areaOf(places, [key])) {
    const script = names.find((name) => /^[A-Z]/.test(name) && new RegExp(`\\p{Script=${name}}`, "u").test(query));
    await load(script || "villages");
    found = byName(places, key);
  }
  const area = areaOf(places, [key]);
  // A city is meant more often than the province around it.
  if (found.length) return { found: found[0], others: found.slice(1), area: places.provinces[found[0].index] === area ? null : area };
  if (area) return { area };
  const near = suggestions(places, key);
  const parts = near.length ? near : partsOf(places, key);
  return { suggestions: parts, area: nearestArea(places, key) };
}

/**
 * The province whose name a query holds, begins like, or differs from by a slip or two; not one that is named like a city
 * in it, which is suggested already.
 * @param {Places} places
 * @param {string} key
 */
function nearestArea(places, key) {
  const runs = runsOf(key.split(" "));
  const most = slipsAllowed(key);
  const isNear = (/** @type {string} */ name) => runs.includes(name) || (key.length > 2 && (name.startsWith(key) || slipsBetween(key, name, most) <= most));
  const near = places.areas.filter(([name]) => isNear(name));
  const apart = near.find(([name, code]) => !byName(places, name).some((place) => places.provinces[place.index] === code));
  return apart ? apart[1] : null;
}

/**
 * Every run of words within several, the longest first.
 * @param {string[]} words
 */
function runsOf(words) {
  const runs = [];
  for (let length = words.length - 1; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) runs.push(words.slice(start, start + length).join(" "));
  }
  return runs;
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
 * Every name that is no more than so many slips away, as `slipsTo` counts them.
 * @param {Places} places
 * @param {(name: string) => number} slipsTo
 * @param {number} most
 */
function within(places, slipsTo, most) {
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
  return near;
}

/**
 * The places whose names begin like a query or differ from it by a slip or two, the closest first; where there is none,
 * those with words that do.
 * @param {Places} places
 * @param {string} key
 */
function suggestions(places, key) {
  const most = slipsAllowed(key);
  const slipsTo = (/** @type {string} */ name) =>
    key.length > 1 && name.startsWith(key === "st" ? "st " : key) ? 0 : slipsBetween(key, name, most);
  const whole = within(places, slipsTo, most);
  const words = key.split(" ");
  const near = whole.length ? whole : within(places, (name) => slipsByWord(words, name), 9);
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
