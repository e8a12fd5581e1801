"""A real browser on a built site: one Chromium for each process, sizes of screens, and what tests ask of a page."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from scripts.bench.browser import chromium
from scripts.project.addresses import page_path
from scripts.project.keys import Locale
from scripts.project.project import Project

PHONE: ViewportSize = {"width": 360, "height": 740}
NARROW: ViewportSize = {"width": 320, "height": 740}
WIDE: ViewportSize = {"width": 1280, "height": 800}

# For a context of the browser: nothing glides into its place, so that no test waits for it.
STILL: dict[str, Any] = {"reduced_motion": "reduce"}

_SHARED = pytest.StashKey[Browser]()

# WCAG 2.2, success criterion 1.4.12.
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
SPACING += "p { margin-bottom: 2em !important }"

# Everything whose text does not fit into its own box, but for what only screen readers say.
CUT_OFF = """
() => [...document.querySelectorAll('main *, header *')]
  .filter(one => getComputedStyle(one).clipPath === 'none')
  .filter(one => getComputedStyle(one).overflow !== 'visible' && one.scrollHeight > one.clientHeight + 1)
  .map(one => one.outerHTML.slice(0, 80))
"""

# Words that are broken over two lines where nothing else than their letters stands: in headings, cells, links that look
# like buttons. Addresses of the web may break.
BROKEN_WORDS = """
() => {
  const found = [];
  const selected = 'h1, h2, h3, h4, th, td, summary, button, .steps a, .call, nav a, .home li a';
  for (const one of document.querySelectorAll(selected)) {
    if (!one.checkVisibility()) continue;
    const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT), range = document.createRange();
    for (let text; (text = texts.nextNode()); ) {
      for (const word of text.data.matchAll(/[^\\s\\u200b\\u00ad\\u2013\\u2014/-]+/g)) {
        if (/[@.]\\S/.test(word[0])) continue;
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].filter(box => box.width).map(box => Math.round(box.top / 4)));
        if (lines.size > 1) found.push(`${one.tagName}: ${word[0]}`);
      }
    }
  }
  return found;
}
"""

# What has the focus: where it is, whether it can be seen, and how it is marked.
FOCUS = """
() => {
  const focused = document.activeElement, box = focused.getBoundingClientRect(), style = getComputedStyle(focused);
  return {
    tag: focused.tagName, text: focused.textContent.trim(), href: focused.getAttribute('href'),
    shown: box.width > 0 && box.height > 0 && box.left >= -1 && box.right <= innerWidth + 1,
    outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  }
}
"""


def shared_browser(config: pytest.Config) -> Browser:
    """The Chromium of this process, which closes at its end: Playwright starts but once, whoever asks first."""
    if _SHARED not in config.stash:
        opened = ExitStack()
        config.stash[_SHARED] = opened.enter_context(chromium())
        config.add_cleanup(opened.close)
    return config.stash[_SHARED]


def addresses_of(project: Project, address: str, locale: Locale) -> list[str]:
    """The address of every page in a language."""
    return [f"{address}/{page_path(project, locale, slug)}" for slug in project.pages]


def open_details(page: Page) -> None:
    """Open the lists of languages and pages, and whatever else can be opened."""
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")


def enlarge_letters(page: Page, size: int = 32) -> None:
    """Set the size of letters that a reader chose in the browser, in pixels; 16 is the usual one."""
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": size}})


def width_of(page: Page) -> int:
    """How wide the whole page is: more than the screen if it scrolls sideways."""
    width: int = page.evaluate("document.documentElement.scrollWidth")
    return width


def width_of_border(page: Page, selector: str) -> float:
    """How wide the upper border of the first such element is, in pixels."""
    script = "one => parseFloat(getComputedStyle(one).borderTopWidth)"
    width: float = page.locator(selector).first.evaluate(script)
    return width


def kept_by(page: Page) -> list[Any]:
    """Everything that the site keeps in the browser: cookies, and what scripts can store."""
    stored: list[Any] = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    return [*page.context.cookies(), *stored]
