"""Amounts in every language and dress, and words that only begin like the name of a currency."""

from __future__ import annotations

import pytest

from scripts.records.contacts import contacts_in


def told(text: str) -> list[str]:
    return [what.split(" near")[0] for what, _ in contacts_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        *("2 duizend euro", "5 honderd euro", "250k euro", "2 miljoen euro", "€ 2 duizend", "2 tausend Euro"),
        *("2 mille euros", "2 millions d’euros", "2 millions d'euros", "2 thousand euros", "2 mil euros"),
        *("2 bin avro", "2 kun yuuro", "2 mijë euro", "253 тысячи евро", "253 тыс. евро"),
        *("2 тисячі євро", "251 ألف يورو", "2 هزار یورو", "2 زره یورو", "2 ሽሕ ዩሮ"),
        *("tweehonderd euro", "duizend euro", "€ tweehonderd", "tweehonderdvijftig euro", "zweihundert Euro"),
        *("deux cents euros", "mille euros", "two hundred euros", "five thousand EUR", "tweehonderd €"),
        *("In euro's: 250", "In euro’s: 250", "Het eurobedrag: 250", "een 50-eurobiljet", "250 eurocent"),
        *("250,=", "250 , =", "250 e u r o", "250 e.u.r.o", "e-u-r-o 250"),
        *("250 USD", "USD 250", "250 dollar", "250 dollars", "250 Dollar", "250 долларов", "250 доларів", "250 دولار"),
        *("250 dólares", "250 ዶላር", "250 doollar"),
        *("250 يُورو", "250 يُورُو", "250 يـورو", "252 وباليورو", "252 وَبِاليُورو"),
        *("250 ኢውሮ", "250 ዮሮ", "250 አውሮ", "250 ብኤውሮ", "250 эвро"),
        *("25O euro", "25О евро", "2l0 euro"),
    ],
)
def test_an_amount_is_told_in_any_words(text: str) -> None:
    assert told(f"x {text} x") == ["An amount is written out"]


@pytest.mark.parametrize(
    "text",
    [
        *("Eurodac 5", "2024 Eurojust", "Eurostar 9 uur", "eurozone: 20 landen", "2 Eurolines-bussen", "5 eurobussen"),
        *("Eurostat 2025", "Eurogroep 3", "5 Eurocommissarissen", "Euromed 4", "5 eurosceptici", "Europa 27"),
        *("Еврозона: 20", "5 евробусов", "Евростат 2025", "5 европейцев", "Єврозона: 20", "Европа: 27"),
        *("3 أورومو", "5 أوروغواي", "27 أوروبا", "3 اورومو", "27 اروپا"),
        *("ኣብ ኤውሮፓ 27 ሃገራት", "2 ኤውሮፓውያን", "5 አውሮፕላን", "ኤውሮጳ 27"),
        *("honderden euro’s", "duizenden euro’s", "Hunderte Euro", "hundreds of euros", "honderd dagen", "een euro"),
        *("5 duizend mensen", "try 2 times", "5 cents", "euro of cent", "2 = 2, 5 dollekaarten"),
    ],
)
def test_another_word_is_no_amount(text: str) -> None:
    assert told(f"x {text} x") == []
