// @ts-check
// Takes a notice away after its last day, also in a page that was built before, in Belgian time whatever the phone's zone.

// Such as 11/24/2026, in the one language that no browser lacks.
const BELGIAN = new Intl.DateTimeFormat("en-US", { timeZone: "Europe/Brussels", year: "numeric", month: "2-digit", day: "2-digit" });

function tell() {
  const [month, day, year] = BELGIAN.format(Date.now()).split(/\D+/);
  for (const notice of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-until]"))) {
    notice.hidden = String(notice.dataset.until) < `${year}-${month}-${day}`;
  }
}

// A phone may show a page again that was opened days ago.
addEventListener("pageshow", tell);
document.addEventListener("visibilitychange", tell);
tell();
