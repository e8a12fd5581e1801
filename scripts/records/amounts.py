"""Amounts of money that are written out: a number, or a word for a large one, beside the name of a currency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from scripts.project.country import CURRENCY, CURRENCY_WORDS

# A digit, also an Ethiopic sign for ten to ten thousand; what stands between a number and a currency.
_DIGIT = r"[\d\u1369-\u137c]"
_BETWEEN = r"\W{0,4}"
_LETTER = r"[^\W\d_]"

# Signs of currencies (Unicode, "Currency Symbols"), and other currencies that readers know.
_SIGNS = "[" + "".join(re.escape(chr(code)) for code in range(0x20A0, 0x20C1)) + "$£¥]"
_CODES = rf"(?:{CURRENCY}|USD|GBP|CHF|AFN|ETB|IQD|IRR|SYP|UAH)"
_OTHER_CURRENCIES = r"do{1,2}l{1,2}ar|dólar|доллар|долар|دولار|ډالر|دالر|ዶላር"

# Prepositions and articles are written together with the word in Arabic and Tigrinya.
_PREFIX = r"[\u0621-\u064a\u1200-\u137f]{0,5}"
# Endings of a word, and what a compound of it says that is money too. A longer rest makes another word, such as
# Eurostar, and so do a few short ones.
_COMPOUND = r"(?:cent|bedrag|betr[aä]g|biljet|munt|schein|m[uü]nz|stuk|oyin|luk|luğ|цент|ګانې|ګانو)\w{0,6}"
_OTHER_WORD = r"(?:dac|med|sur|bus|бус|ዞን|م|غ)"
_ENDING = rf"(?:['’]\w{{0,6}}|{_COMPOUND}|(?!{_OTHER_WORD}){_LETTER}{{0,3}})(?!{_LETTER})"

# Words for large numbers between the digits and the currency.
_LARGE = (
    r"duizend|honderd|miljoen|tausend|hundert|million(?:en|s)?|thousand|hundred|mille|cents?|mil|cien(?:tos?)?|k"
    r"|mill[oó]n(?:es)?|bin|yüz|milyon|kun|boqol|milyan|mij[eë]|qind|milion"
    r"|тыс(?:яч[аиу]?)?|тисяч[аіу]?|тис|сот(?:ни|ень)?|сто|миллион(?:а|ов)?|мільйон(?:а|ів)?|млн"
    r"|[أا]لف|آلاف|الاف|مئة|مائة|مليون|ملايين|هزار|صد|میلیون|زره|سوه|ሽሕ|ሺሕ|ሺህ|ሺ|ሚእቲ|ሚልዮን|ሚሊዮን"
)
_SCALE = rf"(?:{_BETWEEN}(?<!{_LETTER})(?:{_LARGE})(?!{_LETTER})\.?(?: d[e'’])?)"
# Numbers in words alone; "honderden", hundreds, says no amount.
_HUNDREDS = rf"(?:honderd|duizend|hundert|tausend|hundred|thousand)(?!(?:en?|ern?|s)(?!{_LETTER}))"
_IN_WORDS = rf"(?:{_HUNDREDS}{_LETTER}{{0,20}}|(?<!{_LETTER})(?:cents?|mille))[ -]"


def amounts_in(text: str) -> Iterator[str]:
    """The amounts in a text, which is as the eye reads it."""
    for match in _amount().finditer(text):
        yield match[0].strip()


@cache
def _amount() -> re.Pattern[str]:
    word = rf"(?:{_PREFIX}(?:{CURRENCY_WORDS}|{_OTHER_CURRENCIES}){_ENDING})"
    spaced = r"(?:e[ .-]u[ .-]r[ .-]o\b)"
    before = rf"(?:{_SIGNS}|\b{_CODES}|\b{word}|\b{spaced}){_BETWEEN}{_DIGIT}|{_SIGNS} ?{_LETTER}{{0,20}}{_HUNDREDS}"
    currency = rf"(?:{_SIGNS}|{_CODES}\b|{word}|{spaced})"
    behind = rf"{_DIGIT}{_SCALE}?{_BETWEEN}{currency}|{_IN_WORDS}{currency}"
    return re.compile(rf"{before}|{behind}|{_DIGIT}\s?,\s?[-–—=]{{1,2}}(?!\s?\d)", re.IGNORECASE)
