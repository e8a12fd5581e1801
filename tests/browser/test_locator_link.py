"""The locator's link, which anyone may make: what the page repeats of it; and texts that keep no phone busy."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.project import Project
from tests.helpers.browsers import PHONE, STILL
from tests.helpers.locator_page import LocatorPage
from tests.helpers.names import NL

HELP_LINE, DIALLED = "0800 12 345", "tel:+3280012345"
NOTHING = f"Wij vonden deze plaats niet. Typ een postcode van vier cijfers, of bel gratis: {HELP_LINE}"

# All that a reader sees, hears or may copy of the page, but for the words of its scripts.
TOLD = """() => {
  const page = document.documentElement.cloneNode(true);
  page.querySelectorAll("script, style").forEach((each) => each.remove());
  const fields = [...document.querySelectorAll("input")].map((each) => each.value);
  return [document.title, page.outerHTML, ...fields].join(" ").toLowerCase();
}"""

# The text of a link, and the words of it that no page may say.
STRANGE = [
    pytest.param("Dit kantoor is dicht, bel 0900 99 999", ("kantoor is dicht", "0900"), id="another-number"),
    pytest.param("marktplein 1 om 9 uur in brussels", ("marktplein",), id="a-place-among-other-words"),
    pytest.param("<b>Betaal eerst</b>", ("betaal",), id="markup"),
    pytest.param("Betaal 50 euro aan de man bij de deur " * 40, ("betaal", "deur"), id="many-words"),
    pytest.param("أغلق هذا المكتب اتصل بنا", ("أغلق", "المكتب"), id="arabic"),
    pytest.param("\u202eegnaro flow\u202c zwendel", ("zwendel", "egnaro"), id="turned-round"),
    pytest.param("99999 zwendel 12345", ("zwendel", "99999"), id="digits"),
    pytest.param("zwendel🙂🙂", ("zwendel", "🙂"), id="emoji"),
    pytest.param("gentt zwendel", ("gentt", "zwendel"), id="nearly-a-place"),
    pytest.param("zwendel\n\n\tzwendel", ("zwendel",), id="lines"),
    pytest.param("(.*)+$|[^zwendel", ("zwendel",), id="a-pattern"),
    pytest.param("1000 zwendel", ("zwendel",), id="behind-a-postcode"),
    pytest.param("zwendel & tel=0900 99 999", ("zwendel", "0900"), id="another-field"),
]


@pytest.fixture
def dutch(scripted: Page, project: Project, address: str) -> LocatorPage:
    return LocatorPage(scripted, project, address, NL)


@pytest.mark.parametrize("start", ["#", "?"])
@pytest.mark.parametrize(("text", "words"), STRANGE)
def test_words_of_a_link_stand_nowhere_on_the_page(
    dutch: LocatorPage, start: str, text: str, words: tuple[str, ...]
) -> None:
    dutch.open(f"{start}place={quote(text)}").answered()
    told = dutch.page.evaluate(TOLD)
    assert [word for word in words if word.lower() in told] == []
    # Only what the page knows itself: a place with its postcode, or nothing.
    assert dutch.page.locator("[name=place]").input_value() in ("", "1000 Bruxelles / Brussel")


def test_a_link_to_nothing_gives_the_free_number_in_every_language(
    scripted: Page, site: Site, address: str, locale: Locale
) -> None:
    desks_page = LocatorPage(scripted, site.project, address, locale).open("#place=zwendel").answered()
    words = site.records.words[locale]["locator"]["nothing"]
    assert desks_page.status == " ".join(f"{words} {HELP_LINE}".split())
    assert desks_page.page.locator("#desk-status a").get_attribute("href") == DIALLED


def test_a_link_that_comes_while_the_page_is_open_repeats_nothing_either(dutch: LocatorPage) -> None:
    dutch.open().search("9000")
    dutch.page.evaluate("location.hash = 'place=zwendel'")
    dutch.page.get_by_text("Wij vonden deze plaats niet.").wait_for()
    assert (dutch.status, dutch.desks) == (NOTHING, [])
    # Not what the reader typed before either: it is no answer to the link.
    assert dutch.page.locator("[name=place]").input_value() == ""


@pytest.mark.parametrize(
    ("text", "choice"), [("Antwrepen", "2000 Antwerpen (Antwerpen)"), ("Brussels Belgium", "1000 Brussels (Brussel)")]
)
def test_a_link_to_nearly_a_place_offers_places(dutch: LocatorPage, text: str, choice: str) -> None:
    dutch.open(f"#place={quote(text)}").answered()
    assert dutch.status == NOTHING and choice in dutch.choices
    assert text.lower() not in dutch.page.evaluate(TOLD)
    dutch.page.locator("#desk-choices button", has_text=choice.split(" (")[0]).first.click()
    assert dutch.page.locator("[name=place]").input_value() == choice.split(" (")[0]


@pytest.mark.parametrize(
    ("text", "place"),
    [("9000", "9000 Gent"), ("gent", "9000 Gent"), ("GAND", "9000 Gent"), ("غنت", "9000 Gent"), ("9001", "9000 Gent")],
)
def test_a_link_to_a_place_says_it_as_the_list_does(dutch: LocatorPage, text: str, place: str) -> None:
    dutch.open(f"#place={quote(text)}").answered()
    assert dutch.desks[0] == "ghent"
    assert dutch.page.locator("[name=place]").input_value().split(" ")[0] == place.split(" ")[0]


@pytest.mark.parametrize(("letters", "found"), [(54, True), (55, True), (56, False), (500, False)])
def test_sixty_letters_of_a_link_are_read(dutch: LocatorPage, letters: int, found: bool) -> None:
    dutch.open(f"#place={'q' * letters}%20gent").answered()
    assert ("9000 Gent (Oost-Vlaanderen)" in dutch.choices) is found


def test_what_a_reader_types_stands_in_the_field_and_is_told(dutch: LocatorPage) -> None:
    dutch.open().search("Antwrepen")
    assert dutch.status == "Wij vonden “Antwrepen” niet. Bedoelt u een van deze plaatsen?"
    assert dutch.page.locator("[name=place]").input_value() == "Antwrepen"


# A text may be as long as a link, and some letters are folded into many.
WORST = [
    pytest.param("ab cd " * 5000, id="words"),
    pytest.param(" ".join(f"w{number}" for number in range(160)), id="160-words"),
    pytest.param("a " * 20000, id="letters"),
    pytest.param("a" * 100_000, id="one-word"),
    pytest.param("Gent " * 5000, id="a-place-again-and-again"),
    pytest.param("," * 100_000 + "gent", id="commas"),
    pytest.param("1" * 100_000, id="digits"),
    pytest.param("9000 " * 20000, id="postcodes"),
    pytest.param("12 34 " * 10000, id="halves-of-postcodes"),
    pytest.param("(a+)+$.*[^|]{9,}\\" * 5000, id="patterns"),
    pytest.param("بروكسل شارع " * 5000, id="right-to-left"),
    pytest.param("ﷺ " * 20000, id="letters-of-eighteen"),
    pytest.param("ﷺ" * 20000, id="letters-of-eighteen-in-one-word"),
    pytest.param("🙂👩‍👩‍👧 " * 5000, id="emoji"),
    pytest.param("e" + "\u0301" * 5000, id="accents"),
    pytest.param("sint st. sainte " * 5000, id="saints"),
    pytest.param("ሀሁ " * 10000, id="ethiopic"),
    pytest.param("\ud800 " * 5000, id="halves-of-letters"),
]


@pytest.mark.parametrize("text", WORST)
def test_any_text_in_a_link_is_answered_at_once(dutch: LocatorPage, text: str) -> None:
    dutch.open()
    dutch.page.evaluate("text => { location.hash = new URLSearchParams({ place: text }); }", text)
    dutch.answered()
    assert dutch.page.evaluate("1 + 1") == 2


@pytest.mark.parametrize("text", WORST)
def test_any_text_in_the_field_is_answered_at_once(dutch: LocatorPage, text: str) -> None:
    dutch.open()
    dutch.page.locator("[name=place]").evaluate("(field, text) => { field.value = text; field.focus(); }", text)
    dutch.page.keyboard.press("Enter")
    dutch.answered()


@pytest.fixture
def counting(browser: Browser, project: Project, address: str) -> Iterator[LocatorPage]:
    """A page that counts how often a list of names is looked through."""
    context = browser.new_context(viewport=PHONE, **STILL)
    context.add_init_script(
        "window.looks = 0; const exec = RegExp.prototype.exec;"
        "RegExp.prototype.exec = function (text) { window.looks += text.length > 300; return exec.call(this, text); };"
    )
    yield LocatorPage(context.new_page(), project, address, NL)
    context.close()


def test_many_words_are_looked_up_in_few_looks(counting: LocatorPage) -> None:
    # Both lists of names in Latin letters are there, and folded.
    counting.open().search("Kanegem")
    counting.page.evaluate("looks = 0")
    counting.search("Kanegem")
    one = counting.page.evaluate("looks")
    assert 0 < one < 10
    counting.page.evaluate("looks = 0")
    # Thirty words of a letter are read, and looked up once for each length of a run of them in each list.
    counting.search("a " * 160)
    assert one < counting.page.evaluate("looks") <= 30 * one
