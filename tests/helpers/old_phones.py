"""The oldest phones of readers, Chromium 69 and iOS 12, played by the browser of today without what came later.

What both have stays. Only what scripts can reach is taken away; styles are looked at in tests/theme/test_assets.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from tests.helpers.browsers import PHONE, STILL

# What one of the two lacks, by where it is found.
_NEWER = {
    "Array.prototype": "at findLast findLastIndex toReversed toSorted toSpliced with",
    "String.prototype": "at replaceAll matchAll isWellFormed toWellFormed",
    "Object": "fromEntries hasOwn groupBy",
    "Map": "groupBy",
    "Promise": "allSettled any try withResolvers",
    "Element.prototype": "replaceChildren getHTML setHTML checkVisibility ariaNotify moveBefore",
    "Document.prototype": "replaceChildren startViewTransition caretPositionFromPoint",
    "DocumentFragment.prototype": "replaceChildren",
    "HTMLElement.prototype": "inert popover showPopover hidePopover togglePopover enterKeyHint",
    "HTMLFormElement.prototype": "requestSubmit",
    "HTMLDialogElement.prototype": "show showModal close",
    "MediaQueryList.prototype": "addEventListener removeEventListener",
    "Intl": "RelativeTimeFormat ListFormat Segmenter DisplayNames PluralRules Locale DurationFormat supportedValuesOf",
    "Intl.DateTimeFormat.prototype": "formatRange formatRangeToParts",
    "Blob.prototype": "text arrayBuffer stream",
    "AbortSignal": "abort any timeout",
    "URL": "canParse parse",
    "CSS": "registerProperty",
    "window": "structuredClone queueMicrotask requestIdleCallback cancelIdleCallback ResizeObserver"
    " IntersectionObserver visualViewport scheduler navigation WeakRef FinalizationRegistry CompressionStream"
    " DecompressionStream caches",
    "Navigator.prototype": "share clipboard permissions userAgentData",
}

# Selectors that stop a script there: it throws at them, as these phones do.
_NEWER_SELECTORS = r":(?:has|is|where|focus-visible|open|popover-open|modal)\b|:not\([^()]*,"

_SCRIPT = """
(newer, selectors) => {
  for (const [place, names] of Object.entries(newer)) {
    const owner = place.split(".").reduce((found, name) => (found ? found[name] : undefined), window);
    for (const name of owner ? names.split(" ") : []) {
      // An event target has its own only by inheritance.
      if (!(name in owner)) continue;
      delete owner[name];
      if (name in owner) Object.defineProperty(owner, name, { value: undefined, configurable: true, writable: true });
    }
  }
  for (const owner of [Element.prototype, Document.prototype, DocumentFragment.prototype]) {
    for (const name of ["querySelector", "querySelectorAll", "closest", "matches"]) {
      const known = owner[name];
      if (known) {
        owner[name] = function (selector) {
          if (selectors.test(selector)) throw new DOMException(`${selector} is no selector here`, "SyntaxError");
          return known.call(this, selector);
        };
      }
    }
  }
}
"""


def _script() -> str:
    newer = ", ".join(f'"{place}": "{names}"' for place, names in _NEWER.items())
    return f"({_SCRIPT.strip()})({{{newer}}}, /{_NEWER_SELECTORS}/)"


@contextmanager
def old_phone(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page on such a phone, and a list that fills with whatever goes wrong in its scripts."""
    context = browser.new_context(viewport=PHONE, **STILL)
    context.add_init_script(_script())
    page, complaints = context.new_page(), list[str]()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text))
    try:
        yield page, complaints
    finally:
        context.close()
