"""Problems as GitHub's workflow commands: read back as GitHub's runner reads them."""

from __future__ import annotations

import re

import pytest

from scripts.files.problems import Problem
from scripts.publishing.terminal import Level, annotation, on_github


def received(command: str) -> tuple[str, dict[str, str], str]:
    """Command, properties and text, as the runner's ActionCommand.cs takes them apart."""
    match = re.fullmatch(r"::(\w+) ([^\n]*?)::([^\n]*)", command)
    assert match, command

    def data(text: str) -> str:
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")

    def value(text: str) -> str:
        return data(text.replace("%3A", ":").replace("%2C", ","))

    pairs = (part.split("=", 1) for part in match[2].split(","))
    return match[1], {name: value(text) for name, text in pairs}, data(match[3])


@pytest.mark.parametrize(
    ("path", "what", "mend"),
    [
        pytest.param("docs/nl/a.md", "It is bad.", "Mend it.", id="plain"),
        pytest.param("data/x.yaml", '"09:00, 17:00" is 100% wrong.', "Write 9::00, not 5%25.", id="signs"),
        pytest.param("docs/a,b:c 50%.md", "رقم خطأ", "ትግርኛ", id="path-and-scripts"),
        pytest.param("a.md", "One\nline\r\n::error::or two", "Mend\nit.", id="line-ends"),
    ],
)
@pytest.mark.parametrize("level", ["error", "warning"])
def test_github_gets_place_and_whole_text(level: Level, path: str, what: str, mend: str) -> None:
    problem = Problem(path, 41, what, mend)
    command, properties, text = received(annotation(level, problem))
    assert (command, properties["file"], properties["line"]) == (level, path, "41")
    assert text == f"{path}:41: {what} {mend}"
    assert properties["title"]


@pytest.mark.parametrize(
    ("environment", "said"), [({}, False), ({"GITHUB_ACTIONS": "true"}, True), ({"GITHUB_ACTIONS": "false"}, False)]
)
def test_only_a_github_workflow_gets_annotations(environment: dict[str, str], said: bool) -> None:
    assert on_github(environment) is said
