"""How a language writes things: direction, dates, days, amounts, lists and the names of languages (Babel, CLDR)."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable
from functools import cache

import babel
from babel import UnknownLocaleError
from babel.dates import format_date, get_day_names
from babel.lists import format_list
from babel.localedata import locale_identifiers
from babel.numbers import format_currency

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

# CLDR's short names of days are first letters that calendars in these languages do not have.
_NO_SHORT_DAYS = frozenset({"ti", "so"})

# CLDR puts the year first in Pashto, a Latin comma in Tigrinya, and the month first in Somali, as Americans do.
_LONG_DATES = {"ps": "d MMMM y", "ti": "d MMMM y", "so": "d MMMM y"}
_FULL_DATES = {"so": "EEEE, d MMMM y"}

# Arabic has two sets of names for the same months: readers from the Levant and Iraq know the first, those from Egypt
# and the Maghreb the second. CLDR has them apart, as those of Lebanon and of the language in general.
_OTHER_MONTHS = {"ar": "ar_LB"}

# In the Tigray the same names mean the months of the Ethiopian calendar, a week or more off: figures leave no doubt.
_WITH_FIGURES = frozenset({"ti"})

# The first day of a month is an ordinal in French: "1er janvier".
_FIRST_DAYS = {"fr": "1er"}

# Languages put a point, a comma or a space between thousands, and a point is to a neighbour what a comma is here. So
# none stands in a number of four digits, and a space that does not break in a longer one, in every language.
_UNGROUPED = 10_000
_BETWEEN_THOUSANDS = "\u00a0"

# What CLDR calls a language, where the texts of the site and its readers have another word.
_LANGUAGE_NAMES = {("nl", "ps"): "هالنډي", ("nl", "ti"): "ሆላንድኛ (ዳች)"}

# What CLDR names among the languages and is none: any of them, several, and no words at all.
_NO_LANGUAGES = frozenset({"mis", "mul", "und", "zxx"})

# CLDR writes the Ukrainian apostrophe as the letter U+02BC; all else here has the sign of typography.
_SIGNS = str.maketrans({"\u02bc": "\u2019", "\u202f": "\u00a0"})


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
    return str(get_day_names("wide", "format", locale=babel_locale(locale))[day]).translate(_SIGNS)


def short_day_name(day: int, locale: Locale) -> str:
    """The short name of a weekday as calendars have it, 0 = Monday; the full one where short ones are not in use."""
    if locale in _DAY_NAMES or locale in _NO_SHORT_DAYS:
        return day_name(day, locale)
    return str(get_day_names("abbreviated", "format", locale=babel_locale(locale))[day]).translate(_SIGNS)


def long_date(date: datetime.date, locale: Locale) -> str:
    """A date with the month in words, in the Gregorian calendar and with Western digits."""
    return _date(date, _LONG_DATES.get(locale, "long"), locale)


def full_date(date: datetime.date, locale: Locale) -> str:
    """A date with its weekday and the month in words, in the Gregorian calendar and with Western digits."""
    if locale in _DAY_NAMES:
        # The weekday that the pattern would give is not the one that readers know.
        return f"{day_name(date.weekday(), locale)}، {long_date(date, locale)}"
    return _date(date, _FULL_DATES.get(locale, "full"), locale)


def _date(date: datetime.date, pattern: str, locale: Locale) -> str:
    """A date in a pattern of CLDR, with what a language's readers need beside it."""
    text = _without_controls(format_date(date, pattern, locale=babel_locale(locale)))
    month = _month(date, babel_locale(locale))
    if locale in _OTHER_MONTHS:
        other = _month(date, babel.Locale.parse(_OTHER_MONTHS[locale]))
        text = text.replace(month, f"{other}/{month}") if other != month else text
    if date.day == 1 and locale in _FIRST_DAYS:
        text = re.sub(r"\b1\b", _FIRST_DAYS[locale], text, count=1)
    return f"{text} ({date:%d/%m/%Y})" if locale in _WITH_FIGURES else text


def _month(date: datetime.date, locale: babel.Locale) -> str:
    return str(format_date(date, "MMMM", locale=locale))


def number(value: int, locale: Locale) -> str:
    """A whole number with Western digits, in groups of three from five digits on: 5000, but 12 000."""
    return f"{value:,}".replace(",", _BETWEEN_THOUSANDS) if value >= _UNGROUPED else str(value)


def plural_category(value: int, locale: Locale) -> str:
    """The form that words beside a number take in a language, by CLDR: "one", "two", "few", "many" or "other"."""
    return str(babel_locale(locale).plural_form(value))


def euro(value: int, locale: Locale) -> str:
    """A whole amount in euro, such as "€ 350", with its number as all others are written."""
    standard = babel_locale(locale).currency_formats["standard"].pattern
    # In CLDR patterns "." is always the decimal sign; the sign itself is clearer than "EUR", which some locales write.
    whole = standard.replace(".00", "").replace("¤", "€")
    written = format_currency(
        value,
        "EUR",
        whole,
        babel_locale(locale),
        currency_digits=False,
        group_separator=False,
        numbering_system="latn",
    )
    return _without_controls(written).replace(str(value), number(value, locale))


def joined(items: Iterable[str], locale: Locale) -> str:
    """Items as a list in running text: "a, b and c"."""
    return _without_controls(format_list(list(items), locale=babel_locale(locale)))


def language_name(language: str, locale: Locale) -> str | None:
    """The name of a language in another language; None when none is known."""
    if (language, locale) in _LANGUAGE_NAMES:
        return _LANGUAGE_NAMES[language, locale]
    name = babel_locale(locale).languages.get(language)
    return str(name) if name else None


def is_language(code: str) -> bool:
    """Whether a code is that of a language, and not of none, any or several ("und", "mul")."""
    return code not in _NO_LANGUAGES and code in babel_locale(ENGLISH).languages


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
    return "".join(character for character in text if character not in BIDI_CONTROLS).translate(_SIGNS)
