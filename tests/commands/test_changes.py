"""What differs between two versions: the real content, and a copy with one edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.commands.changes import ChangedEntry, Changes, changes_between
from scripts.content.reading import read_site
from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.translations.accepting import Claim, accept
from tests.commands.test_cli import change
from tests.conftest import LANGUAGES, TODAY

DESKS = "data/desks.yaml"
TRANSLATIONS = tuple(locale for locale in LANGUAGES if locale != "nl")


def read(root: Path) -> Site:
    problems = Problems()
    site = read_site(root, TODAY, problems)
    assert site is not None, "\n".join(map(str, problems.sorted()))
    return site


@pytest.fixture
def edited(copy: Path, site: Site) -> Callable[..., Changes]:
    """What changes once a text in a file is exchanged for another."""

    def edit(file: str, old: str, new: str) -> Changes:
        change(copy / file, old, new)
        return changes_between(site, read(copy))

    return edit


def sections(changes: Changes) -> dict[str, list[str]]:
    return {page.name: [section.id for section in page.sections] for page in changes.pages}


def test_the_same_content_has_no_changes(copy: Path, site: Site) -> None:
    changes = changes_between(site, read(copy))
    assert not changes
    assert changes == Changes((), (), {}, {}, (), (), (), {})


def test_a_sentence_of_the_source_makes_its_section_stale_in_every_translation(edited: Callable[..., Changes]) -> None:
    changes = edited("docs/nl/support.md", "{#travel}\n\n", "{#travel}\n\nNieuw. ")
    assert sections(changes) == {"docs/nl/support.md": ["travel"]}
    (state,) = changes.stale
    assert (state.slug, state.section.id, state.section.number, state.locales) == (
        "support",
        "travel",
        "1",
        TRANSLATIONS,
    )
    # Translated sheets change with the source text: each says that it is out of date.
    assert changes.sheets == {"support": tuple(LANGUAGES)}
    assert (changes.entries, changes.words, changes.caught_up) == ((), {}, ())


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_a_sentence_of_a_translation_changes_one_page_and_one_sheet(
    edited: Callable[..., Changes], site: Site, locale: str
) -> None:
    section = site.pages[locale, "support"].section("travel")
    assert section is not None
    changes = edited(f"docs/{locale}/support.md", f"{section.title} {{#travel}}", f"{section.title}. {{#travel}}")
    assert sections(changes) == {f"docs/{locale}/support.md": ["travel"]}
    assert changes.sheets == {"support": (locale,)}
    assert changes.stale == ()


def test_a_page_that_is_no_sheet_changes_no_sheet(edited: Callable[..., Changes]) -> None:
    changes = edited("docs/en/about.md", "{#privacy}\n\n- ", "{#privacy}\n\n- New. ")
    assert sections(changes) == {"docs/en/about.md": ["privacy"]}
    assert changes.sheets == {}


@pytest.mark.parametrize(
    ("file", "old", "new", "entry"),
    [
        pytest.param(
            "data/facts.yaml",
            "value: 30\n",
            "value: 31\n",
            ChangedEntry("data/facts.yaml", "reception-days", "changed", ("value",), ("return-path", "questions")),
            id="fact",
        ),
        pytest.param(
            DESKS,
            '    number: "0800 32 745"',
            '    number: "0800 32 746"',
            ChangedEntry(DESKS, "return-line", "changed", ("number",), ("every",)),
            id="number-of-every-page",
        ),
        pytest.param(
            DESKS,
            'note: "Press, 27 November 2024',
            'note: "Newspaper, 27 November 2024',
            ChangedEntry(DESKS, "brussels", "changed", ("note",), ()),
            id="note-for-editors",
        ),
        pytest.param(
            DESKS,
            "\ndesks:\n",
            "\ndesks:\n  - {id: ghent-2, kind: return_desk, place: ghent, postcode: '9000', status: unconfirmed, "
            "source: sheet, checked: 2026-11-23}\n",
            ChangedEntry(DESKS, "ghent-2", "new", (), ("desks",)),
            id="new-desk",
        ),
    ],
)
def test_a_changed_entry_is_told_with_the_pages_that_show_it(
    edited: Callable[..., Changes], site: Site, file: str, old: str, new: str, entry: ChangedEntry
) -> None:
    changes = edited(file, old, new)
    (found,) = changes.entries
    wanted = site.project.pages if entry.pages == ("every",) else entry.pages
    assert (found.file, found.id, found.kind, found.fields) == (entry.file, entry.id, entry.kind, entry.fields)
    assert found.pages == wanted
    assert (changes.pages, changes.stale) == ((), ())
    assert set(changes.sheets) == set(wanted) & set(site.project.sheets)
    assert set(changes.sheets.values()) <= {tuple(LANGUAGES)}


def test_an_entry_that_is_gone_names_the_pages_that_showed_it(edited: Callable[..., Changes]) -> None:
    changes = edited(DESKS, "  - id: limburg\n", "  - id: limburg-2\n")
    kinds = {entry.id: (entry.kind, entry.pages) for entry in changes.entries}
    assert kinds == {"limburg-2": ("new", ("desks", "partners")), "limburg": ("gone", ("desks", "partners"))}


def test_interface_words_are_told_by_language(edited: Callable[..., Changes]) -> None:
    changes = edited("data/interface/fr.yaml", 'skip: "Aller au texte"', 'skip: "Vers le texte"')
    assert changes.words == {"fr": ("header.skip",)}
    assert (changes.pages, changes.sheets) == ((), {})


def test_chosen_words_are_told_by_language(copy: Path, site: Site) -> None:
    change(copy / "data/glossary/fr.yaml", 'avoid: ["Caritas Internationale"]', 'avoid: ["Caritas Internationales"]')
    (copy / "data/glossary/so.yaml").unlink()
    changes = changes_between(site, read(copy))
    gone = [f"{term}.{name}" for term in site.records.choices["so"].by_term for name in ("term", "forms", "avoid")]
    assert changes.glossaries == {"fr": ("caritas.avoid",), "so": tuple(gone)}
    assert (changes.pages, changes.entries, changes.stale) == ((), (), ())
    # What to avoid stands nowhere; the chosen word stands on the page that explains it.
    assert changes.sheets == {"words": ("so",)}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param("names: [", "names: [UNHCR, ", ("UNHCR", "new", ()), id="new-name"),
        pytest.param(", Netlify,", ",", ("Netlify", "gone", ()), id="name-gone"),
        pytest.param('en, letters: "a-z"', 'en, letters: "a-z é"', ("en", "changed", ("letters",)), id="letters"),
    ],
)
def test_how_languages_are_written_is_told_and_changes_no_page(
    edited: Callable[..., Changes], old: str, new: str, told: tuple[str, str, tuple[str, ...]]
) -> None:
    changes = edited("data/typography.yaml", old, new)
    (entry,) = changes.entries
    assert (entry.file, entry.id, entry.kind, entry.fields, entry.pages) == ("data/typography.yaml", *told, ())
    assert (changes.pages, changes.sheets) == ((), {})


def test_words_that_the_version_before_has_not_stop_nothing(copy: Path, site: Site) -> None:
    """As when a change of the templates brings new words."""
    words = {locale: {g: dict(e) for g, e in groups.items()} for locale, groups in site.records.words.items()}
    for groups in words.values():
        del groups["contact"]["address_unknown"], groups["repository"]
    before = replace(site, records=replace(site.records, words=words))
    changes = changes_between(before, site)
    assert changes.words.keys() == set(LANGUAGES)
    assert "repository.edit" in changes.words["ar"] and "contact.address_unknown" in changes.words["ar"]
    assert changes.sheets == {}


def test_files_of_places_are_told_by_name(edited: Callable[..., Changes], copy: Path) -> None:
    first = (copy / "data" / "places" / "more-place-names.csv").read_text(encoding="utf-8").splitlines()[1]
    changes = edited("data/places/more-place-names.csv", first, f"{first}\nGentje,Latn,9000")
    assert changes.places == ("more-place-names.csv",)


def test_an_accepted_translation_is_told_as_brought_up_to_date(copy: Path) -> None:
    change(copy / "docs/nl/support.md", "{#travel}\n\n", "{#travel}\n\nNieuw. ")
    before = read(copy)
    accept(copy, [f"{copy}/docs/ar/support.md#travel"], Claim(TODAY))
    changes = changes_between(before, read(copy))
    assert [(state.slug, state.section.id, state.locales) for state in changes.caught_up] == [
        ("support", "travel", ("ar",))
    ]
    assert (changes.stale, changes.pages) == ((), ())
    assert changes.sheets == {"support": ("ar",)}


def test_a_retired_page_is_gone_and_was_new_the_other_way_round(copy: Path, site: Site) -> None:
    change(copy / "mkdocs.yml", "  - words.md\n", "")
    change(copy / "mkdocs.yml", ", words]", "]")
    for locale in LANGUAGES:
        (copy / "docs" / locale / "words.md").unlink()
        for page in (copy / "docs" / locale).iterdir():
            text = page.read_text(encoding="utf-8")
            page.write_text(text.replace("(words.md)", "(about.md)"), encoding="utf-8")
    without = read(copy)
    words = {f"docs/{locale}/words.md" for locale in LANGUAGES}
    retired, added = changes_between(site, without), changes_between(without, site)
    assert {page.name for page in retired.pages if page.kind == "gone"} == words
    assert {page.name for page in added.pages if page.kind == "new"} == words
    assert "words" not in retired.sheets
    assert added.sheets["words"] == tuple(LANGUAGES)
