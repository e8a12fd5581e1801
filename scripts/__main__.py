"""The command line: `python -m scripts COMMAND`. A command is read from its file when it is called or asked for help.

So a check need not wait for MkDocs, the makers of PDFs, or the browser of the measurements.
"""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
from importlib import import_module
from typing import NoReturn

import click

from scripts.commands.cli import Invocation
from scripts.project.project import ROOT
from scripts.publishing.stopping import STOPPING

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


def run() -> NoReturn:
    """Run the command line, and end as soon as all is said."""
    # A command makes little that only a search finds unused, and such searches take a tenth of its time.
    gc.disable()
    code: object = 0
    try:
        main()
    except SystemExit as error:
        # All is said and done: a signal that comes now changes nothing.
        for number in STOPPING:
            signal.signal(number, signal.SIG_IGN)
        code = error.code
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    # The system takes the memory back at once; Python would give it up piece by piece.
    os._exit(code if isinstance(code, int) else code is not None)


if __name__ == "__main__":
    run()
