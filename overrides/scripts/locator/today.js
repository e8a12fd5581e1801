// @ts-check
// Today's hours, and whether an office is open.
import { anyTime, belgianNow, clock, sentences, spansOn } from "./clock.js";
import { all, fill } from "./page.js";
import { filled } from "./words.js";
/** @import { LocatorFile, Span } from "./files.js" */

/**
 * @param {LocatorFile} data
 * @param {Span[]} spans
 */
function timesOf(data, spans) {
  const times = document.createElement("span");
  times.append(`${data.words.today}${data.words.colon} `);
  spans.forEach((span, index) => {
    const time = document.createElement("bdi");
    time.className = "kept";
    time.dir = anyTime(span) ? "" : "ltr";
    time.textContent = anyTime(span) ? data.words.by_appointment : `${clock(span[0])}–${clock(span[1])}`;
    times.append(index ? `${data.words.comma} ` : "", time, span[2] && !anyTime(span) ? ` (${data.words.by_appointment})` : "");
  });
  times.append(". ");
  return times;
}

/**
 * Tells it wherever the page has a place for it, and which of the other days and notices are not over.
 * @param {LocatorFile} data
 */
export function tellToday(data) {
  const now = belgianNow();
  for (const line of all("[data-today]")) {
    const { hours } = data.offices[/** @type {string} */ (line.dataset.today)];
    if (!hours) continue;
    const spans = now.day > data.until ? null : spansOn(hours, now.day);
    const state = document.createElement("strong");
    for (const [word, values] of sentences(data, hours, now)) state.append(filled(data.words, word, values), " ");
    fill(line, [...(spans && spans.length ? [timesOf(data, spans)] : []), state]);
    line.hidden = false;
  }
  for (const notice of all("[data-until]")) notice.hidden = String(notice.dataset.until) < now.day;
  for (const list of all(".other-days")) {
    let shown = 0;
    for (const row of /** @type {Iterable<HTMLElement>} */ (list.children)) {
      row.hidden = /** @type {string} */ (row.dataset.day) < now.day || ++shown > 3;
    }
    /** @type {HTMLElement} */ (list.parentElement).hidden = !shown;
  }
}
