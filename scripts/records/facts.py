"""Sources, facts and official terms: what the site states, and where it comes from."""

from __future__ import annotations

import datetime
import re
from typing import Any, ClassVar, Literal

from pydantic import StrictInt, TypeAdapter, field_validator, model_validator
from pydantic.dataclasses import dataclass

from scripts.files.validation import as_written, wrong
from scripts.project import locales
from scripts.project.country import PaperLanguage
from scripts.project.keys import Locale
from scripts.records.fields import RECORD, Checked, ListName, OneLine, Sourced, SourceId, WebAddress

# Years, also those of dates, and numbers and amounts: what lies outside is a slip.
_YEARS = range(1900, 2101)
_LARGEST = 1_000_000

_A_DAY = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}")


@dataclass(frozen=True, config=RECORD, kw_only=True)
class Source(Checked):
    """A document that facts come from; `published` is the date or period that it carries, None if it carries none."""

    list_name: ClassVar[ListName] = "sources"

    title: OneLine
    publisher: OneLine
    language: PaperLanguage
    url: WebAddress | None = None
    published: OneLine | None = None

    @field_validator("published")
    @classmethod
    def _is_a_day_that_exists(cls, published: str | None) -> str | None:
        if published is None or not _A_DAY.fullmatch(published):
            return published
        try:
            date = datetime.date.fromisoformat(published)
        except ValueError:
            raise wrong(
                f'The date "{published}" does not exist.', "Write year-month-day, such as 2024-06-27."
            ) from None
        if date.year not in _YEARS:
            raise wrong(f'The date "{published}" cannot be right.', "Compare its year with the source.")
        return published


@dataclass(frozen=True, config=RECORD, kw_only=True)
class Fact(Sourced):
    """A number, year, date or whole amount in euro that stands on the site."""

    list_name: ClassVar[ListName] = "facts"

    kind: Literal["number", "year", "date", "euro"]
    value: StrictInt | datetime.date

    @field_validator("value", mode="before")
    @classmethod
    def _is_written_right(cls, value: Any) -> Any:
        if isinstance(value, datetime.date):
            return value
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise wrong(
                f'"value" cannot be {as_written(value)}.',
                "A number or an amount is whole, without €, point, comma or quotes, such as 400; "
                "a date is year-month-day, such as 2024-06-27, without quotes.",
            )
        return value

    @model_validator(mode="after")
    def _value_fits_kind(self) -> Fact:
        if (self.kind == "date") != isinstance(self.value, datetime.date):
            raise wrong(
                f'The value of "{self.id}" does not fit its kind "{self.kind}".', "A date is written as 2024-06-27."
            )
        year = self.value.year if isinstance(self.value, datetime.date) else self.value
        if self.kind in ("date", "year") and year not in _YEARS:
            raise wrong(
                f'The value of "{self.id}" lies in the year {year}.',
                f"Write a year from {_YEARS[0]} to {_YEARS[-1]}.",
            )
        if self.kind in ("number", "euro") and isinstance(self.value, int) and self.value > _LARGEST:
            raise wrong(
                f'The value of "{self.id}" is {self.value}: nothing on the site is more than {_LARGEST:,}.',
                "Compare it digit by digit with the source.",
            )
        return self


@dataclass(frozen=True, config=RECORD, kw_only=True)
class Term(Checked):
    """An organisation or notion with its official names and abbreviations, by language."""

    list_name: ClassVar[ListName] = "terms"

    names: dict[PaperLanguage, OneLine]
    source: SourceId
    abbreviations: dict[PaperLanguage, OneLine] | None = None

    @field_validator("names")
    @classmethod
    def _are_names(cls, names: dict[PaperLanguage, str]) -> dict[PaperLanguage, str]:
        for name in names.values():
            if not all(part.strip() for part in name.split(",")):
                raise wrong(f'A name is empty between the commas of "{name}".', "Take the comma too many away.")
        return names

    @model_validator(mode="after")
    def _named_on_paper(self) -> Term:
        if not {"nl", "fr"} <= self.names.keys() and set(self.names) != {"en"}:
            raise wrong(
                f'"{self.id}" lacks its Dutch or French name.',
                "Add nl and fr under names; a name that is the same everywhere stands under en alone.",
            )
        return self

    def names_in(self, language: str) -> tuple[str, ...]:
        """The official names in a language, each alone: where there are several, commas stand between them."""
        return tuple(name for key, names in self.names.items() if key == language for name in names.split(", "))


@dataclass(frozen=True, config=RECORD)
class SourcesFile:
    """`data/sources.yaml`."""

    sources: tuple[Source, ...]


@dataclass(frozen=True, config=RECORD)
class FactsFile:
    """`data/facts.yaml`."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, config=RECORD)
class TermsFile:
    """`data/terms.yaml`."""

    terms: tuple[Term, ...]


SOURCES = TypeAdapter(SourcesFile)
FACTS = TypeAdapter(FactsFile)
TERMS = TypeAdapter(TermsFile)


def fact_text(fact: Fact, locale: Locale) -> str:
    """The fact's value as the language writes it."""
    if isinstance(fact.value, datetime.date):
        return locales.long_date(fact.value, locale)
    if fact.kind == "euro":
        return locales.euro(fact.value, locale)
    if fact.kind == "year":
        return str(fact.value)
    return locales.number(fact.value, locale)


def published_text(source: Source, locale: Locale) -> str | None:
    """The date that a source carries, as the language writes it; periods and years stay as they are."""
    if source.published is None:
        return None
    try:
        return locales.long_date(datetime.date.fromisoformat(source.published), locale)
    except ValueError:
        return source.published
