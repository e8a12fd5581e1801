"""What differs between two versions of the content, as far as anyone who reads, prints or translates is concerned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from scripts.commands.changed_states import ChangedStates, lagging_between
from scripts.content.site import Site
from scripts.paper.html import sheet_html
from scripts.project.addresses import HOME
from scripts.project.keys import Locale, Slug
from scripts.project.surfaces import own_page
from scripts.records.fields import Checked
from scripts.records.news import LATEST
from scripts.records.notices import Notice
from scripts.records.records import LISTS
from scripts.screen.news import all_news, changed_notes
from scripts.screen.page_notices import page_notices
from scripts.screen.structured_data import structured_data
from scripts.screen.tokens import render_tokens
from scripts.texts.page import Page
from scripts.texts.sections import Section
from scripts.translations.word_records import flat
from scripts.wording.rules import PLAIN_LANGUAGE, SIGNS, Rules
from scripts.wording.word_choices import NO_CHOICES, Choices

Kind = Literal["new", "changed", "gone"]

# What a page is, and what is told apart from its front matter.
_NOT_FRONT_MATTER = {
    *("name", "locale", "slug", "body", "body_line", "sections", "translation", "front_matter"),
    *("elsewhere", "lent"),
}
_HASHES = ("sections", "fields")

# The data file of notices, and their list in the records.
NOTICES = "notices"

# A field that has another name in the file, as Python keeps that one for itself.
_WRITTEN = {"first": "from"}


@dataclass(frozen=True)
class ChangedPage:
    """A page whose file says something else: the sections that are new or changed, and the fields of its front matter.

    `lost` holds ids of sections that are gone.
    """

    locale: Locale
    slug: Slug
    name: str
    kind: Kind
    sections: tuple[Section, ...] = ()
    lost: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChangedEntry:
    """An entry of the data files, which of its fields changed, and the slugs of the pages that show it."""

    file: str
    id: str
    kind: Kind
    fields: tuple[str, ...]
    pages: tuple[str, ...]


@dataclass(frozen=True)
class Changes:
    """Everything that differs; `words` has the keys of interface words by locale, `sheets` the locales by slug.

    `glossaries` has the fields of chosen words by locale, such as "fedasil.term".
    """

    pages: tuple[ChangedPage, ...]
    entries: tuple[ChangedEntry, ...]
    words: Mapping[str, tuple[str, ...]]
    glossaries: Mapping[str, tuple[str, ...]]
    places: tuple[str, ...]
    lagging: ChangedStates
    sheets: Mapping[str, tuple[str, ...]]

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


def changes_between(before: Site, after: Site) -> Changes:
    """What differs in `after`; both must have passed the checks."""
    lagging = lagging_between(before, after)
    older = _as_today(before, after)
    return Changes(
        pages=tuple(_pages(before, after)),
        entries=tuple(_entries(before, after)),
        words={locale: keys for locale in after.records.words if (keys := _words(before, after, locale))},
        glossaries={locale: keys for locale in after.records.words if (keys := _glossary(before, after, locale))},
        places=tuple(_places(before.project.places, after.project.places)),
        lagging=lagging,
        sheets={slug: locales for slug in after.project.sheets if (locales := _sheets(older, after, slug))},
    )


def _pages(before: Site, after: Site) -> list[ChangedPage]:
    found = []
    for key in dict.fromkeys([*after.written, *before.written]):
        old, new = before.written.get(key), after.written.get(key)
        if new is None:
            found.append(ChangedPage(*key, before.written[key].name, "gone"))
        elif old is None:
            found.append(ChangedPage(*key, new.name, "new", sections=new.sections))
        else:
            known = {section.id: section for section in old.sections}
            sections = tuple(section for section in new.sections if _text(known.get(section.id)) != _text(section))
            lost = tuple(identifier for identifier in known if new.section(identifier) is None)
            different = _changed_fields(_front_matter(old), _front_matter(new))
            if sections or lost or different:
                found.append(ChangedPage(*key, new.name, "changed", sections, lost, different))
    return found


def _text(section: Section | None) -> tuple[str, str] | None:
    return (section.title, section.text) if section else None


def _front_matter(page: Page) -> dict[str, Any]:
    matter = {name: value for name, value in _values(page).items() if name not in _NOT_FRONT_MATTER}
    if page.translation:
        # Recorded hashes are told as states of the translation.
        matter |= {name: value for name, value in _values(page.translation).items() if name not in _HASHES}
    return matter


def _values(entry: Any) -> dict[str, Any]:
    return {_WRITTEN.get(field.name, field.name): getattr(entry, field.name) for field in fields(entry)}


def _changed_fields(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys([*new, *old]) if old.get(name) != new.get(name))


def _entries(before: Site, after: Site) -> list[ChangedEntry]:
    found = []
    pages, gone = _Pages(after), _Pages(before)
    for name, stem in (*LISTS.items(), (NOTICES, NOTICES)):
        old, new = getattr(before.records, name), getattr(after.records, name)
        for identifier in dict.fromkeys([*new, *old]):
            was, now = old.get(identifier), new.get(identifier)
            if was != now:
                shown = pages.that_show(name, identifier, was) if now else gone.that_show(name, identifier, None)
                found.append(_changed(f"data/{stem}.yaml", identifier, was, now, shown))
    return [*found, *_rules(before.rules, after.rules)]


def _rules(before: Rules, after: Rules) -> Iterator[ChangedEntry]:
    """The rules of writing that differ: they are for editors, and stand on no page."""
    for stem, old, new in (
        (PLAIN_LANGUAGE, before.writing, after.writing),
        (SIGNS, before.typography, after.typography),
        (SIGNS, dict.fromkeys(before.names, True), dict.fromkeys(after.names, True)),
    ):
        for identifier in dict.fromkeys([*new, *old]):
            was, now = old.get(identifier), new.get(identifier)
            if was != now:
                yield _changed(f"data/{stem}.yaml", identifier, was, now, ())


def _changed(file: str, identifier: str, was: Any, now: Any, shown: tuple[Slug, ...]) -> ChangedEntry:
    kind: Kind = "new" if was is None else "gone" if now is None else "changed"
    different = _changed_fields(_values(was), _values(now)) if kind == "changed" else ()
    return ChangedEntry(file, identifier, kind, different, shown)


class _Pages:
    """The pages of a site in its source language, and which of them an entry of the data stands on."""

    def __init__(self, site: Site) -> None:
        self._site = site

    @cached_property
    def _looks(self) -> dict[Slug, tuple[Any, ...] | None]:
        return {slug: _looks(self._site, slug) for slug in self._site.project.pages}

    def that_show(self, name: str, identifier: str, other: Checked | Notice | None) -> tuple[Slug, ...]:
        """The slugs of pages that look different once an entry is another one, or (None) is not there."""
        entries = getattr(self._site.records, name).items()
        # In its own place: the order of entries shows too.
        listed = {key: other if key == identifier else entry for key, entry in entries if key != identifier or other}
        lists: dict[str, Any] = {name: listed}
        changed = replace(self._site, records=replace(self._site.records, **lists))
        return tuple(slug for slug, looks in self._looks.items() if looks != _looks(changed, slug))


def _looks(site: Site, slug: Slug) -> tuple[Any, ...] | None:
    """All that a page in the source language takes from the data; None where an entry that it names is missing.

    Codes of sheets follow from everything else.
    """
    locale = site.project.source.locale
    page = site.pages[locale, slug]
    try:
        text = render_tokens(page.body, site, locale, own_page(site.project, locale, slug), finished=False)
        sources = [site.records.sources[identifier] for identifier in page.sources]
        help_line = site.records.phone_lines[site.project.help_line].number
        desks = structured_data(site, locale, slug, "")
        notices = page_notices(site, locale, slug)
    except KeyError:
        return None
    return text, sources, help_line, desks, notices, _news(site, slug)


def _news(site: Site, slug: Slug) -> tuple[Any, ...]:
    """What a page takes from the news in any language: its own pieces on their page and at home, and notes."""
    listed = all_news(site) if slug == site.project.roles.news else ()
    latest = all_news(site)[:LATEST] if slug == HOME and site.project.roles.news else ()
    return listed, latest, changed_notes(site, site.project.source.locale, slug)


def _words(before: Site, after: Site, locale: Locale) -> tuple[str, ...]:
    old, new = (flat(site.records.words.get(locale, {})) for site in (before, after))
    return _changed_fields(old, new)


def _glossary(before: Site, after: Site, locale: Locale) -> tuple[str, ...]:
    return _changed_fields(*(_chosen(site.rules.choices.get(locale, NO_CHOICES)) for site in (before, after)))


def _chosen(choices: Choices) -> dict[str, Any]:
    return {
        f"{identifier}.{name}": value
        for identifier, choice in choices.by_term.items()
        for name, value in _values(choice).items()
        if name != "id"
    }


def _places(before: Path, after: Path) -> list[str]:
    """The names of files of postcodes, places and the map that differ."""
    names = sorted({path.name for folder in (before, after) for path in folder.iterdir()})

    def data(path: Path) -> bytes | None:
        return path.read_bytes() if path.is_file() else None

    return [name for name in names if data(before / name) != data(after / name)]


def _sheets(before: Site, after: Site, slug: Slug) -> tuple[str, ...]:
    """The locales in which a sheet on paper is another one, by today's templates."""
    return tuple(
        language.locale
        for language in after.project.languages
        if _sheet(before, language.locale, slug) != _sheet(after, language.locale, slug)
    )


def _sheet(site: Site, locale: Locale, slug: Slug) -> str | None:
    if (locale, slug) not in site.pages or slug not in site.project.sheets:
        return None
    return sheet_html(site, locale, slug, "")


def _as_today(before: Site, after: Site) -> Site:
    """The older content with the newer templates, and with the words that it does not have yet: they ask for them."""
    words = {
        locale: {
            group: {**entries, **before.records.words.get(locale, {}).get(group, {})}
            for group, entries in groups.items()
        }
        for locale, groups in after.records.words.items()
    }
    records = replace(before.records, words={**before.records.words, **words})
    return replace(before, records=records, project=replace(before.project, overrides=after.project.theme))
