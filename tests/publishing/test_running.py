"""What a running build carries: the content, given once, in whatever copies are made of MkDocs' configuration."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from scripts.content.site import Site
from scripts.publishing.running import Running, is_started, running, start


@pytest.fixture
def config(folder: Path) -> MkDocsConfig:
    """MkDocs' own reading of mkdocs.yml."""
    return load_config(str(folder / "mkdocs.yml"))


def test_without_a_build_nothing_runs(config: MkDocsConfig) -> None:
    assert not is_started(config)
    with pytest.raises(RuntimeError, match="no build is running"):
        running(config)


def test_a_started_build_carries_its_content(config: MkDocsConfig, site: Site) -> None:
    start(config, Running(site))
    assert is_started(config) and running(config).site is site


def test_a_copy_of_the_settings_for_another_language_has_the_same_content(config: MkDocsConfig, site: Site) -> None:
    start(config, Running(site))
    given = running(config)
    config.extra = deepcopy(config.extra)
    assert running(config) is given


def test_two_builds_know_nothing_of_each_other(config: MkDocsConfig, folder: Path, site: Site) -> None:
    start(config, Running(site))
    assert not is_started(load_config(str(folder / "mkdocs.yml")))


def test_a_setting_of_the_same_name_starts_nothing(config: MkDocsConfig) -> None:
    config.extra["running"] = {"site": None}
    assert not is_started(config)
    with pytest.raises(RuntimeError, match="no build is running"):
        running(config)
