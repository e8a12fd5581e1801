// Puts results into the page. All words come from the page itself, in its language.

const by = (id) => document.getElementById(id);

// A sentence with its gaps filled in, each isolated from the direction of the text around it.
function filled(word, values) {
  const sentence = document.createElement("span");
  for (const part of data.words[word].split(/(\{\w+\})/)) {
    const gap = part.match(/^\{(\w+)\}$/);
    const piece = gap ? document.createElement("bdi") : document.createTextNode("");
    piece.textContent = gap ? values[gap[1]] : part;
    if (gap && gap[1] !== "holiday" && gap[1] !== "query" && gap[1] !== "distance") piece.className = "kept";
    sentence.append(piece);
  }
  return sentence;
}

// Where only the city of an office is known, the distance is one to the city, and says so.
function distanceWords({ id, km }) {
  const { exact } = data.offices[id];
  if (km < 1) return exact ? filled("less_than", { number: 1 }) : filled("in_city", {});
  return filled(exact ? "distance" : "distance_city", { number: Math.round(km) });
}

// What replaceChildren does, for older phones.
function fill(element, pieces) {
  element.textContent = "";
  element.append(...pieces);
}

function say(...pieces) {
  fill(by("desk-status"), pieces.flatMap((piece) => [piece, " "]));
}

const freeNumber = () => document.querySelector("header a[href^='tel:']").cloneNode(true);

// Today's hours and whether an office is open, wherever the page has a place for them.
function tellToday() {
  const now = belgianNow();
  for (const line of document.querySelectorAll("[data-today]")) {
    const hours = data.offices[line.dataset.today].hours;
    const spans = now.day > data.until ? null : spansOn(hours, now.day);
    const pieces = [];
    if (spans && spans.length) {
      const times = document.createElement("span");
      times.append(`${data.words.today}${data.words.colon} `);
      spans.forEach((span, index) => {
        const time = document.createElement("bdi");
        time.className = "kept";
        time.dir = anyTime(span) ? "" : "ltr";
        time.textContent = anyTime(span) ? data.words.by_appointment : `${clock(span[0])}–${clock(span[1])}`;
        times.append(index ? ", " : "", time, span[2] && !anyTime(span) ? ` (${data.words.by_appointment})` : "");
      });
      times.append(". ");
      pieces.push(times);
    }
    const state = document.createElement("strong");
    for (const [word, values] of sentences(hours, now)) state.append(filled(word, values), " ");
    fill(line, [...pieces, state]);
    line.hidden = false;
  }
  for (const list of document.querySelectorAll(".other-days")) {
    let shown = 0;
    for (const row of list.children) row.hidden = row.dataset.day < now.day || ++shown > 3;
    list.parentElement.hidden = !shown;
  }
}

// The offices by distance from a point, at most so many; those of unknown place but of the same province come last.
function ranked(isDesk, point, province, most) {
  const offices = Object.entries(data.offices).filter(([, office]) => office.desk === isDesk);
  const near = offices
    .filter(([, office]) => office.at)
    .map(([id, office]) => ({ id, km: distance(point, office.at) }))
    .sort((one, other) => one.km - other.km);
  const around = offices.filter(([, office]) => office.province && office.province === province);
  return [...near.slice(0, most), ...around.map(([id, office]) => ({ id, province: office.province }))];
}

function item(office) {
  const { id, province } = office;
  const found = by(`office-${id}`).content.cloneNode(true);
  const away = province ? filled("whole_province", { province: provinceName(province) }) : distanceWords(office);
  found.querySelector(".distance").append(away);
  return found;
}

// A phone shows the answer where it can be seen: the keyboard goes, and the page moves to it.
function reveal() {
  if (matchMedia("(pointer: coarse)").matches) document.activeElement.blur();
  by("desk-status").scrollIntoView({ block: "start" });
}

const provinceName = (code) => document.querySelector(`[data-province="${code}"] .name`).textContent;

// Shows the offices nearest to a point in a province (null if unknown); `found` is the place that was searched, or null
// for the phone's own place.
function show(point, province, found) {
  const desks = ranked(true, point, province, 9);
  fill(by("desk-results"), desks.map(item));
  fill(by("other-results"), ranked(false, point, province, 3).map(item));
  by("desk-found").hidden = false;
  by("desk-link").hidden = !found;
  if (found) by("desk-link").firstElementChild.href = `#place=${found.code}`;
  document.querySelector("article").classList.add("located");
  mark(point, desks[0].id);
  tellToday();
  const desk = by(`office-${desks[0].id}`).content.querySelector(".name").textContent;
  const away = distanceWords(desks[0]).textContent;
  return filled(found ? "nearest" : "nearest_here", { place: found && found.label, desk, distance: away });
}

// Where the search began, and the nearest desk, on the map.
function mark([lat, lon], nearest) {
  const { west, north, east, south } = data.map;
  const you = by("map-you");
  you.setAttribute("transform", `translate(${(lon - west) * east} ${(north - lat) * south})`);
  document.querySelector(".map").classList.add("found");
  for (const desk of document.querySelectorAll(".map [data-desk]")) desk.classList.toggle("nearest", desk.dataset.desk === nearest);
}

function forget() {
  for (const list of ["desk-choices", "desk-results", "other-results"]) fill(by(list), []);
  by("desk-found").hidden = true;
  document.querySelector("article").classList.remove("located");
  document.querySelector(".map").classList.remove("found");
}

// Places to choose from, each with its postcode and province; `chosen` is called with the one.
function offer(options, chosen) {
  const rows = options.map((option) => {
    const button = document.createElement("button");
    button.type = "button";
    const label = document.createElement("bdi");
    label.textContent = option.label;
    button.append(label, ` (${provinceName(places.province(option.index))})`);
    button.addEventListener("click", () => chosen(option));
    const row = document.createElement("li");
    row.append(button);
    return row;
  });
  fill(by("desk-choices"), rows);
}
