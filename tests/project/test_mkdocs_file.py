"""What mkdocs.yml may say: the file of the fixture, and each setting that MkDocs would obey and the site does not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from scripts.files.problems import Problem, Problems
from scripts.files.yaml_lines import parse_yaml
from scripts.project.mkdocs_file import NAME, SETTINGS, check_settings, extra_of
from scripts.project.setting_kinds import Each, Entries, Group
from tests.helpers.edits import change
from tests.helpers.fixture_site import FOLDER, invoke

RIGHT = (FOLDER / NAME).read_text(encoding="utf-8")
TI = "          name: ትግርኛ\n"


def problems_in(text: str) -> list[Problem]:
    problems = Problems()
    document = parse_yaml(text, NAME, problems)
    assert document is not None
    check_settings(document, problems)
    return problems.sorted()


def test_a_right_file_is_not_told() -> None:
    assert problems_in(RIGHT) == []


# What may be left out, as MkDocs then does the same, or does it where nothing comes of it.
@pytest.mark.parametrize(
    "name", ["docs_dir", "site_dir", "use_directory_urls", "markdown_extensions", "validation", "watch", "repo_url"]
)
def test_some_lines_may_be_left_out(name: str) -> None:
    settings = yaml.safe_load(RIGHT)
    settings.pop(name, None)
    assert problems_in(yaml.safe_dump(settings)) == []


# (what stands there, what stands there instead, what is said at that line)
WRONG = [
    pytest.param("strict: true", "strict: false", '"strict" cannot be "false". Write strict: true.', id="not-strict"),
    pytest.param(
        "use_directory_urls: true", "use_directory_urls: false", "Write use_directory_urls: true. Links", id="addresses"
    ),
    pytest.param("docs_dir: docs", "docs_dir: pages", '"docs_dir" cannot be "pages".', id="other-docs"),
    pytest.param("docs_dir: docs", "docs_dir: ../docs", '"docs_dir" cannot be "../docs".', id="docs-elsewhere"),
    pytest.param("site_dir: site", "site_dir: public", '"site_dir" cannot be "public".', id="other-site"),
    pytest.param("site_dir: site", "site_dir: /", '"site_dir" cannot be "/".', id="site-at-root"),
    pytest.param("site_dir: site", "site_dir:", '"site_dir" is empty.', id="site-empty"),
    pytest.param('site_name: "Fixture"', "site_name: 12", '"site_name" cannot be "12".', id="name-number"),
    pytest.param('site_name: "Fixture"', 'site_name: ""', '"site_name" is empty.', id="name-empty"),
    pytest.param('"https://fixture.example/"', '"fixture.example"', "does not begin with https://", id="no-scheme"),
    pytest.param('"https://fixture.example/"', '"https://a.be/?x"', "goes on with ? or #", id="query"),
    pytest.param("# repo_url:", "INHERIT: ../base.yml", "this file says everything itself", id="inherit"),
    pytest.param("# repo_url:", "edit_uri: edit/main/docs/", "follow from repo_url", id="edit-uri"),
    pytest.param("# repo_url:", "edit_uri_template: x", "follow from repo_url", id="edit-uri-template"),
    pytest.param("# repo_url:", "extra_css: [a.css]", "styles stand in overrides/styles/", id="css"),
    pytest.param("# repo_url:", "extra_javascript: [a.js]", "scripts stand in overrides/scripts/", id="javascript"),
    pytest.param("# repo_url:", "extra_templates: [a.html]", "templates stand in overrides/", id="templates"),
    pytest.param("# repo_url:", "exclude_docs: partners.md", '"exclude_docs" cannot be set here.', id="exclude"),
    pytest.param("# repo_url:", "draft_docs: partners.md", '"draft_docs" cannot be set here.', id="draft"),
    pytest.param("# repo_url:", "not_in_nav: partners.md", '"not_in_nav" cannot be set here.', id="not-in-nav"),
    pytest.param("# repo_url:", "copyright: Wij", '"copyright" cannot be set here.', id="copyright"),
    pytest.param("# repo_url:", "google_analytics: [a, b]", "the site counts no readers", id="analytics"),
    pytest.param("# repo_url:", "dev_addr: 0.0.0.0:80", "make serve PORT=8001", id="dev-addr"),
    pytest.param("# repo_url:", "remote_branch: pages", '"remote_branch" cannot be set here.', id="deploy"),
    pytest.param("# repo_url:", "use_directory_url: true", 'Did you mean "use_directory_urls"?', id="misspelt"),
    pytest.param("plugins:\n", "plugins:\n  - search\n", '"search" cannot stand under "plugins".', id="plugin-more"),
    pytest.param("plugins:\n", "plugins:\n  - social: {a: 1}\n", '"social" cannot stand', id="plugin-with-settings"),
    pytest.param("structure: folder", "structure: suffix", '"docs_structure" cannot be "suffix".', id="suffix"),
    pytest.param("to_default: false", "to_default: true", '"fallback_to_default" cannot be "true".', id="fallback"),
    pytest.param("_material: false", "_material: true", '"reconfigure_material" cannot be "true".', id="material"),
    pytest.param("_search: false", "_search: true", '"reconfigure_search" cannot be "true".', id="search"),
    pytest.param(
        "      languages:\n", "      build_only_locale: ar\n      languages:\n", "LANG_ONLY=ar", id="only-one"
    ),
    pytest.param(TI, f"{TI}          site_name: x\n", '"site_name" cannot be set here.', id="language-name"),
    pytest.param(TI, f"{TI}          link: /x/\n", '"link" cannot be set here.', id="language-link"),
    pytest.param(TI, f"{TI}          fixed_link: /x/\n", '"fixed_link" cannot be set here.', id="language-fixed-link"),
    pytest.param(TI, f"{TI}          nav_translations: {{a: b}}\n", '"nav_translations" cannot', id="language-nav"),
    pytest.param(TI, f"{TI}          theme: {{language: en}}\n", '"theme" cannot be set here.', id="language-theme"),
    pytest.param(TI, f"{TI}          buildd: false\n", 'Did you mean "build"?', id="language-misspelt"),
    pytest.param(
        "          default: true", '          default: "yes"', '"default" cannot be "yes".', id="default-text"
    ),
    pytest.param("  - scripts/publishing/hooks.py", "  - hooks.py", '"hooks.py" cannot stand', id="other-hooks"),
    pytest.param("  name: material", "  name: readthedocs", '"name" cannot be "readthedocs".', id="other-theme"),
    pytest.param("custom_dir: overrides", "custom_dir: theme", '"custom_dir" cannot be "theme".', id="other-templates"),
    pytest.param("  font: false", "  font: {text: Roboto}", '"font" must be one value.', id="web-font"),
    pytest.param("  font: false", "  font: false\n  features: [x]", '"features" cannot be set here.', id="features"),
    pytest.param("  - admonition", "  - pymdownx.superfences", '"pymdownx.superfences" cannot', id="extension"),
    pytest.param(
        "  - tables", "  - tables: {use_align_attribute: true}", 'Nothing can be set below "tables"', id="table"
    ),
    pytest.param("permalink: false", "permalink: true", '"permalink" cannot be "true".', id="permalink"),
    pytest.param("permalink: false", "slugify: x", '"slugify" cannot be set here.', id="slugs"),
    pytest.param("anchors: warn", "anchors: ignore", '"anchors" cannot be "ignore".', id="validation"),
    pytest.param("watch: [data,", "watch: [docs, data,", '"docs" cannot stand under "watch".', id="watch"),
    pytest.param("  # preview:", "  social: []\n  #", '"social" cannot be set here.', id="extra"),
    pytest.param("  # preview:", "  running: 1\n  #", '"running" cannot be set here.', id="extra-of-our-own"),
    pytest.param("  # preview:", "  shets: [desks]\n  #", 'Did you mean "sheets"?', id="extra-misspelt"),
]


@pytest.mark.parametrize(("old", "new", "words"), WRONG)
def test_what_the_site_would_obey_or_ignore_is_told_at_its_line(old: str, new: str, words: str) -> None:
    assert RIGHT.count(old) == 1
    changed = RIGHT.replace(old, new)
    pairs = zip(RIGHT.split("\n"), changed.split("\n"), strict=False)
    line = next(number for number, (before, after) in enumerate(pairs, start=1) if before != after)
    told = [f"{problem.line} {problem.what} {problem.mend}" for problem in problems_in(changed)]
    assert [each for each in told if each.startswith(f"{line} ") and words in each], told


NEEDED = [
    *("site_name", "site_url", "strict", "hooks", "theme"),
    *("docs_structure", "fallback_to_default", "reconfigure_material", "reconfigure_search"),
    *("name", "custom_dir", "font"),
]


@pytest.mark.parametrize("name", NEEDED)
def test_a_line_without_which_mkdocs_does_otherwise_is_missed(name: str) -> None:
    settings = yaml.safe_load(RIGHT)
    for group in (settings, settings["theme"], settings["plugins"][0]["i18n"]):
        group.pop(name, None)
    (problem,) = problems_in(yaml.safe_dump(settings))
    assert problem.what.startswith(f'"{name}" is missing') and problem.mend.startswith(f"Write {name}:")


@pytest.mark.parametrize(
    "extra", ["", "extra:\n", "extra: 5\n", "extra: [a]\n", "extra: a\n", "12\n", "- a\n"], ids=repr
)
def test_without_settings_of_our_own_there_are_none(extra: str) -> None:
    document = parse_yaml(extra, NAME, Problems())
    assert document is not None and extra_of(document) == {}


@pytest.mark.parametrize("extra", ["5", "[a]", "a", "true"])
def test_settings_of_our_own_that_are_no_group_are_told(extra: str) -> None:
    settings = {**yaml.safe_load(RIGHT), "extra": yaml.safe_load(extra)}
    assert [problem.what for problem in problems_in(yaml.safe_dump(settings))] == ['"extra" has no settings below it.']


def test_nothing_is_in_the_list_that_no_file_says() -> None:
    settings = yaml.safe_load(RIGHT)
    assert set(SETTINGS.settings) == {*settings, "repo_url"}
    theme, plugins = SETTINGS.settings["theme"], SETTINGS.settings["plugins"]
    assert isinstance(theme, Group) and set(theme.settings) == set(settings["theme"])
    assert isinstance(plugins, Entries) and plugins.entries["i18n"] is not None
    i18n = plugins.entries["i18n"].settings
    assert set(i18n) == set(settings["plugins"][0]["i18n"])
    languages = i18n["languages"]
    assert isinstance(languages, Each) and set(languages.entry.settings) == {"locale", "name", "default", "build"}


def test_check_and_build_tell_all_of_it_and_build_nothing(copy: Path) -> None:
    change(copy / NAME, "use_directory_urls: true", "use_directory_urls: false\nextra_css: [a.css]")
    change(copy / NAME, "docs_structure: folder", "docs_structure: suffix")
    for command in ("check", "build"):
        result = invoke(copy, command)
        assert (result.exit_code, "Traceback" in result.output) == (1, False)
        told = [line for line in result.stderr.splitlines() if line.startswith(f"{NAME}:")]
        assert [line.split('"')[1] for line in told] == ["use_directory_urls", "extra_css", "docs_structure"]
    assert not (copy / "site").exists()
