"""Live preview: MkDocs' own server over our build, rebuilt after each change."""

from __future__ import annotations

import os
from pathlib import Path

from scripts import builder
from scripts.problems import ContentError
from scripts.progress import Reporter

ONLY = "LANG_ONLY"


def serve(root: Path, locale: str | None, port: int, reporter: Reporter) -> None:
    """Serve the site at 127.0.0.1 until interrupted; with a locale, that language and the source language alone."""
    from mkdocs.commands.serve import serve as mkdocs_serve

    if locale:
        os.environ[ONLY] = locale
    try:
        site = builder.checked_site(root)
    except ContentError as error:
        reporter.problems(error.problems.sorted())
        raise SystemExit(1) from error
    if locale and locale not in {language.locale for language in site.project.languages}:
        reporter.say(f'There is no language "{locale}".')
        raise SystemExit(1)
    reporter.say(f"The site is at http://127.0.0.1:{port}/ and follows your changes. Stop with Ctrl+C.")
    mkdocs_serve(config_file=str(root / "mkdocs.yml"), dev_addr=f"127.0.0.1:{port}", strict=False)
