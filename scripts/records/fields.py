"""The kinds of field that several data files share, each with its check and its message."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, ConfigDict, ValidationInfo
from pydantic.dataclasses import dataclass

from scripts.files.problems import did_you_mean
from scripts.files.validation import written_as, wrong
from scripts.project.setting_kinds import is_line
from scripts.project.web_addresses import fault_of_website, shown
from scripts.records.contacts import contacts_in, fault_of_website_in

# How sure a thing is, as `data/desks.yaml` and `data/facts.yaml` explain.
Status = Literal["confirmed", "announced", "reported", "contradicted", "unconfirmed"]
CONFIRMED: Status = "confirmed"

# What a page shows of a desk or partner: its address and its number, and not the city alone.
SHOWN: tuple[Status, ...] = ("confirmed", "reported")

# The lists of entries that somebody checks again and again, and the pages of the source language.
ListName = Literal["phone_lines", "email_addresses", "desks", "partners", "facts", "pages", "terms", "sources", "news"]

# Every record refuses unknown fields: a misspelt field would otherwise vanish without a word.
RECORD = ConfigDict(extra="forbid")

# A day further off than this is a slip: 2207 for 2027 would let an entry grow old unseen.
LONGEST_CHECK = datetime.timedelta(days=5 * 365)

# Signs of Markdown and of tokens that no plain text has.
_MARK = re.compile(r"\*\*|~~|`|\[\[|\]\]|\]\(|\{#|\{:|\{lang=|^\s*#{1,6}\s")


def _known(info: ValidationInfo, what: str) -> Collection[str] | None:
    context: dict[str, Any] = info.context or {}
    return context.get(what)


def _not_in_future(date: datetime.date, info: ValidationInfo) -> datetime.date:
    today: datetime.date | None = (info.context or {}).get("today")
    if today is not None and date > today:
        raise wrong(f"The date {date} lies in the future.", f"Write the day of the check; today is {today}.")
    return date


def _after_check(date: datetime.date, info: ValidationInfo) -> datetime.date:
    checked: datetime.date | None = info.data.get("checked")
    mend = "Write a later day, or take the line away: then the usual number of days counts (data/freshness.yaml)."
    if checked is not None and date <= checked:
        raise wrong(f"The date {date} does not lie after the check on {checked}.", mend)
    if checked is not None and date > checked + LONGEST_CHECK:
        raise wrong(f"The date {date} lies more than five years after the check on {checked}.", "Write an earlier day.")
    return date


def _identifier(text: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", text):
        raise wrong(f'"{text}" cannot be an id.', "Use small letters, digits and single hyphens, such as return-line.")
    return text


def _source(text: str, info: ValidationInfo) -> str:
    known = _known(info, "sources")
    if known is not None and text not in known:
        mend = f"{did_you_mean(text, known)} If it is a new source, add it to data/sources.yaml."
        raise wrong(f'There is no source "{text}" in data/sources.yaml.', mend)
    return text


def _https(text: str) -> str:
    if not re.fullmatch(r"https://[^\s\"<>]+", text):
        raise wrong(f'"{shown(text)}" is not a safe web address.', "Write the whole address, beginning with https://.")
    fault = fault_of_website(text)
    if fault:
        raise wrong(f'"{shown(text)}" is not the address of a website: it {fault}.', "Copy it from the browser.")
    return text


def _filled(text: str) -> str:
    if not text.strip():
        raise wrong("A text is empty.", "Fill it in, or take the line away.")
    return text


def _in_one_line(text: str) -> str:
    if not is_line(text):
        raise wrong("A line break or a hidden character stands in this text.", "Write it in one line.")
    return text


def _without_contacts(text: str) -> str:
    found = contacts_in(text)
    if found:
        raise wrong(found[0][0], "Take it away: it has a field or an entry of its own.")
    if fault := fault_of_website_in(text):
        raise wrong(*fault)
    return text


def shown_mark(text: str) -> tuple[str, str] | None:
    """What is wrong with a text that is no Markdown and has signs of it, and how to mend it; None if it has none."""
    mark = _MARK.search(text)
    if mark is None:
        return None
    what = f'"{mark[0].strip()}" would be shown as it stands: neither Markdown nor tokens mean anything in this text.'
    return what, "Write the words alone."


def _without_marks(text: str) -> str:
    if fault := shown_mark(text):
        raise wrong(*fault)
    return text


def _hash(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{8}", text):
        raise wrong(f'"{text}" is not the hash of a section.', "Put it back as it was, or run accept, which writes it.")
    return text


Identifier = Annotated[str, AfterValidator(_identifier), written_as(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
CheckedDate = Annotated[datetime.date, AfterValidator(_not_in_future)]
# The last day on which a check holds; the field "checked" must stand before it in the record.
CheckBy = Annotated[datetime.date, AfterValidator(_after_check)]
SourceId = Annotated[str, AfterValidator(_source), written_as(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
# Whether it has a name is known beside its postcode.
PlaceId = Identifier
WebAddress = Annotated[
    str, AfterValidator(_https), written_as(r"^https://[^\s\"<>/@?#\\]+\.[^\s\"<>/@?#\\.]+([/?#][^\s\"<>]*)?$")
]
SectionHash = Annotated[str, AfterValidator(_hash), written_as(r"^[0-9a-f]{8}$")]
# What nobody but editors reads.
Note = Annotated[str, AfterValidator(_filled), written_as(r"\S")]
# What looks at signs of Markdown in its own way.
AnyText = Annotated[Note, AfterValidator(_without_contacts)]
# What is shown as it stands.
Plain = Annotated[Note, AfterValidator(_without_marks)]
Text = Annotated[AnyText, AfterValidator(_without_marks)]
# What readers see in one line.
OneLine = Annotated[Text, AfterValidator(_in_one_line)]


@dataclass(frozen=True, config=RECORD, kw_only=True)
class Checked:
    """What every entry of the data files has: an id, the day of its last check, and who checks it again by when.

    `list_name` names the list in which the entry stands.
    """

    list_name: ClassVar[ListName]

    id: Identifier
    checked: CheckedDate
    check_by: CheckBy | None = None
    keeper: Text | None = None

    def checks(self) -> Iterator[datetime.date]:
        """The day of the last check of the entry and of each of its parts: it is as fresh as its oldest part."""
        yield self.checked


@dataclass(frozen=True, config=RECORD, kw_only=True)
class Sourced(Checked):
    """An entry that a source states, surely or not; `note` is for editors."""

    source: SourceId
    status: Status
    note: Note | None = None
