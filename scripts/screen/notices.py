"""What a reader is told of a translation: who made it, who read it, and which sections are out of date."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from scripts.content.site import Site
from scripts.project import locales
from scripts.project.addresses import link, page_path
from scripts.project.keys import Locale, Slug
from scripts.project.surfaces import Surface
from scripts.records.gaps import filled
from scripts.texts.sections import INTRO, TOKEN, Section
from scripts.translations.shown import current_in
from scripts.translations.state import SectionState


@dataclass(frozen=True)
class Notice:
    """On top of a translation, each if it is so: `text` says that it is not reviewed, `out_of_date` and `missing` name
    sections, and the title.

    `source_url` leads to the source text. `line` says in a few words what `text` says at length.
    """

    text: Markup
    out_of_date: Markup | None
    source_url: str
    missing: Markup | None = None
    line: str = ""


def notice(site: Site, locale: Locale, slug: Slug, here: str | None = None) -> Notice | None:
    """What stands on top of a page; None for the source and for a translation that is reviewed and current.

    `here` is the path of the page that shows it, if that is not the page's own.
    """
    text, out_of_date = _unreviewed(site, locale, slug), _out_of_date(site, locale, slug)
    missing = _missing(site, locale, slug)
    if not (text or out_of_date or missing):
        return None
    start = here or page_path(site.project, locale, slug)
    source = link(site.project, start, site.project.source.locale, slug)
    return Notice(text, out_of_date, source, missing, _line(site, locale, slug))


def reviewed(site: Site, locale: Locale, slug: Slug) -> Markup | None:
    """Who reviewed a translation and when, or which sections of it; None if nobody did."""
    words = site.records.words[locale]["translation"]
    state = site.states[locale, slug]
    told = []
    # Of a section that is out of date nobody has read what it should say now.
    for name, sections in reviews(each for each in state.sections if each.current).items():
        dates = reviewed_on(sections)
        key = "reviewed" if len(sections) == len(state.there) else "reviewed_parts"
        told.append(
            filled(
                escape(words[key]),
                name=Markup("<bdi>{}</bdi>").format(name),
                date=locales.joined([locales.long_date(date, locale) for date in dates], locale),
                sections=_joined(site, locale, slug, sections),
            )
        )
    return Markup(" ").join(told) if told else None


def reviews(sections: Iterable[SectionState]) -> Mapping[str, list[SectionState]]:
    """The reviewed sections by reviewer."""
    found: dict[str, list[SectionState]] = {}
    for section in sections:
        if section.kind == "reviewed" and section.reviewer:
            found.setdefault(section.reviewer, []).append(section)
    return found


def reviewed_on(sections: Iterable[SectionState]) -> list[datetime.date]:
    """The days on which sections were recorded, each once, in order."""
    return sorted({section.date for section in sections if section.date})


def out_of_date_sections(site: Site, locale: Locale, slug: Slug) -> frozenset[str]:
    """The ids of the sections of a page that are out of date."""
    return frozenset(state.section.id for state in site.states[locale, slug].out_of_date)


def out_of_date_note(site: Site, locale: Locale, slug: Slug, identifier: str, surface: Surface) -> Markup:
    """What stands at a section that is out of date.

    On a screen a link leads to the same section in a language that readers may know and in which it is current.
    """
    text = site.records.words[locale]["translation"]["out_of_date_here"]
    if surface.on_paper:
        return Markup('<small class="out-of-date">{}</small>').format(text)
    language = site.project.language(current_in(site.project, site.states, site.written[locale, slug], identifier))
    return Markup('<small class="out-of-date">{} <a href="{}" hreflang="{tag}" lang="{tag}">{}</a></small>').format(
        text,
        surface.page(language.locale, slug, "" if identifier == INTRO else identifier),
        language.name,
        tag=language.html,
    )


def section_name(site: Site, locale: Locale, slug: Slug, section: Section) -> str:
    """What a reader sees of a section: its number on a sheet, else its title in the reader's language."""
    if section.id == INTRO:
        return site.records.words[locale]["translation"]["beginning"]
    if slug in site.project.sheets:
        return section.number
    translated = site.written[locale, slug].section(section.id) if (locale, slug) in site.written else None
    return TOKEN.sub("", (translated or section).title).strip()


def _unreviewed(site: Site, locale: Locale, slug: Slug) -> Markup:
    """That nobody reviewed the page, or some sections of it, and who made those: a machine or a person."""
    words = site.records.words[locale]["translation"]
    state = site.states[locale, slug]
    told = []
    for kind, whole, parts in (("machine", "machine", "machine_parts"), ("human", "human", "human_parts")):
        sections = [section for section in state.there if section.kind == kind]
        if sections:
            key = whole if len(sections) == len(state.there) else parts
            told.append(filled(escape(words[key]), sections=_joined(site, locale, slug, sections)))
    return Markup(" ").join(told)


def _line(site: Site, locale: Locale, slug: Slug) -> str:
    """Who made what nobody reviewed, as the table of translations has it; empty where all is reviewed."""
    kinds = {section.kind for section in site.states[locale, slug].there}
    words = site.records.words[locale]["translation"]
    return next((words[f"state_{kind}"] for kind in ("machine", "human") if kind in kinds), "")


def _out_of_date(site: Site, locale: Locale, slug: Slug) -> Markup | None:
    """Since when the source text of sections and of the title changed; a menu word speaks for itself."""
    state, words = site.states[locale, slug], site.records.words[locale]["translation"]
    title = [field for field in state.fields if field.name == "title"]
    dates = [*(field.date for field in title), *(section.date for section in state.out_of_date if section.date)]
    if not dates:
        return None
    # Since the oldest day each of them changed, whichever day it was recorded.
    since = locales.long_date(min(dates), locale)
    names = [*(words["title"] for _ in title), *_names(site, locale, slug, state.out_of_date)]
    return filled(escape(words["out_of_date"]), date=since, sections=locales.joined(names, locale))


def _missing(site: Site, locale: Locale, slug: Slug) -> Markup | None:
    missing = site.states[locale, slug].missing
    words = site.records.words[locale]["translation"]
    sections = _joined(site, locale, slug, missing)
    return filled(escape(words["missing"]), sections=sections) if missing else None


def _joined(site: Site, locale: Locale, slug: Slug, sections: Iterable[SectionState]) -> str:
    return locales.joined(_names(site, locale, slug, sections), locale)


def _names(site: Site, locale: Locale, slug: Slug, sections: Iterable[SectionState]) -> list[str]:
    return [section_name(site, locale, slug, state.section) for state in sections]
