"""Tokens: which there are, what each may name, and where it may stand."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.project.keys import Locale
from scripts.records.records import Entries, read_records
from scripts.screen.token_registry import TOKENS
from scripts.texts.token_kinds import by_name, check_tokens, split_token
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import PAGES
from tests.helpers.pages import make_page

ENTRIES: Entries = {
    "phone_lines": [{"id": "return-line", "hours": {"opening": "09:00-17:00"}}, {"id": "police"}],
    "email_addresses": [{"id": "documents"}],
    "desks": [{"id": "ghent"}],
    "facts": [{"id": "days"}],
    "terms": [{"id": "cgrs", "abbreviations": {"nl": "CGVS"}}, {"id": "entry-ban"}],
    "partners": [{"id": "iom", "group": "reintegration"}],
}


def check(body: str, entries: Entries = ENTRIES) -> list[Problem]:
    problems = Problems()
    check_tokens(make_page(body), TOKENS, entries, problems)
    return problems.sorted()


@pytest.mark.parametrize(
    "text",
    [
        "Bel [[phone:return-line]] ([[hours:return-line]]) of [[email:documents]].",
        "In [[desk:ghent]] na [[ fact:days ]] dagen, [[short-name:cgrs]].",
        "[[official-names:entry-ban]]",
        "[[phone-line:police]]",
        "  [[desk-card:ghent]]  ",
        "[[desks]]",
        "[[partners]]",
        "[[partners:reintegration]]",
        "[[sheets]]\n\n[[sources]]\n\n[[translations]]",
        "[link](a.md) en [x]",
    ],
)
def test_right_tokens_are_no_problem(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    ("token", "words", "mend"),
    [
        pytest.param("fone:return-line", "[[fone:return-line]] is unknown", 'Did you mean "phone"?', id="kind"),
        pytest.param("", "The token [[]] is unknown", "Known: ", id="nothing"),
        pytest.param("phone:return-lin", 'there is no "return-lin"', 'mean "return-line"?', id="phone"),
        pytest.param("hours:police", 'there is no "police"', "return-line", id="line-without-hours"),
        pytest.param("short-name:entry-ban", 'there is no "entry-ban"', "cgrs", id="term-without-abbreviation"),
        pytest.param("email:x", 'there is no "x"', "Known: documents.", id="email"),
        pytest.param("desk:gent", 'there is no "gent"', '"ghent"', id="desk"),
        pytest.param("fact:day", 'there is no "day"', '"days"', id="fact"),
        pytest.param("phone:", 'there is no ""', "return-line", id="empty-id"),
        pytest.param("phone", "[[phone]] names nothing", "Write [[phone:…]]", id="no-id"),
    ],
)
def test_a_wrong_token_is_told_at_its_line(token: str, words: str, mend: str) -> None:
    found = check(f"Eerst.\n\nDan [[{token}]] hier.\n")
    assert [(problem.path, problem.line) for problem in found] == [("docs/nl/support.md", 10)]
    assert words in found[0].what
    assert mend in found[0].mend


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("desks:ghent", "[[desks:ghent]] takes no id."),
        ("partners:reintegratie", 'there is no "reintegratie"'),
        ("desk-card", "[[desk-card]] names nothing."),
    ],
)
def test_a_wrong_block_token_is_told(token: str, words: str) -> None:
    found = check(f"[[{token}]]")
    assert [(problem.line, words in problem.what) for problem in found] == [(8, True)]


@pytest.mark.parametrize("text", ["Zie [[desks]]", "- [[desks]]", "[[desks]] [[sheets]]"], ids=["text", "item", "two"])
def test_a_block_token_must_stand_alone(text: str) -> None:
    found = check(text)
    assert found and {problem.what.endswith("must stand alone in its line.") for problem in found} == {True}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("desks", "desks", id="desks"),
        pytest.param("locator", "locator", id="search"),
        pytest.param("check-code", " check-code ", id="field"),
        pytest.param("current-codes", "current-codes", id="codes"),
        pytest.param("old-codes", "old-codes", id="old-codes"),
        pytest.param("news", "news", id="news"),
        pytest.param("sheets", "sheets", id="sheets"),
        pytest.param("sources", "sources", id="sources"),
        pytest.param("partners", "partners:reintegration", id="some-partners-below-all"),
        pytest.param("partners:reintegration", "partners", id="all-partners-below-some"),
        pytest.param("partners:reintegration", "partners:reintegration", id="partners-of-a-group"),
        pytest.param("desks", "desk-card:ghent", id="a-desk-below-all"),
        pytest.param("desk-card:ghent", "desk-card:ghent", id="a-desk"),
    ],
)
def test_what_stands_once_on_a_page_is_told_where_it_stands_again(one: str, two: str) -> None:
    entries = {**ENTRIES, "desks": [{"id": "ghent", "kind": "return_desk"}]}
    (told,) = check(f"[[{one}]]\n\nTekst.\n\n[[{two}]]\n", entries)
    assert (told.line, told.what) == (
        12,
        f"[[{two}]] brings again what [[{one}]] in line 8 brings: its ids would stand twice.",
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[[phone-line:police]]\n\n[[phone-line:police]]", id="phone-line"),
        pytest.param("[[phone:police]] en [[phone:police]], [[desk:ghent]] en [[desk:ghent]]", id="in-a-sentence"),
        pytest.param("[[desk-card:ghent]]\n\n[[desk-card:namur]]", id="cards-of-two-desks"),
        pytest.param("[[partners:reintegration]]\n\n[[partners:information]]", id="groups-of-partners"),
        pytest.param("[[desk-card:info-point]]\n\n[[desks]]", id="another-desk-above-all-return-desks"),
        pytest.param("[[desk:ghent]]\n\n[[desks]]\n\n[[partners]]", id="a-desk-above-all"),
    ],
)
def test_other_tokens_may_stand_again(text: str) -> None:
    desks = [{"id": each, "kind": "return_desk"} for each in ("ghent", "namur")]
    desks.append({"id": "info-point", "kind": "info_point"})
    partners = [{"id": "iom", "group": "reintegration"}, {"id": "adde", "group": "information"}]
    assert check(text, {**ENTRIES, "desks": desks, "partners": partners}) == []


def test_a_name_stands_for_one_kind() -> None:
    with pytest.raises(ValueError, match="two kinds of token are called fact"):
        by_name([TOKENS["desks"], TOKENS["fact"], TOKENS["fact"]])


def test_tokens_of_the_site_are_right(site: Site, locale: Locale) -> None:
    problems = Problems()
    entries = read_records(site.project, TODAY, problems)[1]
    for slug in PAGES:
        check_tokens(site.pages[locale, slug], TOKENS, entries, problems)
    assert problems.found == []


@pytest.mark.parametrize("text", ["Bel [[phone:line", "Bel [[phone:\nline]]", "[[fact:days] dagen"])
def test_a_token_without_end_is_told(text: str) -> None:
    assert [(problem.line, problem.what) for problem in check(text)] == [
        (8, "A token begins with [[ and does not end.")
    ]


def test_ids_are_not_compared_when_the_data_could_not_be_read() -> None:
    assert check("[[fact:any]] [[phone:any]]", {}) == []
    assert [problem.what for problem in check("[[fakt:any]]", {})] == ["The token [[fakt:any]] is unknown."]


@pytest.mark.parametrize(
    ("text", "parts"),
    [("desks", ("desks", None)), (" fact : days ", ("fact", "days")), ("fact:", ("fact", "")), ("a:b:c", ("a", "b:c"))],
)
def test_split_token(text: str, parts: tuple[str, str | None]) -> None:
    assert split_token(text) == parts
