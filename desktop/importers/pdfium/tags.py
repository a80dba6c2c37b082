"""What a tagged PDF says of the marks on its pages (ISO 32000-1, 14.7 and 14.8): of which paragraph, heading, item of a
list or cell of a table each is.

The program that wrote the file says it in a tree; whether that can be believed is not asked here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from ctypes import CFUNCTYPE, c_float, c_int, c_ulong, c_ushort, c_void_p, cast
from functools import partial
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from desktop.importers.pdfium.axes import marked_as
from desktop.importers.pdfium.document import utf16

_ARTIFACT = "Artifact\0".encode("utf-16-le")
_HEADINGS = {"Title": 1, "H": 1, **{f"H{level}": level for level in range(1, 7)}}
_BLOCKS = {"P", "LI", "LBody", "Caption", "Note", "FENote", "TOCI", "Code", "TD", "TH", *_HEADINGS}
_GROUPS = {"THead", "TBody", "TFoot"}  # of a table's rows
_DEEPEST = 32  # elements in one another, as PDFium itself goes
_MOST = 20_000  # children of elements and fields of tables that are looked at on one page
_SLOW = 4  # children are asked for in the time that it takes to tell whether a paragraph begins at a child
_WIDEST = 50  # columns or rows that a cell takes
_FEW = 8  # marks of an object, lists of attributes of an element
_CHILD = CFUNCTYPE(c_void_p, c_void_p, c_int)(cast(pdfium.FPDF_StructElement_GetChildAtIndex, c_void_p).value or 0)
# called with plain addresses, as ``axes`` tells: it is asked for all children of the tree on each page

_Seam = tuple[object, ...]  # by which a paragraph that goes on over a page's end is known


class CellTag(NamedTuple):
    """Where a cell stands in its table, all by number, and how many ``rows`` and ``columns`` it takes."""

    table: int
    row: int
    column: int
    rows: int
    columns: int
    is_head: bool


class Tag(NamedTuple):
    """What a mark is of: the standard type of its element, and the number of its paragraph in the document."""

    kind: str = ""
    number: int = 0  # 0 where no paragraph is told
    level: int = 0  # of a heading
    item: int = 0  # the number of the list's item
    cell: CellTag | None = None

    @property
    def is_part(self) -> bool:
        """True if it is of a heading, a list, a table or a list of contents: no running line is."""
        return bool(self.level or self.item or self.cell or self.kind == "TOCI")


ARTIFACT = Tag("Artifact")  # what is no part of the document's content


class Tags:
    """Reads what is said of a document's pages, one after the other; ``document`` is PDFium's handle."""

    def __init__(self, document: Any) -> None:
        self._is_tagged = bool(pdfium.FPDFCatalog_IsTagged(document))
        self._last = 0  # number that was given
        self._begun: dict[_Seam, int] = {}  # paragraphs that the page before leaves open
        self._open: dict[_Seam, int] = {}  # and this one
        self._label = 0  # number of a label, which is that of what stands behind it
        self._left = 0  # children and fields that are still looked at
        self._tags: dict[int, Tag] = {}

    def of_page(self, page: Any) -> Mapping[int, Tag]:
        """Return the tags of an open page by the numbers of its marks."""
        self._tags, self._begun, self._open, self._left = {}, self._open, {}, _MOST
        if self._is_tagged and (tree := pdfium.FPDF_StructTree_GetForPage(page)):
            for at in range(min(pdfium.FPDF_StructTree_CountChildren(tree), _MOST)):
                if top := pdfium.FPDF_StructTree_GetChildAtIndex(tree, at):
                    self._read(top, Tag(), 0)
            pdfium.FPDF_StructTree_Close(tree)
        return self._tags

    def _read(self, element: Any, above: Tag, depth: int) -> None:
        kind, tag = _kind(element), above
        if kind == "LI":
            self._label = 0
            tag = tag._replace(item=self._given())
        if kind in _BLOCKS:
            tag = tag._replace(kind=kind, number=self._number(element, kind), level=_HEADINGS.get(kind, tag.level))
        if kind == "Table" and depth < _DEEPEST:
            self._read_table(element, tag, depth)
        elif depth < _DEEPEST:
            count, children = self._children(element)
            for child in children.values():
                self._read(child, tag, depth + 1)
            for at in range(count) if tag.number else ():
                if at not in children and (mark := _mark(element, at)) >= 0:
                    self._tags[mark] = tag
        if kind == "Lbl" and above.kind != "P":
            self._label = tag.number

    def _children(self, element: Any) -> tuple[int, dict[int, Any]]:
        """Return how many children an element has, and those that are elements on the page, by their places."""
        count = max(min(pdfium.FPDF_StructElement_CountChildren(element), self._left), 0)
        self._left -= count
        parent = cast(element, c_void_p).value  # of a long document's whole text: only a few of thousands are there
        there = [(at, child) for at in range(count) if (child := _CHILD(parent, at))]
        return count, {at: cast(child, pdfium.FPDF_STRUCTELEMENT) for at, child in there}

    def _given(self) -> int:
        self._last += 1
        return self._last

    def _number(self, element: Any, kind: str) -> int:
        """Return the number of a paragraph: its label's, or that of its part on the page before, or a new one."""
        begin, end = self._seam(element, kind, 1), self._seam(element, kind, -1)
        number, self._label = self._label or self._begun.get(begin, 0) or self._given(), 0
        if end:
            self._open[end] = number
        return number

    def _seam(self, element: Any, kind: str, step: int) -> _Seam:
        """Return by what an element is known on either page where it begins (-1: ends) on another one; nothing if not.

        Of its children that are elsewhere it is only told how many there are: so that number, and that of the first
        which is not on the page before, have to be the same on both pages; if the outermost child is divided itself,
        its too.
        """
        seam: list[object] = [kind]
        while element and len(seam) < 2 * _DEEPEST:
            count = pdfium.FPDF_StructElement_CountChildren(element)
            order = range(count)[::step][: max(self._left // _SLOW, 0)]
            at = next((at for at in order if _child(element, at) or _mark(element, at) >= 0), None)
            self._left -= _SLOW * (len(order) if at is None else abs(at - order[0]))
            if at is None:
                return ()
            seam += (count, at + (step < 0))
            if at != order[0]:
                return tuple(seam)
            seam[-1] = at
            element = _child(element, at)
        return ()

    def _read_table(self, table: Any, above: Tag, depth: int) -> None:
        number = self._given()
        taken: set[tuple[int, int]] = set()
        for row, (line, is_head) in enumerate(self._rows(table, depth)):
            column = 0
            count, cells = self._children(line)
            for at in range(count):
                cell = cells.get(at)
                while (row, column) in taken:
                    column += 1
                rows, columns = (_attribute(cell, "RowSpan"), _attribute(cell, "ColSpan")) if cell else (1, 1)
                self._left -= rows * columns
                if self._left < 0:
                    return
                taken |= {(row + down, column + right) for down in range(rows) for right in range(columns)}
                if cell:
                    place = CellTag(number, row, column, rows, columns, is_head or _kind(cell) == "TH")
                    self._read(cell, above._replace(cell=place), depth + 2)

    def _rows(self, table: Any, depth: int, *, is_head: bool = False) -> Iterator[tuple[Any, bool]]:
        for child in self._children(table)[1].values():
            kind = _kind(child)
            if kind == "TR":
                yield child, is_head
            elif kind in _GROUPS and depth < _DEEPEST:
                yield from self._rows(child, depth + 1, is_head=kind == "THead")
            else:
                self._read(child, Tag(), depth + 1)


def tag_of(address: int, tags: Mapping[int, Tag]) -> Tag | None:
    """Return the tag of a text object that has marks, by those of its page."""
    if tag := tags.get(marked_as(address)):
        return tag
    object_ = cast(address, pdfium.FPDF_PAGEOBJECT)
    for number in range(min(pdfium.FPDFPageObj_CountMarks(object_), _FEW)):
        mark = pdfium.FPDFPageObj_GetMark(object_, number)
        room = (c_ushort * 32)()
        if mark and pdfium.FPDFPageObjMark_GetName(mark, room, 64, c_ulong()) and bytes(room).startswith(_ARTIFACT):
            return ARTIFACT
    return None


def _kind(element: Any) -> str:
    """Return an element's type: of the standard ones, if the file says to which its own belongs."""
    return utf16(partial(pdfium.FPDF_StructElement_GetType, element))


def _child(element: Any, at: int) -> Any:
    """Return a child that is an element on the page; None for others."""
    address = _CHILD(cast(element, c_void_p), at)
    return cast(address, pdfium.FPDF_STRUCTELEMENT) if address else None


def _attribute(element: Any, name: str) -> int:
    """Return an attribute that counts rows or columns; 1 where the element has none of the name."""
    number = c_float()
    for at in range(min(pdfium.FPDF_StructElement_GetAttributeCount(element), _FEW)):
        attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, at)
        value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, name.encode()) if attributes else None
        if value and pdfium.FPDF_StructElement_Attr_GetNumberValue(value, number):
            return int(min(max(1, number.value), _WIDEST))  # in this order it is 1 for no number
    return 1


def _mark(element: Any, at: int) -> int:
    """Return the number of a child that is a mark on the page; -1 for others."""
    return int(pdfium.FPDF_StructElement_GetChildMarkedContentID(element, at))
