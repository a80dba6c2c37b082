"""Files to Content. One table, IMPORTERS; the file dialog, dropping and the contract tests derive from it.

An importer runs in a limited child process (``job``), so its module is imported only where it runs.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from desktop.article.content import BlockKind, Content
from desktop.importers.imported import Imported


@dataclass(frozen=True)
class Importer:
    """One format. ``read(data, name)`` gives the content, or raises ImportFailed with a sentence.

    ``changes`` tells of a version which blocks it reads otherwise than the one before; a version that is not there
    may read anything otherwise.
    """

    id: str
    name: str
    version: int
    extensions: tuple[str, ...]
    read: Callable[[bytes, str], Imported]
    media_types: tuple[str, ...]
    changes: Mapping[int, frozenset[BlockKind]] = field(default_factory=dict)

    def reads_anew(self, content: Content, version: int) -> bool:
        """Tell whether a content that an older ``version`` read may be another today."""
        kinds = {block.kind for block in content.blocks}
        return any(kinds & self.changes.get(later, kinds) for later in range(version + 1, self.version + 1))


def _late(module: str) -> Callable[[bytes, str], Imported]:
    def read(data: bytes, name: str) -> Imported:
        found: Imported = importlib.import_module(f"desktop.importers.{module}").read(data, name)
        return found

    return read


IMPORTERS: tuple[Importer, ...] = (
    Importer(
        "markdown",
        "Markdown",
        2,
        (".md", ".markdown", ".mkd", ".mdown"),
        _late("from_markdown"),
        ("text/markdown",),
        {2: frozenset([BlockKind.FOOTNOTE])},  # numbered as the text goes
    ),
    Importer("text", "Plain text", 1, (".txt", ".text"), _late("from_text"), ("text/plain",)),
    Importer(
        "html",
        "Web page",
        1,
        (".html", ".htm", ".xhtml"),
        _late("from_html"),
        ("text/html", "application/xhtml+xml"),
    ),
)


def importer_by_id(identifier: str) -> Importer:
    """Return the importer with this id. Raises KeyError."""
    return {importer.id: importer for importer in IMPORTERS}[identifier]


def importer_for(name: str, data: bytes) -> Importer:
    """Return the importer for a file: by its extension, else by how it begins, else plain text."""
    suffix = PurePath(name).suffix.lower()
    for importer in IMPORTERS:
        if suffix in importer.extensions:
            return importer
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return importer_by_id("html")
    return importer_by_id("text")
