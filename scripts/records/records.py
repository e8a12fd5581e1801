"""All data of the project, read once and checked: the records that everything after this point uses."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from pydantic import TypeAdapter

from scripts.files.problems import Problems, did_you_mean
from scripts.files.validation import validated
from scripts.files.yaml_lines import Document, FileLine
from scripts.places.map_file import check_map
from scripts.places.postcodes import Postcode, read_postcodes
from scripts.places.tables import PlaceTables, read_place_tables
from scripts.places.town_spellings import TownName
from scripts.project.keys import Locale
from scripts.project.mkdocs_file import NAME
from scripts.project.project import Project
from scripts.records.desks import DESKS, Desk, EmailAddress, Partner, PhoneLine
from scripts.records.facts import FACTS, SOURCES, TERMS, Fact, Source, Term
from scripts.records.fields import Checked, ListName
from scripts.records.freshness import CHECK_RULES, CheckRules
from scripts.records.interface import Words, check_towns, read_words
from scripts.records.news import NEWS, News
from scripts.records.notices import NOTICES, Notice, check_overlaps, closed_days

# Each data file of records and the form that it must fit; the published schemas are made from the same list.
DATA_FILES: Mapping[str, TypeAdapter[Any]] = {
    "sources": SOURCES,
    "facts": FACTS,
    "terms": TERMS,
    "desks": DESKS,
    "news": NEWS,
    "freshness": CHECK_RULES,
    "notices": NOTICES,
}

# Each list of entries that somebody checks, and the data file in which it stands.
LISTS: Mapping[ListName, str] = {
    "sources": "sources",
    "facts": "facts",
    "terms": "terms",
    "phone_lines": "desks",
    "email_addresses": "desks",
    "desks": "desks",
    "partners": "desks",
    "news": "news",
}

_DESK = TypeAdapter(Desk)

T = TypeVar("T")


@dataclass(frozen=True)
class Records:
    """Sources, facts, terms, contacts, news, postcodes and interface words, by id, code or locale.

    `help_line` is the phone line that stands on every page, `check_rules` says how long a check holds, and `lines`
    where each entry stands, by its list and id. `notices` are all that the file has, also those that are not told yet
    or are over. `borrowed` has the names of towns that no interface file gives, by locale and place; they stand among
    the words too.
    """

    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    terms: Mapping[str, Term]
    phone_lines: Mapping[str, PhoneLine]
    email_addresses: Mapping[str, EmailAddress]
    desks: Mapping[str, Desk]
    partners: Mapping[str, Partner]
    news: Mapping[str, News]
    notices: Mapping[str, Notice]
    place_tables: PlaceTables
    postcodes: Mapping[str, Postcode]
    words: Mapping[Locale, Words]
    check_rules: CheckRules
    help_line: PhoneLine
    lines: Mapping[tuple[str, str], FileLine]
    today: datetime.date
    borrowed: Mapping[tuple[Locale, str], TownName] = field(default_factory=dict)

    def entries(self, name: ListName) -> Mapping[str, Checked]:
        """The entries of one list of the data files by id."""
        lists: Mapping[ListName, Mapping[str, Checked]] = {
            "sources": self.sources,
            "facts": self.facts,
            "terms": self.terms,
            "phone_lines": self.phone_lines,
            "email_addresses": self.email_addresses,
            "desks": self.desks,
            "partners": self.partners,
            "news": self.news,
        }
        return lists[name]

    @property
    def free_number(self) -> str:
        """The number of the help line, which stands on every page."""
        return self.help_line.number

    @property
    def told_notices(self) -> tuple[Notice, ...]:
        """The notices that readers are told of today, in the order of the file."""
        return tuple(notice for notice in self.notices.values() if notice.is_told(self.today))

    @cached_property
    def desks_now(self) -> Mapping[str, Desk]:
        """The desks as they are today: of one that moved since it was last checked, nothing is confirmed."""
        return {identifier: self._now(desk) for identifier, desk in self.desks.items()}

    def _now(self, desk: Desk) -> Desk:
        moved = any(
            notice.moved == desk.id and desk.checked < notice.first <= self.today for notice in self.notices.values()
        )
        if not moved:
            return desk
        return _DESK.validate_python({**vars(desk), "status": "unconfirmed"}, context={"postcodes": self.postcodes})

    def days_closed(self, desk: Desk) -> frozenset[datetime.date]:
        """The days from today on, on which notices say that a desk is closed."""
        return closed_days(self.notices.values(), desk.id, self.today)


# The entries of each list of the data files as they are written, also when some are wrong.
Entries = Mapping[str, list[dict[str, Any]]]


def read_records(project: Project, today: datetime.date, problems: Problems) -> tuple[Records | None, Entries]:
    """Every record of the project, and the entries as written.

    The records are None, with all problems recorded, if any file is wrong. The entries still say which ids there are,
    so that later checks go on. `today` is the build's day: no check may be dated after it.
    """
    before = len(problems)
    registry_wrong = any(problem.path == NAME for problem in problems.found)
    words = read_words(project, problems)
    tables = read_place_tables(project, problems)
    documents = {stem: project.document(project.root / "data" / f"{stem}.yaml", problems) for stem in DATA_FILES}
    entries = _entries(documents)
    check_towns(project, _places(entries), problems)
    postcodes = read_postcodes(tables) if tables else {}
    check_map(project, postcodes, problems)
    if tables is None:
        return None, entries
    source_words = words.get(project.source.locale)
    _check_province_names(project, source_words, postcodes, problems)
    context: dict[str, Any] = {
        "today": today,
        "source": project.source.locale,
        "postcodes": postcodes,
        "sources": ids_of(entries, "sources") or None,
        "languages": None if registry_wrong else [each.locale for each in (*project.languages, *project.taken_off)],
        "places": source_words.get("places", {}) if source_words else None,
        "desks": ids_of(entries, "desks") if "desks" in entries else None,
        "phone_lines": ids_of(entries, "phone_lines") if "phone_lines" in entries else None,
        "pages": project.pages,
        "locales": [language.locale for language in project.with_taken_off().languages],
    }

    def read(stem: str, adapter: TypeAdapter[T]) -> T | None:
        document = documents[stem]
        return validated(document, adapter, context, problems) if document else None

    sources, facts, terms = read("sources", SOURCES), read("facts", FACTS), read("terms", TERMS)
    desks, news, check_rules = read("desks", DESKS), read("news", NEWS), read("freshness", CHECK_RULES)
    notices = read("notices", NOTICES)
    if (file := documents["notices"]) is not None:
        check_overlaps(file, context, problems)
    if sources is None or facts is None or terms is None or desks is None or news is None or check_rules is None:
        return None, entries
    if notices is None:
        return None, entries
    phone_lines = {entry.id: entry for entry in desks.phone_lines}
    help_line = _help_line(project, phone_lines, problems)
    if help_line is None or len(problems) > before:
        return None, entries
    records = Records(
        sources={entry.id: entry for entry in sources.sources},
        facts={entry.id: entry for entry in facts.facts},
        terms={entry.id: entry for entry in terms.terms},
        phone_lines=phone_lines,
        help_line=help_line,
        email_addresses={entry.id: entry for entry in desks.email_addresses},
        desks={entry.id: entry for entry in desks.desks},
        partners={entry.id: entry for entry in desks.partners},
        news={entry.id: entry for entry in news.news},
        notices={entry.id: entry for entry in notices.notices},
        place_tables=tables,
        postcodes=postcodes,
        words=words,
        check_rules=check_rules,
        lines=_lines(documents),
        today=today,
    )
    return records, entries


def _help_line(project: Project, phone_lines: Mapping[str, PhoneLine], problems: Problems) -> PhoneLine | None:
    """The phone line that stands on every page; None, with a problem recorded, if there is no such line or it costs."""
    found = phone_lines.get(project.help_line)
    if not project.help_line or (found is not None and found.free):
        return found
    path = project.root / "mkdocs.yml"
    document = project.document(path, Problems())
    line = document.line(("extra", "help_line")) if document else 1
    if found is None:
        what = f'The help line "{project.help_line}" is not a phone line in data/desks.yaml.'
        mend = did_you_mean(project.help_line, phone_lines)
    else:
        what = f'The help line "{project.help_line}" is not free ({found.number}), and every page says that it is.'
        mend = "Name a line with free: true."
    problems.add(project.name(path), line, what, mend)
    return None


def _check_province_names(
    project: Project, words: Words | None, postcodes: Mapping[str, Postcode], problems: Problems
) -> None:
    """Record each province of the postcodes that has no name among the interface words."""
    path = project.interface_path(project.source.locale)
    document = project.document(path, Problems())
    missing = {place.province for place in postcodes.values()} - set((words or {}).get("provinces", {}))
    for code in sorted(missing) if words and document else ():
        line, what = document.line(("provinces",)) if document else 1, f'"{code}" is missing under "provinces".'
        mend = f'Add {code}: "…" in every interface file, or mend the province in data/places/be-postcodes.csv.'
        problems.add(project.name(path), line, what, mend)


def ids_of(entries: Entries, name: str) -> list[str]:
    """The ids in one list of the data files."""
    return [entry["id"] for entry in entries.get(name, []) if isinstance(entry.get("id"), str)]


def entries_of(project: Project, *stems: str) -> Entries:
    """The entries of some data files as they are written; what is wrong in them is told where they are read."""
    return _entries({stem: project.document(project.root / "data" / f"{stem}.yaml", Problems()) for stem in stems})


def _places(entries: Entries) -> set[str]:
    """The places of all desks and partners as they are written."""
    return {str(entry.get("place")) for name in ("desks", "partners") for entry in entries.get(name, ())}


def _entries(documents: Mapping[str, Document | None]) -> Entries:
    entries: dict[str, list[dict[str, Any]]] = {}
    for document in documents.values():
        if document is None or not isinstance(document.value, dict):
            continue
        for name, listed in document.value.items():
            if isinstance(listed, list):
                entries[name] = [entry for entry in listed if isinstance(entry, dict)]
    return entries


def _lines(documents: Mapping[str, Document | None]) -> dict[tuple[str, str], FileLine]:
    """Where each entry of each list begins."""
    lines = {}
    for document in documents.values():
        if document is None:
            continue
        for name, listed in document.value.items():
            for index, entry in enumerate(listed if isinstance(listed, list) else []):
                if isinstance(entry, dict):
                    lines[name, entry["id"]] = FileLine(document.name, document.line((name, index)))
    return lines
