"""What `status` tells: the state of every translation, and what changed in the Dutch."""

from __future__ import annotations

import datetime
import io
import math
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from scripts.commands.status import differences, lines, news_lines, tables
from scripts.content.site import Site
from scripts.project.keys import Locale, Slug
from scripts.translations.accepting import Claim, accept
from tests.helpers.changed_sites import HUMAN, READ, with_changed, with_review, with_sections
from tests.helpers.edits import change, insert, take_off, without_news
from tests.helpers.fixture_site import TODAY, invoke, read
from tests.helpers.names import AR, DESKS, INDEX, NEWS, PAGES, PAPER, PARTNERS, RETURN_PATH, RU, TI, TRANSLATIONS
from tests.helpers.repositories import commit, shallow_clone

DUTCH = "docs/nl/return-path.md"
LATER = datetime.date(2026, 3, 31)


def without_state(site: Site, locale: Locale, slug: Slug) -> Site:
    """The site in which a page is not translated yet."""
    keys = {key for key in site.pages if key != (locale, slug)}
    return replace(site, pages={key: site.pages[key] for key in keys}, states={key: site.states[key] for key in keys})


def in_all_states(site: Site) -> Site:
    """The site in which the Russian pages are in every state that there is."""
    changed = with_review(with_changed(site, RETURN_PATH, "intro", "during"), RU, DESKS)
    changed = with_sections(changed, RU, PARTNERS, HUMAN)
    parts = {"intro": {**READ, "date": LATER}, "current": READ, "sources": {"reviewer": "Bilal"}}
    return without_state(with_sections(changed, RU, PAPER, None, **parts), RU, INDEX)


def test_each_page_of_each_translation_has_its_line(site: Site) -> None:
    assert lines(site) == [
        f"docs/{locale}/{slug}.md: machine draft; current" for locale in TRANSLATIONS for slug in PAGES
    ]
    assert lines(site, AR) == [f"docs/ar/{slug}.md: machine draft; current" for slug in PAGES]


def test_every_state_is_told_with_the_sections_that_it_is_true_of(site: Site) -> None:
    assert lines(in_all_states(site), RU) == [
        "docs/ru/index.md: missing",
        "docs/ru/return-path.md: machine draft; out of date: #intro, #during (1 Tijdens de aanvraag)",
        "docs/ru/desks.md: reviewed by Amina on 2026-03-02; current",
        "docs/ru/partners.md: translated by a person, not reviewed; current",
        "docs/ru/news.md: machine draft; current",
        "docs/ru/paper.md: machine draft: #sheets (De fiches), #sheet-code (De code van een blad), "
        "#old (Vroegere codes), #sources (De bronnen), #translations (De vertalingen); "
        "reviewed by Amina on 2026-03-02, 2026-03-31: #intro, #current (Geldige codes); "
        "changed after its review: #sources (De bronnen); current",
    ]


# The table on a terminal.


def drawn(site: Site, width: int) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, force_terminal=True, color_system=None)
    for table in tables(site, width):
        console.print(table)
    return out.getvalue()


def with_own_states(site: Site) -> Site:
    """The site in which no two translations are in the same state."""
    for locale in TRANSLATIONS:
        site = with_sections(site, locale, PAPER, {**READ, "reviewer": f"Reader-{locale}"})
    return site


def heads(site: Site, width: int) -> list[list[str]]:
    """The heads of the columns of each table, without that of the pages."""
    return [[str(column.header) for column in table.columns[1:]] for table in tables(site, width)]


def test_the_table_shows_pages_by_languages(site: Site) -> None:
    text = drawn(in_all_states(site), 120)
    rows = {line.split()[0]: line for line in text.split("\n") if line.strip() and not line.startswith("    ")}
    assert " ".join(rows["page"].split()) == "page ar, ti ru"
    assert " ".join(rows["index"].split()) == "index machine draft, current missing"
    assert " ".join(rows["partners"].split()) == "partners machine draft, current not reviewed, current"
    assert " ".join(rows["desks"].split()) == "desks machine draft, current reviewed, current"
    assert "by Amina, 2026-03-02" in text.replace("\n", " ")
    assert text.count("out of date: intro, 1") == 2
    assert "by Amina, 2026-03-02," in text and "2026-03-31: intro," in text


def test_languages_in_the_same_state_share_a_column(site: Site) -> None:
    assert heads(site, 80) == [["ar, ti, ru"]]
    # One state apart, and the languages that are left stay together, in their order.
    assert heads(with_sections(site, TI, PAPER, READ), 80) == [["ar, ru", "ti"]]
    assert heads(without_state(site, AR, PAPER), 80) == [["ar", "ti, ru"]]


@pytest.mark.parametrize(("width", "beside"), [(120, 4), (80, 2), (44, 1), (40, 1), (20, 1)])
def test_a_narrow_terminal_gets_several_tables_with_every_language(site: Site, width: int, beside: int) -> None:
    changed = with_own_states(site)
    found = heads(changed, width)
    assert len(found) == math.ceil(len(TRANSLATIONS) / beside)
    assert all(len(table) <= beside for table in found)
    assert [head for table in found for head in table] == list(TRANSLATIONS)
    assert all(len(line) <= width for line in drawn(changed, width).split("\n"))


@pytest.mark.parametrize("width", [120, 80, 44, 40])
def test_no_word_of_a_table_is_cut_off(site: Site, width: int) -> None:
    told = drawn(with_own_states(site), width).split()
    assert {*PAGES, "machine", "draft,", "current"} <= set(told)
    assert [word for word in told if word.startswith("Reader-")] == [f"Reader-{locale}," for locale in TRANSLATIONS]
    # The languages that share a column are in its head, however many lines it takes.
    words = [word.rstrip(",") for word in drawn(site, width).split()]
    assert [word for word in words if word in TRANSLATIONS] == list(TRANSLATIONS)


# What changed in the Dutch.


@pytest.fixture
def edited(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which two sections of the Dutch were edited, one of them after a commit."""
    commit(copy)
    monkeypatch.chdir(copy)
    insert(copy, DUTCH, "Nieuw.", "during")
    commit(copy)
    insert(copy, DUTCH, "Nu.", "negative-decision")
    return copy


def told(root: Path) -> list[str]:
    return [text.plain for text in differences(read(root), AR)]


DURING = "\ndocs/ar/return-path.md#during (1 Tijdens de aanvraag), recorded on "
DECISION = "\ndocs/ar/return-path.md#negative-decision (2 Na een negatieve brief), recorded on 2026-02-20"
MADE, ACCEPTED = f"{DURING}2026-02-20", f"{DURING}2026-03-02"
CANNOT = "  What changed in the Dutch cannot be shown. "
START = "U kunt op elk moment over vrijwillige terugkeer praten. Breng dit mee naar het gesprek:"


def test_what_changed_in_the_dutch_is_shown_for_each_section_out_of_date(edited: Path) -> None:
    head, was, now, other, *rest = told(edited)
    assert (head, was, now) == (MADE, f"  was: {START}", f"  now: {{+Nieuw. +}}{START}")
    assert other == DECISION
    assert rest[1] == rest[0].replace("  was: ", "  now: {+Nu. +}") and len(rest) == 2


def test_words_that_went_are_marked(edited: Path) -> None:
    accept(edited, [f"docs/ar/return-path.md#{name}" for name in ("during", "negative-decision")], Claim(TODAY))
    commit(edited)
    change(edited / DUTCH, "Nieuw.", "Heel anders.")
    assert told(edited) == [ACCEPTED, f"  was: [-Nieuw-]. {START}", f"  now: {{+Heel anders+}}. {START}"]


def test_the_text_is_that_from_which_this_language_was_made(edited: Path) -> None:
    accept(edited, [f"docs/ar/return-path.md#{name}" for name in ("during", "negative-decision")], Claim(TODAY))
    assert told(edited) == []
    commit(edited)
    insert(edited, DUTCH, "Weer.", "during")
    assert told(edited) == [ACCEPTED, f"  was: Nieuw. {START}", f"  now: {{+Weer. +}}Nieuw. {START}"]


def test_a_shallow_clone_says_that_the_history_is_not_there(edited: Path, tmp_path: Path) -> None:
    clone = shallow_clone(edited, tmp_path / "clone")
    insert(clone, DUTCH, "Nu.", "negative-decision")
    head, reason, other, was, now = told(clone)
    assert head == MADE
    assert reason == (
        f"{CANNOT}This copy holds only the newest part of the history, and that text is not in it."
        " To fetch the rest, run: git fetch --unshallow"
    )
    # The other was edited after the newest commit, which a shallow clone has.
    assert other == DECISION and now == was.replace("was: ", "now: {+Nu. +}")


def test_a_copy_without_git_says_that_the_history_is_not_there(edited: Path) -> None:
    shutil.rmtree(edited / ".git")
    without = f"{CANNOT}This copy of the project is without Git: it has no history."
    assert told(edited) == [MADE, without, DECISION, without]


def test_a_text_that_was_never_committed_is_not_guessed(edited: Path) -> None:
    accept(edited, ["docs/ar/return-path.md#negative-decision"], Claim(TODAY))
    insert(edited, DUTCH, "Weer.", "negative-decision")
    assert told(edited)[-1] == f"{CANNOT}That text is nowhere in the history of this copy."


def test_nothing_out_of_date_shows_nothing(site: Site) -> None:
    assert list(differences(site, AR)) == []


# The command.


def said(root: Path, *words: str, **environment: str) -> list[str]:
    result = invoke(root, "status", *words, **environment)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout.splitlines()


def test_the_command_lists_every_translation_and_what_is_due(copy: Path) -> None:
    without_news(copy)
    *states, due = said(copy)
    assert states == [f"docs/{locale}/{slug}.md: machine draft; current" for locale in TRANSLATIONS for slug in PAGES]
    assert due == "Nothing is to be checked by 2026-04-01."


def test_one_language_is_told_with_what_changed(copy: Path) -> None:
    change(copy / DUTCH, "\n---\n\n", "\n---\n\nNieuw. ")
    insert(copy, DUTCH, "Nieuw.", "during")
    without_news(copy)
    told = said(copy, "--language", "ar")
    assert told[:6] == [
        "docs/ar/index.md: machine draft; current",
        "docs/ar/return-path.md: machine draft; out of date: #intro, #during (1 Tijdens de aanvraag)",
        *(f"docs/ar/{slug}.md: machine draft; current" for slug in (DESKS, PARTNERS, NEWS, PAPER)),
    ]
    without = f"{CANNOT}This copy of the project is without Git: it has no history."
    intro = "docs/ar/return-path.md#intro, recorded on 2026-02-20"
    assert [line for line in told[6:] if line] == [intro, without, MADE.strip(), without]


@pytest.mark.parametrize("width", [120, 44])
def test_on_a_terminal_the_command_draws_a_table(copy: Path, width: int) -> None:
    told = said(copy, TTY_COMPATIBLE="1", COLUMNS=str(width))
    plain = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in told]
    rule = next(number for number, line in enumerate(plain) if line.strip().startswith("──"))
    assert " ".join(plain[:rule]).split() == ["page", "ar,", "ti,", "ru"]
    assert [line.split() for line in plain[rule + 1 : rule + 7]] == [
        [slug, "machine", "draft,", "current"] for slug in PAGES
    ]
    assert not any(line.startswith("docs/") for line in plain)
    assert "To see what changed in the Dutch: .venv/bin/python -m scripts status --language ar" in plain


def test_an_unknown_language_is_refused(copy: Path) -> None:
    result = invoke(copy, "status", "--language", "xx")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == 'There is no language "xx". Known: ar, nl, ru, ti.\n'


def test_a_language_in_the_making_has_what_is_left_to_translate(copy: Path) -> None:
    assert invoke(copy, "new-language", "am").exit_code == 0
    told = said(copy, "--language", "am")
    files = ["data/interface/am.yaml", *(f"docs/am/{slug}.md" for slug in PAGES)]
    assert told[0] == f"am (አማርኛ) is not on the site yet. First: {files[0]}, {files[1]}"
    marks = [(copy / name).read_text(encoding="utf-8").count("TRANSLATE:") for name in files]
    left = [f"{name}: not translated yet, {count} marks left" for name, count in zip(files, marks, strict=True)]
    assert told[1:] == left and min(marks) > 1
    assert [line for line in said(copy) if line.startswith("docs/am/")] == left[1:]


def test_a_language_that_is_taken_off_is_told_in_one_line(copy: Path) -> None:
    take_off(copy, "ትግርኛ")
    line = "ti (ትግርኛ) is off the site: mkdocs.yml says build: false."
    assert invoke(copy, "status", "--language", "ti").stdout == f"{line}\n"
    shown = invoke(copy, "status").stdout.splitlines()
    assert shown[0] == line and len([each for each in shown if each.startswith("docs/")]) == 12
    assert line not in invoke(copy, "status", "--language", "ar").stdout


def test_news_without_words_names_the_languages_that_read_another_one(site: Site) -> None:
    assert news_lines(site) == [
        'data/news.yaml:4: news "partner-names" has no words in ti',
        'data/news.yaml:27: news "open-place-days" has no words in ar, ti, ru',
    ]
    assert news_lines(site, RU) == ['data/news.yaml:27: news "open-place-days" has no words in ru']
    assert news_lines(site, Locale("nl")) == []


def test_news_without_words_is_told_to_its_translator(copy: Path) -> None:
    assert said(copy, "--language", "ru")[-1] == 'data/news.yaml:27: news "open-place-days" has no words in ru'
