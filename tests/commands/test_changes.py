"""What differs between two versions: the fixture site, and a copy with one edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.commands.changed_states import ChangedState, ChangedStates
from scripts.commands.changes import ChangedEntry, Changes, changes_between
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.texts.sections import Section
from scripts.translations.accepting import Claim, accept
from tests.helpers.edits import change, insert, without_news
from tests.helpers.fixture_site import TODAY, copy_fixture, read
from tests.helpers.names import AR, LOCALES, PAGES, RU, SHEETS, TI, TRANSLATIONS

DESKS = "data/desks.yaml"
NEWS_FILE = "data/news.yaml"
DUTCH = "docs/nl/return-path.md"
NOTHING = Changes((), (), {}, {}, (), ChangedStates(), {})


@pytest.fixture
def edited(copy: Path, site: Site) -> Callable[..., Changes]:
    """What changes once a text in a file is exchanged for another."""

    def edit(file: str, old: str, new: str) -> Changes:
        change(copy / file, old, new)
        return changes_between(site, read(copy))

    return edit


def part_of(state: ChangedState) -> Section:
    assert isinstance(state.part, Section)
    return state.part


def sections(changes: Changes) -> dict[str, list[str]]:
    return {page.name: [section.id for section in page.sections] for page in changes.pages}


def test_the_same_content_has_no_changes(copy: Path, site: Site) -> None:
    changes = changes_between(site, read(copy))
    assert not changes
    assert changes == NOTHING


def test_a_sentence_of_the_source_makes_its_section_out_of_date_in_every_translation(copy: Path, site: Site) -> None:
    insert(copy, DUTCH, "Nieuw.", "during")
    changes = changes_between(site, read(copy))
    assert sections(changes) == {DUTCH: ["during"]}
    (state,) = changes.lagging.out_of_date
    assert (state.slug, part_of(state).id, part_of(state).number) == ("return-path", "during", "1")
    assert state.locales == TRANSLATIONS
    # Translated sheets change with the source text: each says that it is out of date.
    assert changes.sheets == {"return-path": LOCALES}
    assert (changes.entries, changes.words, changes.lagging.caught_up) == ((), {}, ())


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_a_sentence_of_a_translation_changes_one_page_and_one_sheet(
    edited: Callable[..., Changes], locale: Locale
) -> None:
    changes = edited(f"docs/{locale}/return-path.md", " {#during}", ". {#during}")
    assert sections(changes) == {f"docs/{locale}/return-path.md": ["during"]}
    assert changes.sheets == {"return-path": (locale,)}
    assert changes.lagging.out_of_date == ()


def test_a_page_that_is_no_sheet_changes_no_sheet(edited: Callable[..., Changes]) -> None:
    changes = edited("docs/ru/partners.md", "{#after-arrival}\n\n", "{#after-arrival}\n\nНовое. ")
    assert sections(changes) == {"docs/ru/partners.md": ["after-arrival"]}
    assert changes.sheets == {}


def test_front_matter_is_told_by_field(edited: Callable[..., Changes]) -> None:
    (page,) = edited("docs/ru/paper.md", "\nmenu: ", "\nmenu: Новая ").pages
    assert (page.kind, page.sections, page.lost, page.fields) == ("changed", (), (), ("menu",))


@pytest.mark.parametrize(
    ("file", "old", "new", "entry"),
    [
        pytest.param(
            "data/facts.yaml",
            "value: 45\n",
            "value: 46\n",
            ChangedEntry("data/facts.yaml", "reception-days", "changed", ("value",), ("return-path",)),
            id="fact",
        ),
        pytest.param(
            DESKS,
            '    number: "0800 12 345"',
            '    number: "0800 12 346"',
            ChangedEntry(DESKS, "return-line", "changed", ("number",), PAGES),
            id="number-of-every-page",
        ),
        pytest.param(
            DESKS,
            'street: "Zilverlaan 12"',
            'street: "Zilverlaan 14"',
            ChangedEntry(DESKS, "ghent", "changed", ("street",), ("desks",)),
            id="street-of-a-desk",
        ),
        pytest.param(
            DESKS,
            'note: "The address is of 2021."',
            'note: "An old address."',
            ChangedEntry(DESKS, "charleroi", "changed", ("note",), ()),
            id="note-for-editors",
        ),
        pytest.param(
            DESKS,
            "\ndesks:\n",
            "\ndesks:\n  - {id: ghent-2, kind: return_desk, place: ghent, postcode: '9000', status: unconfirmed, "
            "source: sheet, checked: 2026-03-02}\n",
            ChangedEntry(DESKS, "ghent-2", "new", (), ("desks",)),
            id="new-desk",
        ),
        pytest.param(
            NEWS_FILE,
            "У двух служб теперь другие названия.",
            "Две службы переименованы.",
            ChangedEntry(NEWS_FILE, "partner-names", "changed", ("words",), ("index", "news")),
            id="news-in-russian",
        ),
        pytest.param(
            NEWS_FILE,
            "Письма теперь приходят по почте.",
            "Письма приходят по почте.",
            ChangedEntry(NEWS_FILE, "first-letters", "changed", ("words",), ("news",)),
            id="news-that-home-has-no-place-for",
        ),
        pytest.param(
            NEWS_FILE,
            "date: 2026-02-16",
            "date: 2026-02-20",
            ChangedEntry(NEWS_FILE, "icam-advice", "changed", ("date",), ("index", "desks", "news")),
            id="news-that-marks-a-section",
        ),
    ],
)
def test_a_changed_entry_is_told_with_the_pages_that_show_it(
    edited: Callable[..., Changes], file: str, old: str, new: str, entry: ChangedEntry
) -> None:
    changes = edited(file, old, new)
    assert changes.entries == (entry,)
    assert (changes.pages, changes.lagging.out_of_date) == ((), ())
    assert changes.sheets == {sheet: LOCALES for sheet in SHEETS if sheet in entry.pages}


def test_an_entry_that_is_gone_names_the_pages_that_showed_it(edited: Callable[..., Changes]) -> None:
    changes = edited(DESKS, "  - id: limburg\n", "  - id: limburg-2\n")
    kinds = {entry.id: (entry.kind, entry.pages) for entry in changes.entries}
    assert kinds == {"limburg-2": ("new", ("desks", "partners")), "limburg": ("gone", ("desks", "partners"))}


def test_interface_words_are_told_by_language(edited: Callable[..., Changes]) -> None:
    changes = edited("data/interface/ru.yaml", '  skip: "', '  skip: "Сразу ')
    assert changes.words == {"ru": ("header.skip",)}
    assert (changes.pages, changes.sheets) == ((), {})


def with_partners_as_sheet(root: Path) -> Path:
    """The copy in which the page of partners and names is a sheet too."""
    change(root / "mkdocs.yml", "sheets: [return-path, desks]", "sheets: [return-path, desks, partners]")
    return root


def test_chosen_words_are_told_by_language(copy: Path) -> None:
    before = read(with_partners_as_sheet(copy))
    change(copy / "data/glossary/ru.yaml", "    avoid: [", '    avoid: ["Федасилы", ')
    (copy / "data/glossary/ti.yaml").unlink()
    changes = changes_between(before, read(copy))
    terms = ("fedasil", "immigration-office", "icam", "return-desk", "voluntary-return")
    gone = {f"{term}.{name}" for term in terms for name in ("term", "forms", "avoid", "also")}
    assert {locale: set(names) for locale, names in changes.glossaries.items()} == {RU: {"fedasil.avoid"}, TI: gone}
    assert (changes.pages, changes.entries, changes.lagging.out_of_date) == ((), (), ())
    # What to avoid stands nowhere; the chosen word stands on the page that explains it.
    assert changes.sheets == {"partners": (TI,)}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param("names: [", "names: [UNHCR, ", ("UNHCR", "new", ()), id="new-name"),
        pytest.param(", scripts,", ",", ("scripts", "gone", ()), id="name-gone"),
        pytest.param('nl, letters: "a-z', 'nl, letters: "a-z ñ', ("nl", "changed", ("letters",)), id="letters"),
    ],
)
def test_how_languages_are_written_is_told_and_changes_no_page(
    edited: Callable[..., Changes], old: str, new: str, told: tuple[str, str, tuple[str, ...]]
) -> None:
    changes = edited("data/typography.yaml", old, new)
    (entry,) = changes.entries
    assert (entry.file, entry.id, entry.kind, entry.fields, entry.pages) == ("data/typography.yaml", *told, ())
    assert (changes.pages, changes.sheets) == ((), {})


def test_rules_of_plain_language_are_told_and_change_no_page(edited: Callable[..., Changes]) -> None:
    changes = edited("data/plain-language.yaml", "longest_sentence: 20", "longest_sentence: 19")
    file = "data/plain-language.yaml"
    assert changes == replace(NOTHING, entries=(ChangedEntry(file, "nl", "changed", ("longest_sentence",), ()),))


def test_words_that_the_version_before_has_not_stop_nothing(site: Site) -> None:
    """As when a change of the templates brings new words."""
    words = {
        locale: {group: dict(entries) for group, entries in groups.items()}
        for locale, groups in site.records.words.items()
    }
    for groups in words.values():
        del groups["contact"]["address_unknown"], groups["repository"]
    before = replace(site, records=replace(site.records, words=words))
    changes = changes_between(before, site)
    assert changes.words.keys() == set(LOCALES)
    assert "repository.edit" in changes.words[AR] and "contact.address_unknown" in changes.words[AR]
    assert changes.sheets == {}


@pytest.mark.parametrize("edit", [False, True], ids=["templates-alone", "and-a-sentence"])
def test_templates_of_the_newer_version_show_both(tmp_path: Path, site: Site, edit: bool) -> None:
    """A change of the templates changes no content: both versions are shown by one set of them."""
    root = copy_fixture(tmp_path / "project", whole=True)
    change(root / "overrides/sheet/macros.html", '<div class="end">', '<div class="end" data-new="1">')
    if edit:
        change(root / "docs/ti/return-path.md", " {#during}", ". {#during}")
    changes = changes_between(site, read(root))
    assert changes.sheets == ({"return-path": (TI,)} if edit else {})
    assert (changes == NOTHING) is not edit


def test_files_of_places_are_told_by_name(copy: Path, site: Site) -> None:
    path = copy / "data/places/more-place-names.csv"
    path.write_text(path.read_text(encoding="utf-8") + "Gentje,Latn,9000\n", encoding="utf-8")
    assert changes_between(site, read(copy)) == replace(NOTHING, places=("more-place-names.csv",))


def test_an_accepted_translation_is_told_as_brought_up_to_date(copy: Path) -> None:
    insert(copy, DUTCH, "Nieuw.", "during")
    before = read(copy)
    accept(copy, [f"{copy}/docs/ar/return-path.md#during"], Claim(TODAY))
    changes = changes_between(before, read(copy))
    (state,) = changes.lagging.caught_up
    assert (state.slug, part_of(state).id, state.locales) == ("return-path", "during", (AR,))
    assert (changes.lagging.out_of_date, changes.pages) == ((), ())
    assert changes.sheets == {"return-path": (AR,)}


def test_a_retired_page_is_gone_and_was_new_the_other_way_round(copy: Path) -> None:
    without_news(copy)
    before = read(with_partners_as_sheet(copy))
    change(copy / "mkdocs.yml", "  - partners.md\n", "")
    change(copy / "mkdocs.yml", ", partners]", "]")
    change(copy / "mkdocs.yml", "    partners: partners\n", "")
    for locale in LOCALES:
        (copy / "docs" / locale / "partners.md").unlink()
        for page in (copy / "docs" / locale).iterdir():
            text = page.read_text(encoding="utf-8")
            page.write_text(text.replace("(partners.md)", "(paper.md)"), encoding="utf-8")
    without = read(copy)
    pages = {f"docs/{locale}/partners.md" for locale in LOCALES}
    retired, added = changes_between(before, without), changes_between(without, before)
    assert {page.name for page in retired.pages if page.kind == "gone"} == pages
    assert {page.name for page in added.pages if page.kind == "new"} == pages
    assert "partners" not in retired.sheets
    assert added.sheets["partners"] == LOCALES


NOTICES = "data/notices.yaml"
ONE = """  - id: {0}
    from: 2026-03-05
    until: 2026-03-06
    {1}
    source: guide
    checked: 2026-03-02
"""


@pytest.mark.parametrize(
    ("old", "new", "entry"),
    [
        pytest.param(
            "notices:\n",
            "notices:\n" + ONE.format("liege-closed", "closed: liege"),
            ChangedEntry(NOTICES, "liege-closed", "new", (), ("index", "desks")),
            id="new",
        ),
        pytest.param(
            "notices:\n",
            "notices:\n" + ONE.format("here", 'text: {nl: "Kom later."}\n    kind: warning\n    where: page:paper'),
            ChangedEntry(NOTICES, "here", "new", (), ("paper",)),
            id="words",
        ),
        # Not told yet on the day of this site: no page changes.
        pytest.param(
            "from: 2026-04-13\n    until: 2026-04-17",
            "from: 2026-04-12\n    until: 2026-04-18",
            ChangedEntry(NOTICES, "ghent-closed", "changed", ("from", "until"), ()),
            id="other-days",
        ),
    ],
)
def test_a_changed_notice_is_told_with_the_pages_that_show_it(
    edited: Callable[..., Changes], old: str, new: str, entry: ChangedEntry
) -> None:
    changes = edited(NOTICES, old, new)
    assert changes.entries == (entry,)
    assert (changes.pages, changes.words, changes.lagging) == ((), {}, ChangedStates())
    assert changes.sheets == {sheet: LOCALES for sheet in SHEETS if sheet in entry.pages}


def test_a_notice_that_is_taken_away_is_told(copy: Path, site: Site) -> None:
    path = copy / NOTICES
    path.write_text("notices: []\n", encoding="utf-8")
    assert [(entry.id, entry.kind) for entry in changes_between(site, read(copy)).entries] == [
        ("ghent-closed", "gone"),
        ("documents-line-down", "gone"),
        ("strike", "gone"),
        ("antwerp-door", "gone"),
    ]
