"""Where the host shows a proposed change: the address of a pull request's preview."""

from __future__ import annotations

import re
from typing import Any

from scripts.problems import Problems
from scripts.yaml_lines import Document

_NUMBER = "{number}"
_EXAMPLE = "https://deploy-preview-{number}--name-of-the-site.netlify.app/"


def preview_address(template: str, number: int) -> str:
    """The preview of a pull request, with a slash at its end."""
    return f"{template.replace(_NUMBER, str(number)).rstrip('/')}/"


def read_preview(document: Document, problems: Problems) -> str:
    """The address of previews that `mkdocs.yml` gives under "extra"; empty if it gives none, or a wrong one."""
    extra: Any = document.value.get("extra") or {}
    template = str(extra.get("preview") or "")
    if not template:
        return ""
    if re.fullmatch(r"https://[^\s\"<>()]+", template) and _NUMBER in template:
        return template
    problems.add(
        document.name,
        document.line(("extra", "preview")),
        f'"{template}" cannot be the address of previews.',
        f'Write it with {_NUMBER} in the place of the pull request\'s number, such as "{_EXAMPLE}".',
    )
    return ""
