"""Modules of browser scripts joined into one text: in which order, with which names, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.files.problems import ContentError
from scripts.theme.bundling import bundle, joined

ENTRY = Path("scripts") / "main.js"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()


def put(root: Path, **modules: str) -> None:
    for name, text in modules.items():
        (root / "scripts" / f"{name}.js").write_text(text, encoding="utf-8")


def refused(root: Path, **modules: str) -> str:
    """What is said of modules that cannot be joined."""
    put(root, **modules)
    with pytest.raises(ContentError) as error:
        bundle(root, ENTRY)
    return str(error.value)


def test_a_module_stands_after_those_that_it_imports_each_once(tmp_path: Path) -> None:
    put(
        tmp_path,
        main='import { b } from "./b.js";\nimport { c } from "./c.js";\nb(c);\n',
        b='import { c, d } from "./c.js";\nexport function b(x) {\n  return c + d + x;\n}\n',
        c="export const c = 1;\nexport let d = 2;\n",
        alone="nobody.imports.it();\n",
    )
    text = " ".join(joined(tmp_path, ENTRY).split())
    assert text == "const c = 1; let d = 2; function b(x) { return c + d + x; } b(c);"


def test_all_stands_in_one_strict_function_and_is_minified(tmp_path: Path) -> None:
    comments = "// @ts-check\n/** @import { T } from './t.js' */\n"
    put(tmp_path, main=f"{comments}const b = `${{a}}  é`;  // the end\nexport async function f() {{}}\n")
    assert bundle(tmp_path, ENTRY) == '(()=>{"use strict";const b=`${a}  é`;async function f(){}})();'


def test_modules_that_the_build_makes_are_imported_like_files(tmp_path: Path) -> None:
    put(tmp_path, main='import { a } from "./made.js";\na();\n')
    text = bundle(tmp_path, ENTRY, {"made.js": "export const a = 1;\n", "other.js": "x"})
    assert text == '(()=>{"use strict";const a=1;a();})();'


def test_what_only_looks_like_a_declaration_or_a_comment_stays(tmp_path: Path) -> None:
    put(tmp_path, main='constant = 1;\nif (a) {\n  const b = "https://x/*";\n}\nconst b = "*/";\n')
    assert bundle(tmp_path, ENTRY).endswith('constant=1;if(a){const b="https://x/*";}\nconst b="*/";})();')


def test_a_name_within_a_function_may_be_that_of_another_module(tmp_path: Path) -> None:
    put(tmp_path, main='import { a } from "./a.js";\na();\n', a="export function a() {\n  const main = 1;\n}\n")
    assert "const main=1" in bundle(tmp_path, ENTRY)


@pytest.mark.parametrize(
    "line",
    [
        'import a from "./a.js";',
        'import * as a from "./a.js";',
        'import { a as b } from "./a.js";',
        'import "./a.js";',
        "import { a } from './a.js';",
        'import { a } from "../a.js";',
        'import { a } from "a";',
        "import {",
        '  const a = await import("./a.js");',
        "console.log(import.meta.url);",
    ],
)
def test_other_imports_are_refused(tmp_path: Path, line: str) -> None:
    assert refused(tmp_path, main=f"/*\n*/\n{line}\n", a="export const a = 1;\n") == (
        'scripts/main.js:3: This form of "import" is not known here. '
        'Write in one line: import { a, b } from "./file.js";'
    )


@pytest.mark.parametrize(
    "line",
    [
        "export default 1;",
        "export { a };",
        'export * from "./a.js";',
        "export const { a } = b;",
        "export class A {}",
        "  export const a = 1;",
    ],
)
def test_other_exports_are_refused(tmp_path: Path, line: str) -> None:
    assert refused(tmp_path, main=f"// first\n{line}\n") == (
        'scripts/main.js:2: This form of "export" is not known here. '
        "Write it before a declaration: export const, export let, export function or export async function."
    )


@pytest.mark.parametrize("line", ["const { a } = b;", "let [a] = b;", "const"])
def test_a_name_that_is_not_plain_is_refused(tmp_path: Path, line: str) -> None:
    told = "scripts/main.js:1: A module's own names stand each in a line of its own. Write: const name = …"
    assert refused(tmp_path, main=line) == told


def test_a_circle_is_told(tmp_path: Path) -> None:
    told = refused(
        tmp_path,
        main='import { a } from "./a.js";\n',
        a='import { b } from "./b.js";\nexport const a = 1;\n',
        b='\nimport { a } from "./a.js";\nexport const b = 1;\n',
    )
    assert told == (
        "scripts/b.js:2: Modules import each other in a circle: a.js → b.js → a.js. "
        "Move what both need into a third one."
    )
    own = refused(tmp_path, main='import { a } from "./main.js";\nexport const a = 1;\n')
    assert own.startswith("scripts/main.js:1: Modules import each other in a circle: main.js → main.js.")


def test_a_module_that_is_missing_is_told(tmp_path: Path) -> None:
    told = refused(tmp_path, main='f();\nimport { a } from "./a.js";\n')
    assert told == 'scripts/main.js:2: There is no module "a.js". Mend the name.'


@pytest.mark.parametrize("declared", ["export const ab = 1;\nconst a = 1;\n", "export const ab = 1;\n"])
def test_a_name_that_is_not_exported_is_told(tmp_path: Path, declared: str) -> None:
    told = refused(tmp_path, main='import { ab, a } from "./a.js";\n', a=declared)
    assert told == 'scripts/main.js:1: "a.js" exports no "a". Did you mean "ab"?'


@pytest.mark.parametrize("second", ["const same = 1;", "export async function same() {}", "class same {}", "let same;"])
def test_a_name_of_two_modules_is_told(tmp_path: Path, second: str) -> None:
    told = refused(
        tmp_path,
        main=f'import {{ other }} from "./a.js";\n{second}\n',
        a="export const other = 1;\nfunction same() {}\n",
    )
    assert told == 'scripts/main.js:2: "same" is also declared in a.js, line 2. Rename one of the two.'
