"""Is a sheet on paper still right? Each edition has a short code, by which this module tells what changed since.

A code comes from the words that a reader of paper sees, data among them, and from the day on which they were checked.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from html import unescape
from typing import Literal

from scripts.content.site import Site, keep_with_site, kept_with_site
from scripts.files import memory
from scripts.files.memory import Remembered
from scripts.files.workers import cores, in_workers
from scripts.project.keys import Locale, PageKey, Slug
from scripts.project.sheets import CARDS
from scripts.project.surfaces import own_page
from scripts.records.edition_file import ALPHABET, CODE_LENGTH, Edition, Part, write_editions
from scripts.records.fields import CONFIRMED
from scripts.screen.tokens import render_tokens, statuses_in
from scripts.texts.sections import LINK_TARGET

# The search lives on a screen; citations and the way on a map may change while all that they stand beside is the same.
_NOT_WORDS = re.compile(r'\[\[locator\]\]|<p class="(?:source|directions|today)"[^>]*>.*?</p>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")

# The editions of so many languages are worked out sooner by one process than processes are begun.
FEW = 2

# The free number's card; the other cards are one for each desk.
FREE_NUMBER = "free-number"


@dataclass(frozen=True)
class Verdict:
    """What became of an edition: its parts that changed or went away, as it numbered them, and parts that are new.

    `rechecked`: the same words, checked again later. `gone`: the sheet, or its language, exists no more.
    """

    kind: Literal["current", "rechecked", "changed", "gone"]
    changed: tuple[Part, ...] = ()
    removed: tuple[Part, ...] = ()
    added: tuple[Part, ...] = ()


@kept_with_site
def edition_of(site: Site, locale: Locale, sheet: Slug) -> Edition | None:
    """The edition of a sheet, or of the cards to cut out, as this build prints it; None if there is no such sheet."""
    desks = site.project.roles.desks
    if sheet == CARDS:
        return _cards(site, locale) if desks and (locale, desks) in site.pages else None
    return _edition(site, locale, sheet) if sheet in site.sheet_slugs(locale) else None


def current_editions(site: Site) -> Mapping[PageKey, Edition]:
    """The edition of every sheet and of the cards, by locale and slug."""
    keys = [(language.locale, sheet) for language in site.project.languages for sheet in (*site.project.sheets, CARDS)]
    return {key: edition for key in keys if (edition := edition_of(site, *key))}


def work_ahead(site: Site) -> None:
    """Let all cores work out the editions, language by language, before every language asks for all of them."""
    locales = [language.locale for language in site.project.languages]
    if cores() == 1 or len(locales) <= FEW:
        return
    for locale, (editions, answers) in zip(
        locales, in_workers(partial(_of_language, site), locales, lambda: None, lambda: None), strict=True
    ):
        memory.remember(answers)
        for sheet, edition in editions.items():
            keep_with_site(site, edition_of, (locale, sheet), edition)


def _of_language(site: Site, locale: Locale) -> tuple[dict[Slug, Edition | None], list[Remembered]]:
    with memory.worked_out() as answers:
        editions = {sheet: edition_of(site, locale, sheet) for sheet in (*site.project.sheets, CARDS)}
    return editions, answers


@kept_with_site
def _recorded(site: Site) -> Mapping[str, Edition]:
    """The editions on record by code."""
    return {edition.code: edition for edition in site.editions}


def all_editions(site: Site) -> tuple[Edition, ...]:
    """Every recorded edition and after them those of this build that are not recorded yet."""
    recorded = {edition.code for edition in site.editions}
    fresh = [edition for edition in current_editions(site).values() if edition.code not in recorded]
    return (*site.editions, *fresh)


def record(site: Site) -> int:
    """Put the editions of this build on record; the number of those that were not there."""
    editions = all_editions(site)
    write_editions(site.project.root, editions)
    return len(editions) - len(site.editions)


def verdict(site: Site, edition: Edition) -> Verdict:
    """What became of an edition."""
    current = edition_of(site, edition.locale, edition.sheet)
    if current is None:
        return Verdict("gone")
    if current.code == edition.code:
        return Verdict("current")

    def now_at(part: Part) -> str:
        slug, identifier = site.followed.now((edition.sheet, part.id))
        return identifier if slug == edition.sheet else ""

    before = {now_at(part) for part in edition.parts}
    now = {part.id: part for part in current.parts}
    changed = tuple(part for part in edition.parts if now_at(part) in now and now[now_at(part)].hash != part.hash)
    removed = tuple(part for part in edition.parts if now_at(part) not in now)
    added = tuple(part for part in current.parts if part.id not in before)
    return Verdict("changed" if changed or removed or added else "rechecked", changed, removed, added)


def _edition(site: Site, locale: Locale, slug: Slug) -> Edition:
    page, date = site.pages[locale, slug], site.pages[site.project.source.locale, slug].checked
    if date is None:
        raise ValueError(f"{slug} has no date")
    dated = _on(site, date)
    # What stands around the text belongs to what comes before the first heading.
    frame = {page.sections[0].id: f"{page.title}\n{site.records.free_number}"}
    parts = [
        Part(
            section.id,
            section.number,
            _hash(
                dated,
                page.lent.get(section.id, locale),
                slug,
                "\n".join([frame.get(section.id, ""), section.title, section.text]),
            ),
        )
        for section in page.sections
    ]
    return _named(locale, slug, date, tuple(parts), _recorded(site))


def _cards(site: Site, locale: Locale) -> Edition:
    desks, line = site.records.desks.values(), site.records.help_line
    date = max(line.checked, *(desk.checked for desk in desks))
    dated = _on(site, date)
    of_line = f"[[phone-line:{line.id}]]\n\n[[phone-words]]"
    tokens = {FREE_NUMBER: of_line} | {desk.id: f"[[desk-card:{desk.id}]]" for desk in desks}
    parts = [Part(identifier, "", _hash(dated, locale, CARDS, token)) for identifier, token in tokens.items()]
    return _named(locale, CARDS, date, tuple(parts), _recorded(site))


@kept_with_site
def _on(site: Site, date: datetime.date) -> Site:
    """The site as of a day, without notices, so that a code does not change from day to day.

    Lists of coming closures begin there; a notice is told beside the code.
    """
    return replace(site, records=replace(site.records, today=date, notices={}))


def _hash(site: Site, locale: Locale, slug: Slug, markdown: str) -> str:
    """A hash of the words as they are read on paper, data in the place of tokens, without markup and link targets.

    How sure the data is belongs to the words; it is told behind them.
    """
    surface = own_page(site.project, locale, slug)
    html = render_tokens(_NOT_WORDS.sub("", markdown), site, locale, surface, finished=False)
    words = unescape(_TAG.sub(" ", LINK_TARGET.sub("]", _NOT_WORDS.sub("", html))))
    words += "".join(f" {status}" for status in statuses_in(markdown, site) if status != CONFIRMED)
    return hashlib.sha256(_SPACE.sub(" ", words).strip().encode()).hexdigest()[:8]


def _named(
    locale: Locale, slug: Slug, date: datetime.date, parts: tuple[Part, ...], recorded: Mapping[str, Edition]
) -> Edition:
    """The edition with its code: always the same for the same words and day, and never that of another edition."""
    words = " ".join(f"{part.id} {part.number} {part.hash}" for part in parts)
    for attempt in range(len(recorded) + 1):
        edition = Edition(_code(f"{attempt} {locale} {slug} {date} {words}"), locale, slug, date, parts)
        if recorded.get(edition.code, edition) == edition:
            return edition
    raise ValueError("no code is free")


def _code(text: str) -> str:
    value = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
    return "".join(ALPHABET[value >> 5 * place & 31] for place in range(CODE_LENGTH))
