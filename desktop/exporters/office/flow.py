"""Content as a flow of paragraphs and tables, as word processors know them: runs, footnotes, lists by level, comments.

Pure; knows no format.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

from desktop.article.content import OBJECT, Block, BlockKind, Content, Passage, Role, Span, SpanKind
from desktop.exporters.office.looks import HEADINGS, Style
from desktop.exporters.page.pieces import pieces_of, table_at

BULLET, OPEN, DONE, NUMBERED = "•", "☐", "☑", "1."  # what stands before the items of a list
_LISTS = ("ul", "ol")
_ALIGNED = ("left", "center", "right")
_STYLES = {
    BlockKind.CODE: Style.CODE,
    BlockKind.CAPTION: Style.CAPTION,
    BlockKind.TERM: Style.TERM,
    BlockKind.DEFINITION: Style.DEFINITION,
    BlockKind.FOOTNOTE: Style.FOOTNOTE,
    BlockKind.CELL: Style.CELL,
}


@dataclass(frozen=True, slots=True)
class Comment:
    """Remarks on a passage, a paragraph each, or none; ``name`` is the passage's in the file, ``shade``
    its colour ``#rrggbb``, ``digest`` what tells later if they were edited.
    """

    passage: Passage
    name: str
    shade: str
    paragraphs: tuple[str, ...] = ()
    author: str = ""
    date: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line that looks the same; a newline breaks it.

    ``note`` is a footnote's label, ``picture`` the source of one the text tells of; ``reading`` stands over it.
    """

    text: str
    looks: frozenset[SpanKind] = frozenset()
    link: str = ""
    shade: str = ""
    note: str = ""
    picture: str = ""
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning or the end of the passage of a comment, by its number."""

    comment: int
    is_end: bool


@dataclass(frozen=True, slots=True)
class Level:
    """A list that a paragraph stands in: which, what stands before its items, and the item."""

    list: int
    mark: str
    item: int
    start: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. ``levels`` are the lists around it, from the outside in; ``begins``: an item begins with it."""

    style: Style
    runs: tuple[Run | Edge, ...]
    levels: tuple[Level, ...] = ()
    begins: bool = False
    is_rule: bool = False
    align: str = ""

    @property
    def text(self) -> str:
        """All that stands in it."""
        return "".join(run.text for run in self.runs if isinstance(run, Run))


@dataclass(frozen=True, slots=True)
class Box:
    """A cell of a table: where it begins, how far it goes, what is in it."""

    row: int
    column: int
    paragraphs: tuple[Paragraph, ...]
    header: bool = False
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its cells, in the order of rows and columns, and its size. Cells that lie over another are none."""

    boxes: tuple[Box, ...]
    rows: int
    columns: int


Part = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Flow:
    """A whole document: its parts in order, its footnotes by label in the order in which they are referred to."""

    parts: tuple[Part, ...]
    notes: Mapping[str, tuple[Paragraph, ...]] = field(default_factory=dict)


def flow_of(content: Content, comments: Sequence[Comment] = (), *, titled: bool = False) -> Flow:
    """Return a content as a flow. ``titled``: its heading of level 1 is its title, and those below count from it."""
    return _Flowing(content, comments, titled=titled).flow()


class _Flowing:
    def __init__(self, content: Content, comments: Sequence[Comment], *, titled: bool) -> None:
        self._blocks = content.blocks
        self._references = _references(content)
        self._marks = _Marks(content, comments, self._references)
        self._titled = titled
        self._bodies: dict[str, list[int]] = {}  # of footnotes: which blocks they are
        for index, block in enumerate(content.blocks):
            if block.kind is BlockKind.FOOTNOTE:
                self._bodies.setdefault(block.target, []).append(index)
        self._referred: dict[str, None] = {}
        self._open: list[Level] = []
        self._lists = 0

    def flow(self) -> Flow:
        parts: list[Part] = []
        index = 0
        while index < len(self._blocks):
            block = self._blocks[index]
            if block.cell is not None:
                cells = table_at(self._blocks, index)
                self._open.clear()
                parts.append(self._table(cells))
                index = cells.stop
                continue
            if block.kind is not BlockKind.FOOTNOTE or block.target not in self._references:
                parts.append(self._paragraph(index))
            index += 1
        notes = {label: self._note(label) for label in self._referred}
        return Flow(tuple(parts), notes)

    def _note(self, label: str) -> tuple[Paragraph, ...]:
        return tuple(Paragraph(Style.FOOTNOTE, self._runs(index, inside_note=True)) for index in self._bodies[label])

    def _paragraph(self, index: int) -> Paragraph:
        block = self._blocks[index]
        levels = self._levels(block)
        runs = self._runs(index)
        if block.kind is BlockKind.RULE:
            return Paragraph(Style.BODY, runs, is_rule=True)
        return Paragraph(self._style(index, block), runs, levels, bool(block.marker) and bool(levels))

    def _style(self, index: int, block: Block) -> Style:
        if block.kind is BlockKind.HEADING:
            level = max(block.level, 1) - self._titled
            return HEADINGS[min(level, 6) - 1] if level and (index or level > 1 or self._titled) else Style.TITLE
        if block.kind in _STYLES:
            return _STYLES[block.kind]
        if any(container in _LISTS for container in block.containers):
            return Style.LIST
        return Style.QUOTE if "quote" in block.containers or block.role is Role.VERSE else Style.BODY

    def _levels(self, block: Block) -> tuple[Level, ...]:
        """Return the lists around a block; those that it does not stand in any more are closed."""
        kinds = [container for container in block.containers if container in _LISTS]
        del self._open[len(kinds) :]
        for depth, kind in enumerate(kinds):
            is_last = depth == len(kinds) - 1
            mark = _mark(block.marker if is_last else "", kind)
            there = self._open[depth] if depth < len(self._open) else None
            if there is not None and (there.mark == NUMBERED) == (kind == "ol"):
                if not is_last or there.item == block.item:
                    continue
                number = _number(block.marker)
                if kind == "ul" or number in (0, there.start + 1):
                    del self._open[depth:]
                    same = there.mark if not block.marker or kind == "ol" else mark
                    self._open.append(Level(there.list, same, block.item, number or there.start))
                    continue
            del self._open[depth:]
            self._lists += 1
            item = block.item if is_last else -self._lists
            self._open.append(Level(self._lists, mark, item, _number(block.marker) if is_last else 1))
        return tuple(self._open)

    # -- tables

    def _table(self, cells: range) -> Table:
        boxes: dict[tuple[int, int], Box] = {}
        taken: set[tuple[int, int]] = set()
        for number in cells:
            block = self._blocks[number]
            cell = block.cell
            assert cell is not None
            style, align = Style.HEAD if cell.header else Style.CELL, cell.align if cell.align in _ALIGNED else ""
            paragraph = Paragraph(style, self._runs(number), align=align)
            place = cell.row, cell.column
            if place in boxes:
                there = boxes[place]
                boxes[place] = Box(
                    *place, (*there.paragraphs, paragraph), there.header, there.row_span, there.column_span
                )
                continue
            down, across = max(cell.row_span, 1), max(cell.column_span, 1)
            while across > 1 and any((cell.row, cell.column + n) in taken for n in range(across)):
                across -= 1
            boxes[place] = Box(*place, (paragraph,), cell.header, down, across)
            taken.update((cell.row + n, cell.column + m) for n in range(min(down, 1000)) for m in range(across))
        rows = max(box.row for box in boxes.values()) + 1
        columns = max(box.column + box.column_span for box in boxes.values())
        fitting = (
            Box(b.row, b.column, b.paragraphs, b.header, min(b.row_span, rows - b.row), b.column_span)
            for b in boxes.values()
        )
        return Table(tuple(sorted(fitting, key=lambda box: (box.row, box.column))), rows, columns)

    # -- in a line

    def _runs(self, index: int, *, inside_note: bool = False) -> tuple[Run | Edge, ...]:
        block = self._blocks[index]
        spans = [span for span in block.spans if span.start < span.end]
        shades, edges = self._marks.of_block(index)
        pictures = [at for at, character in enumerate(block.text) if character == OBJECT]
        cuts = chain.from_iterable(
            [
                ((span.start, span.end) for span in spans),
                ((passage.start, passage.end) for passage, _ in shades),
                ((at, at + 1) for at in pictures),
                ((at,) for at, _ in edges),
            ]
        )
        length = len(block.text)
        places = sorted({0, length, *(at for at in chain.from_iterable(cuts) if 0 <= at <= length)})
        runs: list[Run | Edge] = []
        for start, end in pairwise([*places, length]):
            runs += [edge for at, edge in edges if at == start and (edge.is_end or start < length)]
            if start == end:
                break
            runs.append(self._run(block, spans, start, end, shades, inside_note=inside_note))
        return tuple(runs)

    def _run(
        self,
        block: Block,
        spans: Sequence[Span],
        start: int,
        end: int,
        shades: Sequence[tuple[Passage, str]],
        *,
        inside_note: bool,
    ) -> Run:
        here = [span for span in spans if span.start <= start and end <= span.end]
        kinds = frozenset(span.kind for span in here)
        link = next((span.target for span in here if span.kind is SpanKind.LINK), "")
        shade = next((colour for passage, colour in shades if passage.start <= start and end <= passage.end), "")
        text = block.text[start:end]
        for span in here:
            if span.kind is SpanKind.IMAGE and text == OBJECT:
                return Run(" ".join(span.label.split()), link=link, shade=shade, picture=span.target or block.target)
            is_first = span.target in self._bodies and span.target not in self._referred
            if span.kind is SpanKind.FOOTNOTE_REF and not inside_note and span.start == start and is_first:
                self._referred[span.target] = None
                return Run(text, kinds, shade=shade, note=span.target)
        reading = next((span.label for span in here if span.kind is SpanKind.RUBY and span.start == start), "")
        if SpanKind.FOOTNOTE_REF in kinds:
            kinds |= {SpanKind.SUP}
        return Run(text, kinds, link, shade, reading=reading)


def _references(content: Content) -> dict[str, tuple[int, Span]]:
    """Return where each footnote is first referred to outside the footnotes, by its label: the block and the span."""
    references: dict[str, tuple[int, Span]] = {}
    for index, block in enumerate(content.blocks):
        for span in block.spans if block.kind is not BlockKind.FOOTNOTE else ():
            if span.kind is SpanKind.FOOTNOTE_REF and span.start < span.end:
                references.setdefault(span.target, (index, span))
    return references


class _Marks:
    """Comments by the blocks on which they lie; those on a footnote stand where it is first referred to."""

    def __init__(
        self, content: Content, comments: Sequence[Comment], references: Mapping[str, tuple[int, Span]]
    ) -> None:
        self._shades: dict[int, list[tuple[Passage, str]]] = {}
        self._edges: dict[int, list[tuple[int, Edge]]] = {}
        for number, comment in enumerate(comments):
            pieces = list(pieces_of(content, comment.passage))
            for index, passage in pieces:
                self._shades.setdefault(index, []).append((passage, comment.shade))
            if not pieces:
                continue
            first, begins = self._outside(content, pieces[0], references)
            last, ends = self._outside(content, pieces[-1], references)
            self._edges.setdefault(first, []).append((begins.start, Edge(number, is_end=False)))
            self._edges.setdefault(last, []).append((ends.end, Edge(number, is_end=True)))
        for edges in self._edges.values():
            edges.sort(key=lambda pair: (pair[0], not pair[1].is_end))

    @staticmethod
    def _outside(
        content: Content, piece: tuple[int, Passage], references: Mapping[str, tuple[int, Span]]
    ) -> tuple[int, Passage]:
        index, passage = piece
        block = content.blocks[index]
        if block.kind is BlockKind.FOOTNOTE and block.target in references:
            index, span = references[block.target]
            return index, Passage(span.start, span.end)
        return index, passage

    def of_block(self, index: int) -> tuple[Sequence[tuple[Passage, str]], Sequence[tuple[int, Edge]]]:
        """Return the colours that lie on a block, and where comments begin and end in it."""
        return self._shades.get(index, ()), self._edges.get(index, ())


def _mark(marker: str, kind: str) -> str:
    return NUMBERED if kind == "ol" else marker if marker in (OPEN, DONE) else BULLET


def _number(marker: str) -> int:
    digits = marker.rstrip(".)")
    return min(int(digits[:6]), 30_000) if digits.isdecimal() and digits.isascii() else 0


def pictures_of(flow: Flow) -> Iterable[str]:
    """Return the sources of the pictures of a flow, each once, in order."""
    sources: dict[str, None] = {}
    for part in (*flow.parts, *chain.from_iterable(flow.notes.values())):
        paragraphs = (part,) if isinstance(part, Paragraph) else chain.from_iterable(b.paragraphs for b in part.boxes)
        for paragraph in paragraphs:
            sources.update((run.picture, None) for run in paragraph.runs if isinstance(run, Run) and run.picture)
    return sources
