"""What `mkdocs.yml` may say: the one list of its settings, and which of them can be one thing alone.

MkDocs, the theme and static-i18n obey many more. Here those would break links, codes on paper or a language without a
word, so everything else is told. CONTRIBUTING.md describes each.
"""

from __future__ import annotations

from typing import Any

from scripts.files.problems import Problems
from scripts.files.yaml_lines import Document
from scripts.project.setting_kinds import Address, Each, Elsewhere, Entries, Group, Line, Only, YesOrNo

NAME = "mkdocs.yml"

_WARN = Only("warn", "MkDocs must tell it.")
_NOT_OURS = "Take it away: what pages say stands in docs/ and data/."
_LINKS_FOLLOW = "Take it away: the links at the foot of each page follow from repo_url."
_NOT_IN_NAV = 'Take it away: what is no page has no file in docs/, and a page stands under "nav".'

LANGUAGE = Group(
    {
        "locale": Elsewhere(),
        "name": Elsewhere(),
        "default": YesOrNo("It is true for the source language alone."),
        "build": YesOrNo("With false, the language is not on the site."),
    },
    otherwise="Take the line away: a language has locale, name, default and build, and nothing else.",
)

I18N = Group(
    {
        "docs_structure": Only("folder", "Each language has a folder of its own in docs/.", needed=True),
        "fallback_to_default": Only(
            False,
            "A page that is not translated is left out, and links to it say that they lead to the Dutch one.",
            True,
        ),
        "reconfigure_material": Only(False, "The site has a menu of languages of its own.", needed=True),
        "reconfigure_search": Only(False, "The site searches desks alone, and in its own way.", needed=True),
        "languages": Each(LANGUAGE),
    },
    instead={"build_only_locale": "Take it away: make serve LANG_ONLY=ar shows one language."},
)

THEME = Group(
    {
        "name": Only("material", "The templates in overrides/ stand on it.", needed=True),
        "custom_dir": Only("overrides", "The templates and styles of the site stand there.", needed=True),
        "font": Only(False, "No page may load a font from another website.", needed=True),
    },
    needed=True,
    otherwise="Take the line away: what the site looks like stands in overrides/.",
)

EXTRA = Group(
    {
        "roles": Elsewhere(),
        "help_line": Elsewhere(),
        "second_languages": Elsewhere(),
        "sheets": Elsewhere(),
        "preview": Elsewhere(),
        "moved": Elsewhere(),
    },
    otherwise='Take the line away: under "extra" stand roles, help_line, second_languages, sheets, preview and moved.',
)

SETTINGS = Group(
    {
        "site_name": Line(needed=True),
        "site_url": Address("the site", "https://voluntary-return.example/", needed=True),
        "repo_url": Elsewhere(),
        "docs_dir": Only("docs", "The pages stand there, in a folder for each language."),
        "site_dir": Only("site", "The site is built there, and the host publishes it from there."),
        "strict": Only(True, "What MkDocs only warns at must stop a build.", needed=True),
        "use_directory_urls": Only(True, "Links and codes on paper lead to such addresses."),
        "nav": Elsewhere(),
        "extra": EXTRA,
        "plugins": Entries({"i18n": I18N}, "The site is made with i18n and no other plugin."),
        "hooks": Entries({"scripts/publishing/hooks.py": None}, "It puts text and data into the pages.", needed=True),
        "theme": THEME,
        "markdown_extensions": Entries(
            {
                "admonition": None,
                "attr_list": None,
                "tables": None,
                "toc": Group({"permalink": Only(False, "A heading has no sign behind it.")}),
            },
            "Pages are checked and printed as these read them.",
        ),
        "validation": Group(
            {
                "nav": Group({"omitted_files": _WARN, "not_found": _WARN}),
                "links": Group(dict.fromkeys(("not_found", "anchors", "absolute_links", "unrecognized_links"), _WARN)),
            }
        ),
        "watch": Entries(dict.fromkeys(("data", "overrides", "scripts")), "The site is made from these, beside docs/."),
    },
    instead={
        **dict.fromkeys(("copyright", "site_author", "site_description"), _NOT_OURS),
        **dict.fromkeys(("edit_uri", "edit_uri_template", "repo_name"), _LINKS_FOLLOW),
        **dict.fromkeys(("exclude_docs", "draft_docs", "not_in_nav"), _NOT_IN_NAV),
        "extra_css": "Take it away: styles stand in overrides/styles/.",
        "extra_javascript": "Take it away: scripts stand in overrides/scripts/.",
        "extra_templates": "Take it away: templates stand in overrides/.",
        "google_analytics": "Take it away: the site counts no readers.",
        "dev_addr": "Take it away: make serve PORT=8001 takes another port.",
        "INHERIT": "Take it away: this file says everything itself.",
        "<<": "Take it away, and write the lines themselves.",
    },
)


def check_settings(document: Document, problems: Problems) -> None:
    """Record every setting of `mkdocs.yml` that is unknown, missing or other than it must be."""
    SETTINGS.check(document.value, (), document, problems)


def extra_of(document: Document) -> dict[str, Any]:
    """The settings under "extra"; none where these cannot be read, which `check_settings` tells."""
    extra = document.value.get("extra") if isinstance(document.value, dict) else None
    return extra if isinstance(extra, dict) else {}
