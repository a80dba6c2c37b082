"""A brief's Markdown and the document that shows it: each quote is one object there, the rest stands as it is.

Places in a document are Qt's, in UTF-16 units; those in the text are code points. Knows no widget, and not what a
quote looks like.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat, QTextLayout

from desktop.exporters.brief.references import REFERENCE, SHORTENED, TOKEN, Reference, reference_in, with_tokens

QUOTE = QTextFormat.ObjectTypes.UserObject.value + 1
OBJECT = "\ufffc"  # what stands for an object in a document's text
_BYTE_ORDER = ("\ufeff", "\ufffe")
_ID = QTextFormat.Property.UserProperty.value + 1
_BRACED = _ID + 1
_TYPED = re.compile(rf"{REFERENCE.pattern}\Z")
_TYPED_WORDS = re.compile(rf"(?<={OBJECT}){SHORTENED.pattern}\Z")
NONE = Reference("")


def reference_of(form: QTextFormat) -> Reference:
    """Return the reference that a format stands for; NONE where it is no quote's."""
    if form.objectType() != QUOTE:
        return NONE
    return Reference(str(form.property(_ID)), str(form.property(_BRACED) or ""))


def show(document: QTextDocument, text: str, block: QTextBlockFormat, plain: QTextCharFormat) -> None:
    """Show a brief's text, with an object for each quote outside of code; nothing can be undone then."""
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    cursor.setBlockFormat(block)
    cursor.setBlockCharFormat(plain)
    insert(cursor, text, plain)
    cursor.endEditBlock()
    document.setUndoRedoEnabled(True)


def insert(cursor: QTextCursor, text: str, plain: QTextCharFormat) -> None:
    """Insert a piece of a brief's text at the cursor."""
    marked, references = with_tokens(text)
    at = 0
    for match in TOKEN.finditer(marked):
        _insert(cursor, marked[at : match.start()], plain)
        insert_quote(cursor, references[int(match[1])], plain)
        at = match.end()
    _insert(cursor, marked[at:], plain)


def _insert(cursor: QTextCursor, text: str, plain: QTextCharFormat) -> None:
    """Insert text, with whatever it begins: Qt would take U+FEFF for a mark of the order of bytes, and read it so."""
    place = cursor.position()
    cursor.insertText(f" {text}" if text[:1] in _BYTE_ORDER else text, plain)
    if text[:1] in _BYTE_ORDER:
        cursor.setPosition(place)
        cursor.deleteChar()
        cursor.setPosition(place + utf16(text))


def insert_quote(cursor: QTextCursor, reference: Reference, plain: QTextCharFormat) -> None:
    """Insert the object that stands for a quote."""
    form = QTextCharFormat(plain)
    form.setObjectType(QUOTE)
    form.setProperty(_ID, reference.annotation_id)
    form.setProperty(_BRACED, reference.braced)
    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)  # for one between other words
    cursor.insertText(OBJECT, form)


def reference_at(document: QTextDocument, place: int) -> Reference:
    """Return the reference of the quote that is the character at a place of a document; NONE for another."""
    if place < 0 or document.characterAt(place) != OBJECT:
        return NONE
    cursor = QTextCursor(document)
    cursor.setPosition(place + 1)
    return reference_of(cursor.charFormat())


def place_beside(cursor: QTextCursor) -> int:
    """Return the place of the quote beside a cursor; -1 where there is none."""
    here = cursor.position()
    return next((place for place in (here, here - 1) if reference_at(cursor.document(), place) != NONE), -1)


def replace_with_quote(
    document: QTextDocument, start: int, end: int, reference: Reference, plain: QTextCharFormat
) -> None:
    """Put a quote in the place of a piece of a document, in one step of its undo."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    insert_quote(cursor, reference, plain)
    cursor.endEditBlock()


def remove_quotes(document: QTextDocument, annotation_id: str) -> None:
    """Take the quotes of an annotation out of a document."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for place, reference in reversed(references_in(document)):
        if reference.annotation_id == annotation_id:
            cursor.setPosition(place)
            cursor.deleteChar()
    cursor.endEditBlock()


def take_in_typed(cursor: QTextCursor, plain: QTextCharFormat) -> bool:
    """Show a quote for the reference, or for the shortened words behind one, that was just typed outside of code.

    Return True if there was one.
    """
    document, before, end = cursor.document(), cursor.block().text()[: cursor.positionInBlock()], cursor.position()
    if "`" in before:
        return False
    if match := _TYPED.search(before):
        replace_with_quote(document, end - utf16(match[0]), end, reference_in(match), plain)
        return True
    match = _TYPED_WORDS.search(before)
    place = end - utf16(match[0]) - 1 if match else -1
    reference = reference_at(document, place)
    if match is None or reference == NONE or reference.braced:
        return False
    replace_with_quote(document, place, end, reference._replace(braced=match[1]), plain)
    return True


def text_of(document: QTextDocument, start: int = 0, end: int | None = None) -> str:
    """Return what a document, or a piece of it, says as a brief's text."""
    parts: list[str] = []
    at = 0
    for _, reference, raw, index in _objects(document, start, end):
        parts += (raw[at:index], reference.text)
        at = index + 1
    parts.append(_raw(document, start, end)[at:])
    return "".join(parts).replace("\u2029", "\n")


def quotes_in(document: QTextDocument) -> list[str]:
    """Return the ids of the annotations that are quoted, each once, in their order."""
    return list(dict.fromkeys(reference.annotation_id for _, reference in references_in(document)))


def references_in(document: QTextDocument) -> list[tuple[int, Reference]]:
    """Return the references of a document with the places of their objects."""
    return [(place, reference) for place, reference, _, _ in _objects(document, 0, None)]


def offset_of(document: QTextDocument, place: int) -> int:
    """Return the offset in the text of a place in the document."""
    return len(text_of(document, 0, place))


def place_of(document: QTextDocument, offset: int) -> int:
    """Return the place in the document of an offset in its text; inside of a reference it is behind its quote."""
    longer = 0  # by how much the text is longer than what the document holds, in code points
    for place, reference, _, index in _objects(document, 0, None):
        begins = index + longer
        if offset <= begins:
            break
        length = len(reference.text)
        if offset < begins + length:
            return place + 1
        longer += length - 1
    raw = _raw(document, 0, None)
    return utf16(raw[: max(offset - longer, 0)])


def _raw(document: QTextDocument, start: int, end: int | None) -> str:
    raw = document.toRawText()
    if start == 0 and end is None:
        return raw
    units = raw.encode("utf-16-le", "surrogatepass")[2 * start : None if end is None else 2 * end]
    return units.decode("utf-16-le", "surrogatepass")


def _objects(document: QTextDocument, start: int, end: int | None) -> Iterator[tuple[int, Reference, str, int]]:
    """Yield each quote: its place, its reference, the raw text of the piece and its index in that."""
    raw = _raw(document, start, end)
    place, at, until = start, 0, -1
    first, starts = 0, list[int]()
    ranges: list[QTextLayout.FormatRange] = []
    while (index := raw.find(OBJECT, at)) >= 0:
        place += utf16(raw[at:index])
        if place > until:  # the formats of a block, and no cursor there: to be put somewhere, it would lay that out
            block = document.findBlock(place)
            first, until = block.position(), block.position() + block.length() - 1
            ranges = block.textFormats()
            starts = [format_range.start for format_range in ranges]
        reference = reference_of(ranges[bisect_right(starts, place - first) - 1].format)
        if reference != NONE:
            yield place, reference, raw, index
        place, at = place + 1, index + 1


def utf16(text: str) -> int:
    """Return how many UTF-16 units a text has."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
