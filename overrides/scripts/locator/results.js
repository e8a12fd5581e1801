// @ts-check
// Puts results into the page. All words come from the page itself, in its language.
import { distance } from "./distance.js";
import { all, fill, freeNumber, one } from "./page.js";
import { tellToday } from "./today.js";
import { filled } from "./words.js";
/** @import { Point } from "./distance.js" */
/** @import { LocatorFile } from "./files.js" */
/** @import { Place, Places } from "./places.js" */

/**
 * An office with its distance, or one of unknown place with its province.
 * @typedef {{ id: string, km: number, province?: string }} Ranked
 */

/**
 * Where only the city of an office is known, the distance is one to the city, and says so.
 * @param {LocatorFile} data
 * @param {Ranked} office
 */
function awayWords({ offices, words }, { id, km, province }) {
  const { exact } = offices[id];
  if (province) return filled(words, "whole_province", { province: provinceName(province) });
  if (km < 1) return exact ? filled(words, "less_than", { number: 1 }) : filled(words, "in_city");
  return filled(words, exact ? "distance" : "distance_city", { number: Math.round(km) });
}

/**
 * The offices by distance from a point, at most so many; those of unknown place but of the same province come last.
 * @param {LocatorFile} data
 * @param {boolean} isDesk
 * @param {Point} point
 * @param {string | null} province
 * @param {number} most
 * @returns {Ranked[]}
 */
function ranked(data, isDesk, point, province, most) {
  /** @type {Ranked[]} */
  const near = [];
  /** @type {Ranked[]} */
  const around = [];
  for (const [id, office] of Object.entries(data.offices)) {
    if (office.desk !== isDesk) continue;
    if (office.at) near.push({ id, km: distance(point, office.at) });
    else if (office.province && office.province === province) around.push({ id, km: NaN, province });
  }
  near.sort((first, second) => first.km - second.km);
  return [...near.slice(0, most), ...around];
}

/**
 * What the page has ready for an office, with how far away it is.
 * @param {LocatorFile} data
 * @param {Ranked} office
 */
function item(data, office) {
  /** @type {HTMLTemplateElement} */
  const template = one(`#office-${office.id}`);
  const card = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  /** @type {HTMLElement} */ (card.firstElementChild).dataset.desk = office.id;
  /** @type {Element} */ (card.querySelector(".distance")).append(awayWords(data, office));
  return card;
}

/** @param {string} code */
const provinceName = (code) => one(`[data-province="${code}"] .name`).textContent;

/**
 * Shows the offices nearest to a point in a province (null if unknown); `found` is the place that was searched, or null
 * for the phone's own place. Gives what to say of it.
 * @param {LocatorFile} data
 * @param {Point} point
 * @param {string | null} province
 * @param {Place | null} found
 * @returns {(Node | string)[]}
 */
export function show(data, point, province, found) {
  const desks = ranked(data, true, point, province, 9);
  const others = ranked(data, false, point, province, 3);
  const [nearest] = desks;
  fill(one("#desk-results"), desks.map((office) => item(data, office)));
  fill(one("#other-results"), others.map((office) => item(data, office)));
  // Without any return desk there are only the other places, and the free number.
  one("#desk-found h3").hidden = !nearest;
  one("#desk-link").hidden = !found;
  if (found) /** @type {HTMLAnchorElement} */ (one("#desk-link a")).href = `#place=${found.code}`;
  located(desks.length + others.length > 0);
  mark(data, point, nearest && nearest.id);
  tellToday(data);
  if (!nearest) return [filled(data.words, "failed"), freeNumber()];
  const desk = one("#desk-results .name").textContent;
  const away = awayWords(data, nearest).textContent;
  return [filled(data.words, found ? "nearest" : "nearest_here", { place: found && found.label, desk, distance: away }), ...told()];
}

/** What notices say of the nearest desk, which may be closed: a reader hears it with the answer. */
const told = () => [...all("#desk-results > :first-child .urgent:not([hidden]) strong")].map((said) => said.cloneNode(true));

/** @param {boolean} any Whether there are results to see. */
function located(any) {
  one("#desk-found").hidden = !any;
  one("article").classList.toggle("located", any);
}

/**
 * Where the search began, and the nearest desk, on the map.
 * @param {LocatorFile} data
 * @param {Point} point
 * @param {string | undefined} nearest
 */
function mark(data, [lat, lon], nearest) {
  const { west, north, east, south } = data.map;
  one("#map-you").setAttribute("transform", `translate(${(lon - west) * east} ${(north - lat) * south})`);
  one(".map").classList.add("found");
  for (const desk of all(".map [data-desk]")) desk.classList.toggle("nearest", desk.dataset.desk === nearest);
}

/** Takes the last answer away. */
export function forget() {
  for (const selector of ["#desk-choices", "#desk-results", "#other-results"]) fill(one(selector), []);
  located(false);
  one(".map").classList.remove("found");
}

/**
 * Places to choose from, each with its postcode and province; `chosen` is called with the one.
 * @param {Places} places
 * @param {Place[]} options
 * @param {(option: Place) => void} chosen
 */
export function offer(places, options, chosen) {
  const rows = options.map((option) => {
    const button = document.createElement("button");
    button.type = "button";
    const label = document.createElement("bdi");
    label.textContent = option.label;
    button.append(label, ` (${provinceName(places.provinces[option.index])})`);
    button.addEventListener("click", () => chosen(option));
    const row = document.createElement("li");
    row.append(button);
    return row;
  });
  fill(one("#desk-choices"), rows);
}
