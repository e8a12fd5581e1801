"""Pages in two languages side by side, as the built site has them: whole, linked, light, and without a script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from scripts.content.site import Site
from scripts.paper.side_by_side import rows
from scripts.project.addresses import page_path, pair_path
from scripts.project.locales import html_language
from scripts.project.project import ROOT, Project
from scripts.project.sheets import pairs_of
from scripts.screen.editions import current_editions
from scripts.screen.notices import notice
from scripts.theme.assets import part_styles, styles
from tests.helpers.html_pages import Element, parse_html, read_html

SITE = "https://example.org/"


def files_of(built: Path, project: Project, locale: str) -> Iterator[tuple[str, str, Path]]:
    """Every page with a client's language: the other language, the slug, and the file."""
    for client, beside in pairs_of(project):
        if client == locale:
            for slug in project.sheets:
                yield beside, slug, built / pair_path(project, locale, slug, beside) / "index.html"


def pages_of(built: Path, project: Project, locale: str) -> Iterator[tuple[str, str, Element]]:
    for beside, slug, path in files_of(built, project, locale):
        yield beside, slug, read_html(path)


def folded(text: str) -> str:
    return " ".join(text.split())


def test_every_pair_of_languages_has_every_sheet(built: Path, project: Project, locale: str) -> None:
    found = {path for path in built.rglob("index.html") if path.parent.parent.name in project.sheets}
    wanted = {path for _, _, path in files_of(built, project, locale)}
    assert wanted <= found and len(wanted) == len(project.sheets) * (2 if locale in ("nl", "fr", "en") else 3)
    assert len(found) == len(pairs_of(project)) * len(project.sheets)


def test_a_page_has_the_clients_language_one_title_and_both_names(
    built: Path, project: Project, site: Site, locale: str
) -> None:
    for beside, slug, page in pages_of(built, project, locale):
        html = page.all("html")[0]
        assert html.attributes["lang"] == html_language(locale), (slug, beside)
        assert html.attributes["dir"] == project.language(locale).direction, (slug, beside)
        title = folded(site.pages[locale, slug].title)
        assert [heading.text for heading in page.all("h1")] == [title], (slug, beside)
        assert [other.text for other in page.all("p", **{"class": "title"})] == [folded(site.pages[beside, slug].title)]
        assert page.all("title")[0].text.startswith(title), (slug, beside)


def test_both_texts_stand_side_by_side(built: Path, project: Project, site: Site, locale: str) -> None:
    for beside, slug, page in pages_of(built, project, locale):
        container = page.all("div", **{"class": "pair"})[0]
        assert container.attributes["dir"] == project.language(locale).direction
        shown = [[cell.text for cell in row.children] for row in container.children[1:]]
        wanted = [[parse_html(row.client).text, parse_html(row.other).text] for row in rows(site, locale, beside, slug)]
        assert shown == wanted, (slug, beside)
        languages = [[cell.attributes["lang"] for cell in row.children] for row in container.children]
        assert languages == [[html_language(locale), html_language(beside)]] * len(languages)


def test_each_language_says_who_translated_it(built: Path, project: Project, site: Site, locale: str) -> None:
    counted = 0
    for beside, slug, page in pages_of(built, project, locale):
        found = {part.attributes["lang"]: part for part in page.all("main")[0].children if part.tag == "div"}
        for each in (locale, beside):
            part, told = found[html_language(each)], notice(site, each, slug)
            assert part.attributes["dir"] == project.language(each).direction, (slug, beside)
            if told is None:
                continue
            assert folded(unescape(told.text.striptags())) in part.text, (slug, beside, each)
            counted += 1
        here = SITE + pair_path(project, locale, slug, beside)
        sources = [link.attributes["href"] for part in found.values() for link in part.all("a")]
        # To the Dutch, which every translation was made from, to a section here, or to call.
        wanted = {SITE + page_path(project, "nl", slug), here, "tel:+3280032745"}
        assert {urljoin(here, link).partition("#")[0] for link in sources} <= wanted, (slug, beside)
    assert counted or all(state.kind in ("source", "reviewed") for state in site.states.values())


def test_nothing_is_loaded_and_nothing_needs_a_script(built: Path, project: Project, site: Site, locale: str) -> None:
    wanted = [styles(ROOT), part_styles(ROOT)["pair"]]
    for beside, slug, page in pages_of(built, project, locale):
        tags = {element.tag for element in page.every()}
        assert not tags & {"script", "form", "input", "button", "img", "iframe", "object", "embed"}, (slug, beside)
        assert not any("locator" in element.attributes.get("class", "") for element in page.every()), (slug, beside)
        assert not any("src" in element.attributes or "style" in element.attributes for element in page.every())
        assert ["".join(style.texts) for style in page.all("style")] == wanted, (slug, beside)
        assert "[[" not in page.text, (slug, beside)


def test_search_engines_are_sent_to_the_clients_page(built: Path, project: Project, locale: str) -> None:
    sitemap = (built / "sitemap.xml").read_text(encoding="utf-8")
    for beside, slug, page in pages_of(built, project, locale):
        canonical = [link.attributes["href"] for link in page.all("link", rel="canonical")]
        assert canonical == [SITE + page_path(project, locale, slug)], (slug, beside)
        assert f"<loc>{canonical[0]}</loc>" in sitemap
        assert page.all("link", rel="alternate") == [], (slug, beside)
        assert f"{SITE}{pair_path(project, locale, slug, beside)}" not in sitemap, (slug, beside)


def test_every_internal_link_and_anchor_exists(built: Path, project: Project, locale: str) -> None:
    trees: dict[Path, set[str]] = {}

    def ids(path: Path) -> set[str]:
        if path not in trees:
            trees[path] = {element.attributes.get("id", "") for element in read_html(path).every()} | {"top"}
        return trees[path]

    counted = 0
    for beside, slug, page in pages_of(built, project, locale):
        here = SITE + pair_path(project, locale, slug, beside)
        every = [element.attributes["id"] for element in page.every() if "id" in element.attributes]
        assert len(every) == len(set(every)), here
        for link in [*page.all("a"), *page.all("link", rel="icon")]:
            target = urlsplit(urljoin(here, link.attributes["href"]))
            if f"{target.scheme}://{target.netloc}/" != SITE:
                assert target.scheme in ("https", "tel", "mailto", "geo"), f"{here}: {link.attributes['href']}"
                continue
            path = built / unquote(target.path).lstrip("/")
            path = path / "index.html" if target.path.endswith("/") else path
            assert path.is_file(), f"{here}: {link.attributes['href']}"
            assert target.fragment == "" or target.fragment in ids(path), f"{here}: {link.attributes['href']}"
            assert target.query == ("lang=nl" if target.path == "/" else ""), f"{here}: {link.attributes['href']}"
            counted += 1
    assert counted > 200


def test_on_paper_it_says_both_codes_and_where_to_check_them(
    built: Path, project: Project, site: Site, locale: str
) -> None:
    editions = current_editions(site)
    for beside, slug, page in pages_of(built, project, locale):
        lines = page.all("footer")[0].all("p", **{"class": "on-paper"})
        for each in (locale, beside):
            language = html_language(each)
            own = [line for line in lines if line.attributes.get("lang", html_language(locale)) == language]
            codes = [code.text for line in own for code in line.all("b")]
            checks = [address.text for line in own for address in line.all("bdi")]
            wanted = (editions[each, slug].code, SITE + page_path(project, each, "check"))
            assert list(zip(codes, checks, strict=True)) == [wanted], (slug, beside)


def test_a_page_stays_light(built: Path, project: Project, locale: str) -> None:
    brotli = pytest.importorskip("brotli")
    for beside, slug, path in files_of(built, project, locale):
        weight = len(brotli.compress(path.read_bytes(), quality=11))
        assert weight <= 10_000, f"{slug} {beside}: {weight} bytes"


def test_nothing_leads_to_a_file_that_was_not_made(built: Path, project: Project, locale: str) -> None:
    """The tests build without the files for paper."""
    for beside, slug, path in files_of(built, project, locale):
        assert not re.search(r"\.pdf\b", path.read_text(encoding="utf-8")), (slug, beside)
