"""The tables of what was read back: every section of every translation has a row that says what was found."""

from __future__ import annotations

import csv

import pytest

from scripts.content.site import Site
from scripts.project.project import ROOT, Project
from tests.conftest import LANGUAGES

FIELDS = ["page", "section", "result", "kind", "drift"]
KINDS = {
    *("meaning", "number", "negation", "modality", "condition", "lost", "added"),
    *("term", "tone", "grammar", "politeness"),
}
TRANSLATIONS = [locale for locale in LANGUAGES if locale != "nl"]


def rows(locale: str) -> list[dict[str, str]]:
    path = ROOT / "data" / "read-back" / f"{locale}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        listed = list(reader)
        assert reader.fieldnames == FIELDS
    return listed


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_each_section_and_group_of_words_was_read_back_once(site: Site, locale: str) -> None:
    sections = [(slug, each.id) for slug in site.slugs(locale) for each in site.pages[locale, slug].sections]
    groups = [("interface", group) for group in site.records.words[locale]]
    read = [(row["page"], row["section"]) for row in rows(locale)]
    assert sorted(read) == sorted([*sections, *groups])


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_a_row_that_tells_a_drift_says_which(locale: str) -> None:
    for row in rows(locale):
        assert row["result"] in ("same", "mended", "unsure"), row
        assert (row["result"] == "same") == (row["drift"] == ""), row
        assert set(row["kind"].split()) <= KINDS and bool(row["kind"]) == (row["result"] != "same"), row


def test_there_is_no_table_of_another_language(project: Project) -> None:
    stems = {path.stem for path in (ROOT / "data" / "read-back").iterdir()}
    assert stems == {language.locale for language in project.languages} - {"nl"}
