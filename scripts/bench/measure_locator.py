"""How long the locator takes on a slow phone, from the arrival of its last file to the answer on the screen."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from scripts.bench.browser import served
from scripts.bench.measure import SLOWER

# Notes when the browser hands over a file, and when the status says something other than "one moment…".
_WATCH = r"""
() => {
  const json = Response.prototype.json;
  Response.prototype.json = function () { window.handed = performance.now(); return json.call(this); };
  window.answered = new Promise((resolve) => {
    const status = document.getElementById("desk-status");
    new MutationObserver(() => {
      if (!/[^…]\s*$/.test(status.textContent.trim())) return;
      const there = performance.now();
      requestAnimationFrame(() => resolve([there, performance.now()]));
    }).observe(status, { childList: true, subtree: true });
  });
}
"""

_TOOK = """
async () => {
  const [there, frame] = await window.answered;
  const files = performance.getEntriesByType("resource").filter((entry) => entry.name.endsWith(".json"));
  return [there - window.handed, frame - Math.max(...files.map((entry) => entry.responseEnd))];
}
"""


@dataclass(frozen=True)
class Query:
    """What is typed, what it is, and the file that it needs beside the list of postcodes."""

    text: str
    what: str
    file: str | None = None


@dataclass(frozen=True)
class Answer:
    """A query, and medians in milliseconds on a processor slowed SLOWER times.

    `own` is from the moment in which the browser hands the last file to the page until the answer stands in it;
    `whole` from the last byte of that file until the frame with the answer, with what the browser itself needs.
    """

    query: Query
    own: float
    whole: float


def answers(browser: Browser, folder: Path, path: str, queries: Sequence[Query], runs: int) -> list[Answer]:
    """Each query typed into a freshly opened page at a path of a built site, on a processor slowed SLOWER times."""
    with served(folder) as address:
        found = []
        for query in queries:
            took = [_took(browser, address + path, query.text) for _ in range(runs)]
            own, whole = (statistics.median(times) for times in zip(*took, strict=True))
            found.append(Answer(query, own, whole))
        return found


def _took(browser: Browser, url: str, query: str) -> tuple[float, float]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, is_mobile=True)
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(url)
    page.locator("#desk-search").wait_for()
    page.evaluate(_WATCH)
    # Without the focus that typing gives, nothing is loaded before the search.
    page.evaluate(
        "query => { document.querySelector('[name=place]').value = query;"
        " document.getElementById('desk-search').requestSubmit() }",
        query,
    )
    own, whole = page.evaluate(_TOOK)
    context.close()
    return own, whole
