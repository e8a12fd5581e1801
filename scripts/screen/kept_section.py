"""The script with which a change of language stays at the section that is read; without it, links lead to the top."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.content.site import Site, kept_with_site
from scripts.project.addresses import HOME
from scripts.project.keys import Locale, Slug
from scripts.texts.sections import INTRO
from scripts.theme.assets import asset_path, script

SCRIPT = "languages.js"


@kept_with_site
def files(site: Site) -> Mapping[str, str]:
    """The file that the pages load, by its name."""
    return {SCRIPT: script(site.project.root, "languages")}


def script_path(site: Site, locale: Locale, slug: Slug) -> str | None:
    """The path of that file below the site's root; None for home and for a page without sections.

    The page on which codes are looked up has a script of its own, which keeps the code.
    """
    if slug in (HOME, site.project.roles.check) or all(
        section.id == INTRO for section in site.pages[locale, slug].sections
    ):
        return None
    return next(asset_path(name, text) for name, text in files(site).items())
