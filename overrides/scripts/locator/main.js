// @ts-check
// The search for the nearest desk. What a reader types and where the phone is never leave it, and nothing is kept.
import { fetched, loader } from "./files.js";
import { find } from "./find.js";
import { fold } from "./fold.js";
import { fill, freeNumber, one, reveal, say } from "./page.js";
import { nearestPlace, readFile } from "./places.js";
import { forget, offer, provinceName, show, showArea } from "./results.js";
import { tellToday } from "./today.js";
import { filled } from "./words.js";
/** @import { Point } from "./distance.js" */
/** @import { LocatorFile } from "./files.js" */
/** @import { Place, Places } from "./places.js" */

const form = one("#desk-search");
/** @type {HTMLInputElement} */
const field = one("#place");
const source = new URL(String(one(".locator").dataset.source), location.href);

// There before anything else happens.
/** @type {LocatorFile} */
let data;

/** @type {Places} */
const places = { codes: [], points: [], provinces: [], lists: [], areas: [], areaCodes: [] };

const load = loader((name) => new URL(data.files[name], source), (file) => readFile(places, file));

// Only the last search may answer: a slow file must not overwrite what came after it.
let turn = 0;

// A list or a phone that does not answer is not waited for longer than this.
const PATIENCE = 20000;

/** @returns {Promise<never>} */
const tooLate = () => new Promise((_, reject) => setTimeout(reject, PATIENCE));

/** @param {string} word */
function giveNumber(word) {
  forget();
  say(filled(data.words, word), freeNumber());
}

/**
 * Waits for work that gives what to do then, and does it.
 * @param {() => Promise<() => void>} work
 */
async function answering(work) {
  const mine = ++turn;
  forget();
  say(filled(data.words, "loading"));
  let answer;
  try {
    answer = await Promise.race([work(), tooLate()]);
  } catch (error) {
    answer = () => giveNumber("failed");
  }
  if (mine !== turn) return;
  answer();
  // With the layout that the next frame needs anyhow.
  requestAnimationFrame(reveal);
}

/** @param {Place | string} option A place, or the code of a province. */
function choose(option) {
  const area = typeof option === "string";
  field.value = area ? String(provinceName(option)) : option.label;
  say(...(area ? showArea(data, places, option) : showPlace(option)));
  fill(one("#desk-choices"), []);
  one("#desk-status").focus();
}

/** @param {Place} found */
const showPlace = (found) => show(data, places.points[found.index], places.provinces[found.index], found);

/**
 * Searches what a reader typed, or what stands in a link: of that the page repeats nothing, since anyone may have made it.
 * @param {string} query
 * @param {boolean} linked
 */
function search(query, linked) {
  if (!fold(query)) {
    turn++;
    forget();
    say(filled(data.words, "empty"));
    field.focus();
    return;
  }
  answering(async () => {
    const { found, instead, others = [], suggestions = [], area } = await find(query, places, load, Object.keys(data.files));
    if (found) {
      return () => {
        if (linked) field.value = found.label;
        const nearest = showPlace(found);
        offer(data, places, others, area, choose);
        const why = instead ? [filled(data.words, "other_postcode", { code: instead, place: found.label })] : [];
        say(...why, ...nearest, ...(others.length || area ? [filled(data.words, "homonyms")] : []));
      };
    }
    if (area && !suggestions.length) return () => say(...showArea(data, places, area));
    if (suggestions.length) {
      return () => {
        giveNumber("nothing");
        if (!linked) say(filled(data.words, "suggestions", { query: query.trim() }));
        offer(data, places, suggestions, area, choose);
      };
    }
    return () => giveNumber("nothing");
  });
}

function nearMe() {
  answering(async () => {
    // The list of places only tells the province; without it the distances are right all the same.
    const listed = load("places").catch(() => null);
    /** @type {GeolocationPosition | null} */
    const position = await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(resolve, () => resolve(null), { timeout: PATIENCE / 2, maximumAge: 60000 });
    });
    await listed;
    if (!position) return () => say(filled(data.words, "no_location"));
    const { latitude, longitude, accuracy } = position.coords;
    /** @type {Point} */
    const point = [latitude, longitude];
    const near = nearestPlace(places, point);
    // Further from every Belgian postcode than any place in Belgium is.
    const abroad = near && near.km > 25;
    if (accuracy > 1e4 || abroad) return () => giveNumber("nothing");
    return () => say(...show(data, point, near && places.provinces[near.index], null));
  });
}

/**
 * An address that somebody shares: ?place=9000, or #place=9000, which no server ever sees.
 * @param {string} address
 */
function shared(address) {
  const asked = new URLSearchParams(address.slice(1)).get("place");
  if (!asked) return;
  field.value = "";
  search(asked.slice(0, field.maxLength), true);
}

function start() {
  const tell = () => tellToday(data);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search(field.value.slice(0, field.maxLength), false);
  });
  // The list is on its way while the reader still types.
  field.addEventListener("focus", () => load("places").catch(() => null), { once: true });
  if (navigator.geolocation) one("#near-me").addEventListener("click", nearMe);
  else one("#near-me").hidden = true;
  addEventListener("hashchange", () => shared(location.hash));
  addEventListener("pageshow", tell);
  setInterval(tell, 60000);
  document.addEventListener("visibilitychange", tell);
  form.hidden = false;
  tell();
  shared(location.hash.includes("place=") ? location.hash : location.search);
}

fetched(source)
  .then((read) => {
    data = read;
    start();
  })
  // Without its words the search cannot speak; the lists on the page say the same.
  .catch(() => {
    form.remove();
    one("#desk-failed").hidden = false;
  });
