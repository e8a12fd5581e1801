// The search for the nearest desk. What a reader types and where the phone is never leave it, and nothing is kept.

// What the page's language says, and what there is: files, offices, calendar, map, words.
let data;
const form = by("desk-search");
const field = form.elements.place;

// Only the last search may answer: a slow file must not overwrite what came after it.
let turn = 0;

// A list or a phone that does not answer is not waited for longer than this.
const PATIENCE = 20000;

const tooLate = () => new Promise((_, reject) => setTimeout(reject, PATIENCE));

async function answering(work) {
  const mine = ++turn;
  say(filled("loading", {}));
  let answer;
  try {
    answer = await Promise.race([work(), tooLate()]);
  } catch (error) {
    answer = () => {
      forget();
      say(filled("failed", {}), freeNumber());
    };
  }
  if (mine !== turn) return;
  answer();
  // With the layout that the next frame needs anyhow.
  requestAnimationFrame(reveal);
}

function choose(option) {
  field.value = option.label;
  say(showPlace(option));
  fill(by("desk-choices"), []);
  by("desk-status").focus();
}

const showPlace = (found) => show(places.point(found.index), places.province(found.index), found);

function search(query) {
  if (!fold(query)) {
    turn++;
    forget();
    say(filled("empty", {}));
    field.focus();
    return;
  }
  forget();
  answering(async () => {
    const { found, instead, others = [], suggestions } = await find(query);
    if (found) {
      return () => {
        const nearest = showPlace(found);
        offer(others, choose);
        const why = instead ? [filled("other_postcode", { code: instead, place: found.label })] : [];
        say(...why, nearest, ...(others.length ? [filled("homonyms", {})] : []));
      };
    }
    if (suggestions.length) {
      return () => {
        offer(suggestions, choose);
        say(filled("suggestions", { query: query.trim() }));
      };
    }
    return () => say(filled("nothing", {}), freeNumber());
  });
}

function nearMe() {
  answering(async () => {
    // The list of places only tells the province; without it the distances are right all the same.
    const listed = load("places").catch(() => null);
    const position = await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(resolve, () => resolve(null), { timeout: PATIENCE / 2, maximumAge: 60000 });
    });
    await listed;
    if (!position) return () => say(filled("no_location", {}));
    const { latitude, longitude, accuracy } = position.coords;
    const point = [latitude, longitude];
    const near = nearestPlace(point);
    // Further from every Belgian postcode than any place in Belgium is.
    const abroad = near && near.km > 25;
    if (accuracy > 1e4 || abroad) {
      return () => {
        forget();
        say(filled("nothing", {}), freeNumber());
      };
    }
    return () => {
      fill(by("desk-choices"), []);
      say(show(point, near && places.province(near.index), null));
    };
  });
}

// An address that somebody shares: ?place=9000, or #place=9000, which no server ever sees.
function shared(address) {
  const asked = new URLSearchParams(address.slice(1)).get("place");
  if (!asked) return;
  field.value = asked;
  search(asked);
}

function start() {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search(field.value);
  });
  // The list is on its way while the reader still types.
  field.addEventListener("focus", () => load("places").catch(() => null), { once: true });
  if (navigator.geolocation) by("near-me").addEventListener("click", nearMe);
  else by("near-me").hidden = true;
  addEventListener("hashchange", () => shared(location.hash));
  addEventListener("pageshow", tellToday);
  setInterval(tellToday, 60000);
  document.addEventListener("visibilitychange", tellToday);
  form.hidden = false;
  tellToday();
  shared(location.hash.includes("place=") ? location.hash : location.search);
}

const source = new URL(document.querySelector(".locator").dataset.source, location.href);
fetched(source)
  .then((read) => {
    data = { ...read, source };
    start();
  })
  // Without its words the search cannot speak; the lists on the page say the same.
  .catch(() => {
    form.remove();
    by("desk-failed").hidden = false;
  });
