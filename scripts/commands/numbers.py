"""The command `numbers`: put on record for which numbers the sentences of pages were written."""

from __future__ import annotations

import click

from scripts.commands.cli import Invocation, command
from scripts.records.written_for import PATH
from scripts.translations.counted_numbers import record_numbers


@click.argument("files", nargs=-1)
@command("numbers", undone="Nothing was recorded")
def numbers(invocation: Invocation, files: tuple[str, ...]) -> None:
    """Record for which numbers sentences were written; FILE or FILE#section: they are right with today's numbers."""
    reporter, change = invocation.reporter, record_numbers(invocation.root, files)
    for each in change.read:
        before = "" if each.written in (None, each.value) else f", and no more for {each.written}"
        reporter.say(f'{each.page.name}: {each.section} written for {each.value} of "{each.fact}"{before}')
    if files and not change.read:
        reporter.say(f"No number of data/facts.yaml stands in {', '.join(files)}.")
    elif not files:
        removed = f", {change.removed} taken away" if change.removed else ""
        told = f"{change.added} numbers in sentences added to {PATH}{removed}"
        reporter.say(told if change.added or removed else "All numbers in sentences were on record already.")
