"""What the checks say of the real content on this day, and whether its files are as editors' tools need them."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from scripts.commands.schema import FOLDER, schema_texts
from scripts.content.site import Site
from scripts.content.warnings import text_warnings
from scripts.files.problems import Problems
from scripts.files.yaml_lines import read_yaml
from scripts.project.project import ROOT, Language
from scripts.records.edition_file import PATH as EDITIONS
from scripts.records.edition_file import read_editions, write_editions
from scripts.records.records import DATA_FILES
from scripts.texts.made_html import EXTENSIONS
from scripts.wording import passives
from scripts.wording.rules import RULE_FILES
from scripts.wording.sentences import page_sentences
from scripts.wording.word_choices import glossary_path
from tests.helpers.fixture_site import problems_in
from tests.helpers.schemas import faults, faults_in, published

SCHEMA = "# yaml-language-server: $schema="


def test_nothing_is_wrong(today: datetime.date) -> None:
    assert [str(problem) for problem in problems_in(ROOT, today)] == []


def test_every_warning_quotes_what_stands_in_its_line(site: Site) -> None:
    for warning in text_warnings(site):
        line = (ROOT / warning.path).read_text(encoding="utf-8").split("\n")[warning.line - 1]
        quoted = re.search(r'"([^"]*)"', warning.what)
        assert quoted, str(warning)
        assert all(word in line for word in re.findall(r"[^\W\d_]{3,}", quoted[1])), str(warning)
        assert warning.mend, str(warning)


def test_every_word_of_a_page_is_in_a_sentence(site: Site, language: Language) -> None:
    for slug in site.slugs(language.locale):
        page = site.pages[language.locale, slug]
        whole = len(page.body.split())
        assert 0.7 * whole < sum(sentence.words for sentence in page_sentences(page, ())) <= whole, slug


def test_the_check_reads_markdown_with_the_extensions_of_the_build() -> None:
    config = read_yaml(ROOT / "mkdocs.yml", "mkdocs.yml", Problems())
    assert config is not None
    listed = config.value["markdown_extensions"]
    assert sorted(entry for entry in listed if isinstance(entry, str)) == sorted(EXTENSIONS)
    assert [list(entry) for entry in listed if isinstance(entry, dict)] == [["toc"]]


@pytest.mark.parametrize("stem", [*DATA_FILES, *RULE_FILES])
def test_a_data_file_names_its_schema_so_that_an_editors_tool_checks_it(stem: str) -> None:
    first = (ROOT / "data" / f"{stem}.yaml").read_text(encoding="utf-8").split("\n")[0]
    assert first == f"{SCHEMA}schema/{stem}.json"


def test_a_glossary_names_its_schema(language: Language) -> None:
    first = glossary_path(ROOT, language.locale).read_text(encoding="utf-8").split("\n")[0]
    assert first == f"{SCHEMA}../schema/glossary.json"


def test_every_language_with_a_grammar_for_passives_has_its_lists(site: Site) -> None:
    shown = {language.locale for language in site.project.languages}
    listed = {locale for locale, rules in site.rules.writing.items() if rules.passive}
    assert listed & shown == passives.LANGUAGES & shown


def test_every_data_file_is_read_by_somebody() -> None:
    assert {path.stem for path in (ROOT / "data").glob("*.yaml")} == {*DATA_FILES, *RULE_FILES}


def test_the_record_of_editions_is_whole_and_written_by_the_program(tmp_path: Path) -> None:
    problems = Problems()
    editions = read_editions(ROOT, problems)
    assert [str(problem) for problem in problems.sorted()] == []
    (tmp_path / EDITIONS).parent.mkdir()
    write_editions(tmp_path, editions)
    assert (tmp_path / EDITIONS).read_bytes() == (ROOT / EDITIONS).read_bytes()


def test_every_file_fits_the_schema_by_which_an_editors_tool_checks_it(site: Site) -> None:
    files = [(stem, ROOT / "data" / f"{stem}.yaml") for stem in (*DATA_FILES, *RULE_FILES)]
    files += [(stem, path) for stem in ("glossary", "interface") for path in sorted(ROOT.glob(f"data/{stem}/*.yaml"))]
    assert [fault for stem, path in files for fault in faults_in(published(stem), path)] == []
    for page in site.pages.values():
        stem = "front-matter-translation" if page.translation is not None else "front-matter"
        assert page.front_matter and list(faults(published(stem), page.front_matter.value, page.name)) == []


def test_the_schema_of_interface_words_has_all_of_them() -> None:
    assert (ROOT / FOLDER / "interface.json").read_text(encoding="utf-8") == schema_texts(ROOT)["interface.json"]


def test_a_file_of_interface_words_names_its_schema(language: Language) -> None:
    first = (ROOT / "data" / "interface" / f"{language.locale}.yaml").read_text(encoding="utf-8").split("\n")[0]
    assert first == f"{SCHEMA}../schema/interface.json"
