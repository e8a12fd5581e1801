// @ts-check
// What an office's hours mean at this moment, in Belgian time whatever the phone's own zone.
/** @import { Hours, LocatorFile, Span } from "./files.js" */

/**
 * A day as YYYY-MM-DD, and the minute of that day.
 * @typedef {{ day: string, minute: number }} Moment
 */

/**
 * A word of the interface, and what to fill in.
 * @typedef {[string, Record<string, string>]} Sentence
 */

// Such as 11/24/2026, 09:05, in the one language that no browser lacks.
const BELGIAN = new Intl.DateTimeFormat("en-US", {
  timeZone: "Europe/Brussels", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hour12: false,
});

// Kept for its minute, since the phone's calendar is slow.
let known = { since: NaN, day: "", minute: 0 };

/** @returns {Moment} */
export function belgianNow() {
  const since = Math.floor(Date.now() / 6e4);
  if (since !== known.since) {
    const [month, day, year, hour, minute] = BELGIAN.format(since * 6e4).split(/\D+/);
    // Some browsers call midnight 24:00.
    known = { since, day: `${year}-${month}-${day}`, minute: (Number(hour) % 24) * 60 + Number(minute) };
  }
  return known;
}

// Days are dates without a time; noon in UTC is the same date everywhere that counts.
const dateOf = (/** @type {string} */ day) => new Date(`${day}T12:00:00Z`);
const weekdayOf = (/** @type {string} */ day) => (dateOf(day).getUTCDay() + 6) % 7;

/**
 * @param {string} day
 * @param {number} days
 */
const later = (day, days) => new Date(dateOf(day).getTime() + days * 864e5).toISOString().slice(0, 10);

/**
 * A minute of the day as it is written.
 * @param {number} minute
 */
export const clock = (minute) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/**
 * Whether an appointment may be at any time of the day.
 * @param {Span} span
 */
export const anyTime = ([opens, closes, appointment]) => appointment && closes - opens === 1440;

/**
 * The spans of a day; null if nobody knows.
 * @param {Hours} hours
 * @param {string} day
 */
export const spansOn = (hours, day) => (day in hours.days ? hours.days[day] : hours.week[weekdayOf(day)]);

/**
 * The first time after now at which anyone may walk in, and how many days ahead that is.
 * @param {LocatorFile} data
 * @param {Hours} hours
 * @param {Moment} now
 */
function nextOpening(data, hours, now) {
  for (let ahead = 0; ; ahead++) {
    const day = later(now.day, ahead);
    if (day > data.until) return null;
    for (const [opens, , appointment] of spansOn(hours, day) || []) {
      if (!appointment && (ahead || opens > now.minute)) return { day, ahead, minute: opens };
    }
  }
}

/**
 * @param {LocatorFile} data
 * @param {Hours} hours
 * @param {Moment} now
 * @returns {Sentence[]}
 */
function opening(data, hours, now) {
  const next = nextOpening(data, hours, now);
  if (!next) return [];
  const time = clock(next.minute);
  if (!next.ahead) return [["opens_today", { time }]];
  if (next.ahead < 7) return [["opens_day", { day: data.days[weekdayOf(next.day)], time }]];
  return [["opens_date", { date: next.day.split("-").reverse().join("/"), time }]];
}

/**
 * The sentences to say of an office now.
 * @param {LocatorFile} data
 * @param {Hours} hours
 * @param {Moment} now
 * @returns {Sentence[]}
 */
export function sentences(data, hours, now) {
  if (now.day > data.until) return [["hours_unknown", {}]];
  const spans = spansOn(hours, now.day);
  const holiday = data.holidays[now.day];
  if (!spans) return [["holiday_unknown", { holiday }]];
  const current = spans.find(([opens, closes]) => opens <= now.minute && now.minute < closes);
  if (current && current[2]) return [anyTime(current) ? ["appointment_today", {}] : ["appointment_until", { time: clock(current[1]) }]];
  if (current) return [["open_until", { time: clock(current[1]) }]];
  const closed = holiday && !spans.length && hours.week[weekdayOf(now.day)].length;
  return [closed ? ["holiday_closed", { holiday }] : ["closed_now", {}], ...opening(data, hours, now)];
}
