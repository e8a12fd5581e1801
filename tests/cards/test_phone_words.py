"""What to say on the phone: the sentence with the reader's language, its sound and its meaning."""

from __future__ import annotations

import pytest

from scripts.cards.phone_words import phone_words, said
from scripts.content.site import Site
from scripts.project.keys import Locale
from tests.helpers.changed_sites import with_records
from tests.helpers.html_pages import parse_html
from tests.helpers.names import AR, NL, RU, TI


@pytest.mark.parametrize(
    ("locale", "dutch", "french"),
    [(AR, "Arabisch", "arabe"), (TI, "Tigrinya", "tigrigna"), (RU, "Russisch", "russe")],
)
def test_the_sentences_name_the_language_of_the_reader(site: Site, locale: Locale, dutch: str, french: str) -> None:
    first, second = said(site, locale)
    assert (first.language, second.language) == ("nl", "fr")
    assert first.sentence.startswith(f"Ik spreek {dutch}. ") and second.sentence.startswith(f"Je parle {french}. ")


def test_who_helps_somebody_fills_in_their_language(site: Site) -> None:
    (french,) = said(site, NL)
    assert (french.language, french.sentence.split(". ")[0]) == ("fr", "Je parle …")


def test_dari_is_not_called_persian(site: Site) -> None:
    words = {**site.records.words, Locale("fa"): site.records.words[AR]}
    changed = with_records(site, words=words)
    assert [each.sentence.split(".")[0] for each in said(changed, Locale("fa"))] == ["Ik spreek Dari", "Je parle dari"]


def test_each_sentence_stands_with_its_language_and_its_sound(site: Site, locale: Locale) -> None:
    words = site.records.words[locale]
    card = parse_html(phone_words(site, locale))
    told = [language for language in ("nl", "fr") if language != locale]
    assert [each.attributes["lang"] for each in card.all("strong")] == told
    assert (words["say"]["nl"] in card.text) == (locale != NL)
    assert words["say"]["fr"] in card.text and words["say"]["meaning"] in card.text
