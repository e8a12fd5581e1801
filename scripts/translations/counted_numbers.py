"""Numbers of `data/facts.yaml` that stand in sentences, and for which value each of these sentences was written.

Words beside a number follow it: one day, five days; in Russian 31 takes another form of "day" than 30, in Arabic 2
another than 5. A token brings today's number into an old sentence, so it is on record for which number the sentence was
written. What is on record changes when somebody says that the sentence is right with today's number (`numbers FILE`):
neither a translation that is recorded (`accept`) nor an edit does that.

Only facts of the kind "number" count: a token gives them as a bare number, which words of the sentence follow. An
amount ("euro") is shown with the sign €, which no language bends; a year is the name of a year, and a date brings the
word of its month. No gap of an interface sentence is filled with a fact (`records/gaps.py`), so there are no lines of
the interface words.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from scripts.files.problems import ContentError, Problems
from scripts.project.keys import Locale, PageKey, Slug
from scripts.project.locales import plural_category
from scripts.project.project import Project
from scripts.records.written_for import Written, read_written, write_written
from scripts.texts.page import Page
from scripts.translations.marks import marks_in
from scripts.translations.named import Content, named_sections, read_content

# A token of a fact, as a section lists it.
_FACT = "fact:"


@dataclass(frozen=True)
class Counted:
    """A number in a section of a page: its fact, its value today, and the value for which the section was written.

    `written` is None where no value is on record.
    """

    page: Page
    section: str
    fact: str
    value: int
    written: int | None

    @property
    def fits(self) -> bool:
        """Whether the words beside the number are still those that it takes (the same CLDR category)."""
        return self.written is None or _same_form(self.written, self.value, self.page)

    @property
    def line(self) -> Written:
        """What is to be on record; a number that is not yet there is written for today's value."""
        value = self.value if self.written is None else self.written
        return Written(self.page.locale, self.page.slug, self.section, self.fact, value)


def _same_form(one: int, other: int, page: Page) -> bool:
    """Whether words of a page's language take the same form beside two numbers."""
    return plural_category(one, page.locale) == plural_category(other, page.locale)


def counted_values(project: Project, problems: Problems) -> Mapping[str, int]:
    """The value of each fact that counts, by id, also where something else is wrong in the file."""
    document = project.document(project.root / "data" / "facts.yaml", problems)
    listed = document.value.get("facts") if document and isinstance(document.value, dict) else None
    return {
        str(entry.get("id")): entry["value"]
        for entry in (listed if isinstance(listed, list) else ())
        if isinstance(entry, dict) and entry.get("kind") == "number" and type(entry.get("value")) is int
    }


def counted_numbers(
    pages: Mapping[PageKey, Page], values: Mapping[str, int], lines: Iterable[Written], moved: Mapping[Slug, Slug]
) -> list[Counted]:
    """Every number in a section of these pages, with what is on record of it.

    Lines of a page that moved hold for the page instead. A number that went from one section of a page to another takes
    its line along.
    """
    there = {(page.locale, page.slug): {*_numbers(page, values)} for page in pages.values()}
    known: dict[tuple[Locale, Slug, str, str], int] = {}
    loose: dict[tuple[Locale, Slug, str], list[int]] = {}
    # What stands under the page's name of today goes before what moved there.
    for line in sorted(lines, key=lambda line: line.page in moved):
        slug = moved.get(line.page, line.page)
        if (line.section, line.fact) in there.get((line.locale, slug), ()):
            known.setdefault((line.locale, slug, line.section, line.fact), line.value)
        else:
            loose.setdefault((line.locale, slug, line.fact), []).append(line.value)
    found = []
    for page in pages.values():
        for section, fact in _numbers(page, values):
            value, written = values[fact], known.get((page.locale, page.slug, section, fact))
            taken = loose.get((page.locale, page.slug, fact), [])
            if written is None and taken:
                # Rather one sentence too many is read again than one too few.
                written = min(taken, key=lambda each: _same_form(each, value, page))
            found.append(Counted(page, section, fact, value, written))
    return found


def _numbers(page: Page, values: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Each section of a page with each number that it names."""
    for section in page.sections:
        for token in dict.fromkeys(section.tokens):
            if token.startswith(_FACT) and token.removeprefix(_FACT) in values:
                yield section.id, token.removeprefix(_FACT)


@dataclass(frozen=True)
class Change:
    """What became of the record: numbers that are new in it, lines that are gone, and numbers that somebody read."""

    added: int = 0
    removed: int = 0
    read: tuple[Counted, ...] = ()


def record_numbers(root: Path, words: Collection[str] = ()) -> Change:
    """Put every number in a sentence on record, or say that FILE or FILE#section is right with today's numbers.

    Without `words`, lines of sentences that are gone are taken away, and no other line changes. Raises RefusedError or
    ContentError before anything is written.
    """
    content = read_content(root)
    problems = Problems()
    lines, values = read_written(root, problems), counted_values(content.project, problems)
    if problems:
        raise ContentError(problems)
    pages, project = _finished(content), content.project
    counted = counted_numbers(pages, values, lines, project.moved)
    if words:
        named = named_sections(content, words)
        read = tuple(each for each in counted if _is_named(each, named))
        kept = {_key(line): line for line in lines}
        kept |= {_key(each.line): _today(each) for each in read}
        _write(root, lines, kept.values())
        return Change(added=sum(1 for each in read if each.written is None), read=tuple(read))
    # What cannot be read now, or is not translated yet, keeps its lines.
    registered = {(language.locale, slug) for language in project.languages for slug in project.pages}
    unread = [line for line in lines if (line.locale, line.page) in registered - pages.keys()]
    new = [*unread, *(each.line for each in counted)]
    _write(root, lines, new)
    keys = {_key(line) for line in lines}
    added, gone = sum(1 for line in new if _key(line) not in keys), keys - {_key(line) for line in new}
    return Change(added, len(gone))


def record_accepted(root: Path, words: Collection[str]) -> None:
    """Put numbers that are new in sections which an editor accepted on record, as written for today's value.

    A line that is on record stays: accepting a translation does not say that somebody read it with today's number.
    Where a record or the facts cannot be read nothing is written, and `check` tells it.
    """
    problems, content = Problems(), read_content(root)
    lines, values = read_written(root, problems), counted_values(content.project, problems)
    if problems:
        return
    named = named_sections(content, words)
    counted = counted_numbers(_finished(content), values, lines, content.project.moved)
    known = {_key(line) for line in lines}
    new = [each.line for each in counted if _is_named(each, named) and _key(each.line) not in known]
    _write(root, lines, [*lines, *new])


def _finished(content: Content) -> dict[PageKey, Page]:
    """The pages without those that are not translated yet: their sentences are still to be written."""
    return {key: page for key, page in content.pages.items() if not marks_in(content.project.root / page.name)}


def _is_named(counted: Counted, named: Mapping[str, tuple[Page, list[str]]]) -> bool:
    """Whether an editor named this section, or its page as a whole."""
    page = named.get(counted.page.name)
    return page is not None and (not page[1] or counted.section in page[1])


def _today(counted: Counted) -> Written:
    return Written(counted.page.locale, counted.page.slug, counted.section, counted.fact, counted.value)


def _key(line: Written) -> tuple[Locale, Slug, str, str]:
    return line.locale, line.page, line.section, line.fact


def _write(root: Path, before: Collection[Written], after: Iterable[Written]) -> None:
    lines = sorted(after)
    if lines != list(before):
        write_written(root, lines)
