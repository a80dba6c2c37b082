"""An article made by hand, for tests in which no importer runs."""

from __future__ import annotations

from desktop.article.content import Block, BlockKind, Content
from desktop.importers import importer_by_id
from desktop.importers.imported import Imported


def read_by_hand(text: str) -> Imported:
    """Make of "# Heading" and other lines what an importer would hand back."""
    blocks = [
        Block(BlockKind.HEADING, line.lstrip("# "), level=len(line) - len(line.lstrip("#")))
        if line.startswith("#")
        else Block(BlockKind.PARAGRAPH, line)
        for line in text.split("\n")
        if line
    ]
    return Imported(Content(tuple(blocks)), "text", importer_by_id("text").version)
