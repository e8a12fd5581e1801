"""How fresh an entry or page is: the day of its last check, the last day on which that holds, and who checks again."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any, Protocol

from pydantic import BeforeValidator, Field, TypeAdapter
from pydantic.dataclasses import dataclass as record

from scripts.files.validation import as_written, wrong
from scripts.records.fields import LONGEST_CHECK, RECORD, ListName, Text


def _days(value: Any) -> Any:
    if type(value) is not int or not 1 <= value <= LONGEST_CHECK.days:
        raise wrong(
            f'"days" cannot be {as_written(value)}.',
            f"Write a whole number of days from 1 to {LONGEST_CHECK.days}, such as 90.",
        )
    return value


@record(frozen=True, config=RECORD)
class CheckRule:
    """A check holds for so many days; the keeper, a role or a name, checks again."""

    days: Annotated[int, Field(ge=1, le=LONGEST_CHECK.days), BeforeValidator(_days)]
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
    news: CheckRule

    def of(self, list_name: ListName) -> CheckRule:
        """The rule for one list."""
        rule: CheckRule = getattr(self, list_name)
        return rule


CHECK_RULES = TypeAdapter(CheckRules)


class Entry(Protocol):
    """An entry of the data files, or a page of the source language."""

    @property
    def list_name(self) -> ListName:
        """The list in which it stands, or "pages"."""

    @property
    def check_by(self) -> datetime.date | None:
        """The last day on which its check holds, if it has a day of its own."""

    @property
    def keeper(self) -> str | None:
        """Who checks it again, if that is not the keeper of its list."""

    def checks(self) -> Iterable[datetime.date]:
        """The day of the last check of each of its parts."""


@dataclass(frozen=True)
class Check:
    """The day of the last check, the last day on which it holds, and who checks again."""

    checked: datetime.date
    check_by: datetime.date
    keeper: str

    def holds(self, today: datetime.date) -> bool:
        """Whether nobody needs to have checked again yet."""
        return today <= self.check_by


def check_of(entry: Entry, rules: CheckRules) -> Check:
    """The check of an entry: it is as old as its oldest part.

    ValueError for a translated page, which is as fresh as its source page.
    """
    rule = rules.of(entry.list_name)
    checked = min(entry.checks())
    check_by = entry.check_by or checked + datetime.timedelta(days=rule.days)
    # A name may be written over two lines; a list has one line for each entry.
    keeper = " ".join((entry.keeper or rule.keeper).split())
    return Check(checked, check_by, keeper)
