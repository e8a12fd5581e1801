"""Files that are read once in a run, however many checks look at them."""

from __future__ import annotations

from pathlib import Path

from scripts.files.problems import Problems
from scripts.files.text import read_text
from scripts.files.yaml_lines import Document, parse_yaml


class ReadOnce:
    """The texts and documents of files, as they were when somebody first asked for them."""

    def __init__(self) -> None:
        self._texts: dict[Path, tuple[str | None, Problems]] = {}
        self._documents: dict[Path, tuple[Document | None, Problems]] = {}

    def text(self, path: Path, name: str, problems: Problems, missing: str = "Put it back.") -> str | None:
        """The text of a file, as `read_text` gives it."""
        if path not in self._texts:
            found = Problems()
            self._texts[path] = read_text(path, name, found, missing), found
        text, found = self._texts[path]
        problems.add_all(found)
        return text

    def document(self, path: Path, name: str, problems: Problems) -> Document | None:
        """The YAML of a file, as `read_yaml` gives it."""
        if path not in self._documents:
            found = Problems()
            text = self.text(path, name, found)
            of_yaml = Problems()
            document = None if text is None else parse_yaml(text, name, of_yaml)
            # What is wrong in the text may be why it is no YAML.
            if document is not None or not found:
                found.add_all(of_yaml)
            self._documents[path] = document, found
        document, found = self._documents[path]
        problems.add_all(found)
        return document
