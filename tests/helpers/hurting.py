"""Files that hurt whoever reads them: each in a copy of the fixture site, with the one thing that is to be told."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

DESKS, FACTS, WORDS, CONFIG = "data/desks.yaml", "data/facts.yaml", "data/interface/nl.yaml", "mkdocs.yml"
PAGE, ARABIC = "docs/nl/return-path.md", "docs/ar/return-path.md"
EDITIONS, POSTCODES, NAMES = "data/editions.csv", "data/places/be-postcodes.csv", "data/places/more-place-names.csv"
GLOSSARY = "data/glossary/ru.yaml"

CONFLICT = "<<<<<<< HEAD\na\n||||||| 1234567\nb\n=======\nc\n>>>>>>> urgent\n"


@dataclass(frozen=True)
class Hurt:
    """What is done to a file, and the words of the only problem of the copy, which stands in that file."""

    name: str
    file: str
    spoil: Callable[[Path], None]
    says: str


def _behind(text: str) -> Callable[[Path], None]:
    return lambda path: _write(path, path.read_bytes() + text.encode())


def _instead(data: bytes) -> Callable[[Path], None]:
    return lambda path: _write(path, data)


def _change(old: str, new: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {path}"
        _write(path, text.replace(old, new, 1).encode())

    return change


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def _encoded(encoding: str) -> Callable[[Path], None]:
    return lambda path: _write(path, path.read_text(encoding="utf-8").encode(encoding))


def _link(target: str) -> Callable[[Path], None]:
    def link(path: Path) -> None:
        path.unlink()
        path.symlink_to(target)

    return link


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _file(path: Path) -> None:
    shutil.rmtree(path)
    path.touch()


def _link_of_folder(path: Path) -> None:
    shutil.rmtree(path)
    path.symlink_to("/tmp")


YAML = [
    Hurt("laughs", DESKS, _behind("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"), '"&a" gives a name'),
    Hurt("alias-of-itself", FACTS, _behind("a: &a {b: *a}\n"), '"&a" gives a name'),
    Hurt("merge", WORDS, _change("header:\n", "header:\n  <<: {skip: x}\n"), '"<<" takes fields'),
    Hurt("tag", GLOSSARY, _behind("a: !!python/object/apply:os.system [ls]\n"), "is a tag"),
    Hurt("deep-list", DESKS, _behind(f"a: {'[' * 4_900}\n"), "more than 20 deep"),
    Hurt("deep-group", WORDS, _behind(f"a: {'{a: ' * 1_200}\n"), "more than 20 deep"),
    Hurt("deep-settings", CONFIG, _behind(f"a: {'[' * 4_900}\n"), "more than 20 deep"),
    Hurt("deep-front-matter", PAGE, _change("menu: ", f"a: {'[' * 4_900}\nmenu: "), "more than 20 deep"),
    Hurt("deep-rules", "data/typography.yaml", _behind(f"a: {'- ' * 2_000}x\n"), "block sequence entries"),
    Hurt("many-fields", FACTS, _behind("".join(f"k{index}: 1\n" for index in range(80_000))), "at most 200,000"),
    Hurt("long-line", FACTS, _behind(f"a: {'x' * 400_000}\n"), "at most 5,000 are read"),
    Hurt("two-documents", FACTS, _behind("---\nfacts: []\n"), "A second document"),
    Hurt("list-as-a-field", FACTS, _behind("? [a, b]\n: 1\n"), "A list or a group"),
    Hurt("no-field", FACTS, _behind("~: 1\n"), "The name of a field is missing"),
    Hurt("endless-number", FACTS, _change("value: ", f"value: 1{'0' * 4_900}"), "at most 20 are read"),
    Hurt("time-for-a-number", FACTS, _change("value: ", "value: 12:30:"), "YAML reads 12:30:45 as 45045"),
    Hurt("octal", FACTS, _change("value: ", "value: 0"), "YAML reads 045 as 37"),
    Hurt("no-number", FACTS, _change("value: ", "value: .nan #"), '"nan"'),
    Hurt("year-0", FACTS, _change("checked: ", "checked: 0000-01-01 #"), "is not a date"),
    Hurt("empty", DESKS, _instead(b""), "not written as it must be"),
    Hurt("a-list", DESKS, _instead(b"- a\n"), "not written as it must be"),
    Hurt("words", DESKS, _instead(b"words"), "not written as it must be"),
    Hurt("words-that-are-a-list", "data/interface/ru.yaml", _instead(b"- a\n"), "no words"),
    Hurt("tab", FACTS, _change("\n    value", "\n\tvalue"), "not the tab key"),
]

TEXTS = [
    Hurt("zero", DESKS, _change("return-line", "return\0-line"), "U+0000"),
    Hurt("utf-16", DESKS, _encoded("utf-16"), "UTF-16"),
    Hurt("utf-16-without-mark", PAGE, _encoded("utf-16-le"), "UTF-16"),
    Hurt("utf-16-arabic", ARABIC, _encoded("utf-16-be"), "UTF-16"),
    Hurt("half-a-letter", PAGE, lambda path: _write(path, path.read_bytes() + b"\xed\xa0\x80"), "UTF-8"),
    Hurt("next-line", PAGE, _change("title: ", "title: a\x85"), "U+0085"),
    Hurt(
        "line-separators", DESKS, lambda path: _write(path, path.read_bytes().replace(b"\n", b"\xe2\x80\xa8")), "end in"
    ),
    Hurt("zero-width-in-a-field", DESKS, _change("number: ", "num\u200bber: "), "U+200B"),
    Hurt("zero-width-in-an-id", NAMES, _change(",Arab,1000", ",Arab,10\u206000"), "U+2060"),
    Hurt("soft-hyphen", PAGE, _change("title: ", "title: te\u00adrug "), "U+00AD"),
    Hurt("our-own-signs", PAGE, _change("title: ", "title: \ue0010\ue002"), "U+E001"),
    Hurt("tags", ARABIC, _change("title: ", "title: \U000e0061"), "U+E0061"),
    Hurt("selector", PAGE, _change("title: ", "title: a\ufe0f"), "U+FE0F"),
    Hurt("half-space-in-latin", PAGE, _change("title: ", "title: te\u200crug "), "U+200C"),
    Hurt("odd-space-in-a-field", DESKS, _change("number: ", "number\u00a0: "), "a no-break space (U+00A0)"),
    Hurt("odd-space-in-a-number", DESKS, _change('"0800 12', '"0800\u00a012'), "a no-break space (U+00A0)"),
    Hurt("odd-space-in-an-id", DESKS, _change("source: ", "source: \u00a0"), "a no-break space (U+00A0)"),
    Hurt("odd-space-in-a-date", DESKS, _change("checked: ", "checked: \u00a0"), "a no-break space (U+00A0)"),
    Hurt("odd-spaces-before-a-field", DESKS, _change("    number", "\u00a0\u00a0\u00a0\u00a0number"), "U+00A0"),
    Hurt("odd-space-in-a-setting", CONFIG, _change("help_line: ", "help_line: \u00a0"), "U+00A0"),
]

MERGES = [
    Hurt(f"merge-in-{file}", file, _behind(CONFLICT), "a merge was begun and not finished")
    for file in (DESKS, FACTS, WORDS, CONFIG, PAGE, ARABIC, EDITIONS, POSTCODES, NAMES, GLOSSARY)
]

MARKDOWN = [
    Hurt("pictures", PAGE, _behind(f"\n{'![' * 2_400}\n"), "brackets [ are open"),
    Hurt("brackets", ARABIC, _behind(f"\n{'[ ' * 2_400}\n"), "brackets [ are open"),
    Hurt("declarations", PAGE, _behind(f"\n{'<![CDATA[' * 500}\n"), "signs <"),
    Hurt("deep-list-in-a-line", PAGE, _behind(f"\n{'- ' * 300}x\n"), "at most 8 deep"),
    Hurt("deep-numbers", PAGE, _behind(f"\n{'1. ' * 300}x\n"), "at most 8 deep"),
    Hurt("deep-page", PAGE, _behind("\n" + "".join(f"{'    ' * level}- x\n" for level in range(60))), "at most 8 deep"),
    Hurt("deep-quote", ARABIC, _behind(f"\n{'> ' * 300}x\n"), "at most 8 deep"),
    Hurt("wide-table", PAGE, _behind(f"\n{'|a' * 1_000}|\n{'|-' * 1_000}|\n"), "more than 20 columns"),
    Hurt("long-line-of-a-page", PAGE, _behind("x" * 900_000), "at most 5,000 are read"),
    Hurt("long-page", ARABIC, _behind("x\n\n" * 300_000), "at most 30,000 are read"),
    Hurt("huge-page", PAGE, _behind("x\n" * 2_500_000), "at most 1 MB"),
    Hurt("headings", PAGE, _behind("".join(f"\n## x {{#x{index}}}\n" for index in range(500))), "at most 100"),
    Hurt("tokens", PAGE, _behind("\n[[phone:return-line]]\n" * 500), "at most 200"),
    Hurt("stars", PAGE, _behind("*" * 800_000), "at most 5,000 are read"),
]

TABLES = [
    Hurt("quotation-mark", NAMES, _change("\nبركسل", '\n"بركسل'), "quotation mark"),
    Hurt("quotation-mark-in-postcodes", POSTCODES, _change("\n1000,", '\n"1000,'), "quotation mark"),
    Hurt("quotation-mark-in-editions", EDITIONS, _behind('"039DVT,nl,x,2026-03-02,intro=0123abcd\n'), "quotation mark"),
    Hurt("zero-in-a-table", NAMES, _change("\nبركسل", "\nبر\0كسل"), "U+0000"),
    Hurt("long-value", NAMES, _behind(f'"{"x" * 200_000}",Latn,1000\n'), "at most 5,000 are read"),
    Hurt("byte-order-mark", EDITIONS, lambda path: _write(path, b"\xef\xbb\xbf" + path.read_bytes()), "U+FEFF"),
    Hurt("semicolons", POSTCODES, lambda path: _write(path, path.read_bytes().replace(b",", b";")), "the columns"),
    Hurt("doubled-column", NAMES, _change("alias,script", "alias,alias,script"), '"alias" twice'),
    Hurt("endless-degrees", POSTCODES, _change("\n1000,", f"\n1000,{'9' * 400},"), "more or fewer parts"),
]

FILES = [
    Hurt("folder", PAGE, _folder, "This is a folder"),
    Hurt("folder-of-data", DESKS, _folder, "This is a folder"),
    Hurt("file-for-a-folder", "docs/nl", _file, "This is a file"),
    Hurt("link-to-itself", PAGE, _link("return-path.md"), "leads back to itself"),
    Hurt("link-to-nothing", GLOSSARY, _link("nothing.yaml"), "a file that does not exist"),
    Hurt("link-out", PAGE, _link("/etc/passwd"), "outside the project"),
    Hurt("link-to-a-device", DESKS, _link("/dev/zero"), "outside the project"),
    Hurt("link-out-of-a-folder", "data/interface", _link_of_folder, "outside the project"),
    Hurt("pipe", PAGE, _pipe, "a device or a pipe"),
    Hurt("pipe-of-data", EDITIONS, _pipe, "a device or a pipe"),
    Hurt("huge", DESKS, lambda path: os.truncate(path, 10**12), "at most 1 MB"),
]

HURTS = [*YAML, *TEXTS, *MERGES, *MARKDOWN, *TABLES, *FILES]
