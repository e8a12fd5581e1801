"""Addresses of previews, as mkdocs.yml gives them."""

from __future__ import annotations

import pytest

from scripts.files.problems import Problems
from scripts.files.yaml_lines import parse_yaml
from scripts.project.code_host import preview_address, read_preview

NETLIFY = "https://deploy-preview-{number}--name.netlify.app"


def read(text: str) -> tuple[str, list[str]]:
    problems = Problems()
    document = parse_yaml(text, "mkdocs.yml", problems)
    assert document is not None
    return read_preview(document, problems), [str(problem) for problem in problems.found]


@pytest.mark.parametrize("end", ["", "/"])
def test_the_number_of_the_pull_request_takes_its_place(end: str) -> None:
    assert preview_address(NETLIFY + end, 12) == "https://deploy-preview-12--name.netlify.app/"


@pytest.mark.parametrize("text", ["site_name: x", "extra:", "extra: {sheets: []}", 'extra: {preview: ""}'])
def test_without_the_setting_there_is_none(text: str) -> None:
    assert read(text) == ("", [])


def test_the_setting_is_read() -> None:
    assert read(f'extra:\n  preview: "{NETLIFY}"') == (NETLIFY, [])


@pytest.mark.parametrize(
    "wrong",
    [
        "https://name.netlify.app/",
        "http://deploy-preview-{number}--name.netlify.app",
        "{number}",
        "https://x/{number})",
    ],
)
def test_what_cannot_be_one_is_told_with_its_line(wrong: str) -> None:
    preview, (problem,) = read(f'extra:\n  sheets: []\n  preview: "{wrong}"')
    assert preview == ""
    assert problem.startswith(f'mkdocs.yml:3: "{wrong}" cannot be the address of previews. Write it with {{number}}')
