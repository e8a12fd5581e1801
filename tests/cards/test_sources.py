"""The list of all sources: by publisher, each with its dates, and a link where there is an address."""

from __future__ import annotations

from scripts.cards.sources import sources
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.records.facts import Source
from tests.helpers.changed_sites import with_records
from tests.helpers.fixture_site import TODAY
from tests.helpers.html_pages import lines
from tests.helpers.names import NL


def test_sources_stand_by_publisher_and_title_with_their_dates(site: Site) -> None:
    found = (
        Source(
            id="z",
            title="B",
            publisher="Zorg",
            language="nl",
            checked=TODAY,
            url="https://a.be/",
            published="2015-2016",
        ),
        Source(id="y", title="A", publisher="vzw", language="nl", checked=TODAY, published="2015-11-17"),
        Source(id="x", title="Fiche", publisher="Dienst", language="nl", checked=TODAY),
        Source(id="w", title="Brief", publisher="Dienst", language="nl", checked=TODAY),
    )
    card = sources(with_records(site, sources={source.id: source for source in found}), NL)
    assert lines(card) == [
        "Dienst, Brief (zonder datum; gelezen op 2 maart 2026)",
        "Dienst, Fiche (zonder datum; gelezen op 2 maart 2026)",
        # Capitals do not count.
        "vzw, A (van 17 november 2015; gelezen op 2 maart 2026)",
        "Zorg, B (van 2015-2016; gelezen op 2 maart 2026)",
    ]
    assert card.count("<a ") == card.count('<a href="https://a.be/" lang="nl">') == 1
    assert card.count('<bdi lang="nl">') == 3


def test_every_source_stands_once_in_its_own_language(site: Site, locale: Locale) -> None:
    card = sources(site, locale)
    assert len(lines(card)) == 8
    assert '<a href="https://fixture.example/quelle/faltblatt" lang="de">' in card
    assert '<bdi lang="fr">Bureau d&#39;essai, Loi d&#39;essai sur les places ouvertes</bdi>' in card
