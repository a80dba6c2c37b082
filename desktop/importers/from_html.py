"""HTML: a saved web page. The article is found, cleaned with nh3, and read into blocks."""

from __future__ import annotations

from desktop.article.content import BlockKind, Content, Metadata
from desktop.importers.decode import decode
from desktop.importers.from_markdown import clean
from desktop.importers.html_blocks import blocks_of
from desktop.importers.imported import Imported

ID, VERSION = "html", 1


def read(data: bytes, name: str) -> Imported:
    """Read a saved web page. Raises ImportFailed where the bytes are no text."""
    decoded = decode(data)
    blocks = blocks_of(clean(decoded.text))
    title = next((b.text for b in blocks if b.kind is BlockKind.HEADING), "")
    return Imported(Content(tuple(blocks), Metadata(title=title)), ID, VERSION, decoded.remark)
