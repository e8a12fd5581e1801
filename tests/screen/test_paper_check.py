"""The page that tells whether paper is still right: every code is there, and old ones say what has changed."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import CARDS
from scripts.project.surfaces import Surface, own_page
from scripts.records.edition_file import Edition
from scripts.screen.editions import current_editions
from scripts.screen.paper_check import LISTED, check_code, current_codes, files, old_codes
from tests.helpers.changed_sites import without_page
from tests.helpers.edits import insert
from tests.helpers.fixture_site import invoke
from tests.helpers.html_pages import Element, parse_html, read_html
from tests.helpers.names import AR, DESKS, LOCALES, NL, PAPER, RETURN_PATH, RU, SHEETS, TI
from tests.helpers.notice_days import in_spring, notice_of, with_notice

KEY = (NL, RETURN_PATH)
FOLDERS = {NL: "", AR: "ar/", TI: "ti/", RU: "ru/"}
STEPS = {NL: "Stap voor stap terug", AR: "العودة خطوة بخطوة", TI: "ምምላስ ደረጃ ብደረጃ", RU: "Назад шаг за шагом"}
DUTCH = {NL: "Nederlands", AR: "الهولندية", TI: "ሆላንድኛ (ዳች)", RU: "нидерландский"}
CHANGED = {
    NL: "Veranderd: het begin, 3.1 en 6.",
    AR: "تم تغيير: بداية النص و3.1 و6.",
    TI: "ዝተቐየረ፦ መጀመርታ ናይቲ ወረቐት፣ 3.1ን 6ን።",
    RU: "Изменилось: начало, 3.1 и 6.",
}
CHECKED = {NL: "9 februari 2026", AR: "9 شباط/فبراير 2026", TI: "9 ለካቲት 2026 (09/02/2026)", RU: "9 февраля 2026 г."}


def here(site: Site, locale: Locale) -> Surface:
    """The page on which codes are looked up, in a language."""
    return own_page(site.project, locale, PAPER)


def older(site: Site, code: str = "AAAAAA", **hashes: str) -> Edition:
    """An edition of the steps in Dutch in which some sections, by id with "_" for "-", had other words."""
    edition = current_editions(site)[KEY]
    parts = tuple(replace(part, hash=hashes.get(part.id.replace("-", "_"), part.hash)) for part in edition.parts)
    return replace(edition, code=code, parts=parts)


def with_old(site: Site, *editions: Edition) -> Site:
    """The site with these editions alone on record."""
    return replace(site, editions=editions)


def listed(site: Site, locale: Locale) -> list[Element]:
    """The old codes on the page of a language."""
    return parse_html(old_codes(site, locale, here(site, locale))).all("li")


def summary(fold: Element) -> str:
    """What stands on a list that is folded."""
    (found,) = fold.all("summary")
    return found.text


# Codes as they are now.


def test_every_code_of_every_language_stands_on_every_page_with_a_link(site: Site, locale: Locale) -> None:
    table = parse_html(current_codes(site, locale, here(site, locale)))
    items = {item.attributes["id"]: item for item in table.all("li")}
    editions = current_editions(site)
    assert len(items) == 12
    for client in LOCALES:
        for slug in (*SHEETS, CARDS):
            item = items[editions[client, slug].code]
            (link,) = item.all("a")
            assert link.attributes["hreflang"] == client
            # The name of the language alone is in that language.
            assert [name.text for name in link.all("bdi", lang=client)] == [site.project.language(client).name]
            # Cards are told on the page to print from.
            wanted = f"/{FOLDERS[client]}{'paper' if slug == CARDS else slug}/"
            assert urljoin(f"/{FOLDERS[locale]}paper/", link.attributes["href"]) == wanted
            assert editions[client, slug].code in item.text


def test_codes_stand_by_sheet_in_the_readers_language(site: Site, locale: Locale) -> None:
    folds = parse_html(current_codes(site, locale, here(site, locale))).all("details")
    titles = [site.pages[locale, slug].title for slug in SHEETS]
    assert [summary(fold) for fold in folds] == [*titles, site.records.words[locale]["paper"]["cards"]]
    # Folded, each of them: one touch away, with scripts and without.
    assert [len(fold.all("li")) for fold in folds if "open" not in fold.attributes] == [4, 4, 4]


def test_a_sheet_that_the_reader_lacks_has_its_dutch_title(site: Site) -> None:
    partial = without_page(site, RU, RETURN_PATH)
    table = parse_html(current_codes(partial, RU, here(partial, RU)))
    assert table.all("summary")[0].all("bdi", lang="nl")[0].text == "Stap voor stap terug"
    # No code and no link for what is not there.
    assert [link for link in table.all("a") if link.attributes["href"] == "../return-path/"] == []
    assert len(table.all("li")) == 11


def cards_link(site: Site, locale: Locale) -> str:
    """Where the code of a language's cards leads from its page."""
    table = parse_html(current_codes(site, locale, here(site, locale)))
    (item,) = table.all("li", id=current_editions(site)[locale, CARDS].code)
    return item.all("a")[0].attributes["href"]


def test_cards_are_told_where_the_desks_are_if_there_is_no_page_to_print_from(site: Site) -> None:
    assert cards_link(site, RU) == "./"
    assert cards_link(without_page(site, RU, PAPER), RU) == "../desks/"
    roles = replace(site.project.roles, print=None)
    assert cards_link(replace(site, project=replace(site.project, roles=roles)), RU) == "../desks/"


def test_what_nobody_has_is_not_in_the_list(site: Site) -> None:
    roles = replace(site.project.roles, desks=None)
    without = replace(site, project=replace(site.project, roles=roles))
    table = parse_html(current_codes(without, NL, here(without, NL)))
    assert [summary(fold) for fold in table.all("details")] == ["Stap voor stap terug", "Loketten in uw buurt"]


# Old codes.


def test_without_old_codes_the_page_says_so(site: Site, locale: Locale) -> None:
    html = old_codes(with_old(site), locale, here(site, locale))
    assert html == f"<p>{site.records.words[locale]['check']['none']}</p>"


def test_an_old_code_says_what_it_was_and_what_has_changed(site: Site, locale: Locale) -> None:
    old = older(site, intro="00000000", days="11111111", questions="22222222")
    (item,) = listed(with_old(site, old), locale)
    assert item.attributes["id"] == "AAAAAA"
    # The title is there for who hears the list, and stands above it for who sees it.
    assert item.text == f"AAAAAA {DUTCH[locale]} – {STEPS[locale]} ({CHECKED[locale]}){CHANGED[locale]}"
    (link,) = item.all("a")
    assert [unseen.text for unseen in link.all("span", **{"class": "unseen"})] == [f"– {STEPS[locale]}"]
    assert urljoin(f"/{FOLDERS[locale]}paper/", link.attributes["href"]) == "/return-path/"


def test_parts_that_went_and_came_are_told_apart(site: Site) -> None:
    (item,) = [each for each in listed(site, NL) if each.attributes["id"] == "JEPEM5"]
    assert item.text.endswith("Veranderd: 3.2. Weggelaten: 6. Nieuw: 6.")


def test_a_sheet_whose_words_were_only_checked_again_says_so(site: Site, locale: Locale) -> None:
    (item,) = [each for each in listed(site, locale) if each.attributes["id"] == "6TCH7S"]
    told = site.records.words[locale]["check"]["rechecked"].format(date=CHECKED[locale])
    assert [said.text for said in item.all("strong")] == [told]
    assert item.text.endswith(told) and item.attributes["class"] == "same"


def test_old_codes_of_cards_name_the_city(site: Site, locale: Locale) -> None:
    current = current_editions(site)[TI, CARDS]
    parts = tuple(replace(part, hash="00000000") if part.id == "ghent" else part for part in current.parts)
    (item,) = listed(with_old(site, replace(current, code="AAAAAA", parts=parts)), locale)
    words = site.records.words[locale]
    assert words["places"]["ghent"] in item.text and words["paper"]["cards"] in item.text
    assert words["places"]["liege"] not in item.text


def test_the_card_of_the_free_number_is_the_beginning(site: Site) -> None:
    current = current_editions(site)[NL, CARDS]
    parts = tuple(replace(part, hash="00000000") if part.id == "free-number" else part for part in current.parts)
    (item,) = listed(with_old(site, replace(current, code="AAAAAA", parts=parts)), NL)
    assert item.text.endswith("Veranderd: het begin.")


@pytest.mark.parametrize("changes", [{"sheet": Slug("retired")}, {"locale": Locale("fr")}], ids=["sheet", "language"])
def test_a_sheet_that_is_gone_has_no_link(site: Site, locale: Locale, changes: dict[str, Any]) -> None:
    gone = replace(current_editions(site)[KEY], code="AAAAAA", **changes)
    (item,) = listed(with_old(site, gone), locale)
    assert [said.text for said in item.all("strong")] == [site.records.words[locale]["check"]["gone"]]
    assert item.all("a") == [] and "class" not in item.attributes


def test_what_is_current_is_not_among_the_old(site: Site) -> None:
    assert listed(with_old(site, current_editions(site)[KEY]), NL) == []


def test_only_the_newest_old_codes_are_listed_the_last_one_first(site: Site) -> None:
    many = tuple(older(site, f"{number:06d}", days="11111111") for number in range(LISTED + 5))
    items = listed(with_old(site, *many), NL)
    assert [item.attributes["id"] for item in items] == [f"{number:06d}" for number in range(LISTED + 4, 4, -1)]


def test_old_codes_stand_by_sheet_in_the_order_of_sheets(site: Site, locale: Locale) -> None:
    editions = current_editions(site)
    gone = [replace(editions[KEY], code=code, sheet=Slug("retired")) for code in ("EEEEEE", "FFFFFF")]
    steps, desks = older(site, days="11111111"), replace(older(site, "BBBBBB"), sheet=DESKS)
    cards = replace(editions[TI, CARDS], code="CCCCCC", parts=())
    html = old_codes(with_old(site, gone[0], cards, desks, steps, gone[1]), locale, here(site, locale))
    folds = {
        summary(fold): [item.attributes["id"] for item in fold.all("li")] for fold in parse_html(html).all("details")
    }
    assert list(folds.items()) == [
        (STEPS[locale], ["AAAAAA"]),
        (site.pages[locale, DESKS].title, ["BBBBBB"]),
        (site.records.words[locale]["paper"]["cards"], ["CCCCCC"]),
        ("retired", ["FFFFFF", "EEEEEE"]),
    ]


def test_no_program_translates_a_code(site: Site, locale: Locale) -> None:
    for html in (current_codes(site, locale, here(site, locale)), old_codes(site, locale, here(site, locale))):
        items = parse_html(html).all("li")
        codes = [item.all("b", translate="no", dir="ltr")[0].text for item in items]
        assert codes == [item.attributes["id"] for item in items] and codes


def test_a_list_full_of_old_codes_stays_light(site: Site, locale: Locale) -> None:
    brotli = pytest.importorskip("brotli")
    editions = list(current_editions(site).values())
    old = [
        # Codes as mixed as real ones, and each time other sections that changed.
        replace(
            edition,
            code=hashlib.sha256(str(number).encode()).hexdigest()[:6].upper(),
            parts=tuple(
                replace(part, hash="00000000") if (number * 7 + index) % 5 == 0 else part
                for index, part in enumerate(edition.parts)
            ),
        )
        for number in range(LISTED)
        for edition in (editions[number % len(editions)],)
    ]
    html = old_codes(with_old(site, *old), locale, here(site, locale))
    assert html.count("<li id=") == LISTED
    # A page may weigh 10,000, and has more parts and languages on a real site.
    assert len(brotli.compress(html.encode(), quality=11)) < 2_000


# The field.


def test_the_field_loads_its_script_from_where_the_page_stands(site: Site) -> None:
    assert list(files(site)) == ["check.js"]
    for locale, start in ((NL, "../"), (AR, "../../")):
        html = parse_html(check_code(site, locale, here(site, locale)))
        (source,) = (each.attributes["src"] for each in html.all("script"))
        assert source.startswith(start) and not source.startswith(f"{start}../")
        # Hidden until the script shows it.
        assert "hidden" in html.all("form")[0].attributes


def test_the_field_speaks_the_readers_language(site: Site, locale: Locale) -> None:
    words = site.records.words[locale]["check"]
    html = parse_html(check_code(site, locale, here(site, locale)))
    assert (html.all("label")[0].text, html.all("button")[0].text) == (words["label"], words["search"])
    assert html.all("label")[0].attributes["for"] == html.all("input")[0].attributes["id"]
    (status,) = html.all("p", role="status")
    assert (status.attributes["data-current"], status.attributes["data-unknown"]) == (
        words["current"],
        words["unknown"],
    )
    assert status.attributes["data-old"] == words["old"] and "{sheet}" in words["old"] and "{sheet}" in words["current"]
    # Whatever is pasted fits, and the script looks for a code in it.
    assert "maxlength" not in html.all("input")[0].attributes


# The whole page.


def test_the_built_page_has_every_code_once(built: Path, site: Site, locale: Locale) -> None:
    page = read_html(built / FOLDERS[locale] / "paper" / "index.html")
    ids = [item.attributes["id"] for item in page.all("li") if "id" in item.attributes]
    known = [edition.code for edition in (*current_editions(site).values(), *site.editions)]
    assert sorted(ids) == sorted(known) and len(set(ids)) == 20


def test_one_changed_word_and_its_old_code(copy: Path, building: None) -> None:
    """The whole way: record, change, build; the page then says which section of the old paper changed."""
    record = copy / "data" / "editions.csv"
    assert invoke(copy, "editions").exit_code == 0
    before = record.read_text(encoding="utf-8")
    old = next(line.split(",")[0] for line in reversed(before.splitlines()) if ",ru,desks," in line)
    insert(copy, "docs/ru/desks.md", "Новое.", "not-icam")
    result = invoke(copy, "build")
    assert result.exit_code == 0, result.output
    built = read_html(copy / "site" / "ru" / "paper" / "index.html")
    (item,) = [item for item in built.all("li") if item.attributes.get("id") == old]
    # News of that section came with it.
    assert "Изменилось: 7." in item.text and item.text.endswith("рассказывает и о документах.")
    assert invoke(copy, "editions").exit_code == 0
    after = record.read_text(encoding="utf-8")
    assert after.startswith(before) and len(after.splitlines()) == len(before.splitlines()) + 1
    assert ",ru,desks," in after.splitlines()[-1]


# Notices.


def test_beside_a_code_stands_that_there_is_a_notice_now(site: Site, locale: Locale) -> None:
    spring = in_spring(site)
    words = site.records.words[locale]["notices"]["on_page"]
    said = " ".join(words.split())
    now, before = (parse_html(current_codes(each, locale, here(site, locale))).all("li") for each in (spring, site))
    assert [item.text.endswith(said) for item in now] == [True] * 12
    assert not any(said in item.text for item in before)
    (marked,) = now[0].all("span", **{"data-until": "2026-04-30"})
    assert marked.text == said


def test_beside_an_old_code_of_a_sheet_with_a_notice_too(site: Site) -> None:
    changed = with_notice(site, notice_of(closed="ghent"))
    steps, desks = older(site), replace(older(site, "BBBBBB"), sheet=DESKS)
    gone = replace(older(site, "CCCCCC"), sheet=Slug("gone"))
    said = site.records.words[NL]["notices"]["on_page"]
    found = {item.attributes["id"]: said in item.text for item in listed(with_old(changed, steps, desks, gone), NL)}
    assert found == {"AAAAAA": False, "BBBBBB": True, "CCCCCC": False}
