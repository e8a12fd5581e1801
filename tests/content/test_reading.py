"""All content is read and checked in one run: every kind of mistake is found, alone and together with all others."""

from __future__ import annotations

import itertools
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from scripts.content.reading import checked_site, read_site
from scripts.content.site import Site
from scripts.files.problems import ContentError, Problem, Problems
from scripts.files.validation import validated
from scripts.files.yaml_lines import parse_yaml
from scripts.project.keys import Locale
from scripts.records.records import DATA_FILES
from scripts.screen.token_registry import TOKENS
from scripts.texts.page import FRONT_MATTER
from scripts.translations.marks import MARK
from scripts.wording.rules import RULE_FILES
from scripts.wording.word_choices import GLOSSARY
from tests.helpers.edits import change, take_off, withdraw
from tests.helpers.fixture_site import TODAY, invoke
from tests.helpers.mistakes import EVERY_KIND
from tests.helpers.names import AR, DESKS, INDEX, LOCALES, NL, PAGES, RETURN_PATH, RU, TI
from tests.helpers.planting import Damage, Mistake
from tests.helpers.wrong_values import wrong_values


def read(root: Path, preview_of: Locale | None = None) -> tuple[Site, list[Problem]]:
    """The site of a copy, which nothing may stop, and what is told of it nevertheless."""
    problems = Problems()
    site = read_site(root, TODAY, TOKENS, problems, preview_of)
    assert site is not None, "\n".join(map(str, problems.sorted()))
    return site, problems.found


def found(problems: list[Problem], mistake: Mistake | Damage, line: int) -> bool:
    """Whether all that a mistake must make the check say is said at its file and line."""
    here = [problem for problem in problems if (problem.path, problem.line) == (mistake.file, line)]
    words = [f"{problem.what} {problem.mend}" for problem in here]
    return all(any(says in text for text in words) for says in mistake.says)


def test_a_right_site_is_read_whole(folder: Path) -> None:
    site, problems = read(folder)
    assert problems == []
    assert list(site.pages) == [(locale, slug) for locale in LOCALES for slug in PAGES]
    assert set(site.states) == set(site.pages)
    assert set(site.records.words) == set(site.rules.choices) == set(LOCALES)
    assert (len(site.editions), site.making, site.unfinished, site.slips) == (8, (), (), ())


def test_kinds_of_mistakes_have_names_of_their_own() -> None:
    assert len({mistake.name for mistake in EVERY_KIND}) == len(EVERY_KIND)


@pytest.mark.parametrize("mistake", EVERY_KIND, ids=lambda mistake: mistake.name)
def test_mistake_is_found(mistake: Mistake | Damage, copy: Path, problems_of: Callable[[], list[Problem]]) -> None:
    line = mistake.plant(copy)
    problems = problems_of()
    assert found(problems, mistake, line), f"line {line}\n" + "\n".join(map(str, problems))
    assert all(problem.mend for problem in problems)


def test_all_mistakes_are_found_in_one_run(copy: Path) -> None:
    (copy / "site").mkdir()
    (copy / "site" / "index.html").write_text("the last good site", encoding="utf-8")
    # Two mistakes of one line exclude each other.
    planted = [mistake for mistake in EVERY_KIND if mistake.can_be_planted(copy) and mistake.plant(copy)]
    assert [mistake.name for mistake in EVERY_KIND if mistake not in planted] == ["moved-and-still-there"]
    result = invoke(copy, "check")
    assert result.exit_code == 1
    for mistake in planted:
        lines = [line for line in result.stderr.split("\n") if line.startswith(f"{mistake.file}:")]
        for says in mistake.says:
            assert any(says in line for line in lines), f"{mistake.name}: {says!r} is not in\n" + "\n".join(lines)
    assert invoke(copy, "build").exit_code == 1
    assert (copy / "site" / "index.html").read_text(encoding="utf-8") == "the last good site"


FORMS: dict[str, TypeAdapter[Any]] = {
    **{f"data/{stem}.yaml": adapter for stem, adapter in {**DATA_FILES, **RULE_FILES}.items()},
    "data/glossary/nl.yaml": GLOSSARY,
    "docs/nl/return-path.md": FRONT_MATTER["source"],
    "docs/ar/return-path.md": FRONT_MATTER["translation"],
}
OF_A_PROGRAM = re.compile(r"\b(None|True|False|NaN|[Ii]nput|instance|dataclass|datetime|valid|type)\b|\[\]|\{'")


@pytest.mark.parametrize("name", FORMS)
def test_a_value_of_another_kind_is_told_at_its_entry_in_an_editors_words(site: Site, folder: Path, name: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    text = text.split("---\n")[1] if name.endswith(".md") else text
    context = {"today": TODAY, "source": NL, "postcodes": site.records.postcodes, "sources": list(site.records.sources)}
    told = 0
    # Of the longest file a part; in the audit all.
    step = 1 if os.environ.get("AUDIT") == "all" or name != "data/desks.yaml" else 11
    for place, changed, line in itertools.islice(wrong_values(text), 0, None, step):
        problems = Problems()
        document = parse_yaml(changed, name, problems)
        if document is None:
            # What is no YAML has no value.
            continue
        validated(document, FORMS[name], context, problems)
        for problem in problems.found:
            told += 1
            # A list or record is told at its start, and so is an entry whose fields do not fit.
            assert problem.line <= line + 1, (place, problem)
            assert not OF_A_PROGRAM.search(f"{problem.what} {problem.mend}"), (place, problem)
    assert told > 20


def test_a_site_with_a_problem_is_refused_with_all_of_them(copy: Path) -> None:
    change(copy / "docs" / "nl" / "desks.md", "menu: ", "menuu: ")
    (copy / "docs" / "ar" / "index.md").unlink()
    with pytest.raises(ContentError) as error:
        checked_site(copy, TODAY, TOKENS)
    assert {problem.path for problem in error.value.problems.found} == {"docs/nl/desks.md", "docs/ar/index.md"}


def test_a_project_that_cannot_be_understood_is_told_alone(copy: Path) -> None:
    (copy / "mkdocs.yml").write_text("plugins: []\n", encoding="utf-8")
    (copy / "data" / "facts.yaml").unlink()
    problems = Problems()
    assert read_site(copy, TODAY, TOKENS, problems) is None
    assert [problem.what for problem in problems.found] == ["No languages are registered."]


def test_letters_are_looked_at_although_other_data_is_wrong(
    copy: Path, problems_of: Callable[[], list[Problem]]
) -> None:
    """Also those of all languages but the one whose own entry is wrong."""
    change(copy / "data" / "typography.yaml", '"а-я ё"', '"я-а ё"')
    (copy / "data" / "facts.yaml").write_text("facts: [\n", encoding="utf-8")
    for locale in (RU, TI):
        change(copy / "docs" / locale / "partners.md", "---\n\n", "---\n\nñ. ")
    places = [(problem.path, problem.line) for problem in problems_of()]
    assert ("data/typography.yaml", 25) in places
    assert {path for path, _ in places if path.endswith("partners.md")} == {"docs/ti/partners.md"}


@pytest.mark.parametrize(
    ("number", "told"),
    [
        pytest.param("02 213 44 11", 'is not a free number (0800), and "free" says the opposite.', id="ordinary"),
        pytest.param("0902 12 345", "is a premium number: a call costs the reader much.", id="premium"),
    ],
)
def test_a_line_that_costs_money_is_not_called_free(
    copy: Path, problems_of: Callable[[], list[Problem]], number: str, told: str
) -> None:
    change(copy / "data" / "desks.yaml", 'number: "0800 12 345"', f'number: "{number}"')
    assert [problem.what for problem in problems_of()] == [f'"{number}" {told}']


def test_contacts_among_the_interface_words_are_told_but_not_those_in_remarks(
    copy: Path, problems_of: Callable[[], list[Problem]]
) -> None:
    path = copy / "data" / "interface" / "nl.yaml"
    change(path, '  skip: "', '  # Not 02 234 56 78.\n  skip: "02 234 56 78 ')
    line = path.read_text(encoding="utf-8").split("  skip:")[0].count("\n") + 1
    assert [(problem.path, problem.line, problem.what) for problem in problems_of()] == [
        ("data/interface/nl.yaml", line, 'A phone number is written out: "02 234 56 78".')
    ]


@pytest.mark.parametrize(
    ("file", "field", "text", "what"),
    [
        pytest.param("data/interface/nl.yaml", "call_free", r"Bel 0800\n12 345", "A phone number", id="word"),
        pytest.param("data/interface/nl.yaml", "city", r"250\neuro", "An amount", id="word-with-an-amount"),
        pytest.param("data/interface/nl.yaml", "in_city", r"0800\t \r\n  12 345", "A phone number", id="run-of-space"),
        pytest.param("data/sources.yaml", "publisher", r"Dienst 0800\n12 345", "A phone number", id="publisher"),
        pytest.param("data/desks.yaml", "name", r"Info 0800\n12 345", "A phone number", id="name"),
        pytest.param("data/facts.yaml", "keeper", r"info@fixture.\n example", "An e-mail address", id="keeper"),
        pytest.param("data/news.yaml", "nl", r"U krijgt €\n250.", "An amount", id="news"),
        pytest.param("data/notices.yaml", "nl", r"Bel 0800\n12 345.", "A phone number", id="notice"),
        pytest.param("docs/nl/paper.md", "menu", r"0800\n12 345", "A phone number", id="menu"),
        pytest.param(
            "docs/nl/paper.md", "description", r"info@\nfixture.example", "An e-mail address", id="front-matter"
        ),
    ],
)
def test_a_line_break_hides_nothing_in_a_text_of_the_data(
    copy: Path, problems_of: Callable[[], list[Problem]], file: str, field: str, text: str, what: str
) -> None:
    path = copy / file
    before = path.read_text(encoding="utf-8")
    after = re.sub(rf"^( *){field}: .*", lambda match: f'{match[1]}{field}: "{text}"', before, count=1, flags=re.M)
    path.write_text(after, encoding="utf-8")
    line = after[: after.index(text)].count("\n") + 1
    found = [problem for problem in problems_of() if problem.what.startswith(what)]
    assert [(problem.path, problem.line) for problem in found] == [(file, line)]


def test_a_wrong_token_is_told_once_in_each_language_and_not_as_a_missing_one(
    copy: Path, problems_of: Callable[[], list[Problem]]
) -> None:
    for locale in LOCALES:
        change(copy / "docs" / locale / "return-path.md", "[[desk:ghent]]", "[[desk:gent]]")
    assert [(problem.path, problem.what) for problem in problems_of()] == [
        (f"docs/{locale}/return-path.md", '[[desk:gent]]: there is no "gent" for this token.')
        for locale in (NL, AR, RU, TI)
    ]


def test_a_section_that_is_renamed_is_not_told_as_unrecorded_too(
    copy: Path, problems_of: Callable[[], list[Problem]]
) -> None:
    change(copy / "docs" / "ar" / "paper.md", "{#old}", "{#older}")
    assert [problem.what for problem in problems_of()] == [
        'The section "old" is missing, and the front matter says that it was translated.',
        'The source page docs/nl/paper.md has no section "older".',
    ]


def test_what_is_wrong_in_a_page_that_waits_stops_nothing_and_is_told(copy: Path) -> None:
    name = "docs/ru/return-path.md"
    withdraw(copy, name)
    change(copy / name, "[[fact:allowance-adult]]", "[[fact:allowance]]")
    change(copy / name, "\n\n- ", "\n- ")
    site, problems = read(copy)
    assert problems == []
    assert (RU, RETURN_PATH) not in site.pages and (RU, RETURN_PATH) not in site.states
    assert {slip.path for slip in site.slips} == {name}
    told = [slip.what for slip in site.slips]
    assert any("[[fact:allowance]]" in what for what in told)
    assert any("would not show a list" in what for what in told)


def test_strange_letters_in_a_page_that_waits_stop_nothing(copy: Path) -> None:
    withdraw(copy, "docs/ru/paper.md")
    site, problems = read(copy)
    assert problems == []
    assert [(slip.path, "letter" in slip.what) for slip in site.slips] == [("docs/ru/paper.md", True)]


def test_a_language_without_its_home_page_leaves_nothing_on_the_site(copy: Path) -> None:
    withdraw(copy, "docs/ru/index.md")
    site, problems = read(copy)
    assert problems == []
    assert [language.locale for language in site.making] == [RU]
    others = {NL, AR, TI}
    assert {language.locale for language in site.project.languages} == others
    assert {locale for locale, _ in site.pages} == {locale for locale, _ in site.states} == others
    assert set(site.records.words) == set(site.rules.choices) == others
    # How it is written stays known: nothing asks for it.
    assert RU in site.rules.typography


def test_marked_words_of_a_language_in_the_making_are_no_mistake(copy: Path) -> None:
    withdraw(copy, "docs/ti/index.md")
    change(copy / "data" / "interface" / "ti.yaml", '  to_top: "', f'  to_top: "{MARK} ')
    site, problems = read(copy)
    assert problems == []
    assert [each.name for each in site.unfinished] == ["data/interface/ti.yaml", "docs/ti/index.md"]


def test_a_translator_can_look_at_what_waits(copy: Path, problems_of: Callable[[], list[Problem]]) -> None:
    # A language of which nobody wrote down the letters yet.
    change(copy / "data" / "typography.yaml", "id: ti\n", "id: am\n")
    withdraw(copy, "docs/ti/index.md")
    withdraw(copy, "docs/ar/desks.md")
    assert problems_of() == []
    site, problems = read(copy, preview_of=TI)
    assert problems == []
    assert (site.making, [each.name for each in site.unfinished]) == ((), ["docs/ar/desks.md"])
    assert MARK in site.pages[TI, INDEX].body
    assert (AR, DESKS) not in site.pages


@pytest.mark.parametrize("name", ["docs/ti/index.md", "docs/ti/desks.md"])
def test_a_translator_can_look_at_what_waits_in_other_letters(copy: Path, name: str) -> None:
    withdraw(copy, name)
    site, problems = read(copy, preview_of=TI)
    assert problems == [] and (site.making, site.unfinished) == ((), ())
    assert len([slug for locale, slug in site.pages if locale == TI]) == len(PAGES)


# A language that is taken off the site.


def test_a_language_that_is_taken_off_leaves_nothing_on_the_site(copy: Path) -> None:
    take_off(copy, "ትግርኛ")
    site, problems = read(copy)
    assert (problems, site.slips, site.making) == ([], (), ())
    others = {NL, AR, RU}
    assert {language.locale for language in site.project.languages} == others
    assert {locale for locale, _ in site.pages} == {locale for locale, _ in site.states} == others
    assert set(site.records.words) == set(site.rules.choices) == others
    assert [language.locale for language in site.project.taken_off] == [TI]


def spoil_tigrinya(root: Path) -> None:
    """A mistake in every kind of file of the language."""
    change(root / "docs/ti/desks.md", "menu: ", "menuu: ")
    change(root / "docs/ti/index.md", "---\n\n", "---\n\n<script>x</script> 😀 ")
    (root / "docs/ti/paper.md").unlink()
    (root / "docs/ti/map.png").write_bytes(b"x")
    change(root / "data/interface/ti.yaml", "  skip: ", "  skipp: ")
    change(root / "data/glossary/ti.yaml", "term:", "terms:")


def test_what_is_wrong_in_its_files_stops_nothing_and_is_told(copy: Path) -> None:
    take_off(copy, "ትግርኛ")
    spoil_tigrinya(copy)
    site, problems = read(copy)
    assert problems == []
    assert {slip.path for slip in site.slips} == {
        *(f"docs/ti/{name}" for name in ("desks.md", "index.md", "map.png")),
        *("data/interface/ti.yaml", "data/glossary/ti.yaml"),
    }
    # A file that nothing reads is told once, and with one remedy.
    assert [slip.path for slip in site.slips].count("docs/ti/map.png") == 1
    assert {"<script>", "😀"} <= {word for slip in site.slips for word in slip.what.split(" ")}
    # Back on the site, the same is a mistake.
    change(copy / "mkdocs.yml", "build: false", "build: true")
    found: Problems = Problems()
    assert read_site(copy, TODAY, TOKENS, found) is None
    assert {slip.path for slip in site.slips} <= {problem.path for problem in found.found}


def test_a_language_that_is_taken_off_needs_no_file(copy: Path) -> None:
    take_off(copy, "ትግርኛ")
    shutil.rmtree(copy / "docs" / "ti")
    (copy / "data/interface/ti.yaml").unlink()
    site, problems = read(copy)
    assert problems == []
    assert {slip.what for slip in site.slips} == {"This file is missing."}


def test_what_is_wrong_elsewhere_is_a_mistake_as_ever(copy: Path, problems_of: Callable[[], list[Problem]]) -> None:
    take_off(copy, "ትግርኛ")
    (copy / "docs/ru/index.md").unlink()
    (copy / "docs/ti/index.md").unlink()
    (copy / "docs/am").mkdir()
    (copy / "docs/am/index.md").write_text("x", encoding="utf-8")
    assert [problem.path for problem in problems_of()] == ["docs/am/index.md", "docs/ru/index.md"]


def test_who_wants_to_look_at_it_sees_it(copy: Path) -> None:
    take_off(copy, "ትግርኛ")
    take_off(copy, "Русский")
    site, problems = read(copy, preview_of=TI)
    assert problems == []
    assert {language.locale for language in site.project.languages} == {NL, AR, TI}
    assert [language.locale for language in site.project.taken_off] == [RU]
    assert (TI, INDEX) in site.pages and (RU, INDEX) not in site.pages
