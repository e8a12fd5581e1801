"""The steps of the workflows, run: what becomes of a stranger's report, of new codes, of new versions, of a list."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from scripts.project.project import ROOT
from tests.helpers.repositories import commit, git
from tests.helpers.workflows import Run

pytestmark = pytest.mark.programs

SHA = "0" * 39 + "a"


# The run that hands a report over, as GitHub knows it.
ORIGIN = {"HEAD_SHA": SHA, "HEAD_REPOSITORY": "stranger/name", "HEAD_BRANCH": "mend-1"}
# What GitHub says of the pull request that the report names.
PULL_REQUEST = ["open", "owner/name", SHA, "stranger/name", "mend-1"]


def github(pull_request: list[str] = PULL_REQUEST, existing: str = "") -> dict[str, str]:
    return {"pulls/12 ": "".join(f"{line}\n" for line in pull_request), "--paginate": existing}


def comment(run: Run) -> subprocess.CompletedProcess[str]:
    return run.run("comment", "Comment", None, REPOSITORY="owner/name", RUN_ID="34", GH_TOKEN="secret-token", **ORIGIN)


def hand_over(run: Run, number: str, report: bytes = b"## What\n") -> None:
    (run.folder / "report").mkdir()
    (run.folder / "report" / "number").write_text(number, encoding="utf-8")
    (run.folder / "report" / "changes.md").write_bytes(report)


def posted(run: Run) -> list[dict[str, Any]]:
    return [call for call in run.calls if "body" in call]


def commented(folder: Path, report: bytes) -> tuple[str, str]:
    """The comment that a report becomes: what the workflow says itself, and what it makes of the report."""
    run = Run(folder, github())
    hand_over(run, "12", report)
    result = comment(run)
    assert result.returncode == 0, result.stderr
    assert not (folder / "x").exists()
    (call,) = posted(run)
    own, _, theirs = call["body"].partition("\n\n")
    return own, theirs


@pytest.mark.parametrize(
    ("existing", "method", "path"),
    [("", "POST", "repos/owner/name/issues/12/comments"), ("77\n78\n", "PATCH", "repos/owner/name/issues/comments/77")],
    ids=["first", "again"],
)
def test_the_report_becomes_one_comment(tmp_path: Path, existing: str, method: str, path: str) -> None:
    run = Run(tmp_path, github(existing=existing))
    hand_over(run, "12\n", "## ትግርኛ\n".encode())
    assert comment(run).returncode == 0
    (call,) = posted(run)
    assert method in call["words"] and path in call["words"]
    assert call["body"] == (
        "<!-- changes -->\n"
        "_Written by the checks of this pull request, from its own files. Nobody has reviewed it yet._\n"
        "_[The same with links](https://github.com/owner/name/actions/runs/34)._\n"
        "\n"
        "    ## ትግርኛ\n"
    )


@pytest.mark.parametrize(
    "number",
    [
        *("12; touch x", "$(touch x)", "../../user", "12/../13", "-1", "0", "", "1234567890", "12\n13", "12 13", "١٢"),
        *("12\x0013", "12\r", "+12", "012", "1e1", "0x12", "12#", "12?state=all", "12%2f..", "12 ", "\n12", "１２"),
    ],
    ids=repr,
)
def test_a_number_that_is_none_is_refused(tmp_path: Path, number: str) -> None:
    run = Run(tmp_path, {"pulls/": "".join(f"{line}\n" for line in PULL_REQUEST)})
    hand_over(run, number)
    result = comment(run)
    assert (result.returncode, run.calls) == (1, [])
    assert "names no pull request" in result.stdout
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("place", "value"),
    [
        pytest.param(0, "closed", id="closed"),
        pytest.param(1, "owner/other", id="into-another-repository"),
        pytest.param(2, "f" * 40, id="another-commit"),
        pytest.param(3, "victim/name", id="same-commit-in-another-fork"),
        pytest.param(3, "owner/name", id="same-commit-in-the-repository"),
        pytest.param(3, "", id="its-fork-is-gone"),
        pytest.param(4, "mend-2", id="same-commit-on-another-branch"),
        pytest.param(4, "mend-*", id="a-pattern"),
    ],
)
def test_a_report_on_another_pull_request_is_not_posted(tmp_path: Path, place: int, value: str) -> None:
    run = Run(tmp_path, github([*PULL_REQUEST[:place], value, *PULL_REQUEST[place + 1 :]]))
    hand_over(run, "12")
    result = comment(run)
    assert result.returncode == 0
    assert "not the one that this run looked at" in result.stdout
    assert posted(run) == []


def test_a_pull_request_that_is_not_there_gets_no_comment(tmp_path: Path) -> None:
    run = Run(tmp_path, {})
    hand_over(run, "12")
    comment(run)
    assert posted(run) == []


@pytest.mark.parametrize("file", ["number", "changes.md"])
@pytest.mark.parametrize("kind", ["link", "folder", "nothing"])
def test_only_files_of_what_is_handed_over_are_read(tmp_path: Path, file: str, kind: str) -> None:
    run = Run(tmp_path, github())
    hand_over(run, "12")
    path = tmp_path / "report" / file
    path.unlink()
    if kind == "link":
        path.symlink_to("/proc/self/environ")
    elif kind == "folder":
        path.mkdir()
    result = comment(run)
    assert (result.returncode, run.calls) == (1, [])
    assert "secret-token" not in result.stdout + result.stderr


# What a stranger may have a report say: signs that mean something to Markdown, to GitHub, or to a reader's eye.
HOSTILE = {
    "commands": "$(touch x) `touch x` ${{ secrets.X }} ; touch x",
    "perl": "@{[system 'touch x']} (?{system 'touch x'}) \\Q\\E $ENV{GH_TOKEN}",
    "a person": "@octocat please look",
    "a team": "cc @owner/team, (@octocat)",
    "a person in a fence": "```\n@octocat\n```\n@octocat",
    "wide at": "＠octocat ﹫octocat",
    "at as an entity": "&#64;octocat &commat;octocat",
    "a number": "fixes #1, owner/other#2, GH-3, closes #4",
    "a commit": "owner/other@" + "a" * 40,
    "a link": "[free money](https://evil.example)",
    "a link by reference": "[free money][1]\n\n[1]: https://evil.example",
    "a picture": "![x](https://evil.example/count.png)",
    "a picture in a link": "[![x](https://evil.example/count.png)](https://evil.example)",
    "a bare address": "https://evil.example www.evil.example mailto:a@evil.example ftp://evil.example",
    "an address in brackets": "<https://evil.example>",
    "html": "<a href='https://evil.example'>x</a><img src=x onerror=alert(1)><script>alert(1)</script>",
    "html that hides": "<details><summary>All is well</summary>\n\n<!-- \n\n-->",
    "html that closes": "</code></pre></div> <h1>x</h1>",
    "a comment that ends ours": "--> # Approved",
    "a fence": "```\nx\n```\n# Approved\n~~~\ny\n~~~\n",
    "a fence that stays open": "````\n````\n# Approved",
    "a heading": "# Approved\n\nApproved\n========",
    "a list": "- [x] reviewed\n1. one\n* two\n> [!IMPORTANT]\n> Approved",
    "a table": "| a | b |\n| --- | --- |\n| @octocat | #1 |",
    "a formula": "$$\\href{https://evil.example}{x}$$ $`x`$",
    "a drawing": '```mermaid\nclick A "https://evil.example"\n```',
    "a suggestion": "```suggestion\nnumber: 0900\n```",
    "a command for a robot": "/merge\n@dependabot merge\n/approve",
    "our own mark": "<!-- changes -->\n_Reviewed by the editors._",
    "a lone carriage return": "x\r\r# Approved\r\n\r\n# Approved",
    "line breaks of Unicode": "x\u2028# Approved\u2029# Approved\u0085# Approved\x0b# Approved\x0c# Approved",
    "text turned around": "\u202e0900\u202c \u2066x\u2069 \u200f\u200e\u061c",
    "signs that are not seen": "a\u200bb\u200cc\u200dd\ufeffe\u2060f\u00adg\u180eh\U000e0041\U000e007f",
    "fillers": "\u115fa\u1160b\u3164c\uffa0d\u2800e",
    "signs of a terminal": "\x1b[31mred\x1b[0m \x07\x08\x7f\x9b31m",
    "zero bytes": "a\x00b\x00",
    "private and unassigned": "\ue000\U000f0000\u0378\ufdd0",
    "towers of marks": "a" + "\u0301" * 500,
    "tabs": "\t\t# x\n\tx\t\ty",
    "blank lines first": "\n\n\n\n# Approved",
    "links that never end": "[](" * 40_000 + "\n" + ("[](" * 600 + "\n") * 20,
    "nothing": "",
    "only blanks": " \n  \n\t\n",
}


@pytest.mark.parametrize("report", HOSTILE.values(), ids=HOSTILE)
def test_no_sign_of_a_report_means_anything(tmp_path: Path, report: str) -> None:
    own, theirs = commented(tmp_path, report.encode())
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(f"{own}\n\n{theirs}")
    kinds = [token.type for token in tokens]
    assert kinds[:4] == ["html_block", "paragraph_open", "inline", "paragraph_close"]
    assert kinds[4:] == (["code_block"] if theirs.strip() else [])
    # The one link is ours.
    assert re.findall(r"https?://\S+", own) == ["https://github.com/owner/name/actions/runs/34)._"]
    assert not re.search(r"[@＠﹫#]\w|://|www\.|GH-|mailto:", theirs)
    assert {sign for sign in theirs if unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cn", "Zl", "Zp"}} <= {"\n"}
    assert not set("\u115f\u1160\u3164\uffa0\u2800") & set(theirs)
    assert "\u0301" * 4 not in theirs


def test_what_a_report_says_is_still_there_to_read(tmp_path: Path) -> None:
    report = (
        "## What this change does\n\n### Pages\n\n"
        "- [`docs/ar/support.md`](https://deploy-preview-12--x.netlify.app/ar/support/): section 2 `travel`\n"
        "- `docs/ti/support.md`: new\n\n| pages | 1,024 | +3 |\n"
    )
    _, theirs = commented(tmp_path, report.encode())
    assert theirs == (
        "    ## What this change does\n    \n    ### Pages\n    \n"
        "    - `docs/ar/support.md`: section 2 `travel`\n"
        "    - `docs/ti/support.md`: new\n    \n    | pages | 1,024 | +3 |\n"
    )


def test_a_long_line_goes_on_in_the_next(tmp_path: Path) -> None:
    _, theirs = commented(tmp_path, ("word " * 60).encode())
    assert {len(line) <= 120 for line in theirs.splitlines()} == {True}
    assert len(theirs.splitlines()) > 2 and theirs.split() == ["word"] * 60


def test_a_line_too_long_to_read_is_cut(tmp_path: Path) -> None:
    _, theirs = commented(tmp_path, ("x" * 2_001 + "\ny").encode())
    assert theirs == f"    {'x' * 2_000}\n      …\n    y"


def test_bytes_that_are_no_text_are_left_out(tmp_path: Path) -> None:
    _, theirs = commented(tmp_path, b"a\xff\xfeb\xc3\n\xed\xa0\x80c")
    assert theirs == "    ab\n    c"


@pytest.mark.parametrize(
    "report",
    [
        pytest.param("ት" * 100_000, id="one-line"),
        pytest.param("x" + "ት " * 100_000, id="words"),
        pytest.param("\n" * 300_000, id="empty-lines"),
        pytest.param("# x\n" * 60_000, id="short-lines"),
        pytest.param("xx" + "ት" * 1_000 + "\n" + ("ት" * 400 + "\n") * 290, id="within-the-lines"),
    ],
)
def test_a_long_report_is_cut_between_letters_within_what_github_takes(tmp_path: Path, report: str) -> None:
    own, theirs = commented(tmp_path, report.encode())
    assert len(f"{own}\n\n{theirs}".encode()) < 60_000
    assert len(theirs.splitlines()) <= 304
    assert "\ufffd" not in theirs
    assert theirs.endswith("\n\n_The report is longer; here it is cut._\n")
    kinds = [token.type for token in MarkdownIt().parse(theirs) if token.type != "code_block"]
    assert kinds == ["paragraph_open", "inline", "paragraph_close"]


@pytest.mark.parametrize(
    ("due", "existing", "done"),
    [
        ("- desks: ghent\n", "", ["label create", "issue list", "issue create"]),
        ("- desks: ghent\n", "5\n", ["label create", "issue list", "issue edit 5"]),
        ("", "5\n", ["label create", "issue list", "issue close 5"]),
        ("", "", ["label create", "issue list"]),
    ],
    ids=["open", "update", "close", "nothing"],
)
def test_there_is_one_issue_while_something_is_due(tmp_path: Path, due: str, existing: str, done: list[str]) -> None:
    run = Run(tmp_path, {"issue list": existing})
    (tmp_path / "due.md").write_text(due, encoding="utf-8")
    result = run.run("due", "Open or update the issue")
    assert result.returncode == 0, result.stderr
    assert len(run.asked) == len(done)
    assert all(text.startswith(start) for text, start in zip(run.asked, done, strict=True))


def test_a_list_too_long_for_an_issue_ends_at_a_whole_line_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "due.md").write_text("- [ ] ትግርኛ\n" * 5_000, encoding="utf-8")
    assert Run(tmp_path, {}).run("due", "Open or update the issue").returncode == 0
    *items, empty, last = (tmp_path / "due.md").read_text(encoding="utf-8").splitlines()
    assert set(items) == {"- [ ] ትግርኛ"} and len(items) > 2_000
    assert (empty, last) == ("", 'There is more: the command "due" lists all.')


def test_a_list_that_is_a_link_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "due.md").symlink_to("/proc/self/environ")
    run = Run(tmp_path, {})
    assert run.run("due", "Open or update the issue", GH_TOKEN="secret-token").returncode == 1
    assert run.calls == []


@pytest.mark.parametrize(
    ("event", "changed", "told"),
    [
        pytest.param("pull_request", ["docs/nl/a.md", "data/a.yaml"], "content-alone=true\n", id="content"),
        pytest.param("pull_request", ["docs/nl/a.md", "scripts/a.py"], "", id="code-too"),
        pytest.param("pull_request", ["overrides/docs/a.md"], "", id="a-folder-of-that-name-elsewhere"),
        pytest.param("pull_request", ["docs/nl/a.md", "data/x\ny.py"], "", id="a-line-break-in-a-name"),
        pytest.param("pull_request", ["docs.py", "data.yaml"], "", id="names-that-begin-alike"),
        pytest.param("pull_request", [], "", id="nothing"),
        pytest.param("push", ["docs/nl/a.md"], "", id="push"),
        pytest.param("workflow_dispatch", ["docs/nl/a.md"], "", id="by-hand"),
    ],
)
def test_a_change_of_content_alone_is_known(tmp_path: Path, event: str, changed: list[str], told: str) -> None:
    commit(tmp_path)
    for name in changed:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    commit(tmp_path)
    run = Run(tmp_path, {})
    result = run.run("check", "Ask what changed", EVENT=event)
    assert result.returncode == 0, result.stderr
    assert run.output.read_text(encoding="utf-8") == told


@pytest.mark.parametrize(("before", "after"), [("scripts/a.py", "docs/a.py"), ("docs/a.py", "scripts/a.py")])
def test_a_file_that_moved_is_no_change_of_content_alone(tmp_path: Path, before: str, after: str) -> None:
    for name in (before, after):
        (tmp_path / name).parent.mkdir()
    (tmp_path / before).write_text("print()\n" * 20, encoding="utf-8")
    commit(tmp_path)
    (tmp_path / before).rename(tmp_path / after)
    commit(tmp_path)
    run = Run(tmp_path, {})
    assert run.run("check", "Ask what changed", EVENT="pull_request").returncode == 0
    assert run.output.read_text(encoding="utf-8") == ""


def test_a_change_of_thousands_of_files_is_looked_at_to_its_end(tmp_path: Path) -> None:
    commit(tmp_path)
    (tmp_path / "a.py").write_text("x", encoding="utf-8")
    folder = tmp_path / "docs" / ("folder" * 20)
    folder.mkdir(parents=True)
    for number in range(1_500):
        (folder / f"{number}.md").touch()
    commit(tmp_path)
    run = Run(tmp_path, {})
    assert run.run("check", "Ask what changed", EVENT="pull_request").returncode == 0
    assert run.output.read_text(encoding="utf-8") == ""


def test_where_git_cannot_tell_what_changed_nothing_is_left_out(tmp_path: Path) -> None:
    commit(tmp_path)
    run = Run(tmp_path, {})
    assert run.run("check", "Ask what changed", EVENT="pull_request").returncode != 0
    assert run.output.read_text(encoding="utf-8") == ""


HEAD = "code,locale,sheet,date,sections\n"
OLD = "FCQPZX,nl,return-path,2026-11-23,intro=53cdfdef during=1:c81852f3\n"
NEW = "NWTQX7,nl,return-path,2026-11-24,intro=fb621891 days=4.2:49254084\n"
OTHER = "C0E1RD,zh-Hant-TW,cards,2026-11-25,free-number=57af5481\n"


class Origin:
    """The repository at GitHub, bare, and a checkout of its main, in which the steps run."""

    def __init__(self, folder: Path, files: dict[str, str]) -> None:
        self.bare, self.work, self.folder = folder / "origin.git", folder / "work", folder
        self.work.mkdir()
        for name, text in files.items():
            (self.work / name).parent.mkdir(exist_ok=True)
            (self.work / name).write_text(text, encoding="utf-8")
        commit(self.work)
        git(folder, "clone", "--quiet", "--bare", "work", "origin.git")

    def push(self, branch: str, name: str, text: str) -> None:
        """Somebody else's commit, on top of main."""
        other = self.folder / "other"
        git(self.folder, "clone", "--quiet", str(self.bare), "other")
        (other / name).write_text(text, encoding="utf-8")
        commit(other)
        git(other, "push", "--quiet", "--force", "origin", f"HEAD:refs/heads/{branch}")
        shutil.rmtree(other)

    def guard_main(self) -> None:
        """Main takes no push."""
        hook = self.bare / "hooks" / "update"
        hook.write_text('#!/bin/sh\n[ "$1" != refs/heads/main ]\n', encoding="utf-8")
        hook.chmod(0o755)

    def branches(self) -> set[str]:
        return set(git(self.bare, "for-each-ref", "--format=%(refname:short)").split())

    def read(self, branch: str, name: str) -> str:
        return git(self.bare, "show", f"{branch}:{name}")

    def run(self, run: Run, name: str, title: str) -> subprocess.CompletedProcess[str]:
        # A second setting of Git beside that of the helper: GitHub's address is the bare repository.
        here = {
            "GIT_CONFIG_COUNT": "2",
            "GIT_CONFIG_KEY_1": f"url.{self.bare.as_uri()}.insteadOf",
            "GIT_CONFIG_VALUE_1": "https://github.com/owner/name",
        }
        return run.run(name, title, self.work, **here)


RECORD, NUMBERS = "data/editions.csv", "data/written-for.csv"

COLUMNS = "locale,page,section,fact,value\n"
DUTCH, RUSSIAN, TIGRINYA = (f"{locale},return-path,days,reception-days,30\n" for locale in ("nl", "ru", "ti"))


def origin_with(folder: Path, codes: str, numbers: str = COLUMNS) -> Origin:
    return Origin(folder, {RECORD: codes, NUMBERS: numbers})


def hand_over_records(folder: Path, codes: str, numbers: str = COLUMNS) -> None:
    (folder / "handed-over").mkdir()
    (folder / "handed-over" / "editions.csv").write_text(codes, encoding="utf-8", newline="")
    (folder / "handed-over" / "written-for.csv").write_text(numbers, encoding="utf-8", newline="")


def recorded(
    folder: Path, origin: Origin, handed_over: str, answers: dict[str, str] | None = None, numbers: str = COLUMNS
) -> Run:
    """What becomes of codes and numbers that are handed over, all steps passing."""
    run = Run(folder, answers or {})
    hand_over_records(origin.work, handed_over, numbers)
    for title in ("Look at the codes", "Add what is new"):
        result = origin.run(run, "record", title)
        assert result.returncode == 0, result.stdout + result.stderr
    return run


def test_new_codes_come_onto_main(tmp_path: Path) -> None:
    origin = origin_with(tmp_path, HEAD + OLD)
    run = recorded(tmp_path, origin, HEAD + OLD + NEW)
    assert origin.read("main", RECORD) == HEAD + OLD + NEW
    assert (origin.branches(), run.calls, run.output.read_text(encoding="utf-8")) == ({"main"}, [], "")


def test_no_new_codes_make_no_commit(tmp_path: Path) -> None:
    origin = origin_with(tmp_path, HEAD + OLD)
    before = git(origin.bare, "rev-parse", "main")
    recorded(tmp_path, origin, HEAD + OLD)
    assert git(origin.bare, "rev-parse", "main") == before


def test_codes_that_came_meanwhile_stay(tmp_path: Path) -> None:
    origin = origin_with(tmp_path, HEAD + OLD)
    origin.push("main", RECORD, HEAD + OLD + OTHER)
    recorded(tmp_path, origin, HEAD + OLD + NEW)
    assert origin.read("main", RECORD) == HEAD + OLD + OTHER + NEW


def test_what_is_on_record_stays_whatever_is_handed_over(tmp_path: Path) -> None:
    origin = origin_with(tmp_path, HEAD + OLD)
    recorded(tmp_path, origin, HEAD + NEW)
    assert origin.read("main", RECORD) == HEAD + OLD + NEW


def test_codes_wait_together_where_main_takes_no_push(tmp_path: Path) -> None:
    origin = origin_with(tmp_path, HEAD + OLD)
    origin.push("record/main", RECORD, HEAD + OLD + OTHER)
    origin.guard_main()
    run = recorded(tmp_path, origin, HEAD + OLD + NEW)
    assert origin.read("main", RECORD) == HEAD + OLD
    assert origin.read("record/main", RECORD) == HEAD + OLD + OTHER + NEW
    assert run.output.read_text(encoding="utf-8") == "proposed=true\n"
    assert [text.split(" --")[0] for text in run.asked] == ["pr list", "pr create"]


def test_the_first_code_that_waits_opens_a_pull_request_and_the_next_ones_none(tmp_path: Path) -> None:
    origin = origin_with(tmp_path, HEAD + OLD)
    origin.guard_main()
    run = recorded(tmp_path, origin, HEAD + OLD + NEW, {"pr list": "5\n"})
    assert origin.branches() == {"main", "record/main"}
    assert [text.split(" --")[0] for text in run.asked] == ["pr list"]


def test_a_code_that_would_stand_for_two_sheets_is_refused(tmp_path: Path) -> None:
    origin = origin_with(tmp_path, HEAD + OLD)
    forged = OLD.replace("53cdfdef", "00000000")
    hand_over_records(origin.work, HEAD + OLD + forged)
    result = origin.run(Run(tmp_path, {}), "record", "Add what is new")
    assert result.returncode == 1 and "would stand for two sheets" in result.stdout
    assert origin.read("main", RECORD) == HEAD + OLD


@pytest.mark.content
def test_the_codes_of_the_project_are_codes(tmp_path: Path) -> None:
    (tmp_path / "handed-over").mkdir()
    for name in (RECORD, NUMBERS):
        shutil.copy(ROOT / name, tmp_path / "handed-over")
    result = Run(tmp_path, {}).run("record", "Look at the codes")
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    "line",
    [
        "fcqpzx,nl,return-path,2026-11-23,intro=53cdfdef",
        "FCQPZXX,nl,return-path,2026-11-23,intro=53cdfdef",
        "FCQPZU,nl,return-path,2026-11-23,intro=53cdfdef",
        "FCQPZX,nl,return-path,yesterday,intro=53cdfdef",
        "FCQPZX,nl,../page,2026-11-23,intro=53cdfdef",
        "FCQPZX,nl,return-path,2026-11-23,",
        "FCQPZX,nl,return-path,2026-11-23,intro=53cdfde",
        "FCQPZX,nl,return-path,2026-11-23,intro=53cdfdef extra",
        "FCQPZX,nl,return-path,2026-11-23,intro=53cdfdef,more",
        'FCQPZX,nl,"return-path",2026-11-23,intro=53cdfdef',
        "FCQPZX,nl,<script>,2026-11-23,intro=53cdfdef",
        "FCQPZX,nl,return-path,2026-11-23,intro=53cdfdef\r",
        "FCQPZX,nl,return-path,2026-11-23,intro=53cdfdef\x00",
        "FCQPZX,nl,returnéx,2026-11-23,intro=53cdfdef",
        "=HYPERLINK(1)",
        "",
        " ",
    ],
    ids=repr,
)
def test_a_line_that_is_no_code_is_refused(tmp_path: Path, line: str) -> None:
    hand_over_records(tmp_path, f"{HEAD}{OLD}{line}\n{NEW}")
    result = Run(tmp_path, {}).run("record", "Look at the codes")
    assert result.returncode == 1 and "has 1 lines that are no codes" in result.stdout


@pytest.mark.parametrize(
    "line",
    [
        "nl,return-path,days,reception-days,thirty",
        "nl,return-path,days,reception-days,030",
        "nl,return-path,days,reception-days,-1",
        "nl,return-path,days,reception-days",
        "nl,return-path,days,reception-days,30,more",
        "nl,../page,days,reception-days,30",
        "nl,return-path,<b>,reception-days,30",
        'nl,"return-path",days,reception-days,30',
        "nl,return-path,days,reception-days,30\r",
        "=HYPERLINK(1)",
        "",
    ],
    ids=repr,
)
def test_a_line_that_is_no_number_is_refused(tmp_path: Path, line: str) -> None:
    hand_over_records(tmp_path, HEAD + OLD, f"{COLUMNS}{DUTCH}{line}\n{TIGRINYA}")
    result = Run(tmp_path, {}).run("record", "Look at the codes")
    assert result.returncode == 1 and "has 1 lines that are no numbers" in result.stdout


def test_numbers_of_new_sentences_come_onto_main_in_their_order(tmp_path: Path) -> None:
    origin = origin_with(tmp_path, HEAD + OLD, COLUMNS + DUTCH + TIGRINYA)
    recorded(tmp_path, origin, HEAD + OLD, numbers=COLUMNS + DUTCH + RUSSIAN + TIGRINYA)
    assert origin.read("main", NUMBERS) == COLUMNS + DUTCH + RUSSIAN + TIGRINYA
    assert origin.read("main", RECORD) == HEAD + OLD


def test_what_somebody_read_meanwhile_stays_on_record(tmp_path: Path) -> None:
    origin = origin_with(tmp_path, HEAD + OLD, COLUMNS + RUSSIAN)
    read = RUSSIAN.replace("30", "31")
    origin.push("main", NUMBERS, COLUMNS + read)
    recorded(tmp_path, origin, HEAD + OLD + NEW, numbers=COLUMNS + RUSSIAN + TIGRINYA)
    assert origin.read("main", NUMBERS) == COLUMNS + read + TIGRINYA


def test_of_two_numbers_for_a_sentence_the_one_that_waits_was_there_first(tmp_path: Path) -> None:
    origin = origin_with(tmp_path, HEAD + OLD, COLUMNS + DUTCH)
    origin.push("record/main", NUMBERS, COLUMNS + DUTCH + RUSSIAN)
    origin.guard_main()
    recorded(tmp_path, origin, HEAD + OLD, numbers=COLUMNS + DUTCH + RUSSIAN.replace("30", "31") + TIGRINYA)
    assert origin.read("record/main", NUMBERS) == COLUMNS + DUTCH + RUSSIAN + TIGRINYA
    assert origin.read("main", NUMBERS) == COLUMNS + DUTCH


LOCKS = ("requirements.lock", "requirements-test.lock")
LOCK = f"a==1.0 ; python_full_version < '3.11.5' \\\n    --hash=sha256:{'0' * 64} \\\n    --hash=sha256:{'1' * 64}\n"


def locks(origin: Origin, text: str) -> None:
    (origin.work / "handed-over").mkdir()
    for name in LOCKS:
        (origin.work / "handed-over" / name).write_text(text, encoding="utf-8", newline="")


@pytest.mark.parametrize(("existing", "asked"), [("", ["pr list", "pr create"]), ("5\n", ["pr list"])])
def test_new_versions_become_one_pull_request(tmp_path: Path, existing: str, asked: list[str]) -> None:
    origin = Origin(tmp_path, dict.fromkeys([*LOCKS, "other.txt"], "x\n"))
    locks(origin, LOCK)
    (origin.work / "other.txt").write_text("not mine\n", encoding="utf-8")
    run = Run(tmp_path, {"pr list": existing})
    for title in ("Look at the locks", "Propose"):
        result = origin.run(run, "lock", title)
        assert result.returncode == 0, result.stdout + result.stderr
    assert [origin.read("lock/main", name) for name in (*LOCKS, "other.txt")] == [LOCK, LOCK, "x\n"]
    assert origin.read("main", LOCKS[0]) == "x\n"
    assert [text.split(" --")[0] for text in run.asked] == asked
    assert run.output.read_text(encoding="utf-8") == "proposed=true\n"


def test_no_new_versions_are_no_pull_request(tmp_path: Path) -> None:
    origin = Origin(tmp_path, dict.fromkeys(LOCKS, LOCK))
    locks(origin, LOCK)
    run = Run(tmp_path, {})
    assert origin.run(run, "lock", "Propose").returncode == 0
    assert (origin.branches(), run.calls, run.output.read_text(encoding="utf-8")) == ({"main"}, [], "")


def test_the_locks_of_the_project_are_locks(tmp_path: Path) -> None:
    (tmp_path / "handed-over").mkdir()
    for name in LOCKS:
        shutil.copy(ROOT / name, tmp_path / "handed-over")
    result = Run(tmp_path, {}).run("lock", "Look at the locks")
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://evil.example/simple",
        "--extra-index-url=https://evil.example/simple",
        "--trusted-host evil.example",
        "-r other.txt",
        "-e git+https://evil.example/a.git",
        "a @ https://evil.example/a.whl \\",
        "https://evil.example/a.whl",
        "./a.whl",
        "a>=1.0 \\",
        "a==1.0",
        "a==1.0 --global-option=x \\",
        "a==1.0 ; os_name == 'a' --index-url https://evil.example \\",
        "a==1.0 # \\",
        "    --hash=md5:" + "0" * 32,
        "    --hash=sha256:" + "0" * 63,
        "    --hash=sha256:" + "0" * 64 + " --index-url https://evil.example",
        "A==1.0 \\\r",
        "a==1.0\x00 \\",
        "é==1.0 \\",
        "# a remark",
        "",
    ],
    ids=repr,
)
def test_a_line_that_is_no_pinned_version_is_refused(tmp_path: Path, line: str) -> None:
    origin = Origin(tmp_path, dict.fromkeys(LOCKS, "x\n"))
    locks(origin, f"{LOCK}{line}\n")
    result = origin.run(Run(tmp_path, {}), "lock", "Look at the locks")
    assert result.returncode == 1 and "has 1 lines that are no pinned version" in result.stdout


@pytest.mark.parametrize(
    ("name", "title", "files"),
    [("lock", "Look at the locks", LOCKS), ("record", "Look at the codes", ("editions.csv", "written-for.csv"))],
    ids=["lock", "record"],
)
@pytest.mark.parametrize("kind", ["link", "nothing", "too-large"])
def test_what_is_handed_over_must_be_a_file_of_a_size(
    tmp_path: Path, name: str, title: str, files: tuple[str, ...], kind: str
) -> None:
    folder = tmp_path / "handed-over"
    folder.mkdir()
    for file in files:
        if kind == "link":
            (folder / file).symlink_to("/etc/passwd")
        elif kind == "too-large":
            (folder / file).write_text(OLD * 400_000, encoding="utf-8")
    result = Run(tmp_path, {}).run(name, title)
    assert result.returncode == 1
    assert f"handed-over/{files[0]} is not a" in result.stdout


@pytest.mark.parametrize("name", ["lock", "record"])
def test_a_pull_request_of_a_workflow_is_checked(tmp_path: Path, name: str) -> None:
    run = Run(tmp_path, {})
    assert run.run(name, "Start").returncode == 0
    assert run.asked == [f"workflow run check.yml --ref {name}/main"]


# The nightly build.

HOOK = "https://api.netlify.com/build_hooks/0123456789abcdef01234567"

# A stand-in for curl: notes its words and what it is given, and ends as it is told to.
CURL = """#!/bin/bash
printf '%s\\n' "$*" >> "$0.words"
cat >> "$0.given"
echo "curl: (22) The requested URL returned error: 404" >&2
exit {status}
"""


def ask(folder: Path, hook: str, status: int = 0) -> tuple[subprocess.CompletedProcess[str], str, str]:
    """What becomes of the step that asks for a build, the words that curl gets, and what it reads."""
    run = Run(folder, {})
    curl = folder / "programs" / "curl"
    curl.write_text(CURL.format(status=status), encoding="utf-8")
    curl.chmod(0o755)
    result = run.run("rebuild", "Ask", None, HOOK=hook)
    noted = [Path(f"{curl}.{name}") for name in ("words", "given")]
    words, given = (path.read_text(encoding="utf-8") if path.exists() else "" for path in noted)
    return result, words, given


def test_the_host_is_asked_for_a_build_once(tmp_path: Path) -> None:
    result, words, given = ask(tmp_path, HOOK)
    assert result.returncode == 0, result.stderr
    assert given == f'url = "{HOOK}"\n'
    assert len(words.splitlines()) == 1
    assert {"--fail", "--retry", "--max-time", "POST"} <= set(words.split())
    # Whoever lists the programs that run, or reads the log, does not see the address.
    assert "build_hooks" not in words + result.stdout + result.stderr


def test_a_host_that_does_not_answer_is_a_failure_that_shows_no_address(tmp_path: Path) -> None:
    result, _, _ = ask(tmp_path, HOOK, status=22)
    assert result.returncode == 22
    assert "returned error: 404" in result.stderr
    assert "build_hooks" not in result.stdout + result.stderr


def test_without_the_secret_nothing_is_asked_and_the_run_says_so(tmp_path: Path) -> None:
    result, words, given = ask(tmp_path, "")
    assert (result.returncode, words, given) == (0, "", "")
    assert result.stdout.startswith("::notice::The secret NETLIFY_BUILD_HOOK is not set")


@pytest.mark.parametrize(
    "hook",
    [
        *("http://api.netlify.com/build_hooks/0123", "https://elsewhere.example/build_hooks/0123", "0123", " "),
        *(
            f"{HOOK}/../../sites",
            f'{HOOK}"\noutput = "/tmp/x',
            f"{HOOK}\nurl = https://elsewhere.example",
            "$(touch x)",
        ),
    ],
    ids=repr,
)
def test_what_is_no_address_of_a_hook_is_refused_and_not_shown(tmp_path: Path, hook: str) -> None:
    result, words, given = ask(tmp_path, hook)
    assert (result.returncode, words, given) == (1, "", "")
    assert result.stdout.startswith("::error::The secret NETLIFY_BUILD_HOOK is not the address")
    assert hook.strip() == "" or hook not in result.stdout + result.stderr
    assert not (tmp_path / "x").exists()
