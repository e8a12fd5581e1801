"""Which sections of a language explain a term: those that give its official names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scripts.content.site import Site, kept_with_site
from scripts.project.keys import Locale, Slug
from scripts.texts.sections import Section
from scripts.texts.token_kinds import split_token

_TOKEN = "official-names"


@kept_with_site
def explaining(site: Site, locale: Locale) -> Mapping[str, Sequence[tuple[Slug, Section]]]:
    """The pages and sections of a language that explain each term, by the term's id, in the order of the pages."""
    found: dict[str, list[tuple[Slug, Section]]] = {}
    for (language, slug), page in site.pages.items():
        for section in page.sections if language == locale else ():
            for token in section.tokens:
                name, identifier = split_token(token)
                if name == _TOKEN and identifier:
                    found.setdefault(identifier, []).append((slug, section))
    return found
