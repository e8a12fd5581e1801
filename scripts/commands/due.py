"""The list of what must be checked again soon: what, where, by when and by whom.

Then of hours with days that are over, and of notices that end or are over.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

import click

from scripts.commands.cli import Invocation, command
from scripts.content.data_warnings import PastDays, past_days
from scripts.content.site import Site
from scripts.files.yaml_lines import FileLine
from scripts.records.fields import Checked, ListName
from scripts.records.freshness import Check, check_of
from scripts.records.news import LATEST
from scripts.records.notices import Notice
from scripts.screen.news import all_news

# How many days ahead the list looks when nothing else is said.
AHEAD = 30

_NAMES: dict[ListName, str] = {
    "phone_lines": "phone line",
    "email_addresses": "e-mail address",
    "desks": "desk",
    "partners": "partner",
    "facts": "fact",
    "pages": "page",
    "terms": "official name",
    "sources": "source",
    "news": "piece of news",
}


@dataclass(frozen=True)
class Due:
    """An entry or page to be checked again; `id` is its id or slug."""

    list_name: ListName
    id: str
    at: FileLine
    check: Check

    @property
    def what(self) -> str:
        """What it is, such as "phone line return-line"."""
        return f"{_NAMES[self.list_name]} {self.id}"


def every_check(site: Site) -> Iterator[Due]:
    """Every entry of the data files and every page of the source language, with its check; of the news the newest."""
    records, rules = site.records, site.records.check_rules
    entries: tuple[Checked, ...] = (
        *records.phone_lines.values(),
        *records.email_addresses.values(),
        *records.desks.values(),
        *records.partners.values(),
        *records.facts.values(),
        *records.terms.values(),
        *records.sources.values(),
        # What the home page has no place for any more is over.
        *all_news(site)[:LATEST],
    )
    for entry in entries:
        yield Due(entry.list_name, entry.id, records.lines[entry.list_name, entry.id], check_of(entry, rules))
    for (locale, slug), page in site.pages.items():
        if locale == site.project.source.locale:
            yield Due("pages", slug, FileLine(page.name, page.front_matter_line("checked")), check_of(page, rules))


def due_checks(site: Site, days: int = AHEAD) -> list[Due]:
    """What is past its day, or will be within so many days from the build's day; the earliest first."""
    last = _last(site, days)
    found = [each for each in every_check(site) if each.check.check_by <= last]
    return sorted(found, key=lambda each: (each.check.check_by, each.at.path, each.at.line))


def ending_notices(site: Site, days: int = AHEAD) -> list[Notice]:
    """The notices that are over, or whose last day comes within so many days from the build's day; the first first."""
    last = _last(site, days)
    return sorted((each for each in site.records.notices.values() if each.until <= last), key=lambda each: each.until)


def due_lines(site: Site, days: int = AHEAD) -> list[str]:
    """The list as plain lines, one for each, then hours with days that are over and notices that end, and a count."""
    found, over, ending = due_checks(site, days), past_days(site), ending_notices(site, days)
    lines = [
        f"{each.at}: {each.what}, checked on {each.check.checked}, "
        f"check by {each.check.check_by}{_past(site, each)}: {each.check.keeper}"
        for each in found
    ]
    lines += [f"{each.at}: {_over(site, each)}" for each in over]
    lines += [f"{_at(site, each)}: {_ends(site, each)}" for each in ending]
    return [*lines, _count(site, found, over, ending, days)]


def due_markdown(site: Site, days: int = AHEAD) -> str:
    """The list with a box to tick for each, as the text of an issue; empty if nothing is due, over or ending."""
    found, over, ending = due_checks(site, days), past_days(site), ending_notices(site, days)
    if not found and not over and not ending:
        return ""
    boxes = [
        f"- [ ] {each.what} (`{each.at}`), checked on {each.check.checked}, "
        f"**check by {each.check.check_by}**{_past(site, each)}: {each.check.keeper}"
        for each in found
    ]
    boxes += [f"- [ ] `{each.at}`: {_over(site, each)}" for each in over]
    boxes += [f"- [ ] `{_at(site, each)}`: {_ends(site, each)}" for each in ending]
    how = 'How: CONTRIBUTING.md, "Check again what may have changed".'
    return "\n".join([_count(site, found, over, ending, days), how, "", *boxes, ""])


def _last(site: Site, days: int) -> datetime.date:
    return site.records.today + datetime.timedelta(days=days)


def _past(site: Site, each: Due) -> str:
    return "" if each.check.holds(site.records.today) else " (past its day)"


def _over(site: Site, each: PastDays) -> str:
    """Whose hours name days that are over, and who takes them away."""
    keeper = check_of(each.entry, site.records.check_rules).keeper
    return f'{_NAMES[each.entry.list_name]} {each.entry.id}, the days of "{each.part}" are over: {keeper}'


def _at(site: Site, notice: Notice) -> FileLine:
    return site.records.lines["notices", notice.id]


def _ends(site: Site, notice: Notice) -> str:
    """Until when a notice is shown, what to do, and who does it: who looks after what it is about."""
    records = site.records
    about = records.desks.get(notice.desk or "") or records.phone_lines.get(notice.line_down or "")
    rules = records.check_rules
    keeper = check_of(about, rules).keeper if about else rules.of("pages").keeper
    if notice.is_over(records.today):
        return f"notice {notice.id}, over since {notice.until}: take it away: {keeper}"
    return f"notice {notice.id}, shown until {notice.until}: does it end then?: {keeper}"


def _count(site: Site, found: list[Due], over: list[PastDays], ending: list[Notice], days: int) -> str:
    last = _last(site, days)
    past = sum(1 for each in found if not each.check.holds(site.records.today))
    counted = f"{len(found)} to be checked by {last}, {past} of them past their day." if found else ""
    to_check = counted or f"Nothing is to be checked by {last}."
    if over:
        to_check += f" Hours with days that are over: {len(over)}."
    return f"{to_check} Notices that end by then: {len(ending)}." if ending else to_check


@click.option("--days", type=click.IntRange(0, 3650), default=AHEAD, show_default=True, help="How far to look ahead.")
@click.option("--format", "form", type=click.Choice(["text", "markdown"]), default="text", show_default=True)
@command("due")
def due(invocation: Invocation, days: int, form: str) -> None:
    """List what must be checked again soon: what, where, by when and by whom."""
    site = invocation.checked_site()
    if form == "markdown":
        click.echo(due_markdown(site, days), nl=False)
        return
    for line in due_lines(site, days):
        invocation.reporter.say(line)
