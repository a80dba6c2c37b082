"""A reading program's annotations in a book: calibre's, beside its documents and in its package, and the
set of annotations that Readium keeps there. Each is found at its words.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from db.records import AnchorState
from desktop.anchoring.quoted import place_marks
from desktop.annotations import head_of
from desktop.article.content import Content, Passage
from desktop.errors import ImportFailed
from desktop.importers.epub.archive import Archive, Missing
from desktop.importers.epub.xml import tree_of
from desktop.importers.imported import MOST_FOUND, OWN, FileAnnotation
from desktop.importers.marks import of_calibre, of_readium
from desktop.importers.marks.mark import Mark
from desktop.importers.marks.told_json import table, tables, told_json

CALIBRE = "META-INF/calibre_bookmarks.txt"
READIUM = "META-INF/annotations.annotation"
_PACKED = b"encoding=json+base64:\n"
_COLOURS = {"yellow": "#ffeb6b", "green": "#c0ed72", "blue": "#add8ff", "red": "#ffb0ca", "purple": "#d9b2ff"}
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def found_in(archive: Archive, package: str, content: Content) -> tuple[FileAnnotation, ...]:
    """Return the marks in a book, each once, in the order of the text.

    One whose words the text does not have is a note on the whole, in which they are quoted.
    """
    by_id = {mark.id or (mark.quote, mark.note, mark.position): mark for mark in _marks(archive, package)}
    marks = [mark for mark in by_id.values() if mark.quote.strip() or mark.note.strip()][:MOST_FOUND]
    if not marks or not content.text:
        return ()
    quoted = [mark for mark in marks if mark.quote.strip()]
    placed = [_on_the_whole(mark, content) for mark in marks if not mark.quote.strip()]
    for mark, (_, anchor) in zip(quoted, place_marks(content.text, quoted), strict=True):
        if anchor.start is None or anchor.end is None:
            placed.append(_on_the_whole(mark, content))
            continue
        look = str(anchor.reason) if anchor.state is AnchorState.CHANGED else ""
        placed.append(_found(mark, Passage(anchor.start, anchor.end), look=look))
    return tuple(sorted((mark for mark in placed if mark.start < mark.end), key=lambda mark: (mark.start, mark.end)))


def _marks(archive: Archive, package: str) -> Iterator[Mark]:
    for row in tables(_told(archive, CALIBRE)):
        if not of_calibre.refusal(row):
            yield of_calibre.mark_of("", row)
    told = table(_told(archive, READIUM))
    is_ours = table(told.get("generator")).get("name") == of_readium.GENERATOR
    for row in tables(told.get("items")):
        if not of_readium.is_bookmark(row):
            mark = of_readium.mark_of("", row)
            yield replace(mark, id=f"{OWN}{mark.id.removeprefix('urn:uuid:')}") if is_ours else mark
    if not package or of_calibre.IN_PACKAGE.encode() not in (data := _read(archive, package)):
        return
    for about in of_calibre.in_package(tree_of(data)):
        if about and not of_calibre.refusal(about):
            yield of_calibre.mark_of("", about)


def _read(archive: Archive, name: str) -> bytes:
    try:
        return archive.text_of(archive.find(name))
    except Missing:
        return b""


def _told(archive: Archive, name: str) -> Any:
    data = _read(archive, name)
    if data.startswith(_PACKED):
        try:
            data = base64.b64decode(data.removeprefix(_PACKED))
        except binascii.Error:
            data = b""
    return _json(data)


def _json(data: bytes) -> Any:
    try:
        return told_json(data)
    except ImportFailed:
        return None  # damaged, or calibre's bookmarks of old, which mark no words


def _found(mark: Mark, passage: Passage, *, look: str = "") -> FileAnnotation:
    colour = _COLOURS.get(mark.colour, mark.colour if _COLOUR.fullmatch(mark.colour) else "")
    return FileAnnotation(
        passage.start,
        passage.end,
        mark.note,
        "highlight",
        colour.lower(),
        created=mark.created,
        modified=mark.modified,
        name=mark.id,
        look=look,
        themes=mark.tags,
    )


def _on_the_whole(mark: Mark, content: Content) -> FileAnnotation:
    """Return a mark without a place as a note on the whole."""
    quote = "\n".join(f"> {line}" for line in mark.quote.strip().splitlines())
    noted = replace(mark, note="\n\n".join(filter(None, (quote, mark.note))))
    return _found(noted, head_of(content) or Passage(0, 0))
