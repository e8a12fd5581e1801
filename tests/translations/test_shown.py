"""A page as readers see it: every section of the source, in the best language there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.translations.shown import current_in, lender_of, runs, shown_pages
from tests.helpers.edits import change
from tests.helpers.fixture_site import read
from tests.helpers.lagging import NEW, OUT_OF_DATE, lag, without_section
from tests.helpers.names import AR, DESKS, NL, PAGES, RETURN_PATH, RU, TI, TRANSLATIONS


def test_what_is_current_is_shown_as_it_is_written(site: Site) -> None:
    assert site.pages == site.written
    for page in site.pages.values():
        assert runs(page) == [(page.locale, page.body)]


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_a_page_has_the_sections_numbers_and_order_of_the_source(copy: Path, locale: Locale) -> None:
    site = read(lag(copy))
    dutch, page = site.pages[NL, RETURN_PATH], site.pages[locale, RETURN_PATH]
    assert [(part.id, part.number, part.level) for part in page.sections] == [
        (part.id, part.number, part.level) for part in dutch.sections
    ]
    assert page.lent == dict.fromkeys(NEW, NL)
    state = site.states[locale, RETURN_PATH]
    assert tuple(each.section.id for each in state.out_of_date) == OUT_OF_DATE
    assert tuple(each.section.id for each in state.missing) == NEW
    assert state.withdrawn == ("without-papers",) and [each.name for each in state.fields] == ["title"]
    # What lags on one page is no matter of another.
    assert all(site.states[locale, slug].is_current for slug in PAGES if slug != RETURN_PATH)


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_a_page_is_in_as_many_pieces_as_its_language_changes(copy: Path, locale: Locale) -> None:
    pieces = runs(read(lag(copy)).pages[locale, RETURN_PATH])
    assert [spoken for spoken, _ in pieces] == [locale, NL, locale]
    assert "## Een advocaat {#lawyer}" in pieces[1][1] and "{#children}" in pieces[1][1]


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_sections_in_another_order_are_shown_in_that_of_the_source(copy: Path, site: Site, locale: Locale) -> None:
    path = copy / f"docs/{locale}/partners.md"
    head, first, second, rest = path.read_text(encoding="utf-8").split("\n## ", 3)
    path.write_text("\n## ".join([head, second, first, rest]), encoding="utf-8")
    partners = PAGES[3]
    ids = [[part.id for part in each.pages[locale, partners].sections] for each in (site, read(copy))]
    assert ids[0] == ids[1]


def test_a_section_is_lent_by_the_first_language_that_readers_know_and_that_has_it(copy: Path) -> None:
    # Readers of Tigrinya read Arabic too, by the fixture's settings; those of Russian only Dutch.
    for locale in (TI, RU):
        path = copy / f"docs/{locale}/return-path.md"
        without_section(path, "questions")
        text = path.read_text(encoding="utf-8").split("\n")
        path.write_text("\n".join(line for line in text if not line.startswith("    questions:")), encoding="utf-8")
    site = read(copy)
    assert site.pages[TI, RETURN_PATH].lent == {"questions": AR}
    assert site.pages[RU, RETURN_PATH].lent == {"questions": NL}
    assert lender_of(site.project, site.written, site.written[TI, RETURN_PATH], "questions") == AR
    arabic = site.written[AR, RETURN_PATH].section("questions")
    lent = site.pages[TI, RETURN_PATH].section("questions")
    assert arabic is not None and lent is not None and lent.text == arabic.text


def test_a_section_is_current_in_the_first_such_language_or_in_the_source(copy: Path) -> None:
    change(copy / "docs/nl/desks.md", "{#find}\n\n", "{#find}\n\nNieuw.\n\n")
    site = read(copy)
    page = site.written[TI, DESKS]
    assert current_in(site.project, site.states, page, "find") == NL
    assert current_in(site.project, site.states, page, "call") == AR


def test_without_the_source_page_nothing_can_be_shown(site: Site) -> None:
    with pytest.raises(KeyError):
        shown_pages(site.project, {key: page for key, page in site.written.items() if key != (NL, DESKS)})
