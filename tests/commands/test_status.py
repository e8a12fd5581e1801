"""What `status` tells: the state of every translation, and what changed in the Dutch."""

from __future__ import annotations

import datetime
import io
import math
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from scripts.commands.status import differences, lines, tables
from scripts.content.site import Site
from scripts.translations.accepting import Claim, accept
from tests.conftest import LANGUAGES, TODAY
from tests.content.test_site import read
from tests.helpers.drafts import as_drafts, make_drafts
from tests.helpers.repositories import commit, shallow_clone
from tests.screen.test_frame import with_changed, with_review
from tests.screen.test_notices import HUMAN, READ, with_sections
from tests.translations.test_accepting import DUTCH, insert


@pytest.fixture(scope="module")
def site(site: Site) -> Site:
    """Every translation is a draft."""
    return as_drafts(site)


@pytest.fixture
def copy(copy: Path) -> Path:
    """Every translation is a draft."""
    return make_drafts(copy)


LATER = datetime.date(2027, 1, 31)
TRANSLATIONS = [locale for locale in LANGUAGES if locale != "nl"]


def without_state(site: Site, locale: str, slug: str) -> Site:
    """The site in which a page is not translated yet."""
    keys = {key for key in site.pages if key != (locale, slug)}
    return replace(site, pages={key: site.pages[key] for key in keys}, states={key: site.states[key] for key in keys})


def in_all_states(site: Site) -> Site:
    changed = with_review(with_changed(site, "support", "intro", "travel"), "fr", "words")
    changed = with_sections(changed, "fr", "journey", HUMAN)
    ended = {"reviewer": "Bilal"}
    changed = with_sections(changed, "fr", "about", None, intro={**READ, "date": LATER}, privacy=READ, sources=ended)
    return without_state(changed, "fr", "print")


def test_each_page_of_each_translation_has_its_line(site: Site) -> None:
    assert lines(site) == [
        f"docs/{language.locale}/{slug}.md: machine draft; current"
        for language in site.project.languages
        if language.locale != "nl"
        for slug in site.project.pages
    ]
    assert lines(site, "ar") == [f"docs/ar/{slug}.md: machine draft; current" for slug in site.project.pages]


def test_every_state_is_told_with_the_sections_that_it_is_true_of(site: Site) -> None:
    found = dict(line.split(": ", 1) for line in lines(in_all_states(site), "fr"))
    assert found["docs/fr/support.md"] == "machine draft; out of date: #intro, #travel (1 De reis)"
    assert found["docs/fr/words.md"] == "reviewed by Amina on 2026-11-23; current"
    assert found["docs/fr/journey.md"] == "translated by a person, not reviewed; current"
    assert found["docs/fr/print.md"] == "missing"
    drafts, reviewed, ended, current = found["docs/fr/about.md"].split("; ")
    assert drafts.startswith("machine draft: #not-official (Geen officiële site), #how-we-work (Hoe wij werken), ")
    assert reviewed == "reviewed by Amina on 2026-11-23, 2027-01-31: #intro, #privacy (Privacy)"
    assert (ended, current) == ("changed after its review: #sources (Bronnen)", "current")


def drawn(site: Site, width: int) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=True, color_system=None)
    for table in tables(site, width):
        console.print(table)
    return out.getvalue()


def with_own_states(site: Site) -> Site:
    """The site in which no two translations are in the same state."""
    for locale in TRANSLATIONS:
        site = with_sections(site, locale, "about", {**READ, "reviewer": f"Reader-{locale}"})
    return site


def heads(site: Site, width: int) -> list[list[str]]:
    """The heads of the columns of each table, without that of the pages."""
    return [[str(column.header) for column in table.columns[1:]] for table in tables(site, width)]


def test_the_table_shows_pages_by_languages(site: Site) -> None:
    text = drawn(in_all_states(site), 120)
    rows = {line.split()[0]: line for line in text.split("\n") if line.strip() and not line.startswith("    ")}
    assert " ".join(rows["page"].split()) == f"page fr {', '.join(TRANSLATIONS[1:])}"
    assert rows["index"].count("machine draft, current") == 2
    assert rows["print"].split()[:2] == ["print", "missing"]
    assert "not reviewed, current" in rows["journey"] and "reviewed, current" in rows["words"]
    assert "by Amina, 2026-11-23" in text.replace("\n", " ")
    assert text.count("out of date: intro, 1") == 2
    assert "by Amina, 2026-11-23," in text and "2027-01-31: intro," in text


def test_languages_in_the_same_state_share_a_column(site: Site) -> None:
    assert heads(site, 80) == [[", ".join(TRANSLATIONS)]]
    # One state apart, and the languages that are left stay together, in their order.
    changed = with_sections(site, "ar", "about", READ)
    assert heads(changed, 80) == [[", ".join(locale for locale in TRANSLATIONS if locale != "ar"), "ar"]]
    assert heads(without_state(site, "fr", "print"), 80) == [["fr", ", ".join(TRANSLATIONS[1:])]]


@pytest.mark.parametrize(("width", "beside"), [(120, 4), (80, 2), (44, 1), (40, 1), (20, 1)])
def test_a_narrow_terminal_gets_several_tables_with_every_language(site: Site, width: int, beside: int) -> None:
    changed = with_own_states(site)
    found = heads(changed, width)
    assert len(found) == math.ceil(len(TRANSLATIONS) / beside)
    assert all(len(table) <= beside for table in found)
    assert [head for table in found for head in table] == TRANSLATIONS
    assert all(len(line) <= width for line in drawn(changed, width).split("\n"))


@pytest.mark.parametrize("width", [120, 80, 44, 40])
def test_no_word_of_a_table_is_cut_off(site: Site, width: int) -> None:
    told = drawn(with_own_states(site), width).split()
    assert {*site.project.pages, "machine", "draft,", "current"} <= set(told)
    assert [word for word in told if word.startswith("Reader-")] == [f"Reader-{locale}," for locale in TRANSLATIONS]
    # The languages that share a column are in its head, however many lines it takes.
    assert [word.rstrip(",") for word in drawn(site, width).split() if word.rstrip(",") in LANGUAGES] == TRANSLATIONS


@pytest.fixture
def edited(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which two sections of the Dutch were edited, one of them after a commit."""
    commit(copy)
    monkeypatch.chdir(copy)
    insert(copy, DUTCH, "Nieuw.")
    commit(copy)
    insert(copy, DUTCH, "Nu.", "allowance")
    return copy


def told(root: Path) -> list[str]:
    return [text.plain for text in differences(read(root), "ar")]


TRAVEL = "\ndocs/ar/support.md#travel (1 De reis), recorded on 2026-11-23"


def test_what_changed_in_the_dutch_is_shown_for_each_stale_section(edited: Path) -> None:
    head, was, now, other, *rest = told(edited)
    assert head == TRAVEL
    assert was.startswith("  was: ") and "[-" not in was
    assert now == was.replace("  was: ", "  now: {+Nieuw. +}")
    assert other.startswith("\ndocs/ar/support.md#allowance (2 ")
    assert rest[1] == rest[0].replace("  was: ", "  now: {+Nu. +}") and len(rest) == 2


def test_words_that_went_are_marked(edited: Path) -> None:
    accept(edited, ["docs/ar/support.md"], Claim(TODAY))
    commit(edited)
    path = edited / DUTCH
    path.write_text(path.read_text(encoding="utf-8").replace("Nieuw.", "Heel anders."), encoding="utf-8")
    head, was, now = told(edited)
    assert head == TRAVEL
    assert was.startswith("  was: [-Nieuw-]. ") and now.startswith("  now: {+Heel anders+}. ")
    assert was.split("]. ", 1)[1] == now.split("}. ", 1)[1]


def test_the_text_is_that_from_which_this_language_was_made(edited: Path) -> None:
    accept(edited, ["docs/ar/support.md"], Claim(TODAY))
    assert told(edited) == []
    commit(edited)
    insert(edited, DUTCH, "Weer.")
    head, was, now = told(edited)
    assert (head, now) == (TRAVEL, was.replace("  was: ", "  now: {+Weer. +}"))
    assert was.startswith("  was: Nieuw. ")


CANNOT = "  What changed in the Dutch cannot be shown. "


def test_a_shallow_clone_says_that_the_history_is_not_there(
    edited: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone = shallow_clone(edited, tmp_path / "clone")
    insert(clone, DUTCH, "Nu.", "allowance")
    head, reason, other, was, now = told(clone)
    assert head == TRAVEL
    assert reason == (
        f"{CANNOT}This copy holds only the newest part of the history, and that text is not in it."
        " To fetch the rest, run: git fetch --unshallow"
    )
    # The other was edited after the newest commit, which a shallow clone has.
    assert other.startswith("\ndocs/ar/support.md#allowance") and now == was.replace("was: ", "now: {+Nu. +}")


def test_a_copy_without_git_says_that_the_history_is_not_there(edited: Path) -> None:
    shutil.rmtree(edited / ".git")
    found = told(edited)
    assert [found[0], found[1]] == [TRAVEL, f"{CANNOT}This copy of the project is without Git: it has no history."]
    assert len(found) == 4


def test_a_text_that_was_never_committed_is_not_guessed(edited: Path) -> None:
    accept(edited, ["docs/ar/support.md#allowance"], Claim(TODAY))
    insert(edited, DUTCH, "Weer.", "allowance")
    assert told(edited)[-1] == f"{CANNOT}That text is nowhere in the history of this copy."


def test_nothing_stale_shows_nothing(site: Site) -> None:
    assert list(differences(site, "ar")) == []
