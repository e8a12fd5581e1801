"""Pages that are gone, and the page that answers in their place: old links and codes on paper still lead somewhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from scripts.files.problems import Problems, did_you_mean
from scripts.files.yaml_lines import Document
from scripts.project.keys import Slug
from scripts.project.mkdocs_file import extra_of
from scripts.project.nav import is_slug

# What the build writes beside the pages.
_FILES_OF_THE_SITE = ("404", "sitemap")


def read_moved(
    document: Document, pages: Collection[Slug], problems: Problems, taken: Collection[str] = ()
) -> Mapping[Slug, Slug]:
    """The slug of each page that is gone with the slug of the page instead, from `mkdocs.yml`, "extra", "moved".

    `taken` are folders of the site, whose files a redirect would hide.
    """
    listed = extra_of(document).get("moved")
    if listed is None:
        return {}
    if not isinstance(listed, dict):
        line = document.line(("extra", "moved"))
        problems.add(
            "mkdocs.yml", line, '"moved" is not a list of pages.', "Write one line for each: old-page: new-page"
        )
        return {}
    found = {}
    for old, new in listed.items():
        line = document.line(("extra", "moved", old))
        if not is_slug(old):
            problems.add(
                "mkdocs.yml", line, f'"{old}" is not the name of a page.', "Write its old file name without .md."
            )
        elif old in pages:
            problems.add(
                "mkdocs.yml",
                line,
                f'The page "{old}" moved, and yet stands under "nav".',
                "Take one of the two lines away.",
            )
        elif old in taken:
            problems.add(
                "mkdocs.yml",
                line,
                f'"{old}" is a folder of the site, and cannot be the name of a page that moved.',
                "Take the line away: it would hide that folder.",
            )
        elif old in _FILES_OF_THE_SITE:
            problems.add(
                "mkdocs.yml",
                line,
                f'"{old}" is a page that the site makes itself, and cannot be one that moved.',
                "Take the line away: it would hide that page.",
            )
        elif new not in pages:
            problems.add(
                "mkdocs.yml", line, f'"{old}" moved to "{new}", which is not a page.', did_you_mean(str(new), pages)
            )
        else:
            found[Slug(old)] = Slug(str(new))
    return found
