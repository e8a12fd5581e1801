"""What `status` tells an editor: the state of each translation, and what changed in the Dutch since it was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import click
from rich.box import SIMPLE
from rich.table import Table
from rich.text import Text

from scripts.commands.cli import Invocation, command
from scripts.commands.due import AHEAD, due_lines
from scripts.content.number_warnings import number_warnings
from scripts.content.site import Site
from scripts.files.git import NoHistoryError
from scripts.files.problems import EditorError, did_you_mean
from scripts.project.keys import Locale, Slug
from scripts.screen.notices import reviewed_on, reviews
from scripts.texts.sections import INTRO, Section
from scripts.translations.differences import Change, changes
from scripts.translations.earlier import section_with_hash
from scripts.translations.marks import unfinished_lines
from scripts.translations.state import SectionState

_SHORT = {"machine": "machine draft", "human": "not reviewed", "reviewed": "reviewed"}
_STYLES = {"machine": "yellow", "human": "cyan", "reviewed": "green"}

# The narrowest columns in which the name of a page and the words of a state can be read.
_NAME_WIDTH, _STATE_WIDTH = 19, 22


def lines(site: Site, locale: Locale | None = None) -> list[str]:
    """A line for each page of every translation, or of one; sections out of date with the ids that `accept` takes."""
    return [
        f"docs/{language.locale}/{slug}.md: {'; '.join(_told(site, language.locale, slug))}"
        for language in site.project.languages
        if language != site.project.source and locale in (None, language.locale)
        for slug in site.project.pages
    ]


def word_lines(site: Site, locale: Locale | None = None) -> list[str]:
    """A line for each interface file of which words are out of date, or not on record."""
    told = []
    for each, states in site.words.items():
        parts = []
        if states.out_of_date:
            parts.append(f"out of date: {', '.join(f'#{word.name}' for word in states.out_of_date)}")
        if states.unrecorded:
            parts.append(f"not on record: {len(states.unrecorded)} words")
        if parts and locale in (None, each):
            told.append(f"data/interface/{each}.yaml: {'; '.join(parts)}")
    return told


def tables(site: Site, width: int) -> Iterator[Table]:
    """Pages by languages, in as many tables as a terminal of `width` columns needs; sections by number.

    Languages of which every page is in the same state share a column.
    """
    together = _together(site)
    at_once = max(1, (width - _NAME_WIDTH) // (_STATE_WIDTH + 2))
    # Where even one column does not fit, its words take more lines.
    narrowest = min(_STATE_WIDTH, max(1, width - _NAME_WIDTH - 2))
    for first in range(0, len(together), at_once):
        shown = together[first : first + at_once]
        table = Table("page", box=SIMPLE)
        for locales in shown:
            table.add_column(", ".join(locales), min_width=narrowest)
        for slug in site.project.pages:
            table.add_row(slug, *(_cell(site, locales[0], slug) for locales in shown))
        yield table


def _together(site: Site) -> list[list[Locale]]:
    """The locales of all translations, in groups that have the same state on every page."""
    found: dict[tuple[str, ...], list[Locale]] = {}
    for language in site.project.languages:
        if language != site.project.source:
            states = tuple(_cell(site, language.locale, slug).plain for slug in site.project.pages)
            found.setdefault(states, []).append(language.locale)
    return list(found.values())


def _cell(site: Site, locale: Locale, slug: Slug) -> Text:
    state = site.states.get((locale, slug))
    if state is None:
        return Text("missing", "red")
    cell = Text(_SHORT[state.kind] + (", current" if state.is_current else ""), _STYLES[state.kind])
    for words, lagging in (("out of date", state.out_of_date), ("missing", state.missing)):
        if lagging:
            cell.append(f"\n{words}: {_numbers(site, slug, lagging)}", "bold red")
    if state.fields:
        cell.append(f"\nout of date: {', '.join(field.name for field in state.fields)}", "bold red")
    if state.withdrawn:
        cell.append(f"\ntake out: {', '.join(state.withdrawn)}", "bold red")
    for reviewer, sections in reviews(state.sections).items():
        parts = "" if len(sections) == len(state.there) else f": {_numbers(site, slug, sections)}"
        cell.append(f"\nby {reviewer}, {', '.join(map(str, reviewed_on(sections)))}{parts}", "green")
    return cell


def _numbers(site: Site, slug: Slug, sections: Iterable[SectionState]) -> str:
    """Sections by the number that a reader sees, or by id where there is none."""
    numbered = slug in site.project.sheets
    return ", ".join((numbered and each.section.number) or each.section.id for each in sections)


def _told(site: Site, locale: Locale, slug: Slug) -> list[str]:
    """The state of a page in a few words, and the sections of each part where it is not the whole page."""
    state = site.states.get((locale, slug))
    if state is None:
        return ["missing"]
    parts: list[tuple[str, Sequence[SectionState]]] = [
        ("machine draft", [each for each in state.there if each.kind == "machine"]),
        ("translated by a person, not reviewed", [each for each in state.there if each.kind == "human"]),
    ]
    for reviewer, sections in reviews(state.sections).items():
        parts.append((f"reviewed by {reviewer} on {', '.join(map(str, reviewed_on(sections)))}", sections))
    parts.append(
        ("changed after its review", [each for each in state.sections if each.reviewer and each.kind != "reviewed"])
    )
    told = [_part(site, slug, words, sections, len(state.there)) for words, sections in parts if sections]
    lagging = (("out of date", state.out_of_date), ("missing", state.missing))
    told += [_part(site, slug, words, sections, len(state.sections)) for words, sections in lagging if sections]
    if state.fields:
        told.append(f"out of date: {', '.join(f'#{field.name}' for field in state.fields)}")
    if state.withdrawn:
        named = ", ".join(f"#{identifier}" for identifier in state.withdrawn)
        told.append(f"the Dutch page has these sections no more, and no reader sees them; take them out: {named}")
    elsewhere = site.written[locale, slug].elsewhere
    told += [f"move {place} here, as #{identifier}" for identifier, place in elsewhere.items()]
    return [*told, "current"] if state.is_current and not elsewhere else told


def _part(site: Site, slug: Slug, words: str, sections: Sequence[SectionState], whole: int) -> str:
    named = ", ".join(_name(site, slug, each.section) for each in sections)
    return words if len(sections) == whole else f"{words}: {named}"


def _name(site: Site, slug: Slug, section: Section) -> str:
    """A section by its id, with what a reader sees of it: its number on a sheet, and its Dutch title."""
    if section.id == INTRO:
        return "#intro"
    return f"#{section.id} ({section.number + ' ' if slug in site.project.sheets else ''}{section.title})"


def towns_to_name(site: Site, locale: Locale | None = None) -> Iterator[str]:
    """For each language, or for one, the towns of which it has no name of its own yet, and what readers see instead."""
    for language in site.project.languages:
        if locale not in (None, language.locale):
            continue
        lacking = [
            f"{place} ({name.text})"
            for (known, place), name in site.records.borrowed.items()
            if known == language.locale and not name.own
        ]
        if lacking:
            path = site.project.name(site.project.interface_path(language.locale))
            yield f'{path}: no name under "places" yet, so that readers see the one in brackets: {", ".join(lacking)}'


def differences(site: Site, locale: Locale) -> Iterator[Text]:
    """For each section out of date of a language: which one, and what changed in the Dutch since it was recorded.

    Words that went stand in [-these-], words that came in {+these+}.
    """
    for slug in site.project.pages:
        page, state = site.written.get((locale, slug)), site.states.get((locale, slug))
        if page is None or page.translation is None or state is None:
            continue
        source = site.pages[site.project.source.locale, slug]
        for old in state.out_of_date:
            identifier = old.section.id
            yield Text(f"\n{page.name}{_name(site, slug, old.section)}, recorded on {old.date}", "bold")
            try:
                recorded = page.translation.sections[identifier].hash
                before = section_with_hash(site.project.root, source, identifier, recorded)
            except NoHistoryError as error:
                yield Text(f"  What changed in the Dutch cannot be shown. {error}")
            else:
                for change in changes(before, old.section):
                    yield from _change(change)


def news_lines(site: Site, locale: Locale | None = None) -> list[str]:
    """A line for each piece of news that readers of a language, or of any, read in another one."""
    lines = []
    for news in site.records.news.values():
        lacking = [each.locale for each in site.project.languages if each.locale not in news.words]
        if named := [each for each in lacking if locale in (None, each)]:
            lines.append(f'{site.records.lines["news", news.id]}: news "{news.id}" has no words in {", ".join(named)}')
    return lines


def _change(change: Change) -> Iterator[Text]:
    for label, pieces, marks, style in (("was", change.was, "[-{}-]", "red"), ("now", change.now, "{{+{}+}}", "green")):
        if pieces:
            line = Text(f"  {label}: ")
            for piece in pieces:
                line.append(marks.format(piece.text) if piece.changed else piece.text, style if piece.changed else "")
            yield line


@click.option("--language", "locale", help="Only this language, with what changed in the Dutch.")
@command("status")
def status(invocation: Invocation, locale: Locale | None) -> None:
    """Show the state of every translation, and what must be checked again soon."""
    reporter, site = invocation.reporter, invocation.checked_site()
    known = [language.locale for language in (*site.project.languages, *site.making, *site.project.taken_off)]
    if locale and locale not in known:
        raise EditorError(f'There is no language "{locale}". {did_you_mean(locale, known)}')
    for line in unfinished_lines(site.project, site.making, site.unfinished, locale):
        reporter.say(line)
    if reporter.out.is_terminal and not locale:
        for table in tables(site, reporter.out.width):
            reporter.show(table)
        reporter.say("To see what changed in the Dutch: .venv/bin/python -m scripts status --language ar")
    else:
        for line in lines(site, locale):
            reporter.say(line)
    for line in word_lines(site, locale):
        reporter.say(line)
    for line in towns_to_name(site, locale):
        reporter.say(line)
    for warning in number_warnings(site, locale):
        reporter.say(str(warning))
    for line in news_lines(site, locale):
        reporter.say(line)
    if locale:
        for text in differences(site, locale):
            reporter.out.print(text)
        return
    for line in due_lines(site, AHEAD):
        reporter.say(line)
