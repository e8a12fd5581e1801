// @ts-check
// Postcodes with their points, provinces and names, and the search in them.
import { distance } from "./distance.js";
import { foldNames } from "./fold.js";
/** @import { Point } from "./distance.js" */
/** @import { NamesFile, PlacesFile } from "./files.js" */

/**
 * The names of one file, with a line for each postcode: as they are written (empty if they are never shown), and folded,
 * which is done only when it is needed.
 * @typedef {{ names: string, folded?: string }} NameList
 */

/**
 * What has arrived so far. Each postcode has its index in all lists; `areas` has pairs of a province's folded name and
 * its code.
 * @typedef {{ codes: number[], points: Point[], provinces: string[], lists: NameList[], areas: [string, string][],
 *   areaCodes: string[] }} Places
 */

/**
 * A place as a reader sees it.
 * @typedef {{ index: number, code: number, label: string }} Place
 */

/**
 * A list of which each number is a step from the one before.
 * @param {number[]} steps
 */
function sums(steps) {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

/**
 * Adds what stands in a file.
 * @param {Places} places
 * @param {PlacesFile | NamesFile} file
 */
export function readFile(places, file) {
  if ("codes" in file) {
    const [lat, lon] = [sums(file.lat), sums(file.lon)];
    places.codes = sums(file.codes);
    places.points = lat.map((north, index) => [north * file.step[0], lon[index] * file.step[1]]);
    places.provinces = [...file.province].map((digit) => file.provinces[parseInt(digit, 36)]);
    places.areaCodes = file.provinces;
  }
  const { names, foreign, areas } = file;
  if (names) places.lists.push({ names });
  if (foreign) places.lists.push({ names: "", folded: foreign });
  (areas || "").split("\n").forEach((line, index) => {
    for (const name of line.split(",").filter(Boolean)) places.areas.push([name, places.areaCodes[index]]);
  });
}

/** @param {NameList} list */
export const foldedOf = (list) => (list.folded = list.folded || foldNames(list.names));

/**
 * A name as it is written, without its mark; empty in a list that is never shown.
 * @param {NameList} list
 * @param {number} index
 * @param {number} position
 */
export const nameAt = ({ names }, index, position) => names && names.split("\n")[index].split(",")[position].replace(/^[=!]/, "");

/**
 * The name that stands on the signs.
 * @param {Places} places
 * @param {number} index
 */
export const signOf = (places, index) => nameAt(places.lists[0], index, 0);

/**
 * A postcode with the name that was asked for, else the one that stands on the signs.
 * @param {Places} places
 * @param {number} index
 * @param {string} [name]
 * @returns {Place}
 */
export function placeAt(places, index, name) {
  const code = places.codes[index];
  return { index, code, label: `${code} ${name || signOf(places, index)}` };
}

/**
 * The postcode itself, else the nearest one in the same hundred; of two equally near, the lower.
 * @param {Places} places
 * @param {number} code
 */
export function byCode(places, code) {
  const hundred = places.codes.filter((other) => Math.floor(other / 100) === Math.floor(code / 100));
  if (!hundred.length) return null;
  const nearest = hundred.reduce((best, other) => (Math.abs(other - code) < Math.abs(best - code) ? other : best));
  return placeAt(places, places.codes.indexOf(nearest));
}

/**
 * Every place with a name, or with one of several between "|", the largest first.
 * @param {Places} places
 * @param {string} key
 */
export function byName(places, key) {
  /** @type {Map<number, { largest: string, place: Place }>} */
  const found = new Map();
  for (const list of key ? places.lists : []) {
    const folded = foldedOf(list);
    // The folded name is letters, digits and spaces alone, and "=" marks one that leads to another postcode.
    const pattern = new RegExp(`(?:^|[,\\n])(!?)(?:${key})(?![^,\\n])`, "g");
    for (let match; (match = pattern.exec(folded)); ) {
      const before = folded.slice(0, match.index + (match[0][0] === "\n" ? 1 : 0));
      const index = before.split("\n").length - 1;
      const position = before.slice(before.lastIndexOf("\n") + 1).split(",").length - (match[0][0] === "," ? 0 : 1);
      if (!found.has(index)) found.set(index, { largest: match[1], place: placeAt(places, index, nameAt(list, index, position)) });
    }
  }
  const listed = [...found.values()];
  return [...listed.filter((one) => one.largest), ...listed.filter((one) => !one.largest)].map((one) => one.place);
}

/**
 * The code of the province whose name is one of these, or null.
 * @param {Places} places
 * @param {string[]} keys
 */
export function areaOf(places, keys) {
  const area = places.areas.find(([name]) => keys.includes(name));
  return area ? area[1] : null;
}

/**
 * The place nearest to a point, by its index, and how far it is; nothing where the list of places did not come.
 * @param {Places} places
 * @param {Point} point
 */
export function nearestPlace(places, point) {
  const away = places.points.map((other) => distance(point, other));
  const km = Math.min(...away);
  return away.length ? { index: away.indexOf(km), km } : null;
}
