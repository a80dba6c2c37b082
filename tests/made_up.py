"""Rows that the program does not have, for tests of its tables' promise: one row, and all that derives from it follows.

The reader of the made-up import format stands here too, as the import process runs it in a process of its own.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from desktop import importers
from desktop.article.content import Block, BlockKind, Content, Metadata
from desktop.commands import Command
from desktop.errors import ImportFailed
from desktop.importers import Importer, begins_with
from desktop.importers.imported import Imported
from desktop.settings import Setting

ROOT = Path(__file__).resolve().parent.parent
SCROLL = b"papyrus\nOn reeds\nA reed grows in water. A scroll must never see any.\nIt is read from the right.\n"


def read(data: bytes, name: str) -> Imported:
    """Read a papyrus: its second line is the title, each further one a paragraph. Raises ImportFailed."""
    head, *lines = data.decode("utf-8", "replace").splitlines() or [""]
    if head != "papyrus" or not any(line.isprintable() and line.strip() for line in lines):
        raise ImportFailed("The file is no papyrus.")
    kept = [line.strip() for line in lines if line.isprintable() and line.strip()]
    return Imported(Content(tuple(Block(BlockKind.PARAGRAPH, line) for line in kept), Metadata(title=kept[0])))


PAPYRUS = Importer(
    "papyrus", "Papyrus", 1, {"application/x-papyrus": (".pap", ".papyrus")}, read, begins_with(b"papyrus\n"), None
)
UNROLL = Command("unroll", "Unroll", "View", ("Ctrl+F12",), ("article",), "See the whole scroll")
INK = Setting("ink", "soot", "choice", "Ink of the scribe", "Writing", (("soot", "Soot"), ("ochre", "Red ochre")))


def add_row(
    monkeypatch: pytest.MonkeyPatch,
    table: tuple[Any, ...],
    row: Any,
    by: Mapping[str, Any] | None = None,
    key: str = "",
) -> None:
    """Put a row at a table's end, wherever a module of the program holds the table; ``by`` is its index by ``key``."""
    longer = (*table, row)
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "desktop":
            for attribute in [known for known, value in vars(module).items() if value is table]:
                monkeypatch.setattr(module, attribute, longer)
    if by is not None:
        monkeypatch.setitem(by, getattr(row, key), row)


def import_process() -> list[str]:
    """Return the command of an import process that knows the made-up format."""
    return [
        sys.executable,
        "-c",
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from tests import made_up; made_up._run()",
    ]


def _run() -> None:
    from desktop.child.process import main

    importers.IMPORTERS = (*importers.IMPORTERS, PAPYRUS)
    sys.exit(main())
