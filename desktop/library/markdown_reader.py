"""Reading Markdown as the importer does, for the proofs of exports and for what comes back.

Knows nothing of the library file; a source is handed in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from db.message import Message
from desktop.article.content import Content
from desktop.errors import ImportFailed

if TYPE_CHECKING:
    from desktop.importers.imported import Imported

    Read = Callable[[bytes, str], Imported]

_TAME_MARKS = 4000  # of one paragraph; more is read in the limited child process
_SIGNS = b"*_~^=`[]<&"
_TAME_LENGTH = 3_000_000


def read_markdown(data: bytes, read: Read | None = None) -> Content:
    """Read Markdown as the importer does: here where it is tame, else in the limited child process.

    Where it is read here ``read`` stands in for the importer's own. Raises ImportFailed where it could only be read as
    plain text.
    """
    from desktop.importers import importer_by_id
    from desktop.importers.child.job import import_bytes

    name = "article.md"
    if len(data) <= _TAME_LENGTH and _is_tame(data):
        read = read or importer_by_id("markdown").read
        return read(data, name).content
    imported = import_bytes(data, name, importer="markdown", places=True)
    if imported.importer != "markdown":
        raise ImportFailed(imported.remark or Message("The text could not be read as Markdown."))
    return imported.content


def _is_tame(data: bytes) -> bool:
    """True if no paragraph holds so many signs of markup that reading it may take long."""
    paragraphs = data.replace(b"\r\n", b"\n").split(b"\n\n")
    long = (paragraph for paragraph in paragraphs if len(paragraph) > _TAME_MARKS)
    return all(len(line) - len(line.translate(None, _SIGNS)) <= _TAME_MARKS for line in long)


class SourceReader:
    """``read_markdown`` for the work on one source: each text is read once while it is asked for again and again."""

    def __init__(self, source: bytes) -> None:
        self.source = source
        self._kept: dict[bool, tuple[bytes, Content]] = {}  # the source, and what was read last of all else

    def __call__(self, data: bytes) -> Content:
        """Return what the text says, and where its words stand in it."""
        is_source = data == self.source
        kept = self._kept.get(is_source)
        if kept is None or kept[0] != data:
            kept = self._kept[is_source] = data, read_markdown(data)
        return kept[1]

    def again(self, data: bytes) -> Content:
        """Return what the text says, sooner: where its words stand is not worked out."""
        from desktop.importers.from_markdown import read_again

        known = next((content for text, content in self._kept.values() if text == data), None)
        return read_markdown(data, read_again) if known is None else known
