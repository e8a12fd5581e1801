"""The events of MkDocs: what each hands to the modules of the project."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from markupsafe import Markup
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from scripts.content.site import Site
from scripts.project.keys import Locale, Slug
from scripts.project.surfaces import BETWEEN_BLOCKS
from scripts.publishing import hooks
from scripts.publishing.running import Running, is_started, running, start
from scripts.screen.page_frame import page_frame
from scripts.theme.assets import icon, part_styles, styles
from tests.helpers.changed_sites import with_text, without_page
from tests.helpers.edits import change
from tests.helpers.fixture_site import EPOCH, TODAY, invoke
from tests.helpers.names import AR, DESKS, NL, PARTNERS, RETURN_PATH, RU, TI
from tests.helpers.processes import environment

ADDRESS = "https://a.be/"
NO_FILES = Files([])


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The build's day is that of the fixture."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


@pytest.fixture
def config(folder: Path) -> Any:
    """MkDocs' own reading of mkdocs.yml, before any language is built."""
    return load_config(str(folder / "mkdocs.yml"), site_url=ADDRESS)


@pytest.fixture
def started(config: Any, site: Site) -> Any:
    """The same after a build of the site began."""
    start(config, Running(site))
    return config


def page(folder: Path, locale: Locale, slug: Slug) -> Any:
    path = folder / "docs" / locale / f"{slug}.md"
    return SimpleNamespace(file=SimpleNamespace(abs_src_path=str(path)), url=f"{locale}/{slug}/", content="<p>A</p>")


def files(folder: Path, *names: str) -> Files:
    return Files([File(name, str(folder / "docs"), "/site", use_directory_urls=True) for name in names])


def test_a_build_reads_and_checks_the_content(config: Any, site: Site) -> None:
    assert hooks.on_config(config) is config
    read = running(config).site
    assert (read.project.root, read.records.today) == (site.project.root, TODAY)
    assert (read.pages, read.states, read.editions) == (site.pages, site.states, site.editions)
    assert (read.records.desks, read.records.facts) == (site.records.desks, site.records.facts)


def test_the_next_language_of_a_build_reads_nothing_again(config: Any) -> None:
    vars(config.plugins["i18n"])["building"] = True
    assert hooks.on_config(config) is config
    assert not is_started(config)


def test_content_that_is_read_already_is_not_read_again(started: Any, site: Site) -> None:
    hooks.on_config(started)
    assert running(started).site is site


def test_mistakes_stop_the_build_and_are_all_told(copy: Path) -> None:
    for locale in ("ar", "ti"):
        (copy / "docs" / locale / "index.md").unlink()
    with pytest.raises(Abort) as error:
        hooks.on_config(load_config(str(copy / "mkdocs.yml")))
    told = str(error.value).split("\n")
    assert [line.split(". ")[0] for line in told] == [
        "docs/ar/index.md:1: This file is missing",
        "docs/ti/index.md:1: This file is missing",
    ]


@pytest.mark.parametrize(
    ("name", "value"), [("SITE_URL", "a.be"), ("REPOSITORY_URL", "a.be"), ("SHEETS", "yes"), ("SOURCE_DATE_EPOCH", "x")]
)
def test_a_setting_of_the_environment_that_means_nothing_stops_the_build(
    config: Any, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Abort, match=f'{name} is "{value}"'):
        hooks.on_config(config)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("use_directory_urls: true", "use_directory_urls: false", '"use_directory_urls" cannot be "false".'),
        ("strict: true", "strict: false", '"strict" cannot be "false".'),
        ("  # preview:", "  running: 1\n  #", '"running" cannot be set here.'),
        ("plugins:\n", "plugins:\n  - search\n", '"search" cannot stand under "plugins".'),
    ],
)
def test_mkdocs_by_hand_obeys_no_setting_that_is_not_ours(copy: Path, old: str, new: str, told: str) -> None:
    change(copy / "mkdocs.yml", old, new)
    with pytest.raises(Abort) as error:
        hooks.on_config(load_config(str(copy / "mkdocs.yml")))
    assert told in str(error.value)


@pytest.mark.parametrize(("own", "address"), [("", ADDRESS), ("https://own.be", "https://own.be/")])
def test_the_address_of_the_site_comes_from_the_environment(
    started: Any, monkeypatch: pytest.MonkeyPatch, own: str, address: str
) -> None:
    monkeypatch.setenv("SITE_URL", own)
    assert hooks.on_config(started).site_url == address


@pytest.mark.parametrize(("locale", "kept"), [(AR, "ar/desks.md"), (None, "nl/desks.md")], ids=["ar", "first"])
def test_each_build_sees_the_pages_of_its_language(
    started: Any, folder: Path, locale: Locale | None, kept: str
) -> None:
    started.plugins["i18n"].current_language = locale
    listed = files(folder, "nl/desks.md", "ar/desks.md", "ru/desks.md")
    assert [file.src_uri for file in hooks.on_files(listed, config=started)] == [kept]


def test_templates_know_the_styles_and_the_icon(started: Any, folder: Path) -> None:
    env = hooks.on_config(started).theme.get_env()
    assert (env.globals["styles"], env.globals["part_styles"]) == (styles(folder), part_styles(folder))
    assert env.globals["icon"] == icon(folder)
    # Styles and texts of our own are no text to escape.
    assert isinstance(env.globals["styles"], Markup)
    parts: Any = env.globals["part_styles"]
    assert all(isinstance(text, Markup) for text in parts.values())


@pytest.mark.parametrize("paired", [False, True], ids=["preview", "with-pairs"])
@pytest.mark.parametrize("later", [False, True], ids=["first-language", "others"])
def test_what_stands_outside_the_languages_is_written_once(
    config: Any, site: Site, tmp_path: Path, later: bool, paired: bool
) -> None:
    start(config, Running(replace(site, paired=paired)))
    hooks.on_config(config)
    config.plugins["i18n"].building = later
    config.site_dir = str(tmp_path)
    hooks.on_post_build(config=config)
    outside = ("404.html", "ti/404.html", "sitemap.xml", "_headers", "_redirects", "robots.txt")
    assert [(tmp_path / name).exists() for name in outside] == [not later] * len(outside)
    assert (tmp_path / "ar" / "desks" / "nl" / "index.html").exists() == (paired and not later)
    made = {path.name.split(".")[0] for path in tmp_path.glob("assets/*")}
    assert ("check" in made, "locator" in made) == (not later, not later)


def test_nothing_is_left_for_mkdocs_to_read_and_convert(started: Any, folder: Path) -> None:
    assert hooks.on_page_read_source(page=page(folder, NL, DESKS), config=started) == ""
    assert hooks.on_config(started).markdown_extensions == []


@pytest.mark.parametrize(
    ("slug", "heading"),
    [
        (RETURN_PATH, '<h2 id="call"><span class="number">1</span> Bel</h2>'),
        (PARTNERS, '<h2 id="call">Bel</h2>'),
    ],
    ids=["sheet", "page"],
)
def test_tokens_become_data_and_sections_of_sheets_get_numbers(
    config: Any, site: Site, folder: Path, slug: Slug, heading: str
) -> None:
    start(config, Running(with_text(site, NL, slug, "## Bel {#call}\n\n[[desk:ghent]]")))
    found = hooks.on_page_content("", page=page(folder, NL, slug), config=config, files=NO_FILES)
    assert found == f'{heading}\n<p><a href="../desks/#desk-ghent">Gent</a></p>'


def test_a_page_gets_its_frame_and_its_text_as_markup(started: Any, site: Site, folder: Path) -> None:
    context = hooks.on_page_context({"a": 1}, page=page(folder, AR, DESKS), config=started, nav=None)
    assert context == {"a": 1, "frame": page_frame(site, AR, DESKS, ADDRESS), "first": "", "content": "<p>A</p>"}
    assert isinstance(context["content"], Markup)


def test_a_whole_build_has_all_languages_whatever_the_preview_shows(copy: Path, building: None) -> None:
    assert invoke(copy, "build", LANG_ONLY="ar").exit_code == 0
    assert (copy / "site" / "ru" / "index.html").exists()


@pytest.mark.parametrize("mistake", [False, True], ids=["right", "mistake"])
def test_mkdocs_by_hand_builds_and_checks_too(copy: Path, building: None, mistake: bool) -> None:
    if mistake:
        (copy / "docs" / "ru" / "index.md").unlink()
    command = [str(Path(sys.executable).with_name("mkdocs")), "build", "--quiet"]
    result = subprocess.run(command, cwd=copy, env=environment(copy), capture_output=True, text=True, check=False)
    assert (result.returncode == 0, (copy / "site" / "ru" / "index.html").exists()) == (not mistake, not mistake)
    assert ("docs/ru/index.md:1: This file is missing." in result.stdout) == mistake
    assert "Traceback" not in result.stderr


def test_a_language_in_the_making_is_not_built_and_a_page_that_waits_is_not_seen(
    config: Any, site: Site, folder: Path
) -> None:
    languages = tuple(language for language in site.project.languages if language.locale != TI)
    partial = without_page(replace(site, project=replace(site.project, languages=languages)), AR, DESKS)
    start(config, Running(partial))
    hooks.on_config(config)
    assert config.plugins["i18n"].build_languages == [NL, AR, RU]
    config.plugins["i18n"].current_language = AR
    listed = files(folder, "ar/desks.md", "ar/partners.md")
    assert [file.src_uri for file in hooks.on_files(listed, config=config)] == ["ar/partners.md"]
    assert config.nav == ["index.md", "return-path.md", "partners.md", "news.md", "paper.md"]


def test_a_language_that_the_preview_leaves_out_stays_out(started: Any) -> None:
    for language in started.plugins["i18n"].config.languages:
        language.build = language.locale in (NL, AR)
    hooks.on_config(started)
    assert started.plugins["i18n"].build_languages == [NL, AR]


def test_a_link_to_a_page_that_waits_leads_to_the_dutch_one(config: Any, site: Site, folder: Path) -> None:
    text = with_text(site, AR, RETURN_PATH, "[A](desks.md#call)")
    start(config, Running(without_page(text, AR, DESKS)))
    found = hooks.on_page_content("", page=page(folder, AR, RETURN_PATH), config=config, files=NO_FILES)
    # All of it stands before the contents.
    wanted = '<p><a href="../../desks/#call" hreflang="nl">A <bdi lang="nl">(Nederlands)</bdi></a></p>'
    assert found == f"{wanted}{BETWEEN_BLOCKS}"
