// What an office's hours mean at this moment, in Belgian time whatever the phone's own zone.

const BELGIAN = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Brussels", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
});

// Kept for its minute, since the phone's calendar is slow.
let known = { since: NaN };

function belgianNow() {
  const since = Math.floor(Date.now() / 6e4);
  if (since !== known.since) {
    const parts = {};
    for (const { type, value } of BELGIAN.formatToParts(since * 6e4)) parts[type] = value;
    known = { since, day: `${parts.year}-${parts.month}-${parts.day}`, minute: parts.hour * 60 + Number(parts.minute) };
  }
  return known;
}

// Days are dates without a time; noon in UTC is the same date everywhere that counts.
const dateOf = (day) => new Date(`${day}T12:00:00Z`);
const weekdayOf = (day) => (dateOf(day).getUTCDay() + 6) % 7;
const later = (day, days) => new Date(dateOf(day).getTime() + days * 864e5).toISOString().slice(0, 10);
const clock = (minute) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const anyTime = ([opens, closes, appointment]) => appointment && closes - opens === 1440;

// Spans of a day as [opens, closes, by appointment] in minutes; null if nobody knows.
const spansOn = (hours, day) => (day in hours.days ? hours.days[day] : hours.week[weekdayOf(day)]);

// The first time after now at which anyone may walk in: {day, minute}.
function nextOpening(hours, now) {
  for (let ahead = 0; ; ahead++) {
    const day = later(now.day, ahead);
    if (day > data.until) return null;
    for (const [opens, , appointment] of spansOn(hours, day) || []) {
      if (!appointment && (ahead || opens > now.minute)) return { day, ahead, minute: opens };
    }
  }
}

function opening(hours, now) {
  const next = nextOpening(hours, now);
  if (!next) return [];
  const time = clock(next.minute);
  if (!next.ahead) return [["opens_today", { time }]];
  if (next.ahead < 7) return [["opens_day", { day: data.days[weekdayOf(next.day)], time }]];
  return [["opens_date", { date: next.day.split("-").reverse().join("/"), time }]];
}

// The sentences to say, each as a word of the interface and what to fill in.
function sentences(hours, now) {
  if (now.day > data.until) return [["hours_unknown", {}]];
  const spans = spansOn(hours, now.day);
  const holiday = data.holidays[now.day];
  if (!spans) return [["holiday_unknown", { holiday }]];
  const current = spans.find(([opens, closes]) => opens <= now.minute && now.minute < closes);
  if (current && current[2]) return [anyTime(current) ? ["appointment_today", {}] : ["appointment_until", { time: clock(current[1]) }]];
  if (current) return [["open_until", { time: clock(current[1]) }]];
  const closed = holiday && !spans.length && hours.week[weekdayOf(now.day)].length;
  return [closed ? ["holiday_closed", { holiday }] : ["closed_now", {}], ...opening(hours, now)];
}
