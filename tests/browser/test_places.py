"""The tables of places without a known address, on a phone: nothing broken, nothing lost, and still tables."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from scripts.content.site import Site
from scripts.project.addresses import page_path
from scripts.project.keys import Locale
from tests.helpers.browsers import NARROW, PHONE, width_of
from tests.helpers.names import PARTNERS

# The words of an element that stand in two lines.
BROKEN = r"""
element => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), range = document.createRange(), broken = [];
  for (let text; (text = walker.nextNode()); ) {
    for (const word of text.data.matchAll(/[^\s/-]+/g)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) broken.push(word[0]);
    }
  }
  return broken;
}
"""


@pytest.fixture
def partners(phone: Page, site: Site, address: str, locale: Locale) -> Page:
    phone.goto(f"{address}/{page_path(site.project, locale, PARTNERS)}")
    return phone


@pytest.mark.parametrize("size", [NARROW, PHONE], ids=["narrow", "phone"])
@pytest.mark.parametrize("text", [100, 150], ids=["usual", "larger"])
def test_no_word_in_a_table_of_places_is_broken(partners: Page, size: dict[str, int], text: int) -> None:
    partners.set_viewport_size(size)  # type: ignore[arg-type]
    partners.evaluate("size => { document.documentElement.style.fontSize = `${size}%` }", text)
    table = partners.locator(".places")
    assert table.evaluate(BROKEN) == []
    assert table.evaluate("one => one.getBoundingClientRect().right") <= width_of(partners) <= size["width"]


def test_its_rows_are_rows_to_a_screen_reader(partners: Page, site: Site, locale: Locale) -> None:
    words = site.records.words[locale]
    table = partners.get_by_role("table", name=words["contact"]["kind_information"])
    assert table.count() == 1 and table.get_by_role("row").count() == 2
    for place in ("ostend", "limburg"):
        head = table.get_by_role("rowheader").filter(has_text=words["places"][place])
        assert head.count() == 1


def test_a_link_to_a_partner_in_the_table_lands_there(partners: Page) -> None:
    partners.goto(f"{partners.url}#partner-limburg")
    top = partners.locator("#partner-limburg").evaluate("one => one.getBoundingClientRect().top")
    assert 0 <= top < PHONE["height"]
