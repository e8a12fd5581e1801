"""Every kind of wording that is not wrong, but not well done: the check warns at each, and goes on."""

from __future__ import annotations

from tests.helpers.planting import Edit, Mistake

FRONT_MATTER_END = "---\n\n"
LONG = (
    "Vraag het aan uw maatschappelijk werker, aan een advocaat, aan een partner van Fedasil"
    " of aan iemand die u vertrouwt en die het weet."
)

# Rules that the languages of the fixture do not have; each stands at the end of its file or in its own line.
RUSSIAN_RULES = Edit(
    "data/plain-language.yaml",
    '        why: "Nobody is there who would send it on."\n',
    """        why: "Nobody is there who would send it on."

  - id: ru
    longest_sentence: 25
    words:
      - {avoid: [в целях], write: "чтобы"}
""",
)
RUSSIAN_SPACES = Edit(
    "data/typography.yaml",
    'letters: "а-я ё"\n    quotes: "«»"\n',
    'letters: "а-я ё"\n    quotes: "«»"\n    no_break_space: "?"\n',
)
ARABIC_OPENING = Edit("data/typography.yaml", '"«»"\n    signs:', '"«»"\n    opening: {"؟": "¿"}\n    signs:')
DUTCH_APOSTROPHE = Edit(
    "data/typography.yaml", 'ü", quotes: "“”"}', 'ü", quotes: "“”", signs: [{wrong: "\'", write: "’"}]}'
)


def _slip(name: str, page: str, sentence: str, *says: str, first: tuple[Edit, ...] = ()) -> Mistake:
    """A sentence at the start of a page's text, at which the check warns."""
    return Mistake(name, f"docs/{page}.md", FRONT_MATTER_END, f"{FRONT_MATTER_END}{sentence} ", says, sentence, first)


PLAIN_LANGUAGE = [
    _slip("long-sentence", "nl/partners", LONG, "has 24 words", "two sentences"),
    _slip(
        "long-sentence-of-another-language",
        "ru/partners",
        f"Спросите {'да, ' * 24}нет.",
        "has 26 words",
        "25 words at most",
        first=(RUSSIAN_RULES,),
    ),
    _slip("passive", "nl/desks", "Uw vraag wordt later beantwoord.", '"wordt … beantwoord"', "Say who"),
    _slip("hard-word", "nl/return-path", "Bel indien u twijfelt.", '"indien" is hard to read', "In plain words: als."),
    _slip(
        "hard-word-of-another-language",
        "ru/desks",
        "Звоните в целях ясности.",
        '"в целях" is hard to read',
        "In plain words: чтобы.",
        first=(RUSSIAN_RULES,),
    ),
    Mistake(
        "hard-word-in-a-title",
        "docs/nl/return-path.md",
        "menu: ",
        "menu: Indien ",
        ('"Indien" is hard to read',),
        "menu: Indien",
    ),
    Mistake(
        "passive-on-the-screen",
        "data/interface/nl.yaml",
        '"Even wachten…"',
        '"Uw plaats wordt gezocht."',
        ('"wordt gezocht"',),
        "wordt gezocht",
    ),
    Mistake(
        "kept-for-nothing",
        "data/plain-language.yaml",
        'text: "wordt niet doorgestuurd"',
        'text: "no page has this"',
        ('No page says "no page has this"', '"kept"'),
        "no page has this",
    ),
]

NAMES = [
    _slip("name-misspelt", "nl/paper", "Fédasil helpt.", '"Fédasil" is not how', 'Write "Fedasil"'),
    _slip(
        "authority-misspelt",
        "nl/return-path",
        "De Dienst vreemdelingenzaken.",
        '"Dienst vreemdelingenzaken" is not how',
        'Write "Dienst Vreemdelingenzaken"',
    ),
    _slip("other-word", "nl/paper", "Ga naar een terugkeerbalie.", '"terugkeerbalie"', '"terugkeerloket"'),
    _slip(
        "other-word-of-another-language",
        "ru/paper",
        "Иммиграционная служба помогает.",
        '"Иммиграционная служба"',
        "glossary/ru.yaml",
    ),
    _slip(
        "abbreviation", "nl/paper", "Bel DVZ.", '"DVZ" is the abbreviation in one', "[[short-name:immigration-office]]"
    ),
    _slip("authority-alone", "nl/index", "De Dienst Vreemdelingenzaken.", "without the abbreviation", "[[short-name:"),
    Mistake(
        "thing-not-named",
        "docs/ru/return-path.md",
        "О добровольном возвращении вы",
        "Об этом вы",
        (
            'Section "during" does not say "добровольное возвращение"',
            'where docs/nl/return-path.md:11 says "vrijwillige terugkeer"',
            '"forms" in data/glossary/ru.yaml',
        ),
        "{#during}",
    ),
    Mistake(
        "no-word-chosen",
        "data/glossary/ti.yaml",
        'term: "ICAM"\n    forms: ["*ICAM"]\n    avoid: ["*ኣይካም*"]\n',
        'term: ""\n    forms: []\n    avoid: []\n',
        ('No word is chosen for "icam" yet', "Write it behind term"),
        "- id: icam ",
    ),
]

SIGNS = [
    _slip("quotation-mark", "ru/partners", "Это „бюро“ помогает.", "The quotation mark „ near", "Write «…»."),
    _slip("space-before-a-sign", "nl/index", "Bent u ziek ?", 'A space stands before "?"', "Take it away"),
    _slip(
        "breaking-space",
        "ru/index",
        "Вы больны ?",
        'No no-break space stands before "?"',
        "Alt+0160",
        first=(RUSSIAN_SPACES,),
    ),
    _slip("latin-comma", "ar/partners", "نعم, لا.", '"," stands near', "، (Arabic comma)"),
    _slip(
        "sentence-not-opened",
        "ar/paper",
        "هل أنت مريض؟",
        'ends with "؟" and begins without "¿"',
        "Write ¿ too",
        first=(ARABIC_OPENING,),
    ),
    Mistake(
        "apostrophe-among-the-words",
        "data/interface/nl.yaml",
        '  menu: "',
        "  menu: \"Fedasil'in ",
        ('"\'" stands near "Fedasil\'in', "Write ’"),
        first=(DUTCH_APOSTROPHE,),
    ),
]

SLIPS = [*PLAIN_LANGUAGE, *NAMES, *SIGNS]
