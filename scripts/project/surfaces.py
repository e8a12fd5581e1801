"""Where a text is shown: on a page, on a sheet, in a column beside another, or in one document with others.

Links and ids of one text differ there, and nothing else; what makes HTML asks its surface for them.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from markupsafe import Markup

from scripts.project.addresses import link, page_path, relative
from scripts.project.keys import Locale, PageKey, Slug
from scripts.project.project import Project

# Stands between two blocks that a column shows one by one; no text has it (Unicode, private use).
BETWEEN_BLOCKS = "\ue000"


@dataclass(frozen=True)
class Surface:
    """A page or sheet; `start` is the path below the site's root at which its links begin.

    `on_paper`: a link within the text leads nowhere there. `beside`: a column of two, whose blocks stand one by one.
    `named`: whether ids stand, as one id may stand only once in a document.
    """

    project: Project = field(repr=False)
    start: str
    on_paper: bool = False
    beside: bool = False
    named: bool = True

    def page(self, locale: Locale, slug: Slug, anchor: str = "") -> str:
        """The link to a page, or to the element with an id on it."""
        return link(self.project, self.start, locale, slug) + (f"#{anchor}" if anchor else "")

    def file(self, path: str) -> str:
        """The link to a file at a path below the site's root."""
        return relative(self.start, path).rstrip("/")

    def within(self, anchor: str) -> str | None:
        """The link to an element of the same text; None on paper, where it would weigh more than the words it is on."""
        return None if self.on_paper else f"#{anchor}"

    def id_attribute(self, identifier: str) -> Markup:
        """The attribute `id` of an element, with a space before it; empty where ids do not stand."""
        return Markup(' id="{}"').format(identifier) if self.named else Markup()

    @property
    def between(self) -> str:
        """What stands between blocks of one token."""
        return BETWEEN_BLOCKS if self.beside else ""

    @property
    def form(self) -> tuple[object, ...]:
        """All but where links to pages begin: what a text without such links depends on."""
        return type(self), self.on_paper, self.beside, self.named


@dataclass(frozen=True)
class InDocument(Surface):
    """A text in one document with others on paper; links between them stay inside it, others are absolute."""

    key: PageKey = field(kw_only=True)
    together: Collection[PageKey] = field(kw_only=True)
    site_url: str = field(kw_only=True)

    def page(self, locale: Locale, slug: Slug, anchor: str = "") -> str:
        """The link to a page: inside the document if it is there too."""
        if (locale, slug) in self.together:
            return f"#{slug}" + (f"--{anchor}" if anchor else "")
        return f"{self.site_url}{link(self.project, '', locale, slug).removeprefix('./')}" + (
            f"#{anchor}" if anchor else ""
        )

    def file(self, path: str) -> str:
        """The absolute address of a file."""
        return f"{self.site_url}{path}"

    def id_attribute(self, identifier: str) -> Markup:
        """The attribute, with an id that no other text of the document has."""
        return super().id_attribute(f"{self.key[1]}--{identifier}")

    @property
    def form(self) -> tuple[object, ...]:
        """Ids are those of one page."""
        return *super().form, self.key


def own_page(project: Project, locale: Locale, slug: Slug, on_paper: bool = False) -> Surface:
    """A page by itself, or its sheet."""
    return Surface(project, page_path(project, locale, slug), on_paper)
