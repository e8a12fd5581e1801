"""Every kind of mistake in a page: front matter, sections, tokens and links, and what may not stand there."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.planting import Damage, Mistake

DUTCH, ARABIC, TIGRINYA, RUSSIAN = (f"docs/{locale}/return-path.md" for locale in ("nl", "ar", "ti", "ru"))
# Its front matter is spoilt, so that the rest of the page is not looked at but for its headings.
UNREADABLE = "docs/ru/desks.md"

TOKENS_AND_LINKS = [
    Mistake(
        "unknown-token",
        DUTCH,
        "[[phone:return-line]]",
        "[[fone:return-line]]",
        ("[[fone:return-line]] is unknown", '"phone"'),
    ),
    Mistake("unknown-token-id", DUTCH, "[[desk:ghent]]", "[[desk:gent]]", ('no "gent"', '"ghent"')),
    Mistake(
        "link-to-no-page",
        "docs/nl/index.md",
        "---\n\n",
        "---\n\nLees [dit](desk.md). ",
        ('The link "desk.md" leads to no page', '"desks"'),
        "Lees [dit](desk.md).",
    ),
    Mistake(
        "link-to-no-section",
        "docs/ar/index.md",
        "(return-path.md)",
        "(return-path.md#day)",
        ('The link "return-path.md#day" leads to a section that does not stand there', '"days"'),
    ),
]

CONTACTS = [
    Mistake("raw-phone", ARABIC, "[[phone:return-line]]", "0800 12 345", ("phone number is written out",)),
    Mistake(
        "raw-email",
        TIGRINYA,
        "[[email:identity-documents]]",
        "info@fixture.example",
        ("e-mail address is written out",),
    ),
    Mistake(
        "digit-at-a-token",
        "docs/ru/paper.md",
        "## ",
        "[[fact:allowance-child]]**0**\n\n## ",
        ("touches [[fact:allowance-child]]",),
    ),
    Mistake("amount", "docs/ru/paper.md", "## ", "250 евро, то есть 250 €.\n\n## ", ("amount is written out",)),
    Mistake(
        "phone-in-description",
        "docs/ti/paper.md",
        "description: ",
        "description: 0800 12 345 ",
        ("phone number",),
    ),
]

MARKUP = [
    Mistake("script", "docs/ar/paper.md", "## ", "<script>alert(1)</script>\n\n## ", ("<script>",)),
    Mistake("iframe", "docs/ti/paper.md", "## ", '<iframe src="https://a.example"></iframe>\n\n## ', ("<iframe>",)),
    Mistake("handler", "docs/ru/paper.md", "## ", '<span onclick="x()">x</span>\n\n## ', ('"onclick"',)),
    Mistake(
        "handler-by-attribute-list",
        "docs/ti/desks.md",
        "## ",
        'x\n{: onclick="x()" }\n\n## ',
        ('"onclick"',),
        "onclick",
    ),
    Mistake("javascript-link", "docs/ar/paper.md", "## ", "[x](javascript:alert(1))\n\n## ", ("would run code",)),
    Mistake("http-link", "docs/ar/desks.md", "## ", "[x](http://a.example/)\n\n## ", ("http://a.example/", "https://")),
    Mistake(
        "http-image",
        "docs/ti/partners.md",
        "## ",
        "![x](http://a.example/x.png)\n\n## ",
        ("A page has no pictures", "say it in words"),
    ),
    Mistake("picture", "docs/ti/desks.md", "## ", "![x](x.png)\n\n## ", ("A page has no pictures", "say it in words")),
    Mistake(
        "letter-of-no-font",
        "docs/ti/paper.md",
        "## ",
        "☎ 1\n\n## ",
        ("No font for paper has ☎ (U+260E, BLACK TELEPHONE)", "in words"),
    ),
    Mistake("hidden-direction", "docs/ar/return-path.md", "## ", "\u202e## ", ("hidden character", "U+202E")),
    Mistake(
        "list-without-empty-line",
        DUTCH,
        "gesprek:\n\n-",
        "gesprek:\n-",
        ("would not show a list",),
        "- uw identiteitskaart",
    ),
]

SECTIONS = [
    Mistake("section-id-missing", "docs/ti/desks.md", " {#call}", "", ("has no section id",)),
    Mistake("section-renamed", "docs/ar/desks.md", "{#call}", "{#calls}", ('no section "calls"', '"call"')),
    Mistake("section-doubled", UNREADABLE, "{#provinces}", "{#call}", ('"call" stands twice',)),
    Mistake(
        "section-with-an-id-that-is-taken",
        "docs/nl/partners.md",
        "{#names}",
        "{#place}",
        ('The id "place" belongs to another part of the page', "another id"),
    ),
    Mistake(
        "mark-in-a-page-on-the-site",
        TIGRINYA,
        "\n### ",
        "\n### TRANSLATE: ",
        ("would take the page off the site", "Translate the text"),
        "TRANSLATE:",
    ),
    Mistake(
        "mark-in-the-dutch-text",
        "docs/nl/desks.md",
        "\n## ",
        "\n## TRANSLATE: ",
        ("stands in the source text", "Take it away"),
        "TRANSLATE:",
    ),
    Mistake(
        "paragraph-still-dutch",
        "docs/ar/partners.md",
        "إلى جانب وكالة Fedasil توجد منظمات أخرى تساعدك.",
        "Naast Fedasil zijn er nog andere organisaties die u helpen.",
        ("still that of docs/nl/partners.md:", "Translate it"),
    ),
    Mistake(
        "letter-of-another-language",
        "docs/ru/paper.md",
        "верен ли ещё",
        "вeрен ли ещё",
        ('a letter that this language does not have: "e" (U+0065', "the keyboard of the language"),
    ),
    Mistake(
        "letter-of-another-language-in-a-title",
        "docs/ar/index.md",
        "menu: ",
        "menu: کور ",
        ('"کور" has a letter that this language does not have', "U+06A9"),
    ),
    Mistake(
        "digit-not-western",
        "docs/ar/desks.md",
        "---\n\n",
        "---\n\nبعد ٣ أيام. ",
        ('"٣" has a digit that is not Western', "Write 3:"),
        "بعد ٣ أيام",
    ),
]

INTRO = "    intro: {"
UNKNOWN = "reviewed_text: 0a1b2c3d, "

FRONT_MATTER = [
    Mistake("unknown-front-matter", UNREADABLE, "menu: ", "menuu: ", ('"menuu" is not a known field', '"menu"')),
    Mistake(
        "missing-front-matter",
        UNREADABLE,
        "description: ",
        "# description: ",
        ('"description" is missing',),
        "title:",
    ),
    Mistake("no-front-matter", "docs/ru/partners.md", "---\n", "", ("does not begin with front matter",)),
    Mistake(
        "page-check-by-before-checked",
        "docs/nl/paper.md",
        "sources: ",
        "check_by: 2026-01-26\nsources: ",
        ("2026-01-26 does not lie after the check on 2026-01-26",),
        "check_by: 2026-01-26",
    ),
    Mistake("hash-spoilt", RUSSIAN, INTRO + "hash: ", INTRO + "hash: x", ("not the hash of a", "accept")),
    Mistake("unknown-method", RUSSIAN, "method: ", "method: robot-", ("Write one of: 'machine' or 'human'",)),
    Mistake("recorded-in-the-future", RUSSIAN, "date: 2", "date: 3", ("lies in the future", "today is")),
    Mistake(
        "recorded-section-unknown",
        TIGRINYA,
        "    money: {",
        "    moneys: {",
        ('keeps a section "moneys"', '"money"'),
    ),
    Mistake(
        "review-of-an-unknown-text",
        "docs/ar/index.md",
        INTRO,
        INTRO + 'reviewer: "Amina", ',
        ("does not say which text", "add: reviewed_text: "),
    ),
    Mistake("review-by-nobody", UNREADABLE, INTRO, INTRO + UNKNOWN, ("A review needs a name",)),
    Mistake(
        "contact-as-reviewer",
        "docs/ar/partners.md",
        INTRO,
        INTRO + 'reviewer: "amina@fixture.example", ' + UNKNOWN,
        ("e-mail address is written out",),
    ),
]

MISTAKES = [*TOKENS_AND_LINKS, *CONTACTS, *MARKUP, *SECTIONS, *FRONT_MATTER]


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


def _show_no_card(path: Path) -> int:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("[[desk-card:info-point]]", "Kom gerust langs."), encoding="utf-8")
    return text.split("\n").index("---", 1) + 2


DAMAGES = [
    Damage(
        "section-not-recorded",
        TIGRINYA,
        _forget_record,
        (f"from which text of {DUTCH} these parts were made: intro", f"accept {TIGRINYA}"),
    ),
    Damage("missing-home", "docs/ru/index.md", _remove, ("file is missing",)),
    Damage("not-utf8", "docs/ti/index.md", _not_utf8, ("UTF-8",)),
    Damage("list-item-lost", "docs/ar/index.md", _lose_list_item, ("a list of 3 items", "a list of 4 items")),
    Damage(
        "card-not-shown",
        "docs/nl/desks.md",
        _show_no_card,
        ('has the role "desks" and does not show [[desk-card:info-point]]', "in every language"),
    ),
]
