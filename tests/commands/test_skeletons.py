"""The files of a new language, in which everything of the Dutch stays and each text has a mark, and its entry."""

from __future__ import annotations

import re

import pytest
import yaml

from scripts.commands.skeletons import (
    NoPlaceError,
    glossary_skeleton,
    marked,
    page_skeleton,
    with_language,
    words_skeleton,
)
from scripts.content.site import Site
from scripts.project.keys import Locale, Slug
from scripts.texts.blocks import parsed
from scripts.texts.page import split_front_matter
from scripts.texts.sections import Section
from scripts.translations.marks import MARK
from scripts.wording.word_choices import GLOSSARY, Choice
from tests.helpers.fixture_site import FOLDER
from tests.helpers.names import NL, PAGES
from tests.helpers.pages import make_page
from tests.helpers.records import read_record

AM = Locale("am")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Tekst.", "M Tekst.", id="paragraph"),
        pytest.param("Een\ntwee.", "M Een\ntwee.", id="two-lines"),
        pytest.param("## Titel {#id}", "## M Titel {#id}", id="heading"),
        pytest.param("- a\n- b\n    - c", "- M a\n- M b\n    - M c", id="list-in-a-list"),
        pytest.param("1. a\n2. b", "1. M a\n2. M b", id="numbered"),
        pytest.param("- een\n\n    twee", "- M een\n\n    M twee", id="two-paragraphs-in-an-item"),
        pytest.param('!!! note "Let op"\n    Tekst.', '!!! note "M Let op"\n    M Tekst.', id="box"),
        pytest.param(
            "| a | b |\n| --- | --- |\n| a | [[fact:x]] |",
            "| M a | M b |\n| --- | --- |\n| M a | [[fact:x]] |",
            id="table",
        ),
        pytest.param("| a | a |\n| --- | --- |", "| M a | M a |\n| --- | --- |", id="same-cells"),
        pytest.param("| a \\| b | c |\n| --- | --- |", "| M a \\| b | M c |\n| --- | --- |", id="sign-in-a-cell"),
        pytest.param("[a](support.md)", "M [a](support.md)", id="link"),
        pytest.param("*a*{lang=nl}", "M *a*{lang=nl}", id="attributes"),
        pytest.param("Bel [[phone:x]].", "M Bel [[phone:x]].", id="token-in-a-sentence"),
        pytest.param("[[desks]]", "[[desks]]", id="token-alone"),
        pytest.param("- [[fact:x]]\n- 4.2", "- [[fact:x]]\n- 4.2", id="nothing-to-translate"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_each_text_gets_a_mark(text: str, expected: str) -> None:
    assert marked(text) == expected.replace("M ", f"{MARK} ")


@pytest.mark.parametrize("slug", PAGES)
def test_a_page_keeps_all_that_is_no_text(site: Site, slug: Slug) -> None:
    source = site.pages[NL, slug]
    split = split_front_matter(page_skeleton(source, "Dutch"))
    assert split is not None
    head, body, _ = split
    assert yaml.safe_load(head) == {
        name: f"{MARK} {getattr(source, name)}" for name in ("title", "menu", "description")
    }
    assert body.replace(f"{MARK} ", "") == source.body
    page = make_page(body)
    assert [shape(part) for part in page.sections] == [shape(part) for part in source.sections]
    texts = [token.content for token in parsed(body) if token.type == "inline"]
    assert texts
    unmarked = [text for text in texts if not text.startswith(MARK)]
    assert all(re.fullmatch(r"\[\[[^]]*\]\]", text) for text in unmarked), unmarked


def shape(section: Section) -> tuple[object, ...]:
    """All that a translation has in common with its source."""
    blocks = [block.shape for block in section.blocks]
    return section.id, section.level, section.number, section.tokens, section.links, blocks


def test_the_note_for_translators_is_no_mark() -> None:
    page = make_page("[[desks]]")
    assert "TRANSLATE" in page_skeleton(page, "Dutch").split("\n")[1]
    assert page_skeleton(page, "Dutch").count(MARK) == 3
    assert words_skeleton('a:\n  b: "c"\n', "Dutch").count(MARK) == 1


def test_interface_words_keep_comments_keys_and_braces() -> None:
    source = (FOLDER / "data" / "interface" / "nl.yaml").read_text(encoding="utf-8")
    note, _, text = words_skeleton(source, "Dutch").partition("\n")
    assert note.startswith("# ")
    assert text.replace(f'"{MARK} ', '"') == source
    words = yaml.safe_load(text)
    assert words == {
        group: {key: f"{MARK} {value}" for key, value in entries.items()}
        for group, entries in yaml.safe_load(source).items()
    }


@pytest.mark.parametrize(
    "value", ["plain", "'one quote'", '"two quotes"', r'"with \" and \\"', "no", "7"], ids=lambda value: value
)
def test_words_however_they_are_quoted_are_read_back_as_text(value: str) -> None:
    skeleton = words_skeleton(f"a:\n  b: {value}  # why\n  c: x\n", "Dutch")
    read = yaml.load(value, yaml.BaseLoader)
    assert yaml.safe_load(skeleton) == {"a": {"b": f"{MARK} {read}", "c": f"{MARK} x"}}
    assert "  # why\n" in skeleton


def test_the_glossary_has_every_term_with_its_names_and_no_word_yet(site: Site) -> None:
    terms = site.records.terms
    text = glossary_skeleton(terms.values())
    reading = read_record(GLOSSARY, text, {"terms": terms})
    assert reading.found == [] and reading.record is not None
    assert reading.record.glossary == tuple(Choice(term, "") for term in terms)
    beside = dict(re.findall(r"  - id: (\S+)  # (.*)", text))
    # Of terms that are the same everywhere the one name, as letters have it.
    assert beside == {
        "fedasil": "Federaal agentschap voor de opvang van asielzoekers | "
        "Agence fédérale pour l'accueil des demandeurs d'asile",
        "immigration-office": "Dienst Vreemdelingenzaken | Office des étrangers",
        "icam": "Individual Case Management",
        "return-desk": "terugkeerloket, loket voor vertrek, vertrekloket | guichet de retour, guichet de départ",
        "voluntary-return": "vrijwillige terugkeer | retour volontaire",
    }


@pytest.mark.parametrize("text", ["", "- a\n", "words"])
def test_a_file_without_words_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no words"):
        words_skeleton(text, "Dutch")


# The entry in mkdocs.yml.

START = """# Before.
plugins:
  - search
  - i18n:
      docs_structure: folder
      # In the order of the list.
      languages:
        - locale: nl
          name: Nederlands
          default: true  # the source
"""
ENTRY = "        - locale: am\n          name: አማርኛ\n          build: true\n"


@pytest.mark.parametrize(
    "after",
    [
        pytest.param("", id="end-of-file"),
        pytest.param("\n# After.\nhooks:\n  - a.py\n", id="comment-and-key"),
        pytest.param("        # A comment of the list.\n      other: 1\n", id="comment-of-the-list"),
    ],
)
def test_the_entry_stands_at_the_end_of_the_list(after: str) -> None:
    assert with_language(START + after, AM, "አማርኛ") == START + ENTRY + after


def test_a_file_without_a_last_line_end_gets_one() -> None:
    assert with_language(START.removesuffix("\n"), AM, "አማርኛ") == START + ENTRY


def test_line_ends_of_windows_stay() -> None:
    text = START + "\nhooks: []\n"
    crlf = text.replace("\n", "\r\n")
    assert with_language(crlf, AM, "አማርኛ") == with_language(text, AM, "አማርኛ").replace("\n", "\r\n")


@pytest.mark.parametrize("indent", ["", "    "], ids=["no-indent", "deep"])
def test_the_indent_is_that_of_the_list(indent: str) -> None:
    text = f"plugins:\n- i18n:\n    languages:\n    {indent}- locale: nl\n    {indent}  name: N\n"
    added = f"    {indent}- locale: am\n    {indent}  name: A\n    {indent}  build: true\n"
    assert with_language(text, AM, "A") == text + added


@pytest.mark.parametrize(
    ("locale", "name", "written"),
    [
        ("no", "Norsk", '- locale: "no"\n          name: Norsk\n'),
        ("ku", "Kurdî: kurmancî", '- locale: ku\n          name: "Kurdî: kurmancî"\n'),
        ("ku", "Kurdî # x", '- locale: ku\n          name: "Kurdî # x"\n'),
        ("he", '"עברית"', '- locale: he\n          name: "\\"עברית\\""\n'),
    ],
    ids=["no", "colon", "comment", "quotes"],
)
def test_what_yaml_would_misread_stands_in_quotes(locale: str, name: str, written: str) -> None:
    assert written in with_language(START, Locale(locale), name)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("plugins: [{i18n: {languages: [{locale: nl}]}}]\n", id="flow"),
        pytest.param("plugins:\n  - i18n:\n      languages: []\n", id="empty"),
        pytest.param("plugins:\n  - search\n", id="no-i18n"),
        pytest.param("site_name: x\n", id="no-plugins"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_file_without_such_a_list_is_refused_with_the_entry_to_write(text: str) -> None:
    with pytest.raises(NoPlaceError, match=r"- locale: am\n.*name: አማርኛ\n"):
        with_language(text, AM, "አማርኛ")


def test_the_file_of_a_whole_project_changes_by_one_entry() -> None:
    text = (FOLDER / "mkdocs.yml").read_text(encoding="utf-8")
    changed = with_language(text, AM, "አማርኛ")
    assert changed.count(ENTRY) == 1 and changed.replace(ENTRY, "") == text
    assert changed.index(ENTRY) > text.rindex("        - locale: ")
