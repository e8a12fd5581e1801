"""Joins the modules of a browser script into one text that old browsers run as it is: nothing is translated.

Modules of one folder know each other by `import { a, b } from "./file.js";`, in one line, and by `export` before a
declaration. There are no other forms, so these words are taken away and all modules stand in one function, in which no
two may declare the same name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import rjsmin

from scripts.files.problems import ContentError, Problems, did_you_mean

_IMPORT = re.compile(r'import \{ ([\w$]+(?:, [\w$]+)*) \} from "\./([\w-]+\.js)";')
_EXPORT = re.compile(r"export (?=(?:const|let|(?:async )?function) [\w$])")
_DECLARATION = re.compile(r"(?:const|let|var|class|(?:async )?function)\b[ *]*([\w$]*)")

# Line comments only where no address such as https://… is meant.
_COMMENT = re.compile(r"/\*.*?\*/|(?<![^\s;{}(),])//[^\n]*", re.DOTALL)

_FORMS = {
    "import": 'Write in one line: import { a, b } from "./file.js";',
    "export": "Write it before a declaration: export const, export let, export function or export async function.",
}


@dataclass(frozen=True)
class _Import:
    """Names that a module takes from another file of its folder, and the line that says so."""

    line: int
    names: tuple[str, ...]
    file: str


@dataclass(frozen=True)
class _Module:
    """A module: its path below the root, what it imports, its text without that, and its own names with their lines."""

    path: Path
    imports: tuple[_Import, ...]
    declared: Mapping[str, int]
    exported: Collection[str]
    body: str


def bundle(root: Path, entry: Path, generated: Mapping[str, str] | None = None) -> str:
    """A module (its path below `root`) with all that it imports: one minified script that leaves no names behind.

    `generated` has the text of modules that are no files, by their names. Raises ContentError.
    """
    return str(rjsmin.jsmin(f'(() => {{\n"use strict";\n{joined(root, entry, generated)}\n}})();'))


def joined(root: Path, entry: Path, generated: Mapping[str, str] | None = None) -> str:
    """The text of a module after those of all that it imports. Raises ContentError."""
    modules = _in_order(root, entry, generated or {})
    _check_imports(modules)
    _check_names(modules)
    return "\n".join(module.body for module in modules.values())


def _in_order(root: Path, entry: Path, generated: Mapping[str, str]) -> Mapping[str, _Module]:
    """The modules by the names of their files, each after those that it imports."""
    found: dict[str, _Module] = {}

    def visit(path: Path, above: tuple[str, ...]) -> None:
        text = generated.get(path.name)
        module = _read(path, (root / path).read_text(encoding="utf-8") if text is None else text)
        for each in module.imports:
            if each.file in above:
                circle = " → ".join((*above[above.index(each.file) :], each.file))
                what = f"Modules import each other in a circle: {circle}."
                raise _error(path, each.line, what, "Move what both need into a third one.")
            if each.file not in generated and not (root / path).with_name(each.file).is_file():
                raise _error(path, each.line, f'There is no module "{each.file}".', "Mend the name.")
            if each.file not in found:
                visit(path.with_name(each.file), (*above, each.file))
        found[path.name] = module

    visit(entry, (entry.name,))
    return found


def _read(path: Path, text: str) -> _Module:
    imports, declared, exported, body = [], {}, set(), []
    without_comments = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n") or " ", text)
    for number, (line, code) in enumerate(zip(text.split("\n"), without_comments.split("\n"), strict=True), 1):
        taken = _IMPORT.fullmatch(code.strip())
        if taken:
            imports.append(_Import(number, tuple(taken[1].split(", ")), taken[2]))
            continue
        export = _EXPORT.match(code)
        plain = code[export.end() :] if export else code
        _refuse_other_forms(path, number, plain)
        name = _declared_name(path, number, plain)
        if name:
            declared[name] = number
        if export:
            exported.add(name)
        body.append(line[export.end() :] if export else line)
    return _Module(path, tuple(imports), declared, exported, "\n".join(body))


def _refuse_other_forms(path: Path, number: int, code: str) -> None:
    found = re.search(r"\b(?:import|export)\b", code)
    if found:
        raise _error(path, number, f'This form of "{found[0]}" is not known here.', _FORMS[found[0]])


def _declared_name(path: Path, number: int, code: str) -> str:
    """The name that a line declares for its whole module: one that is not indented. Else an empty text."""
    found = _DECLARATION.match(code)
    if found and not found[1]:
        raise _error(path, number, "A module's own names stand each in a line of its own.", "Write: const name = …")
    return found[1] if found else ""


def _check_imports(modules: Mapping[str, _Module]) -> None:
    for module in modules.values():
        for each in module.imports:
            for name in each.names:
                known = modules[each.file].exported
                if name not in known:
                    raise _error(
                        module.path, each.line, f'"{each.file}" exports no "{name}".', did_you_mean(name, known)
                    )


def _check_names(modules: Mapping[str, _Module]) -> None:
    owners: dict[str, _Module] = {}
    for module in modules.values():
        for name, line in module.declared.items():
            owner = owners.setdefault(name, module)
            if owner is not module:
                where = f"{owner.path.name}, line {owner.declared[name]}"
                raise _error(module.path, line, f'"{name}" is also declared in {where}.', "Rename one of the two.")


def _error(path: Path, line: int, what: str, mend: str) -> ContentError:
    problems = Problems()
    problems.add(path.as_posix(), line, what, mend)
    return ContentError(problems)
