"""Markup: contacts written out, code, unsafe links, and text that Python-Markdown reads otherwise."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.files.yaml_lines import read_yaml
from scripts.project.keys import Locale
from scripts.texts.page import Translation
from scripts.texts.safe_html import EXTENSIONS, check_markup
from tests.helpers.names import AR, PAGES, RETURN_PATH
from tests.helpers.pages import make_page


def check(body: str) -> list[Problem]:
    problems = Problems()
    check_markup(make_page(body), problems)
    return problems.sorted()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Bel 0800 12 345.", 'A phone number is written out: "0800 12 345".', id="phone"),
        pytest.param("[x](tel:+3280012345)", "A phone number is written out", id="phone-link"),
        pytest.param("Mail info@a.example nu", 'address is written out: "info@a.example"', id="e-mail"),
        pytest.param("U krijgt 250 euro", "An amount is written out", id="amount"),
        pytest.param("<script>alert(1)</script>", "<script> is HTML that can run", id="script"),
        pytest.param("<SCRIPT>alert(1)</SCRIPT>", "<script> is HTML that can run", id="script-in-capitals"),
        pytest.param('<iframe src="https://a.be"></iframe>', "<iframe> is HTML", id="iframe"),
        pytest.param("x <img src=x> y", "<img> is HTML", id="img"),
        pytest.param("x <svg/onload=alert(1)> y", "<svg> is HTML", id="svg"),
        pytest.param("x <!--><script>alert(1)</script>--> y", "<script> is HTML", id="script-after-empty-comment"),
        pytest.param('<span onclick="x()">x</span>', 'such as "onclick" would run', id="handler"),
        pytest.param('*x*{: onclick="x()" }', 'such as "onclick" would run', id="handler-by-attribute-list"),
        pytest.param('x\n{: ONCLICK="x()" }', 'such as "onclick" would run', id="handler-below-paragraph"),
        pytest.param('<span\nonclick="x()">x</span>', 'such as "onclick" would run', id="handler-in-its-own-line"),
        pytest.param("[x](javascript:alert(1))", "A link here would run code.", id="javascript-link"),
        pytest.param("[x](JavaScript:alert(1))", "A link here would run code.", id="javascript-in-capitals"),
        pytest.param('*x*{: href="javascript:a" }', "A link here would run code.", id="javascript-by-attribute-list"),
        pytest.param("[x](java&#115;cript:a)", "A link here would run code.", id="javascript-as-entity"),
        pytest.param("[x](data:text/html,x)", "A link here would run code.", id="data-link"),
        pytest.param("[x](http://a.be/b)", '"http://a.be/b" is not a safe address.', id="http-link"),
        pytest.param("[x]\n\n[x]: http://a.be/b", '"http://a.be/b" is not a safe', id="http-link-by-reference"),
        pytest.param("<http://a.be/b>", '"http://a.be/b" is not a safe', id="http-address"),
        pytest.param("![x](http://a.be/b.png)", "loaded from another website", id="http-image"),
        pytest.param("![x](https://a.be/b.png)", "loaded from another website", id="https-image"),
        pytest.param("![x](//a.be/b.png)", "loaded from another website", id="image-without-scheme"),
        pytest.param("![x][y]\n\n[y]: https://a.be/b.png", "another website", id="image-by-reference"),
        pytest.param('![x](b.png){: src="https://a.be/b.png" }', "another website", id="image-by-attribute-list"),
        pytest.param('<span style="background:url(https://a.be/x)">x</span>', "", id="style-that-loads"),
        pytest.param('*x*{: style="background:url(https://a.be/x)" }', "", id="style-by-attribute-list"),
    ],
)
def test_what_may_not_stand_in_a_page_is_told(text: str, words: str) -> None:
    found = check(f"Eerst.\n\n{text}\n")
    lines = {problem.line for problem in found if words in problem.what and problem.mend}
    assert lines & set(range(10, 11 + text.count("\n")))
    assert {problem.path for problem in found} == {"docs/nl/support.md"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Bel [[phone:return-line]] of mail [[email:documents]].", id="tokens"),
        pytest.param("In 2026, artikel 74/22, 1000 Brussel, 5 % < 6 & meer.", id="numbers-and-signs"),
        pytest.param("[x](https://a.be/b) en [y](support.md#a) en <https://a.be>", id="safe-links"),
        pytest.param('Een <abbr title="x">woord</abbr> en <bdi>12</bdi>.', id="harmless-html"),
        pytest.param("Een regel<br>en nog een.", id="line-break"),
        pytest.param("Een regel<br />en nog een.", id="closed-line-break"),
        pytest.param("Twee data: 1 mei en 2 mei.", id="dutch-word-for-dates"),
        pytest.param("Spatie&nbsp;hier.", id="named-entity"),
        pytest.param("Zo:\n\n- a\n- b\n\nDan:\n\n1. c\n2. d", id="lists"),
        pytest.param('!!! note "T"\n    Zo:\n\n    - a\n    - b', id="box"),
        pytest.param("| a | b |\n|---|---|\n| c | d |", id="table"),
        pytest.param("## Een {#one}\n\nTekst.\n\n### Twee {#two}\n\nTekst.", id="headings"),
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        pytest.param("Zo:\n- a\n- b", 11, "would not show a list of 2 items here", id="list"),
        pytest.param("Zo:\n1. a\n2. b", 11, "would not show a numbered list of 2 items", id="numbered-list"),
        pytest.param("Een.\n\n##Twee {#two}", 12, "would not show a paragraph", id="heading-without-space"),
        pytest.param("- a\n- b\n\n  meer", 8, "into other paragraphs", id="paragraph-in-an-item"),
        pytest.param("- a\n- b\n\n1. c\n2. d", 13, "would not show a numbered list of 2 items", id="lists-in-a-row"),
    ],
)
def test_text_that_the_site_shows_otherwise_than_it_looks_is_told(text: str, line: int, words: str) -> None:
    found = check(f"Eerst.\n\n{text}\n")
    assert [(problem.line, words in problem.what) for problem in found] == [(line, True)]
    assert "empty line" in found[0].mend


@pytest.mark.parametrize(
    "text",
    ["!!! note\n    Zo:\n    - a\n    - b", "- a\n  - b\n  - c", "1. a\n   - b\n   - c"],
    ids=["in-a-box", "two-spaces-in-a-list", "three-spaces-in-a-list"],
)
def test_a_list_deeper_inside_that_the_site_would_not_show_is_told(text: str) -> None:
    found = check(f"Eerst.\n\n{text}\n")
    assert len(found) == 1
    assert found[0].line in range(10, 11 + text.count("\n"))


def test_what_follows_from_lines_that_are_told_is_not_told_again() -> None:
    body = "Zo:\n- a\n- b\n\n## Een {# een}\n\nBel 0800 12 345."
    found = check(body)
    assert [(problem.line, problem.what.split()[0]) for problem in found] == [(9, "The"), (12, "The"), (14, "A")]
    problems = Problems()
    check_markup(make_page(body), problems, told={12})
    assert [problem.line for problem in problems.found] == [14]


def test_contacts_in_front_matter_and_in_a_reviewers_name_are_told(site: Site) -> None:
    arabic = site.pages[AR, RETURN_PATH]
    assert arabic.translation is not None
    sections = arabic.translation.sections
    reviewed = {**sections, "days": replace(sections["days"], reviewer="a@b.example")}
    page = replace(arabic, menu="0800 12 345", translation=Translation(reviewed))
    problems = Problems()
    check_markup(page, problems)
    # The fifth section on record stands in line 11.
    assert [(problem.line, problem.what) for problem in problems.sorted()] == [
        (2, 'A phone number is written out: "0800 12 345".'),
        (11, 'An e-mail address is written out: "a@b.example".'),
    ]


def test_pages_with_every_kind_of_block_are_left_alone(site: Site, locale: Locale) -> None:
    problems = Problems()
    for slug in PAGES:
        check_markup(site.pages[locale, slug], problems)
    assert problems.found == []


def test_the_check_reads_markdown_with_the_extensions_of_the_build(folder: Path) -> None:
    config = read_yaml(folder / "mkdocs.yml", "mkdocs.yml", Problems())
    assert config is not None
    listed = config.value["markdown_extensions"]
    # "toc" only numbers headings' addresses; every heading of ours has its own.
    assert sorted(entry for entry in listed if isinstance(entry, str)) == sorted(EXTENSIONS)
    assert [list(entry) for entry in listed if isinstance(entry, dict)] == [["toc"]]
