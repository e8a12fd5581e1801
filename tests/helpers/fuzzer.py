"""A seeded fuzzer: projects with one or more chance mistakes, and what the check and the build say of each.

Each case runs in a process of its own, so that a crash of the interpreter or an endless loop is seen and counted.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import re
import signal
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Literal

from tests.helpers.fixture_site import copy_fixture, invoke

Verdict = Literal["told", "built", "traceback", "hang", "crash", "built against the check"]

# A case that takes longer is a hang: the check of the fixture takes a quarter of a second, its build one, and
# some twenty with every sheet, which on a machine that does other work can be twice as long.
SECONDS = 120

# What an editor's keyboard, a spreadsheet, a paste from the web or a stranger may bring.
VALUES = (
    *("", "null", "~", "no", "0", "-1", "1e999", ".inf", ".nan", "0x10", "010", "12:30:00", "2026-02-30", "0000-00-00"),
    *(
        "[]",
        "{}",
        "[a, b]",
        "{a: b}",
        "&a x",
        "*a",
        "<<: *a",
        "!!python/object:os.system x",
        "!ENV HOME",
        "? x",
        "- - -",
    ),
    *("|", ">", "'", '"', '"\\x"', "%x", "@x", "`x`", "a: b: c", "#x", "x #y", "<i>x</i>", "&lt;", "{date}", "{", "}}"),
    *("9" * 400, "x" * 4000, "[" * 400, "{a: " * 100, "é", "سلام", "ሰላም", "\N{GRINNING FACE}", "0800 99 999", "€ 5"),
    *(
        "\N{RIGHT-TO-LEFT OVERRIDE}x",
        "a\N{ZERO WIDTH SPACE}b",
        "a\N{NO-BREAK SPACE}b",
        "\x00",
        "\x1b[31m",
        "\u2028",
        "\ue001",
    ),
    *("../../etc/passwd", "/etc/passwd", "https://", "javascript:x", "http://a.be", "$HOME", "{{ 7*7 }}", "{% raw %}"),
)
LINES = (
    *(
        "# x",
        "## x",
        "### x",
        "## x {#x}",
        "####### x",
        "x\n===",
        "---",
        "***",
        "- x",
        "1. x",
        "  - x",
        "    - x",
        "\tx",
    ),
    *("[x](y)", "[x](a.md)", "[x](http://a.be)", "[x](javascript:y)", "![x](y.png)", "[x]", "[]()", "[x]: y", "[^1]"),
    *(
        "[[phone:return-line]]",
        "[[phone:x]]",
        "[[",
        "]]",
        "[[x]]",
        r"\[[fact:days]]",
        "[[fact:days]]" * 50,
        "[[desks]]",
    ),
    *("<b>x</b>", "<script>x</script>", "<!-- x", "</div>", "<span>", "&euro; 5", "&#48;800 99 999", "0800 *99* 999"),
    *("**x", "`x", "| a | b |\n|---|---|\n| c | d |", "| a |", "> x", "!!! note\n    x", "!!! x\n    y", "*x*{: .y }"),
    *("<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> z", "![" * 300, "[" * 300, "*" * 300, "> " * 60 + "x", "x" * 3000, "{#x}"),
)
BYTES = (
    b"",
    b"\x00",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\x80",
    b"PK\x03\x04",
    b"\r\n",
    b"\r",
    b"\xc2\x85",
)
SETTINGS: Mapping[str, tuple[str, ...]] = {
    "SITE_URL": ("x", "https://", 'https://a.be/"x', "javascript:x", "https://a.be/?x#y", "https://a.be\nx", "//a.be"),
    "SOURCE_DATE_EPOCH": ("x", "-1", "9" * 20, "1e9", "", "0", "1772409600.5"),
    "SHEETS": ("x", "ALL", "pages ", "", "0"),
    "REPOSITORY_URL": (
        "x",
        'https://github.com/a/b"x',
        "javascript:x",
        "git@github.com:a/b.git",
        "https://a:b@github.com/c/d",
    ),
}


@dataclass(frozen=True)
class Case:
    """One project: which seed made it, what was changed, and what came of it."""

    seed: int
    changes: tuple[str, ...]
    verdict: Verdict
    said: str


def cases(seeds: Iterable[int], folder: Path) -> Iterator[Case]:
    """What comes of the project of each seed; `folder` is for the projects."""
    for seed in seeds:
        yield _tried(seed, folder)


def _tried(seed: int, folder: Path) -> Case:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    with tempfile.TemporaryDirectory(dir=folder) as name:
        process = context.Process(target=_run, args=(seed, Path(name) / "project", theirs))
        process.start()
        theirs.close()
        found = _answer(ours)
        if found is None and process.is_alive():
            os.kill(int(process.pid or 0), signal.SIGKILL)
            process.join()
            return Case(seed, (), "hang", f"longer than {SECONDS} seconds")
        process.join(SECONDS)
    if found is None:
        return Case(seed, (), "crash", f"ended with {process.exitcode}")
    return Case(seed, *found)


def _answer(connection: Connection) -> tuple[tuple[str, ...], Verdict, str] | None:
    """What a case says; None if it takes too long, or ends without a word."""
    try:
        said: tuple[tuple[str, ...], Verdict, str] | None = connection.recv() if connection.poll(SECONDS) else None
    except EOFError:
        return None
    return said


def _run(seed: int, root: Path, answer: Connection) -> None:
    chance = random.Random(seed)
    copy_fixture(root)
    settings: dict[str, str] = {}
    changes = tuple(_change(chance, root, settings) for _ in range(chance.choice((1, 1, 1, 2, 3))))
    try:
        verdict, said = _judged(root, settings)
    except BaseException as error:
        verdict, said = "traceback", f"{type(error).__name__}: {error}"
    answer.send((changes, verdict, said[:2000]))
    answer.close()


def _judged(root: Path, settings: Mapping[str, str]) -> tuple[Verdict, str]:
    checked = invoke(root, "check", **settings)
    if checked.exception is not None and not isinstance(checked.exception, SystemExit):
        return "traceback", f"check: {type(checked.exception).__name__}: {checked.exception}"
    if checked.exit_code:
        return "told", checked.output + checked.stderr
    built = invoke(root, "build", **{"SHEETS": "pages", **settings})
    if built.exception is not None and not isinstance(built.exception, SystemExit):
        return "traceback", f"build: {type(built.exception).__name__}: {built.exception}"
    # A setting of the build alone is told by the build.
    if built.exit_code and not settings:
        return "built against the check", built.output + built.stderr
    return ("told", built.output + built.stderr) if built.exit_code else ("built", "")


def _change(chance: random.Random, root: Path, settings: dict[str, str]) -> str:
    """Change one thing, and say which."""
    kind = chance.choices((_value, _line, _letter, _structure, _file, _setting), (30, 30, 12, 15, 8, 5))[0]
    return kind(chance, root, settings)


def _files(root: Path) -> list[Path]:
    found = [root / "mkdocs.yml", *root.glob("docs/*/*.md"), *root.glob("data/**/*.*")]
    return sorted(path for path in found if path.is_file())


def _read(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8", errors="surrogateescape").split("\n")


def _put(path: Path, lines: list[str]) -> None:
    path.write_bytes("\n".join(lines).encode("utf-8", "surrogateescape"))


def _told(root: Path, path: Path, line: int, what: str) -> str:
    return f"{path.relative_to(root).as_posix()}:{line + 1}: {what[:80]!r}"


def _value(chance: random.Random, root: Path, settings: dict[str, str]) -> str:
    """Another value behind a key of a YAML file or front matter, or in a cell of a table."""
    path = chance.choice([path for path in _files(root) if path.suffix != ".geojson"])
    lines, value = _read(path), chance.choice(VALUES)
    if path.suffix == ".csv":
        line = chance.randrange(len(lines))
        cells = lines[line].split(",")
        cells[chance.randrange(len(cells))] = value
        lines[line] = ",".join(cells)
    else:
        keys = [number for number, text in enumerate(lines) if re.match(r"\s*(- )?[\w-]+: ?", text)]
        line = chance.choice(keys or [0])
        quote = chance.choice(("", '"', "'"))
        lines[line] = re.sub(r"^(\s*(?:- )?[\w-]+: ?).*", lambda found: f"{found[1]}{quote}{value}{quote}", lines[line])
    _put(path, lines)
    return _told(root, path, line, lines[line])


def _line(chance: random.Random, root: Path, settings: dict[str, str]) -> str:
    """A new line in a page, or in any other file."""
    path = chance.choice([path for path in _files(root) if path.suffix == ".md" or chance.random() < 0.2])
    lines, new = _read(path), chance.choice(LINES)
    line = chance.randrange(len(lines))
    around = chance.choice((("", ""), ("\n", "\n")))
    lines.insert(line, f"{around[0]}{new}{around[1]}")
    _put(path, lines)
    return _told(root, path, line, new)


def _letter(chance: random.Random, root: Path, settings: dict[str, str]) -> str:
    """One character more, less or another, anywhere; or bytes that are no text."""
    path = chance.choice(_files(root))
    data = bytearray(path.read_bytes())
    place = chance.randrange(len(data) + 1)
    new = chance.choice((*BYTES, chance.choice(VALUES).encode("utf-8"), bytes([chance.randrange(256)])))
    data[place : place + chance.randrange(3)] = new
    path.write_bytes(data)
    return _told(root, path, data[:place].count(b"\n"), repr(new))


def _structure(chance: random.Random, root: Path, settings: dict[str, str]) -> str:
    """Lines gone, doubled, exchanged, moved in or out, or the rest of the file gone."""
    path = chance.choice(_files(root))
    lines = _read(path)
    line, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    ways: dict[str, Callable[[], None]] = {
        "gone": lambda: lines.__delitem__(slice(line, line + chance.choice((1, 1, 3)))),
        "doubled": lambda: lines.insert(other, lines[line]),
        "exchanged": lambda: lines.__setitem__(slice(None), _exchanged(lines, line, other)),
        "moved in": lambda: lines.__setitem__(line, f"{' ' * chance.choice((1, 2, 4))}{lines[line]}"),
        "moved out": lambda: lines.__setitem__(line, lines[line].lstrip()),
        "cut off": lambda: lines.__delitem__(slice(line, None)),
        "with a tab": lambda: lines.__setitem__(line, f"\t{lines[line]}"),
    }
    way = chance.choice(sorted(ways))
    ways[way]()
    _put(path, lines)
    return _told(root, path, line, way)


def _exchanged(lines: list[str], one: int, other: int) -> list[str]:
    found = list(lines)
    found[one], found[other] = found[other], found[one]
    return found


def _file(chance: random.Random, root: Path, settings: dict[str, str]) -> str:
    """A file gone, empty, another thing than a file, in another encoding, or one too many."""
    path = chance.choice(_files(root))
    text = path.read_bytes()
    way = chance.choice(("gone", "empty", "folder", "loop", "broken link", "utf-16", "crlf", "mark", "copy", "binary"))
    if way in ("gone", "folder", "loop", "broken link"):
        path.unlink()
    if way == "folder":
        path.mkdir()
    elif way in ("loop", "broken link"):
        path.symlink_to(path if way == "loop" else root / "nowhere")
    elif way == "copy":
        path.with_name(f"{path.stem} (1){path.suffix}").write_bytes(text)
    elif way != "gone":
        others = {
            "empty": b"",
            "utf-16": text.decode("utf-8").encode("utf-16"),
            "crlf": text.replace(b"\n", b"\r\n"),
            "mark": b"\xef\xbb\xbf" + text,
            "binary": bytes(chance.randrange(256) for _ in range(3000)),
        }
        path.write_bytes(others[way])
    return _told(root, path, 0, way)


def _setting(chance: random.Random, root: Path, settings: dict[str, str]) -> str:
    """A setting of the environment."""
    name = chance.choice(sorted(SETTINGS))
    settings[name] = chance.choice(SETTINGS[name])
    return f"{name}={settings[name]!r}"
