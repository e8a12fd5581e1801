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
from scripts.translations.accepting_words import accept_words, cosmetic_words, of_interface
from scripts.translations.counted_numbers import record_accepted

_NOTHING = "Nothing was recorded"


@click.argument("files", nargs=-1, required=True)
@click.option("--reviewed-by", "reviewer", help="Who read it beside the Dutch; readers see this name.")
@click.option("--method", type=click.Choice(["machine", "human"]), help="Who translated it.")
@click.option(
    "--made-from", "revision", help="The version, as Git names it, with the Dutch text that was translated, if older."
)
@command("accept", undone=_NOTHING)
def accept(
    invocation: Invocation,
    files: tuple[str, ...],
    reviewer: str | None,
    method: Method | None,
    revision: str | None,
) -> None:
    """Record that translations match the Dutch as it is now: FILE, FILE#section, FILE#title."""
    if reviewer is not None and not reviewer.strip():
        raise EditorError("--reviewed-by needs a name.")
    name = " ".join(reviewer.split()) if reviewer else None
    claim = Claim(today(invocation.environment), name, method, revision)
    words, pages = of_interface(invocation.root, files)
    if words and (reviewer is not None or revision is not None):
        raise EditorError("Words of an interface file have no reviewer, and are made from the Dutch as it is now.")
    told = accepting.accept(invocation.root, pages, claim) if pages else []
    told += accept_words(invocation.root, words, claim.date) if words else []
    for line in told:
        invocation.reporter.say(line)
    if pages:
        record_accepted(invocation.root, pages)


@click.argument("files", nargs=-1, required=True)
@click.option("--since", default="HEAD", show_default=True, help="The version before the edit, as Git names it.")
@command("cosmetic", undone=_NOTHING)
def cosmetic(invocation: Invocation, files: tuple[str, ...], since: str) -> None:
    """Record that an edit of FILE#section changed no meaning, so that nothing becomes out of date."""
    words, pages = of_interface(invocation.root, files)
    told = cosmetic_edits.cosmetic(invocation.root, pages, since) if pages else []
    told += cosmetic_words(invocation.root, words, since) if words else []
    for line in told:
        invocation.reporter.say(line)
