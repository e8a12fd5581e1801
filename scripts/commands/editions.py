"""The command `editions`: put the codes of all sheets on record."""

from __future__ import annotations

from scripts.commands.cli import Invocation, command
from scripts.records.edition_file import PATH
from scripts.screen.editions import record


@command("editions")
def editions(invocation: Invocation) -> None:
    """Put the codes of all sheets as they are now on record in data/editions.csv."""
    added = record(invocation.checked_site())
    invocation.reporter.say(f"{added} new codes recorded in {PATH}" if added else "All codes were on record already.")
