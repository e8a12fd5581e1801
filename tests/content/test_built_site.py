"""What a visitor gets: every page of every language, whole and linked, as files."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from scripts.cards.past_day import past_day_of
from scripts.content.site import Site
from scripts.locator import data
from scripts.project import locales
from scripts.project.addresses import page_path, pair_path
from scripts.project.day import epoch
from scripts.project.project import ROOT, Project
from scripts.project.sheets import pairs_of
from scripts.screen import paper_check
from scripts.texts.sections import INTRO
from scripts.theme.assets import asset_path, icon
from tests.conftest import TODAY, copy_content, run
from tests.helpers.html_pages import Element, read_html, weight_limit

SITE = "https://example.org/"

# Days on which the data is past its day but no page, and on which everything is.
LATE = {name: TODAY + datetime.timedelta(days=days) for name, days in (("data", 200), ("everything", 2000))}


def page_file(built: Path, project: Project, locale: str, slug: str) -> Path:
    return built / page_path(project, locale, slug) / "index.html"


def pages_of(built: Path, project: Project, locale: str) -> list[tuple[str, Element]]:
    return [(slug, read_html(page_file(built, project, locale, slug))) for slug in project.pages]


def numbers_in(heading: Element) -> list[str]:
    return [number.text for number in heading.all("span", **{"class": "number"})]


def test_there_are_twelve_pages_in_each_of_at_least_five_languages(built: Path, project: Project) -> None:
    assert len(project.pages) == 12
    assert len(project.languages) >= 5
    found = {path.relative_to(built).as_posix() for path in built.rglob("*.html")}
    every = [(language.locale, slug) for language in project.languages for slug in project.pages]
    wanted = {f"{page_path(project, locale, slug)}index.html" for locale, slug in every}
    pairs = [(*pair, slug) for pair in pairs_of(project) for slug in project.sheets]
    wanted |= {f"{pair_path(project, locale, slug, beside)}index.html" for locale, beside, slug in pairs}
    assert found == wanted | {"404.html"}


def test_dutch_stands_at_the_root_and_arabic_below_its_locale(built: Path) -> None:
    assert (built / "return-path" / "index.html").exists()
    assert (built / "ar" / "return-path" / "index.html").exists()


def test_nothing_else_is_published(built: Path, site: Site) -> None:
    others = {p.relative_to(built).as_posix() for p in built.rglob("*") if p.is_file() and p.suffix != ".html"}
    generated = {**data.files(site), **paper_check.files(site)}
    assets = {asset_path(name, text) for name, text in generated.items()}
    assert others == {"_headers", "_redirects", icon(ROOT), "robots.txt", "sitemap.xml"} | assets


def test_language_direction_and_title(built: Path, project: Project, site: Site, locale: str) -> None:
    for slug, page in pages_of(built, project, locale):
        html = page.all("html")[0]
        assert html.attributes["lang"] == locales.html_language(locale)
        assert html.attributes["dir"] == ("rtl" if locale in {"ar", "fa", "ps", "ur"} else "ltr")
        # Text here has its white space folded, French no-break spaces too.
        title = " ".join(site.pages[locale, slug].title.split())
        assert [heading.text for heading in page.all("h1")] == [title]
        assert page.all("title")[0].text.startswith(title)
        assert page.all("meta", name="description")[0].attributes["content"] == site.pages[locale, slug].description


def test_absolute_alternates_lead_to_pages_that_exist(built: Path, project: Project, locale: str) -> None:
    for slug, page in pages_of(built, project, locale):
        links = {link.attributes["hreflang"]: link.attributes["href"] for link in page.all("link", rel="alternate")}
        assert set(links) == {language.html for language in project.languages} | {"x-default"}
        for address in links.values():
            assert address.startswith(SITE)
            assert (built / address.removeprefix(SITE) / "index.html").exists()
        canonical = page.all("link", rel="canonical")[0].attributes["href"]
        assert canonical == links[locales.html_language(locale)] == SITE + page_path(project, locale, slug)


def test_every_internal_link_and_anchor_resolves(built: Path, project: Project, locale: str) -> None:
    trees: dict[Path, set[str]] = {}

    def ids(path: Path) -> set[str]:
        if path not in trees:
            trees[path] = {element.attributes.get("id", "") for element in read_html(path).every()} | {"top"}
        return trees[path]

    count = 0
    for slug, page in pages_of(built, project, locale):
        here = SITE + page_path(project, locale, slug)
        for link in page.all("a"):
            target = urlsplit(urljoin(here, link.attributes["href"]))
            if f"{target.scheme}://{target.netloc}/" != SITE:
                continue
            path = built / unquote(target.path).lstrip("/")
            path = path / "index.html" if target.path.endswith("/") else path
            assert path.is_file(), f"{here}: {link.attributes['href']}"
            assert target.fragment == "" or target.fragment in ids(path), f"{here}: {link.attributes['href']}"
            count += 1
    assert count > 200


def test_the_language_list_names_each_in_its_own_language(built: Path, project: Project, locale: str) -> None:
    for slug, page in pages_of(built, project, locale):
        links = page.all("nav", **{"class": "languages"})[0].all("ul")[0].all("a")
        assert [link.text for link in links] == [language.name for language in project.languages]
        for link, language in zip(links, project.languages, strict=True):
            assert link.attributes["lang"] == link.attributes["hreflang"] == language.html
            assert link.attributes["dir"] == language.direction
            target = urlsplit(urljoin(SITE + page_path(project, locale, slug), link.attributes["href"]))
            assert target.path == "/" + page_path(project, language.locale, slug)
            # On the host "/" alone would lead to the home page in the phone's language.
            assert target.query == ("lang=nl" if target.path == "/" else "")
        current = [link.text for link in links if "aria-current" in link.attributes]
        assert current == [project.language(locale).name]


def test_the_free_number_is_dialled_right_on_every_page(built: Path, project: Project, locale: str) -> None:
    for _, page in pages_of(built, project, locale):
        calls = [link for link in page.all("a") if link.attributes["href"].startswith("tel:")]
        assert calls
        for call in calls:
            assert call.attributes == {"href": "tel:+3280032745", "dir": "ltr"}
            assert call.text == "0800 32 745"


def test_no_token_is_left_on_any_page(built: Path, project: Project, locale: str) -> None:
    for slug, page in pages_of(built, project, locale):
        assert "[[" not in page.text, slug
        assert not re.search(r"\{[a-z_#:]", "".join(page.all("body")[0].texts)), slug


def test_sections_have_ids_and_visible_numbers_in_the_same_order(
    built: Path, project: Project, site: Site, locale: str
) -> None:
    for slug in project.sheets:
        page = read_html(page_file(built, project, locale, slug))
        shown = [element for element in page.all("article")[0].every() if element.tag in ("h2", "h3")]
        headings = [heading for heading in shown if numbers_in(heading)]
        source = [section for section in site.pages["nl", slug].sections if section.id != INTRO]
        assert [heading.attributes["id"] for heading in headings] == [section.id for section in source]
        assert [numbers_in(heading)[0] for heading in headings] == [section.number for section in source]


def test_a_page_loads_nothing_but_its_icon_and_two_pages_their_script(
    built: Path, project: Project, locale: str
) -> None:
    for slug, page in pages_of(built, project, locale):
        scripts = [script for script in page.all("script") if script.attributes.get("type") != "application/ld+json"]
        assert len(scripts) == (slug in ("desks", "check")), slug
        for element in page.every():
            assert element.tag not in {"img", "iframe", "object", "embed", "audio", "video"}, slug
            assert ("src" in element.attributes) == (element in scripts), slug
            assert "style" not in element.attributes, slug
            assert not any(name.startswith("on") for name in element.attributes), slug
            if element.tag == "link":
                assert element.attributes["rel"] in {"canonical", "alternate", "icon"}, slug
            if element.tag == "script" and element not in scripts:
                assert element.attributes == {"type": "application/ld+json"}, slug
        styles = "".join(style.text for style in page.all("style"))
        assert "url(" not in styles and "@import" not in styles


def test_every_page_says_that_it_is_not_official_and_when_it_was_checked(
    built: Path, project: Project, site: Site, locale: str
) -> None:
    words = site.records.words[locale]
    for slug, page in pages_of(built, project, locale):
        footer = page.all("footer")[0]
        checked = site.pages["nl", slug].checked
        assert checked is not None
        assert words["site"]["not_official"] in footer.text
        assert " ".join(locales.long_date(checked, locale).split()) in footer.text
        assert footer.all("a", href="https://www.vrijwilligeterugkeer.be/")
        assert len(footer.all("details")[0].all("li")) == len(site.pages["nl", slug].sources)


def test_a_machine_translation_says_so_in_its_own_language(
    built: Path, project: Project, site: Site, locale: str
) -> None:
    for slug, page in pages_of(built, project, locale):
        notices = page.all("aside", **{"class": "notice"})
        kinds = {section.kind for section in site.states[locale, slug].sections}
        if not kinds:
            assert notices == []
        elif kinds == {"machine"}:
            assert site.records.words[locale]["translation"]["machine"] in notices[0].text
        elif "machine" in kinds:
            assert len(notices) == 1


def test_the_desks_are_described_for_search_engines(built: Path, project: Project, locale: str) -> None:
    page = read_html(page_file(built, project, locale, "desks"))
    data = json.loads(page.all("script", type="application/ld+json")[0].text)
    offices = data["@graph"]
    assert [office["@type"] for office in offices] == ["GovernmentOffice"] * 6
    assert {office["telephone"] for office in offices} == {"+3280032745"}
    unconfirmed = offices[0]["address"]
    assert set(unconfirmed) == {"@type", "addressLocality", "addressCountry"}


@pytest.mark.parametrize("desk", ["brussels", "antwerp", "ghent", "liege", "charleroi"])
def test_an_unconfirmed_desk_shows_no_street_and_the_free_number(
    built: Path, project: Project, site: Site, desk: str
) -> None:
    for language in project.languages:
        words = site.records.words[language.locale]
        page = read_html(page_file(built, project, language.locale, "desks"))
        card = page.all("section", id=f"desk-{desk}")[0]
        assert words["places"][desk] in card.all("h3")[0].text
        assert words["contact"]["address_unknown"] in card.text
        assert " ".join(f"{words['contact']['call_before']} 0800 32 745".split()) in card.text
        assert "Lamorini" not in card.text and "Arenberg" not in card.text


def test_the_hours_of_the_free_number_name_no_days_for_the_sheet(built: Path) -> None:
    card = read_html(built / "desks" / "index.html").all("div", **{"class": "card call-card"})[0]
    own, other = card.text.split("Een andere bron")
    assert "Uren: 09:00–17:00 De bron zegt niet op welke dagen." in own
    assert "dag:" not in own
    assert "2020–2021" in other and "elke dag: 09:00–12:30, 13:30–16:00" in other


def test_the_sitemap_lists_every_page_with_its_alternates(built: Path, project: Project) -> None:
    text = (built / "sitemap.xml").read_text(encoding="utf-8")
    assert text.count("<loc>") == len(project.languages) * len(project.pages)
    assert text.count('hreflang="x-default"') == text.count("<loc>")
    for address in re.findall(r'(?:<loc>|href=")([^<"]+)', text):
        assert (built / address.removeprefix(SITE) / "index.html").exists(), address


def test_an_unknown_address_is_answered_in_every_language(built: Path, project: Project, site: Site) -> None:
    page = read_html(built / "404.html")
    sections = page.all("section")
    assert [section.attributes["lang"] for section in sections] == [language.html for language in project.languages]
    for section, language in zip(sections, project.languages, strict=True):
        assert site.records.words[language.locale]["not_found"]["title"] in section.text
        assert "0800 32 745" in section.text
        home = f"/{page_path(project, language.locale, 'index')}"
        assert section.all("a")[0].attributes["href"] == (home if home != "/" else "/?lang=nl")


@pytest.fixture(scope="session")
def built_late(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The site as built when the data was past its day, and when every page was too."""
    folders = {}
    for name, today in LATE.items():
        root = copy_content(tmp_path_factory.mktemp(name))
        result = run(root, "build", SITE_URL=SITE, SOURCE_DATE_EPOCH=epoch(today))
        assert result.returncode == 0, result.stderr + result.stdout
        folders[name] = root / "site"
    return folders


def test_a_page_stays_light(built: Path, built_late: dict[str, Path], project: Project, locale: str) -> None:
    brotli = pytest.importorskip("brotli")
    for folder in (built, *built_late.values()):
        for slug in project.pages:
            weight = len(brotli.compress(page_file(folder, project, locale, slug).read_bytes(), quality=11))
            assert weight <= weight_limit(slug), f"{slug}: {weight} bytes"


def test_a_page_past_its_day_says_so_and_gives_the_free_number(
    built_late: dict[str, Path], project: Project, site: Site, locale: str
) -> None:
    words = site.records.words[locale]
    for slug, page in pages_of(built_late["everything"], project, locale):
        checked = site.pages["nl", slug].checked
        assert checked is not None
        said = " ".join(words["freshness"]["page"].format(date=locales.long_date(checked, locale)).split())
        notices = page.all("aside", **{"class": "notice"})
        assert len(notices) == 1 and said in notices[0].text and "0800 32 745" in notices[0].text, slug
        assert said in page.all("footer")[0].text, slug


def test_data_past_their_day_are_told_above_the_page_with_a_link_to_each_section(
    built_late: dict[str, Path], project: Project, site: Site, locale: str
) -> None:
    late = replace(site, records=replace(site.records, today=LATE["data"]))
    for slug, page in pages_of(built_late["data"], project, locale):
        told = [f"#{part.id}" for each in past_day_of(late, locale, slug) for part in each.sections if part.id]
        notices = page.all("aside", **{"class": "notice"})
        links = [link.attributes["href"] for notice in notices for link in notice.all("a")]
        assert [link for link in links if link.startswith("#")] == told, slug
        assert not told or "0800 32 745" in notices[0].text, slug
