"""The command line: `python -m scripts COMMAND`. A command is read from its file when it is called or asked for help.

So a check need not wait for MkDocs, the makers of PDFs, or the browser of the measurements.
"""

from __future__ import annotations

from importlib import import_module

import click

from scripts.commands.cli import Invocation
from scripts.project.project import ROOT

# Each command, and the file and name under which it stands.
COMMANDS = {
    "accept": "scripts.commands.accept:accept",
    "bench": "scripts.bench.bench:bench",
    "build": "scripts.commands.build:build",
    "changes": "scripts.commands.change_report:changes",
    "check": "scripts.commands.check:check",
    "cosmetic": "scripts.commands.accept:cosmetic",
    "due": "scripts.commands.due:due",
    "editions": "scripts.commands.editions:editions",
    "geocode": "scripts.commands.geocode:geocode",
    "new-language": "scripts.commands.new_language:begin_language",
    "numbers": "scripts.commands.numbers:numbers",
    "schema": "scripts.commands.schema:schema",
    "serve": "scripts.commands.serve:serve",
    "status": "scripts.commands.status:status",
}


class _Commands(click.Group):
    """The commands by name; click asks for one when it is called."""

    def list_commands(self, context: click.Context) -> list[str]:
        """The names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of a name; None if there is none."""
        if name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[name].partition(":")
        found: click.Command = getattr(import_module(module), attribute)
        return found


@click.group(cls=_Commands)
@click.option("--debug", is_flag=True, help="Show where in the code an error arose.")
@click.pass_context
def main(context: click.Context, debug: bool) -> None:
    """Build and check the site about voluntary return from Belgium."""
    context.obj = context.obj or Invocation(ROOT, debug=debug)


if __name__ == "__main__":
    main()
