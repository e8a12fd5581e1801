"""What a running build carries from event to event, inside MkDocs' own configuration: nothing else remembers it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from scripts.content.site import Site

_KEY = "running"


@dataclass
class Running:
    """The content that a build is made from."""

    site: Site

    def __deepcopy__(self, memo: dict[int, Any]) -> Running:
        """static-i18n copies the configuration for each language; the content is one."""
        return self


def start(config: MkDocsConfig, running: Running) -> None:
    """Let a build be made from content that is read and checked already."""
    config.extra[_KEY] = running


def is_started(config: MkDocsConfig) -> bool:
    """Whether the content is given already."""
    return isinstance(config.extra.get(_KEY), Running)


def running(config: MkDocsConfig) -> Running:
    """What the running build carries; RuntimeError if no build is running."""
    if not is_started(config):
        raise RuntimeError("no build is running")
    found: Running = config.extra[_KEY]
    return found
