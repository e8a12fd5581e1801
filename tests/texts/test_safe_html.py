"""Markup: contacts written out, code, unsafe links, and text that Python-Markdown reads otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.files.yaml_lines import read_yaml
from scripts.project.keys import Locale
from scripts.texts.made_html import EXTENSIONS
from scripts.texts.page import Translation
from scripts.texts.safe_html import Told, check_markup
from tests.helpers.names import AR, PAGES, RETURN_PATH
from tests.helpers.pages import make_page


def check(body: str, values: Mapping[str, str] = MappingProxyType({})) -> list[Problem]:
    problems = Problems()
    check_markup(make_page(body), values, problems)
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
        pytest.param('*x*{: href="javascript:a" }', "would change how the page", id="javascript-by-attribute-list"),
        pytest.param("[x](java&#115;cript:a)", "A link here would run code.", id="javascript-as-entity"),
        pytest.param("[x](data:text/html,x)", "A link here would run code.", id="data-link"),
        pytest.param("[x](http://a.be/b)", '"http://a.be/b" is not a safe address.', id="http-link"),
        pytest.param("[x]\n\n[x]: http://a.be/b", '"http://a.be/b" is not a safe', id="http-link-by-reference"),
        pytest.param("<http://a.be/b>", '"http://a.be/b" is not a safe', id="http-address"),
        pytest.param("![x](http://a.be/b.png)", "A page has no pictures", id="http-image"),
        pytest.param("![x](https://a.be/b.png)", "A page has no pictures", id="https-image"),
        pytest.param("![x](//a.be/b.png)", "A page has no pictures", id="image-without-scheme"),
        pytest.param("![x][y]\n\n[y]: https://a.be/b.png", "A page has no pictures", id="image-by-reference"),
        pytest.param(
            '![x](b.png){: src="https://a.be/b.png" }', "A page has no pictures", id="image-by-attribute-list"
        ),
        pytest.param("Zie ![kaart](kaart.png) hier", "A page has no pictures", id="own-image"),
        pytest.param("![](../../data/x.png)", "A page has no pictures", id="image-elsewhere"),
        pytest.param("![kaart][k]\n\n[k]: kaart.png", "A page has no pictures", id="own-image-by-reference"),
        pytest.param("![kaart]", "A page has no pictures", id="image-without-address"),
        pytest.param("\\\\![x](x.png)", "A page has no pictures", id="image-behind-a-backslash"),
        pytest.param("- ![x](x.svg)", "A page has no pictures", id="image-in-a-list"),
        pytest.param("[![x](x.png)](support.md)", "A page has no pictures", id="image-in-a-link"),
        pytest.param("Bel nu![loket](support.md)", "A page has no pictures", id="link-behind-an-exclamation-mark"),
        pytest.param('![x](x.png){: src="y.png" }', "A page has no pictures", id="own-image-by-attribute-list"),
        pytest.param("!\\[x](x.png) ![y\n](y.png)", "A page has no pictures", id="image-over-two-lines"),
        pytest.param("[x](tel:0)", "writes out a contact", id="telephone-link"),
        pytest.param("[x](sms:0)", "writes out a contact", id="message-link"),
        pytest.param("[x](mailto:a)", "writes out a contact", id="mail-link"),
        pytest.param("[x](/\\\\a.be)", "is not a safe address", id="backslashes-for-slashes"),
        pytest.param("x</span> y", "</span> closes what is not open", id="stray-end"),
        pytest.param("x</div></main> y", "</main> closes what is not open", id="stray-ends-of-the-page"),
        pytest.param('<abbr title="x"></abbr>', "has nothing in it", id="empty-abbreviation"),
        pytest.param("x <span> </span> y", "has nothing in it", id="empty-span"),
        pytest.param("<span>x", "<span> does not end", id="no-end"),
        pytest.param("<strong><em>x</strong></em>", "closes what is not open", id="crossed-ends"),
        pytest.param("<?x y?>", "An instruction such as", id="instruction"),
        pytest.param("<!DOCTYPE x>", "A declaration such as", id="declaration"),
        pytest.param("*x*{: .unseen }", "would change how the page", id="class-by-attribute-list"),
        pytest.param("*x*{: #content }", "would change how the page", id="id-by-attribute-list"),
        pytest.param("x\n{: .unseen }", "would change how the page", id="class-below-paragraph"),
        pytest.param("*x*{.unseen}", "would change how the page", id="class-in-short"),
        pytest.param("*x*{#content}", "would change how the page", id="id-in-short"),
        pytest.param("*x*{: hidden=hidden }", "would change how the page", id="hidden"),
        pytest.param('[x](a.md){: href="https://a.be" }', "would change how the page", id="another-address"),
        pytest.param("- x {: .unseen }\n- y", "would change how the page", id="class-of-an-item"),
        pytest.param("| a | b |\n|---|---|\n| c {: .unseen } | d |", "would change how", id="class-of-a-cell"),
        pytest.param('<span class="unseen">x</span>', 'attribute "class" may not', id="class-in-html"),
        pytest.param('<span id="content">x</span>', 'attribute "id" may not', id="id-in-html"),
        pytest.param('<span dir="rtl">x</span>', 'attribute "dir" may not', id="direction-in-html"),
        pytest.param('<bdi dir="ltr">x</bdi>', 'attribute "dir" may not', id="direction-of-an-isolate"),
        pytest.param("*x*{: dir=rtl }", "would change how the page", id="direction-by-attribute-list"),
        pytest.param("<span hidden>x</span>", 'attribute "hidden" may not', id="hidden-in-html"),
        pytest.param('<span lang="javascript:x">x</span>', "is not a language", id="no-language"),
        pytest.param("*woord*{lang=zz}", '"zz" is not a language', id="language-that-does-not-exist"),
        pytest.param("!!! unseen\n    x", 'no box of the kind "unseen"', id="hidden-box"),
        pytest.param('!!! note unseen "T"\n    x', 'attribute "class" may not', id="box-with-a-class"),
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
        pytest.param("Bel![[phone:return-line]] Let op! [x](support.md) Of\\![y](support.md)", id="exclamation-marks"),
        pytest.param("Bel [[phone:return-line]] of mail [[email:documents]].", id="tokens"),
        pytest.param("In 2026, artikel 74/22, 1000 Brussel, 5 % < 6 & meer.", id="numbers-and-signs"),
        pytest.param("[x](https://a.be/b) en [y](support.md#a) en <https://a.be>", id="safe-links"),
        pytest.param('Een <abbr title="x">woord</abbr> en <bdi>12</bdi>.', id="harmless-html"),
        pytest.param("Een regel<br>en nog een.", id="line-break"),
        pytest.param("Een regel<br />en nog een.", id="closed-line-break"),
        pytest.param("Twee data: 1 mei en 2 mei.", id="dutch-word-for-dates"),
        pytest.param("Spatie&nbsp;hier.", id="named-entity"),
        pytest.param('Een *mot*{: lang="fr" } en een <span lang="fr-BE">mot</span>.', id="language-of-a-word"),
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
    lines = [(problem.line, problem.what.split()[0]) for problem in found]
    assert lines == [(9, "The"), (12, '"{#'), (12, "The"), (14, "A")]
    problems = Problems()
    check_markup(make_page(body), {}, problems, Told(frozenset({12}), frozenset({12})))
    assert [problem.line for problem in problems.found] == [14]


def test_contacts_in_front_matter_and_in_a_reviewers_name_are_told_at_their_lines(site: Site) -> None:
    arabic = site.pages[AR, RETURN_PATH]
    assert arabic.translation is not None
    sections = arabic.translation.sections
    reviewed = {**sections, "days": replace(sections["days"], reviewer="a@b.example")}
    page = replace(arabic, menu="0800 12 345", translation=Translation(reviewed))
    problems = Problems()
    check_markup(page, {}, problems)
    # The menu stands in line 3, the fifth section on record in line 11.
    assert [(problem.line, problem.what) for problem in problems.sorted()] == [
        (3, 'A phone number is written out: "0800 12 345".'),
        (11, 'An e-mail address is written out: "a@b.example".'),
    ]


@pytest.mark.parametrize(("field", "line"), [("title", 2), ("menu", 3), ("description", 4)])
def test_a_web_address_in_front_matter_is_told_at_its_line(site: Site, field: str, line: int) -> None:
    changed: Any = {field: "www.kwaad.example"}
    problems = Problems()
    check_markup(replace(site.pages[AR, RETURN_PATH], **changed), {}, problems)
    what = 'A web address is written out: "www.kwaad.example".'
    assert [(problem.line, problem.what) for problem in problems.sorted()] == [(line, what)]


@pytest.mark.parametrize(
    "entity", ["&rlm;", "&lrm;", "&#x202e;", "&#8238;", "&shy;", "&zwj;", "&#x2060;", "&ZeroWidthSpace;", "&#xe003;"]
)
def test_a_hidden_character_behind_an_entity_is_told(entity: str) -> None:
    found = [problem for problem in check(f"Eerst.\n\nTwee {entity} drie.\n") if "hidden character" in problem.what]
    assert [problem.line for problem in found] == [10]


# Each of these shows the free number, 250 euro or an address to the eye.
@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("&#48;800 12 345", "A phone number", id="number-as-entity"),
        pytest.param("0800&#32;12&#x20;345", "A phone number", id="spaces-as-entities"),
        pytest.param("0800<br>12 345", "A phone number", id="line-break"),
        pytest.param("0800 12\n345", "A phone number", id="two-lines"),
        pytest.param("0800 *12* 345", "A phone number", id="stars"),
        pytest.param("08**00** 12 345", "A phone number", id="stars-within-digits"),
        pytest.param("0800 <bdi>12</bdi> 345", "A phone number", id="isolate"),
        pytest.param("0800 <span>12</span> 345", "A phone number", id="span"),
        pytest.param("0800 · 12 · 345", "A phone number", id="dots"),
        pytest.param("0800~12~345", "A phone number", id="tildes"),
        pytest.param("0800&shy;12&#8203;345", "A phone number", id="invisible-entities"),
        pytest.param("0800 12 [[fact:days]]5", "A phone number", id="end-from-a-fact"),
        pytest.param("[0800](a.md) [12 345](b.md)", "A phone number", id="two-links"),
        pytest.param('<abbr title="0800 12 345">x</abbr>', "A phone number", id="shown-by-a-pointer"),
        pytest.param('0800 <abbr title="x">12</abbr> 345', "A phone number", id="around-what-a-pointer-shows"),
        pytest.param('[x](a.md "0800&#32;12 345")', "A phone number", id="title-of-a-link"),
        pytest.param('!!! note "0800 *12* 345"\n    x', "A phone number", id="title-of-a-box"),
        pytest.param("| 0800 *12* 345 | b |\n|---|---|\n| c | d |", "A phone number", id="head-of-a-table"),
        pytest.param("&euro; 250", "An amount", id="currency-as-entity"),
        pytest.param("250 *€*", "An amount", id="currency-in-stars"),
        pytest.param("250 eu<span>ro</span>", "An amount", id="currency-in-two-parts"),
        pytest.param("info&#64;a.be", "An e-mail address", id="at-as-entity"),
        pytest.param("info<span>@</span>a.be", "An e-mail address", id="at-in-a-span"),
    ],
)
def test_what_a_reader_sees_is_what_is_checked(text: str, words: str) -> None:
    found = [problem for problem in check(f"Eerst.\n\n{text}\n", {"fact:days": "34"}) if words in problem.what]
    assert len(found) == 1
    assert found[0].line in range(10, 11 + text.count("\n"))


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param("0800 12 345\n\n0800<br>12 345", [8, 10], id="plain-and-dressed"),
        pytest.param("0800<br>12 345\n\n0800 12 345", [8, 10], id="dressed-and-plain"),
        pytest.param("08**00** 12 345\n\nx\n\n0800<br>12 345", [8, 12], id="two-dresses"),
        pytest.param("- 08**00** 12 345\n- x\n- 0800<br>12 345\n- 0800 12 345", [8, 10, 11], id="in-one-list"),
        pytest.param("- 0800 12 345\n- 0800 12 345\n\n0800 12\n345", [8, 9, 11], id="over-two-lines"),
        pytest.param("250 euro\n\n250 eu<span>ro</span>\n\n250 *eu*ro", [8, 10, 12], id="amounts"),
        pytest.param("a@b.be\n\na<span>@</span>b.be", [8, 10], id="addresses"),
        pytest.param("0800 12 345", [8], id="once"),
        pytest.param("0800 *12* 345", [8], id="once-with-signs"),
        pytest.param("## 0800<br>12 345 {#a}\n\nx\n\n0800<br>12 345", [8, 12], id="heading"),
    ],
)
def test_every_place_of_one_number_is_told_once(body: str, lines: list[int]) -> None:
    assert [problem.line for problem in check(body) if "written out" in problem.what] == lines


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(r"x \[[fact:days]] y", "backslash", id="first-bracket"),
        pytest.param(r"x [\[fact:days]] y", "backslash", id="second-bracket"),
        pytest.param(r"x \[\[fact:days\]\] y", "backslash", id="all-brackets"),
        pytest.param("x `[[fact:days]]` y", "A token stands within code.", id="code"),
        pytest.param("    [[fact:days]]", "A token stands within code.", id="indented"),
        pytest.param("[x](https://a.be/[[fact:days]])", "within a link's address", id="address"),
        pytest.param('<abbr title="[[fact:days]]">x</abbr>', "or an attribute", id="attribute"),
        pytest.param("x\n\n[y]: https://a.be/[[fact:days]]", "would not be shown here", id="reference"),
    ],
)
def test_a_token_that_would_not_become_its_value_is_told(text: str, words: str) -> None:
    found = [problem for problem in check(f"Eerst.\n\n{text}\n") if words in problem.what]
    assert [problem.line for problem in found] == [10 + text.count("\n")]


def test_pages_with_every_kind_of_block_are_left_alone(site: Site, locale: Locale) -> None:
    problems = Problems()
    for slug in PAGES:
        check_markup(site.pages[locale, slug], {}, problems)
    assert problems.found == []


def test_the_check_reads_markdown_with_the_extensions_of_the_build(folder: Path) -> None:
    config = read_yaml(folder / "mkdocs.yml", "mkdocs.yml", Problems())
    assert config is not None
    listed = config.value["markdown_extensions"]
    # "toc" only numbers headings' addresses; every heading of ours has its own.
    assert sorted(entry for entry in listed if isinstance(entry, str)) == sorted(EXTENSIONS)
    assert [list(entry) for entry in listed if isinstance(entry, dict)] == [["toc"]]


def test_a_picture_is_told_once_at_its_line() -> None:
    (problem,) = check("Eerst.\n\nZie ![kaart](https://a.be/kaart.png).\n")
    assert (problem.line, problem.what) == (10, "A page has no pictures, and this one would be missing.")
    assert problem.mend.endswith("If a link is meant, put a space between ! and [.")
