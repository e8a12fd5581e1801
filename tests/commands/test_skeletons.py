"""The files of a new language: everything of the Dutch stays, and each text has a mark."""

from __future__ import annotations

import re

import pytest
import yaml

from scripts.commands.skeletons import glossary_skeleton, marked, page_skeleton, words_skeleton
from scripts.content.site import Site
from scripts.project.project import ROOT
from scripts.texts.page import split_front_matter
from scripts.texts.sections import Section, parsed
from scripts.translations.marks import MARK
from scripts.wording.word_choices import GLOSSARY, Choice
from tests.files.test_validation import read_record
from tests.texts.test_page import make_page


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


def test_a_page_keeps_all_that_is_no_text(site: Site) -> None:
    for slug in site.project.pages:
        source = site.pages["nl", slug]
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
    source = (ROOT / "data" / "interface" / "nl.yaml").read_text(encoding="utf-8")
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
    beside = {line.split()[2]: line.partition("  # ")[2] for line in text.split("\n") if "- id: " in line}
    assert set(beside) == set(terms)
    in_two = {term.id: f"{term.names['nl']} | {term.names['fr']}" for term in terms.values() if "nl" in term.names}
    assert len(in_two) > 10 and {term: beside[term] for term in in_two} == in_two
    assert all(beside[term.id] == " | ".join(term.names.values()) for term in terms.values() if term.id not in in_two)


@pytest.mark.parametrize("text", ["", "- a\n", "words"])
def test_a_file_without_words_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no words"):
        words_skeleton(text, "Dutch")
