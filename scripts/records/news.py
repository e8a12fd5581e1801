"""News: rules that changed, since when, by which source, and which sections of the pages they touch."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, TypeAdapter, ValidationInfo, model_validator
from pydantic.dataclasses import dataclass

from scripts.files.problems import did_you_mean
from scripts.files.validation import wrong
from scripts.records.fields import RECORD, AnyText, Checked, ListName, SourceId

# In characters: one or two sentences, which the home page and a feed show whole.
LONGEST = 300

# A day further ahead is a slip: 2207 for 2027 would keep the news back for ever.
_FURTHEST = datetime.timedelta(days=366)

# A section says that it changed on so many days after the news.
MARKED = datetime.timedelta(days=60)

# The home page shows so many, the newest.
LATEST = 3

# What Markdown would obey; here it would stand in the sentence as it is. HTML is refused in all data.
_MARKUP = re.compile(r"[*_`\[\]{}#|\\]|^\s*[-+>]\s")
_ADDRESS = re.compile(r"https?:|www\.|\b[a-z0-9-]+\.(?:be|eu|com|org|net|int)\b", re.IGNORECASE)
_TOUCHED = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9]+(-[a-z0-9]+)*")


def _not_far_ahead(date: datetime.date, info: ValidationInfo) -> datetime.date:
    today: datetime.date | None = (info.context or {}).get("today")
    if today is not None and date > today + _FURTHEST:
        raise wrong(f"The date {date} lies more than a year ahead.", f"Write a nearer day; today is {today}.")
    return date


def _touched(text: str) -> str:
    if not _TOUCHED.fullmatch(text):
        mend = "Write the page, # and the id of the section, such as return-path#days, in double quotes."
        raise wrong(f'"{text}" names no section of a page.', mend)
    return text


def _language(locale: str, info: ValidationInfo) -> str:
    known: Iterable[str] | None = (info.context or {}).get("languages")
    if known is not None and locale not in known:
        raise wrong(f'"{locale}" is not a language of mkdocs.yml.', did_you_mean(locale, known))
    return locale


def _plain(text: str) -> str:
    if sign := _MARKUP.search(text):
        raise wrong(f'The words have a sign of Markdown: "{sign[0].strip()}".', "Write plain sentences.")
    if address := _ADDRESS.search(text):
        raise wrong(f'A web address is written out: "{address[0]}".', "Take it away: the source has it.")
    if len(text) > LONGEST:
        mend = "Say it in one or two sentences; the rest stands in the sections that it touches."
        raise wrong(f"The words have {len(text)} characters, and {LONGEST} are the most.", mend)
    return text


NewsDate = Annotated[datetime.date, AfterValidator(_not_far_ahead)]
# A page and a section of it, such as "return-path#days".
Touched = Annotated[str, AfterValidator(_touched), Field(pattern=f"^{_TOUCHED.pattern}$")]
Spoken = Annotated[str, AfterValidator(_language)]
NewsWords = Annotated[AnyText, AfterValidator(_plain)]


@dataclass(frozen=True, config=RECORD, kw_only=True)
class News(Checked):
    """A rule that changed: `date` is the day since which it holds; before that day no reader is told.

    `touches` are the sections to which it belongs, `words` the news by locale, in the source language always.
    """

    list_name: ClassVar[ListName] = "news"

    date: NewsDate
    source: SourceId
    touches: tuple[Touched, ...]
    words: dict[Spoken, NewsWords]

    @model_validator(mode="after")
    def _touches_something(self) -> News:
        if not self.touches:
            mend = 'Name one under "touches", such as "return-path#days".'
            raise wrong(f'The news "{self.id}" touches no section.', mend)
        doubled = {each for each in self.touches if self.touches.count(each) > 1}
        if doubled:
            raise wrong(f'"{min(doubled)}" stands twice in the news "{self.id}".', "Keep one of the two.")
        return self

    @model_validator(mode="after")
    def _has_source_words(self, info: ValidationInfo) -> News:
        source: str | None = (info.context or {}).get("source")
        if source is not None and source not in self.words:
            mend = f'Add {source}: "…" under "words": whoever has no words of their own reads these.'
            raise wrong(f'The news "{self.id}" has no words in the source language.', mend)
        return self

    def touched(self, page: str) -> tuple[str, ...]:
        """The ids of the sections of a page that it touches."""
        return tuple(section for slug, _, section in (each.partition("#") for each in self.touches) if slug == page)


@dataclass(frozen=True, config=RECORD)
class NewsFile:
    """`data/news.yaml`."""

    news: tuple[News, ...]


NEWS = TypeAdapter(NewsFile)


def told_on(day: datetime.date, news: Iterable[News]) -> tuple[News, ...]:
    """The news that readers are told on a day: what holds by then, the newest first."""
    return tuple(sorted((each for each in news if each.date <= day), key=lambda each: each.date, reverse=True))


def is_marked(news: News, day: datetime.date) -> bool:
    """Whether the sections of a piece of news say on a day that they changed."""
    return news.date <= day <= news.date + MARKED
