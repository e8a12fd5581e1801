"""What a visitor gets, as files: every page of every language taken, whole, and honest about where it comes from."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace
from html import unescape
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin

from scripts.cards.citations import source_line
from scripts.content.site import Site
from scripts.paper.pdf import keys_to_make
from scripts.project import locales
from scripts.project.addresses import HOME, feed_path, page_path
from scripts.project.country import OFFICIAL_SITE
from scripts.project.project import Language
from scripts.project.sheets import CARDS
from scripts.records.phones import dialled, shown
from scripts.screen import kept_section
from scripts.screen.editions import current_editions
from scripts.screen.language_links import also_named
from scripts.screen.past_day import checked_line, past_day_of
from scripts.texts.sections import INTRO
from tests.content.live.choice import LANGUAGES
from tests.content.live.pages import SITE_URL, BuiltPage, pages_in, pairs_in
from tests.helpers.html_pages import Element, read_html

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

# What would load something, or ask for something.
LOADING = {"img", "iframe", "object", "embed", "audio", "video", "base", "track", "portal"}


def folded(text: str) -> str:
    """A text with its white space folded, no-break spaces too, as Element.text has it."""
    return " ".join(text.split())


def every(site: Site, built: Path, language: Language) -> list[BuiltPage]:
    return [*pages_in(site, built, language.locale), *pairs_in(site, built, language.locale)]


def shown_headings(page: BuiltPage) -> list[Element]:
    """Every heading of a page but those in templates, which nobody sees before a script copies them."""
    hidden = {id(each) for template in page.elements if template.tag == "template" for each in template.every()}
    return [each for each in page.elements if each.tag in HEADINGS and id(each) not in hidden]


def test_every_page_is_published_and_nothing_else(site: Site, built: Path) -> None:
    files = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    pages = {f"{page.path}index.html" for language in LANGUAGES for page in every(site, built, language)}
    lost = {"404.html", *(f"{language.locale}/404.html" for language in site.project.languages)}
    others = {path for path in files if not path.startswith("assets/") and not path.endswith(".html")}
    assert {path for path in files if path.endswith(".html")} == pages | lost
    sheets = {key.path for key in keys_to_make(site)}
    feeds = {feed_path(language.locale) for language in site.project.languages} if site.project.roles.news else set()
    assert others == {"_headers", "_redirects", "robots.txt", "sitemap.xml"} | sheets | feeds


def test_every_file_beside_the_pages_is_asked_for(built: Path) -> None:
    assets = {path.name for path in (built / "assets").iterdir()}
    asking = [*built.rglob("*.html"), *(built / "assets").glob("*.json")]
    asked: set[str] = set()
    for path in asking:
        asked |= set(re.findall(r"[\w-]+\.[0-9a-f]+\.(?:json|js|svg)", path.read_text(encoding="utf-8")))
    assert assets <= asked


def test_a_page_says_its_language_its_direction_and_its_title_once(site: Site, built: Path, language: Language) -> None:
    for page in every(site, built, language):
        html = page.tree.all("html")[0]
        assert (html.attributes["lang"], html.attributes["dir"]) == (language.html, language.direction), page.path
        titles = [folded(site.pages[locale, page.key.slug].title) for locale in page.key.locales]
        assert [heading.text for heading in page.tree.all("h1")] == [" ".join(titles)], page.path
        assert page.tree.all("title")[0].text.startswith(" – ".join(titles)), page.path


def test_no_id_stands_twice(site: Site, built: Path, language: Language) -> None:
    for page in every(site, built, language):
        ids = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
        assert sorted({each for each in ids if ids.count(each) > 1}) == [], page.path


def test_headings_begin_with_the_title_and_skip_no_level(site: Site, built: Path, language: Language) -> None:
    for page in every(site, built, language):
        headings = shown_headings(page)
        levels = [int(heading.tag[1]) for heading in headings]
        assert levels[0] == 1 and levels.count(1) == 1, page.path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (page.path, levels)
        assert all(heading.text for heading in headings), page.path


def test_sections_stand_in_the_order_of_the_source_and_are_numbered_on_sheets(
    site: Site, built: Path, language: Language
) -> None:
    for page in pages_in(site, built, language.locale):
        sections = [part for part in site.pages[site.project.source.locale, page.key.slug].sections if part.id != INTRO]
        wanted = {section.id: section.number for section in sections}
        headings = [each for each in shown_headings(page) if each.attributes.get("id") in wanted]
        assert [heading.attributes["id"] for heading in headings] == list(wanted), page.path
        numbers = [number.text for heading in headings for number in heading.all("span", **{"class": "number"})]
        assert numbers == (list(wanted.values()) if page.key.slug in site.project.sheets else []), page.path


def test_nothing_is_left_of_how_a_page_was_written(site: Site, built: Path, language: Language) -> None:
    for page in every(site, built, language):
        text = "".join(page.tree.all("body")[0].texts)
        assert "[[" not in text and "TRANSLATE:" not in text, page.path
        assert re.search(r"\{[a-z_#:]", text) is None, page.path
        assert re.search(r"[\ue000-\uf8ff]", text) is None, page.path


def test_a_page_loads_nothing_but_its_icon_and_its_scripts(site: Site, built: Path, language: Language) -> None:
    roles = site.project.roles
    for page in every(site, built, language):
        scripts = page.tree.all("script")
        loading = [script for script in scripts if script.attributes.get("type") != "application/ld+json"]
        # The search for a desk and the one for a code; and what keeps the section when the language changes.
        searches = page.key.beside is None and page.key.slug in (roles.desks, roles.check)
        keeps = kept_section.script_path(site, page.key.locale, page.key.slug) is not None
        assert len(loading) == searches + keeps, page.path
        for element in page.elements:
            assert element.tag not in LOADING, page.path
            assert ("src" in element.attributes) == (element in loading), page.path
            assert "style" not in element.attributes and "srcset" not in element.attributes, page.path
            assert not any(name.startswith("on") for name in element.attributes), page.path
            if element.tag == "link":
                assert element.attributes["rel"] in {"canonical", "alternate", "icon"}, page.path
        styles = "".join(style.text for style in page.tree.all("style"))
        assert "url(" not in styles and "@import" not in styles, page.path


def test_a_page_says_that_it_is_not_official_and_when_it_was_checked(
    site: Site, built: Path, language: Language
) -> None:
    words = site.records.words[language.locale]
    for page in pages_in(site, built, language.locale):
        slug, foot = page.key.slug, page.tree.all("footer")[0]
        assert folded(words["site"]["not_official"]) in foot.text, page.path
        assert foot.all("a", href=OFFICIAL_SITE), page.path
        assert folded(checked_line(site, language.locale, slug)) in foot.text, page.path
        cited = [item.text for item in foot.all("details")[0].all("li")]
        sources = site.pages[site.project.source.locale, slug].sources
        assert len(cited) == len(sources), page.path
        for text, identifier in zip(cited, sources, strict=True):
            assert folded(source_line(site.records.sources[identifier], language.locale, words).title) in text


def test_a_page_that_a_machine_translated_says_so_in_its_own_language(
    site: Site, built: Path, language: Language
) -> None:
    for page in pages_in(site, built, language.locale):
        notices = page.tree.all("aside", **{"class": "notice"})
        kinds = {section.kind for section in site.states[language.locale, page.key.slug].sections}
        if kinds == {"machine"}:
            assert folded(site.records.words[language.locale]["translation"]["machine"]) in notices[0].text, page.path
        elif "machine" in kinds:
            assert len(notices) == 1, page.path


def test_numbers_are_dialled_as_they_are_written_and_the_help_line_stands_above_every_page(
    site: Site, built: Path, language: Language
) -> None:
    number = site.records.help_line.number
    for page in every(site, built, language):
        (block,) = page.tree.all("header")[0].all("a", href=f"tel:{dialled(number)}")
        assert [told.text for told in block.all("b")] == [shown(number)], page.path
        calls = [link for link in page.links() if link.attributes["href"].startswith("tel:") and link is not block]
        for call in calls:
            wanted = {"href": f"tel:{dialled(call.text)}", "dir": "ltr", "translate": "no"}
            assert call.attributes == wanted, page.path


def test_what_nobody_confirmed_is_kept_back_on_every_page(site: Site, built: Path) -> None:
    offices = [*site.records.desks.values(), *site.records.partners.values()]
    confirmed = {text for office in offices if office.status == "confirmed" for text in (office.street, office.phone)}
    kept_back = {
        text
        for office in offices
        if office.status == "unconfirmed"
        for text in (office.street, office.phone)
        if text and text not in confirmed
    }
    for path in built.rglob("*.html"):
        text = unescape(path.read_text(encoding="utf-8"))
        assert [each for each in kept_back if each in text] == [], path


def test_a_language_list_leads_to_the_same_page_in_every_language(site: Site, built: Path, language: Language) -> None:
    for page in pages_in(site, built, language.locale):
        links = page.tree.all("nav", **{"class": "languages"})[0].all("ul")[0].all("a")
        have = [each for each in site.project.languages if (each.locale, page.key.slug) in site.pages]
        names = [" / ".join(name for name in (each.name, also_named(each)) if name) for each in have]
        assert [link.text for link in links] == names, page.path
        for link, each in zip(links, have, strict=True):
            assert link.attributes["lang"] == link.attributes["hreflang"] == each.html, page.path
            assert link.attributes.get("dir", language.direction) == each.direction, page.path
        current = [link.text for link in links if "aria-current" in link.attributes]
        assert current == [names[have.index(language)]], page.path


def test_a_closed_language_list_shows_a_language_of_every_other_script(
    site: Site, built: Path, language: Language
) -> None:
    for page in pages_in(site, built, language.locale):
        if page.key.slug == HOME:
            continue
        have = [each for each in site.project.languages if (each.locale, page.key.slug) in site.pages]
        (tools,) = page.tree.all("header")[0].all("div", **{"class": "tools"})
        links = [child for child in tools.children if child.tag == "a"]
        scripts = [locales.script(link.text) for link in links]
        own = locales.script(language.name)
        assert {*scripts, own} == {locales.script(each.name) for each in have} and own not in scripts, page.path
        # A second one of the same letters only where it is known by a wider name.
        wider = [link.text for link in links if link.text in {also_named(each) for each in have}]
        assert len(links) - len(set(scripts)) <= len(wider), page.path


def test_no_two_pages_have_the_same_code_to_scan(site: Site, built: Path, language: Language) -> None:
    codes = [
        page.tree.all("footer")[0].all("div", **{"class": "on-paper"})[0].all("path")[0].attributes["d"]
        for page in every(site, built, language)
    ]
    assert codes and len(set(codes)) == len(codes)


def test_a_word_that_is_the_heading_is_not_said_again_below_it(site: Site, built: Path, language: Language) -> None:
    for page in pages_in(site, built, language.locale):
        heading = ""
        for element in page.elements:
            if element.tag in HEADINGS:
                heading = re.sub(r"^[\d.]+ ", "", element.text)
            elif element.attributes.get("class") == "official-names":
                first = element.all("li")[0]
                assert first.all("bdi") or first.text.casefold() != heading.casefold(), page.path


def test_search_engines_find_the_same_page_in_every_language(site: Site, built: Path, language: Language) -> None:
    for page in pages_in(site, built, language.locale):
        description = page.tree.all("meta", name="description")[0].attributes["content"]
        assert description == site.pages[page.key.locale, page.key.slug].description, page.path
        found = [link.attributes for link in page.tree.all("link", rel="alternate")]
        # A feed is no page.
        links = {each["hreflang"]: each["href"] for each in found if "type" not in each}
        have = [each for each in site.project.languages if (each.locale, page.key.slug) in site.pages]
        assert set(links) == {each.html for each in have} | {"x-default"}, page.path
        for address in links.values():
            assert address.startswith(SITE_URL), page.path
            assert (built / address.removeprefix(SITE_URL) / "index.html").exists(), address
        canonical = page.tree.all("link", rel="canonical")[0].attributes["href"]
        assert canonical == links[language.html] == page.address, page.path


def test_a_page_in_two_languages_is_for_people_and_not_for_search_engines(
    site: Site, built: Path, language: Language
) -> None:
    sitemap = (built / "sitemap.xml").read_text(encoding="utf-8")
    for page in pairs_in(site, built, language.locale):
        canonical = [link.attributes["href"] for link in page.tree.all("link", rel="canonical")]
        assert canonical == [SITE_URL + page_path(site.project, language.locale, page.key.slug)], page.path
        assert f"<loc>{canonical[0]}</loc>" in sitemap and page.address not in sitemap, page.path
        assert page.tree.all("link", rel="alternate") == page.tree.all("meta", name="description") == [], page.path


def test_every_page_in_two_languages_can_be_reached_from_the_pages_in_one(
    site: Site, built: Path, language: Language
) -> None:
    reached = {
        urljoin(page.address, link.attributes["href"])
        for page in pages_in(site, built, language.locale)
        for nav in page.tree.all("nav", **{"aria-labelledby": "beside"})
        for link in nav.all("a")
    }
    assert reached == {page.address for page in pairs_in(site, built, language.locale)}


def test_the_desks_are_described_for_search_engines(site: Site, built: Path, language: Language) -> None:
    desks = site.project.roles.desks
    if desks is None or (language.locale, desks) not in site.pages:
        return
    (page,) = [page for page in pages_in(site, built, language.locale) if page.key.slug == desks]
    described = json.loads("".join(page.tree.all("script", type="application/ld+json")[0].texts))["@graph"]
    listed = list(site.records.desks.values())
    assert len(described) == len(listed)
    assert {office["@type"] for office in described} == {"GovernmentOffice"}
    for office, desk in zip(described, listed, strict=True):
        if desk.status == "unconfirmed":
            assert set(office["address"]) == {"@type", "addressLocality", "addressCountry"}, desk.id


def test_the_sitemap_lists_every_page_with_its_alternates(site: Site, built: Path) -> None:
    text = (built / "sitemap.xml").read_text(encoding="utf-8")
    assert text.count("<loc>") == len(site.pages)
    assert text.count('hreflang="x-default"') == text.count("<loc>")
    for address in set(re.findall(r'(?:<loc>|href=")([^<"]+)', text)):
        assert (built / address.removeprefix(SITE_URL) / "index.html").exists(), address


def test_an_unknown_address_is_answered_in_every_language(site: Site, built: Path) -> None:
    page = read_html(built / "404.html")
    sections = page.all("section")
    assert [section.attributes["lang"] for section in sections] == [each.html for each in site.project.languages]
    for section, each in zip(sections, site.project.languages, strict=True):
        assert folded(site.records.words[each.locale]["not_found"]["title"]) in section.text
        assert shown(site.records.help_line.number) in section.text
        path = f"/{page_path(site.project, each.locale, HOME)}"
        home = path if path != "/" else f"/?lang={each.locale}"
        assert section.all("a")[0].attributes["href"] == home


def test_every_code_of_every_sheet_stands_on_the_page_for_codes(site: Site, built: Path, language: Language) -> None:
    check = site.project.roles.check
    if check is None or (language.locale, check) not in site.pages:
        return
    (page,) = [page for page in pages_in(site, built, language.locale) if page.key.slug == check]
    (current,) = page.tree.all("div", **{"class": "codes current"})
    listed = {item.attributes["id"] for item in current.all("li")}
    assert listed == {edition.code for edition in current_editions(site).values()}
    assert any(sheet == CARDS for _, sheet in current_editions(site)) == (site.project.roles.desks is not None)


def test_what_is_past_its_day_is_told_above_the_page_with_whom_to_call(
    site: Site, later: tuple[datetime.date, Path], language: Language
) -> None:
    then, folder = later
    late = replace(site, records=replace(site.records, today=then))
    number, told_of = shown(site.records.help_line.number), 0
    for page in pages_in(site, folder, language.locale):
        slug = page.key.slug
        told = past_day_of(late, language.locale, slug)
        if not told:
            continue
        told_of += 1
        (notice,) = page.tree.all("aside", **{"class": "notice"})
        assert all(folded(each.since) in notice.text for each in told), page.path
        assert number in notice.text, page.path
        links = [link.attributes["href"] for link in notice.all("a")]
        wanted = [f"#{part.id}" for each in told for part in each.sections if part.id]
        assert [link for link in links if link.startswith("#")] == wanted, page.path
        assert folded(checked_line(late, language.locale, slug)) in page.tree.all("footer")[0].text, page.path
    assert told_of


def test_dates_are_written_as_the_language_writes_them(site: Site, built: Path, language: Language) -> None:
    """A page was checked on a day, which stands at its foot unless something on it is past its day."""
    for page in pages_in(site, built, language.locale):
        checked = site.pages[site.project.source.locale, page.key.slug].checked
        assert checked is not None
        if not past_day_of(site, language.locale, page.key.slug):
            date = folded(locales.long_date(checked, language.locale))
            assert date in page.tree.all("footer")[0].text, page.path
