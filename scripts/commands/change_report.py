"""What a proposed change does, told in Markdown to the person who proposes it and to the one who decides."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import click

from scripts.commands.changed_states import ChangedState
from scripts.commands.changes import ChangedEntry, ChangedPage, Changes, changes_between
from scripts.commands.cli import Invocation, command
from scripts.content.reading import read_site
from scripts.content.site import Site
from scripts.files.git import version_folder
from scripts.files.problems import Problems
from scripts.project import locales
from scripts.project.addresses import absolute, page_path
from scripts.project.code_host import preview_address
from scripts.project.day import today
from scripts.project.locales import ENGLISH
from scripts.project.sheets import SHEETS
from scripts.screen.token_registry import TOKENS
from scripts.texts.sections import INTRO, Section


@dataclass(frozen=True)
class BuiltSize:
    """Sizes in bytes, as the files stand in the folder."""

    pages: int
    sheets: int
    other: int

    @property
    def total(self) -> int:
        """All files together."""
        return self.pages + self.sheets + self.other


def built_size(folder: Path) -> BuiltSize | None:
    """The size of the site built into a folder; None if there is none."""
    if not folder.is_dir():
        return None
    sizes = {"pages": 0, "sheets": 0, "other": 0}
    for path in folder.rglob("*"):
        if path.is_file():
            sizes[_kind(path.relative_to(folder))] += path.stat().st_size
    return BuiltSize(**sizes)


def _kind(path: Path) -> str:
    if path.parts[0] == SHEETS:
        return "sheets"
    return "pages" if path.suffix == ".html" else "other"


TITLE = "## What this change does"

# More lines of one kind than this are counted, not listed: GitHub cuts a comment at 65,536 characters.
_LISTED = 60

_NOTHING = "Nothing that a reader sees: no text, no data, no sheet. (Templates, styles and scripts are not compared.)"


def change_report(before: Path, after: Path, today: datetime.date, pull_request: int | None = None) -> str:
    """The report on what differs between the projects in two folders; sizes are told where both hold a built site.

    With the number of a pull request, the pages lead to its preview, if `mkdocs.yml` says where previews are.
    """
    old, _ = _read(before, today)
    new, mistakes = _read(after, today)
    if new is None:
        return (
            f"{TITLE}\n\nThe content has {_count(mistakes, 'mistake')}, so this cannot be said yet. "
            "The check tells each with its file, its line and how to mend it. Mend them first."
        )
    if old is None:
        return (
            f"{TITLE}\n\nThe version before has mistakes itself, by the checks of today, so the two cannot be compared."
        )
    preview = ""
    if pull_request is not None and new.project.preview:
        preview = preview_address(new.project.preview, pull_request)
    found = changes_between(old, new)
    parts = [*_told(found, new, preview), *_sizes(built_size(before / "site"), built_size(after / "site"))]
    start = [f"Preview, some minutes after each change: {preview}"] if preview else []
    return "\n\n".join([TITLE, *start, *(parts if found else [_NOTHING, *parts])])


def _read(folder: Path, today: datetime.date) -> tuple[Site | None, int]:
    """The content in a folder, None if anything is wrong, and the number of problems."""
    problems = Problems()
    site = read_site(folder, today, TOKENS, problems)
    return (None if problems else site), len(problems)


def _told(changes: Changes, site: Site, preview: str) -> Iterator[str]:
    if changes.pages:
        yield _list("Pages", (_page(page, site, preview) for page in changes.pages))
    if changes.entries or changes.places:
        told = [_entry(entry) for entry in changes.entries]
        yield _list("Data", [*told, *(f"{_code(f'data/places/{name}')}" for name in changes.places)])
    if changes.words:
        lines = (f"{_code(f'data/interface/{locale}.yaml')}: {_codes(keys)}" for locale, keys in changes.words.items())
        yield _list("Words around the text", lines)
    if changes.glossaries:
        files = {_code(f"data/glossary/{locale}.yaml"): keys for locale, keys in changes.glossaries.items()}
        yield _list("Glossaries", (f"{file}: {_codes(keys)}" for file, keys in files.items()))
    if changes.lagging.out_of_date:
        remedy = (
            f"The {_languages([site.project.source.locale])} text changed. These translations say so on their page "
            "until someone translates the change and runs `accept`."
        )
        yield _list("Translations that go out of date", map(_state, changes.lagging.out_of_date), remedy)
    if changes.lagging.missing:
        remedy = "Until someone translates them, readers see these in a language that they most likely know."
        yield _list("Sections that translations do not have", map(_state, changes.lagging.missing), remedy)
    if changes.lagging.caught_up:
        yield _list("Translations brought up to date", map(_state, changes.lagging.caught_up))
    if changes.sheets:
        lines = (f"{_code(slug)}: {_languages(found)}" for slug, found in changes.sheets.items())
        yield _list("Sheets that change", lines, "Copies on paper made before are then no longer current.")


def _page(page: ChangedPage, site: Site, preview: str) -> str:
    name = _code(page.name)
    if page.kind == "gone":
        return f"{name}: gone"
    shown = name
    if preview:
        shown = f"[{name}]({absolute(preview, page_path(site.project, page.locale, page.slug))})"
    if page.kind == "new":
        return f"{shown}: new"
    parts = [_section(section) for section in page.sections]
    parts += [f"without section {_code(identifier)}" for identifier in page.lost]
    return f"{shown}: {', '.join([*parts, *(_code(field) for field in page.fields)])}"


def _part(part: Section | str) -> str:
    return _code(part) if isinstance(part, str) else _section(part)


def _section(section: Section) -> str:
    if section.id == INTRO:
        return "first words"
    return f"section {section.number} {_code(section.id)}"


def _entry(entry: ChangedEntry) -> str:
    what = _codes(entry.fields) if entry.kind == "changed" else entry.kind
    shown = f"stands on {_codes(entry.pages)}, in every language" if entry.pages else "changes no page"
    return f"{_code(entry.file)}, {_code(entry.id)}: {what}; {shown}"


def _state(state: ChangedState) -> str:
    return f"{_code(state.slug)}, {_part(state.part)}: {_languages(state.locales)}"


def _languages(found: Iterable[str]) -> str:
    """The English names of languages, which an editor of any of them knows."""
    return ", ".join(locales.language_name(locale, ENGLISH) or locale for locale in found)


def _sizes(before: BuiltSize | None, after: BuiltSize | None) -> Iterator[str]:
    if before is None or after is None:
        return
    rows = [
        (name, getattr(before, key), getattr(after, key))
        for name, key in (("pages", "pages"), ("sheets", "sheets"), ("other files", "other"), ("all", "total"))
    ]
    lines = [f"| {name} | {old:,} | {new:,} | {new - old:+,} |" for name, old, new in rows]
    head = "### Size of the built site, in bytes\n\n| | before | after | difference |\n| --- | ---: | ---: | ---: |\n"
    yield head + "\n".join(lines)


def _list(title: str, lines: Iterable[str], remedy: str = "") -> str:
    waiting = iter(lines)
    listed = list(islice(waiting, _LISTED))
    more = sum(1 for _ in waiting)
    items = [f"- {line}" for line in listed] + ([f"- and {more} more"] if more else [])
    text = [f"### {title}", *([remedy] if remedy else []), "\n".join(items)]
    return "\n\n".join(text)


def _codes(names: Iterable[str]) -> str:
    listed = list(names)
    shown = ", ".join(_code(name) for name in listed[:_LISTED])
    return f"{shown} and {len(listed) - _LISTED} more" if len(listed) > _LISTED else shown


def _code(name: str) -> str:
    """A name as code, in which no sign of Markdown or of GitHub means anything."""
    return f"`{' '.join(name.replace('`', chr(39)).split())}`"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@click.argument("before")
@click.option("--pull-request", type=click.IntRange(min=1), help="Its number, for links to its preview.")
@command("changes")
def changes(invocation: Invocation, before: str, pull_request: int | None) -> None:
    """Tell in Markdown what changed since BEFORE: another folder with the project, or a Git revision."""
    day = today(invocation.environment)
    with version_folder(invocation.root, before) as folder:
        invocation.reporter.say(change_report(folder, invocation.root, day, pull_request))
