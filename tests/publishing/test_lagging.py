"""A site whose translations lag, built: its links, weight, search engines' data, and its sheets on paper."""

from __future__ import annotations

import re
from pathlib import Path

import brotli
import pytest

from scripts.paper.pdf import make_sheets
from scripts.project.keys import Locale
from scripts.project.sheets import SheetKey
from scripts.texts.sections import Section
from tests.helpers.built_links import dead_links, pages_in
from tests.helpers.fixture_site import SITE_URL, copy_fixture, invoke, read
from tests.helpers.html_pages import read_html
from tests.helpers.lagging import NEW, OUT_OF_DATE, lag
from tests.helpers.names import AR, NL, RETURN_PATH, RU, TI, TRANSLATIONS
from tests.helpers.sheet_pdfs import pages_of

every_translation = pytest.mark.parametrize("locale", TRANSLATIONS)


def test_no_link_is_dead(lagging: Path) -> None:
    assert dead_links(lagging) == []


@every_translation
def test_a_page_stays_light(lagging: Path, built: Path, locale: Locale) -> None:
    before, now = (
        len(brotli.compress((folder / locale / "return-path/index.html").read_bytes(), quality=11))
        for folder in (built, lagging)
    )
    # Three more sections, seven notes, and what says them above.
    assert now - before < 1_200 and now < 10_000


@every_translation
def test_the_page_marks_what_lags_and_nothing_else(lagging: Path, locale: Locale) -> None:
    page = read_html(lagging / locale / "return-path/index.html")
    headings = {each.attributes.get("id"): each for tag in ("h2", "h3") for each in page.all(tag)}
    marked = {key for key, each in headings.items() if each.all("small", **{"class": "out-of-date"})}
    lent = {key for key, each in headings.items() if each.attributes.get("lang") == "nl"}
    assert (marked, lent) == (set(OUT_OF_DATE), set(NEW))
    contents = page.all("nav", **{"class": "contents"})[0]
    assert [each.text for each in contents.all("bdi", lang="nl")] == ["Een advocaat", "Wat het kost"]
    title = read(lagging.parent).records.words[locale]["translation"]["title"]
    (notice,) = page.all("aside", **{"class": "notice"})
    assert title in notice.all("p")[0].text


def test_a_page_that_some_languages_have_is_in_their_menus_and_others_are_led_to_it(tmp_path: Path) -> None:
    root = copy_fixture(tmp_path / "project")
    for locale in (AR, TI):
        (root / f"docs/{locale}/partners.md").unlink()
    assert invoke(root, "build").exit_code == 0
    site = root / "site"
    assert dead_links(site) == []
    assert {path for path in pages_in(site) if "partners" in path} == {"partners/", "ru/partners/"}
    for locale, leads in ((AR, ("../../partners/", "nl")), (RU, ("../partners/", None))):
        page = read_html(site / locale / "return-path/index.html")
        links = [each for each in page.all("a") if each.attributes.get("href") == leads[0]]
        assert links and all(each.attributes.get("hreflang") == leads[1] for each in links[-1:])
    alternates = read_html(site / "partners/index.html").all("link", rel="alternate")
    assert {each.attributes["hreflang"] for each in alternates if "hreflang" in each.attributes} >= {"nl", "ru"}
    assert not [each for each in alternates if each.attributes.get("hreflang") in ("ar", "ti")]
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert f"{SITE_URL}ru/partners/" in sitemap and f"{SITE_URL}ar/partners/" not in sitemap
    status = invoke(root, "status").stdout
    assert "docs/ar/partners.md: missing" in status and "docs/ru/partners.md: machine draft; current" in status


# All that is no word of a text: tokens, targets of links, ids, and signs of lists and tables.
NOT_WORDS = re.compile(r"(!!! [a-z]+|\[\[[^\]]*\]\]|\]\([^)]*\)|\{#[^}]*\})")


def in_russian(section: Section) -> str:
    """A section as somebody might translate it: other words in the same structure."""
    parts = NOT_WORDS.split(section.markdown)
    return "".join(part if NOT_WORDS.fullmatch(part) else re.sub(r"[A-Za-z]+", "слово", part) for part in parts)


def test_whoever_translates_what_status_lists_and_no_more_is_current(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(copy)
    name = "docs/ru/return-path.md"
    site = read(lag(copy))
    state, dutch, page = site.states[RU, RETURN_PATH], site.pages[NL, RETURN_PATH], site.written[RU, RETURN_PATH]
    listed = invoke(copy, "status", "--language", "ru").stdout
    todo = {each.section.id for each in (*state.out_of_date, *state.missing)}
    assert all(f"#{identifier} (" in listed for identifier in todo) and "#title" in listed
    assert "take them out: #without-papers" in listed
    # Each section is in its own language, but for those that were listed; the withdrawn one is gone.
    texts = [
        in_russian(section)
        if section.id in todo
        else next(own for own in page.sections if own.id == section.id).markdown
        for section in dutch.sections
    ]
    head = (copy / name).read_text(encoding="utf-8").split("---\n")[1].replace("title: ", "title: Новое. ", 1)
    (copy / name).write_text("---\n" + head + "---\n\n" + "\n".join(texts), encoding="utf-8")
    result = invoke(copy, "accept", name, "--method", "human")
    assert result.exit_code == 0, result.stderr
    told = invoke(copy, "status")
    assert f"{name}: translated by a person, not reviewed; current" in told.stdout, told.stderr
    assert read(copy).states[RU, RETURN_PATH].is_current
    assert f"{name}: out of date" not in invoke(copy, "status", "--language", "ru").stdout


@pytest.mark.paper
@pytest.mark.xdist_group("paper")
def test_sheets_on_paper_show_what_lags(tmp_path: Path) -> None:
    root = lag(copy_fixture(tmp_path / "project"))
    site = read(root)
    sheets = make_sheets(site, SITE_URL)
    for locale in TRANSLATIONS:
        words = site.records.words[locale]["translation"]
        for beside in (None, NL):
            text = " ".join("\n".join(pages_of(sheets[SheetKey(locale, RETURN_PATH, beside)].path)).split())
            assert "Een advocaat" in text and "Ook voor kinderen is het gratis." in text, locale
            if locale == RU:
                # Poppler gives the words of this script alone in one order.
                assert text.count(words["missing_here"]) == len(NEW)
                assert text.count(words["out_of_date_here"]) == len(OUT_OF_DATE)
