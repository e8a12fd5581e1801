"""All data of the project, read once and checked: the records that everything after this point uses."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import TypeAdapter

from scripts.files.problems import Problems
from scripts.files.validation import validated
from scripts.files.yaml_lines import Document, FileLine
from scripts.places.postcodes import Postcode, read_postcodes
from scripts.places.tables import POSTCODES, check_place_tables
from scripts.project.project import Project
from scripts.records.desks import DESKS, Desk, EmailAddress, Partner, PhoneLine
from scripts.records.facts import FACTS, SOURCES, TERMS, Fact, Source, Term
from scripts.records.freshness import CHECK_RULES, CheckRules
from scripts.records.interface import Words, read_words

# Each data file of records and the form that it must fit; the published schemas are made from the same list.
DATA_FILES: Mapping[str, TypeAdapter[Any]] = {
    "sources": SOURCES,
    "facts": FACTS,
    "terms": TERMS,
    "desks": DESKS,
    "freshness": CHECK_RULES,
}

T = TypeVar("T")


@dataclass(frozen=True)
class Records:
    """Sources, facts, terms, contacts, postcodes and interface words, by id, code or locale.

    `check_rules` says how long a check holds; `lines` where each entry stands, by its list and id.
    """

    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    terms: Mapping[str, Term]
    phone_lines: Mapping[str, PhoneLine]
    email_addresses: Mapping[str, EmailAddress]
    desks: Mapping[str, Desk]
    partners: Mapping[str, Partner]
    postcodes: Mapping[str, Postcode]
    words: Mapping[str, Words]
    check_rules: CheckRules
    lines: Mapping[tuple[str, str], FileLine]
    today: datetime.date

    @property
    def free_number(self) -> str:
        """The free number of voluntary return, which stands on every page."""
        return self.phone_lines["return-line"].number


# The entries of each list of the data files as they are written, also when some are wrong.
Entries = Mapping[str, list[dict[str, Any]]]


def read_records(project: Project, today: datetime.date, problems: Problems) -> tuple[Records | None, Entries]:
    """Every record of the project, and the entries as written.

    The records are None, with all problems recorded, if any file is wrong. The entries still say which ids there are,
    so that later checks go on. `today` is the build's day: no check may be dated after it.
    """
    before = len(problems)
    words = read_words(project, problems)
    readable = check_place_tables(project.places, project.name, problems)
    documents = {stem: project.document(project.root / "data" / f"{stem}.yaml", problems) for stem in DATA_FILES}
    entries = _entries(documents)
    if not readable:
        # Without postcodes every address would look wrong.
        return None, entries
    postcodes = read_postcodes(project.places / POSTCODES)
    source_words = words.get(project.source.locale)
    context: dict[str, Any] = {
        "today": today,
        "postcodes": postcodes,
        "sources": ids_of(entries, "sources") or None,
        "places": source_words.get("places", {}) if source_words else None,
    }

    def read(stem: str, adapter: TypeAdapter[T]) -> T | None:
        document = documents[stem]
        return validated(document, adapter, context, problems) if document else None

    sources, facts, terms = read("sources", SOURCES), read("facts", FACTS), read("terms", TERMS)
    desks, check_rules = read("desks", DESKS), read("freshness", CHECK_RULES)
    if sources is None or facts is None or terms is None or desks is None or check_rules is None:
        return None, entries
    if len(problems) > before:
        return None, entries
    records = Records(
        sources={entry.id: entry for entry in sources.sources},
        facts={entry.id: entry for entry in facts.facts},
        terms={entry.id: entry for entry in terms.terms},
        phone_lines={entry.id: entry for entry in desks.phone_lines},
        email_addresses={entry.id: entry for entry in desks.email_addresses},
        desks={entry.id: entry for entry in desks.desks},
        partners={entry.id: entry for entry in desks.partners},
        postcodes=postcodes,
        words=words,
        check_rules=check_rules,
        lines=_lines(documents),
        today=today,
    )
    return records, entries


def ids_of(entries: Entries, name: str) -> list[str]:
    """The ids in one list of the data files."""
    return [entry["id"] for entry in entries.get(name, []) if isinstance(entry.get("id"), str)]


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
