"""The events of MkDocs: what each hands to the modules of the project."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files

from scripts.content.site import Site
from scripts.project.project import ROOT
from scripts.publishing import hooks
from scripts.screen.frame import frame_of
from scripts.theme.assets import part_styles, styles
from tests.conftest import EPOCH, run
from tests.screen.test_frame import without_page

ADDRESS = "https://a.be/"


@pytest.fixture(autouse=True)
def _no_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """No build is running, and the environment says nothing about one."""
    for name in ("given", "site", "on_page"):
        monkeypatch.setattr(hooks._Current, name, vars(hooks._Current)[name])
    hooks._Current.given = hooks._Current.site = None
    for name in ("SITE_URL", "NETLIFY", "LANG_ONLY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


@pytest.fixture
def config() -> Any:
    """MkDocs' own reading of mkdocs.yml, before any language is built."""
    return load_config(str(ROOT / "mkdocs.yml"), site_url=ADDRESS)


@pytest.fixture
def running(site: Site) -> Site:
    """A build of the site that is running."""
    hooks._Current.site = site
    return site


def page(locale: str, slug: str) -> Any:
    path = ROOT / "docs" / locale / f"{slug}.md"
    return SimpleNamespace(file=SimpleNamespace(abs_src_path=str(path)), url=f"{locale}/{slug}/")


def test_a_build_reads_and_checks_the_content_once(config: Any, site: Site) -> None:
    assert hooks.on_config(config) is config
    read = hooks.current_site()
    assert all(getattr(read, field.name) == getattr(site, field.name) for field in fields(Site))
    hooks._Current.site = None
    vars(config.plugins["i18n"])["building"] = True
    hooks.on_config(config)
    with pytest.raises(RuntimeError, match="no build is running"):
        hooks.current_site()


def test_content_that_is_read_already_is_not_read_again(config: Any, site: Site) -> None:
    hooks.use(site, lambda address: None)
    hooks.on_config(config)
    assert hooks.current_site() is site


def test_mistakes_stop_the_build_and_are_all_told(config: Any, copy: Path) -> None:
    for locale in ("fr", "ti"):
        (copy / "docs" / locale / "print.md").unlink()
    config.config_file_path = str(copy / "mkdocs.yml")
    with pytest.raises(Abort) as error:
        hooks.on_config(config)
    told = str(error.value).split("\n")
    assert [line.split(". ")[0] for line in told] == [
        "docs/fr/print.md:1: This file is missing",
        "docs/ti/print.md:1: This file is missing",
    ]


@pytest.mark.parametrize(("own", "address"), [("", ADDRESS), ("https://own.be", "https://own.be/")])
def test_the_address_of_the_site_comes_from_the_environment(
    config: Any, site: Site, monkeypatch: pytest.MonkeyPatch, own: str, address: str
) -> None:
    monkeypatch.setenv("SITE_URL", own)
    hooks.use(site, lambda _: None)
    assert hooks.on_config(config).site_url == address


@pytest.mark.parametrize(("locale", "kept"), [("ar", "ar/support.md"), (None, "nl/support.md")], ids=["ar", "first"])
def test_each_build_sees_the_pages_of_its_language(config: Any, running: Site, locale: str | None, kept: str) -> None:
    config.plugins["i18n"].current_language = locale
    names = ("nl/support.md", "ar/support.md", "fr/support.md")
    files = Files([File(name, str(ROOT / "docs"), "/site", use_directory_urls=True) for name in names])
    assert [file.src_uri for file in hooks.on_files(files, config=config)] == [kept]


def test_templates_know_the_styles(config: Any, running: Site) -> None:
    env = hooks.on_env(Environment(autoescape=True), config=config, files=Files([]))
    assert (env.globals["styles"], env.globals["part_styles"]) == (styles(ROOT), part_styles(ROOT))


@pytest.mark.parametrize("paired", [False, True], ids=["preview", "with-pairs"])
@pytest.mark.parametrize("building", [False, True], ids=["first-language", "others"])
def test_what_stands_outside_the_languages_is_written_once(
    config: Any, site: Site, tmp_path: Path, building: bool, paired: bool
) -> None:
    hooks.use(replace(site, paired=paired), lambda _: None)
    hooks.on_config(config)
    hooks.on_env(config.theme.get_env(), config=config, files=Files([]))
    config.plugins["i18n"].building = building
    config.site_dir = str(tmp_path)
    hooks.on_post_build(config=config)
    outside = ("404.html", "sitemap.xml", "_headers")
    assert [(tmp_path / name).exists() for name in outside] == [not building] * len(outside)
    assert (tmp_path / "ar" / "support" / "nl" / "index.html").exists() == (paired and not building)
    made = {path.name.split(".")[0] for path in tmp_path.glob("assets/*")}
    assert ("check" in made, "locator" in made) == (not building, not building)


@pytest.mark.parametrize(
    ("slug", "heading"),
    [("support", '## <span class="number">1</span> Bel {#call}'), ("about", "## Bel {#call}")],
    ids=["sheet", "page"],
)
def test_tokens_become_data_and_sections_of_sheets_get_numbers(
    config: Any, running: Site, slug: str, heading: str
) -> None:
    markdown = "## Bel {#call}\n\n[[desk:ghent]]"
    found = hooks.on_page_markdown(markdown, page=page("nl", slug), config=config, files=Files([]))
    assert found == f'{heading}\n\n<a href="../desks/#desk-ghent">Gent</a>'


def test_a_page_gets_its_frame(config: Any, running: Site) -> None:
    context = hooks.on_page_context({"a": 1}, page=page("ar", "support"), config=config, nav=None)
    assert context == {"a": 1, "frame": frame_of(running, "ar", "support", ADDRESS)}


def test_the_listener_hears_of_each_page(config: Any, site: Site) -> None:
    heard: list[str] = []
    hooks.use(site, heard.append)
    assert hooks.on_post_page("<p>", page=page("ar", "support"), config=config) == "<p>"
    assert heard == ["ar/support/"]


def test_a_whole_build_has_all_languages_whatever_the_preview_shows(copy: Path) -> None:
    assert run(copy, "build", LANG_ONLY="ar").returncode == 0
    assert (copy / "site" / "fr" / "index.html").exists()


@pytest.mark.parametrize("mistake", [False, True], ids=["right", "mistake"])
def test_mkdocs_by_hand_builds_and_checks_too(copy: Path, mistake: bool) -> None:
    if mistake:
        (copy / "docs" / "fr" / "print.md").unlink()
    command = [str(Path(sys.executable).with_name("mkdocs")), "build", "--quiet"]
    result = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert (result.returncode == 0, (copy / "site" / "fr" / "index.html").exists()) == (not mistake, not mistake)
    assert ("docs/fr/print.md:1: This file is missing." in result.stdout) == mistake
    assert "Traceback" not in result.stderr


def test_a_language_in_the_making_is_not_built_and_a_page_that_waits_is_not_seen(config: Any, site: Site) -> None:
    languages = tuple(language for language in site.project.languages if language.locale != "ti")
    partial = without_page(replace(site, project=replace(site.project, languages=languages)), "ar", "support")
    hooks.use(partial, lambda _: None)
    hooks.on_config(config)
    assert config.plugins["i18n"].build_languages == [language.locale for language in languages]
    config.plugins["i18n"].current_language = "ar"
    names = ("ar/support.md", "ar/journey.md")
    files = Files([File(name, str(ROOT / "docs"), "/site", use_directory_urls=True) for name in names])
    assert [file.src_uri for file in hooks.on_files(files, config=config)] == ["ar/journey.md"]
    assert config.nav == [f"{slug}.md" for slug in site.project.pages if slug != "support"]


def test_a_language_that_the_preview_leaves_out_stays_out(config: Any, site: Site) -> None:
    for language in config.plugins["i18n"].config.languages:
        language.build = language.locale in ("nl", "ar")
    hooks.use(site, lambda _: None)
    hooks.on_config(config)
    assert config.plugins["i18n"].build_languages == ["nl", "ar"]


def test_a_link_to_a_page_that_waits_leads_to_the_dutch_one(config: Any, site: Site) -> None:
    hooks._Current.site = without_page(site, "ar", "support")
    where: dict[str, Any] = {"page": page("ar", "journey"), "config": config, "files": Files([])}
    markdown = hooks.on_page_markdown("[A](support.md#call)", **where)
    assert "support.md" not in markdown
    found = hooks.on_page_content(f'<p><a href="{markdown[4:-1]}">A</a></p>', **where)
    assert found == '<p><a href="../../support/#call" hreflang="nl">A <bdi lang="nl">(Nederlands)</bdi></a></p>'
