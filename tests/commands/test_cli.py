"""What every command shares: errors told in one way, what was not done, and with which code the program ends."""

from __future__ import annotations

import errno
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import click
import pytest
from click.testing import CliRunner, Result

from scripts.__main__ import COMMANDS, main
from scripts.commands.cli import Invocation, command, telling
from scripts.files.problems import ContentError, EditorError, Problems
from scripts.project.project import ROOT
from tests.helpers.edits import change
from tests.helpers.fixture_site import EPOCH, invoke
from tests.helpers.processes import run


def call(
    act: Callable[[Invocation], None],
    undone: str = "",
    state: str = "",
    debug: bool = False,
    words: tuple[str, ...] = (),
) -> Result:
    """A command that does something, in a project that it does not read."""

    @command("act", undone=undone, state=state)
    def made(invocation: Invocation) -> None:
        """Act."""
        act(invocation)

    return CliRunner().invoke(made, words, obj=Invocation(Path("/nowhere"), {}, debug))


def raising(error: BaseException) -> Callable[[Invocation], None]:
    def act(invocation: Invocation) -> NoReturn:
        raise error

    return act


def two_problems() -> ContentError:
    problems = Problems()
    problems.add("docs/nl/b.md", 9, "It is bad.", "Mend it.")
    problems.add("docs/nl/a.md", 3, "[It] is worse.", "Mend it too.")
    return ContentError(problems)


def test_a_command_that_succeeds_says_what_it_says() -> None:
    result = call(lambda invocation: invocation.reporter.say("Done."), "Nothing was done", "All is as it was.")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "Done.\n", "")


@pytest.mark.parametrize(
    ("undone", "state", "said"),
    [
        pytest.param("", "", "", id="nothing-to-say"),
        pytest.param("Nothing was built", "", "Nothing was built.\n", id="undone"),
        pytest.param(
            "Nothing was built",
            "site/ is as it was.",
            "Nothing was built; site/ is as it was.\n",
            id="state-too",
        ),
    ],
)
@pytest.mark.parametrize(
    ("error", "told"),
    [
        pytest.param(EditorError("[One] reason.", "And another."), "[One] reason.\nAnd another.\n", id="reasons"),
        pytest.param(
            two_problems(),
            "docs/nl/a.md:3: [It] is worse. Mend it too.\ndocs/nl/b.md:9: It is bad. Mend it.\n2 problems found.\n",
            id="problems",
        ),
    ],
)
def test_every_reason_is_told_and_then_what_was_not_done(
    error: Exception, told: str, undone: str, state: str, said: str
) -> None:
    result = call(raising(error), undone, state)
    assert (result.exit_code, result.stdout, result.stderr) == (1, said, told)
    assert isinstance(result.exception, SystemExit)


@pytest.mark.parametrize(
    ("state", "said"), [("", "Stopped.\n"), ("site/ is as it was.", "Stopped; site/ is as it was.\n")]
)
def test_ctrl_c_ends_with_130_and_says_how_it_stands(state: str, said: str) -> None:
    result = call(raising(KeyboardInterrupt()), "Nothing was built", state)
    assert (result.exit_code, result.stdout, result.stderr) == (130, said, "")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_a_signal_ends_a_command_as_ctrl_c_does_with_a_code_of_its_own(number: signal.Signals) -> None:
    result = call(lambda invocation: signal.raise_signal(number), "Nothing was built", "site/ is as it was.")
    assert (result.exit_code, result.stderr) == (128 + number, "")
    assert result.stdout == "Stopped; site/ is as it was.\n"


def test_what_the_system_refuses_is_told_in_plain_words() -> None:
    error = PermissionError(errno.EACCES, "Permission denied", "/nowhere/data/desks.yaml")
    result = call(raising(error), "Nothing was recorded")
    assert (result.exit_code, result.stdout) == (1, "Nothing was recorded.\n")
    assert result.stderr.startswith("data/desks.yaml cannot be written or read: this account has no right to.")


def test_an_error_that_nobody_foresaw_is_raised_after_a_word_to_the_reader() -> None:
    error = KeyError("ghent")
    result = call(raising(error), "Nothing was built", "site/ is as it was.")
    assert (result.exit_code, result.exception, result.stdout) == (1, error, "")
    assert result.stderr == (
        "This is a mistake of the program and not of the content. Please report it with all lines below.\n"
    )


@pytest.mark.parametrize("error", [EditorError("One reason."), two_problems()], ids=["reason", "problems"])
def test_with_debug_an_error_shows_where_it_arose(error: Exception) -> None:
    result = call(raising(error), "Nothing was built", debug=True)
    assert (result.exit_code, result.exception, result.stdout, result.stderr) == (1, error, "", "")


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        pytest.param(EditorError("One reason."), 1, "Nothing else was done; half is done.\n", id="reason"),
        pytest.param(KeyboardInterrupt(), 130, "Stopped; half is done.\n", id="ctrl-c"),
    ],
)
def test_a_step_of_a_command_says_by_itself_how_it_stands(error: BaseException, code: int, said: str) -> None:
    def act(invocation: Invocation) -> None:
        with telling(invocation, "Nothing else was done", "half is done."):
            raise error

    result = call(act, "Nothing was done", "All is as it was.")
    assert (result.exit_code, result.stdout) == (code, said)
    assert call(act, "Nothing was done", debug=True).stdout == ""


def test_options_that_a_command_does_not_know_end_with_2() -> None:
    result = call(lambda invocation: None, words=("--unknown",))
    assert (result.exit_code, result.stdout) == (2, "")


# The real commands.


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check"], ""),
        (["status"], ""),
        (["due"], ""),
        (["editions"], ""),
        (["build"], "Nothing was built; site/ is as it was.\n"),
        (["new-language", "am"], "Nothing was written.\n"),
    ],
    ids=lambda words: words[0] if isinstance(words, list) else "",
)
def test_problems_of_the_content_are_told_and_end_the_command(copy: Path, words: list[str], said: str) -> None:
    for name in ("docs/ar/desks.md", "docs/ti/desks.md"):
        change(copy / name, "menu:", "menuu:")
    result = invoke(copy, *words)
    assert (result.exit_code, result.stdout) == (1, said)
    told = result.stderr.splitlines()
    assert told[0].startswith('docs/ar/desks.md:2: "menu" is missing in this entry. ')
    too = "The same in another language: docs/ti/desks.md:3."
    assert told[1] == f'docs/ar/desks.md:3: "menuu" is not a known field. Did you mean "menu"? {too}'
    assert told[-1] == "4 problems found."
    assert not (copy / "site").exists() and not (copy / "docs" / "am").exists()


def test_the_option_debug_stands_before_the_command(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.setattr("scripts.__main__.ROOT", copy)
    change(copy / "docs/ar/desks.md", "menu:", "menuu:")
    plain, debug = (CliRunner().invoke(main, words) for words in (["check"], ["--debug", "check"]))
    assert (plain.exit_code, type(plain.exception)) == (1, SystemExit)
    assert (debug.exit_code, type(debug.exception)) == (1, ContentError)
    assert "problems found" in plain.stderr and debug.stderr == ""


def test_the_trace_of_an_error_that_nobody_foresaw_reaches_the_terminal(copy: Path) -> None:
    broken = "from scripts.commands import status; status.lines = lambda *words: {}['ghent']"
    result = run(copy, "status", before=broken)
    assert (result.returncode, result.stdout) == (1, "")
    first, second, *_, last = result.stderr.splitlines()
    assert first.startswith("This is a mistake of the program and not of the content.")
    assert (second, last) == ("Traceback (most recent call last):", "KeyError: 'ghent'")


def test_every_command_has_its_name_and_tells_what_it_does() -> None:
    listed = CliRunner().invoke(main, ["--help"]).stdout
    for name in COMMANDS:
        found = main.get_command(click.Context(main), name)
        assert found is not None and found.name == name and found.help, name
        assert f"\n  {name} " in listed, name


def test_an_unknown_command_ends_with_2() -> None:
    result = CliRunner().invoke(main, ["bild"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "bild" in result.stderr


@pytest.mark.parametrize(
    ("command_line", "not_loaded"),
    [
        pytest.param("import scripts.__main__", {"playwright"}, id="any"),
        pytest.param(
            "import scripts.commands.check",
            {"fontTools", "geopy", "mkdocs", "pikepdf", "playwright", "requests", "weasyprint"},
            id="check",
        ),
    ],
)
def test_a_command_starts_without_what_only_others_need(command_line: str, not_loaded: set[str]) -> None:
    code = f"import sys; {command_line}; print(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(result.stdout.split())
    assert "click" in loaded and loaded & not_loaded == set()
