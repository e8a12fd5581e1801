"""What axe finds on a page, in each size of screen and colour scheme."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, ViewportSize

from tests.helpers.browsers import PHONE, WIDE

Scheme = Literal["light", "dark"]
View = tuple[ViewportSize, Scheme]

EVERY_VIEW: tuple[View, ...] = ((PHONE, "light"), (PHONE, "dark"), (WIDE, "light"), (WIDE, "dark"))

_RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "resultTypes": ["violations"],
}
# What another colour scheme can change of a page that was looked at whole in the same size (axe-core, tag "cat.color").
_OF_COLOUR = ("color-contrast", "link-in-text-block")
_COLOURS = {
    "runOnly": {"type": "rule", "values": [*_OF_COLOUR]},
    "resultTypes": ["violations"],
}
_STRUCTURE = {**_RULES, "rules": {rule: {"enabled": False} for rule in _OF_COLOUR}}
_RUN = "rules => axe.run(document, rules).then(found => found.violations)"


def found_by_axe(page: Page, views: Iterable[View] = EVERY_VIEW, colours: bool = True) -> list[str]:
    """Every violation on the page as it stands, which is turned to each view in place; the last one stays.

    Without `colours`, which cost most of the time, each size is looked at once.
    """
    told, whole = [], None
    page.evaluate(AXE_SCRIPT)
    for size, scheme in views:
        if size == whole and not colours:
            continue
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        rules, whole = _COLOURS if size == whole else _RULES if colours else _STRUCTURE, size
        for violation in page.evaluate(_RUN, rules):
            told += [
                f"{violation['id']} at {size['width']} pixels, {scheme}: {node['html'][:150]}"
                for node in violation["nodes"]
            ]
    return told
