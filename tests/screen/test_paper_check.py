"""The page that tells whether paper is still right: every code is there, and old ones say what has changed."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

import pytest

from scripts.content.site import Site
from scripts.project.addresses import page_path
from scripts.project.project import Project
from scripts.project.sheets import CARDS
from scripts.records.edition_file import CODE_LENGTH, Edition, write_editions
from scripts.screen.editions import current_editions, verdict
from scripts.screen.paper_check import LISTED, current_codes, old_codes
from tests.conftest import copy_content, run
from tests.helpers.html_pages import parse_html, read_html
from tests.screen.test_frame import without_page

KEY = ("nl", "return-path")


def check_file(built: Path, project: Project, locale: str) -> Path:
    return built / page_path(project, locale, "check") / "index.html"


def older(site: Site, code: str = "AAAAAA", **hashes: str) -> Edition:
    """An edition of the return path in Dutch in which some sections had other words."""
    edition = current_editions(site)[KEY]
    parts = tuple(replace(part, hash=hashes.get(part.id.replace("-", "_"), part.hash)) for part in edition.parts)
    return replace(edition, code=code, parts=parts)


def test_every_code_of_every_language_stands_on_every_page(
    built: Path, site: Site, project: Project, locale: str
) -> None:
    (current,) = read_html(check_file(built, project, locale)).all("div", **{"class": "codes current"})
    listed = {item.attributes["id"]: item for item in current.all("li")}
    editions = current_editions(site)
    assert set(listed) == {edition.code for edition in editions.values()}
    for (language, slug), edition in editions.items():
        (link,) = listed[edition.code].all("a")
        assert link.attributes["lang"] == project.language(language).html
        wanted = page_path(project, language, "print" if slug == CARDS else slug)
        assert urljoin(f"/{page_path(project, locale, 'check')}", link.attributes["href"]) == f"/{wanted}"
        assert edition.code in listed[edition.code].text


def test_without_old_codes_the_page_says_so(site: Site, locale: str) -> None:
    assert site.records.words[locale]["check"]["none"] in old_codes(replace(site, editions=()), locale, "check")


def test_an_old_code_says_what_has_changed(site: Site, locale: str) -> None:
    old = older(site, intro="00000000", days="11111111", after="22222222")
    html = old_codes(replace(site, editions=(old,)), locale, "check")
    (item,) = parse_html(html).all("li")
    words = site.records.words[locale]["check"]
    assert item.attributes["id"] == "AAAAAA"
    assert site.pages[locale, "return-path"].title in item.text
    for number in ("4.2", "4.6", words["beginning"]):
        assert number in item.text
    assert "4.1" not in item.text
    assert item.text.count(" ".join(words["changed"].split("{")[0].split())) == 1


def test_old_codes_of_cards_name_the_city(site: Site, locale: str) -> None:
    current = current_editions(site)["ti", CARDS]
    parts = tuple(replace(part, hash="00000000") if part.id == "ghent" else part for part in current.parts)
    html = old_codes(replace(site, editions=(replace(current, code="AAAAAA", parts=parts),)), locale, "check")
    words = site.records.words[locale]
    assert words["places"]["ghent"] in html and words["paper"]["cards"] in html
    assert words["places"]["liege"] not in html


def test_a_sheet_that_is_gone_has_no_link(site: Site, locale: str) -> None:
    gone = replace(current_editions(site)[KEY], code="AAAAAA", sheet="retired")
    html = old_codes(replace(site, editions=(gone,)), locale, "check")
    assert site.records.words[locale]["check"]["gone"] in html and "<a " not in html


def test_only_the_newest_old_codes_are_listed(site: Site) -> None:
    many = tuple(older(site, f"{number:06d}", days="11111111") for number in range(LISTED + 5))
    items = parse_html(old_codes(replace(site, editions=many), "nl", "check")).all("li")
    assert [item.attributes["id"] for item in items] == [f"{number:06d}" for number in range(LISTED + 4, 4, -1)]


def test_a_page_full_of_old_codes_stays_light(site: Site, tmp_path: Path) -> None:
    brotli = pytest.importorskip("brotli")
    root = copy_content(tmp_path)
    editions = list(current_editions(site).values())
    chosen = [editions[number % len(editions)] for number in range(LISTED)]
    old = [
        # Codes as mixed as real ones, and each time other sections that changed.
        replace(
            edition,
            code=hashlib.sha256(str(number).encode()).hexdigest()[:CODE_LENGTH].upper(),
            parts=tuple(
                replace(part, hash="00000000") if (number * 7 + index) % 5 == 0 else part
                for index, part in enumerate(edition.parts)
            ),
        )
        for number, edition in enumerate(chosen)
    ]
    write_editions(root, old)
    result = run(root, "build", SITE_URL="https://example.org/")
    assert result.returncode == 0, result.stderr + result.stdout
    for language in site.project.languages:
        path = check_file(root / "site", site.project, language.locale)
        assert path.read_text(encoding="utf-8").count("<li id=") > LISTED
        assert len(brotli.compress(path.read_bytes(), quality=11)) <= 10_000, language.locale


def test_one_changed_word_and_its_old_code(copy: Path) -> None:
    """The whole way: record, change, build; the page then says which section of the old paper changed."""
    assert run(copy, "editions").returncode == 0
    before = (copy / "data" / "editions.csv").read_text(encoding="utf-8")
    old = next(line.split(",")[0] for line in reversed(before.splitlines()) if ",en,journey," in line)
    page = copy / "docs" / "en" / "journey.md"
    page.write_text(page.read_text(encoding="utf-8").rstrip() + " Changed.\n", encoding="utf-8")
    result = run(copy, "build", SITE_URL="https://example.org/")
    assert result.returncode == 0, result.stderr + result.stdout
    built = read_html(copy / "site" / "en" / "check" / "index.html")
    (item,) = [item for item in built.all("li") if item.attributes.get("id") == old]
    number = [line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("## ")]
    assert f"Changed: {len(number)}." in item.text or f"{len(number)}." in item.text
    assert run(copy, "editions").returncode == 0
    after = (copy / "data" / "editions.csv").read_text(encoding="utf-8")
    assert after.startswith(before) and len(after.splitlines()) == len(before.splitlines()) + 1
    assert ",en,journey," in after.splitlines()[-1]


def test_a_sheet_that_the_reader_lacks_has_its_dutch_title(site: Site) -> None:
    partial = without_page(without_page(site, "fr", "support"), "fr", "print")
    page = parse_html(current_codes(partial, "fr", "check"))
    headings = [heading.text for heading in page.all("h3")]
    assert site.pages["nl", "support"].title in headings and site.pages["fr", "support"].title not in headings
    assert not [link for link in page.all("a") if link.attributes["href"] == "../support/"]
    cards = current_editions(partial)["fr", CARDS].code
    (item,) = page.all("li", id=cards)
    # The page on which they are printed is missing.
    assert item.all("a")[0].attributes["href"] == "../desks/"


def test_a_sheet_that_is_no_longer_translated_is_gone(site: Site) -> None:
    partial = without_page(site, "fr", "desks")
    editions = current_editions(partial)
    assert ("fr", "desks") not in editions and ("fr", CARDS) not in editions
    assert verdict(partial, current_editions(site)["fr", "desks"]).kind == "gone"
