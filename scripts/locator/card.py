"""The desk locator of a page: its form, map and results, what its script needs, and the lists that do without it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.cards import inline
from scripts.cards.notice_words import NoticeWords, of_office
from scripts.cards.offices import OfficeCard, anchor_of, city, office_card, office_name
from scripts.content.site import Site, kept_with_site
from scripts.locator.data import SCRIPT, data_name, offices_of, page_files
from scripts.locator.nearest import by_province, nearest, point_of, province_of, runs
from scripts.places import outline
from scripts.places.map_file import MAP
from scripts.places.outline import Outline, read_outline
from scripts.project.country import names_on_paper
from scripts.project.keys import Locale
from scripts.project.project import Language
from scripts.project.surfaces import Surface
from scripts.records.cities import city_of
from scripts.records.desks import Desk, Partner, return_desks
from scripts.theme.assets import asset_path
from scripts.theme.templates import render_card


@dataclass(frozen=True)
class Result:
    """An office as a result: its card, and the link to it in full; `elsewhere` is the other language of that page."""

    card: OfficeCard
    link: str | None
    elsewhere: Language | None


@dataclass(frozen=True)
class Mark:
    """A return desk on the map, in the map's units; `name_x` is where its name begins, or ends if it stands before.

    `language` is that of the name, where it is not the page's.
    """

    id: str
    name: str
    language: str | None
    x: int
    y: int
    before: bool
    name_x: int


@dataclass(frozen=True)
class ProvinceRow:
    """A province, its names on paper, the desks nearest to its postcodes, and other offices in it.

    Each of these is a name, its language, its link and the other language to which that leads, if it does. A desk has
    its link, its name and the notices about it.
    """

    code: str
    name: str
    paper_names: str
    desks: tuple[tuple[str | None, Markup, tuple[NoticeWords, ...]], ...]
    others: tuple[tuple[Markup, str | None, str | None, Language | None], ...]


def locator(site: Site, locale: Locale, surface: Surface) -> Markup:
    """The search form, which shows itself only to scripts; the map; and all results, ready to be put in order."""
    assets = {name: surface.file(asset_path(name, text)) for name, text in page_files(site, locale).items()}
    return render_card(
        site.project.theme,
        "locator.html",
        words=site.records.words[locale],
        call=inline.phone(site.records.free_number),
        map=outline_of(site),
        desks=_marks(site, locale),
        others=_other_marks(site),
        offices=[
            Result(office_card(site, locale, office), *_link(site, locale, surface, office))
            for office in offices_of(site)
        ],
        script=assets[SCRIPT],
        data=assets[data_name(locale)],
    )


@kept_with_site
def outline_of(site: Site) -> Outline:
    """The map of a site's country."""
    return read_outline(site.project.places / MAP)


def nearest_by_postcode(site: Site, locale: Locale, surface: Surface) -> Markup:
    """The nearest desk of every postcode, as runs of postcodes in ascending order."""
    names = {desk.id: _place(site, locale, desk) for desk in site.records.desks.values()}
    shown = [(run, names[run.desk]) for run in runs(nearest(site))]
    notices = [each for desk in return_desks(site.records.desks.values()) for each in of_office(site, locale, desk)]
    words = site.records.words[locale]
    return render_card(
        site.project.theme, "nearest-by-postcode.html", words=words, runs=shown, notices=notices, surface=surface
    )


def nearest_by_province(site: Site, locale: Locale, surface: Surface) -> Markup:
    """For each province its nearest desks and the other offices in it; Brussels first, then by postcode."""
    records, words = site.records, site.records.words[locale]
    desks_of = by_province(nearest(site), records.postcodes)
    provinces = dict.fromkeys(records.postcodes[code].province for code in sorted(records.postcodes))
    outlines = {province.code: province for province in outline_of(site).provinces}
    rows = []
    for code in provinces:
        name = words["provinces"][code]
        paper = names_on_paper(outlines[code].names, beside=name)
        desks = tuple(
            (
                surface.within(anchor_of(records.desks[desk])),
                _place(site, locale, records.desks[desk]),
                of_office(site, locale, records.desks[desk]),
            )
            for desk in desks_of.get(code, ())
        )
        others = tuple(
            (*office_name(site, locale, office), *_link(site, locale, surface, office))
            for office in _others(site)
            if province_of(office, records.postcodes) == code
        )
        rows.append(ProvinceRow(code, name, paper, desks, others))
    return render_card(site.project.theme, "nearest-by-province.html", words=words, rows=rows, surface=surface)


def _others(site: Site) -> tuple[Desk | Partner, ...]:
    """The offices in Belgium that give information and are no return desks; some partners help only after arrival."""
    return tuple(office for office in offices_of(site) if not office.is_return_desk)


def _link(site: Site, locale: Locale, surface: Surface, office: Desk | Partner) -> tuple[str | None, Language | None]:
    """The address of an office in full, on this page or that of the partners, and its language if that is another.

    No address for a partner where no page shows partners.
    """
    if not isinstance(office, Partner):
        return surface.within(anchor_of(office)), None
    page = site.project.roles.partners
    if page is None:
        return None, None
    language = site.readable(locale, page)
    address = surface.page(language.locale, page, anchor_of(office))
    return address, language if language.locale != locale else None


def _place(site: Site, locale: Locale, desk: Desk) -> Markup:
    return city(site, locale, desk)


def _marks(site: Site, locale: Locale) -> list[Mark]:
    records, found = site.records, []
    for desk in return_desks(records.desks_now.values()):
        if point := point_of(desk, records.postcodes):
            place = city_of(desk, records.postcodes)
            name, borrowed = records.words[locale]["places"][place], records.borrowed.get((locale, place))
            x, y = outline.position(*point)
            found.append(_mark(desk.id, name, borrowed.language if borrowed else None, x, y, outline_of(site).width))
    return found


def _other_marks(site: Site) -> list[tuple[int, int]]:
    points = [point_of(office, site.records.postcodes) for office in _others(site)]
    return sorted({outline.position(*point) for point in points if point})


def _mark(identifier: str, name: str, language: str | None, x: int, y: int, width: int) -> Mark:
    # In the east of the map a name has no room after its mark.
    before = x > width * 0.6
    return Mark(identifier, name, language, x, y, before, x - 5 if before else x + 5)
