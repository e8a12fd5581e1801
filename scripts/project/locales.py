"""How a language writes things: direction, dates, days, amounts, lists and the names of languages (Babel, CLDR)."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterable
from functools import cache

import babel
from babel import UnknownLocaleError
from babel.dates import format_date, get_day_names
from babel.lists import format_list
from babel.localedata import locale_identifiers
from babel.numbers import format_currency, format_decimal

from scripts.files.characters import BIDI_CONTROLS
from scripts.files.memory import remembered
from scripts.project.country import REGIONAL
from scripts.project.keys import Locale

# What every editor knows, whichever language is theirs.
ENGLISH = Locale("en")

# static-i18n takes no three-letter codes, so Dari lives in the folder "fa" and says here what it is.
_HTML = {"fa": "fa-AF"}

# CLDR 48 writes Pashto days by names that few Afghans use, of which that of Saturday also means "week"; these are the
# names that Pashto newspapers share with Dari. Monday first.
_DAY_NAMES = {"ps": ("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه")}

# CLDR puts the year first in Pashto, and a Latin comma in Tigrinya.
_LONG_DATES = {"ps": "d MMMM y", "ti": "d MMMM y"}


class NoLocaleDataError(ValueError):
    """Babel has no data for this locale."""


@cache
def babel_locale(locale: Locale) -> babel.Locale:
    """Babel's data for a folder's locale.

    Raises NoLocaleDataError when there is none.
    """
    try:
        return babel.Locale.parse(REGIONAL.get(locale, locale), sep="_" if "_" in REGIONAL.get(locale, locale) else "-")
    except (UnknownLocaleError, ValueError) as error:
        raise NoLocaleDataError(locale) from error


def html_language(locale: Locale) -> str:
    """The BCP 47 tag for `lang` and `hreflang`."""
    return _HTML.get(locale, locale.replace("_", "-"))


@remembered
def direction(locale: Locale) -> str:
    """The writing direction: "ltr" or "rtl"."""
    return "rtl" if babel_locale(locale).character_order == "right-to-left" else "ltr"


def day_name(day: int, locale: Locale) -> str:
    """The full name of a weekday, 0 = Monday.

    Only the "format" names: Babel 2.18.0 leaks one locale's stand-alone names into others (its issue 1234).
    """
    if locale in _DAY_NAMES:
        return _DAY_NAMES[locale][day]
    return str(get_day_names("wide", "format", locale=babel_locale(locale))[day])


def long_date(date: datetime.date, locale: Locale) -> str:
    """A date with the month in words, in the Gregorian calendar and with Western digits."""
    return _without_controls(format_date(date, _LONG_DATES.get(locale, "long"), locale=babel_locale(locale)))


def full_date(date: datetime.date, locale: Locale) -> str:
    """A date with its weekday and the month in words, in the Gregorian calendar and with Western digits."""
    if locale == "ps":
        return f"{day_name(date.weekday(), locale)}، {long_date(date, locale)}"
    return _without_controls(format_date(date, "full", locale=babel_locale(locale)))


def number(value: int, locale: Locale) -> str:
    """A whole number with the language's own grouping and Western digits."""
    return _without_controls(format_decimal(value, locale=babel_locale(locale), numbering_system="latn"))


def plural_category(value: int, locale: Locale) -> str:
    """The form that words beside a number take in a language, by CLDR: "one", "two", "few", "many" or "other"."""
    return str(babel_locale(locale).plural_form(value))


def euro(value: int, locale: Locale) -> str:
    """A whole amount in euro, such as "€ 350"."""
    standard = babel_locale(locale).currency_formats["standard"].pattern
    # In CLDR patterns "." is always the decimal sign; the sign itself is clearer than "EUR", which some locales write.
    whole = standard.replace(".00", "").replace("¤", "€")
    return _without_controls(
        format_currency(value, "EUR", whole, babel_locale(locale), currency_digits=False, numbering_system="latn")
    )


def joined(items: Iterable[str], locale: Locale) -> str:
    """Items as a list in running text: "a, b and c"."""
    return _without_controls(format_list(list(items), locale=babel_locale(locale)))


def language_name(language: str, locale: Locale) -> str | None:
    """The name of a language in another language; None when CLDR has none."""
    name = babel_locale(locale).languages.get(language)
    return str(name) if name else None


def own_name(locale: Locale) -> str:
    """A language's name in itself, as a list of languages writes it: "Français", "دری"."""
    own, tag = babel_locale(locale), html_language(locale).replace("-", "_")
    name = str(own.languages.get(tag) or own.languages.get(own.language) or locale)
    # Title case: Georgian has capitals that no word begins with.
    return name[:1].title() + name[1:]


def script(name: str) -> str:
    """The script in which a name is written, such as "ARABIC", by its first letter's name in Unicode."""
    return unicodedata.name(name[0]).split()[0]


def letters(locale: Locale) -> str:
    """The letters that a language uses, as far as its names of languages, countries and days have them."""
    own = babel_locale(locale)
    days = (name for widths in own.days.values() for names in widths.values() for name in names.values())
    return "".join(sorted(set("".join([*own.languages.values(), *own.territories.values(), *days]))))


def codes_by_name() -> dict[str, Locale]:
    """The two-letter codes by the language's English name, by its own and by themselves, all in small letters."""
    english = babel_locale(ENGLISH).languages
    found: dict[str, Locale] = {}
    for code in sorted(Locale(code) for code in locale_identifiers() if len(code) == 2):
        exact = english.get(html_language(code).replace("-", "_"))
        for name in (code, own_name(code), english.get(code), exact):
            found.setdefault(str(name or code).casefold(), code)
    return found


def _without_controls(text: str) -> str:
    """Babel puts direction marks in some right-to-left formats; the page isolates numbers by markup instead.

    A narrow no-break space becomes a no-break space, as not every phone's font has the narrow one.
    """
    return "".join(character for character in text if character not in BIDI_CONTROLS).replace("\u202f", "\u00a0")
