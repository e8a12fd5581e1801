"""The keys under which content is found, as types of their own, so that two of them cannot be exchanged by a slip."""

from __future__ import annotations

from typing import NewType

# The name of a language's folder, such as "ar": what mkdocs.yml calls a locale.
Locale = NewType("Locale", str)

# The name of a page's file without its ending, such as "return-path": the same in every language.
Slug = NewType("Slug", str)

PageKey = tuple[Locale, Slug]
