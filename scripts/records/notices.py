"""Notices, as `data/notices.yaml` gives them: what holds for some days and must be told at once in every language.

A ready phrase names a desk or a phone line, and its words stand in the interface files. Other words are given by
language.
"""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, TypeAdapter, ValidationError, ValidationInfo, model_validator
from pydantic.dataclasses import dataclass

from scripts.files.problems import Problems, did_you_mean
from scripts.files.validation import wrong
from scripts.files.yaml_lines import Document
from scripts.project.keys import Locale
from scripts.records.fields import RECORD, AnyText, CheckedDate, Identifier, Note, SourceId

Kind = Literal["closed", "changed", "warning"]
Phrase = Literal["closed", "moved", "line_down"]

# What each ready phrase is.
PHRASES: Mapping[Phrase, Kind] = {"closed": "closed", "moved": "changed", "line_down": "warning"}

# A notice that is to come is told from so many days before.
AHEAD = datetime.timedelta(days=7)

EVERYWHERE = "all"
_PAGE, _DESK = "page:", "desk:"

# In letters and signs: it stands in the first screen of a phone, above the text.
_LONGEST_TEXT = 300

# What holds for longer belongs into the pages; a day further off is a slip, such as 2072 for 2027.
_LONGEST = datetime.timedelta(days=366)

# Signs that Markdown or a token would need; those of HTML are refused in every text.
_MARKUP = re.compile(r"[*_`#|{}\[\]\\]")


def _known(name: str, what: str, place: str, info: ValidationInfo, identifier: str) -> str:
    known: Collection[str] | None = (info.context or {}).get(name)
    if known is not None and identifier not in known:
        raise wrong(f'There is no {what} "{identifier}" in {place}.', did_you_mean(identifier, known))
    return identifier


def _desk(identifier: str, info: ValidationInfo) -> str:
    return _known("desks", "desk", "data/desks.yaml", info, identifier)


def _phone_line(identifier: str, info: ValidationInfo) -> str:
    return _known("phone_lines", "phone line", "data/desks.yaml", info, identifier)


def _locale(locale: str, info: ValidationInfo) -> str:
    return _known("locales", "language", "mkdocs.yml", info, locale)


def _where(text: str, info: ValidationInfo) -> str:
    if text.startswith(_PAGE):
        _known("pages", "page", "mkdocs.yml", info, text.removeprefix(_PAGE))
    elif text.startswith(_DESK):
        _desk(text.removeprefix(_DESK), info)
    elif text != EVERYWHERE:
        context = info.context or {}
        places = {"page:": context.get("pages") or (), "desk:": context.get("desks") or ()}
        meant = next((f"{kind}{text}" for kind, known in places.items() if text in known), None)
        mend = f"Write {meant}." if meant else "Write all, or page: or desk: with a name right behind it: page:desks."
        raise wrong(f'"where" cannot be "{text}".', mend)
    return text


def _begins(date: datetime.date, info: ValidationInfo) -> datetime.date:
    checked: datetime.date | None = info.data.get("checked")
    if checked is not None and date > checked + _LONGEST:
        raise wrong(f"The date {date} lies more than a year after the check on {checked}.", "Compare the years.")
    return date


def _ends(date: datetime.date, info: ValidationInfo) -> datetime.date:
    first: datetime.date | None = info.data.get("first")
    if first is not None and date < first:
        raise wrong(f'"until" ({date}) lies before "from" ({first}).', "Write the last day, which is counted too.")
    if first is not None and date > first + _LONGEST:
        raise wrong(
            f'"until" ({date}) lies more than a year after "from" ({first}).',
            "Write the day on which you look again; what holds for longer belongs into the pages.",
        )
    return date


def _short_words(text: str) -> str:
    markup = _MARKUP.search(text)
    if markup:
        raise wrong(
            f'A notice has words alone, and this one has "{markup[0]}" in it.',
            "Take it away. Neither Markdown nor tokens mean anything here; the free number stands below by itself.",
        )
    if len(text) > _LONGEST_TEXT:
        raise wrong(
            f"A notice has at most {_LONGEST_TEXT} letters and signs, and this one has {len(text)}.",
            "Say what is different now and what to do; put the rest on a page.",
        )
    return text


DeskId = Annotated[str, AfterValidator(_desk)]
PhoneLineId = Annotated[str, AfterValidator(_phone_line)]
LocaleKey = Annotated[str, AfterValidator(_locale)]
ShortWords = Annotated[AnyText, AfterValidator(_short_words)]
Where = Annotated[
    str, AfterValidator(_where), Field(json_schema_extra={"pattern": "^(all|page:[a-z0-9-]+|desk:[a-z0-9-]+)$"})
]


@dataclass(frozen=True, config=RECORD, kw_only=True)
class Notice:
    """A notice that holds from `first` ("from" in the file) to `until`, both included.

    It has either one of the phrases `closed` and `moved` (of a desk) and `line_down`, or a `text` by locale, in the
    source language at least.
    """

    id: Identifier
    checked: CheckedDate
    first: Annotated[datetime.date, AfterValidator(_begins), Field(alias="from")]
    until: Annotated[datetime.date, AfterValidator(_ends)]
    closed: DeskId | None = None
    moved: DeskId | None = None
    line_down: PhoneLineId | None = None
    text: dict[LocaleKey, ShortWords] | None = None
    kind: Kind | None = None
    where: Where | None = None
    source: SourceId
    note: Note | None = None

    @property
    def phrase(self) -> Phrase | None:
        """The ready phrase that it says; None for a text."""
        return next((name for name in PHRASES if getattr(self, name) is not None), None)

    @property
    def subject(self) -> str | None:
        """Its ready phrase as it is written, such as "closed: ghent"; None for a text."""
        return f"{self.phrase}: {getattr(self, self.phrase)}" if self.phrase else None

    @property
    def sort(self) -> Kind:
        """What kind of notice it is: that of its phrase, or the one that stands beside its text."""
        return PHRASES[self.phrase] if self.phrase else self.kind or "warning"

    @property
    def desk(self) -> str | None:
        """The id of the desk on whose card it stands, if it does."""
        where = self.where or ""
        return self.closed or self.moved or (where.removeprefix(_DESK) if where.startswith(_DESK) else None)

    @property
    def page(self) -> str | None:
        """The slug of the one page that it is for, if there is one."""
        where = self.where or ""
        return where.removeprefix(_PAGE) if where.startswith(_PAGE) else None

    @property
    def days(self) -> Iterator[datetime.date]:
        """Each day on which it holds."""
        return (self.first + datetime.timedelta(days=each) for each in range((self.until - self.first).days + 1))

    def is_told(self, today: datetime.date) -> bool:
        """Whether readers are told of it on a day: on each on which it holds, and shortly before."""
        return self.first - AHEAD <= today <= self.until

    def is_over(self, today: datetime.date) -> bool:
        """Whether its last day lies before a day."""
        return self.until < today

    @model_validator(mode="after")
    def _says_one_thing(self, info: ValidationInfo) -> Notice:
        said = [name for name in (*PHRASES, "text") if getattr(self, name) is not None]
        if not said:
            mend = 'Add one line: closed:, moved: or line_down: with an id, or text: {nl: "…"} with kind: and where:.'
            raise wrong(f'The notice "{self.id}" says nothing.', mend)
        if len(said) > 1:
            named = " and ".join(f'"{name}"' for name in said)
            raise wrong(f'The notice "{self.id}" has {named} at once.', "Keep one of them, or make two notices.")
        if self.text is not None:
            _check_text(self, self.text, (info.context or {}).get("source"))
        else:
            _check_phrase(self)
        return self


def _check_text(notice: Notice, text: Mapping[str, str], source: str | None) -> None:
    missing = [name for name in ("kind", "where") if getattr(notice, name) is None]
    if missing:
        named = " and ".join(f'"{name}"' for name in missing)
        mend = "Write kind: closed, changed or warning; where: all, page:… or desk:…."
        raise wrong(f'{named} {"is" if len(missing) == 1 else "are"} missing beside "text" of "{notice.id}".', mend)
    if source is not None and source not in text:
        raise wrong(
            f'The text of "{notice.id}" is missing in the source language "{source}".',
            f'Add {source}: "…" to it: readers of a language without a text may see no other.',
        )


def _check_phrase(notice: Notice) -> None:
    phrase, where = notice.phrase, notice.where or ""
    if phrase is None:
        return
    if notice.kind is not None and notice.kind != PHRASES[phrase]:
        mend = f"Write kind: {PHRASES[phrase]}, or take the line away."
        raise wrong(f'"kind" cannot be "{notice.kind}" beside "{phrase}".', mend)
    if where.startswith(_DESK) and notice.line_down is not None:
        raise wrong(f'"where" cannot be "{where}": a phone line is no desk.', "Write all or page:…, or take it away.")
    named = notice.closed or notice.moved
    if where.startswith(_DESK) and where != f"{_DESK}{named}":
        raise wrong(f'"where" is "{where}", and the notice is about "{named}".', "Mend one of the two.")


@dataclass(frozen=True, config=RECORD)
class NoticesFile:
    """`data/notices.yaml`."""

    notices: tuple[Notice, ...]


NOTICES = TypeAdapter(NoticesFile)
_NOTICE = TypeAdapter(Notice)


def check_overlaps(document: Document, context: Mapping[str, Any], problems: Problems) -> None:
    """Record each notice that says of the same desk or phone line what another one says for some of the same days."""
    right = list(_right_ones(document, context))
    for (_, one), (index, other) in itertools.combinations(right, 2):
        subject = one.subject
        if subject and subject == other.subject and one.first <= other.until and other.first <= one.until:
            what = f'The notices "{one.id}" and "{other.id}" say "{subject}" for the same days.'
            mend = "Make one of the two, or mend the days."
            problems.add(document.name, document.line(("notices", index)), what, mend)


def _right_ones(document: Document, context: Mapping[str, Any]) -> Iterator[tuple[int, Notice]]:
    """The notices in which nothing is wrong, each with its place in the list."""
    listed = document.value.get("notices") if isinstance(document.value, dict) else None
    for index, entry in enumerate(listed if isinstance(listed, list) else ()):
        try:
            yield index, _NOTICE.validate_python(entry, context=dict(context))
        except ValidationError:
            continue


def closed_days(notices: Iterable[Notice], desk: str, today: datetime.date) -> frozenset[datetime.date]:
    """The days from a day on, on which notices say that a desk is closed."""
    of_desk = (notice for notice in notices if notice.closed == desk)
    return frozenset(day for notice in of_desk for day in notice.days if day >= today)


def texts_of(document: Document) -> Iterator[tuple[int, Locale, str]]:
    """Each text of a file of notices, with its line and its language, also where something is wrong."""
    for place, text in document.raw.items():
        if len(place) == 4 and place[0] == "notices" and place[2] == "text":
            yield document.line(place), Locale(str(place[3])), text
