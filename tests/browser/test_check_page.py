"""A social worker looks up the code of an old sheet, with scripts and without."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from scripts.content.site import Site
from scripts.project.addresses import page_path
from scripts.project.keys import Locale
from scripts.project.project import Project
from scripts.screen.editions import current_editions
from tests.helpers.browsers import PHONE, STILL, kept_by
from tests.helpers.names import AR, DESKS, NL, PAPER, RETURN_PATH

# Of the Dutch return path, of which 3.2 has changed since; it then had another section 6.
OLD = "JEPEM5"


def open_check(page: Page, address: str, project: Project, locale: Locale, fragment: str = "") -> None:
    page.goto(f"{address}/{page_path(project, locale, PAPER)}{fragment}")


def ask(page: Page, text: str) -> str:
    """What the page answers to a code that is typed."""
    page.locator("[name=code]").fill(text)
    page.locator("#check-code button").click()
    return page.locator("#code-status").inner_text()


def test_a_current_code_is_still_right(scripted: Page, address: str, site: Site, locale: Locale) -> None:
    words = site.records.words[locale]["check"]
    code = current_editions(site)[AR, DESKS].code
    open_check(scripted, address, site.project, locale)
    for typed in (code, code.lower(), f"{code[:3]}-{code[3:]}", f" {code[:2]} {code[2:]} "):
        answer = ask(scripted, typed)
        assert answer.startswith(code) and answer.endswith(words["current"]), typed


def test_an_old_code_says_what_has_changed(scripted: Page, address: str, site: Site, locale: Locale) -> None:
    open_check(scripted, address, site.project, locale)
    answer = ask(scripted, OLD.lower())
    assert OLD in answer and "3.2" in answer
    assert site.records.words[locale]["check"]["current"] not in answer


@pytest.mark.parametrize(
    ("typed", "code"), [("nclm4o", "NC1M40"), ("NCIM4O", "NC1M40"), ("dy6u0b", "DY6V0B")], ids=["l-o", "i-o", "u"]
)
def test_letters_that_are_read_for_others_are_understood(
    scripted: Page, address: str, project: Project, typed: str, code: str
) -> None:
    open_check(scripted, address, project, NL)
    assert code in ask(scripted, typed)


@pytest.mark.parametrize("typed", ["123456", "12", "<b>x</b>", "ABCDEFGH"])
def test_an_unknown_code_is_told_as_it_was_typed(
    scripted: Page, address: str, site: Site, locale: Locale, typed: str
) -> None:
    open_check(scripted, address, site.project, locale)
    answer = ask(scripted, typed)
    before, after = site.records.words[locale]["check"]["unknown"].split("{code}")
    assert answer == f"{before}\u2068{typed}\u2069{after}"


@pytest.mark.parametrize(
    ("typed", "repeated"),
    [
        pytest.param("Bel nu 0900 12 345 voor uw geld", "Bel nu 0900", id="a-text"),
        pytest.param("A$&B$'C$`", "A$&B$'C$`", id="signs-that-a-script-obeys"),
        pytest.param("{code}", "{code}", id="the-gap-itself"),
    ],
)
def test_no_text_is_repeated_and_no_sign_is_obeyed(
    scripted: Page, address: str, site: Site, typed: str, repeated: str
) -> None:
    open_check(scripted, address, site.project, NL)
    before, after = site.records.words[NL]["check"]["unknown"].split("{code}")
    assert ask(scripted, typed) == f"{before}\u2068{repeated}\u2069{after}"


@pytest.mark.parametrize("fragment", ["#%", "#%E0%A4", "#Bel%20nu%200900%2012%20345", "#<b>x</b>"])
def test_a_link_cannot_say_anything(scripted: Page, address: str, project: Project, fragment: str) -> None:
    open_check(scripted, address, project, NL, fragment)
    assert scripted.locator("#check-code").is_visible()
    assert scripted.locator("#code-status").inner_text() == ""
    assert scripted.locator("[name=code]").input_value() == ""


@pytest.mark.parametrize("typed", ["٦TCH٧S", "۶TCH۷S"], ids=["arabic", "persian"])
def test_a_code_may_be_typed_with_other_digits(scripted: Page, address: str, project: Project, typed: str) -> None:
    open_check(scripted, address, project, AR)
    assert "6TCH7S" in ask(scripted, typed)


def test_the_link_on_paper_answers_at_once(scripted: Page, address: str, project: Project) -> None:
    open_check(scripted, address, project, NL, f"#{OLD}")
    assert "3.2" in scripted.locator("#code-status").inner_text()
    assert scripted.locator("[name=code]").input_value() == OLD


def test_without_scripts_there_is_no_field_and_the_code_of_the_link_is_marked(
    browser: Browser, address: str, project: Project, locale: Locale
) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False, **STILL)
    page = context.new_page()
    open_check(page, address, project, locale, f"#{OLD}")
    assert not page.locator("#check-code").is_visible()
    entry = page.locator("li:target")
    assert entry.is_visible() and "3.2" in entry.inner_text()
    box = entry.bounding_box()
    assert box is not None and 0 <= box["y"] < PHONE["height"]
    context.close()


def test_nothing_is_sent_or_kept(fresh: Page, address: str, site: Site) -> None:
    asked: list[str] = []
    open_check(fresh, address, site.project, NL)
    fresh.wait_for_load_state("networkidle")
    fresh.on("request", lambda request: asked.append(request.url))
    for typed in (OLD, current_editions(site)[NL, RETURN_PATH].code, "999999"):
        ask(fresh, typed)
    assert asked == [] and kept_by(fresh) == []
