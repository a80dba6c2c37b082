"""Reading what is there where an export goes: whose it is, and when it was written."""

from __future__ import annotations

import os
from pathlib import Path

from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.source_text import decode
from desktop.errors import PostilError
from desktop.exporters.page.carried import carried
from desktop.importers.source_file import read_file
from desktop.library.exchange import export_identity


def article_in(path: Path) -> str:
    """Return the id of the article that a file is an export of, or ''."""
    data = read(path)
    identity = export_identity(data) if data else None
    return identity.article_id if identity is not None else ""


def exported(data: bytes) -> str:
    """Return when a file says that it was exported, or ''."""
    return ExportedFile(decode(carried(data) or data).text).stated("exported")


def read(path: Path) -> bytes | None:
    """Return what a file holds; None where it is not there or cannot be read."""
    try:
        return read_file(path) if os.path.isfile(path) else None
    except (PostilError, OSError):
        return None
