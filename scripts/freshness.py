"""How fresh an entry or page is: the day of its last check, the last day on which that holds, and who checks again."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.check_rules import CheckRules, Kind
from scripts.desks import Desk, EmailAddress, Office, PhoneLine
from scripts.facts import Fact, Source, Term
from scripts.pages import Page

DataEntry = Fact | Term | Source | PhoneLine | EmailAddress | Office
Entry = DataEntry | Page


@dataclass(frozen=True)
class Check:
    """The day of the last check, the last day on which it holds, and who checks again."""

    checked: datetime.date
    check_by: datetime.date
    keeper: str

    def holds(self, today: datetime.date) -> bool:
        """Whether nobody needs to have checked again yet."""
        return today <= self.check_by


def kind_of(entry: Entry) -> Kind:
    """The list of the data files in which an entry stands, or "pages"."""
    match entry:
        case Fact():
            return "facts"
        case Term():
            return "terms"
        case Source():
            return "sources"
        case PhoneLine():
            return "phone_lines"
        case EmailAddress():
            return "email_addresses"
        case Page():
            return "pages"
        case Desk():
            return "desks"
        case _:
            return "partners"


def check_of(entry: Entry, rules: CheckRules) -> Check:
    """The check of an entry, or of a page in the source language.

    Hours and languages are part of their entry: it is as old as its oldest part.
    ValueError for a translated page, which is as fresh as its source page.
    """
    rule = rules.of(kind_of(entry))
    checked = min(_days_of_check(entry))
    check_by = entry.check_by or checked + datetime.timedelta(days=rule.days)
    # A name may be written over two lines; a list has one line for each entry.
    keeper = " ".join((entry.keeper or rule.keeper).split())
    return Check(checked, check_by, keeper)


def _days_of_check(entry: Entry) -> Iterator[datetime.date]:
    if entry.checked is None:
        raise ValueError("a translated page has no check of its own")
    yield entry.checked
    if isinstance(entry, PhoneLine | Office):
        parts = [entry.hours, entry.languages, *(entry.other_hours if isinstance(entry, PhoneLine) else ())]
        yield from (part.checked for part in parts if part is not None)
