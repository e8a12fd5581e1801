"""A social worker looks up the code of an old sheet, with scripts and without."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page

from scripts.bench.browser import served
from scripts.content.site import Site
from scripts.project.addresses import page_path
from scripts.project.project import Project
from scripts.records.edition_file import write_editions
from scripts.screen.editions import current_editions
from tests.browser.conftest import PHONE
from tests.conftest import copy_content, run

OLD = "0KDC0D"


@pytest.fixture(scope="module")
def with_old(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site whose record has an old code of the Dutch return path, of which 4.2 has changed since."""
    root = copy_content(tmp_path_factory.mktemp("old"))
    edition = current_editions(site)["nl", "return-path"]
    parts = tuple(replace(part, hash="00000000") if part.id == "days" else part for part in edition.parts)
    write_editions(root, [replace(edition, code=OLD, parts=parts)])
    result = run(root, "build", SITE_URL="https://example.org/")
    assert result.returncode == 0, result.stderr
    with served(root / "site") as address:
        yield address


def open_check(page: Page, address: str, project: Project, locale: str, fragment: str = "") -> None:
    page.goto(f"{address}/{page_path(project, locale, 'check')}{fragment}")


def ask(page: Page, text: str) -> str:
    """What the page answers to a code that is typed."""
    page.locator("#code").fill(text)
    page.locator("#check-code button").click()
    return page.locator("#code-status").inner_text()


def test_a_current_code_is_still_right(
    scripted: Page, with_old: str, site: Site, project: Project, locale: str
) -> None:
    words = site.records.words[locale]["check"]
    code = current_editions(site)["ar", "desks"].code
    open_check(scripted, with_old, project, locale)
    for typed in (code, code.lower(), f"{code[:3]}-{code[3:]}", f" {code[:2]} {code[2:]} "):
        answer = ask(scripted, typed)
        assert answer.startswith(code) and answer.endswith(words["current"]), typed


def test_an_old_code_says_what_has_changed(
    scripted: Page, with_old: str, site: Site, project: Project, locale: str
) -> None:
    open_check(scripted, with_old, project, locale)
    answer = ask(scripted, "okdcod")
    assert OLD in answer and "4.2" in answer
    assert site.records.words[locale]["check"]["current"] not in answer


@pytest.mark.parametrize("typed", ["123456", "12", "<b>x</b>", "ABCDEFGH"])
def test_an_unknown_code_is_told_as_it_was_typed(
    scripted: Page, with_old: str, site: Site, project: Project, locale: str, typed: str
) -> None:
    open_check(scripted, with_old, project, locale)
    answer = ask(scripted, typed)
    before, after = site.records.words[locale]["check"]["unknown"].split("{code}")
    assert answer == f"{before}\u2068{typed}\u2069{after}"


@pytest.mark.parametrize("digits", ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"])
def test_a_code_may_be_typed_with_other_digits(
    scripted: Page, with_old: str, site: Site, project: Project, digits: str
) -> None:
    code = current_editions(site)["ar", "words"].code
    open_check(scripted, with_old, project, "ar")
    typed = "".join(digits[int(letter)] if letter.isdigit() else letter for letter in code)
    assert ask(scripted, typed).startswith(code)


def test_the_link_on_paper_answers_at_once(scripted: Page, with_old: str, site: Site, project: Project) -> None:
    open_check(scripted, with_old, project, "nl", f"#{OLD}")
    assert "4.2" in scripted.locator("#code-status").inner_text()
    assert scripted.locator("#code").input_value() == OLD


def test_without_scripts_there_is_no_field_and_the_code_of_the_link_is_marked(
    browser: Browser, with_old: str, project: Project, locale: str
) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    open_check(page, with_old, project, locale, f"#{OLD}")
    assert not page.locator("#check-code").is_visible()
    entry = page.locator("li:target")
    assert entry.is_visible() and "4.2" in entry.inner_text()
    assert 0 <= entry.bounding_box()["y"] < PHONE["height"]  # type: ignore[index]
    context.close()


def test_nothing_is_sent_or_kept(browser: Browser, with_old: str, site: Site, project: Project) -> None:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page, asked = context.new_page(), []
    open_check(page, with_old, project, "nl")
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: asked.append(request.url))
    ask(page, OLD)
    ask(page, "999999")
    assert asked == [] and context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    context.close()
