"""The text of a page for page and sheet alike: numbers, marks at outdated sections, data."""

from __future__ import annotations

from dataclasses import replace

import markdown
import pytest

from scripts.content.site import Site
from scripts.screen.text import page_markdown
from scripts.texts.safe_html import EXTENSIONS
from tests.helpers.drafts import as_drafts
from tests.helpers.html_pages import Element, parse_html
from tests.screen.test_frame import with_changed, with_page
from tests.screen.test_notices import TRANSLATED
from tests.texts.test_page import make_page


@pytest.fixture(scope="module")
def site(site: Site) -> Site:
    """Every translation is a draft."""
    return as_drafts(site)


BODY = "Bel [[phone:return-line]].\n\n## Bel {#call}\n\n[[desks]]\n\n### Of {#or}\n\nTekst.\n"


@pytest.mark.parametrize(("slug", "numbers"), [("support", ["1", "1.1"]), ("about", ["", ""])], ids=["sheet", "page"])
def test_sections_of_sheets_get_numbers_and_tokens_become_data(site: Site, slug: str, numbers: list[str]) -> None:
    first, second = (f'<span class="number">{number}</span> ' if number else "" for number in numbers)
    assert page_markdown(BODY, site, "nl", slug) == (
        'Bel <a href="tel:+3280032745" dir="ltr">0800 32 745</a>.\n\n'
        f'## {first}Bel {{#call}}\n\n<div class="token">desks</div>\n\n### {second}Of {{#or}}\n\nTekst.\n'
    )


def shown(site: Site, locale: str, slug: str) -> Element:
    body = site.pages[locale, slug].body
    return parse_html(markdown.markdown(page_markdown(body, site, locale, slug), extensions=list(EXTENSIONS)))


@pytest.mark.parametrize("locale", TRANSLATED)
@pytest.mark.parametrize("slug", ["support", "about"], ids=["sheet", "page"])
def test_every_outdated_section_is_marked_and_no_block_is_added(site: Site, locale: str, slug: str) -> None:
    stale = [section.id for section in site.pages["nl", slug].sections[::2]]
    changed = shown(with_changed(site, slug, *stale), locale, slug)
    words = site.records.words[locale]["translation"]["outdated_here"]
    before = shown(site, locale, slug)
    assert [child.tag for child in changed.children] == [child.tag for child in before.children]
    marked = [child for child in changed.children if child.all("small", **{"class": "outdated"})]
    assert [child.attributes.get("id", "intro") for child in marked] == stale
    assert marked[0] is changed.children[0] and marked[0].text.startswith(words)
    assert all(child.text.endswith(words) for child in marked[1:])


@pytest.mark.parametrize(
    "body", ["[[desks]]\n", "- een\n- twee\n", '!!! note "Let op"\n    Tekst.\n', "## Bel {#call}\n"]
)
def test_a_page_that_begins_with_no_paragraph_keeps_its_first_block(site: Site, body: str) -> None:
    page = make_page(body, "fr")
    changed = with_page(with_changed(site, "support", "intro"), "fr", "support", body=body, sections=page.sections)
    assert changed.states["fr", "support"].outdated[0].section.id == "intro"
    plain = replace(changed, states=site.states)
    assert page_markdown(body, changed, "fr", "support") == page_markdown(body, plain, "fr", "support")
