"""Templates: strict, escaping, and without the empty lines at which Python-Markdown ends a block."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, UndefinedError
from markupsafe import Markup
from mkdocs.config import load_config

from scripts.content.site import Site
from scripts.files import yaml_values
from scripts.files.memory import forget
from scripts.paper.html import document
from scripts.paper.side_by_side import rows
from scripts.project.keys import Locale
from scripts.project.project import ROOT
from scripts.project.sheets import ALL, CARDS, SheetKey
from scripts.project.surfaces import own_page
from scripts.publishing.sitemap import not_found
from scripts.screen.body import body_of
from scripts.screen.navigation import ContentsEntry
from scripts.screen.page_frame import page_frame, pair_frame
from scripts.theme.assets import icon, part_styles
from scripts.theme.templates import compile_all, environment, render, render_card, share_environment
from tests.helpers.changed_sites import with_records
from tests.helpers.edits import change
from tests.helpers.fixture_site import SITE_URL, invoke, problems_in
from tests.helpers.html_pages import Element, parse_html, read_html
from tests.helpers.names import AR, DESKS, INDEX, NL, PAGES, RETURN_PATH, RU, TI

OVERRIDES = ROOT / "overrides"

Write = Callable[[str], None]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes the card `a.html` into a folder of templates."""
    (tmp_path / "cards").mkdir()
    return lambda text: put(tmp_path / "cards" / "a.html", text)


def put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def test_values_are_escaped_and_html_stays(write: Write, tmp_path: Path) -> None:
    write('<p title="{{ name }}">{{ name }} {{ piece }}</p>')
    for html in (
        render(tmp_path, "cards/a.html", name='<A & "B">', piece=Markup("<b>x</b>")),
        render_card(tmp_path, "a.html", name='<A & "B">', piece=Markup("<b>x</b>")),
    ):
        assert isinstance(html, Markup)
        assert html == '<p title="&lt;A &amp; &#34;B&#34;&gt;">&lt;A &amp; &#34;B&#34;&gt; <b>x</b></p>'


@pytest.mark.parametrize("asked", ["{{ name }}", "{{ words.name }}", "{% if words.name %}x{% endif %}"])
def test_a_missing_value_is_an_error(write: Write, tmp_path: Path, asked: str) -> None:
    write(asked)
    with pytest.raises(UndefinedError):
        render(tmp_path, "cards/a.html", words={})
    with pytest.raises(UndefinedError):
        render_card(tmp_path, "a.html", words={})


def test_no_empty_line_remains_in_a_card(write: Write, tmp_path: Path) -> None:
    write(
        "<ul>\n{% for item in items %}\n  {% if item %}\n<li>{{ item }}</li>\n  {% endif %}\n\n \n{% endfor %}\n</ul>\n"
    )
    html = render_card(tmp_path, "a.html", items=["a", "", "b\n\nc"])
    assert html == "<ul>\n<li>a</li>\n<li>b\nc</li>\n</ul>"


def test_other_templates_keep_their_empty_lines(write: Write, tmp_path: Path) -> None:
    write("a\n\nb")
    assert render(tmp_path, "cards/a.html") == "a\n\nb"


def test_a_changed_template_is_read_again(write: Write, tmp_path: Path) -> None:
    write("old")
    assert render_card(tmp_path, "a.html") == "old"
    write("new")
    os.utime(tmp_path / "cards" / "a.html", (1, 1))
    assert render_card(tmp_path, "a.html") == "new"


def test_each_folder_has_its_own_templates(write: Write, tmp_path: Path) -> None:
    write("here")
    (tmp_path / "other" / "cards").mkdir(parents=True)
    put(tmp_path / "other" / "cards" / "a.html", "there")
    assert [render_card(folder, "a.html") for folder in (tmp_path, tmp_path / "other", tmp_path)] == [
        "here",
        "there",
        "here",
    ]


def test_paper_has_codes_as_pictures(write: Write, tmp_path: Path) -> None:
    write('<img src="{{ address | qr_picture }}">')
    assert render(tmp_path, "cards/a.html", address="https://a.be/").startswith('<img src="data:image/png;base64,')


def test_every_template_of_cards_and_sheets_can_be_read() -> None:
    names = [path.relative_to(OVERRIDES).as_posix() for path in sorted(OVERRIDES.glob("*/*.html"))]
    assert {"cards/macros.html", "sheet/macros.html", "partials/header.html"} < set(names)
    for name in names:
        environment(OVERRIDES).get_template(name)


# The environment that MkDocs uses for all languages.


def theme_of(folder: Path) -> Any:
    return load_config(str(folder / "mkdocs.yml")).theme


@pytest.fixture
def shared(folder: Path) -> Environment:
    """The environment, with what a build gives to every template."""
    theme = theme_of(folder)
    parts = dict.fromkeys(part_styles(folder), Markup(""))
    share_environment(theme, folder / "overrides", {"styles": Markup(""), "part_styles": parts, "icon": icon(folder)})
    made: Environment = theme.get_env()
    return made


def test_a_theme_gives_one_environment_and_every_template_once(folder: Path) -> None:
    theme = theme_of(folder)
    assert theme.get_env() is not theme.get_env()
    share_environment(theme, folder / "overrides", {"icon": "a"})
    made = theme.get_env()
    assert made is theme.get_env()
    assert made.globals["icon"] == "a"
    assert made.get_template("base.html") is made.get_template("base.html")


def test_the_next_build_of_a_theme_has_the_same_environment_with_its_own_values(folder: Path) -> None:
    first, second = theme_of(folder), theme_of(folder)
    share_environment(first, folder / "overrides", {"icon": "a"})
    share_environment(second, folder / "overrides", {"icon": "b"})
    assert first.get_env() is second.get_env()
    assert second.get_env().globals["icon"] == "b"


def test_a_template_that_changed_is_read_again(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "main.html").write_text("{{ icon }}")
    theme = theme_of(folder)
    theme.dirs.insert(0, str(tmp_path))
    share_environment(theme, tmp_path, {"icon": "<"})
    assert theme.get_env().get_template("main.html").render() == "&lt;"
    (tmp_path / "main.html").write_text("a")
    os.utime(tmp_path / "main.html", ns=(1, 1))
    assert theme.get_env().get_template("main.html").render() == "a"


def test_our_files_alone_are_listed_and_the_themes_are_found(shared: Environment) -> None:
    listed = shared.list_templates()
    assert {"base.html", "cards/offices.html", "assets/icon.svg"} <= set(listed)
    assert all((OVERRIDES / name).is_file() for name in listed)
    # Material's own, which ours may extend.
    assert "partials/palette.html" not in listed
    shared.get_template("partials/palette.html")


def test_what_is_not_markup_by_its_type_is_escaped(shared: Environment) -> None:
    template = shared.from_string('<p title="{{ text }}">{{ text }}{{ piece }}</p>')
    assert template.render(text='<"&', piece=Markup("<b>")) == '<p title="&lt;&#34;&amp;">&lt;&#34;&amp;<b></p>'


def test_a_value_that_a_page_asks_for_and_does_not_get_is_an_error(shared: Environment) -> None:
    with pytest.raises(UndefinedError):
        shared.from_string("{{ nothing }}").render()


# A text that ends whatever it stands in and begins an element.
HOSTILE = """</title></script></style></a>'"><b onmouseover="x()">"""


@pytest.fixture(scope="module")
def hostile(site: Site) -> Site:
    """A site whose every title, menu title, description and interface word holds markup."""
    pages = {
        key: replace(page, title=page.title + HOSTILE, menu=page.menu + HOSTILE, description=page.description + HOSTILE)
        for key, page in site.pages.items()
    }
    words = {
        locale: {
            group: {key: text + HOSTILE for key, text in entries.items()}
            for group, entries in site.records.words[locale].items()
        }
        for locale in site.records.words
    }
    return replace(with_records(site, words=words), pages=pages)


def planted_in(tree: Element) -> list[Element]:
    """What became an element of its own."""
    return [each for each in tree.every() if "onmouseover" in each.attributes]


def test_no_text_becomes_markup_on_any_page(shared: Environment, hostile: Site, locale: Locale) -> None:
    for slug in PAGES:
        page = hostile.pages[locale, slug]
        html = shared.get_template("main.html").render(
            frame=page_frame(replace(hostile, paired=True), locale, slug, SITE_URL),
            first="",
            content=body_of(hostile, locale, slug).html(own_page(hostile.project, locale, slug)),
            base_url=".",
            page=None,
        )
        tree = parse_html(html)
        assert planted_in(tree) == [], slug
        assert [heading.text for heading in tree.all("h1")] == [page.title], slug
        assert page.title in tree.all("title")[0].text, slug
        assert tree.all("meta", name="description")[0].attributes["content"] == page.description, slug
        menu = tree.all("details", **{"class": "menu"})[0].all("a")
        assert [link.text for link in menu] == [hostile.pages[locale, each].menu for each in PAGES], slug


def test_no_text_becomes_markup_in_two_languages_or_where_there_is_no_page(shared: Environment, hostile: Site) -> None:
    for locale in (AR, TI, RU):
        key = SheetKey(locale, RETURN_PATH, NL)
        html = shared.get_template("pair-page.html").render(
            frame=pair_frame(replace(hostile, paired=True), key, SITE_URL),
            first=[],
            rest=rows(hostile, key),
            base_url=".",
            page=None,
        )
        assert planted_in(parse_html(html)) == [], locale
        assert hostile.pages[locale, RETURN_PATH].title in parse_html(html).all("title")[0].text
    every = not_found(hostile, SITE_URL)
    lost = parse_html(shared.get_template("404.html").render(not_found=every, own=None))
    assert planted_in(lost) == []
    assert [HOSTILE in heading.text for heading in lost.all("h2")] == [True] * 4
    for own in every:
        lost = parse_html(shared.get_template("404.html").render(not_found=every, own=own))
        assert planted_in(lost) == []
        assert HOSTILE in lost.all("h1")[0].text and HOSTILE in lost.all("title")[0].text


@pytest.mark.parametrize(("sections", "folded"), [(0, None), (7, False), (8, True)])
def test_a_long_list_of_contents_in_two_languages_is_folded_below_its_heading(
    shared: Environment, site: Site, sections: int, folded: bool | None
) -> None:
    frame = pair_frame(replace(site, paired=True), SheetKey(AR, RETURN_PATH, NL), SITE_URL)
    contents = tuple(ContentsEntry(str(number), f"<{number}>", f"s{number}") for number in range(1, sections + 1))
    changed = replace(frame, navigation=replace(frame.navigation, contents=contents))
    html = shared.get_template("pair-page.html").render(frame=changed, first=[], rest=[], base_url=".", page=None)
    found = parse_html(html).all("nav", **{"class": "contents"})
    assert len(found) == (folded is not None)
    for nav in found:
        (part,) = nav.all("details") if folded else [nav]
        assert [link.text for link in part.all("a")] == [f"{number} <{number}>" for number in range(1, sections + 1)]
        headed = part.all("summary")[0] if folded else nav
        assert headed.all("h2")[0].attributes["id"] == nav.attributes["aria-labelledby"]
        assert bool(nav.all("details")) == folded


@pytest.mark.parametrize("key", [SheetKey(AR, DESKS), SheetKey(AR, DESKS, NL), SheetKey(AR, CARDS), SheetKey(AR, ALL)])
def test_no_text_becomes_markup_on_paper(hostile: Site, key: SheetKey) -> None:
    tree = parse_html(document(hostile, key, SITE_URL))
    assert planted_in(tree) == []
    assert HOSTILE in tree.all("title")[0].text


def test_markup_in_front_matter_is_refused_and_would_be_built_as_text(
    copy: Path, building: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copy / "docs" / "nl" / "index.md"
    told = {"title": "Terug <img src=x>", "menu": "Begin </a><hr>", "description": "De site ''><hr id=a>"}
    for name, value in told.items():
        (before,) = (line for line in path.read_text(encoding="utf-8").split("\n") if line.startswith(f"{name}:"))
        change(path, before, f'{name}: "{value}"')
    assert [(problem.path, problem.line) for problem in problems_in(copy)] == [
        ("docs/nl/index.md", line) for line in (2, 3, 4)
    ]
    # Where nothing looks for it.
    monkeypatch.setattr(yaml_values, "_MARKUP", re.compile(r"(?!)"))
    forget()
    result = invoke(copy, "build", SHEETS="no")
    forget()
    assert result.exit_code == 0, result.output
    for slug in ("", "desks"):
        tree = read_html(copy / "site" / slug / "index.html")
        assert tree.all("hr") == tree.all("img") == []
        menu = tree.all("details", **{"class": "menu"})[0].all("a")
        assert menu[PAGES.index(INDEX)].text == told["menu"]
    home = read_html(copy / "site" / "index.html")
    assert home.all("h1")[0].text == told["title"]
    assert home.all("meta", name="description")[0].attributes["content"] == told["description"]


def test_templates_of_pages_and_cards_are_compiled_before_processes_begin(folder: Path) -> None:
    theme = theme_of(folder)
    own = folder / "overrides"
    share_environment(theme, own, {})
    compile_all(theme, own)
    pages, cards = ({name for _, name in made.cache or ()} for made in (theme.get_env(), environment(own)))
    assert {"main.html", "base.html", "pair-page.html", "sitemap.xml", "partials/footer.html"} <= pages
    assert "cards/offices.html" in cards
