"""A social worker looks up the code of an old sheet, with scripts and without, on a new phone and on an old one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from scripts.content.site import Site
from scripts.project import locales
from scripts.project.addresses import page_path
from scripts.project.keys import Locale
from scripts.project.project import Project
from scripts.screen.editions import current_editions
from tests.helpers.axe import found_by_axe
from tests.helpers.browsers import NARROW, PHONE, STILL, kept_by, open_details, width_of
from tests.helpers.names import AR, DESKS, NL, PAPER, RETURN_PATH, RU, TI

# Of the Dutch return path, of which 3.2 has changed since; it then had another section 6.
OLD = "JEPEM5"

# Of the same words, checked again since; and of a sheet that is gone.
RECHECKED, GONE = "6TCH7S", "DY6V0B"


def open_check(page: Page, address: str, project: Project, locale: Locale, fragment: str = "") -> None:
    page.goto(f"{address}/{page_path(project, locale, PAPER)}{fragment}")


def told(page: Page) -> str:
    """What the page answers, in one line."""
    return " ".join(page.locator("#code-status").inner_text().split())


def verdict(page: Page) -> str:
    """The sentence that the answer begins with."""
    said = page.locator("#code-status > :first-child")
    assert said.evaluate("said => said.tagName") == "STRONG"
    return " ".join(said.inner_text().split())


def ask(page: Page, text: str) -> str:
    """What the page answers to a code that is typed or pasted."""
    page.locator("[name=code]").fill(text)
    page.locator("#check-code button").click()
    return told(page)


def title(site: Site, locale: Locale) -> str:
    return site.pages[locale, RETURN_PATH].title


# The verdict.


def test_a_current_code_is_the_newest_version(any_phone: Page, address: str, site: Site, locale: Locale) -> None:
    words = site.records.words[locale]["check"]
    code = current_editions(site)[AR, RETURN_PATH].code
    open_check(any_phone, address, site.project, locale)
    for typed in (code, code.lower(), f"{code[:3]}-{code[3:]}", f" {code[:2]} {code[2:]} "):
        answer = ask(any_phone, typed)
        assert verdict(any_phone) == words["current"].format(sheet=title(site, locale)), typed
        # Then the code, and the language with its link.
        assert code in answer[len(verdict(any_phone)) :]
        assert any_phone.locator("#code-status a").get_attribute("hreflang") == AR
        assert any_phone.locator("#code-status").get_attribute("class") == "right"


def test_an_old_code_says_first_that_it_is_old(any_phone: Page, address: str, site: Site, locale: Locale) -> None:
    words = site.records.words[locale]["check"]
    open_check(any_phone, address, site.project, locale)
    answer = ask(any_phone, OLD.lower())
    assert verdict(any_phone) == words["old"].format(sheet=title(site, locale))
    rest = answer[len(verdict(any_phone)) :]
    assert rest.index(OLD) < rest.index("3.2")
    # The title of the sheet, which the list has in its heading, stands in the link here.
    link = any_phone.locator("#code-status a")
    assert title(site, locale) in link.inner_text()
    assert any_phone.locator("#code-status").get_attribute("class") == ""
    link.click()
    assert any_phone.locator("h1").inner_text() == site.pages[NL, RETURN_PATH].title


def test_the_same_words_and_a_sheet_that_is_gone_have_a_verdict_of_their_own(
    any_phone: Page, address: str, site: Site, locale: Locale
) -> None:
    words = site.records.words[locale]["check"]
    open_check(any_phone, address, site.project, locale)
    answer = ask(any_phone, RECHECKED)
    date = locales.long_date(current_editions(site)[NL, RETURN_PATH].date, locale)
    assert verdict(any_phone) == " ".join(words["rechecked"].format(date=date).split())
    assert answer.count(verdict(any_phone)) == 1 and RECHECKED in answer
    assert any_phone.locator("#code-status").get_attribute("class") == "right"
    answer = ask(any_phone, GONE)
    assert verdict(any_phone) == words["gone"]
    assert answer.count(verdict(any_phone)) == 1 and GONE in answer
    assert any_phone.locator("#code-status").get_attribute("class") == ""


def test_the_verdict_is_announced_and_stands_in_the_first_screen(
    any_phone: Page, address: str, site: Site, locale: Locale
) -> None:
    open_check(any_phone, address, site.project, locale)
    for typed in (current_editions(site)[NL, DESKS].code, OLD):
        ask(any_phone, typed)
        box = any_phone.get_by_role("status").locator("strong").bounding_box()
        assert box is not None and box["y"] >= 0 and box["y"] + box["height"] <= PHONE["height"]


def test_right_and_old_differ_in_more_than_their_words(scripted: Page, address: str, site: Site) -> None:
    open_check(scripted, address, site.project, NL)
    grounds = []
    for typed in (current_editions(site)[NL, DESKS].code, OLD, "123456"):
        ask(scripted, typed)
        style = "one => [getComputedStyle(one).backgroundColor, getComputedStyle(one).borderTopColor].join()"
        grounds.append(scripted.locator("#code-status").evaluate(style))
    right, old, unknown = grounds
    assert right != old == unknown


# One answer at a time.


def test_an_old_answer_goes_before_a_new_one(any_phone: Page, address: str, site: Site, locale: Locale) -> None:
    words = site.records.words[locale]["check"]
    current = current_editions(site)[AR, DESKS].code
    open_check(any_phone, address, site.project, locale)
    for typed in (OLD, current, "999999", OLD, "999999", current):
        answer = ask(any_phone, typed)
        assert [code for code in (OLD, current, "999999") if code in answer] == [typed]
        any_phone.locator("[name=code]").press_sequentially("x")
        assert told(any_phone) == ""
    before = words["unknown"].split("{code}")[0]
    assert ask(any_phone, "12").startswith(before.strip())


def test_the_answer_is_that_to_the_code_in_the_address(any_phone: Page, address: str, site: Site) -> None:
    current = current_editions(site)[AR, DESKS].code
    open_check(any_phone, address, site.project, NL, f"#{OLD}")
    assert OLD in told(any_phone)
    any_phone.evaluate(f"location.hash = '#{current}'")
    any_phone.wait_for_function(f"document.getElementById('code-status').textContent.includes('{current}')")
    assert OLD not in told(any_phone) and any_phone.locator("[name=code]").input_value() == current
    any_phone.go_back()
    any_phone.wait_for_function(f"document.getElementById('code-status').textContent.includes('{OLD}')")
    assert current not in told(any_phone)
    # A section of this page is no code, whatever its length.
    any_phone.evaluate("location.hash = '#sheets'")
    any_phone.wait_for_function("!document.getElementById('code-status').textContent")
    assert any_phone.locator("[name=code]").input_value() == ""


def test_who_goes_back_finds_the_answer_to_what_was_typed_last(any_phone: Page, address: str, site: Site) -> None:
    current = current_editions(site)[AR, DESKS].code
    open_check(any_phone, address, site.project, NL, f"#{OLD}")
    ask(any_phone, current)
    assert any_phone.url.endswith(f"#{current}")
    any_phone.locator("#code-status a").click()
    any_phone.wait_for_url("**/ar/desks/")
    any_phone.go_back()
    any_phone.wait_for_function(f"document.getElementById('code-status').textContent.includes('{current}')")
    assert OLD not in told(any_phone)
    ask(any_phone, "999999")
    assert "#" not in any_phone.url


# What is typed and pasted.


@pytest.mark.parametrize(
    "form",
    [
        pytest.param("https://site.example/paper/#{}", id="address"),
        pytest.param("site.example/ar/paper/#{}", id="address-without-scheme"),
        pytest.param("HTTPS://SITE.EXAMPLE/TI/PAPER/#{}", id="address-in-capitals"),
        pytest.param("  https://site.example/paper/?a=b#{}  ", id="address-with-a-query"),
        pytest.param("https://site.example/paper/%23{}", id="address-with-its-sign-encoded"),
        pytest.param("Code: {}", id="within-words"),
        pytest.param("Is uw blad nog juist? {}.", id="within-a-sentence"),
        pytest.param("رمز الورقة: {}", id="within-arabic"),
    ],
)
def test_a_code_is_found_in_what_is_pasted(any_phone: Page, address: str, project: Project, form: str) -> None:
    open_check(any_phone, address, project, NL)
    invisible = "\u200eJEP\u00adEM\u200b5\u2069"
    for code in (OLD, OLD.lower(), "JEP-EM5", "JEP EM5", "JEP%20EM5", "J E P E M 5", "JEP\u00a0EM5", invisible):
        ask(any_phone, form.format(code))
        assert OLD in told(any_phone), code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        pytest.param("nclm4o", "NC1M40", id="l-o"),
        pytest.param("NCIM4O", "NC1M40", id="i-o"),
        pytest.param("ncim4o", "NC1M40", id="small-i"),
        pytest.param("ncım4o", "NC1M40", id="turkish-i"),
        pytest.param("NCİM4O", "NC1M40", id="turkish-capital-i"),
        pytest.param("dy6u0b", "DY6V0B", id="u"),
        pytest.param("ＤＹ６Ｖ０Ｂ", "DY6V0B", id="wide"),
        # Cyrillic but for the digits, J and P.
        pytest.param("JЕРЕМ5", "JEPEM5", id="cyrillic"),
        pytest.param("ЈЕРЕМ5", "JEPEM5", id="cyrillic-j"),
    ],
)
def test_letters_that_are_read_for_others_are_understood(
    scripted: Page, address: str, project: Project, typed: str, code: str
) -> None:
    open_check(scripted, address, project, NL)
    assert code in ask(scripted, typed)
    assert scripted.locator("#code-status strong").count() == 1


@pytest.mark.parametrize(
    "typed", ["٦TCH٧S", "۶TCH۷S", "६TCH७S", "৬TCH৭S"], ids=["arabic", "persian", "devanagari", "bengali"]
)
def test_a_code_may_be_typed_with_other_digits(scripted: Page, address: str, project: Project, typed: str) -> None:
    open_check(scripted, address, project, AR)
    assert RECHECKED in ask(scripted, typed)


@pytest.mark.parametrize("typed", ["123456", "12", "<b>x</b>", "ABCDEFGH"])
def test_an_unknown_code_is_told_as_it_was_typed(
    any_phone: Page, address: str, site: Site, locale: Locale, typed: str
) -> None:
    open_check(any_phone, address, site.project, locale)
    answer = ask(any_phone, typed)
    assert answer == " ".join(site.records.words[locale]["check"]["unknown"].replace("{code}", typed).split())
    assert any_phone.locator("#code-status bdi[translate=no]").inner_text() == typed


@pytest.mark.parametrize(
    ("typed", "repeated"),
    [
        pytest.param("Bel nu 0900 12 345 voor uw geld", "Bel nu 0900", id="a-text"),
        pytest.param("https://site.example/paper/#999-999", "999-999", id="an-address"),
        pytest.param("A$&B$'C$`", "A$&B$'C$`", id="signs-that-a-script-obeys"),
        pytest.param("{code}", "{code}", id="the-gap-itself"),
        pytest.param("%", "%", id="no-address"),
    ],
)
def test_no_text_is_repeated_and_no_sign_is_obeyed(
    scripted: Page, address: str, site: Site, typed: str, repeated: str
) -> None:
    open_check(scripted, address, site.project, NL)
    assert ask(scripted, typed) == site.records.words[NL]["check"]["unknown"].replace("{code}", repeated)


def test_nothing_is_asked_of_an_empty_field(scripted: Page, address: str, project: Project) -> None:
    open_check(scripted, address, project, NL)
    assert ask(scripted, "  ") == ""
    assert scripted.locator("[name=code]").evaluate("field => field === document.activeElement")


@pytest.mark.parametrize(
    "fragment", ["#%", "#%E0%A4", "#Bel%20nu%200900%2012%20345", "#<b>x</b>", f"#Bel%20nu%200900%20{OLD}", "#sheets"]
)
def test_a_link_cannot_say_anything(scripted: Page, address: str, project: Project, fragment: str) -> None:
    open_check(scripted, address, project, NL, fragment)
    assert scripted.locator("#check-code").is_visible()
    assert scripted.locator("#code-status").inner_text() == ""
    assert scripted.locator("[name=code]").input_value() == ""


# The link on paper, and the lists.


@pytest.mark.parametrize("fragment", [f"#{OLD}", "#jep-em5", "#JEP%20EM5"])
def test_the_link_on_paper_answers_at_once(
    any_phone: Page, address: str, site: Site, locale: Locale, fragment: str
) -> None:
    open_check(any_phone, address, site.project, locale, fragment)
    assert "3.2" in told(any_phone)
    assert any_phone.locator("[name=code]").input_value() == OLD
    # The answer is what a phone shows, not the place of the code in a list.
    any_phone.wait_for_load_state("load")
    any_phone.wait_for_timeout(100)
    box = any_phone.locator("#code-status strong").bounding_box()
    assert box is not None and box["y"] >= 0 and box["y"] + box["height"] <= PHONE["height"]
    assert any_phone.locator("#code-status").evaluate("status => status === document.activeElement")


def test_without_scripts_there_is_no_field_and_every_code_is_one_touch_away(
    phone: Page, address: str, site: Site, locale: Locale
) -> None:
    open_check(phone, address, site.project, locale)
    assert not phone.locator("#check-code").is_visible()
    words = site.records.words[locale]
    titles = [site.pages[locale, slug].title for slug in (RETURN_PATH, DESKS)]
    folds = phone.locator(".current details")
    assert folds.locator("summary").all_inner_texts() == [*titles, words["paper"]["cards"]]
    assert not any(item.is_visible() for item in phone.locator(".codes li").all())
    for fold in phone.locator(".codes details").all():
        summary = fold.locator("summary")
        box = summary.bounding_box()
        assert box is not None and box["height"] >= 44
        summary.click()
        assert all(item.is_visible() for item in fold.locator("li").all())


def test_without_scripts_the_code_of_the_link_is_marked_in_its_list(
    browser: Browser, address: str, project: Project, locale: Locale
) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False, **STILL)
    page = context.new_page()
    open_check(page, address, project, locale, f"#{OLD}")
    entry = page.locator("li:target")
    # The browser of today opens a list for it; an old one shows the page from its top, and marks it in a touched list.
    assert entry.is_visible() and "3.2" in entry.inner_text()
    box = entry.bounding_box()
    assert box is not None and 0 <= box["y"] < PHONE["height"]
    ground = "one => getComputedStyle(one).backgroundColor"
    assert entry.evaluate(ground) != page.locator("li:not(:target)").first.evaluate(ground)
    context.close()


def test_lists_and_answers_fit_a_narrow_phone(scripted: Page, address: str, site: Site, locale: Locale) -> None:
    scripted.set_viewport_size(NARROW)
    open_check(scripted, address, site.project, locale)
    open_details(scripted)
    for typed in (current_editions(site)[TI, RETURN_PATH].code, OLD, RECHECKED, GONE, "M" * 12):
        ask(scripted, typed)
        assert width_of(scripted) <= NARROW["width"], typed


@pytest.mark.parametrize("locale", [AR, RU])
def test_axe_finds_nothing_beside_an_answer(scripted: Page, address: str, site: Site, locale: Locale) -> None:
    open_check(scripted, address, site.project, locale)
    open_details(scripted)
    for typed in (current_editions(site)[TI, RETURN_PATH].code, OLD):
        ask(scripted, typed)
        assert found_by_axe(scripted) == []


def test_nothing_is_sent_or_kept(fresh: Page, address: str, site: Site) -> None:
    asked: list[str] = []
    open_check(fresh, address, site.project, NL)
    fresh.wait_for_load_state("networkidle")
    fresh.on("request", lambda request: asked.append(request.url))
    for typed in (OLD, current_editions(site)[NL, RETURN_PATH].code, "999999"):
        ask(fresh, typed)
    assert asked == [] and kept_by(fresh) == []
