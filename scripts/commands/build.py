"""The command `build`: the whole site, into site/."""

from __future__ import annotations

from scripts.commands.cli import Invocation, command
from scripts.publishing import builder


@command("build", undone="Nothing was built", state="site/ is as it was.")
def build(invocation: Invocation) -> None:
    """Build the whole site into site/."""
    reporter = invocation.reporter
    summary = builder.build(invocation.root, reporter)
    reporter.say(
        f"{summary.languages} languages, {summary.pages} pages, {summary.sheets} sheets, "
        f"{summary.warnings} warnings, {summary.size / 1_000_000:.1f} MB"
    )
    reporter.say(f"The site is in {summary.path.relative_to(invocation.root)}/. To look at it: make serve")
