"""The commands `accept` and `cosmetic`: record that a translation says what the source text says."""

from __future__ import annotations

import click

from scripts.commands.cli import Invocation, command
from scripts.files.problems import EditorError
from scripts.project.day import today
from scripts.texts.page import Method
from scripts.translations import accepting
from scripts.translations import cosmetic as cosmetic_edits
from scripts.translations.accepting import Claim

_NOTHING = "Nothing was recorded"


@click.argument("files", nargs=-1, required=True)
@click.option("--reviewed-by", "reviewer", help="Who read it beside the Dutch; readers see this name.")
@click.option("--method", type=click.Choice(["machine", "human"]), help="Who translated it.")
@command("accept", undone=_NOTHING)
def accept(invocation: Invocation, files: tuple[str, ...], reviewer: str | None, method: Method | None) -> None:
    """Record that translations match the Dutch as it is now: FILE or FILE#section."""
    if reviewer is not None and not reviewer.strip():
        raise EditorError("--reviewed-by needs a name.")
    name = " ".join(reviewer.split()) if reviewer else None
    claim = Claim(today(invocation.environment), name, method)
    for line in accepting.accept(invocation.root, files, claim):
        invocation.reporter.say(line)


@click.argument("files", nargs=-1, required=True)
@click.option("--since", default="HEAD", show_default=True, help="The version before the edit, as Git names it.")
@command("cosmetic", undone=_NOTHING)
def cosmetic(invocation: Invocation, files: tuple[str, ...], since: str) -> None:
    """Record that an edit of FILE#section changed no meaning, so that nothing becomes out of date."""
    for line in cosmetic_edits.cosmetic(invocation.root, files, since):
        invocation.reporter.say(line)
