"""Pages with a role: where the desks stand, where the partners, what is printed from, where a code is looked up, where
the news is.

`mkdocs.yml` names them under "extra", "roles". Each may be absent: then no page links there, and what needs it is not
made.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields

from scripts.files.problems import Problems, did_you_mean
from scripts.files.yaml_lines import Document
from scripts.project.keys import Slug
from scripts.project.mkdocs_file import extra_of


@dataclass(frozen=True)
class Roles:
    """The page of each role; None where no page has it.

    `desks` shows the card of each desk, `partners` that of each partner, `print` lists the sheets, `check` tells
    whether a sheet on paper is still right, `news` lists the rules that changed.
    """

    desks: Slug | None = None
    partners: Slug | None = None
    print: Slug | None = None
    check: Slug | None = None
    news: Slug | None = None


NAMES = tuple(field.name for field in fields(Roles))


def read_roles(document: Document, pages: Collection[Slug], problems: Problems) -> Roles:
    """The roles that `mkdocs.yml` gives; what is no role or no page is recorded."""
    listed = extra_of(document).get("roles")
    if listed is None:
        return Roles()
    if not isinstance(listed, dict):
        line = document.line(("extra", "roles"))
        problems.add(
            document.name, line, '"roles" is not a list of roles.', "Write one line for each, such as desks: desks"
        )
        return Roles()
    found: dict[str, Slug] = {}
    for role, page in listed.items():
        line = document.line(("extra", "roles", role))
        if role not in NAMES:
            problems.add(document.name, line, f'"{role}" is not a role of a page.', did_you_mean(str(role), NAMES))
        elif page is not None and page not in pages:
            mend = f"{did_you_mean(str(page), pages)} Without such a page, take the line away."
            problems.add(document.name, line, f'The role "{role}" is that of "{page}", which is not a page.', mend)
        elif page is not None:
            found[role] = Slug(str(page))
    return Roles(**found)
