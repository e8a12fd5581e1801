// Postcodes, points and names, as scripts/locator/index.py writes them, and the search in them.

// `lists` are the names of one file each: as they are written (null if they are never shown) and folded, with a line for
// each postcode. Nothing is worked out before it is needed.
const places = { codes: [], lists: [] };
const arrived = {};

const sums = (steps) => {
  let sum = 0;
  return steps.map((step) => (sum += step));
};

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

// One request for each file, and another try after one that failed.
function load(name) {
  arrived[name] = arrived[name] || fetched(new URL(data.files[name], data.source))
    .then((file) => (name === "places" ? readPlaces(file) : readNames(file)))
    .catch((error) => {
      delete arrived[name];
      throw error;
    });
  return arrived[name];
}

function readPlaces(file) {
  const [lat, lon] = [sums(file.lat), sums(file.lon)];
  places.codes = sums(file.codes);
  places.point = (index) => [lat[index] * file.step[0], lon[index] * file.step[1]];
  places.province = (index) => file.provinces[parseInt(file.province[index], 36)];
  readNames(file);
  places.label = (index) => nameAt(places.lists[0], index, 0);
}

function readNames({ names, foreign }) {
  if (names) places.lists.push({ written: names.split("\n"), names });
  if (foreign) places.lists.push({ written: null, folded: foreign });
}

const foldedOf = (list) => (list.folded = list.folded || foldNames(list.names));

// A name as it is written, without its mark; null in a list that is never shown.
const nameAt = ({ written }, index, position) => written && written[index].split(",")[position].replace(/^[=!]/, "");

// A place as a reader sees it: its postcode with the name that was asked for, else the one that stands on the signs.
function place(index, name) {
  return { index, code: places.codes[index], label: `${places.codes[index]} ${name || places.label(index)}` };
}

// The postcode itself, else the nearest one in the same hundred; of two equally near, the lower.
function byCode(code) {
  const hundred = places.codes.filter((other) => Math.floor(other / 100) === Math.floor(code / 100));
  if (!hundred.length) return null;
  const nearest = hundred.reduce((best, other) => (Math.abs(other - code) < Math.abs(best - code) ? other : best));
  return place(places.codes.indexOf(nearest));
}

// Every place with a name, the largest first.
function byName(key) {
  const found = new Map();
  for (const list of key ? places.lists : []) {
    const folded = foldedOf(list);
    // The folded name is letters, digits and spaces alone, and "=" marks one that leads to another postcode.
    for (const match of folded.matchAll(new RegExp(`(?:^|[,\\n])(!?)${key}(?![^,\\n])`, "g"))) {
      const before = folded.slice(0, match.index + (match[0][0] === "\n"));
      const index = before.split("\n").length - 1;
      const position = before.slice(before.lastIndexOf("\n") + 1).split(",").length - (match[0][0] === "," ? 0 : 1);
      if (!found.has(index)) found.set(index, { largest: match[1], place: place(index, nameAt(list, index, position)) });
    }
  }
  const listed = [...found.values()];
  return [...listed.filter((one) => one.largest), ...listed.filter((one) => !one.largest)].map((one) => one.place);
}

// The place nearest to a point, by its index, and how far it is; nothing where the list of places did not come.
function nearestPlace(point) {
  const away = places.codes.map((_, index) => distance(point, places.point(index)));
  const km = Math.min(...away);
  return away.length ? { index: away.indexOf(km), km } : null;
}

// What a reader may have meant by a query: {found, instead} or {found, others} or {suggestions}.
async function find(query) {
  await load("places");
  const key = fold(query).replace(/^(\d) (\d{3})$/, "$1$2");
  const digits = key.match(/(?:^|\D)(\d{4})(?!\d)/);
  if (digits) return withCode(Number(digits[1]), key.replace(digits[1], "").replace(/ +/g, " ").trim());
  let found = byName(key);
  if (!found.length) {
    const script = Object.keys(data.files).find((name) => /^[A-Z]/.test(name) && new RegExp(`\\p{Script=${name}}`, "u").test(query));
    await load(script || "villages");
    found = byName(key);
  }
  if (found.length) return { found: found[0], others: found.slice(1) };
  const near = suggestions(key);
  return { suggestions: near.length ? near : partsOf(key) };
}

// A postcode, perhaps with a name beside it that may be of another place.
function withCode(code, rest) {
  const found = byCode(code);
  const whole = byName(rest);
  const named = whole.length ? whole : partsOf(rest);
  const same = found && named.find((one) => one.index === found.index);
  if (same) return { found: same, instead: "" };
  const exists = found && found.code === code;
  const far = named.filter((one) => !found || distance(places.point(one.index), places.point(found.index)) > 10);
  if (far.length) return exists ? { suggestions: [found, ...far] } : { found: far[0], others: far.slice(1) };
  return found ? { found, instead: exists ? "" : String(code) } : { suggestions: [] };
}

// The places whose name is a run of words within a query, such as in "Brussels Belgium"; of the longest runs.
function partsOf(key) {
  const words = key.split(" ");
  for (let length = words.length - 1; length > 0; length--) {
    const found = new Map();
    for (let start = 0; start + length <= words.length; start++) {
      const part = words.slice(start, start + length).join(" ");
      for (const one of part.length > 2 ? byName(part) : []) found.set(one.index, one);
    }
    if (found.size) return [...found.values()].slice(0, 5);
  }
  return [];
}

// The places whose names begin like a query or differ from it by a slip or two, the closest first.
function suggestions(key) {
  const most = key.length < 3 ? 0 : key.length < 6 ? 1 : 2;
  const slipsTo = (name) => (key.length > 1 && name.startsWith(key === "st" ? "st " : key) ? 0 : slipsBetween(key, name, most));
  const near = [];
  for (const list of places.lists) {
    foldedOf(list).split("\n").forEach((line, index) => {
      if (!line) return;
      line.split(",").forEach((marked, position) => {
        if (marked[0] === "=") return;
        const name = marked[0] === "!" ? marked.slice(1) : marked;
        const slips = slipsTo(name);
        if (slips <= most) near.push({ slips, length: name.length, list, index, position });
      });
    });
  }
  near.sort((one, other) => one.slips - other.slips || one.length - other.length);
  const suggested = new Map();
  for (const { list, index, position } of near) {
    if (suggested.size === 5) break;
    // Of several names that fit, the one that stands on the signs.
    const signed = slipsTo(fold(places.label(index))) <= most;
    if (!suggested.has(index)) suggested.set(index, place(index, signed ? "" : nameAt(list, index, position)));
  }
  return [...suggested.values()];
}

// Letters to add, drop, change or exchange with their neighbour (Damerau-Levenshtein), or more than `most`: only cells
// so near to the diagonal are worked out.
function slipsBetween(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  for (let j = 0; j <= other.length; j++) rows[0][j] = j;
  for (let i = 1; i <= one.length; i++) {
    const [row, last, before] = [rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3]];
    const from = Math.max(1, i - most);
    const to = Math.min(other.length, i + most);
    row[from - 1] = from === 1 ? i : most + 1;
    let least = row[from - 1];
    for (let j = from; j <= to; j++) {
      let slips = last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      if (row[j - 1] + 1 < slips) slips = row[j - 1] + 1;
      if (j < i + most && last[j] + 1 < slips) slips = last[j] + 1;
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] && before[j - 2] + 1 < slips) slips = before[j - 2] + 1;
      row[j] = slips;
      if (slips < least) least = slips;
    }
    if (least > most) return most + 1;
  }
  return rows[one.length % 3][other.length];
}

const rows = [[], [], []];
