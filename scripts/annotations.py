"""Problems as GitHub shows them: beside the line in a pull request, by one workflow command each.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from scripts.problems import Problem

Level = Literal["error", "warning"]

# What stands in bold above the text.
_TITLES: Mapping[Level, str] = {"error": "To mend", "warning": "Worth a look"}

# What GitHub shows beside the lines of one step; the log has them all.
SHOWN_AT_MOST = 10


def on_github(environment: Mapping[str, str]) -> bool:
    """Whether a GitHub workflow runs this."""
    return environment.get("GITHUB_ACTIONS") == "true"


def annotation(level: Level, problem: Problem) -> str:
    """The command that puts a problem beside its line.

    The place stands in the text too: the log shows the text alone.
    """
    properties = f"file={_property(problem.path)},line={problem.line},title={_TITLES[level]}"
    return f"::{level} {properties}::{_data(str(problem))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
