// Postcodes, points and names, as scripts/place_index.py writes them, and the search in them.

const places = { codes: [], lat: [], lon: [], province: [], label: [], byName: new Map() };
const arrived = {};

const sums = (steps) => {
  let sum = 0;
  return steps.map((step) => (sum += step));
};

// One request for each file, and another try after one that failed.
function load(name) {
  arrived[name] = arrived[name] || fetch(new URL(data.files[name], data.source))
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
    .then((file) => (name === "places" ? readPlaces(file) : readNames(file)))
    .catch((error) => {
      delete arrived[name];
      throw error;
    });
  return arrived[name];
}

function readPlaces(file) {
  places.codes = sums(file.codes);
  places.lat = sums(file.lat).map((value) => value * file.step[0]);
  places.lon = sums(file.lon).map((value) => value * file.step[1]);
  places.province = [...file.province].map((letter) => file.provinces[parseInt(letter, 36)]);
  places.label = file.names.split("\n").map((line) => line.split(",")[0].replace(/^[=!]/, ""));
  readNames(file);
}

function readNames({ names = "", foreign = "" }) {
  names.split("\n").forEach((line, index) => readLine(line, index, true));
  foreign.split("\n").forEach((line, index) => readLine(line, index, false));
}

function readLine(line, index, shown) {
  if (!line) return;
  for (const name of line.split(",")) {
    if (name[0] === "=") continue;
    const largest = name[0] === "!";
    const written = largest ? name.slice(1) : name;
    const key = fold(written);
    const found = places.byName.get(key);
    const entry = { index, name: shown && written };
    if (!found) places.byName.set(key, [entry]);
    else if (found.every((other) => other.index !== index)) largest ? found.unshift(entry) : found.push(entry);
  }
}

// A place as a reader sees it: its postcode with the name that was asked for, else the one that stands on the signs.
function place(index, name) {
  return { index, code: places.codes[index], label: `${places.codes[index]} ${name || places.label[index]}` };
}

// The postcode itself, else the nearest one in the same hundred; of two equally near, the lower.
function byCode(code) {
  const hundred = places.codes.filter((other) => Math.floor(other / 100) === Math.floor(code / 100));
  if (!hundred.length) return null;
  const nearest = hundred.reduce((best, other) => (Math.abs(other - code) < Math.abs(best - code) ? other : best));
  return place(places.codes.indexOf(nearest));
}

const byName = (key) => (places.byName.get(key) || []).map((entry) => place(entry.index, entry.name));

// What a reader may have meant by a query: {found, instead} or {found, others} or {suggestions}.
async function find(query) {
  await load("places");
  const key = fold(query);
  const digits = key.match(/(?:^|\D)(\d{4})(?!\d)/);
  if (digits) {
    const found = byCode(Number(digits[1]));
    return found ? { found, instead: found.code === Number(digits[1]) ? "" : digits[1] } : { suggestions: [] };
  }
  let found = byName(key);
  if (!found.length) {
    const script = Object.keys(data.files).find((name) => /^[A-Z]/.test(name) && new RegExp(`\\p{Script=${name}}`, "u").test(query));
    await load(script || "villages");
    found = byName(key);
  }
  return found.length ? { found: found[0], others: found.slice(1) } : { suggestions: suggestions(key) };
}

// The names that begin like a query or differ from it by a slip or two, the closest first.
function suggestions(key) {
  const most = key.length < 3 ? 0 : key.length < 6 ? 1 : 2;
  const near = [];
  for (const [name, entries] of places.byName) {
    const begins = key.length > 1 && name.startsWith(key);
    const slips = begins ? 0 : slipsBetween(key, name, most);
    if (slips <= most) near.push({ slips, length: name.length, entry: entries[0] });
  }
  near.sort((one, other) => one.slips - other.slips || one.length - other.length);
  const labels = new Map();
  for (const { entry } of near) {
    const suggested = place(entry.index, entry.name);
    if (labels.size < 5 && ![...labels.values()].some((one) => one.index === suggested.index)) labels.set(suggested.label, suggested);
  }
  return [...labels.values()];
}

// Letters to add, drop, change or exchange with their neighbour (Damerau-Levenshtein), or more than `most`.
function slipsBetween(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let slips = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) slips = Math.min(slips, before[j - 2] + 1);
      row.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[other.length];
}
