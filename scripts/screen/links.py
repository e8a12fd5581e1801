"""How a page names pages that its language does not have yet: in the source language, and it says so."""

from __future__ import annotations

from markupsafe import Markup, escape

from scripts.content.site import Site
from scripts.project.keys import Locale, Slug


def title_of(site: Site, locale: Locale, slug: Slug) -> Markup:
    """A page's title in a language; where it has no such page, the title in the source language, marked as such."""
    language = site.readable(locale, slug)
    title = escape(site.pages[language.locale, slug].title)
    return title if language.locale == locale else Markup('<bdi lang="{}">{}</bdi>').format(language.html, title)
