"""Reading Markdown as the importer does, for the proofs of exports and for what comes back.

Knows nothing of the library file; a version and its content are handed in.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop.article.content import Content
from desktop.errors import ImportFailed

if TYPE_CHECKING:
    from db.records import Version
    from desktop.annotated.document import Reader
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
        with collector_at_rest():
            return read(data, name).content
    imported = import_bytes(data, name, importer="markdown")
    if imported.importer != "markdown":
        raise ImportFailed(imported.remark or "The text could not be read as Markdown.")
    return imported.content


def _is_tame(data: bytes) -> bool:
    """Tell whether no paragraph holds so many signs of markup that reading it may take long."""
    paragraphs = data.replace(b"\r\n", b"\n").split(b"\n\n")
    long = (one for one in paragraphs if len(one) > _TAME_MARKS)
    return all(len(one) - len(one.translate(None, _SIGNS)) <= _TAME_MARKS for one in long)


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep Python from looking for cycles: what is made meanwhile is needed, and looking costs a tenth of the time."""
    at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if at_work:
            gc.enable()


def reader_of(version: Version, source: bytes, content: Content) -> Reader:
    """Return ``read_markdown`` for the work on one version: its own source is not read again, and what is read again
    with little changed is not all worked out again.

    The first holds only where today's importer made its content; what an older one made is read afresh.
    """
    from desktop.importers import importer_by_id

    today = importer_by_id("markdown")
    is_todays = (version.importer, version.importer_version) == (today.id, today.version)
    again: list[Read] = []  # made where there is something to read: the importer takes a while to load
    last: list[tuple[bytes, Content]] = []

    def read(data: bytes) -> Content:
        if is_todays and data == source:
            return content
        if not (last and last[0][0] == data):
            last[:] = [(data, read_afresh(data))]
        return last[0][1]

    def read_afresh(data: bytes) -> Content:
        if not again:
            from desktop.importers.from_markdown import reader_with_memory

            again.append(reader_with_memory())
        return read_markdown(data, again[0])

    return read
