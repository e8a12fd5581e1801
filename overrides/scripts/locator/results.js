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
 * An office with its distance, or NaN where it is unknown.
 * @typedef {{ id: string, km: number }} Ranked
 */

// So many of the other places are told, beside the one of the reader's own province.
const OTHERS = 3;

/**
 * Where only the city of an office is known, the distance is one to the city, and says so.
 * @param {LocatorFile} data
 * @param {Ranked} office
 */
function awayWords({ offices, words }, { id, km }) {
  const { at, exact, province } = offices[id];
  if (!at && province) return filled(words, "whole_province", { province: provinceName(province) });
  if (isNaN(km)) return "";
  if (km < 1) return exact ? filled(words, "less_than", { number: 1 }) : filled(words, "in_city");
  return filled(words, exact ? "distance" : "distance_city", { number: Math.round(km) });
}

/**
 * The desks, or the other offices, by their distance from a point; those of unknown place come last.
 * @param {LocatorFile} data
 * @param {boolean} areDesks
 * @param {Point | null} point
 * @returns {Ranked[]}
 */
function ranked({ offices }, areDesks, point) {
  const listed = Object.keys(offices).filter((id) => offices[id].desk === areDesks);
  const away = listed.map((id) => {
    const { at } = offices[id];
    return { id, km: point && at ? distance(point, at) : NaN };
  });
  const known = away.filter(({ km }) => !isNaN(km)).sort((first, second) => first.km - second.km);
  return [...known, ...away.filter(({ km }) => isNaN(km))];
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

/**
 * Whether an office of no other place works in all of a province.
 * @param {LocatorFile} data
 * @param {string} id
 * @param {string | null} province
 */
const worksIn = ({ offices }, id, province) => !offices[id].at && !!province && offices[id].province === province;

/**
 * Puts offices into a list, which goes with what opens it if there are none.
 * @param {LocatorFile} data
 * @param {string} selector
 * @param {Ranked[]} offices
 */
function list(data, selector, offices) {
  fill(one(selector), offices.map((office) => item(data, office)));
  one(selector).hidden = !offices.length;
  const folded = /** @type {HTMLDetailsElement | null} */ (one(selector).closest("details"));
  if (!folded) return;
  folded.hidden = !offices.length;
  folded.open = false;
}

/**
 * Shows desks, the others of them folded, and other offices: first those of a province, the nearest of them and those that
 * work in all of it, and then some more, folded too.
 * @param {LocatorFile} data
 * @param {Ranked[]} desks
 * @param {Ranked[]} more
 * @param {Ranked[]} others
 * @param {string | null} province
 */
function put(data, desks, more, others, province) {
  const own = others.filter(({ id }) => province && data.offices[id].province === province);
  const there = own.filter(({ id }, index) => !index || !data.offices[id].at);
  const near = others.filter((office) => !there.includes(office) && data.offices[office.id].at);
  list(data, "#desk-results", desks);
  list(data, "#more-desks", more);
  list(data, "#province-results", there);
  list(data, "#other-results", near.slice(0, OTHERS));
  located(desks.length + more.length + there.length + near.length > 0);
  tellToday(data);
}

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
  const [nearest, ...more] = ranked(data, true, point).filter(({ id, km }) => !isNaN(km) || worksIn(data, id, province));
  put(data, nearest ? [nearest] : [], more, ranked(data, false, point), province);
  one("#desk-link").hidden = !found;
  if (found) /** @type {HTMLAnchorElement} */ (one("#desk-link a")).href = `#place=${found.code}`;
  mark(data, point, nearest && nearest.id);
  // Without any return desk there are only the other places, and the free number.
  if (!nearest) return [filled(data.words, "failed"), freeNumber()];
  const desk = one("#desk-results .name").textContent;
  const away = /** @type {Element} */ (awayWords(data, nearest)).textContent;
  return [filled(data.words, found ? "nearest" : "nearest_here", { place: found && found.label, desk, distance: away }), ...told()];
}

/**
 * Shows the desks that are nearest somewhere in a province, and its other offices. Where there are several desks, only
 * the reader's own place tells which is the nearest: none is shown above others, and that place is asked for. Gives what
 * to say of it.
 * @param {LocatorFile} data
 * @param {Places} places
 * @param {string} province
 * @returns {(Node | string)[]}
 */
export function showArea(data, places, province) {
  /** @type {Record<string, number>} */
  const times = {};
  places.points.forEach((point, index) => {
    const [nearest] = places.provinces[index] === province ? ranked(data, true, point) : [];
    if (nearest && !isNaN(nearest.km)) times[nearest.id] = (times[nearest.id] || 0) + 1;
  });
  const desks = ranked(data, true, null).map(({ id }) => id);
  const ids = [...desks.filter((id) => worksIn(data, id, province)), ...Object.keys(times).sort((first, second) => times[second] - times[first])];
  const near = ids.map((id) => ({ id, km: NaN }));
  const single = near.length === 1;
  put(data, single ? near : [], single ? [] : near, ranked(data, false, null).filter(({ id }) => data.offices[id].province === province), province);
  one("#desk-link").hidden = true;
  if (!near.length) return [filled(data.words, "failed"), freeNumber()];
  const names = document.createElement("span");
  names.append(`${provinceName(province)} – ${data.words.nearest_desk}${data.words.colon} `);
  near.forEach(({ id }, index) => {
    /** @type {HTMLTemplateElement} */
    const ready = one(`#office-${id}`);
    const name = document.createElement("bdi");
    name.textContent = /** @type {Element} */ (ready.content.querySelector(".name")).textContent;
    names.append(index ? `${data.words.comma} ` : "", name);
  });
  names.append(".");
  return [names, ...(single ? told() : [filled(data.words, "empty")])];
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
  for (const old of all("#desk-choices, #desk-found ol")) fill(old, []);
  located(false);
  one(".map").classList.remove("found");
}

/**
 * A row with a button that takes a choice.
 * @param {(Node | string)[]} said
 * @param {() => void} chosen
 */
function choice(said, chosen) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...said);
  button.addEventListener("click", chosen);
  const row = document.createElement("li");
  row.append(button);
  return row;
}

/**
 * Places to choose from, each with its postcode and province, and perhaps a whole province.
 * @param {LocatorFile} data
 * @param {Places} places
 * @param {Place[]} options
 * @param {string | null | undefined} area
 * @param {(option: Place | string) => void} chosen Is called with the place, or the code of the province.
 */
export function offer(data, places, options, area, chosen) {
  const rows = options.map((option) => {
    const label = document.createElement("bdi");
    label.textContent = option.label;
    return choice([label, ` (${provinceName(places.provinces[option.index])})`], () => chosen(option));
  });
  if (area) rows.push(choice([filled(data.words, "whole_province", { province: provinceName(area) })], () => chosen(area)));
  fill(one("#desk-choices"), rows);
}

/** @param {string} code */
export const provinceName = (code) => one(`[data-province="${code}"] .name`).textContent;
