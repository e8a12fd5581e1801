"""Every kind of mistake that an editor can make, to plant one by one and all at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Mistake:
    """A mistake in `file`: `old` becomes `new` (once).

    The check must say `says` at the line of the change, or at the first line that holds `line_of`.
    """

    name: str
    file: str
    old: str
    new: str
    says: tuple[str, ...]
    line_of: str | None = None

    def plant(self, root: Path) -> int:
        """Make the mistake in a copy of the project; the line on which it stands afterwards."""
        path = root / self.file
        text = path.read_text(encoding="utf-8")
        assert text.count(self.old) >= 1, f"{self.name}: {self.old!r} is not in {self.file}"
        start = text.index(self.old)
        text = text.replace(self.old, self.new, 1)
        path.write_text(text, encoding="utf-8")
        if self.line_of is not None:
            return next(number for number, line in enumerate(text.split("\n"), start=1) if self.line_of in line)
        return text[:start].count("\n") + 1


@dataclass(frozen=True)
class Damage:
    """A mistake that is no change of words: a file removed, parts exchanged, bytes that are not UTF-8."""

    name: str
    file: str
    spoil: Callable[[Path], int]
    says: tuple[str, ...]

    def plant(self, root: Path) -> int:
        """Do the damage; the line on which the check must report it."""
        return self.spoil(root / self.file)


DESKS = "data/desks.yaml"
FRESHNESS = "data/freshness.yaml"
ARABIC = "docs/ar/return-path.md"
DUTCH = "docs/nl/return-path.md"
CARITAS = '    note: "In 2015: Rue de la Charité'
HIRONDELLE = '    note: "Undated page: 081'
MECHELEN = "    source: mechelen\n"
MEDIMMIGRANT = '    note: "Questions about illness'
OSTEND = '    note: "Undated page: Hospitaalstraat'
SESO = '    name: "SESO"\n'
AALST = '    name: "Stad Aalst"\n'
CHARLEROI = '    place: charleroi\n    postcode: "6000"\n'
GHENT = '    place: ghent\n    postcode: "9000"\n'


def _hours(opening: str, source: str, comment: str = "") -> str:
    return f"""    hours:{comment}
      opening: "{opening}"
      days_stated: true
      source: {source}
      checked: 2026-11-23
"""


BACKWARDS = _hours("Mo 16:30-16:00", "caritas-info-point")
SUMMER = _hours("Mo-Fr 09:00-13:00; Jul-Aug off", "hirondelle")
DAYLESS = _hours("09:00-12:00", "mechelen", "  # dayless")
REPLACED = _hours("Mo-Fr 09:00-12:00; Th 14:00-16:00", "medimmigrant")
YEARLESS = _hours("Mo-Fr 09:00-12:00; Dec 24-26 off", "ostend")


def _not_utf8(path: Path) -> int:
    data = path.read_bytes()
    path.write_bytes(data + "é".encode("latin-1"))
    return data.count(b"\n") + 1


def _remove(path: Path) -> int:
    path.unlink()
    return 1


def _lose_list_item(path: Path) -> int:
    lines = path.read_text(encoding="utf-8").split("\n")
    items = [index for index, line in enumerate(lines) if line.startswith("- ")]
    del lines[items[1]]
    path.write_text("\n".join(lines), encoding="utf-8")
    return items[0] + 1


def _exchange_sections(path: Path) -> int:
    head, first, second, rest = path.read_text(encoding="utf-8").split("\n## ", 3)
    path.write_text("\n## ".join([head, second, first, rest]), encoding="utf-8")
    return head.count("\n") + 2


def _forget_record(path: Path) -> int:
    lines = path.read_text(encoding="utf-8").split("\n")
    sections = lines.index("  sections:")
    path.write_text("\n".join(line for line in lines if not line.startswith(INTRO)), encoding="utf-8")
    return sections + 1


MISTAKES = [
    Mistake("broken-yaml", "data/facts.yaml", "facts:\n", "facts: [\n", ("not valid YAML",), "  - id: reception-days"),
    Mistake("unknown-field", DESKS, "    free: true", "    fere: true", ('"fere" is not a known field', '"free"')),
    Mistake("missing-field", DESKS, "    place: antwerp\n", "", ('"place" is missing',), "  - id: antwerp"),
    Mistake("unquoted-number", DESKS, 'number: "0800 32 745"', "number: +3280032745", ("without quotes", "3280032745")),
    Mistake("unquoted-postcode", DESKS, 'postcode: "4000"', "postcode: 4000", ("without quotes", '"4000"')),
    Mistake("unquoted-time", DESKS, 'opening: "09:00-17:00"', "opening: 9:00", ("without quotes", "540")),
    Mistake("impossible-hours", DESKS, "09:00-12:30,", "09:00-12:75,", ("09:00-12:75",)),
    Mistake("hours-backwards", DESKS, CARITAS, BACKWARDS + CARITAS, ("16:30-16:00", "before"), "16:30-16:00"),
    Mistake(
        "holidays-not-last",
        DESKS,
        '"Mo-Fr 09:00-13:00"',
        '"PH off; Mo-Fr 09:00-13:00"',
        ('"PH off" is not the last part',),
    ),
    Mistake("wrong-phone", DESKS, AALST, AALST + '    phone: "0800 32 7"\n', ("not a phone number",), '"0800 32 7"'),
    Mistake("wrong-postcode", DESKS, 'postcode: "9300"', 'postcode: "9301"', ('"9301" does not exist',)),
    Mistake(
        "outside-belgium", DESKS, GHENT, GHENT + "    lat: 52.37\n    lon: 4.90\n", ("outside Belgium",), "- id: ghent"
    ),
    Mistake(
        "far-from-postcode",
        DESKS,
        CHARLEROI,
        CHARLEROI + "    lat: 50.63\n    lon: 5.57\n",
        ("km from postcode 6000",),
        "- id: charleroi",
    ),
    Mistake("doubled-id", DESKS, "  - id: liege\n", "  - id: ghent\n", ('"ghent" is already used',), None),
    Mistake(
        "unknown-token",
        DUTCH,
        "[[phone:return-line]]",
        "[[fone:return-line]]",
        ("[[fone:return-line]] is unknown", '"phone"'),
    ),
    Mistake("unknown-token-id", DUTCH, "[[desk:ghent]]", "[[desk:gent]]", ('no "gent"', '"ghent"')),
    Mistake(
        "missing-source", DESKS, "    source: bruzz-desk-brussels\n", "", ('"source" is missing',), "  - id: brussels"
    ),
    Mistake("unknown-source", DESKS, "source: bruzz-desk-brussels", "source: bruz", ('no source "bruz"',)),
    Mistake(
        "missing-date",
        "data/terms.yaml",
        "    source: entry-ban\n    checked: 2026-11-23\n",
        "    source: entry-ban\n",
        ('"checked" is missing',),
        "- id: entry-ban",
    ),
    Mistake("date-in-future", "data/terms.yaml", "checked: 2026-11-23", "checked: 2027-01-01", ("lies in the future",)),
    Mistake("impossible-date", "data/terms.yaml", "checked: 2026-11-23", "checked: 2026-02-30", ("not a date",)),
    Mistake(
        "missing-language-name", "mkdocs.yml", "          name: العربية\n", "", ('"ar" has no name',), "locale: ar"
    ),
    Mistake(
        "missing-place-name", "data/interface/fr.yaml", '  ghent: "Gand"\n', "", ('"ghent" is missing',), "places:"
    ),
    Mistake("missing-word", "data/interface/ar.yaml", "  skip: ", "  skipp: ", ('"skip" is missing',), "header:"),
    Mistake("raw-phone", ARABIC, "[[phone:return-line]]", "0800 32 745", ("phone number is written out",)),
    Mistake(
        "raw-email",
        "docs/fr/journey.md",
        "[[email:identity-documents]]",
        "info@fedasil.be",
        ("e-mail address is written out",),
    ),
    Mistake("script", "docs/fr/index.md", "## ", "<script>alert(1)</script>\n\n## ", ("<script>",)),
    Mistake("iframe", "docs/en/index.md", "## ", '<iframe src="https://example.org"></iframe>\n\n## ', ("<iframe>",)),
    Mistake("handler", "docs/en/about.md", "## ", '<span onclick="x()">x</span>\n\n## ', ('"onclick"',)),
    Mistake(
        "handler-by-attribute-list",
        "docs/fr/about.md",
        "## ",
        'x\n{: onclick="x()" }\n\n## ',
        ('"onclick"',),
        "onclick",
    ),
    Mistake("javascript-link", "docs/en/support.md", "## ", "[x](javascript:alert(1))\n\n## ", ("would run code",)),
    Mistake(
        "http-link", "docs/en/words.md", "## ", "[x](http://example.org/)\n\n## ", ("http://example.org/", "https://")
    ),
    Mistake(
        "http-image",
        "docs/fr/words.md",
        "## ",
        "![x](http://example.org/x.png)\n\n## ",
        ("loaded from another website",),
    ),
    Mistake("section-id-missing", "docs/en/support.md", " {#travel}", "", ("has no section id",), None),
    Mistake("section-renamed", "docs/ar/support.md", "{#travel}", "{#travels}", ('no section "travels"', '"travel"')),
    Mistake("section-doubled", "docs/fr/support.md", "{#allowance}", "{#travel}", ('"travel" stands twice',), None),
    Mistake(
        "unknown-front-matter", "docs/fr/desks.md", "menu: ", "menuu: ", ('"menuu" is not a known field', '"menu"')
    ),
    Mistake(
        "missing-front-matter",
        "docs/en/partners.md",
        "description: ",
        "# description: ",
        ('"description" is missing',),
        "title:",
    ),
    Mistake("no-front-matter", "docs/fr/partners.md", "---\n", "", ("does not begin with front matter",), None),
    Mistake("hidden-direction", "docs/ar/journey.md", "## ", "\u202e## ", ("hidden character", "U+202E")),
    Mistake(
        "list-without-empty-line",
        "docs/nl/support.md",
        "Fedasil betaalt:\n\n-",
        "Fedasil betaalt:\n-",
        ("would not show a list",),
        "- uw vliegtuigticket",
    ),
]

MISTAKES += [
    Mistake("amount", "docs/fr/questions.md", "## ", "Vous recevez 250 euros.\n\n## ", ("amount is written out",)),
    Mistake(
        "phone-in-description",
        "docs/ti/print.md",
        "description: ",
        "description: 0800 32 745 ",
        ("phone number",),
        "title:",
    ),
    Mistake(
        "hours-that-cannot-be-shown", DESKS, HIRONDELLE, SUMMER + HIRONDELLE, ('cannot show "Jul-Aug off"',), "Jul-Aug"
    ),
    Mistake("days-not-named", DESKS, MECHELEN, DAYLESS + MECHELEN, ('"days_stated" is true',), "hours:  # dayless"),
    Mistake(
        "hours-that-replace-others",
        DESKS,
        MEDIMMIGRANT,
        REPLACED + MEDIMMIGRANT,
        ('"Th 14:00-16:00" takes the place of "Mo-Fr 09:00-12:00"', "a comma"),
        "Th 14:00-16:00",
    ),
    Mistake(
        "dates-without-a-year", DESKS, OSTEND, YEARLESS + OSTEND, ('cannot show "Dec 24-26 off"', "year"), "24-26 off"
    ),
    Mistake(
        "unknown-province",
        DESKS,
        "province: BE-VLI",
        "province: BE-LIM",
        ('no province "BE-LIM"', "BE-VLI"),
        "- id: limburg",
    ),
    Mistake(
        "province-beside-postcode",
        DESKS,
        SESO,
        SESO + "    province: BE-BRU\n",
        ('beside the postcode "1000"', "one of the two"),
        "- id: brussels-seso",
    ),
    Mistake(
        "hidden-no",
        "data/plain-language.yaml",
        '"no", normally',
        "no, normally",
        ("without quotes", "YAML reads no as False"),
        "no, normally",
    ),
    Mistake(
        "words-without-a-plain-one",
        "data/plain-language.yaml",
        '{avoid: [reeds], write: "al"}',
        "{avoid: [reeds]}",
        ('"write" is missing',),
    ),
    Mistake(
        "no-word-instead",
        "data/glossary/de.yaml",
        'term: "Zustellung"',
        'term: ""',
        ('"notification" has words to avoid, and none to write instead', "Write it behind term"),
        "- id: notification",
    ),
    Mistake(
        "repository-without-https",
        "mkdocs.yml",
        "# repo_url:",
        "repo_url: github.com/owner/name",
        ('"github.com/owner/name" is not the address of a repository', "https://github.com/owner/name"),
    ),
    Mistake(
        "preview-without-number",
        "mkdocs.yml",
        "  # preview:",
        '  preview: "https://name.netlify.app/"\n  #',
        ('"https://name.netlify.app/" cannot be the address of previews', "{number}"),
    ),
    Mistake(
        "spelling-of-no-place",
        "data/places/more-place-names.csv",
        "بركسل,Arab,1000",
        "بركسل,Arab,9999",
        ('Postcode "9999" does not exist in Belgium',),
    ),
    Mistake(
        "spelling-without-script",
        "data/places/more-place-names.csv",
        "بروسيل,Arab,1000",
        "بروسيل,1000",
        ("more or fewer parts",),
    ),
    Mistake(
        "link-to-no-page",
        "docs/nl/about.md",
        "---\n\n",
        "---\n\nLees [dit](suport.md). ",
        ('The link "suport.md" leads to no page', '"support"'),
        "Lees [dit](suport.md).",
    ),
    Mistake(
        "link-to-no-section",
        "docs/fr/print.md",
        "(check.md)",
        "(check.md#oldd)",
        ('The link "check.md#oldd" leads to a section that does not stand there', '"old"'),
        "check.md#oldd",
    ),
    Mistake(
        "moved-to-nowhere",
        "mkdocs.yml",
        "  # moved:",
        "  moved: {old-page: suport}\n  #",
        ('"old-page" moved to "suport", which is not a page', '"support"'),
    ),
    Mistake(
        "moved-and-still-there",
        "mkdocs.yml",
        "  # moved:",
        "  moved: {journey: support}\n  #",
        ('The page "journey" moved, and yet stands under "nav"', "Take one of the two"),
    ),
    Mistake("postcode-of-another-place", DESKS, 'postcode: "4700"', 'postcode: "8000"', ("not Eupen",), "- id: eupen"),
    Mistake(
        "check-by-before-checked",
        DESKS,
        "    source: fedasilinfo-documents\n",
        "    check_by: 2026-11-01\n    source: fedasilinfo-documents\n",
        ("2026-11-01 does not lie after the check on 2026-11-23", "later day"),
        "check_by: 2026-11-01",
    ),
    Mistake(
        "check-by-in-another-century",
        DESKS,
        "    kind: info_point\n",
        "    kind: info_point\n    check_by: 2207-02-01\n",
        ("2207-02-01 lies more than five years after",),
        "check_by: 2207-02-01",
    ),
    Mistake(
        "check-by-no-date",
        "data/sources.yaml",
        "    publisher: ",
        "    check_by: next spring\n    publisher: ",
        ('"check_by" is not a date', "year-month-day"),
        "check_by: next spring",
    ),
    Mistake(
        "page-check-by-before-checked",
        "docs/nl/words.md",
        "sources: ",
        "check_by: 2026-11-23\nsources: ",
        ("2026-11-23 does not lie after the check on 2026-11-23",),
        "check_by: 2026-11-23",
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
    Mistake(
        "mark-in-a-page-on-the-site",
        "docs/ti/words.md",
        "\n### ",
        "\n### TRANSLATE: ",
        ("would take the page off the site", "Translate the text"),
        "TRANSLATE:",
    ),
    Mistake(
        "mark-among-the-words",
        "data/interface/ti.yaml",
        '  to_top: "',
        '  to_top: "TRANSLATE: ',
        ("The home page is translated, and these words are not: 1 mark left", "Translate them"),
    ),
    Mistake(
        "mark-in-the-dutch-text",
        "docs/nl/voluntary-return.md",
        "\n## ",
        "\n## TRANSLATE: ",
        ("stands in the source text", "Take it away"),
        "TRANSLATE:",
    ),
    Mistake(
        "paragraph-still-dutch",
        "docs/fr/print.md",
        "Cette page est pour les assistants sociaux et pour toutes les personnes qui accompagnent quelqu’un.",
        "Deze pagina is voor maatschappelijk werkers en voor iedereen die iemand begeleidt.",
        ("still that of docs/nl/print.md:", "Translate it"),
    ),
    Mistake(
        "word-still-dutch",
        "data/interface/en.yaml",
        '"Go to the official Fedasil site"',
        '"Naar de officiële site van Fedasil"',
        ('"official_site" is still the Dutch text', "Translate it"),
    ),
    Mistake("days-in-words", FRESHNESS, "  days: 180", "  days: half a year", ('"days" cannot be "half a year"',)),
    Mistake("days-negative", FRESHNESS, "desks:\n  days: 90", "desks:\n  days: -90", ("1 to 1825",), "  days: -90"),
    Mistake(
        "letter-of-another-language",
        "docs/ru/return-path.md",
        "Fedasil, а ваш",
        "Fedasil, a ваш",
        ('a letter that this language does not have: "a" (U+0061', "the keyboard of the language"),
    ),
    Mistake(
        "letter-of-another-language-in-a-title",
        "docs/ps/partners.md",
        'menu: "',
        'menu: "كور ',
        ('"كور" has a letter that this language does not have', "U+0643"),
    ),
    Mistake(
        "letter-of-another-language-among-the-words",
        "data/interface/uk.yaml",
        '  to_top: "Вгору"',
        '  to_top: "Вгорy"',
        ('"Вгорy" has a letter that this language does not have: "y" (U+0079',),
    ),
    Mistake(
        "digit-not-western",
        "docs/fa/partners.md",
        "---\n\n",
        "---\n\nتا ۳ روز. ",
        ('"۳" has a digit that is not Western', "Write 3:"),
        "تا ۳ روز",
    ),
    Mistake(
        "word-for-no-term",
        "data/glossary/tr.yaml",
        "- id: entry-ban ",
        "- id: entry-bans ",
        ('There is no term "entry-bans" in data/terms.yaml', '"entry-ban"'),
    ),
    Mistake(
        "term-without-its-form",
        "data/glossary/uk.yaml",
        'term: "консультаційний пункт',
        'term: "консультативний пункт',
        ('No form of "return-desk" is its term "консультативний пункт', "under forms as well"),
        "- id: return-desk ",
    ),
    Mistake(
        "avoided-word-that-is-the-term",
        "data/glossary/es.yaml",
        '"aviso oficial"',
        '"notificación"',
        ('"notification" avoids "notificación", which is its own term', "Take it out of avoid"),
        "- id: notification ",
    ),
    Mistake(
        "wrong-run-of-letters",
        "data/typography.yaml",
        '"a-z ë ç"',
        '"z-a ë ç"',
        ('"z-a" is no run of letters', "such as a-z"),
    ),
]

NO_TOKEN = "---\n\n"
LONG = (
    "Vraag het aan uw maatschappelijk werker, aan een advocaat, aan een partner van Fedasil"
    " of aan iemand die u vertrouwt en die het weet."
)


def _slip(name: str, page: str, sentence: str, *says: str) -> Mistake:
    """A sentence at the start of a page's text, at which the check warns."""
    return Mistake(name, f"docs/{page}.md", NO_TOKEN, f"{NO_TOKEN}{sentence} ", says, sentence)


# Not wrong, but not well worded: the check warns at each, and goes on.
SLIPS = [
    _slip("long-sentence", "nl/partners", LONG, "has 24 words", "two sentences"),
    _slip("long-sentence-french", "fr/partners", f"Demandez {'oui, ' * 24}non.", "has 26 words", "25 words at most"),
    _slip("long-sentence-english", "en/partners", f"Ask {'yes, ' * 24}no.", "has 26 words", "25 words at most"),
    _slip("passive", "nl/desks", "Uw vraag wordt later beantwoord.", '"wordt … beantwoord"', "Say who"),
    _slip("passive-french", "fr/desks", "Votre question est ensuite examinée.", '"est … examinée"', "Say who"),
    _slip("passive-english", "en/desks", "Your question is then answered.", '"is … answered"', "Say who"),
    _slip("hard-word", "nl/support", "Bel indien u twijfelt.", '"indien" is hard to read', "In plain words: als."),
    _slip("hard-word-french", "fr/support", "Appelez afin de savoir.", '"afin de" is hard', "In plain words: pour."),
    _slip("hard-word-english", "en/support", "Call in order to know.", '"in order to" is hard', "In plain words: to."),
    _slip("name-misspelt", "nl/words", "Fédasil helpt.", '"Fédasil" is not how', 'Write "Fedasil"'),
    _slip(
        "name-misspelt-french",
        "fr/words",
        "L’Office des Etrangers.",
        '"Office des Etrangers"',
        '"Office des étrangers"',
    ),
    _slip(
        "name-misspelt-english", "en/words", "The immigration office.", '"immigration office"', '"Immigration Office"'
    ),
    _slip("other-word", "nl/print", "Bel een terugkeerconsulent.", '"terugkeerconsulent"', '"terugkeerbegeleider"'),
    _slip("other-word-french", "fr/print", "Le guichet retour.", '"guichet retour"', '"guichet de retour"'),
    _slip("other-word-english", "en/print", "The Aliens Office.", '"Aliens Office"', '"Immigration Office"'),
    _slip(
        "abbreviation", "nl/about", "Bel DVZ.", '"DVZ" is the abbreviation in one', "[[short-name:immigration-office]]"
    ),
    _slip("authority-alone", "nl/index", "De Dienst Vreemdelingenzaken.", "without the abbreviation", "[[short-name:"),
    _slip("other-word-spanish", "es/print", "Un asistente social ayuda.", '"asistente social"', "glossary/es.yaml"),
    _slip("abbreviation-albanian", "sq/about", "Shkruani DVZ.", '"DVZ" is the abbreviation in one', "[[short-name:"),
    _slip("quotation-mark-german", "de/partners", "Das «Büro» hilft.", "The quotation mark « near", "Write „…“."),
    _slip("space-before-a-sign", "en/about", "Are you ill ?", 'A space stands before "?"', "Take it away"),
    _slip("breaking-space-french", "fr/about", "Êtes-vous malade ?", 'No no-break space stands before "?"', "Alt+0160"),
    _slip("latin-comma-arabic", "ar/partners", "نعم, لا.", '"," stands near', "، (Arabic comma)"),
    _slip("sentence-not-opened-spanish", "es/about", "Está enfermo?", 'begins without "¿"', "Write ¿ too"),
    Mistake(
        "apostrophe-among-the-words",
        "data/interface/tr.yaml",
        '  menu: "',
        "  menu: \"Fedasil'in ",
        ('"\'" stands near "Fedasil\'in', "Write ’"),
    ),
    Mistake(
        "thing-not-named",
        "docs/es/partners.md",
        "si usted recibe ayuda para la reintegración",
        "si usted la recibe",
        (
            'Section "after-arrival" does not say "ayuda para la reintegración"',
            'where the Dutch one says "hulp bij re-integratie"',
            '"forms" in data/glossary/es.yaml',
        ),
        "{#after-arrival}",
    ),
    Mistake(
        "no-word-chosen",
        "data/glossary/so.yaml",
        """term: "mamnuucid soo gelitaan"
    forms: ["mamnuuc* soo gelitaan*"]
    avoid: ["mamnuuc* gelid*", "mamnuuc* dib u gelid*", "xannibaad*"]
""",
        'term: ""\n    forms: []\n    avoid: []\n',
        ('No word is chosen for "entry-ban" yet', "Write it behind term"),
        "- id: entry-ban ",
    ),
    Mistake(
        "hard-word-in-a-title",
        "docs/nl/journey.md",
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
        'text: "regional return office"',
        'text: "no page has this"',
        ('No page says "no page has this"', '"kept"'),
        "no page has this",
    ),
]

INTRO = "    intro: {"
UNKNOWN = "reviewed_text: 0a1b2c3d, "

MISTAKES += [
    Mistake(
        "hash-spoilt", "docs/fr/return-path.md", INTRO + "hash: ", INTRO + "hash: x", ("not the hash of a", "accept")
    ),
    Mistake(
        "unknown-method",
        "docs/en/return-path.md",
        "method: ",
        "method: robot-",
        ("Write one of: 'machine' or 'human'",),
    ),
    Mistake(
        "recorded-in-the-future",
        "docs/en/voluntary-return.md",
        "date: 2",
        "date: 3",
        ("lies in the future", "today is"),
    ),
    Mistake(
        "recorded-section-unknown",
        "docs/ti/support.md",
        "    travel: {",
        "    travels: {",
        ('keeps a section "travels"', '"travel"'),
    ),
    Mistake(
        "review-of-an-unknown-text",
        "docs/ti/journey.md",
        INTRO,
        INTRO + 'reviewer: "Amina", ',
        ("does not say which text", "add: reviewed_text: "),
    ),
    Mistake("review-by-nobody", "docs/fr/voluntary-return.md", INTRO, INTRO + UNKNOWN, ("A review needs a name",)),
    Mistake(
        "contact-as-reviewer",
        "docs/ti/questions.md",
        INTRO,
        INTRO + 'reviewer: "amina@example.org", ' + UNKNOWN,
        ("e-mail address is written out",),
    ),
]

DAMAGES = [
    Damage(
        "section-not-recorded",
        "docs/ti/return-path.md",
        _forget_record,
        ("from which Dutch text these sections were made: intro", "accept docs/ti/return-path.md"),
    ),
    Damage("missing-page", "docs/en/print.md", _remove, ("file is missing",)),
    Damage("not-utf8", "docs/en/journey.md", _not_utf8, ("UTF-8",)),
    Damage("list-item-lost", "docs/ar/index.md", _lose_list_item, ("a list of 7 items", "a list of 8 items")),
    Damage(
        "section-out-of-order", "docs/ar/questions.md", _exchange_sections, ("another place than in the Dutch page",)
    ),
]
