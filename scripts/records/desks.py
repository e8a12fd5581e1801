"""Desks, phone lines, e-mail addresses and partners, as `data/desks.yaml` gives them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, TypeAdapter, ValidationInfo, model_validator
from pydantic.dataclasses import dataclass

from scripts.files.validation import written_as, wrong
from scripts.places.postcodes import Postcode, PostcodeField, check_point
from scripts.project.country import CODE, PaperLanguage
from scripts.project.locales import is_language
from scripts.records.entry_places import check_credit, check_place, check_province, check_street
from scripts.records.fields import (
    RECORD,
    SHOWN,
    CheckedDate,
    ListName,
    OneLine,
    PlaceId,
    Sourced,
    SourceId,
    Status,
    Text,
    WebAddress,
)
from scripts.records.hours import OpeningField, names_days, opens
from scripts.records.phones import PhoneField, is_free

_EMAIL = r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"


def _email(text: str) -> str:
    if not re.fullmatch(_EMAIL, text):
        raise wrong(f'"{text}" is not an e-mail address.', "Compare it letter by letter with the source.")
    return text


def _language_code(text: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}", text):
        raise wrong(f'"{text}" is not a language code.', "Write the two letters, such as fr or ar.")
    if not is_language(text):
        raise wrong(f'There is no language with the code "{text}".', "Write its two letters, such as fr or ar.")
    return text


def _each_once(codes: tuple[str, ...]) -> tuple[str, ...]:
    if not codes:
        raise wrong('"codes" names no language.', "Write at least one, such as [nl, fr], or take the languages away.")
    for code in codes:
        if codes.count(code) > 1:
            raise wrong(f'"{code}" stands twice under "codes".', "Keep one of the two.")
    return codes


EmailField = Annotated[str, AfterValidator(_email), written_as(rf"^{_EMAIL}$")]
LanguageCode = Annotated[str, AfterValidator(_language_code), written_as(r"^[a-z]{2,3}$")]
# A name and a number, without a postcode and a town behind them.
Street = Annotated[
    OneLine,
    AfterValidator(check_street),
    written_as(r"^(?=.*[A-Za-zÀ-ÿ])(?=.*[0-9])(?!.*\b[1-9][0-9]{3} +[A-Z])[^@<>]+$"),
]
Province = Annotated[Text, written_as(rf"^{CODE}-[A-Z]{{3}}$")]


@dataclass(frozen=True, config=RECORD)
class Hours:
    """Opening hours in OpenStreetMap's notation; `days_stated` is false when the source names no days.

    `status` is None where it is that of the entry to which they belong.
    """

    opening: OpeningField
    days_stated: bool
    source: SourceId
    checked: CheckedDate
    status: Status | None = None

    @model_validator(mode="after")
    def _days(self) -> Hours:
        if self.days_stated and opens(self.opening) and not names_days(self.opening):
            raise wrong(
                f'"days_stated" is true, but "{self.opening}" names no days.',
                'Write the days, such as "Mo-Fr 09:00-17:00" ("Mo-Su" for every day), or days_stated: false.',
            )
        return self


@dataclass(frozen=True, config=RECORD)
class SpokenLanguages:
    """The languages that can be spoken, as language codes; `status` is None where it is that of the entry."""

    codes: Annotated[tuple[LanguageCode, ...], AfterValidator(_each_once)]
    source: SourceId
    checked: CheckedDate
    status: Status | None = None


@dataclass(frozen=True, config=RECORD, kw_only=True)
class PhoneLine(Sourced):
    """A phone number; `other_hours` are hours that other sources publish."""

    list_name: ClassVar[ListName] = "phone_lines"

    number: PhoneField
    free: bool
    hours: Hours | None = None
    other_hours: tuple[Hours, ...] = ()
    languages: SpokenLanguages | None = None

    def checks(self) -> Iterator[datetime.date]:
        """The day of the last check of the number, of its hours and of its languages."""
        yield self.checked
        yield from (part.checked for part in (self.hours, self.languages, *self.other_hours) if part is not None)

    @model_validator(mode="after")
    def _costs(self) -> PhoneLine:
        if self.free != is_free(self.number):
            truth = "costs nothing" if is_free(self.number) else "is not a free number (0800)"
            raise wrong(
                f'"{self.number}" {truth}, and "free" says the opposite.', "Correct the number or free: true/false."
            )
        return self


@dataclass(frozen=True, config=RECORD, kw_only=True)
class EmailAddress(Sourced):
    """An e-mail address."""

    list_name: ClassVar[ListName] = "email_addresses"

    address: EmailField


@dataclass(frozen=True, config=RECORD, kw_only=True)
class Office(Sourced):
    """What a desk and a partner have in common.

    `lat` and `lon` are WGS84 degrees, found on the day `located`; `province` is an ISO 3166-2 code, for an office that
    works in a whole province and has no postcode.
    """

    place: PlaceId
    postcode: PostcodeField | None = None
    street: Street | None = None
    street_language: PaperLanguage | None = None
    lat: float | None = None
    lon: float | None = None
    located: CheckedDate | None = None
    province: Province | None = None
    phone: PhoneField | None = None
    hours: Hours | None = None
    website: WebAddress | None = None
    languages: SpokenLanguages | None = None

    def checks(self) -> Iterator[datetime.date]:
        """The day of the last check of the office, of its hours and of its languages."""
        yield self.checked
        yield from (part.checked for part in (self.hours, self.languages) if part is not None)

    @property
    def is_return_desk(self) -> bool:
        """Whether the office takes requests for return."""
        return False

    @property
    def is_shown(self) -> bool:
        """Whether pages give its address, phone number and hours, and not its city alone."""
        return self.status in SHOWN

    @property
    def searched_street(self) -> str | None:
        """The street as a map finds it: of two names ("Rue Haute 1 / Hoogstraat 1") the first."""
        return self.street.split(" / ")[0] if self.street else None

    @model_validator(mode="after")
    def _complete(self, info: ValidationInfo) -> Office:
        missing = " and ".join(name for name in ("street", "postcode") if not getattr(self, name))
        if self.is_shown and missing:
            raise wrong(f'"{self.id}" is {self.status} but has no {missing}.', "Add it, or write status: unconfirmed.")
        if self.street and self.postcode and self.postcode in self.street:
            raise wrong(f'The postcode {self.postcode} stands in "street" too.', "Write street and number alone.")
        check_place(self.place, self.postcode, info)
        if (self.lat is None) != (self.lon is None):
            raise wrong(f'"{self.id}" has only one of lat and lon.', "Give both or neither.")
        if self.lat is not None and self.lon is not None:
            postcodes: Mapping[str, Postcode] = (info.context or {}).get("postcodes", {})
            if self.postcode is None:
                raise wrong(f'"{self.id}" has coordinates but no postcode.', "Add the postcode.")
            check_point(self.lat, self.lon, self.postcode, postcodes)
            if self.located is not None:
                check_credit(info)
        elif self.located is not None:
            raise wrong(f'"{self.id}" has a date "located" but no coordinates.', "Add lat and lon, or take it away.")
        if self.province is not None:
            check_province(self.province, self.postcode, info)
        return self


@dataclass(frozen=True, config=RECORD, kw_only=True)
class Desk(Office):
    """A counter of Fedasil: a return desk, which goes by its city, or another place with a name of its own."""

    list_name: ClassVar[ListName] = "desks"

    kind: Literal["return_desk", "info_point"]
    name: OneLine | None = None
    name_language: LanguageCode | None = None

    @property
    def is_return_desk(self) -> bool:
        """Whether the desk takes requests for return; an information point does not."""
        return self.kind == "return_desk"

    @model_validator(mode="after")
    def _named(self) -> Desk:
        if (self.name is None) != (self.name_language is None):
            raise wrong(f'"{self.id}" has only one of name and name_language.', "Give both or neither.")
        if self.name is not None and self.is_return_desk:
            raise wrong(f'The return desk "{self.id}" has a name.', "Take it away; return desks go by their city.")
        return self


@dataclass(frozen=True, config=RECORD, kw_only=True)
class Partner(Office):
    """An organisation that works with Fedasil; `name_language` is the language of its name."""

    list_name: ClassVar[ListName] = "partners"

    group: Literal["reintegration", "information"]
    name: OneLine
    name_language: LanguageCode


@dataclass(frozen=True, config=RECORD)
class DesksFile:
    """`data/desks.yaml`."""

    phone_lines: tuple[PhoneLine, ...]
    email_addresses: tuple[EmailAddress, ...]
    desks: tuple[Desk, ...]
    partners: tuple[Partner, ...]


DESKS = TypeAdapter(DesksFile)


def return_desks(desks: Iterable[Desk]) -> tuple[Desk, ...]:
    """The desks that take requests for return."""
    return tuple(desk for desk in desks if desk.is_return_desk)
