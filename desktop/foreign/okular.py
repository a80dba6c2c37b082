"""The file that Okular keeps of a document (``NAME.xml`` in its folder) and its archives: annotations by page.

It keeps no words, only boxes on a page; whoever has the document finds the words below them. What it can write into a
PDF stands in the one that an archive holds.
"""

from __future__ import annotations

import contextlib
import re
from itertools import islice
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from db.message import Message
from desktop.errors import ImportFailed
from desktop.foreign.collection import Collection, Gathering, Work
from desktop.importers.epub.archive import Archive, Missing
from desktop.importers.epub.xml import tree_of, words_in
from desktop.importers.marks.mark import Mark, OnPage
from desktop.importers.marks.times import instant
from desktop.importers.source_file import MAX_FILE

_KINDS = {"1": "note", "4": "highlight", "8": "note"}  # of its types; the others are drawn, and so areas of a page
_CORNERS = ("a", "b", "c", "d")  # of a quadrilateral: "ax" and "ay" are the first one's place
_MOST_BOXES = 2000  # of one annotation
_ALPHA = re.compile("^#[0-9a-fA-F]{2}(?=[0-9a-fA-F]{6}$)")  # what a colour begins with: how far it covers
_AROUND = 40  # characters before and behind marked words


def recognise(data: bytes) -> bool:
    """True if a file is Okular's: its own XML, or an archive of a document with it."""
    if data[:4] == b"PK\x03\x04":
        return (
            b"content.xml" in data and b"metadata.xml" in data and b"word/" not in data and b"mimetype" not in data[:80]
        )
    return b"<documentInfo" in data[:4000]


def read(data: bytes) -> Collection:
    """Return the annotations."""
    name, pdf = "", b""
    if data[:4] == b"PK\x03\x04":
        archive = Archive(data, Message("an archive of Okular"))
        try:
            content = tree_of(archive.text_of(archive.find("content.xml")))
            data = archive.text_of(archive.find("metadata.xml"))
            name = words_in(content.find(".//documentfilename"))
            if name.casefold().endswith(".pdf"):
                pdf = archive.read(archive.find(name), MAX_FILE)
        except Missing as error:
            raise ImportFailed("The archive of Okular has lost its document, or its list of annotations.") from error
    root = tree_of(data).find(".//documentinfo")
    if root is None:
        raise ImportFailed("The file is not one in which Okular keeps annotations.")
    address = unquote(root.get("url", ""))
    title = re.sub(r"\.\w{2,5}$", "", name or address.rpartition("/")[2])
    work = Work(title, (), (address,) if address else ())
    gathering = Gathering()
    for page in root.iter("page"):
        for annotation in page.iter("annotation"):
            _add(work, page, annotation, gathering, is_pdf=(name or address).casefold().endswith(".pdf"))
    if pdf:
        _add_inside(work, pdf, name, gathering)
    return gathering.collection()


def _add_inside(work: Work, pdf: bytes, name: str, gathering: Gathering) -> None:
    """Take in what the PDF of an archive holds: Okular writes there what it can."""
    from desktop.importers import from_pdf  # the host, which only recognises files, needs no PDFium

    document = from_pdf.read(pdf, name)
    text = document.content.text
    for mark in document.found:
        page = document.content.page_at(mark.start)
        area = mark.area
        gathering.add(
            work,
            Mark(
                gathering.next_entry(),
                "" if area is not None else text[mark.start : mark.end],
                mark.note,
                text[max(mark.start - _AROUND, 0) : mark.start],
                text[mark.end : mark.end + _AROUND],
                place=Message("page {shown}", shown=str(page.number)) if page is not None else "",
                position=(float(page.number),) if page is not None and page.number else (),
                colour=mark.colour,
                created=mark.created,
                modified=mark.modified,
                id=mark.name,
                on_page=OnPage("square", area.page, (area.box,)) if area is not None else None,
            ),
        )


def _add(work: Work, page: Element, annotation: Element, gathering: Gathering, *, is_pdf: bool) -> None:
    base = next(annotation.iter("base"), annotation)
    digits = page.get("number", "")
    number = int(digits) + 1 if digits.isdigit() and len(digits) < 9 else 0
    note = base.get("contents", "")
    window = annotation.find(".//window")
    if not note and window is not None:
        text = window.find(".//text")
        note = words_in(text) if text is not None else window.get("summary", "")
    boxes = _boxes(annotation) if is_pdf else ()  # the pages of other documents are Okular's own
    kind = _KINDS.get(annotation.get("type", ""), "square")
    entry = gathering.next_entry()
    if not note and not boxes:
        gathering.refuse(entry, Message("It has no note, and Okular keeps no words with it."))
        return
    gathering.add(
        work,
        Mark(
            entry,
            "",
            note,
            place=Message("page {shown}", shown=str(number)) if number else "",
            position=(float(number),) if number else (),
            colour=_ALPHA.sub("#", base.get("color", "")),
            created=instant(base.get("creationDate", "")),
            modified=instant(base.get("modifyDate", "")),
            id=base.get("uniqueName", ""),
            on_page=OnPage(kind, number, boxes) if number and boxes else None,
        ),
    )


def _boxes(annotation: Element) -> tuple[tuple[float, float, float, float], ...]:
    """Return the boxes of an annotation's quadrilaterals, which are words, else the one around all of it."""
    corners = [
        [(quad.get(f"{corner}x", ""), quad.get(f"{corner}y", "")) for corner in _CORNERS]
        for quad in islice(annotation.iter("quad"), _MOST_BOXES)
    ]
    corners += [
        [(around.get("l", ""), around.get("t", "")), (around.get("r", ""), around.get("b", ""))]
        for around in islice(annotation.iter("boundary"), 0 if corners else 1)
    ]
    boxes = []
    for points in corners:
        with contextlib.suppress(ValueError):
            xs, ys = ([float(value) for value in values] for values in zip(*points, strict=True))
            if all(-1 <= value <= 2 for value in (*xs, *ys)):
                boxes.append((min(xs), min(ys), max(xs), max(ys)))
    return tuple(boxes)
