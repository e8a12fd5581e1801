"""The browser scripts under TypeScript's eyes, in JavaScript that the oldest browsers of readers run as it is."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from scripts.locator.data import generated_modules
from scripts.project.project import ROOT
from scripts.theme.assets import SCRIPTS, script

JAVASCRIPT = ROOT / "tests" / "javascript"
COMPILER = JAVASCRIPT / "node_modules" / "typescript"

# What lib.dom.d.ts has and Chromium 69 or iOS 12 has not; tsc itself refuses what is newer in the language's library.
# A pattern that looks behind stops all of a script in iOS 12.
TOO_NEW = re.compile(
    r"\b(?:replaceChildren|checkVisibility|queueMicrotask|structuredClone|globalThis|requestIdleCallback|ResizeObserver"
    r"|AbortSignal|scrollend|inert|showModal|popover|toggleAttribute|randomUUID|startViewTransition)\b|\(\?<[=!]"
)

# The same text for ES2018 and for the newest JavaScript means that nothing in it is newer than ES2018.
SAME = """
const ts = require("typescript");
const text = require("fs").readFileSync(0, "utf8");
const [old, newest] = ["ES2018", "ESNext"].map(
  (target) => ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget[target] } }).outputText,
);
process.stdout.write(String(old === newest));
"""

# Mistakes, and what tsc calls them; each at the end of this module.
PLACE = ROOT / SCRIPTS / "locator" / "places.js"
PLANTED = {
    "wrong-type": ('distance([1, 2], "3");', "TS2345"),
    "name-of-nothing": ("placse.codes;", "TS2304"),
    "import-without-use": ('import { fold } from "./fold.js";', "TS6133"),
    "name-that-is-not-exported": ('import { unfold } from "./fold.js"; unfold("");', "TS2724"),
    "method-of-es2020": ('[..."aa".matchAll(/a/g)];', "TS2550"),
    "method-of-es2021": ('"aa".replaceAll("a", "b");', "TS2550"),
    "method-of-es2022": ("[1].at(-1);", "TS2550"),
    "number-of-es2020": ("1n;", "TS2737"),
}

pytestmark = [
    pytest.mark.programs,
    pytest.mark.skipif(not COMPILER.exists(), reason="make setup-test installs TypeScript"),
]


def node(*words: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["node", *words], cwd=JAVASCRIPT, input=text, capture_output=True, encoding="utf-8", check=False
    )


def checked(project: Path) -> str:
    """Every message of tsc; empty if it has none."""
    result = node(str(COMPILER / "bin" / "tsc"), "--project", str(project), "--pretty", "false")
    assert bool(result.returncode) == bool(result.stdout), result.stderr
    return result.stdout


def is_old(text: str) -> bool:
    """Whether a script has no syntax that is newer than ES2018."""
    result = node("--eval", SAME, text=text)
    assert result.returncode == 0, result.stderr
    return result.stdout == "true"


@pytest.mark.browser
def test_tsc_finds_nothing() -> None:
    assert checked(JAVASCRIPT) == ""


def test_every_module_asks_to_be_checked() -> None:
    modules = list((ROOT / SCRIPTS).rglob("*.js"))
    assert len(modules) > 10
    assert [path for path in modules if not path.read_text(encoding="utf-8").startswith("// @ts-check\n")] == []


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What tsc says of each planted mistake, by its name: each in a copy of its own, and all looked at in one run."""
    root = tmp_path_factory.mktemp("planted")
    for name, (planted, _) in PLANTED.items():
        shutil.copytree(PLACE.parent, root / name)
        with (root / name / PLACE.name).open("a", encoding="utf-8") as module:
            module.write(f"{planted}\n")
    settings = {"extends": str(JAVASCRIPT / "tsconfig.json"), "include": [*PLANTED]}
    (root / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    messages = checked(root).splitlines()
    assert len(messages) == len(PLANTED)
    return {name: [message for message in messages if f"/{name}/" in message] for name in PLANTED}


@pytest.mark.browser
@pytest.mark.parametrize("name", PLANTED)
def test_tsc_finds_what_is_planted(found: dict[str, list[str]], name: str) -> None:
    (message,) = found[name]
    line = PLACE.read_text(encoding="utf-8").count("\n") + 1
    assert re.search(rf"places\.js\({line},\d+\): error {PLANTED[name][1]}: ", message)


@pytest.mark.parametrize(
    "text",
    [script(ROOT, "locator", generated_modules()), *(script(ROOT, name) for name in ("check", "languages", "notices"))],
    ids=["locator", "check", "languages", "notices"],
)
def test_the_scripts_run_in_old_browsers(text: str) -> None:
    assert is_old(text)
    assert TOO_NEW.findall(text) == []
    # The same names, written so that no list of names need know them.
    assert re.findall(r"\?\.(?!\d)|\?\?|\|\|=|&&=|\bcatch\{|[{;]#", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "a?.b;",
        "a ?? b;",
        "a ||= b;",
        "try { a(); } catch { b(); }",
        "class A { b = 1; }",
        "class A { #b() {} }",
        "1_000;",
    ],
)
def test_newer_syntax_is_seen(text: str) -> None:
    assert not is_old(text)
    assert is_old("const { a, ...rest } = b; for (const c of rest) a(c ** 2);")


def test_no_registry_stands_in_the_lock_and_every_package_has_its_hash() -> None:
    text = (JAVASCRIPT / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: package for name, package in json.loads(text)["packages"].items() if name}
    assert "://" not in text
    assert list(packages) == ["node_modules/typescript"]
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
    (wanted,) = json.loads((JAVASCRIPT / "package.json").read_text(encoding="utf-8"))["devDependencies"].items()
    assert wanted == ("typescript", packages["node_modules/typescript"]["version"])
