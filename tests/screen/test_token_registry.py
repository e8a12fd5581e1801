"""Every kind of token: what it becomes in each language and on each surface, and the entry that it shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale, Slug
from scripts.project.surfaces import own_page
from scripts.records.fields import ListName
from scripts.screen.token_registry import TOKENS
from scripts.screen.tokens import render_token
from scripts.texts.token_kinds import TokenKind
from scripts.theme.icons import ICONS, icon
from tests.helpers.changed_sites import with_desk, with_entry, with_records, without_page
from tests.helpers.html_pages import parse_html
from tests.helpers.names import AR, DESKS, INDEX, LOCALES, NL, PAPER, RETURN_PATH, RU, TI

# A token of each kind inside a sentence: the id that it names, and the list of the data files in which that stands.
IN_SENTENCES: Mapping[str, tuple[str, ListName]] = {
    "phone": ("documents-line", "phone_lines"),
    "hours": ("documents-line", "phone_lines"),
    "email": ("identity-documents", "email_addresses"),
    "fact": ("reception-days", "facts"),
    "desk": ("ghent", "desks"),
    "short-name": ("immigration-office", "terms"),
}
# One that shows no entry of the data.
PICTURES = {"icon": "icon:money"}
# A token of each other kind, and how its block begins.
BLOCKS = {
    "official-names": ("official-names:fedasil", '<ul class="official-names">'),
    "abbreviations": ("abbreviations", '<ul class="abbreviations">'),
    "phone-words": ("phone-words", '<div class="card phone-words">'),
    "phone-line": ("phone-line:return-line", '<div class="card call-card">'),
    "desks": ("desks", '<div class="cards">'),
    "locator": ("locator", '<div class="locator" data-source="'),
    "nearest-by-province": ("nearest-by-province", '<details class="folded">'),
    "nearest-by-postcode": ("nearest-by-postcode", '<details class="folded">'),
    "desk-card": ("desk-card:ghent", '<div class="cards">'),
    "partners": ("partners:information", '<div class="cards">'),
    "sheets": ("sheets", '<details class="sheets" id="for-nl">'),
    "check-code": ("check-code", '<form id="check-code" hidden>'),
    "current-codes": ("current-codes", '<div class="codes current">'),
    "old-codes": ("old-codes", '<div class="codes">'),
    "news": ("news", '<ul class="news">'),
    "sources": ("sources", '<ul class="sources">'),
    "translations": ("translations", '<table class="translations">'),
}
EXAMPLES = (
    {kind: f"{kind}:{identifier}" for kind, (identifier, _) in IN_SENTENCES.items()}
    | PICTURES
    | {kind: token for kind, (token, _) in BLOCKS.items()}
)

# What these show tells by itself that nobody checked it in time: the desk on its card, to which the token leads, and
# the term at its official names.
TOLD_ELSEWHERE = {"desk", "short-name"}


def shown(site: Site, locale: Locale, token: str, slug: Slug = RETURN_PATH, **surface: Any) -> str:
    return render_token(token, site, locale, replace(own_page(site.project, locale, slug), **surface))


def test_every_kind_has_an_example_here() -> None:
    assert {kind.name for kind in TOKENS.values() if kind.block} == BLOCKS.keys()
    assert {kind.name for kind in TOKENS.values() if not kind.block} == IN_SENTENCES.keys() | PICTURES.keys()
    assert all(name == kind.name and kind.gives for name, kind in TOKENS.items())


# The entries that tokens show.


def test_every_kind_inside_a_sentence_names_its_entry_or_is_one_that_tells_it_elsewhere() -> None:
    without = {kind.name for kind in TOKENS.values() if not kind.block and kind.record is None}
    assert without == TOLD_ELSEWHERE | PICTURES.keys()


def test_no_block_names_an_entry_as_its_cards_tell_it_themselves() -> None:
    assert [kind.name for kind in TOKENS.values() if kind.block and kind.record] == []


@pytest.mark.parametrize("kind", sorted(IN_SENTENCES.keys() - TOLD_ELSEWHERE))
def test_the_entry_of_a_token_is_the_one_that_it_shows(site: Site, kind: str) -> None:
    identifier, name = IN_SENTENCES[kind]
    record = TOKENS[kind].record
    assert record is not None
    assert record(site.records, identifier) is site.records.entries(name)[identifier]
    # Without that entry there is nothing to show, and without any other there is.
    entries = site.records.entries(name)
    alone = with_records(site, **{name: {identifier: entries[identifier]}})
    others = with_records(site, **{name: {key: entry for key, entry in entries.items() if key != identifier}})
    assert shown(alone, NL, EXAMPLES[kind]) == shown(site, NL, EXAMPLES[kind])
    with pytest.raises(KeyError):
        shown(others, NL, EXAMPLES[kind])


def test_the_help_line_is_where_a_reader_in_doubt_asks_and_no_entry_to_doubt(site: Site) -> None:
    phone, hours = TOKENS["phone"].record, TOKENS["hours"].record
    assert phone is not None and hours is not None
    assert phone(site.records, "return-line") is None
    assert hours(site.records, "return-line") is site.records.phone_lines["return-line"]
    other = with_records(site, help_line=site.records.phone_lines["documents-line"])
    assert phone(other.records, "documents-line") is None
    assert phone(other.records, "return-line") is site.records.phone_lines["return-line"]


def test_a_picture_stands_in_one_line_beside_its_words_and_not_on_paper(site: Site, locale: Locale) -> None:
    assert shown(site, locale, "icon:money") == icon("money")
    assert shown(site, locale, "icon:money", on_paper=True) == ""


# The ids that tokens may name.

ENTRIES: Mapping[str, list[dict[str, Any]]] = {
    "phone_lines": [{"id": "open", "hours": {}}, {"id": "silent"}],
    "email_addresses": [{"id": "mail"}],
    "desks": [{"id": "here"}],
    "partners": [{"id": "a", "group": "information"}, {"id": "b", "group": "information"}, {"id": "c", "group": "x"}],
    "facts": [{"id": "days"}],
    "terms": [{"id": "short", "abbreviations": {}}, {"id": "known", "abbreviations": {"nl": "K"}}, {"id": "long"}],
}


@pytest.mark.parametrize(
    ("kind", "ids"),
    [
        ("phone", {"open", "silent"}),
        ("phone-line", {"open", "silent"}),
        ("email", {"mail"}),
        ("desk", {"here"}),
        ("desk-card", {"here"}),
        ("partners", {"information", "x"}),
        ("fact", {"days"}),
        ("official-names", {"short", "known", "long"}),
        # Of these only the entries that have what the token shows.
        ("short-name", {"known"}),
    ],
)
def test_a_kind_names_the_entries_of_its_list(kind: str, ids: set[str]) -> None:
    found = TOKENS[kind].ids
    assert found is not None
    assert set(found(ENTRIES) or ()) == ids
    # Where the file could not be read nothing is known of its ids.
    assert found({}) is None


def test_a_picture_is_named_by_what_it_means() -> None:
    found = TOKENS["icon"].ids
    assert found is not None and found({}) == ICONS


def test_hours_are_asked_of_lines_that_have_them() -> None:
    found = TOKENS["hours"].ids
    assert found is not None
    assert list(found({"phone_lines": [{"id": "open", "hours": {"opening": "x"}}, {"id": "silent"}]}) or ()) == ["open"]
    assert found({}) is None


def test_a_kind_without_ids_has_an_example_without_one() -> None:
    assert {name for name, kind in TOKENS.items() if kind.ids is None} == {
        name for name, token in EXAMPLES.items() if ":" not in token
    }


# What tokens become.

PHONE = '<a href="tel:+3280012345" dir="ltr" translate="no">0800 12 345</a>'
DATE = '<bdi class="date">{}</bdi>'


@pytest.mark.parametrize(
    ("locale", "token", "html"),
    [
        pytest.param(AR, "phone:return-line", PHONE, id="phone"),
        pytest.param(AR, "hours:documents-line", '<bdi dir="ltr">10:00–16:00</bdi>', id="hours"),
        pytest.param(
            NL, "hours:return-line", 'maandag – vrijdag <bdi dir="ltr">09:00–17:00</bdi>', id="hours-with-days"
        ),
        pytest.param(NL, "fact:reception-days", "<bdi>45</bdi>", id="number"),
        pytest.param(NL, "fact:reception-start-date", DATE.format("15 september 2025"), id="date"),
        pytest.param(
            RU, "fact:reception-start-date", '<bdi class="date">15 сентября 2025\xa0г.</bdi>', id="date-in-russian"
        ),
        pytest.param(
            AR, "fact:reception-start-date", '<bdi class="date">15 أيلول/سبتمبر 2025</bdi>', id="date-in-arabic"
        ),
        pytest.param(
            TI, "fact:reception-start-date", '<bdi class="date">15 መስከረም 2025 (15/09/2025)</bdi>', id="date-in-tigrinya"
        ),
        pytest.param(NL, "fact:allowance-adult", "<bdi>€\xa01250</bdi>", id="euro"),
        pytest.param(TI, "fact:first-year", "<bdi>2021</bdi>", id="year"),
        pytest.param(NL, "desk:ghent", '<a href="../desks/#desk-ghent">Gent</a>', id="desk"),
        pytest.param(RU, "desk:liege", '<a href="../desks/#desk-liege">Льеж</a>', id="desk-in-russian"),
        pytest.param(
            RU,
            "short-name:immigration-office",
            '<bdi dir="ltr" translate="no"><span lang="nl">DVZ</span> / <span lang="fr">OE</span></bdi>',
            id="short-name",
        ),
        pytest.param(
            NL,
            "email:identity-documents",
            '<a href="mailto:papieren@fixture.example" dir="ltr" translate="no">papieren@fixture.example</a>',
            id="email",
        ),
    ],
)
def test_an_inline_token_becomes_html(site: Site, locale: Locale, token: str, html: str) -> None:
    assert shown(site, locale, token) == html


@pytest.mark.parametrize("kind", BLOCKS)
def test_a_block_token_becomes_one_block_of_html(site: Site, locale: Locale, kind: str) -> None:
    token, begins = BLOCKS[kind]
    html = shown(site, locale, token, PAPER)
    assert html.startswith(begins)
    # An empty line would end the block for Python-Markdown.
    assert "\n\n" not in html and html.strip() == html
    parse_html(html)


@pytest.mark.parametrize("kind", IN_SENTENCES)
def test_a_token_inside_a_sentence_is_one_line_without_blocks(site: Site, locale: Locale, kind: str) -> None:
    html = shown(site, locale, EXAMPLES[kind])
    assert html and "\n" not in html
    assert {element.tag for element in parse_html(html).every()} <= {"a", "bdi", "span"}


def test_a_desk_is_linked_from_where_the_page_stands(site: Site) -> None:
    assert shown(site, NL, "desk:ghent", INDEX) == '<a href="desks/#desk-ghent">Gent</a>'
    assert shown(site, RU, "desk:ghent", DESKS) == '<a href="./#desk-ghent">Гент</a>'


def test_a_desk_is_only_named_where_the_page_of_the_desks_is_missing(site: Site) -> None:
    partial = without_page(site, RU, DESKS)
    assert shown(partial, RU, "desk:ghent") == "Гент"
    assert shown(partial, NL, "desk:ghent") == '<a href="../desks/#desk-ghent">Gent</a>'
    roles = replace(site.project.roles, desks=None)
    without = replace(site, project=replace(site.project, roles=roles))
    assert shown(without, NL, "desk:ghent") == "Gent"


def test_the_name_of_a_place_is_escaped(site: Site) -> None:
    words: Any = {NL: {**site.records.words[NL], "places": {"ghent": "G&<t"}}}
    assert shown(with_records(site, words=words), NL, "desk:ghent", DESKS).endswith(">G&amp;&lt;t</a>")


def test_data_come_from_the_records(site: Site) -> None:
    assert shown(with_entry(site, "facts", "first-year", value=1999), NL, "fact:first-year") == "<bdi>1999</bdi>"
    assert "Kaai 1," in shown(with_desk(site, street="Kaai 1"), NL, "desk-card:ghent")


# What a kind says of itself, which others rely on.


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_kind_that_leads_to_pages_says_so(site: Site, locale: Locale, kind: str) -> None:
    found = {shown(site, locale, EXAMPLES[kind], PAPER, start=start) for start in ("", "a/", "a/b/")}
    # Any other kind is rendered once, wherever links begin.
    assert (len(found) > 1) == TOKENS[kind].leads


@pytest.mark.parametrize("kind", EXAMPLES)
def test_only_what_says_so_is_not_on_paper(site: Site, kind: str) -> None:
    assert (shown(site, NL, EXAMPLES[kind], PAPER, on_paper=True) == "") == TOKENS[kind].screen_only


@pytest.mark.parametrize("kind", TOKENS.values(), ids=lambda kind: kind.name)
def test_the_styles_and_the_role_of_a_kind_exist(site: Site, kind: TokenKind) -> None:
    for folder in kind.styles:
        assert list((site.project.theme / "styles" / folder).glob("*.css"))
    assert kind.role is None or kind.role in vars(site.project.roles)


def test_codes_are_made_from_finished_text(site: Site) -> None:
    assert {name for name, kind in TOKENS.items() if kind.of_finished} == {"check-code", "current-codes", "old-codes"}


def test_every_kind_is_rendered_in_every_language(site: Site) -> None:
    # Languages differ, but for what is the same in all of them.
    same = {kind for kind, token in EXAMPLES.items() if len({shown(site, locale, token) for locale in LOCALES}) == 1}
    assert same == {"phone", "email", "hours", "fact", "short-name", "icon"}
