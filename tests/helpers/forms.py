"""Every way to write a token, link, list, heading or sign that is not the right one, to plant in any language.

What is changed stands in each language of the fixture site, mostly in the page "return-path".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Form:
    """A pattern that stands once in a page, and what somebody writes in its place.

    The check must tell it at the line that is so many lines below the start of the change, with the words `says`.
    `latin` is whether there are Latin letters in several lines of it.
    """

    name: str
    pattern: str
    new: str
    says: str
    below: int = 0
    page: str = "return-path"
    latin: bool = False

    def plant(self, folder: Path) -> tuple[Path, int]:
        """Write it in the folder of a language; the page, and the line on which it stands afterwards."""
        path = folder / f"{self.page}.md"
        text = path.read_text(encoding="utf-8")
        match = re.search(self.pattern, text, re.MULTILINE)
        assert match, f"{self.name}: {self.pattern!r} is not in {path}"
        changed = f"{text[: match.start()]}{match.expand(self.new)}{text[match.end() :]}"
        assert changed != text
        path.write_text(changed, encoding="utf-8")
        return path, text[: match.start()].count("\n") + 1 + self.below


def token(name: str, new: str, says: str = "[[phone:return-line]]") -> Form:
    """A phone number in a sentence."""
    return Form(f"token-{name}", r"\[\[phone:return-line\]\]", new, says)


def _block(name: str, new: str) -> Form:
    """A token that is a block of its own."""
    return Form(f"token-{name}", r"^\[\[desks\]\]$", new, "Write [[desks]]", page="desks")


def _link(name: str, new: str, says: str = "(partners.md)") -> Form:
    """A link to another page, with its words in the first group."""
    return Form(f"link-{name}", r"\[([^\]]+)\]\(partners\.md\)", new, says)


def _list(name: str, new: str, says: str, below: int = 0, latin: bool = False) -> Form:
    """A list of three items, whose words are three groups, right behind an empty line."""
    return Form(f"list-{name}", r"(?<=[:፦]\n\n)- (.*)\n- (.*)\n- (.*)$", new, says, below, latin=latin)


def _bullets(name: str, sign: str, says: str = 'Begin each item with "- "', latin: bool = False) -> Form:
    return _list(name, rf"{sign}\1\n{sign}\2\n{sign}\3", says, latin=latin)


def _numbers(name: str, *signs: str) -> Form:
    new = "\n".join(rf"{sign}\{group}" for group, sign in enumerate(signs, start=1))
    return _list(f"numbers-{name}", new, "a point and a space", latin=signs[0][:1].isalpha())


def _heading(name: str, new: str, says: str, below: int = 0) -> Form:
    """A heading, with its words in the first group."""
    return Form(f"heading-{name}", r"^## (.*) \{#without-papers\}$", new, says, below)


def text(name: str, new: str, says: str, below: int = 0, latin: bool = False) -> Form:
    """A paragraph of two sentences, in two groups: the second has a link."""
    return Form(name, r"(?<=\{#without-papers\}\n\n)([^.።]*[.።])( .*)$", new, says, below, latin=latin)


TOKENS = [
    token("in-single-brackets", "[phone:return-line]"),
    token("in-braces", "{{phone:return-line}}"),
    token("in-single-braces", "{phone:return-line}"),
    token("in-round-brackets", "((phone:return-line))"),
    token("in-full-width-brackets", "［［phone:return-line］］"),
    token("in-corner-brackets", "【phone:return-line】"),
    token("with-spaces-between-brackets", "[ [phone:return-line] ]"),
    token("with-a-bracket-too-few-at-the-end", "[[phone:return-line]"),
    token("with-a-bracket-too-few-at-the-start", "[phone:return-line]]"),
    token("with-a-brace-at-the-end", "[[phone:return-line}}"),
    token("without-end", "[[phone:return-line"),
    token("without-brackets", "phone:return-line"),
    token("behind-backslashes", r"\\[\\[phone:return-line\\]\\]"),
    token("with-a-space", "[[phone: return-line]]"),
    token("with-a-space-before-the-colon", "[[phone :return-line]]"),
    token("with-a-no-break-space", "[[phone:\u00a0return-line]]"),
    token("with-a-capital", "[[Phone:return-line]]"),
    token("with-capitals", "[[PHONE:Return-Line]]"),
    token("with-a-full-width-colon", "[[phone：return-line]]"),
    token("with-a-semicolon", "[[phone;return-line]]"),
    token("with-an-equals-sign", "[[phone=return-line]]"),
    token("with-a-slash", "[[phone/return-line]]"),
    token("with-two-colons", "[[phone::return-line]]"),
    token("without-colon", "[[phone return-line]]"),
    token("with-a-low-line", "[[phone:return_line]]"),
    token("with-a-dash", "[[phone:return–line]]"),
    token("with-a-space-in-the-id", "[[phone:return line]]"),
    token("with-quotes", '[[phone:"return-line"]]'),
    token("with-its-parts-exchanged", "[[return-line:phone]]"),
    token("without-its-kind", "[[return-line]]"),
    token("of-an-unknown-kind", "[[telephone:return-line]]", "[[telephone:return-line]] is unknown"),
    token("of-an-unknown-id-in-single-brackets", "[phone:return-lin]", '"phone:return-line"'),
    _block("block-in-single-brackets", "[desks]"),
    _block("block-in-braces", "{{desks}}"),
    _block("block-with-a-capital", "[[Desks]]"),
]

LINKS = [
    _link("with-a-space", r"[\1] (partners.md)"),
    _link("over-two-lines", r"[\1]\n(partners.md)"),
    _link("with-exchanged-brackets", r"(\1)[partners.md]"),
    _link("with-exchanged-brackets-and-a-space", r"(\1) [partners.md]"),
    _link("with-exchanged-parts", r"(partners.md)[\1]"),
    _link("without-md", r"[\1](partners)", "Write partners.md"),
    _link("as-an-address", r"[\1](/nl/partners/)", "Write partners.md"),
    _link("with-a-folder", r"[\1](../nl/partners.md)", "Write partners.md"),
    _link("with-a-point-and-slash", r"[\1](./partners.md)", "Write partners.md"),
    _link("to-html", r"[\1](partners.html)", "Write partners.md"),
    _link("with-a-capital", r"[\1](Partners.md)", "Write partners.md"),
    _link("with-md-in-capitals", r"[\1](partners.MD)", "Write partners.md"),
    _link("without-end", r"[\1](partners.md"),
    _link("with-a-square-end", r"[\1](partners.md]"),
    _link("without-start", r"\1](partners.md)"),
    _link("without-the-middle", r"[\1(partners.md)"),
    _link("with-two-square-brackets", r"[\1][partners.md]"),
    _link("with-braces", r"[\1]{partners.md}"),
    _link("in-braces", r"{\1}(partners.md)"),
    _link("in-full-width-brackets", r"［\1］（partners.md）"),
    _link("with-a-space-in-the-target", r"[\1](partners .md)", "cannot be read"),
    _link("as-a-reference", r"[\1]: partners.md"),
    _link("in-bold-with-a-space", r"**[\1]** (partners.md)"),
    _link("without-target", r"[\1]", "is no link: it leads nowhere"),
    _link("with-an-empty-target", r"[\1]()", '"" is not a link to a page'),
    _link("with-a-hash-alone", r"[\1](#)", '"#" is not a link to a page'),
    _link("without-words", "[](partners.md)", "has no words"),
    _link("with-a-space-as-words", "[ ](partners.md)", "has no words"),
    _link("to-itself", r"[\1](return-path.md)", "leads to the page on which it stands"),
    _link("to-a-section-of-itself", r"[\1](return-path.md#days)", "Write #days alone"),
    _link("file-alone", "partners.md", "without being a link"),
    _link("to-no-page", r"[\1](partner.md)", 'Did you mean "partners"?'),
    _link("to-no-section", r"[\1](partners.md#name)", 'Did you mean "names"?'),
    _link("token-as-words", "[[desk:ghent]](partners.md)", "token is the text of a link"),
    _link("bracket-without-end", r"[\1", "square bracket stands alone"),
]

ADDRESSES = [
    text("address-with-www", r"\1 www.fedasil.be.\2", "https://www.fedasil.be)"),
    text("address-with-https", r"\1 https://www.fedasil.be/x\2", "(https://www.fedasil.be/x)"),
    text("address-in-brackets", r"\1 (https://www.fedasil.be)\2", "(https://www.fedasil.be)"),
    text("address-with-www-and-a-space", r"\1 www fedasil.be\2", "(https://www.fedasil.be)", latin=True),
    text("address-of-a-page", r"\1 fedasil.be/nl\2", "(https://fedasil.be/nl)", latin=True),
    text("e-mail-address", r"\1 info@fedasil.be\2", "e-mail address is written out"),
]

LISTS = [
    _bullets("bullets", "• "),
    _bullets("bullets-without-space", "•"),
    _bullets("points", "· "),
    _bullets("dashes", "– "),
    _bullets("long-dashes", "— "),
    _bullets("asterisks-without-space", "*"),
    _bullets("hyphens-without-space", "-"),
    _bullets("hyphens-with-a-no-break-space", "-\u00a0"),
    _bullets("arrows", "→ "),
    _bullets("ticks", "✓ "),
    _bullets("squares", "▪ "),
    _list("bullets-with-empty-lines", r"• \1\n\n• \2\n\n• \3", "is no sign of a list"),
    _list("one-bullet-among-right-ones", r"- \1\n• \2\n- \3", "is no sign of a list", below=1),
    _list("one-dash-among-right-ones", r"– \1\n- \2\n- \3", "is no sign of a list"),
    _list("the-last-with-a-dash", r"- \1\n- \2\n– \3", "is no sign of a list", below=2),
    _list("two-bullets-at-once", r"- • \1\n- • \2\n- • \3", "is no sign of a list"),
    _bullets("to-tick", "- [ ] ", "box to tick"),
    _bullets("ticked", "- [x] ", "box to tick", latin=True),
    _bullets("ticked-without-bullet", "[x] ", "box to tick", latin=True),
    _bullets("to-tick-with-a-square", "- ☐ ", "box to tick"),
    _bullets("escaped", r"\\- ", "backslash stands before"),
    _bullets("of-two-hyphens", "-- "),
    _bullets("of-signs-in-a-row", "=> "),
    _bullets("of-the-letter-o", "o ", latin=True),
    _bullets("doubled", "- -", "second sign of this item"),
    _bullets("behind-a-tab", "\t- ", "computer code"),
    _bullets("behind-four-spaces", "    - ", "computer code"),
    _bullets("of-bullets-behind-a-tab", "\t• ", "computer code"),
    Form("list-without-empty-line", r"\n\n(?=- .*\n- .*\n- )", "\n", "would not show a list of 3 items", below=1),
    Form("list-without-empty-line-behind-a-tab", r"\n\n- (?=.*\n- .*\n- )", "\n\t- ", "too far to the right", below=1),
    Form("list-numbers-without-empty-line", r"\n\n(?=1\. )", "\n", "would not show a numbered list", below=1),
    _list("text-right-below", r"- \1\n- \2\n- \3\n\3", "belong to the list item above", below=3),
    _numbers("with-brackets", "1) ", "2) ", "3) "),
    _numbers("in-brackets", "(1) ", "(2) ", "(3) "),
    _numbers("without-space", "1.", "2.", "3."),
    _numbers("with-brackets-without-space", "1)", "2)", "3)"),
    _numbers("with-no-break-space", "1.\u00a0", "2.\u00a0", "3.\u00a0"),
    _numbers("with-hyphens", "1 - ", "2 - ", "3 - "),
    _numbers("in-circles", "① ", "② ", "③ "),
    _numbers("letters", "a) ", "b) ", "c) "),
    _numbers("capitals", "A. ", "B. ", "C. "),
    _numbers("roman", "i. ", "ii. ", "iii. "),
    _numbers("with-a-space-before-the-bracket", "1 ) ", "2 ) ", "3 ) "),
    _numbers("with-both-signs", "1.) ", "2.) ", "3.) "),
    _list("numbers-of-a-converter", r"1\\. \1\n2\\. \2\n3\\. \3", "backslash stands before"),
]

ID = "{#without-papers}"
HEADINGS = [
    _heading("without-id", r"## \1", "has no section id"),
    _heading("without-space", rf"##\1 {ID}", f"{ID}"),
    _heading("with-a-no-break-space", f"##\u00a0\\1 {ID}", "No space stands behind"),
    _heading("with-one-sign-without-space", rf"#\1 {ID}", "No space stands behind"),
    text("hashtag-at-the-start", r"#\1\2", "makes a heading of this line"),
    _heading("with-full-width-signs", rf"＃＃ \1 {ID}", "which is another sign"),
    _heading("with-one-sign", rf"# \1 {ID}", "wrong number of # signs"),
    _heading("with-four-signs", rf"#### \1 {ID}", "wrong number of # signs"),
    _heading("with-seven-signs", rf"####### \1 {ID}", "too many # signs"),
    _heading("behind-a-space", rf" ## \1 {ID}", "Spaces stand before"),
    _heading("behind-four-spaces", rf"    ## \1 {ID}", "Spaces stand before"),
    _heading("behind-a-tab", rf"\t## \1 {ID}", "Spaces stand before"),
    _heading("underlined-with-equals-signs", rf"\1 {ID}\n=====", "is only underlined"),
    _heading("underlined-with-hyphens", rf"\1 {ID}\n---", "is only underlined"),
    _heading("underlined-without-id", r"\1\n---", "is only underlined"),
    _heading("in-bold", r"**\1**", "only written in bold"),
    _heading("in-bold-with-id", rf"**\1** {ID}", f"{ID}"),
    _heading("in-bold-with-id-inside", rf"**\1 {ID}**", f"{ID}"),
    _heading("in-bold-by-low-lines", r"__\1__", "only written in bold"),
    _heading("without-signs", rf"\1 {ID}", "has a section id and no # signs"),
    _heading("without-words", f"## {ID}", "has no words"),
    _heading("with-words-below", rf"##\n\1 {ID}", "has a section id and no # signs", below=1),
    _heading("with-signs-behind", rf"## \1 ## {ID}", "# signs stand among the words"),
    _heading("id-above", rf"{ID}\n\n## \1", "in a line of its own"),
    _heading("in-a-list", rf"- ## \1 {ID}", "inside a list or box"),
    _heading("id-with-a-space", r"## \1 {# without-papers}", f"{ID}"),
    _heading("id-with-spaces", r"## \1 { #without-papers }", f"{ID}"),
    _heading("id-with-a-space-inside", r"## \1 {#without papers}", f"{ID}"),
    _heading("id-with-capitals", r"## \1 {#Without-Papers}", f"{ID}"),
    _heading("id-with-a-low-line", r"## \1 {#without_papers}", f"{ID}"),
    _heading("id-without-sign", r"## \1 {without-papers}", f"{ID}"),
    _heading("id-in-round-brackets", r"## \1 (#without-papers)", f"{ID}"),
    _heading("id-in-square-brackets", r"## \1 [#without-papers]", f"{ID}"),
    _heading("id-without-braces", r"## \1 #without-papers", f"{ID}"),
    _heading("id-without-end", r"## \1 {#without-papers", f"{ID}"),
    _heading("id-with-a-colon", r"## \1 {:#without-papers}", f"{ID}"),
    _heading("id-without-space-before", r"## \1{#without-papers}", f"{ID}"),
    _heading("id-before-the-words", rf"## {ID} \1", f"{ID}"),
    _heading("id-before-more-signs", rf"## \1 {ID} ##", f"{ID}"),
    _heading("id-below", rf"## \1\n{ID}", "in a line of its own", below=1),
    _heading("id-below-an-empty-line", rf"## \1\n\n{ID}", "in a line of its own", below=2),
    _heading("id-twice", r"## \1 {#days}", '"days" stands twice'),
    text("heading-id-in-a-text", rf"\1{ID}\2", "Only a heading has an id"),
]

SIGNS = [
    text("footnote", r"\1[^1]\2", "no footnotes"),
    text("footnote-with-its-text", r"\1[^1]\2\n\n[^1]: \1", "no footnotes"),
    text("footnote-text-alone", r"\1\2\n\n[^1]: \1", "no footnotes", below=2),
    text("struck-through", r"~~\1~~\2", "~~ is shown as it stands"),
    text("marked", r"==\1==\2", "== is shown as it stands"),
    text("underlined", r"++\1++\2", "++ is shown as it stands"),
    text("bold-without-end", r"**\1\2", "** begins or ends words"),
    text("bold-without-start", r"\1**\2", "** begins or ends words"),
    text("bold-with-spaces-inside", r"** \1 **\2", "** begins or ends words"),
    text("bold-over-two-paragraphs", r"**\1\n\n\1**\2", "** begins or ends words"),
    text("bold-by-low-lines-without-end", r"__\1\2", "__ begins or ends words"),
    text("italics-without-end", r"*\1\2", "* begins or ends words"),
    text("italics-by-low-lines-without-end", r"_\1\2", "_ begins or ends words"),
    text("bold-and-italics-mixed", r"*\1**\2", "* begins or ends words"),
    text("line-across-of-dashes", r"\1\2\n\n— — —", "line across the page", below=2),
    text("footnote-of-one-word", r"\1[^1]\2\n\n[^1]: 2026", "no footnotes"),
    text("code", r"`\1`\2", "computer code"),
    text("code-in-a-block", r"```\n\1\n```\n\n\1\2", "computer code"),
    text("code-in-a-block-of-waves", r"~~~\n\1\n~~~\n\n\1\2", "computer code"),
    text("four-spaces", r"    \1\2", "computer code"),
    text("tab", r"\t\1\2", "computer code"),
    text("line-across", r"\1\2\n\n---\n\n\1", "line across the page", below=2),
    text("line-across-of-asterisks", r"***\n\n\1\2", "line across the page"),
    text("line-across-of-low-lines", r"\1\2\n\n___", "line across the page", below=2),
    _heading("with-explanation-below", rf"## \1 {ID}\n\n\1\n: \1", "begins with a colon", below=3),
    Form("table-without-second-line", r"^\| --- \| --- \|\n", "", "do not become a table", below=-1),
    Form("table-with-too-few-cells", r"^\| --- \| --- \|$", "| --- |", "do not become a table", below=-1),
    Form("table-without-bars", r"^\| (.*) \| (.*) \|\n\| --- \| --- \|$", r"\1 | \2", "do not become a table"),
    Form(
        "table-of-tabs",
        r"^\| (.*) \| (.*) \|\n\| --- .*\n\| (.*) \| (.*) \|\n\| (.*) \| (.*) \|",
        r"\1\t\2\n\3\t\4\n\5\t\6",
        "Tabs",
    ),
    Form("box-not-indented", r"^    (?=\S.*\[\[phone:return-line\]\])", "", "box has no text", below=-1),
    Form("box-with-two-signs", r"^!!! note", "!! note", "box does not begin"),
]

FORMS = [*TOKENS, *LINKS, *ADDRESSES, *LISTS, *HEADINGS, *SIGNS]
