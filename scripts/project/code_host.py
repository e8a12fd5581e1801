"""The project's repository on the web: where a page can be edited, and where a mistake can be reported.

One setting names it: REPOSITORY_URL in the environment, which Netlify sets, else `repo_url` in `mkdocs.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urlencode

from scripts.files.problems import Problems
from scripts.files.yaml_lines import Document
from scripts.project.mkdocs_file import extra_of
from scripts.project.web_addresses import fault_of, shown

_NUMBER = "{number}"
_EXAMPLE = "https://deploy-preview-{number}--name-of-the-site.netlify.app/"


def preview_address(template: str, number: int) -> str:
    """The preview of a pull request, with a slash at its end."""
    return f"{template.replace(_NUMBER, str(number)).rstrip('/')}/"


def read_preview(document: Document, problems: Problems) -> str:
    """The address of previews that `mkdocs.yml` gives under "extra"; empty if it gives none, or a wrong one."""
    given = extra_of(document).get("preview")
    template = "" if given is None else str(given)
    if not template:
        return ""
    if isinstance(given, str) and _is_preview(template):
        return template
    problems.add(
        document.name,
        document.line(("extra", "preview")),
        f'"{shown(template)}" cannot be the address of previews.',
        f'Write it with {_NUMBER} in the place of the pull request\'s number, such as "{_EXAMPLE}".',
    )
    return ""


def _is_preview(template: str) -> bool:
    """Whether a number makes it the address of a website."""
    return _NUMBER in template and template.startswith("https://") and not fault_of(preview_address(template, 1))


# The branch that the site is built from.
BRANCH = "main"

# GitHub's form for a mistake on a page, and its field for the page's address: .github/ISSUE_TEMPLATE/.
FORM = "mistake.yml"
FIELD = "page"

# As Git writes addresses: https://host/owner/name, ssh://git@host/owner/name.git, git@host:owner/name.git.
_ADDRESS = re.compile(
    r"(?:(?:https|ssh)://(?:[^/@\s]*@)?(?P<web>[a-z0-9.-]+)/|(?:[\w.-]+@)(?P<host>[a-z0-9.-]+):)"
    r"(?P<path>[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)+)/?"
)

# GitLab itself, and the servers of others; "gitlab.com.example.org" only looks like the first.
_GITLAB = re.compile(r"gitlab\.(?:com|(?!com\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+)")


@dataclass(frozen=True)
class Repository:
    """A repository at GitHub or GitLab; `url` is its web address, without a slash at its end."""

    url: str
    host: Literal["github", "gitlab"]

    def edit_address(self, path: str) -> str:
        """Where a file is edited in the browser; `path` is relative to the project."""
        within = "/-" if self.host == "gitlab" else ""
        return f"{self.url}{within}/edit/{BRANCH}/{quote(path)}"

    def report_address(self, page: str) -> str:
        """Where a mistake is reported; `page` is the address of the page, which the form then holds."""
        if self.host == "gitlab":
            return f"{self.url}/-/issues/new?{urlencode({'issue[description]': page})}"
        return f"{self.url}/issues/new?{urlencode({'template': FORM, FIELD: page})}"


def repository_at(address: str) -> Repository | None:
    """The repository at an address as Git writes it; None if its host is neither GitHub nor GitLab.

    What stands before an @ is dropped: on Netlify it can hold a token.
    """
    match = _ADDRESS.fullmatch(address.strip())
    if match is None:
        return None
    domain, path = match["web"] or match["host"], match["path"].removesuffix(".git")
    if fault_of(f"https://{domain}/{path}") or path.endswith("/"):
        return None
    # GitLab has groups within groups; at GitHub a longer path is a page of the repository.
    if domain == "github.com" and path.count("/") == 1:
        return Repository(f"https://{domain}/{path}", "github")
    if _GITLAB.fullmatch(domain):
        return Repository(f"https://{domain}/{path}", "gitlab")
    return None


def repository(environment: Mapping[str, str], default: str) -> Repository | None:
    """The repository that the environment names, else the one of `mkdocs.yml`; None while neither does."""
    return repository_at(environment.get("REPOSITORY_URL") or default)


def check_repository(document: Document, problems: Problems) -> None:
    """Record a `repo_url` of `mkdocs.yml` from which no address can be made."""
    address = document.value.get("repo_url")
    if address in (None, ""):
        return
    # Git writes other forms, which MkDocs refuses; and a token does not belong in this file.
    right = isinstance(address, str) and address.startswith("https://") and "@" not in address
    if not right or repository_at(address) is None:
        problems.add(
            document.name,
            document.line(("repo_url",)),
            f'"{shown(str(address))}" is not the address of a repository at GitHub or GitLab.',
            'Write it as in the browser, such as "https://github.com/owner/name", or take the line away.',
        )
