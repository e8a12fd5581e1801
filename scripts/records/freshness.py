"""How fresh an entry or page is: the day of its last check, the last day on which that holds, and who checks again."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, TypeAdapter
from pydantic.dataclasses import dataclass as record

from scripts.files.validation import wrong
from scripts.records.desks import Desk, EmailAddress, Office, PhoneLine
from scripts.records.facts import Fact, Source, Term
from scripts.records.fields import LONGEST_CHECK, RECORD, Text
from scripts.texts.page import Page

# The lists of the data files, and the pages of the source language.
Kind = Literal["phone_lines", "email_addresses", "desks", "partners", "facts", "pages", "terms", "sources"]


def _days(value: Any) -> Any:
    if type(value) is not int or not 1 <= value <= LONGEST_CHECK.days:
        raise wrong(
            f'"days" cannot be "{value}".', f"Write a whole number of days from 1 to {LONGEST_CHECK.days}, such as 90."
        )
    return value


@record(frozen=True, config=RECORD)
class CheckRule:
    """A check holds for so many days; the keeper, a role or a name, checks again."""

    days: Annotated[int, BeforeValidator(_days), Field(ge=1, le=LONGEST_CHECK.days)]
    keeper: Text


@record(frozen=True, config=RECORD)
class CheckRules:
    """`data/freshness.yaml`."""

    phone_lines: CheckRule
    email_addresses: CheckRule
    desks: CheckRule
    partners: CheckRule
    facts: CheckRule
    pages: CheckRule
    terms: CheckRule
    sources: CheckRule

    def of(self, kind: Kind) -> CheckRule:
        """The rule for one kind."""
        rule: CheckRule = getattr(self, kind)
        return rule


CHECK_RULES = TypeAdapter(CheckRules)


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
