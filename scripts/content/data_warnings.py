"""Warnings at the data: fields of data/desks.yaml that no page shows, and days and notices that are over.

They stop nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.files.yaml_lines import FileLine
from scripts.files.yaml_values import Place
from scripts.project.locales import ENGLISH, joined
from scripts.records.calendar import coming_closings, days_over
from scripts.records.desks import Desk, Hours, Partner, PhoneLine
from scripts.records.fields import ListName
from scripts.records.hours import opens
from scripts.records.notation import parts_of
from scripts.records.notices import Notice
from scripts.texts.sections import TOKEN
from scripts.texts.token_kinds import split_token

Entry = PhoneLine | Desk | Partner

# What is kept back until somebody confirms a desk or partner; those in a line go together.
_KEPT_BACK = (("street", "street_language"), ("lat", "lon", "located"), ("phone",), ("hours",))

_NAMES = {"desks": "desk", "partners": "partner"}

# The tokens by which pages show the entries of a list.
_SHOWN_BY: Mapping[ListName, Collection[str]] = {
    "facts": ("fact",),
    "phone_lines": ("phone", "hours", "phone-line"),
    "email_addresses": ("email",),
}


@dataclass(frozen=True)
class PastDays:
    """A part of an entry's hours of which all days are over, and where it stands."""

    entry: Entry
    part: str
    at: FileLine


def data_warnings(site: Site) -> list[Problem]:
    """Every warning at desks, partners, phone lines and notices, by file and line."""
    warnings, lines = Problems(), _Lines(site)

    def warn(at: FileLine, what: str, mend: str) -> None:
        warnings.add(at.path, at.line, what, mend)

    offices: tuple[Desk | Partner, ...] = (*site.records.desks.values(), *site.records.partners.values())
    for office in offices:
        for fields, why, mend in _not_shown(office, site):
            named = joined([f'"{field}"' for field in fields], ENGLISH)
            what = f"{named} {'is' if len(fields) == 1 else 'are'} not shown {why}."
            warn(lines.of(office, (fields[0],)), what, mend)
    for entry, place, hours in _every_hours(site):
        if not hours.days_stated and _names_days(hours.opening):
            what = f'The days in "{hours.opening}" are not shown while "days_stated" is false.'
            warn(lines.of(entry, (*place, "opening")), what, "Write days_stated: true, or the times alone.")
    for past in past_days(site):
        warn(past.at, f'The days of "{past.part}" are over.', "Take the part away.")
    for name, identifier in _on_no_page(site):
        what = f'No page shows "{identifier}": no text has a token of it.'
        warn(site.records.lines[name, identifier], what, "Take it away, or write the token where readers need it.")
    for notice in notices_over(site):
        at = site.records.lines["notices", notice.id]
        warn(at, f'The notice "{notice.id}" is over since {notice.until}, and no page shows it.', "Take it away.")
    return warnings.sorted()


def notices_over(site: Site) -> list[Notice]:
    """The notices whose last day is over on the build's day."""
    return [notice for notice in site.records.notices.values() if notice.is_over(site.records.today)]


def past_days(site: Site) -> list[PastDays]:
    """Every part of the hours with dates that are over on the build's day."""
    lines = _Lines(site)
    return [
        PastDays(entry, part, lines.of(entry, (*place, "opening")))
        for entry, place, hours in _every_hours(site)
        for part in days_over(hours.opening, site.records.today)
    ]


class _Lines:
    """Where the fields of each entry of data/desks.yaml stand."""

    def __init__(self, site: Site) -> None:
        path = site.project.root / "data" / "desks.yaml"
        document = site.project.document(path, Problems())
        if document is None:
            raise ValueError(f"{path} cannot be read")
        self._document = document
        self._places = {
            (name, entry["id"]): (name, index)
            for name, listed in document.value.items()
            for index, entry in enumerate(listed)
        }

    def of(self, entry: Entry, place: Place) -> FileLine:
        """The line of a place in an entry."""
        whole = (*self._places[entry.list_name, entry.id], *place)
        return FileLine(self._document.name, self._document.line(whole))


def _every_hours(site: Site) -> Iterator[tuple[Entry, Place, Hours]]:
    """All hours of the data, each with its entry and its place in that."""
    records = site.records
    entries: tuple[Entry, ...] = (
        *records.phone_lines.values(),
        *records.desks.values(),
        *records.partners.values(),
    )
    for entry in entries:
        if entry.hours:
            yield entry, ("hours",), entry.hours
        for index, other in enumerate(entry.other_hours if isinstance(entry, PhoneLine) else ()):
            yield entry, ("other_hours", index), other


def _on_no_page(site: Site) -> Iterator[tuple[ListName, str]]:
    """Each entry that only tokens show, and that no page has a token of.

    Of what sources disagree about nothing need be shown.
    """
    used = {split_token(token) for page in site.written.values() for token in TOKEN.findall(page.body)}
    for name, kinds in _SHOWN_BY.items():
        for identifier, entry in site.records.entries(name).items():
            # The help line stands at the top of every page.
            needless = entry is site.records.help_line or getattr(entry, "status", None) == "contradicted"
            if not needless and used.isdisjoint((kind, identifier) for kind in kinds):
                yield name, identifier


def _not_shown(office: Desk | Partner, site: Site) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Fields of an office that its card does not show, why, and how to mend it."""
    what = f'{_NAMES[office.list_name]} "{office.id}"'
    for group in () if office.is_shown else _KEPT_BACK:
        given = tuple(field for field in group if getattr(office, field) is not None)
        why = f"while the {what} is {office.status}"
        if given == ("hours",) and office.hours:
            if not opens(office.hours.opening):
                continue
            closed = coming_closings(office.hours.opening, site.records.today)
            why += ", but for the days on which it is closed" if closed else ""
        if given:
            yield given, why, f"Confirm it, or take {'it' if len(given) == 1 else 'them'} away."
    if office.province and isinstance(office, Partner) and office.group == "reintegration":
        yield ("province",), f"for the {what}, which helps after arrival and is not searched", "Take it away."


def _names_days(opening: str) -> bool:
    """Whether hours say on which days they hold, beside the times that are always shown and single closings."""
    return any(
        piece.days and (part.every_week or not part.closes) for part in parts_of(opening) for piece in part.pieces
    )
