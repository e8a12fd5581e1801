"""Changes that editors make of the real content, in a copy of the whole project; each finds its place by itself."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import yaml

from scripts.content.site import Site
from scripts.files.yaml_edits import composed, end_of, line_end_of, pair_of, quoted, value_of
from scripts.project import day
from scripts.project.keys import Locale, Slug
from scripts.records.phones import is_free, shown
from tests.helpers.fixture_site import invoke
from tests.helpers.repositories import git

Change = Callable[[Site], None]

NUMBERS = ("0800 12 345", "0800 54 321")
STREET, OPENING = "Nieuwstraat 1", "Mo-Fr 09:00-12:00; PH off"


def copy_repository(root: Path, target: Path) -> Path:
    """A copy of all files of a project that Git knows or would take, as they are now."""
    for name in git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0"):
        source = root / name
        if name and source.is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target / name)
    return target


def entry_of(text: str, listed: str, identifier: str) -> yaml.MappingNode:
    """An entry of a list of a data file."""
    entries = value_of(composed(text), listed)
    assert isinstance(entries, yaml.SequenceNode)
    found = (entry for entry in entries.value if (value := value_of(entry, "id")) and value.value == identifier)
    entry = next(found)
    assert isinstance(entry, yaml.MappingNode)
    return entry


def set_field(path: Path, listed: str, identifier: str, field: str, value: str) -> None:
    """Write a field of an entry of a data file, in the place of the old one or before all others."""
    text = path.read_bytes().decode()
    entry = entry_of(text, listed, identifier)
    pair = pair_of(entry, field)
    if pair:
        old = pair[1]
        changed = f"{text[: old.start_mark.index]}{value}{text[end_of(old) :]}"
    else:
        start = entry.start_mark
        between = ", " if entry.flow_style else f"{line_end_of(text)}{' ' * start.column}"
        at = start.index + bool(entry.flow_style)
        changed = f"{text[:at]}{field}: {value}{between}{text[at:]}"
    path.write_bytes(changed.encode())


def another_free_number(site: Site) -> None:
    """The help line has another number."""
    line = site.records.help_line
    number = next(each for each in NUMBERS if shown(each) != shown(line.number))
    assert is_free(number)
    set_field(site.project.root / "data" / "desks.yaml", "phone_lines", line.id, "number", quoted(number))


def a_confirmed_desk(site: Site) -> None:
    """Somebody asked a desk today for its address and hours; one that nobody confirmed yet, if there is one."""
    desks = list(site.records.desks.values())
    desk = next((each for each in desks if each.status == "unconfirmed"), desks[0])
    today = site.records.today.isoformat()
    hours = f"{{opening: {quoted(OPENING)}, days_stated: true, source: {desk.source}, checked: {today}}}"
    fields = {
        "hours": hours,
        "postcode": quoted(desk.postcode or min(site.records.postcodes)),
        "street": quoted(STREET),
        "checked": today,
        "status": "confirmed",
    }
    for field, value in fields.items():
        set_field(site.project.root / "data" / "desks.yaml", "desks", desk.id, field, value)


def another_amount(site: Site) -> None:
    """An amount of money is another one; where there is none, a number."""
    facts = sorted(site.records.facts.values(), key=lambda each: each.kind != "euro")
    fact = next(each for each in facts if isinstance(each.value, int))
    assert isinstance(fact.value, int)
    set_field(site.project.root / "data" / "facts.yaml", "facts", fact.id, "value", str(fact.value + 1_000))


def another_sentence(site: Site) -> None:
    """A sentence of the source language is another one; every translation was looked at and is recorded."""
    source = site.pages[site.project.source.locale, site.project.pages[0]]
    path = site.project.root / source.name
    head, body = path.read_bytes().decode()[: -len(source.body)], source.body
    # A word twice: letters of the language, and no part of a token or a link.
    word = re.search(r"(?m)^[^\W\d_]+ (?P<second>[^\W\d_]+) ", body)
    assert word
    changed = f"{body[: word.end()]}{word['second']} {body[word.end() :]}"
    path.write_bytes(f"{head}{changed}".encode())
    section = next(
        part for part in reversed(source.sections) if part.line <= source.body_line + body[: word.end()].count("\n")
    )
    accept(site, source.slug, section.id)


def another_question(site: Site) -> None:
    """A page has a section more in every language that has the page; people translated it."""
    source = site.project.source.locale
    slug = next(
        each for each in site.project.pages if any(part.level == 2 for part in site.pages[source, each].sections)
    )
    taken = {part.id for part in site.pages[source, slug].sections}
    identifier = next(name for name in ("new-question", "another-new-question") if name not in taken)
    for locale in locales_of(site, slug):
        page = site.pages[locale, slug]
        path = site.project.root / page.name
        text = path.read_bytes().decode().rstrip()
        end = line_end_of(text)
        added = ["", "", f"## {page.menu} {{#{identifier}}}", "", page.description, ""]
        path.write_bytes(f"{text}{end.join(added)}".encode())
    accept(site, slug, identifier, "--method", "human")


def locales_of(site: Site, slug: Slug) -> list[Locale]:
    """The languages that have a page."""
    return [language.locale for language in site.project.languages if (language.locale, slug) in site.pages]


def accept(site: Site, slug: Slug, section: str, *options: str) -> None:
    """Record that a section of every translation says what the source says."""
    translated = [locale for locale in locales_of(site, slug) if locale != site.project.source.locale]
    files = [f"{site.pages[locale, slug].name}#{section}" for locale in translated]
    epoch = day.epoch(site.records.today)
    result = invoke(site.project.root, "accept", *files, *options, SOURCE_DATE_EPOCH=epoch)
    assert result.exit_code == 0, result.output


CHANGES: tuple[Change, ...] = (
    another_free_number,
    a_confirmed_desk,
    another_amount,
    another_sentence,
    another_question,
)
