"""The command `build`: the whole site, into site/."""

from __future__ import annotations

import click

from scripts.commands.cli import Invocation, command
from scripts.publishing import unchanged


@click.option("--anew", is_flag=True, help="Build also if nothing changed since the last build.")
@command("build", undone="Nothing was built", state="site/ is as it was.")
def build(invocation: Invocation, anew: bool) -> None:
    """Build the whole site into site/."""
    root, reporter, environment = invocation.root, invocation.reporter, dict(invocation.environment)
    before = unchanged.inputs(root, environment)
    told = None if anew else unchanged.told(root, before)
    if told is not None:
        for line in told:
            reporter.say(line)
        reporter.say("Nothing changed since it was built.")
        return
    # Whoever builds nothing need not wait for what builds.
    from scripts.publishing import builder

    def finished(summary: builder.Summary) -> None:
        reporter.say(
            f"{summary.languages} languages, {summary.pages} pages, {summary.sheets} sheets, "
            f"{summary.warnings} warnings, {summary.size / 1_000_000:.1f} MB"
        )
        reporter.say(f"The site is in {summary.path.relative_to(root)}/. To look at it: make serve")
        unchanged.keep(root, before, environment, reporter.said)

    builder.build(root, reporter, finished)
