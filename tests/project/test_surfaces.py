"""Where a text is shown: its links and ids on a page, on paper, in a column, and in one document with others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scripts.project.keys import Locale, Slug
from scripts.project.project import Project
from scripts.project.surfaces import InDocument, Surface, own_page
from tests.helpers.names import AR, DESKS, INDEX, NL, PARTNERS, RETURN_PATH

PAIR = "ar/return-path/nl/"


@pytest.mark.parametrize(
    ("start", "locale", "slug", "anchor", "link"),
    [
        pytest.param("ar/return-path/", AR, DESKS, "", "../desks/", id="page"),
        pytest.param("ar/return-path/", AR, DESKS, "call", "../desks/#call", id="section"),
        pytest.param("ar/return-path/", AR, INDEX, "", "../", id="home"),
        pytest.param("ar/return-path/", NL, DESKS, "", "../../desks/", id="other-language"),
        pytest.param(PAIR, AR, DESKS, "", "../../desks/", id="deeper"),
        pytest.param(PAIR, NL, DESKS, "", "../../../desks/", id="other-column"),
        pytest.param(PAIR, NL, RETURN_PATH, "days", "../../../return-path/#days", id="own-section-of-other-column"),
        pytest.param(PAIR, AR, RETURN_PATH, "days", "../#days", id="own-section"),
        pytest.param(PAIR, NL, INDEX, "", "../../../?lang=nl", id="dutch-home-by-name"),
        pytest.param(PAIR, NL, INDEX, "top", "../../../?lang=nl#top", id="name-and-section"),
        pytest.param("return-path/", NL, INDEX, "", "../?lang=nl", id="upwards"),
        pytest.param("desks/", NL, DESKS, "", "./", id="to-itself"),
        pytest.param("", NL, INDEX, "", "./?lang=nl", id="root-to-itself"),
        pytest.param("", NL, DESKS, "", "desks/", id="from-the-root"),
    ],
)
def test_a_link_to_a_page_begins_where_the_surface_stands(
    project: Project, start: str, locale: Locale, slug: Slug, anchor: str, link: str
) -> None:
    assert Surface(project, start).page(locale, slug, anchor) == link


@pytest.mark.parametrize(
    ("locale", "slug", "start"),
    [(NL, RETURN_PATH, "return-path/"), (AR, RETURN_PATH, "ar/return-path/"), (NL, INDEX, ""), (AR, INDEX, "ar/")],
)
def test_a_page_by_itself_stands_at_its_own_path(project: Project, locale: Locale, slug: Slug, start: str) -> None:
    assert own_page(project, locale, slug) == Surface(project, start)
    assert own_page(project, locale, slug, on_paper=True) == Surface(project, start, on_paper=True)


def test_a_link_to_a_file_has_no_slash_at_its_end(project: Project) -> None:
    assert Surface(project, PAIR).file("sheets/desks-ar.pdf") == "../../../sheets/desks-ar.pdf"
    assert Surface(project, "").file("sheets/desks-nl.pdf") == "sheets/desks-nl.pdf"


def test_on_paper_a_link_within_the_text_leads_nowhere(project: Project) -> None:
    assert Surface(project, PAIR).within("days") == "#days"
    assert Surface(project, PAIR, on_paper=True).within("days") is None


def test_ids_stand_unless_another_copy_has_them(project: Project) -> None:
    assert Surface(project, PAIR).id_attribute("days") == ' id="days"'
    assert Surface(project, PAIR, named=False).id_attribute("days") == ""
    assert Surface(project, PAIR).id_attribute('a"b') == ' id="a&#34;b"'


def test_only_a_column_shows_the_blocks_of_a_token_one_by_one(project: Project) -> None:
    assert Surface(project, PAIR).between == ""
    assert Surface(project, PAIR, beside=True).between != ""


# Two sheets of Arabic in one document.


@pytest.fixture
def together(project: Project) -> InDocument:
    """The sheet with the steps, in one document with that of the desks."""
    return InDocument(
        project,
        "ar/return-path/",
        on_paper=True,
        key=(AR, RETURN_PATH),
        together=frozenset({(AR, RETURN_PATH), (AR, DESKS)}),
        site_url="https://a.be/sub/",
    )


@pytest.mark.parametrize(
    ("locale", "slug", "anchor", "link"),
    [
        pytest.param(AR, DESKS, "", "#desks", id="page-inside"),
        pytest.param(AR, DESKS, "call", "#desks--call", id="section-inside"),
        pytest.param(AR, RETURN_PATH, "days", "#return-path--days", id="own-section"),
        pytest.param(AR, PARTNERS, "names", "https://a.be/sub/ar/partners/#names", id="page-outside"),
        pytest.param(NL, DESKS, "", "https://a.be/sub/desks/", id="other-language"),
        pytest.param(AR, INDEX, "", "https://a.be/sub/ar/", id="home"),
        pytest.param(NL, INDEX, "", "https://a.be/sub/?lang=nl", id="dutch-home-by-name"),
    ],
)
def test_links_between_texts_of_one_document_stay_inside_it(
    together: InDocument, locale: Locale, slug: Slug, anchor: str, link: str
) -> None:
    assert together.page(locale, slug, anchor) == link


def test_ids_of_one_document_name_their_sheet_and_files_have_their_whole_address(together: InDocument) -> None:
    assert together.id_attribute("days") == ' id="return-path--days"'
    assert together.file("sheets/desks-ar.pdf") == "https://a.be/sub/sheets/desks-ar.pdf"


def test_what_does_not_lead_to_pages_is_the_same_wherever_links_begin(project: Project, together: InDocument) -> None:
    plain = Surface(project, PAIR)
    assert plain.form == Surface(project, "desks/").form
    others = [
        Surface(project, PAIR, on_paper=True),
        Surface(project, PAIR, beside=True),
        Surface(project, PAIR, named=False),
        together,
        replace(together, key=(AR, DESKS)),
    ]
    assert len({surface.form for surface in (plain, *others)}) == 6
