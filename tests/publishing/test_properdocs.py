"""The site outlives its framework: under ProperDocs, which carries MkDocs on, each file has the same bytes."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.edits import fingerprints
from tests.helpers.processes import run

# Every import of MkDocs, ours and those of theme and plugins, finds ProperDocs; the last line proves that none did not.
UNDER_PROPERDOCS = """
import atexit, sys
import properdocs.replacement
atexit.register(lambda: print(*{str(module.__name__).partition(".")[0]
    for name, module in sys.modules.items() if name.partition(".")[0] == "mkdocs"}))
"""


def test_under_properdocs_every_file_has_the_same_bytes(built: Path, copy: Path) -> None:
    result = run(copy, "build", before=UNDER_PROPERDOCS)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-1] == "properdocs"
    assert fingerprints(copy / "site") == fingerprints(built)
