"""The limited child for an annotated PDF: highlights into a copy, read back before it is handed out, those it has
already not twice.

In: the text's ``text_sha256``, the ``pages`` it reaches to, ``annotations`` as rows, and the PDF; out: ``marked``,
``incremental`` and the copy.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pypdfium2.raw as pdfium

from desktop.article.area import Area
from desktop.errors import ExportFailed
from desktop.exporters.child.annotation_objects import with_objects
from desktop.importers.imported import OWN, FileAnnotation
from desktop.importers.marks.of_pdf import THEMES, WRITTEN, Placed, Spot, found_in, placed_in, spots_of
from desktop.importers.pdf.blocks import PlacedBlock
from desktop.importers.pdf.reading import Article, read_as_kept
from desktop.importers.pdfium.axes import Box
from desktop.importers.pdfium.document import Document, place_on_page

_ROOM = 1.0  # points around the letters
_EDGE = 1.5  # points that the edge of an area is wide
_NEAR = 0.01  # of a page, by which an area may be read back otherwise
_AUTHOR = "Postil"  # of a highlight whose author is not known


def annotate(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Write annotations into a copy of a PDF. Raises ExportFailed with a sentence."""
    rows = about["annotations"]
    with Document(data) as document:
        article = read_as_kept(document, about["text_sha256"], about["pages"])
        there = list(placed_in(document, article.content, article.made, range(document.page_count)))
        spots = {page: _spots(document, article, page) for page in sorted(_pages(rows, article))}
    with Document(data) as copy:
        for row in rows:
            known = _known(row, there)
            if known is None and row["area"]:
                _add_square(copy, row)
            elif known is None:
                _add(copy, row, spots)
            else:
                _change(copy, row, known)
        pdf = copy.changed()
    if pdf is None:
        raise ExportFailed("PDFium could not write the copy.")
    if pdf.startswith(data):
        pdf = with_objects(pdf, len(data))
    return {"marked": _marked(pdf, rows, article), "incremental": pdf.startswith(data)}, pdf


def _pages(rows: Sequence[Mapping[str, Any]], article: Article) -> set[int]:
    starts = article.content.starts
    passages = sorted((row["start"], row["end"]) for row in rows if not row["area"])
    return {
        place.page
        for start, piece in zip(starts, article.made, strict=True)
        if _touches(passages, start, start + len(piece.block.text))
        for place in piece.places
    }


def _touches(passages: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(begin < end and start < other for begin, other in passages)


def _spots(document: Document, article: Article, page: int) -> list[Spot]:
    pieces: Sequence[PlacedBlock] = article.made
    with document.opened(page) as handles:
        return [] if handles is None else list(spots_of(handles, article.content, pieces, page))


def _known(row: Mapping[str, Any], there: Sequence[Placed]) -> Placed | None:
    """Return the annotation of the file that a row is: by its name, or by its place where it came from the file."""
    for placed in there:
        mark = placed.found
        if mark is not None and mark.name and mark.name in (row["name"], OWN + row["id"]):
            return placed
    if row["came"]:
        return next((placed for placed in there if placed.found is not None and _same_place(placed.found, row)), None)
    return None


def _same_place(mark: FileAnnotation, row: Mapping[str, Any]) -> bool:
    if (mark.area is None) == bool(row["area"]):
        return False
    return not mark.name and (mark.start, mark.end) == (row["start"], row["end"])


def _add(document: Document, row: Mapping[str, Any], spots: Mapping[int, Sequence[Spot]]) -> None:
    number = 0
    for page, all_spots in spots.items():
        boxes = list(_line_boxes([spot for spot in all_spots if row["start"] <= spot.offset < row["end"]]))
        if not boxes:
            continue
        number += 1
        with document.opened(page) as handles:
            assert handles is not None
            annotation = pdfium.FPDFPage_CreateAnnot(handles.page, pdfium.FPDF_ANNOT_HIGHLIGHT)
            if annotation:
                _draw(annotation, boxes, row["colour"])
                _finish(annotation, row, number)


def _add_square(document: Document, row: Mapping[str, Any]) -> None:
    area = Area(*row["area"])
    with document.opened(area.page - 1) as handles:
        square = pdfium.FPDFPage_CreateAnnot(handles.page, pdfium.FPDF_ANNOT_SQUARE) if handles is not None else None
        if handles is None or not square:
            return
        (a, b), (c, d) = (place_on_page(handles.page, x, y) for x, y in zip(area.box[::2], area.box[1::2], strict=True))
        pdfium.FPDFAnnot_SetRect(square, pdfium.FS_RECTF(min(a, c), max(b, d), max(a, c), min(b, d)))
        pdfium.FPDFAnnot_SetBorder(square, 0, 0, _EDGE)
        _colour(square, row["colour"])
        _finish(square, row, 1)


def _finish(annotation: Any, row: Mapping[str, Any], number: int) -> None:
    for key, value in _said(row, number).items():
        _set(annotation, key, value)
    pdfium.FPDFAnnot_SetFlags(annotation, pdfium.FPDF_ANNOT_FLAG_PRINT)
    pdfium.FPDFPage_CloseAnnot(annotation)


def _said(row: Mapping[str, Any], number: int) -> dict[str, str]:
    """Return the entries of an annotation; of one over several pages the note stands on the first."""
    values = {
        "NM": f"{OWN}{row['id']}" if number == 1 else f"{OWN}{row['id']}#{number}",
        "T": row["author"] or _AUTHOR,
        "CreationDate": _date(row["created"]),
        "M": _date(row["modified"]),
        "Contents": row["note"] if number == 1 else "",
        WRITTEN.decode(): row["note"] if number == 1 else "",
        "Subj": THEMES + "\n".join(row["themes"]) if row["themes"] else "",
    }
    return {key: value for key, value in values.items() if value}


def _change(document: Document, row: Mapping[str, Any], known: Placed) -> None:
    """Let an annotation that the file has say what its note is today; the rest of it stays as it was."""
    assert known.found is not None
    if known.found.note.strip() == row["note"].strip() and known.found.name:
        return
    with document.opened(known.page) as handles:
        annotation = pdfium.FPDFPage_GetAnnot(handles.page, known.number) if handles is not None else None
        if annotation:
            if known.found.note.strip() != row["note"].strip():
                _set(annotation, "Contents", row["note"])
                _set(annotation, WRITTEN.decode(), row["note"])
            if not known.found.name:
                _set(annotation, "NM", OWN + row["id"])
            pdfium.FPDFPage_CloseAnnot(annotation)


def _line_boxes(spots: Sequence[Spot]) -> Iterator[Box]:
    """Yield a box for each line of letters."""
    box: Box | None = None
    for spot in spots:
        left, bottom, right, top = spot.box
        if right <= left or top <= bottom:
            continue
        if box is not None and min(top, box[3]) - max(bottom, box[1]) > 0 and left > box[0] - 1:
            box = min(box[0], left), min(box[1], bottom), max(box[2], right), max(box[3], top)
            continue
        if box is not None:
            yield box
        box = spot.box
    if box is not None:
        yield box


def _draw(annotation: Any, boxes: Sequence[Box], colour: str) -> None:
    _colour(annotation, colour)
    for left, bottom, right, top in boxes:
        low, high = bottom - _ROOM, top + _ROOM
        # The order that viewers agree on, other than the standard's: top left, top right, bottom left, bottom right.
        quad = pdfium.FS_QUADPOINTSF(left, high, right, high, left, low, right, low)
        pdfium.FPDFAnnot_AppendAttachmentPoints(annotation, quad)
    around = pdfium.FS_RECTF(
        min(box[0] for box in boxes),
        max(box[3] for box in boxes) + _ROOM,
        max(box[2] for box in boxes),
        min(box[1] for box in boxes) - _ROOM,
    )
    pdfium.FPDFAnnot_SetRect(annotation, around)


def _colour(annotation: Any, colour: str) -> None:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    pdfium.FPDFAnnot_SetColor(annotation, pdfium.FPDFANNOT_COLORTYPE_Color, red, green, blue, 255)


def _set(annotation: Any, key: str, value: str) -> None:
    units = value.encode("utf-16-le", "surrogatepass") + b"\0\0"
    room = (ctypes.c_ushort * (len(units) // 2)).from_buffer_copy(units)
    pdfium.FPDFAnnot_SetStringValue(annotation, key.encode(), room)


def _date(time: str) -> str:
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)", time)
    return f"D:{''.join(match.groups())}Z" if match else ""


def _marked(pdf: bytes, rows: Sequence[Mapping[str, Any]], article: Article) -> int:
    """Read the copy, and return how many of the annotations are in it; raise ExportFailed where one came out wrong."""
    with Document(pdf) as document:
        marks, _ = found_in(document, article.content, article.made, range(document.page_count))
    text = article.content.text
    places = {mark.name: text[mark.start : mark.end].split() for mark in marks}
    names = {mark.name for mark in marks}
    areas = {mark.name: mark.area for mark in marks if mark.area is not None}
    marked = 0
    for row in rows:
        own = OWN + row["id"]
        if row["area"] and own in places:
            wrong = own not in areas or not _alike(areas[own], Area(*row["area"]))
        else:
            wrong = own in places and places[own] != text[row["start"] : row["end"]].split()
        if wrong and not row["came"]:
            raise ExportFailed(
                "The copy could not be proved: a highlight came out on other words ({id}).", id=row["id"]
            )
        marked += own in names or row["name"] in names or bool(row["came"])
    return marked


def _alike(one: Area, other: Area) -> bool:
    sides = zip(one.box, other.box, strict=True)
    return one.page == other.page and all(abs(first - second) <= _NEAR for first, second in sides)
