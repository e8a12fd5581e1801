"""How long a check holds for each kind of entry, and who checks again, as `data/freshness.yaml` says."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from scripts.fields import LONGEST_CHECK, RECORD, Text
from scripts.validation import wrong

# The lists of the data files, and the pages of the source language.
Kind = Literal["phone_lines", "email_addresses", "desks", "partners", "facts", "pages", "terms", "sources"]


def _days(value: Any) -> Any:
    if type(value) is not int or not 1 <= value <= LONGEST_CHECK.days:
        raise wrong(
            f'"days" cannot be "{value}".', f"Write a whole number of days from 1 to {LONGEST_CHECK.days}, such as 90."
        )
    return value


@dataclass(frozen=True, config=RECORD)
class CheckRule:
    """A check holds for so many days; the keeper, a role or a name, checks again."""

    days: Annotated[int, BeforeValidator(_days), Field(ge=1, le=LONGEST_CHECK.days)]
    keeper: Text


@dataclass(frozen=True, config=RECORD)
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
