"""The command `serve`: a live preview."""

from __future__ import annotations

import click

from scripts.commands.cli import Invocation, command
from scripts.project.keys import Locale
from scripts.publishing import serving


@click.option("--language", "locale", help="Build this language beside the Dutch, which is quicker.")
@click.option("--port", type=click.IntRange(0, 65_535), default=8000, show_default=True)
@command("serve")
def serve(invocation: Invocation, locale: Locale | None, port: int) -> None:
    """Show the site at http://127.0.0.1:8000/ and rebuild it after each change."""
    serving.serve(invocation.root, locale or None, port, invocation.reporter)
