"""The page frame: what stands around a text, for every state of its translation."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from scripts.content.site import Site
from scripts.project.addresses import page_path
from scripts.project.code_host import Repository
from scripts.project.locales import script
from scripts.screen.frame import Alternate, ContentsEntry, Frame, Link, RepositoryLinks, frame_of
from scripts.screen.notices import notice, reviewed
from scripts.texts.page import Translation
from scripts.translations.state import state_of
from tests.cards.test_offices import DETAILS, SHEET, with_desk, with_records
from tests.conftest import TODAY
from tests.helpers.drafts import as_drafts


@pytest.fixture(scope="module")
def site(site: Site) -> Site:
    """Every translation is a draft."""
    return as_drafts(site)


ADDRESS = "https://a.be/sub"


def framed(site: Site, locale: str, slug: str) -> Frame:
    return frame_of(site, locale, slug, ADDRESS)


def with_page(site: Site, locale: str, slug: str, **changes: Any) -> Site:
    """The site with one page changed, and the states that follow; for other test files too."""
    pages = {**site.pages, (locale, slug): replace(site.pages[locale, slug], **changes)}
    return replace(site, pages=pages, states={key: state_of(page, pages["nl", key[1]]) for key, page in pages.items()})


def with_changed(site: Site, slug: str, *identifiers: str) -> Site:
    """The site after some sections of the Dutch page were rewritten; for other test files too."""
    sections = site.pages["nl", slug].sections
    rewritten = [replace(part, text="Anders.") if part.id in identifiers else part for part in sections]
    return with_page(site, "nl", slug, sections=tuple(rewritten))


def with_review(site: Site, locale: str, slug: str) -> Site:
    """The site after someone reviewed a translation; for other test files too."""
    page = site.pages[locale, slug]
    assert page.translation is not None
    recorded = {
        section.id: replace(
            page.translation.sections[section.id], date=TODAY, reviewer="Amina", reviewed_text=section.hash
        )
        for section in page.sections
    }
    return with_page(site, locale, slug, translation=Translation(recorded))


def without_page(site: Site, locale: str, slug: str) -> Site:
    """The site without one page; for other test files too."""
    return replace(site, pages={key: page for key, page in site.pages.items() if key != (locale, slug)})


def test_the_state_of_the_translation_stands_in_the_frame(site: Site) -> None:
    changed = with_changed(with_review(site, "fr", "support"), "support", "travel")
    frame = framed(changed, "fr", "support")
    assert (frame.notice, frame.reviewed) == (notice(changed, "fr", "support"), reviewed(changed, "fr", "support"))
    assert frame.notice is not None and frame.reviewed is not None
    source = framed(changed, "nl", "support")
    assert (source.notice, source.reviewed) == (None, None)


def test_a_language_without_the_page_is_left_out(site: Site) -> None:
    frame = framed(without_page(site, "fr", "support"), "ar", "support")
    assert "fr" not in {link.language.locale for link in frame.languages}
    others = [language.html for language in site.project.languages if language.locale != "fr"]
    assert [alternate.hreflang for alternate in frame.alternates] == [*others, "x-default"]
    assert [(link.language.locale, link.url) for link in frame.languages if link.current] == [("ar", "./")]


def test_beside_the_closed_list_one_language_of_each_other_script_is_named(site: Site, locale: str) -> None:
    frame = framed(site, locale, "support")
    named = frame.other_scripts
    scripts = [script(language.name) for language in named]
    assert len(set(scripts)) == len(scripts) > 1
    assert {*scripts, script(frame.language.name)} == {script(language.name) for language in site.project.languages}
    assert script(frame.language.name) not in scripts
    listed = [link.language for link in frame.languages]
    # The first of its script, so that every page names the same.
    assert list(named) == [
        next(other for other in listed if script(other.name) == script(language.name))
        for language in sorted(named, key=listed.index)
    ]


@pytest.mark.parametrize(
    ("locale", "named"),
    [("fr", ["ar", "ti", "ru"]), ("ps", ["nl", "ti", "ru"]), ("ti", ["nl", "ar", "ru"]), ("uk", ["nl", "ar", "ti"])],
)
def test_pages_of_one_script_name_the_same_languages(site: Site, locale: str, named: list[str]) -> None:
    assert [language.locale for language in framed(site, locale, "support").other_scripts] == named


def test_a_language_without_the_page_is_not_named_for_its_script(site: Site) -> None:
    def named(partial: Site) -> list[str]:
        return [language.locale for language in framed(partial, "nl", "support").other_scripts]

    without = without_page(site, "ar", "support")
    assert named(without) == ["fa", "ti", "ru"]
    assert named(without_page(without, "ti", "support")) == ["fa", "ru"]


def test_absolute_addresses_stand_below_the_address_of_the_site(site: Site, locale: str) -> None:
    frame = framed(site, locale, "support")
    assert frame.canonical == f"https://a.be/sub/{page_path(site.project, locale, 'support')}"
    assert frame.alternates[-1] == Alternate("x-default", "https://a.be/sub/support/")


@pytest.mark.parametrize(
    ("slug", "previous", "following"),
    [
        pytest.param("index", None, None, id="home"),
        pytest.param("return-path", None, "voluntary-return", id="first"),
        pytest.param("support", "voluntary-return", "journey", id="middle"),
        pytest.param("about", "check", None, id="last"),
    ],
)
def test_steps_lead_through_the_pages(site: Site, slug: str, previous: str | None, following: str | None) -> None:
    def link(target: str | None) -> Link | None:
        return Link(site.pages["fr", target].menu, f"../{target}/") if target else None

    frame = framed(site, "fr", slug)
    assert (frame.previous, frame.next) == (link(previous), link(following))
    assert [target.title for target in frame.menu if target.current] == [site.pages["fr", slug].menu]


def test_the_title_names_the_site_except_at_home(site: Site, locale: str) -> None:
    home, desks = (framed(site, locale, slug) for slug in ("index", "desks"))
    assert (home.title, home.home, home.sheet) == (home.heading, True, False)
    assert desks.title == f"{desks.heading} – {site.records.words[locale]['site']['name']}"
    assert (desks.home, desks.sheet) == (False, True)


def test_contents_list_sections_with_their_numbers_on_sheets_only(site: Site) -> None:
    sheet, page = (framed(site, "nl", slug).contents for slug in ("return-path", "print"))
    assert (sheet[0], len(sheet)) == (ContentsEntry("1", "Tijdens uw procedure", "during"), 6)
    assert [(entry.number, entry.id) for entry in page] == [("", "how"), ("", "sheets")]
    assert framed(site, "nl", "index").contents == ()


def test_one_section_needs_no_contents_and_tokens_none_in_titles(site: Site) -> None:
    intro, first, second = site.pages["nl", "print"].sections
    one = with_page(site, "nl", "print", sections=(intro, first))
    assert framed(one, "nl", "print").contents == ()
    token = with_page(site, "nl", "print", sections=(intro, first, replace(second, title="Bel [[phone:return-line]]")))
    assert framed(token, "nl", "print").contents[1].title.strip() == "Bel"


def test_sources_and_day_of_checking_come_from_the_source_page(site: Site) -> None:
    changed = with_records(
        with_page(site, "nl", "support", checked=TODAY, sources=("sheet",)),
        sources={**site.records.sources, "sheet": SHEET},
    )
    frame = framed(changed, "fr", "support")
    assert frame.checked == site.records.words["fr"]["footer"]["checked"].format(date="23 novembre 2026")
    assert [(line.title, line.url) for line in frame.sources] == [("Fiche", None)]


def test_without_a_repository_a_page_has_no_links_to_it(site: Site, locale: str) -> None:
    assert framed(site, locale, "support").repository is None


def test_the_links_to_the_repository_name_file_and_page(site: Site) -> None:
    named = Repository("https://github.com/owner/name", "github")
    links = frame_of(site, "ar", "support", ADDRESS, repository=named).repository
    assert links == RepositoryLinks(
        edit=named.edit_address("docs/ar/support.md"), report=named.report_address("https://a.be/sub/ar/support/")
    )


def test_a_desk_is_described_with_its_address_once_confirmed(site: Site) -> None:
    def ghent(status: str) -> Any:
        json_ld = framed(with_desk(site, status=status, **{**DETAILS, "street": "</script>"}), "fr", "desks").json_ld
        assert json_ld is not None and "<" not in json_ld
        return json.loads(json_ld)["@graph"][2]

    city = {"@type": "PostalAddress", "addressLocality": "Gand", "addressCountry": "BE"}
    assert ghent("unconfirmed")["address"] == city
    assert ghent("confirmed")["address"] == {**city, "streetAddress": "</script>", "postalCode": "9000"}
    assert ghent("confirmed")["url"] == "https://a.be/sub/fr/desks/#desk-ghent"
    assert framed(site, "fr", "support").json_ld is None


def test_menu_and_steps_leave_out_what_is_not_translated(site: Site) -> None:
    partial = without_page(without_page(site, "fr", "support"), "fr", "about")
    titles = [site.pages["fr", slug].menu for slug in site.project.pages if slug not in ("support", "about")]
    assert [link.title for link in framed(partial, "fr", "words").menu] == titles
    following, last = framed(partial, "fr", "voluntary-return").next, framed(partial, "fr", "check").next
    assert (following, last) == (Link(site.pages["fr", "journey"].menu, "../journey/"), None)


def test_a_code_is_looked_up_in_dutch_where_that_page_is_missing(site: Site) -> None:
    assert framed(site, "fr", "support").check == "https://a.be/sub/fr/check/"
    assert framed(without_page(site, "fr", "check"), "fr", "support").check == "https://a.be/sub/check/"
