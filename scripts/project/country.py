"""What is true of the country that the site is about: nothing else in the code knows which one it is.

Belgium: two languages stand on official letters, and both on signs in Brussels.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

from scripts.project.keys import Locale

T = TypeVar("T")

# ISO 3166-1: for phone numbers, public holidays and opening hours.
CODE = "BE"
NAME = "Belgium"
TIME_ZONE = ZoneInfo("Europe/Brussels")

# The outermost points in WGS84 degrees.
SOUTH, NORTH = 49.49, 51.51
WEST, EAST = 2.54, 6.41

POSTCODE = r"[1-9][0-9]{3}"

# ISO 4217; and the beginning of its name in every language, which endings may follow, but not that of Europe.
CURRENCY = "EUR"
CURRENCY_WORDS = (
    r"(?:euro|eur[óòô]|evro|avro|yuu?ro|ευρώ|[еэ]вро|євро|[يی]ورو|أورو|اورو|ايرو|[ዩዮ]ሮ|[ኤኢአኣ]ውሮ|יורו)"
    r"(?![pпبپፐ-ፗጰ-ጷ])"
)

# The province, by ISO 3166-2, where both names of a place stand on the signs.
BILINGUAL = "BE-BRU"

# All communes of that province are one city to readers. Its key among the names of places; the postcode of its middle.
CITY, MIDDLE_OF_CITY = "brussels", "1000"

# The languages in which official names and sources may stand, and those of them on every letter.
PaperLanguage = Literal["nl", "fr", "de", "en"]
ON_LETTERS = ("nl", "fr")

# The site of the authority itself, which has the addresses of its desks.
OFFICIAL_SITE = "https://www.vrijwilligeterugkeer.be/"

# What somebody can say on the phone who speaks no language of the line; {language} is the one they speak.
ON_THE_PHONE = {
    "nl": "Ik spreek {language}. Ik wil informatie over vrijwillige terugkeer. Is er een tolk?",
    "fr": "Je parle {language}. Je voudrais des informations sur le retour volontaire. Y a-t-il un interprète ?",
}

# A folder's locale is short; the written form that readers in the country meet is more exact.
REGIONAL = {"nl": "nl_BE", "fr": "fr_BE", "en": "en_GB", "de": "de_BE", "fa": "fa_AF"}

# The languages that social workers read; a sheet stands beside each of them. On a screen, where a page costs nobody
# paper, also beside the third official language.
BESIDE = (Locale("nl"), Locale("fr"), Locale("en"))
BESIDE_ON_SCREEN = (*BESIDE, Locale("de"))


def on_letters(by_language: Mapping[PaperLanguage, T] | Mapping[str, T]) -> list[tuple[str, T]]:
    """What stands on letters, with its language: of texts by language those in ON_LETTERS, in that order.

    Where there is none, as a name is the same everywhere, the first one there is.
    """
    known = {str(language): text for language, text in by_language.items()}
    return [(language, known[language]) for language in ON_LETTERS if language in known] or list(known.items())[:1]


def names_on_paper(names: Iterable[str], beside: str | None = None) -> str:
    """A place's names as signs and letters have them, each once; `beside` is the one that a reader sees already."""
    return " / ".join(name for name in dict.fromkeys(names) if name != beside)
