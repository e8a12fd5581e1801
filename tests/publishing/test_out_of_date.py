"""One edit of the Dutch, all the way: the stale section on page, sheet, status and about page, and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.paper.html import sheet_html
from scripts.paper.side_by_side import rows
from tests.conftest import LANGUAGES, copy_content, run
from tests.content.test_site import read
from tests.helpers.drafts import as_drafts, make_drafts
from tests.helpers.html_pages import Element, parse_html, read_html
from tests.helpers.repositories import commit, shallow_clone
from tests.translations.test_accepting import DUTCH, insert


@pytest.fixture(scope="module")
def site(site: Site) -> Site:
    """Every translation is a draft."""
    return as_drafts(site)


@pytest.fixture
def copy(copy: Path) -> Path:
    """Every translation is a draft."""
    return make_drafts(copy)


LOCALES = [locale for locale in LANGUAGES if locale != "nl"]
URL = "https://example.org/"


def edited_copy(copy: Path) -> Path:
    """A repository in which section 2 of one Dutch page was rewritten after the last commit."""
    commit(copy)
    insert(copy, DUTCH, "Nieuw.", "allowance")
    return copy


def marked(page: Element) -> list[str]:
    """The headings of the sections that are marked as out of date."""
    headings = [*page.all("h2"), *page.all("h3")]
    return [heading.attributes["id"] for heading in headings if heading.all("small", **{"class": "outdated"})]


def test_exactly_one_section_is_stale_in_every_translation_on_sheet_and_in_status(copy: Path) -> None:
    root = edited_copy(copy)
    site = read(root)
    stale = {key: [each.section.id for each in state.outdated] for key, state in site.states.items() if state.outdated}
    assert stale == {(locale, "support"): ["allowance"] for locale in LOCALES}
    for locale in LOCALES:
        for slug in site.project.sheets:
            document = sheet_html(site, locale, slug, URL)
            assert marked(parse_html(document)) == (["allowance"] if slug == "support" else []), (locale, slug)
            assert (document.count('class="outdated"') == 2) == (slug == "support"), (locale, slug)
    result = run(root, "status")
    assert [line for line in result.stdout.split("\n") if "out of date" in line] == [
        f"docs/{locale}/support.md: machine draft; out of date: #allowance (2 {title(site)})" for locale in LOCALES
    ]


def title(site: Site) -> str:
    section = site.pages["nl", "support"].section("allowance")
    assert section is not None
    return section.title


def test_two_languages_side_by_side_keep_their_rows_and_mark_the_section(copy: Path) -> None:
    site = read(edited_copy(copy))
    for client, other in (("ar", "nl"), ("fr", "en")):
        found = [row for row in rows(site, client, other, "support") if "outdated" in row.client + row.other]
        assert len(found) == 1 and found[0].heading
        assert ("outdated" in found[0].client, "outdated" in found[0].other) == (True, other != "nl")


@pytest.fixture(scope="module")
def built_three_times(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same edited project built in a clone with history, in a shallow one, and without Git."""
    folder = tmp_path_factory.mktemp("clones")
    whole = edited_copy(make_drafts(copy_content(folder / "whole")))
    commit(whole)
    roots = {"whole": whole, "shallow": shallow_clone(whole, folder / "shallow"), "without": folder / "without"}
    shutil.copytree(whole, roots["without"], ignore=shutil.ignore_patterns(".git"))
    for root in roots.values():
        result = run(root, "build", SITE_URL=URL)
        assert result.returncode == 0, result.stderr
    return {name: root / "site" for name, root in roots.items()}


def test_the_built_pages_mark_the_section_and_name_it_above(built_three_times: dict[str, Path], site: Site) -> None:
    built = built_three_times["whole"]
    for locale in LOCALES:
        words = site.records.words[locale]["translation"]
        for slug in site.project.pages:
            page = read_html(built / locale / ("" if slug == "index" else slug) / "index.html")
            notice = page.all("aside", **{"class": "notice"})[0].text
            assert marked(page) == (["allowance"] if slug == "support" else []), (locale, slug)
            told = words["outdated"].split("{date}")[0] in notice
            assert told == (slug == "support"), (locale, slug)
        about = read_html(built / locale / "about" / "index.html").all("table")[-1].text
        outdated = f"{words['state_outdated']}{site.records.words[locale]['site']['colon']}"
        assert " ".join(f"{outdated} {site.pages[locale, 'support'].menu} (2)".split()) in about
    for slug in site.project.pages:
        page = read_html(built / ("" if slug == "index" else slug) / "index.html")
        assert marked(page) == [] and not page.all("aside", **{"class": "notice"})


def test_a_build_gives_the_same_bytes_with_history_without_and_in_a_shallow_clone(
    built_three_times: dict[str, Path],
) -> None:
    def contents(folder: Path) -> dict[str, bytes]:
        return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    whole = contents(built_three_times["whole"])
    assert len(whole) > 55
    assert contents(built_three_times["shallow"]) == whole
    assert contents(built_three_times["without"]) == whole


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        pytest.param("data/facts.yaml", "value: 30\n", "value: 31\n", id="fact"),
        pytest.param("data/desks.yaml", 'number: "0800 32 745"', 'number: "0800 12 345"', id="phone-number"),
        pytest.param("docs/nl/return-path.md", "(support.md)", "(support.md#travel)", id="link-target"),
    ],
)
def test_a_changed_fact_number_or_link_makes_nothing_stale(copy: Path, name: str, old: str, new: str) -> None:
    path = copy / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    if name.startswith("docs"):
        for other in (copy / "docs").glob("*/return-path.md"):
            other.write_text(other.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    site = read(copy)
    assert [key for key, state in site.states.items() if state.outdated] == []


def test_a_moved_comma_by_cosmetic_makes_nothing_stale(copy: Path) -> None:
    root = edited_copy(copy)
    result = run(root, "cosmetic", f"{DUTCH}#allowance")
    assert (result.returncode, result.stderr) == (0, "")
    assert [key for key, state in read(root).states.items() if state.outdated] == []
    assert "out of date" not in run(root, "status").stdout
