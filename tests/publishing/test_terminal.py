"""What a person sees: plain lines, no colour codes where no terminal shows them, and annotations on GitHub."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from scripts.files.problems import Problem
from scripts.publishing.terminal import SHOWN_AT_MOST, Counted, Level, Reporter, annotation, on_github

LONG = "x" * 200


@pytest.fixture(autouse=True)
def _no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    "text",
    ["12 pages, 3.5 MB in [site]", "[bold]x[/bold]", "العربية ትግርኛ", "[[desk:x]]", LONG, "a :warning: b", ""],
    ids=["numbers", "markup", "scripts", "token", "long", "emoji-name", "empty"],
)
def test_a_line_is_said_as_it_is(capsys: pytest.CaptureFixture[str], text: str) -> None:
    Reporter().say(text)
    assert capsys.readouterr() == (f"{text}\n", "")


def test_problems_stand_on_one_line_each_with_their_count(capsys: pytest.CaptureFixture[str]) -> None:
    problems = [
        Problem("docs/nl/a.md", 3, "The token [[fone:x]] is unknown.", 'Did you mean "phone"?'),
        Problem("data/desks.yaml", 41, f"Wrong: {LONG}.", "Mend it."),
    ]
    Reporter().problems(problems)
    assert capsys.readouterr() == (
        "",
        'docs/nl/a.md:3: The token [[fone:x]] is unknown. Did you mean "phone"?\n'
        f"data/desks.yaml:41: Wrong: {LONG}. Mend it.\n"
        "2 problems found.\n",
    )


@pytest.mark.parametrize("line", [1, 8, 99, 100, 1234])
def test_the_line_of_one_problem_is_told_in_digits(capsys: pytest.CaptureFixture[str], line: int) -> None:
    Reporter().problems([Problem("a.md", line, "It is bad.", "Mend it.")])
    assert capsys.readouterr().err == f"a.md:{line}: It is bad. Mend it.\n1 problem found.\n"


def test_warnings_stand_on_one_line_each_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    warnings = [Problem("a.md", 3, f"[[x]] is {LONG}.", "Write :y:."), Problem("b.md", 41, "It is hard.", "Mend it.")]
    Reporter().warnings(warnings)
    assert capsys.readouterr() == (
        f"a.md:3: [[x]] is {LONG}. Write :y:.\nb.md:41: It is hard. Mend it.\n2 warnings; they stop nothing.\n",
        "",
    )
    Reporter().warnings(warnings[1:])
    assert capsys.readouterr().out.endswith("\n1 warning; it stops nothing.\n")


def test_no_warnings_say_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Reporter().warnings([])
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("count", [1, SHOWN_AT_MOST, SHOWN_AT_MOST + 1])
def test_in_a_github_workflow_each_problem_is_one_annotation(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    problems = [Problem("docs/nl/a.md", line, f"The token [[x]] is: {LONG}.", "Mend it.") for line in range(count)]
    Reporter().problems(problems)
    told = capsys.readouterr().err.splitlines()
    assert told[:count] == [annotation("error", problem) for problem in problems]
    assert told[count].startswith(f"{count} problem")
    # GitHub leaves out what is too much; that must be said.
    assert len(told) == count + (1 if count <= SHOWN_AT_MOST else 2)


def test_a_counted_step_says_one_plain_line_at_its_end(capsys: pytest.CaptureFixture[str]) -> None:
    with Reporter().counted("Pages built", 3) as counted:
        counted.more()
        counted.more()
        assert capsys.readouterr() == ("", "")
    assert capsys.readouterr() == ("Pages built: 2 of 3\n", "")


def test_a_counted_step_that_fails_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RuntimeError), Reporter().counted("Pages built", 3) as counted:
        counted.more()
        raise RuntimeError
    assert capsys.readouterr() == ("", "")


def test_on_a_terminal_the_place_of_a_problem_is_coloured() -> None:
    console, out = terminal()
    reporter = Reporter()
    reporter.errors = console
    reporter.problems([Problem("docs/nl/a.md", 3, "It is bad.", "Mend it.")])
    assert out.getvalue().startswith("\x1b[1;31mdocs/nl/a.md:3:\x1b[0m")


def terminal() -> tuple[Console, io.StringIO]:
    out = io.StringIO()
    return Console(file=out, force_terminal=True, width=80, highlight=False, _environ={"TERM": "xterm-256color"}), out


def test_on_a_terminal_a_bar_moves_and_a_line_stays() -> None:
    console, out = terminal()
    with Counted(console, "Pages built", 3) as counted:
        counted.more()
        counted.more()
    shown = out.getvalue()
    assert "2/3" in shown
    assert shown.endswith("Pages built: 2 of 3\n")


def test_on_a_terminal_the_bar_goes_when_the_step_fails() -> None:
    console, out = terminal()
    with pytest.raises(RuntimeError), Counted(console, "Pages built", 3):
        raise RuntimeError
    assert "Pages built: " not in out.getvalue()
    # The cursor, hidden while the bar moves, is shown again.
    assert out.getvalue().rfind("\x1b[?25h") > out.getvalue().rfind("\x1b[?25l") >= 0


# Problems as GitHub's workflow commands, read back as GitHub's runner reads them.


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
