"""The repository on the web: from any form of its address to the two links of a page, and addresses of previews."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import brotli
import pytest
import yaml

from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.files.yaml_lines import Document, parse_yaml
from scripts.project.addresses import page_path
from scripts.project.code_host import (
    FIELD,
    FORM,
    Repository,
    check_repository,
    preview_address,
    read_preview,
    repository,
    repository_at,
)
from scripts.project.keys import Locale
from scripts.project.project import ROOT, Project
from scripts.project.web_addresses import shown
from tests.helpers.fixture_site import copy_fixture, invoke
from tests.helpers.html_pages import read_html
from tests.helpers.names import PAGES

GITHUB = Repository("https://github.com/owner/name", "github")
GITLAB = Repository("https://gitlab.com/group/part/name", "gitlab")
PAGE = "https://example.org/ar/support/"

NETLIFY = "https://deploy-preview-{number}--name.netlify.app"


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://github.com/owner/name", GITHUB),
        (" https://github.com/owner/name\n", GITHUB),
        ("https://github.com/owner/name.git", GITHUB),
        ("https://github.com/owner/name/", GITHUB),
        ("git@github.com:owner/name.git", GITHUB),
        ("ssh://git@github.com/owner/name.git", GITHUB),
        ("https://gitlab.com/group/part/name", GITLAB),
        ("git@gitlab.com:group/part/name.git", GITLAB),
        ("https://gitlab.example.org/a/b", Repository("https://gitlab.example.org/a/b", "gitlab")),
        ("https://github.com/owner/name.github.io", Repository("https://github.com/owner/name.github.io", "github")),
        ("https://github.com/owner", None),
        ("https://github.com/owner/name/tree/main", None),
        ("https://bitbucket.org/owner/name", None),
        ("https://notgithub.com/owner/name", None),
        ("https://github.com.kwaad.example/a/b", None),
        ("https://kwaad.github.com/a/b", None),
        ("https://github.kwaad.example/a/b", None),
        ("https://gitlab.com.kwaad.example/a/b", None),
        ("https://kwaad.gitlab.com/a/b", None),
        ("https://gitlab.example/a/b", None),
        ("git@github.com.kwaad.example:a/b", None),
        ("http://github.com/owner/name", None),
        ('https://github.com/owner/name"><script>', None),
        ("https://github.com/owner/.git", None),
        ("https://github.com/owner/..", None),
        ("https://github.com/./name", None),
        ("https://github.com/ówner/name", None),
        ("https://github..com/owner/name", None),
        ("https://-.github.com/owner/name", None),
        ("https://github.com/owner/name?tab=x", None),
        ("https://github.com/owner/name#x", None),
        ("https://github.com/own er/name", None),
        ("", None),
    ],
)
def test_an_address_as_git_or_a_browser_writes_it(address: str, found: Repository | None) -> None:
    assert repository_at(address) == found


def test_a_token_in_the_address_is_never_kept() -> None:
    """Netlify's REPOSITORY_URL can hold one."""
    assert repository_at("https://x-access-token:v1.abc@github.com/owner/name") == GITHUB


@pytest.mark.parametrize(
    ("environment", "default", "found"),
    [
        ({}, "", None),
        ({}, "https://github.com/owner/name", GITHUB),
        ({"REPOSITORY_URL": "git@github.com:owner/name.git"}, "", GITHUB),
        ({"REPOSITORY_URL": "https://gitlab.com/group/part/name"}, "https://github.com/owner/name", GITLAB),
        ({"REPOSITORY_URL": ""}, "https://github.com/owner/name", GITHUB),
    ],
    ids=["unset", "setting", "environment", "environment-first", "environment-empty"],
)
def test_the_environment_goes_before_the_setting(
    environment: dict[str, str], default: str, found: Repository | None
) -> None:
    assert repository(environment, default) == found


def test_the_file_of_the_page_is_edited() -> None:
    assert GITHUB.edit_address("docs/ar/support.md") == "https://github.com/owner/name/edit/main/docs/ar/support.md"
    assert GITLAB.edit_address("docs/a b.md") == "https://gitlab.com/group/part/name/-/edit/main/docs/a%20b.md"


@pytest.mark.parametrize(
    ("host", "path", "query"),
    [
        (GITHUB, "/owner/name/issues/new", {"template": [FORM], FIELD: [PAGE]}),
        (GITLAB, "/group/part/name/-/issues/new", {"issue[description]": [PAGE]}),
    ],
    ids=["github", "gitlab"],
)
def test_a_report_names_the_page(host: Repository, path: str, query: dict[str, list[str]]) -> None:
    address = urlsplit(host.report_address(PAGE))
    assert (address.path, parse_qs(address.query)) == (path, query)


def test_the_form_for_mistakes_has_the_field_that_links_fill_in() -> None:
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / FORM).read_text(encoding="utf-8"))
    assert FIELD in [part.get("id") for part in form["body"]]


def document_of(text: str) -> Document:
    document = parse_yaml(text, "mkdocs.yml", Problems())
    assert document is not None
    return document


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("repo_url: https://github.com/owner/name", []),
        ("repo_url:", []),
        ("site_name: x", []),
        (
            "site_name: x\nrepo_url: https://bitbucket.org/a/b",
            ['mkdocs.yml:2: "https://bitbucket.org/a/b" is not the address of a repository at GitHub or GitLab.'],
        ),
        ("repo_url: 12", ['mkdocs.yml:1: "12" is not the address of a repository at GitHub or GitLab.']),
        ("repo_url: false", ['mkdocs.yml:1: "False" is not the address of a repository at GitHub or GitLab.']),
        ("repo_url: []", ['mkdocs.yml:1: "[]" is not the address of a repository at GitHub or GitLab.']),
        (
            "repo_url: git@github.com:owner/name.git",
            ['mkdocs.yml:1: "git@github.com:owner/name.git" is not the address of a repository at GitHub or GitLab.'],
        ),
        (
            "repo_url: https://user:secret@github.com/owner/name",
            ['mkdocs.yml:1: "https://…@github.com/owner/name" is not the address of a repository at GitHub or GitLab.'],
        ),
    ],
    ids=["right", "empty", "unset", "other-host", "number", "false", "list", "form-of-git", "token"],
)
def test_a_setting_from_which_no_address_can_be_made_is_told(line: str, told: list[str]) -> None:
    problems = Problems()
    check_repository(document_of(line), problems)
    assert [str(problem).split(" Write it ")[0] for problem in problems.found] == told


# The links on pages.


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built where a repository is named, as on Netlify; a test that asks for it asks for `building` too."""
    root = copy_fixture(tmp_path_factory.mktemp("linked") / "project")
    result = invoke(root, "build", REPOSITORY_URL="https://x-access-token:v1.abc@github.com/owner/name")
    assert result.exit_code == 0, result.output
    return root / "site"


def test_every_page_leads_to_its_file_and_to_the_form(
    linked: Path, building: None, project: Project, site: Site, locale: Locale
) -> None:
    words = site.records.words[locale]["repository"]
    for slug in PAGES:
        path = page_path(project, locale, slug)
        (part,) = read_html(linked / path / "index.html").all("footer")[0].all("p", **{"class": "edit"})
        assert [(link.text, link.attributes["href"]) for link in part.all("a")] == [
            (words["edit"], f"https://github.com/owner/name/edit/main/docs/{locale}/{slug}.md"),
            (words["report"], GITHUB.report_address(f"https://fixture.example/{path}")),
        ]
        assert words["public"] in part.text


def test_no_file_of_the_site_holds_the_token(linked: Path, building: None) -> None:
    files = [path for path in linked.rglob("*") if path.is_file()]
    assert len(files) > 20
    assert not [path for path in files if b"v1.abc" in path.read_bytes()]


def test_a_page_is_hardly_heavier_for_its_links(
    linked: Path, building: None, built: Path, project: Project, locale: Locale
) -> None:
    for slug in PAGES:
        page = Path(page_path(project, locale, slug)) / "index.html"
        light, heavy = (len(brotli.compress((root / page).read_bytes(), quality=11)) for root in (built, linked))
        assert 0 < heavy - light < 210, slug


def test_without_a_repository_there_are_no_links(built: Path, project: Project, locale: Locale) -> None:
    for slug in PAGES:
        page = read_html(built / page_path(project, locale, slug) / "index.html")
        assert not page.all("p", **{"class": "edit"}), slug


# Previews.


def preview_in(text: str) -> tuple[str, list[str]]:
    problems = Problems()
    return read_preview(document_of(text), problems), [str(problem) for problem in problems.found]


@pytest.mark.parametrize("end", ["", "/"])
def test_the_number_of_the_pull_request_takes_its_place(end: str) -> None:
    assert preview_address(NETLIFY + end, 12) == "https://deploy-preview-12--name.netlify.app/"


@pytest.mark.parametrize("text", ["site_name: x", "extra:", "extra: {sheets: []}", 'extra: {preview: ""}'])
def test_without_the_setting_there_is_none(text: str) -> None:
    assert preview_in(text) == ("", [])


def test_the_setting_is_read() -> None:
    assert preview_in(f'extra:\n  preview: "{NETLIFY}"') == (NETLIFY, [])


@pytest.mark.parametrize(
    "wrong",
    [
        "https://name.netlify.app/",
        "http://deploy-preview-{number}--name.netlify.app",
        "{number}",
        "https://x/{number})",
        "https://{number}",
        "https://x-{number}.be/{other}",
        "https://x-{number}.be/?a",
        "https://x-{number}.be/#a",
        "https://user@x-{number}.be/",
        "https://x-{number}.be/'",
        "https:///{number}",
        "https://x_{number}.be/",
        "https://x-{number}.be/\\u202e",
        "https://x-{number}.be/ ",
    ],
)
def test_what_cannot_be_one_is_told_with_its_line(wrong: str) -> None:
    preview, (problem,) = preview_in(f'extra:\n  sheets: []\n  preview: "{wrong}"')
    assert preview == ""
    told = shown(wrong.replace("\\u202e", "\u202e"))
    assert problem.startswith(f'mkdocs.yml:3: "{told}" cannot be the address of previews. Write it with {{number}}')


@pytest.mark.parametrize("value", ["12", "false", "[a]", "{a: b}"])
def test_what_is_no_text_is_no_address_of_previews(value: str) -> None:
    preview, (problem,) = preview_in(f"extra:\n  preview: {value}")
    assert preview == ""
    assert problem.startswith("mkdocs.yml:2: ") and "cannot be the address of previews" in problem
