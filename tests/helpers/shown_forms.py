"""Every way to let readers see a raw sign of Markdown, of a token or of HTML, to plant in any language."""

from __future__ import annotations

from tests.helpers.forms import text, token

TOKENS = [
    token("of-entities", "&#91;&#91;phone:return-line&#93;&#93;"),
    token("of-named-entities", "&lbrack;&lbrack;phone:return-line&rbrack;&rbrack;"),
    token("of-one-entity-on-each-side", "&#91;phone:return-line&#93;"),
    token("with-italics-between-its-brackets", "[*[phone:return-line]*]"),
    token("with-bold-between-its-brackets", "[**[phone:return-line]**]"),
    token("with-an-entity-for-the-colon", "phone&#58;return-line"),
]

SIGNS = [
    text("bold-behind-backslashes", r"\\*\\*\1\\*\\*\2", '"**" is shown as it stands'),
    text("bold-without-end-beside-a-backslash", r"\\* **\1\2", "** begins or ends words"),
    text("bold-with-a-backslash-at-its-end", r"**\1\\**\2", "begins or ends words"),
    text("four-asterisks", r"\1 ****\2", '"**" is shown as it stands'),
    text("backtick-alone", r"\1 `\2", '"`" is shown as it stands'),
    text("backtick-as-an-entity", r"\1 &#96;x&grave;\2", '"`" is shown as it stands', latin=True),
    text("brackets-around-nothing", r"\1 []\2", '"[]" is shown as it stands'),
    text("letter-below-the-line", r"\1 9~2~9\2", '"~2~" is shown as it stands'),
    text("letter-above-the-line", r"\1 9^2^9\2", '"^2^" is shown as it stands'),
    text("box-of-colons", r"::: note\n\n\1\2", '":::" is shown as it stands', latin=True),
    text("box-of-plus-signs", r"+++ note\n\n\1\2", '"+++" is shown as it stands', latin=True),
    text("heading-of-entities", r"&#35;&#35; \1\2", '"##" is shown as it stands'),
    text("heading-behind-a-backslash", r"\\## \1\2", '"##" is shown as it stands'),
    text("html-of-entities", r"\1 &lt;br&gt;\2", '"<br>" is shown as it stands'),
    text("entity-of-an-entity", r"\1 &amp;nbsp;\2", '"&nbsp;" is shown as it stands'),
    text("language-behind-a-plain-word", r"\1{lang=nl}\2", '"{lang=nl}" is shown as it stands', latin=True),
    text("language-behind-a-space", r"*\1* {lang=nl}\2", '"{lang=nl}" is shown as it stands', latin=True),
    text("brace-alone", r"\1 {\2", '"{" is shown as it stands'),
    text("brace-that-closes-alone", r"\1 }\2", '"}" is shown as it stands'),
    text("name-in-braces", r"\1 {name}\2", '"{name}" is shown as it stands', latin=True),
    text("name-in-two-braces", r"\1 {{ config }}\2", '"{{ config }}" is shown as it stands', latin=True),
    text("order-of-a-template", r"\1 {% if x %}\2", '"{% if x %}" is shown as it stands', latin=True),
    text("braces-of-entities", r"\1 &#123;name&rbrace;\2", '"{name}" is shown as it stands', latin=True),
]

SHOWN_FORMS = [*TOKENS, *SIGNS]
