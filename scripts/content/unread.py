"""Files that nothing reads: whoever changes one of them changes nothing on the site, and does not notice.

What looks like content is an error. A copy that a program left behind is a warning: nobody means it to be read, it is
never published, and an urgent change need not wait for it.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from scripts.files.names import is_left_behind, meant
from scripts.files.problems import Problems, did_you_mean
from scripts.places.map_file import MAP
from scripts.places.tables import FILES as PLACES
from scripts.project.keys import Locale
from scripts.project.mkdocs_file import NAME
from scripts.project.project import Project
from scripts.records.edition_file import PATH as EDITIONS
from scripts.records.records import DATA_FILES
from scripts.records.written_for import PATH as WRITTEN_FOR
from scripts.translations.word_records import FOLDER as WORD_RECORDS
from scripts.wording.rules import RULE_FILES

_EXPLAINS = "README.md"

# The build reads nothing of these, and says nothing of files of their kind.
_LEFT_ALONE = {"data/read-back": (".csv", ".md"), "data/schema": (".json", ".md")}
_BY_LANGUAGE = ("data/glossary", "data/interface")
# Anybody may take a file with such an ending for one that counts.
_TOPS = ("data", "docs")
_ONLY_PAGES = "Only pages in Markdown stand there, and nothing else is published: remove it."
_CONTENT = (".md", ".markdown", ".yaml", ".yml", ".csv", ".json", ".geojson", ".txt")


def check_unread(project: Project, problems: Problems, warnings: Problems) -> None:
    """Record every file of docs/ and data/ that nothing reads, and copies of mkdocs.yml.

    While mkdocs.yml is wrong nothing is recorded: then it is not known which languages and pages there are.
    """
    if any(problem.path == NAME for problem in problems.found):
        return
    folders, off = _folders(project), tuple(f"docs/{language.locale}/" for language in project.taken_off)
    for name, intended in _other_tops(project.root):
        what = f'Nothing reads this folder: its name is not "{intended}".'
        problems.add(name, 1, what, f"Move its files into {intended}, and remove it.")
    for folder in folders:
        if told_of_folder := _told_of_folder(project.root, folder):
            problems.add(folder, 1, *told_of_folder)
    for folder, names in _found(project.root):
        known = folders.get(folder)
        # A folder of ours that is a file or leads elsewhere is told by whoever reads its files.
        told = [name for name in names if name not in (known or ()) and f"{folder}/{name}" not in folders]
        # A folder that nothing reads is one mistake.
        for name in told if known is not None else [name for name in told if not is_left_behind(name)][:1]:
            path = f"{folder}/{name}".removeprefix("./")
            if (
                path.startswith(off)
                or is_left_behind(name)
                or (folder.startswith("data") and not _looks_read(project.root / path))
            ):
                warnings.add(path, 1, "Nothing reads this file.", "Remove it; Git keeps what was there before.")
            else:
                problems.add(path, 1, *_told(project, folder, name, folders))


def _folders(project: Project) -> Mapping[str, Collection[str]]:
    """The names of the files that are read in each folder."""
    locales = _locales(project)
    by_language = [f"{locale}.yaml" for locale in locales]
    return {
        "data": {*(f"{stem}.yaml" for stem in (*DATA_FILES, *RULE_FILES)), EDITIONS.name, WRITTEN_FOR.name, _EXPLAINS},
        "data/places": {*PLACES, MAP, _EXPLAINS},
        **{folder: {*by_language, _EXPLAINS} for folder in _BY_LANGUAGE},
        WORD_RECORDS: {*(f"{locale}.csv" for locale in locales if locale != project.source.locale), _EXPLAINS},
        **{f"docs/{locale}": {f"{slug}.md" for slug in project.pages} for locale in locales},
        "docs": set(),
        ".": {NAME},
    }


def _locales(project: Project) -> list[Locale]:
    """The registered languages; the files of one that was taken off stay for the day on which it comes back."""
    return [language.locale for language in (*project.languages, *project.taken_off)]


def _found(root: Path) -> Iterator[tuple[str, list[str]]]:
    """Each folder with its files and links to folders, in the order of their names.

    What is hidden is left out, unless somebody may take it for content.
    """
    yield ".", sorted(path.name for path in root.iterdir() if _is_config(path.name))
    for top in _TOPS:
        for path, folders, files in os.walk(root / top):
            folder = Path(path).relative_to(root).as_posix()
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            links = [name for name in folders if (Path(path) / name).is_symlink()]
            own = _LEFT_ALONE.get(folder, ())
            shown = (name for name in files if not name.startswith(".") or name.casefold().endswith(_CONTENT))
            yield folder, sorted([*links, *(name for name in shown if not own or _is_astray(name, own))])


def _is_astray(name: str, own: tuple[str, ...]) -> bool:
    """Whether a file in a folder of another kind may be taken for content."""
    return name.casefold().endswith(_CONTENT) and not name.casefold().endswith(own)


def _is_config(name: str) -> bool:
    """Whether somebody may take a file beside mkdocs.yml for it."""
    written = name.casefold()
    also = written.startswith(("mkdocs", "properdocs")) and (is_left_behind(name) or written.endswith(_CONTENT))
    return name != NAME and (meant(name, [NAME]) is not None or also)


def _other_tops(root: Path) -> Iterator[tuple[str, str]]:
    """Each folder beside data/ and docs/ that somebody may take for one of them, and for which."""
    folders = sorted(path.name for path in root.iterdir() if path.is_dir() and path.name not in _TOPS)
    for name in folders:
        if intended := meant(name, _TOPS) or meant(f"{name}s", _TOPS):
            yield name, intended


def _told_of_folder(root: Path, folder: str) -> tuple[str, str] | None:
    """What is wrong with one of our folders that is none, or a link inside the project; None if it is right or gone.

    A link that leads out of the project is told by whoever reads its files.
    """
    path = root / folder
    if path.is_dir():
        inside = path != root and path.is_symlink() and path.resolve().is_relative_to(root.resolve())
        return ("This is a link to another folder.", "Put the files themselves here.") if inside else None
    if path.is_symlink():
        return "This is a link that leads to no folder.", "Put a folder in its place, with the files themselves."
    if path.exists():
        return "This is a file, where a folder should stand.", "Put the folder back in its place."
    return None


def _looks_read(path: Path) -> bool:
    return path.suffix.casefold() in _CONTENT or path.is_symlink()


def _told(project: Project, folder: str, name: str, folders: Mapping[str, Collection[str]]) -> tuple[str, str]:
    """What is wrong with a file, and how to mend it."""
    if (project.root / folder / name).is_dir():
        return "This is a link to a folder, and nothing behind it is read.", "Put the files themselves here."
    if intended := meant(name, folders.get(folder, ())):
        there = (project.root / folder / intended).exists()
        mend = f"Put what is new in it into {intended}, and remove it." if there else f"Rename it to {intended}."
        return f'Nothing reads this file: its name is not "{intended}".', mend
    top, *rest = folder.split("/")
    if top == "docs":
        return _told_of_page(project, rest, name)
    if folder in _BY_LANGUAGE:
        locale = name.split(".")[0]
        mend = f'Register "{locale}" in mkdocs.yml, or remove the file.'
        return f'Nothing reads this file: "{locale}" is not a language of the site.', mend
    if folder not in folders:
        return f'Nothing reads files in the folder "{folder}".', "Move them to where they belong, or remove them."
    return "Nothing reads a file of this name.", f"{did_you_mean(name, folders[folder])} Or remove it."


def _told_of_page(project: Project, folders: list[str], name: str) -> tuple[str, str]:
    locales, is_page = _locales(project), name.casefold().endswith((".md", ".markdown"))
    if not folders:
        mend = f"Move it into the folder of its language, such as docs/{project.source.locale}, or remove it."
        return "This file stands in no folder of a language.", mend if is_page else _ONLY_PAGES
    if folders[0] not in locales:
        written = meant(folders[0], locales)
        known = f'Rename it to "{written}".' if written else "Register it in mkdocs.yml, or remove it."
        return f'The folder "{folders[0]}" is not a language of the site.', known if is_page else _ONLY_PAGES
    return (
        "This file is not a page of the site.",
        'Add it under "nav" in mkdocs.yml, or remove it.' if is_page else _ONLY_PAGES,
    )
