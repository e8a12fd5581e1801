"""Every kind of mistake in the other files of data/ and in mkdocs.yml."""

from __future__ import annotations

from tests.helpers.planting import CONFIG, Mistake

FACTS, TERMS, SOURCES = "data/facts.yaml", "data/terms.yaml", "data/sources.yaml"
FRESHNESS, PLAIN, TYPOGRAPHY = "data/freshness.yaml", "data/plain-language.yaml", "data/typography.yaml"
SPELLINGS, NOTICES = "data/places/more-place-names.csv", "data/notices.yaml"

SETTINGS = [
    Mistake(
        "setting-that-breaks-links",
        CONFIG,
        "use_directory_urls: true",
        "use_directory_urls: false",
        ('"use_directory_urls" cannot be "false"', "Write use_directory_urls: true"),
    ),
    Mistake(
        "setting-of-another-site",
        CONFIG,
        "          name: Русский\n",
        "          name: Русский\n          link: /ru/\n",
        ('"link" cannot be set here', "a language has locale, name, default and build"),
        "link: /ru/",
    ),
    Mistake(
        "address-with-a-query",
        CONFIG,
        '"https://fixture.example/"',
        '"https://fixture.example/?a=b"',
        ("cannot be the address of the site: it goes on with ? or #", "as in the browser"),
    ),
    Mistake(
        "page-outside-its-folder",
        CONFIG,
        "  - index.md\n",
        "  - index.md\n  - ../index.md\n",
        ('"../index.md" cannot be the file of a page', "return-path.md"),
        "../index.md",
    ),
    Mistake("missing-language-name", CONFIG, "          name: العربية\n", "", ('"ar" has no name',), "locale: ar"),
    Mistake(
        "repository-without-https",
        CONFIG,
        "# repo_url:",
        "repo_url: github.com/owner/name",
        ('"github.com/owner/name" is not the address of a repository', "https://github.com/owner/name"),
    ),
    Mistake(
        "preview-without-number",
        CONFIG,
        "  # preview:",
        '  preview: "https://name.netlify.app/"\n  #',
        ('"https://name.netlify.app/" cannot be the address of previews', "{number}"),
    ),
    Mistake(
        "moved-to-nowhere",
        CONFIG,
        "  # moved:",
        "  moved: {old-page: desk}\n  #",
        ('"old-page" moved to "desk", which is not a page', '"desks"'),
    ),
    Mistake(
        "moved-and-still-there",
        CONFIG,
        "  # moved:",
        "  moved: {partners: desks}\n  #",
        ('The page "partners" moved, and yet stands under "nav"', "Take one of the two"),
    ),
    Mistake("help-line-missing", CONFIG, "  help_line: return-line\n", "", ('"help_line" is missing',), "extra:"),
    Mistake(
        "role-of-no-page",
        CONFIG,
        "print: paper",
        "print: papers",
        ('The role "print" is that of "papers", which is not a page', '"paper"'),
    ),
    Mistake("unknown-role", CONFIG, "check: paper", "chek: paper", ('"chek" is not a role of a page', '"check"')),
    Mistake(
        "role-not-shown",
        CONFIG,
        "partners: partners",
        "partners: index",
        ('The page "index" has the role "partners" and does not show [[partners]]', "another page"),
    ),
]

PLACES = [
    Mistake(
        "province-of-no-postcode",
        "data/places/be-provinces.geojson",
        '"id":"BE-VLI"',
        '"id":"BE-VLX"',
        ('No postcode lies in a province "BE-VLX"', '"BE-WLX"'),
    ),
    Mistake(
        "letter-of-no-font-in-data",
        SOURCES,
        '    publisher: "',
        '    publisher: "😀',
        ("No font for paper has 😀 (U+1F600, GRINNING FACE)", "in words"),
    ),
]

RECORDS = [
    Mistake("broken-yaml", FACTS, "facts:\n", "facts: [\n", ("not valid YAML",), "  - id: reception-days"),
    Mistake(
        "missing-date",
        TERMS,
        "    source: sheet\n    checked: 2026-01-12\n",
        "    source: sheet\n",
        ('"checked" is missing',),
        "- id: voluntary-return",
    ),
    Mistake("date-in-future", TERMS, "checked: 2026-01-12", "checked: 2027-01-01", ("lies in the future",)),
    Mistake("impossible-date", TERMS, "checked: 2026-01-12", "checked: 2026-02-30", ("not a date",)),
    Mistake(
        "check-by-no-date",
        SOURCES,
        "    publisher: ",
        "    check_by: next spring\n    publisher: ",
        ('"check_by" is not a date', "year-month-day"),
        "check_by: next spring",
    ),
    Mistake(
        "website-with-a-user-name",
        SOURCES,
        "https://fixture.example/bron/gids",
        "https://fixture.example@kwaad.example/bron/gids",
        ('"https://…@kwaad.example/bron/gids" is not the address of a website: it holds a user name', "the browser"),
    ),
    Mistake(
        "keeper-missing",
        FRESHNESS,
        "pages:\n  days: 365\n  keeper: editors\n",
        "pages:\n  days: 365\n",
        ('"keeper" is missing',),
        "pages:",
    ),
    Mistake(
        "keeper-empty",
        FRESHNESS,
        "partners:\n  days: 90\n  keeper: editors\n",
        'partners:\n  days: 90\n  keeper: ""\n',
        ("A text is empty",),
        '  keeper: ""',
    ),
    Mistake("unknown-kind", FRESHNESS, "\nterms:", "\nterm:", ('"term" is not a known field', '"terms"'), "term:"),
    Mistake("days-in-words", FRESHNESS, "  days: 180", "  days: half a year", ('"days" cannot be "half a year"',)),
    Mistake("days-negative", FRESHNESS, "desks:\n  days: 90", "desks:\n  days: -90", ("1 to 1825",), "  days: -90"),
    Mistake(
        "spelling-of-no-place",
        SPELLINGS,
        "بركسل,Arab,1000",
        "بركسل,Arab,9999",
        ('Postcode "9999" does not exist in Belgium',),
    ),
    Mistake("spelling-without-script", SPELLINGS, "بروسل,Arab,1000", "بروسل,1000", ("more or fewer parts",)),
]

WORDS = [
    Mistake(
        "misspelt-place-name",
        "data/interface/ru.yaml",
        '  ghent: "',
        '  gant: "',
        ('"gant" is unknown under "places". Did you mean "ghent"?',),
    ),
    Mistake("missing-word", "data/interface/ar.yaml", "  skip: ", "  skipp: ", ('"skip" is missing',), "header:"),
    Mistake(
        "mark-among-the-words",
        "data/interface/ti.yaml",
        '  to_top: "',
        '  to_top: "TRANSLATE: ',
        ("The home page is translated, and these words are not: 1 mark left", "Translate them"),
    ),
    Mistake(
        "word-still-dutch",
        "data/interface/ar.yaml",
        '"إلى الموقع الرسمي لوكالة Fedasil"',
        '"Naar de officiële site van Fedasil"',
        ('"official_site" is still the Dutch text', "Translate it"),
    ),
    Mistake(
        "letter-of-another-language-among-the-words",
        "data/interface/ru.yaml",
        '  to_top: "Наверх"',
        '  to_top: "Нaверх"',
        ('"Нaверх" has a letter that this language does not have: "a" (U+0061',),
    ),
]

RULES = [
    Mistake(
        "hidden-no",
        PLAIN,
        "[word, wordt,",
        "[no, wordt,",
        ("without quotes", "YAML reads no as false"),
    ),
    Mistake(
        "words-without-a-plain-one",
        PLAIN,
        '{avoid: [reeds], write: "al"}',
        "{avoid: [reeds]}",
        ('"write" is missing',),
    ),
    Mistake(
        "wrong-run-of-letters",
        TYPOGRAPHY,
        '"a-z á à',
        '"z-a á à',
        ('"z-a" is no run of letters', "such as a-z"),
    ),
    Mistake(
        "no-word-instead",
        "data/glossary/nl.yaml",
        'term: "terugkeerloket"',
        'term: ""',
        ('"return-desk" has words to avoid, and none to write instead', "Write it behind term"),
        "- id: return-desk",
    ),
    Mistake(
        "word-for-no-term",
        "data/glossary/ti.yaml",
        "- id: icam ",
        "- id: icams ",
        ('There is no term "icams" in data/terms.yaml', '"icam"'),
    ),
    Mistake(
        "term-without-its-form",
        "data/glossary/ru.yaml",
        'term: "пункт консультаций',
        'term: "место консультаций',
        ('No form of "return-desk" is its term "место консультаций по возвращению"', "under forms as well"),
        "- id: return-desk ",
    ),
    Mistake(
        "avoided-word-that-is-the-term",
        "data/glossary/ar.yaml",
        '"*عودة الاختيارية"',
        '"العودة الطوعية"',
        ('"voluntary-return" avoids "العودة الطوعية", which is its own term', "Take it out of avoid"),
        "- id: voluntary-return ",
    ),
]

NOTICES_OF_DAYS = [
    Mistake(
        "notice-about-no-desk",
        NOTICES,
        "    closed: ghent\n",
        "    closed: gent\n",
        ('There is no desk "gent" in data/desks.yaml', 'Did you mean "ghent"?'),
    ),
    Mistake(
        "notice-that-ends-before-it-begins",
        NOTICES,
        "until: 2026-04-20",
        "until: 2026-04-10",
        ('"until" (2026-04-10) lies before "from" (2026-04-20)', "the last day"),
    ),
    Mistake(
        "notice-on-no-page",
        NOTICES,
        "where: page:return-path",
        "where: return-path",
        ('"where" cannot be "return-path"', "Write page:return-path."),
    ),
    Mistake(
        "notice-in-letters-of-another-language",
        NOTICES,
        "القطارات",
        "القطاراtت",
        ('has a letter that this language does not have: "t"',),
    ),
    Mistake(
        "notice-with-a-token",
        NOTICES,
        "De ingang is nu",
        "De ingang in [[desk:antwerp]] is nu",
        ('has "[" in it', "Neither Markdown nor tokens"),
    ),
]

MISTAKES = [*SETTINGS, *PLACES, *RECORDS, *WORDS, *RULES, *NOTICES_OF_DAYS]
