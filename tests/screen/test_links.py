"""How a page names pages that its language does not have yet."""

from __future__ import annotations

from markupsafe import Markup

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.screen.links import title_of
from tests.helpers.changed_sites import with_page, without_page
from tests.helpers.names import AR, NL, RETURN_PATH, RU, TI


def test_a_title_stands_in_the_language(site: Site, locale: Locale) -> None:
    titles = {
        NL: "Stap voor stap terug",
        AR: "العودة خطوة بخطوة",
        TI: "ምምላስ ደረጃ ብደረጃ",
        RU: "Назад шаг за шагом",
    }
    assert title_of(site, locale, RETURN_PATH) == titles[locale]


def test_a_title_that_is_missing_is_the_dutch_one_marked_as_such(site: Site) -> None:
    partial = without_page(site, RU, RETURN_PATH)
    assert title_of(partial, RU, RETURN_PATH) == '<bdi lang="nl">Stap voor stap terug</bdi>'


def test_a_title_cannot_hold_html(site: Site) -> None:
    changed = with_page(site, NL, RETURN_PATH, title="<b>Terug & weg")
    found = title_of(changed, NL, RETURN_PATH)
    assert isinstance(found, Markup)
    assert found == "&lt;b&gt;Terug &amp; weg"
    assert title_of(without_page(changed, AR, RETURN_PATH), AR, RETURN_PATH) == f'<bdi lang="nl">{found}</bdi>'
