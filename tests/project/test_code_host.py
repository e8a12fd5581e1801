"""The repository on the web: from any form of its address to the two links of a page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from scripts.content.site import Site
from scripts.project.addresses import page_path
from scripts.project.code_host import FIELD, FORM, Repository, repository, repository_at
from scripts.project.project import ROOT, Project
from tests.conftest import copy_content, run
from tests.helpers.html_pages import read_html, weight_limit

GITHUB = Repository("https://github.com/owner/name", "github")
GITLAB = Repository("https://gitlab.com/group/part/name", "gitlab")
PAGE = "https://example.org/ar/support/"


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
        ("http://github.com/owner/name", None),
        ('https://github.com/owner/name"><script>', None),
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


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built where a repository is named, as on Netlify."""
    root = copy_content(tmp_path_factory.mktemp("linked"))
    address = "https://x-access-token:v1.abc@github.com/owner/name"
    result = run(root, "build", SITE_URL="https://example.org/", REPOSITORY_URL=address)
    assert result.returncode == 0, result.stderr
    return root / "site"


def test_every_page_leads_to_its_file_and_to_the_form(linked: Path, project: Project, site: Site, locale: str) -> None:
    words = site.records.words[locale]["repository"]
    for slug in project.pages:
        path = page_path(project, locale, slug)
        (part,) = read_html(linked / path / "index.html").all("footer")[0].all("p", **{"class": "edit"})
        assert [(link.text, link.attributes["href"]) for link in part.all("a")] == [
            (words["edit"], GITHUB.edit_address(f"docs/{locale}/{slug}.md")),
            (words["report"], GITHUB.report_address(f"https://example.org/{path}")),
        ]
        assert words["public"] in part.text


def test_no_file_of_the_site_holds_the_token(linked: Path) -> None:
    assert not [path for path in linked.rglob("*") if path.is_file() and b"v1.abc" in path.read_bytes()]


def test_a_page_stays_light_with_its_links(linked: Path, project: Project, locale: str) -> None:
    brotli = pytest.importorskip("brotli")
    for slug in project.pages:
        page = linked / page_path(project, locale, slug) / "index.html"
        assert len(brotli.compress(page.read_bytes(), quality=11)) <= weight_limit(slug), slug


def test_without_a_repository_there_are_no_links(built: Path, project: Project, locale: str) -> None:
    for slug in project.pages:
        page = read_html(built / page_path(project, locale, slug) / "index.html")
        assert not page.all("p", **{"class": "edit"}), slug
