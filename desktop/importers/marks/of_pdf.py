"""Annotations that a PDF holds: highlights, underlines, notes, and where in the text they stand.

What PDFium says of them (ISO 32000-1, 12.5.6), and the way from the quadrilaterals on a page to a passage.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from ctypes import byref, c_uint
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from itertools import takewhile
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from desktop.article.area import Area
from desktop.article.content import Content
from desktop.importers.imported import MOST_FOUND, OWN, FileAnnotation
from desktop.importers.marks.mark import OnPage
from desktop.importers.pdf.blocks import PlacedBlock
from desktop.importers.pdf.lines import runs_of
from desktop.importers.pdfium.axes import NOWHERE, Box, box_of, is_in, marked_boxes, middle_of
from desktop.importers.pdfium.document import Document, Handles, part_of_page, place_on_page, utf16

HIGHLIGHT, SQUARE = "highlight", "square"  # words, and an area of a page
_KINDS = {
    pdfium.FPDF_ANNOT_HIGHLIGHT: HIGHLIGHT,
    pdfium.FPDF_ANNOT_UNDERLINE: "underline",
    pdfium.FPDF_ANNOT_SQUIGGLY: "squiggly",
    pdfium.FPDF_ANNOT_STRIKEOUT: "strike-out",
    pdfium.FPDF_ANNOT_TEXT: "note",
    pdfium.FPDF_ANNOT_FREETEXT: "free text",
    pdfium.FPDF_ANNOT_SQUARE: SQUARE,
}
_UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_SLACK = 0.8  # points around a quadrilateral: viewers draw them a little small
_LOWEST = 4.0  # points that a line is taken to be high, at the least
_FAR = 12  # characters between two parts of a text that one annotation marks: they are two passages
_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([-+Z])(\d\d)?'?(\d\d)?)?")
_FIRST = (1, 1, 1, 0, 0, 0)  # of a year, a month and so on, where a date does not say
THEMES = "Postil: "  # what the subject begins with where Postil wrote it; the names of themes follow, one a line

WRITTEN = b"PostilNote"  # the key of a note as it was written here, kept by viewers that let it be edited


class Stretch(NamedTuple):
    """A stretch of the text and its characters on a page; the two are of one length, but for ligatures."""

    start: int  # in the text
    end: int
    page: int
    first: int  # as PDFium counts the page's characters
    length: int

    def offset(self, number: int) -> int:
        """Return the offset in the text of one of the page's characters, counted from ``first``."""
        return self.start + number * (self.end - self.start) // self.length


class Spot(NamedTuple):
    """A character on a page: its offset in the text, and its box."""

    offset: int
    box: Box


@dataclass
class _Markup:
    """One annotation as PDFium gives it; ``answers`` is the number on its page of the one that it answers, or -1."""

    found: FileAnnotation
    boxes: list[Box]
    number: int = 0
    answers: int = -1


class Placed(NamedTuple):
    """An annotation with its page and its number there; ``found`` is None where it stands on no text."""

    found: FileAnnotation | None
    page: int
    number: int


def found_in(
    document: Document, content: Content, pieces: Sequence[PlacedBlock], pages: Iterable[int]
) -> tuple[tuple[FileAnnotation, ...], int]:
    """Return the annotations of a document in the order of its pages, and how many stand where there is no text.

    Of what Postil wrote over several pages or places, the parts are one again.
    """
    marks: list[FileAnnotation] = []
    own: dict[str, int] = {}
    lost = 0
    for placed in placed_in(document, content, pieces, pages):
        mark = placed.found
        name = mark.name.partition("#")[0] if mark is not None else ""
        if mark is None:
            lost += 1
        elif name.startswith(OWN) and name in own:
            first = marks[own[name]]
            marks[own[name]] = replace(first, start=min(first.start, mark.start), end=max(first.end, mark.end))
        else:
            if name.startswith(OWN):
                own[name], mark = len(marks), replace(mark, name=name)
            marks.append(mark)
    return tuple(marks[:MOST_FOUND]), lost


def placed_in(
    document: Document, content: Content, pieces: Sequence[PlacedBlock], pages: Iterable[int]
) -> Iterator[Placed]:
    """Yield the annotations on some pages of a document. It forgets how they look: nothing is to be saved of it."""
    count = 0
    for number in pages:
        with document.opened(number) as handles:
            if handles is None or not pdfium.FPDFPage_GetAnnotCount(handles.page):
                continue
            markups = _answered(_markups(handles.page))
            spots = list(spots_of(handles, content, pieces, number)) if markups else []
            for markup in markups:
                marks: Sequence[FileAnnotation | None] = _marks(markup, spots, content, handles.page, number) or [None]
                yield from (Placed(mark, number, markup.number) for mark in marks)
                count += len(marks)
        if count >= MOST_FOUND:
            break


def found_at(
    document: Document, content: Content, pieces: Sequence[PlacedBlock], places: Sequence[OnPage]
) -> list[list[FileAnnotation]]:
    """Return what stands at each place of a document that another program tells, as if it had written them into it.

    Of several passages below one place the longest is first. Where words are marked and there are none, it is an area.
    """
    by_page: dict[int, list[int]] = defaultdict(list)
    for index, place in enumerate(places):
        by_page[place.page - 1].append(index)
    marks: list[list[FileAnnotation]] = [[] for _ in places]
    for number, indices in by_page.items():
        with document.opened(number) as handles:
            if handles is None:
                continue
            spots = list(spots_of(handles, content, pieces, number))
            for index in indices:
                kind = places[index].kind
                corners = [(box[:2], box[2:]) for box in places[index].boxes]
                boxes = [box_of([place_on_page(handles.page, *at) for at in both]) for both in corners]
                if kind == HIGHLIGHT and not _within(boxes, spots):
                    kind = SQUARE
                here = _marks(_Markup(FileAnnotation(0, 0, kind=kind), boxes), spots, content, handles.page, number)
                marks[index] = sorted(here, key=lambda mark: mark.start - mark.end)
    return marks


def take_off_marks(page: Any) -> None:
    """Take off the marks of other programs: importing made annotations of them, which are drawn over the page.

    Not their squares: of a file that was imported earlier, no annotations were made of those.
    """
    for number in reversed(range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST_FOUND))):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        if annotation:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            name = utf16(partial(pdfium.FPDFAnnot_GetStringValue, annotation, b"NM"))
            drawn = kind in _KINDS and (kind != pdfium.FPDF_ANNOT_SQUARE or name.startswith(OWN))
            pdfium.FPDFPage_CloseAnnot(annotation)
            if drawn or kind == pdfium.FPDF_ANNOT_POPUP:
                pdfium.FPDFPage_RemoveAnnot(page, number)


def spots_of(handles: Handles, content: Content, pieces: Sequence[PlacedBlock], page: int) -> Iterator[Spot]:
    """Yield where each character of the text stands on a page, in the file's own axes."""
    for stretch in stretches_of(content, pieces, page):
        for k in range(stretch.length):
            if any(box := handles.box(stretch.first + k)):
                yield Spot(stretch.offset(k), box)


def stretches_of(content: Content, pieces: Sequence[PlacedBlock], page: int | None = None) -> Iterator[Stretch]:
    """Yield where the text stands on all pages, or on one, in the order of the text."""
    for start, piece in zip(content.starts, pieces, strict=True):
        for place in piece.places:
            if page is None or place.page == page:
                yield Stretch(start + place.start, start + place.end, place.page, place.first, place.length)


def _markups(page: Any) -> list[_Markup]:
    markups = []
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST_FOUND)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        if not annotation:
            continue
        kind = _KINDS.get(pdfium.FPDFAnnot_GetSubtype(annotation))
        if kind is not None and not pdfium.FPDFAnnot_GetFlags(annotation) & _UNSEEN:
            markups.append(_markup(page, annotation, kind, number))
        pdfium.FPDFPage_CloseAnnot(annotation)
    return markups


def _markup(page: Any, annotation: Any, kind: str, number: int) -> _Markup:
    def said(key: bytes) -> str:
        return utf16(partial(pdfium.FPDFAnnot_GetStringValue, annotation, key)).strip()

    answers = -1
    if pdfium.FPDFAnnot_HasKey(annotation, b"IRT") and (parent := pdfium.FPDFAnnot_GetLinkedAnnot(annotation, b"IRT")):
        answers = pdfium.FPDFPage_GetAnnotIndex(page, parent)
        pdfium.FPDFPage_CloseAnnot(parent)
    subject = said(b"Subj")
    themes = subject.removeprefix(THEMES).splitlines() if subject.startswith(THEMES) else []
    mark = FileAnnotation(
        0,
        0,
        _lines(said(b"Contents")),
        kind,
        _colour(annotation),
        said(b"T"),
        when(said(b"CreationDate")),
        when(said(b"M")),
        said(b"NM"),
        _lines(said(WRITTEN)) if pdfium.FPDFAnnot_HasKey(annotation, WRITTEN) else None,
        tuple(name.strip() for name in themes if name.strip()),
    )
    boxes = marked_boxes(
        annotation,
        pdfium.FPDFAnnot_CountAttachmentPoints,
        pdfium.FPDFAnnot_GetAttachmentPoints,
        pdfium.FPDFAnnot_GetRect,
    )
    return _Markup(mark, boxes, number, answers)


def _lines(text: str) -> str:
    return re.sub(r"\r\n?", "\n", text)


def _colour(annotation: Any) -> str:
    pdfium.FPDFAnnot_SetAP(annotation, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None)  # else it is not told
    parts = [c_uint() for _ in range(4)]
    if not pdfium.FPDFAnnot_HasKey(annotation, b"C"):
        return ""
    if not pdfium.FPDFAnnot_GetColor(annotation, pdfium.FPDFANNOT_COLORTYPE_Color, *(byref(part) for part in parts)):
        return ""
    return "#" + "".join(f"{min(part.value, 255):02x}" for part in parts[:3])


def _answered(markups: Sequence[_Markup]) -> list[_Markup]:
    """Put answers below the note that they answer, each with its author; they are no annotations of their own."""
    by_number = {markup.number: markup for markup in markups}
    kept: list[_Markup] = []
    for markup in markups:
        first = by_number.get(markup.answers)
        seen = {markup.number}
        while first is not None and first.answers in by_number and first.answers not in seen:
            seen.add(first.answers)
            first = by_number[first.answers]
        if first is None or first is markup:
            kept.append(markup)
        elif markup.found.note:
            answer = f"{markup.found.author}: {markup.found.note}" if markup.found.author else markup.found.note
            first.found = replace(first.found, note=f"{first.found.note}\n\n{answer}".strip())
    return kept


def _marks(markup: _Markup, spots: Sequence[Spot], content: Content, page: Any, number: int) -> list[FileAnnotation]:
    """Return the passages, or the area, that an annotation of a page (from 0) marks; nothing where it has no text."""
    is_area = markup.found.kind == SQUARE
    return [*(_areas(markup, spots, content, page, number) if is_area else _passages(markup, spots, content.text))]


def _within(boxes: Sequence[Box], spots: Sequence[Spot]) -> list[int]:
    """Return the offsets of what stands in some boxes, in the order of the page's text."""
    return [spot.offset for spot in spots if any(is_in(middle_of(spot.box), box, _SLACK) for box in boxes)]


def _passages(markup: _Markup, spots: Sequence[Spot], text: str) -> Iterator[FileAnnotation]:
    hits = _within(markup.boxes, spots)
    if not hits and spots and markup.boxes:
        hits = _line_near(markup.boxes[0], spots)
    elif markup.found.kind in ("note", "free text"):
        hits = hits[:1]
    for number, run in enumerate(runs_of(hits, _goes_on)):
        start, end = run[0], run[-1] + 1
        if markup.found.kind in ("note", "free text"):
            start, end = _words_around(text, start, end)
        note = "" if _is_quote(markup.found.note, text[start:end]) or number else markup.found.note
        name = f"{markup.found.name}#{number + 1}" if number and markup.found.name else markup.found.name
        yield replace(markup.found, start=start, end=end, note=note, name=name)


def _areas(
    markup: _Markup, spots: Sequence[Spot], content: Content, page: Any, number: int
) -> Iterator[FileAnnotation]:
    """Yield an area of a page (from 0): its passage is the longest run of words in it, else the nearest words.

    None where the page shows nothing of it, or the document has no words.
    """
    box = markup.boxes[0] if markup.boxes else NOWHERE
    left, top, right, bottom = box_of([part_of_page(page, *corner) for corner in (box[:2], box[2:])])
    shown = max(left, 0.0), max(top, 0.0), min(right, 1.0), min(bottom, 1.0)
    runs = runs_of(sorted(_within([box], spots)), _goes_on)
    if runs:
        run = max(runs, key=len)
    elif spots:
        run = _line_near(box, spots)
    else:  # a page without words: those of the next page that has some, or the last ones
        words = content.text.rstrip()
        at = next((mark.offset for mark in content.pages if mark.number > number), len(words) - 1)
        run = [min(at, len(words) - 1)] * bool(words)
    if not run or shown[0] >= shown[2] or shown[1] >= shown[3]:
        return
    start, end = _words_around(content.text, min(run), max(run) + 1)
    if start < end:
        yield replace(markup.found, start=start, end=end, area=Area(number + 1, *shown, beside=not runs))


def _goes_on(before: int, offset: int) -> bool:
    """True if so little of a text stands between two of its characters that they are of one passage."""
    return 0 <= offset - before <= _FAR


def _line_near(box: Box, spots: Sequence[Spot]) -> list[int]:
    """Return the offsets of the line that is nearest to a box."""
    x, y = middle_of(box)

    def far(at: int) -> float:
        left, bottom, right, top = spots[at].box
        aside = max(left - x, x - right, 0.0)
        return aside + 3 * max(bottom - y, y - top, 0.0)

    nearest = min(range(len(spots)), key=far)
    _, low, _, high = spots[nearest].box
    height = max(high - low, _LOWEST)

    def is_level(spot: Spot) -> bool:
        return abs(middle_of(spot.box)[1] - (low + high) / 2) < height

    before = [*takewhile(is_level, reversed(spots[:nearest]))]
    return [spot.offset for spot in (*reversed(before), *takewhile(is_level, spots[nearest:]))]


def _words_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch of a text, wider by the halves of words at its ends."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _is_quote(note: str, quote: str) -> bool:
    """True if a note is only what is marked, as some viewers write it."""
    return "".join(note.split()).casefold() == "".join(quote.split()).casefold()


def when(date: str) -> str:
    """Return a date of a PDF (ISO 32000-1, 7.9.4) as the library writes times, or nothing where it is none."""
    match = _DATE.match(date)
    if match is None:
        return ""
    *parts, sign, hours, minutes = match.groups()
    away = timedelta(hours=int(hours or 0), minutes=int(minutes or 0)) * (-1 if sign == "-" else 1)
    year, month, day, hour, minute, second = (int(part or first) for part, first in zip(parts, _FIRST, strict=True))
    try:
        moment = datetime(year, month, day, hour, minute, second, tzinfo=timezone(away)).astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z") if moment.year >= 1000 else ""
