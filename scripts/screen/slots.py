"""What stands in the gaps of a page's HTML, as each surface fills them in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cached_property, partial

from markupsafe import Markup, escape

from scripts.content.site import Site, kept_with_site
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language
from scripts.project.surfaces import Surface
from scripts.screen.news import changed_notes
from scripts.screen.notices import out_of_date_note, out_of_date_sections
from scripts.screen.tokens import render_token
from scripts.texts.conversion import PAGE_LINK, Gap
from scripts.texts.sections import INTRO
from scripts.texts.token_kinds import split_token

Fill = Callable[[Surface], str]


class Slots:
    """The gaps of one page; `spoken` is the language of the text, if it is another one."""

    def __init__(self, site: Site, locale: Locale, slug: Slug, spoken: Locale) -> None:
        self.site, self.locale, self.slug, self.spoken = site, locale, slug, spoken

    def fill(self, gap: Gap) -> str | Fill:
        """What stands in a gap: the same on every surface, or for each its own."""
        match gap.kind:
            case "token":
                return self._token(gap.text)
            case "alone":
                token = self._token(gap.text)
                block = self.site.tokens[split_token(gap.text)[0]].block
                return token if block else lambda surface: f"<p>{token(surface)}</p>"
            case "heading":
                return self._before_heading(gap.text)
            case "noted":
                return _together(" ", self._notes.get(gap.text, ()))
            case "intro":
                return _together("", self._notes.get(INTRO, ()), " ")
            case "id":
                return partial(_id_attribute, gap.text)
            case "opens" | "closes":
                return self._within(gap)
        return self._of_link(gap)

    @cached_property
    def _notes(self) -> Mapping[str, list[Fill]]:
        """What stands at sections themselves, by their ids: that a translation is out of date, that a rule changed."""
        site, spoken, slug = self.site, self.spoken, self.slug
        found: dict[str, list[Fill]] = {}
        for section in out_of_date_sections(site, spoken, slug):
            found.setdefault(section, []).append(partial(out_of_date_note, site, spoken, slug, section))
        for section, note in changed_notes(site, spoken, slug).items():
            found.setdefault(section, []).append(partial(_constant, note))
        return found

    @cached_property
    def _numbers(self) -> Mapping[str, str]:
        return {section.id: section.number for section in self.site.pages[self.locale, self.slug].sections}

    def _before_heading(self, identifier: str) -> str | Fill:
        """Places to which links with ids of before still lead, and on a sheet the section's number."""
        number = Markup()
        if self.slug in self.site.project.sheets:
            number = Markup('<span class="number">{}</span> ').format(self._numbers.get(identifier, ""))
        old = [*reversed(list(self.site.followed.old_ids(self.slug, identifier)))]
        if not old:
            return number
        return lambda surface: Markup().join(
            [*(Markup("<span{}></span>").format(surface.id_attribute(each)) for each in old), number]
        )

    def _token(self, text: str) -> Fill:
        """What a token becomes."""
        return partial(_token, self.site, self.spoken, text)

    def _within(self, gap: Gap) -> str | Fill:
        """The start or the end of a link within the text, which leads to another page if its section has moved."""
        slug, anchor = self.place(self.slug, gap.text[1:])
        if slug != self.slug:
            return self._to_moved(gap, f"{slug}.md#{anchor}")
        if not anchor:
            return ""
        if gap.kind == "closes":
            return lambda surface: "</a>" if surface.within(anchor) else ""

        def start(surface: Surface) -> str:
            address = surface.within(anchor)
            return Markup('<a href="{}"{}>').format(address, Markup(gap.attributes)) if address else Markup()

        return start

    def _to_moved(self, gap: Gap, target: str) -> str | Fill:
        address, hreflang, language = (self._of_link(Gap(kind, target)) for kind in ("address", "hreflang", "language"))
        if gap.kind == "closes":
            return f"{language}</a>"
        return lambda surface: Markup('<a href="{}"{}{}>').format(
            Markup(filled_in(address, surface)), Markup(gap.attributes), Markup(hreflang)
        )

    def _of_link(self, gap: Gap) -> str | Fill:
        """The address of a link to a page, and what tells its language, if that is another one."""
        found = self.link(gap.text)
        if gap.kind == "address":
            return found[0] if found else escape(gap.text)
        language = found[1] if found else None
        if language is None:
            return ""
        if gap.kind == "hreflang":
            return Markup(' hreflang="{}"').format(language.html)
        return Markup(' <bdi lang="{}">({})</bdi>').format(language.html, language.name)

    def link(self, target: str) -> tuple[Fill, Language | None] | None:
        """A link to a page as an editor writes it, and the language of that page if it is another; else None."""
        match = PAGE_LINK.fullmatch(target)
        if match is None or self.site.followed.page(Slug(match["slug"])) not in self.site.project.pages:
            return None
        slug, anchor = self.place(Slug(match["slug"]), match["anchor"] or "")
        language = self.site.readable(self.locale, slug)
        other = language if language.locale not in (self.locale, self.spoken) else None
        return lambda surface: escape(surface.page(language.locale, slug, anchor)), other

    def place(self, slug: Slug, anchor: str) -> tuple[Slug, str]:
        """Where a link leads today: a section may have moved since, or the page may have lost it."""
        if not anchor:
            return self.site.followed.page(slug), anchor
        slug, anchor = self.site.followed.now((slug, anchor))
        source = self.site.written.get((self.site.project.source.locale, slug))
        if source is None or source.section(anchor) is not None:
            return slug, anchor
        # Cards have ids too. What a translation still has and the source page has not is no more shown.
        withdrawn = any(page.section(anchor) for (_, other), page in self.site.written.items() if other == slug)
        return slug, "" if withdrawn else anchor


def _together(before: str, notes: Collection[Fill], after: str = "") -> str | Fill:
    """Notes behind each other, with what stands before and after them; nothing if there are none."""
    return (lambda surface: f"{before}{' '.join(note(surface) for note in notes)}{after}") if notes else ""


def filled_in(piece: str | Fill, surface: Surface) -> str:
    """What stands in a gap on a surface."""
    return piece if isinstance(piece, str) else piece(surface)


def _constant(html: str, surface: Surface) -> str:
    return html


def _id_attribute(identifier: str, surface: Surface) -> str:
    return surface.id_attribute(identifier)


def _token(site: Site, locale: Locale, text: str, surface: Surface) -> str:
    if site.tokens[split_token(text)[0]].leads:
        return render_token(text, site, locale, surface)
    return _without_links(site, locale, text.strip(), surface.form)(surface)


@kept_with_site
def _without_links(site: Site, locale: Locale, text: str, form: tuple[object, ...]) -> Fill:
    """A token that has no link to a page: the same wherever links begin, and rendered once."""
    made: list[str] = []

    def fill(surface: Surface) -> str:
        if not made:
            made.append(render_token(text, site, locale, surface))
        return made[0]

    return fill
