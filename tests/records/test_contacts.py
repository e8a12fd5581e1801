"""Contacts and amounts that are written out are told, and what only looks like one is not."""

from __future__ import annotations

import time

import pytest
from babel.numbers import get_currency_name

from scripts.files.problems import Problem, Problems
from scripts.records.contacts import check_contacts, website_in


def check(text: str) -> list[Problem]:
    problems = Problems()
    check_contacts("docs/nl/a.md", 3, text, problems)
    return problems.found


@pytest.mark.parametrize(
    ("text", "what", "token"),
    [
        pytest.param("Bel 0800 12 345.", 'A phone number is written out: "0800 12 345".', "[[phone:", id="phone"),
        pytest.param("Bel +32 800 12 345.", '"+32 800 12 345"', "[[phone:", id="international-phone"),
        pytest.param("[x](tel:+3280012345)", "A phone number is written out", "[[phone:", id="phone-link"),
        pytest.param("Mail a.b@c.example nu", 'address is written out: "a.b@c.example"', "[[email:", id="e-mail"),
        pytest.param("U krijgt € 250.", 'An amount is written out near "€ 2".', "[[fact:", id="euro-sign-before"),
        pytest.param("U krijgt 250 €.", 'near "0 €"', "[[fact:", id="euro-sign-behind"),
        pytest.param("EUR 250", 'near "EUR 2"', "[[fact:", id="currency-code-before"),
        pytest.param("250 EUR", 'near "0 EUR"', "[[fact:", id="currency-code-behind"),
        pytest.param("250 euro", 'near "0 euro"', "[[fact:", id="in-words"),
        pytest.param("250 Euros", 'near "0 Euros"', "[[fact:", id="in-words-in-plural"),
    ],
)
def test_what_belongs_in_the_data_is_told_with_its_token(text: str, what: str, token: str) -> None:
    (problem,) = check(text)
    assert (problem.path, problem.line) == ("docs/nl/a.md", 3)
    assert what in problem.what and token in problem.mend


@pytest.mark.parametrize(
    "text",
    [
        *("0800 · 12 · 345", "0800~12~345", "0800*12*345", "0800_12_345", "0-8-0-0-1-2-3-4-5", "0800/12.345"),
        *("0800, 12, 345", "0800: 12 345", "(0800) 12 345", "+32 800 12 345", "0032 800 12 345", "O8OO I2 345"),
        "٠٨٠٠ ١٢ ٣٤٥",
        "۰۸۰۰ ۱۲ ۳۴۵",
        "０８００ １２ ３４５",
        "𝟎𝟖𝟎𝟎 𝟏𝟐 𝟑𝟒𝟓",
        "⓪⑧⓪⓪ ①② ③④⑤",
        "0️⃣8️⃣0️⃣0️⃣ 1️⃣2️⃣ 3️⃣4️⃣5️⃣",
        "0800\N{NO-BREAK SPACE}12\N{NARROW NO-BREAK SPACE}345",
        "08\N{WORD JOINER}00 1\N{SOFT HYPHEN}2 34\N{ZERO WIDTH SPACE}5",
        "0800\N{RIGHT-TO-LEFT MARK} 12 345",
        "08:00 12 345",
        *("0800x12x345", "0800|12|345", "0800 | 12 | 345", "0800 I2 34S", "08OO 12 345"),
        "0\N{COMBINING ACUTE ACCENT}800 12 345",
        "0800\n12 345",
        "0800\r\n\t 12\N{LINE SEPARATOR}345",
        pytest.param("اتصل على 345 12 0800 الآن", id="turned-around-in-arabic"),
        pytest.param("زنگ بزنید 345-12-0800", id="turned-around-in-dari"),
    ],
)
def test_a_number_in_any_dress_is_a_number(text: str) -> None:
    assert [problem.what.split(":")[0] for problem in check(f"Bel {text} nu")] == ["A phone number is written out"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "350 €",
            "€350",
            "350€",
            "€ 350",
            "EUR 350",
            "350 EUR",
            "350,-",
            "350,– per maand",
            "350 , —",
            "£350",
            "350 $",
            "350\neuro",
            "€\r\n  350",
        ),
        *("350 euro", "350 euro’s", "350 euros", "350 Euroja", "350 eurosh", "350 eurove", "350-euro", "350eurocent"),
        *("350 avro", "350 Euro'luk", "350 evro", "350 yuuroo", "350 yuro", "yuuro 350"),
        *("350 евро", "350-евро", "евро: 350", "350 євро", "350 ευρώ"),
        *("350 يورو", "350 باليورو", "٣٥٠ يورو", "350 یورو", "۳۵۰ یورو", "350 يوروګانې", "یورو 350"),
        *("350 ዩሮ", "350 ብዩሮ", "ዩሮ 350", "፫፻፶ ዩሮ"),
    ],
)
def test_an_amount_in_any_language_is_an_amount(text: str) -> None:
    assert [problem.what.split(" near")[0] for problem in check(f"x {text} x")] == ["An amount is written out"]


@pytest.mark.parametrize(
    "locale", ["nl", "fr", "en", "de", "ar", "fa", "ps", "ti", "tr", "ru", "es", "so", "sq", "uk", "pl"]
)
def test_the_name_of_the_currency_is_known_in_every_language(locale: str) -> None:
    names = {get_currency_name("EUR", count, locale=locale) for count in (None, 0, 1, 2, 3, 5, 11, 100)}
    assert [name for name in names if len(check(f"250 {name}")) != 1] == []


@pytest.mark.parametrize(
    "text",
    [
        "a.b @ c.example",
        "a.b(at)c.example",
        "a.b [at] c [dot] example",
        "a.b＠c.example",
        "a.b@c\N{SOFT HYPHEN}.example",
        "a.b@c.\n example",
        "a.b\n@\tc\r\n.example",
        *("a.b@@c.example", "a.b@c[.]example", "a.b(@)c.example", "a.b AT c DOT example", "a.b at c punt example"),
        *("a.b@c dot example", "a.b apenstaart c punt example", "a.b@c (punt) example"),
    ],
)
def test_an_address_in_any_dress_is_an_address(text: str) -> None:
    assert [problem.what for problem in check(f"Mail {text}. Dan")] == [
        'An e-mail address is written out: "a.b@c.example".'
    ]


@pytest.mark.parametrize(
    "address", ["rené@fixture.example", "info@bücher.example", "инфо@почта.example", "info@fixture.example"]
)
def test_an_address_may_have_letters_of_any_language(address: str) -> None:
    assert [problem.what for problem in check(f"Mail {address}.")] == [
        f'An e-mail address is written out: "{address}".'
    ]


def test_everything_in_a_line_is_told() -> None:
    found = check("0800 12 345, 02 234 56 78, a@b.example, c@d.example, € 1 en 2 euro")
    assert [problem.what.split(":")[0].split(" near")[0] for problem in found] == [
        *["An amount is written out"] * 2,
        *["A phone number is written out"] * 2,
        *["An e-mail address is written out"] * 2,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In 2026, artikel 74/22, 1000 Brussel, 5 % < 6 & meer.",
        "Van 09:00 tot 17:00, op 15 september 2025.",
        "De reeks “9000–9999”.",
        "een euro, Europa, EUROPOL en 5 Europese landen",
        "@home of a@b",
        "",
        "Van 9.00-12.00, 9h00-12h30, 09:00-12:00, 13:00-16:30, of op 27/06/2024, 01-02-2025, 2026-01-02.",
        "In 2025-2026, postcodes 1000, 1020, 1030, deel 3.1, 4.2 en 05.",
        "5 европейских стран, 5 دول أوروبية, 5 Avrupa",
        "(at) [at]",
        "Look at the dot behind, at this point we go, op een punt at hij. Kijk at 5 punt 3.",
        "Foto 10x15, kamer 12|345, B1 en A2.",
    ],
    ids=[
        "numbers",
        "times",
        "range",
        "words-with-euro",
        "no-address",
        "nothing",
        "dates",
        "codes",
        "europe",
        "at",
        "phrases",
        "signs",
    ],
)
def test_what_only_looks_like_one_is_not_told(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    "piece",
    ["a", "a@", "a.b@c.", "0-8-0-0-1-2-3-4-", "1", "ع1", "+", "1 ", "1/", "1 (at ", "0800 12 345, ", "€ ", "1,", "a\n"],
)
def test_a_long_text_takes_no_more_than_its_length(piece: str) -> None:
    seconds = []
    for length in (5_000, 20_000):
        text, start = f"€ 1 {piece * (length // len(piece))}", time.process_time()
        assert check(text)
        seconds.append(time.process_time() - start)
    # Four times the length; its square would take 16 times as long.
    assert seconds[1] < max(0.2, 9 * seconds[0])


@pytest.mark.parametrize(
    ("text", "website"),
    [
        ("Zie www.kwaad.example voor meer.", "www.kwaad.example"),
        ("Zie https://kwaad.example/a", "https://kwaad.example/a"),
        ("HTTP://KWAAD.EXAMPLE", "HTTP://KWAAD.EXAMPLE"),
        ("ｗｗｗ．kwaad.example", "www.kwaad.example"),
        ("ww\u200bw.kwaad.example", "www.kwaad.example"),
        ("www\n.kwaad.example", "www .kwaad.example"),
        ("(https://x.be)", "https://x.be)"),
        ("Gids van fedasil.be", None),
        ("Wie? www", None),
        ("https", None),
    ],
)
def test_a_web_address_in_a_text_without_links_is_found(text: str, website: str | None) -> None:
    assert website_in(text) == website
