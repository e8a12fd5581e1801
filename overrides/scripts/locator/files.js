// @ts-check
// The files that the page loads: what stands in each, and how it is asked for.
/** @import { Point } from "./distance.js" */

/**
 * `locator-<locale>.json`, as scripts/locator/data.py writes it: what the page's language says, and what there is.
 * @typedef {object} LocatorFile
 * @property {Record<string, string>} files The names of the files to load later.
 * @property {Record<string, Office>} offices By their ids, in the order of the data file.
 * @property {Record<string, string>} holidays The name of each coming holiday, by its day.
 * @property {string} until The last day of which anything is known.
 * @property {string[]} days The names of the days of the week, from Monday.
 * @property {{ west: number, north: number, east: number, south: number }} map Its corner in degrees, and its units for
 *   a degree.
 * @property {Record<string, string>} words
 */

/**
 * An office: whether it is a return desk, and what is known of its place (`exact` if more than its city) and hours;
 * `province` of all but desks whose place is known.
 * @typedef {object} Office
 * @property {boolean} desk
 * @property {Point} [at]
 * @property {boolean} [exact]
 * @property {string} [province]
 * @property {Hours} [hours]
 */

/**
 * When an office opens and closes, in minutes from midnight, and 1 if only by appointment.
 * @typedef {[number, number, number]} Span
 */

/**
 * The spans of each day of the week from Monday, and of other days by their dates; null if nobody knows.
 * @typedef {{ week: Span[][], days: Record<string, Span[] | null> }} Hours
 */

/**
 * `villages.json` and `names-<script>.json`, as scripts/locator/index.py writes them: a line for each postcode, with its
 * names between commas. `foreign` names are folded, and never shown. `areas` are names of provinces, folded, with a line
 * for each.
 * @typedef {{ names?: string, foreign?: string, areas?: string }} NamesFile
 */

/**
 * `places.json`: the same, with postcodes and points as steps from one to the next, and each postcode's province as one
 * digit.
 * @typedef {NamesFile & { step: Point, codes: number[], lat: number[], lon: number[], provinces: string[],
 *   province: string }} PlacesFile
 */

/**
 * The content of a JSON file.
 * @param {URL} address
 * @returns {Promise<any>}
 */
export async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw answer;
  return answer.json();
}

/**
 * A function that loads a file by its name and has it read: one request for each, and another try after one that failed.
 * @param {(name: string) => URL} addressOf
 * @param {(file: any) => void} read
 */
export function loader(addressOf, read) {
  /** @type {Record<string, Promise<void>>} */
  const arrived = {};
  return (/** @type {string} */ name) => {
    arrived[name] = arrived[name] || fetched(addressOf(name)).then(read).catch((error) => {
      delete arrived[name];
      throw error;
    });
    return arrived[name];
  };
}
