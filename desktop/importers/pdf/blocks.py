"""Groups of lines to blocks: headings with their levels, lists, captions, code, tables, footnotes, paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from desktop.article.content import OBJECT, Block, BlockKind, Cell, Role, Span, SpanKind
from desktop.importers.pdf.figures.finding import CAPTION, OF_FIGURE, Figure, is_named
from desktop.importers.pdf.headings import headings
from desktop.importers.pdf.joining import Joined, Place, Vocabulary, join
from desktop.importers.pdf.lines import Line, line_of
from desktop.importers.pdf.measures import Measures
from desktop.importers.pdf.notes import Note, Notes, mark_of
from desktop.importers.pdf.outline import Outline
from desktop.importers.pdf.paragraphs import Group, Part, follows, groups, mended, step_to
from desktop.importers.pdf.tables.table import Table

_LONGEST_LABEL = 400  # characters of a caption that stands for its picture
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]$")
_DEEPEST_CODE = 80  # letters that a piece of a program's line is set in, at most


@dataclass(frozen=True)
class PlacedBlock:
    """A block with where each stretch of its text stands on the pages, and the first page that it is on."""

    block: Block
    places: tuple[Place, ...]
    page: int
    entry: bool = False  # of a list of contents


class Maker:
    """Makes the blocks of one document; footnotes are put in before the heading that follows them."""

    def __init__(self, measures: Measures, vocabulary: Vocabulary, outline: Outline, notes: Notes) -> None:
        self._measures = measures
        self._vocabulary = vocabulary
        self._outline = outline
        self._notes = notes
        self._items = 0
        self._tables = 0
        self._list: list[tuple[Line, float, str]] = []  # the open lists: last item, its words' edge, kind
        self._said: set[str] = set()  # labels of footnotes that are in the text

    def made(self, flow: Sequence[Line | Part]) -> Iterator[PlacedBlock]:
        """Yield the blocks of a document's lines and tables."""
        waiting: list[Note] = []
        for piece in self._in_order(flow):
            if piece.block.kind is BlockKind.HEADING:
                unsaid = (note for note in self._notes.all if note.label not in self._said)
                yield from self._footnotes([*waiting, *(note for note in unsaid if note.lines[0].page < piece.page)])
                waiting = []
            labels = [span.target for span in piece.block.spans if span.kind is SpanKind.FOOTNOTE_REF]
            waiting += [self._notes.by_label[label] for label in dict.fromkeys(labels) if label not in self._said]
            self._said.update(labels)
            yield piece
        waiting += [note for note in self._notes.all if note.label not in self._said]
        yield from self._footnotes(waiting)

    def _in_order(self, flow: Sequence[Line | Part]) -> list[PlacedBlock]:
        """Return blocks, a caption with the table or picture that stands right before or behind it."""
        pieces = _paired(self._bare(flow))
        pairs = [
            (at, thing, role)
            for end in range(1, len(pieces))
            for at, thing, role in ((end, end - 1, Role.CAPTION_OF_PREVIOUS), (end - 1, end, Role.CAPTION_OF_NEXT))
            if _is_captioned(pieces[thing], pieces[at])
        ]
        usual = Counter((pieces[thing].block.kind, role) for _, thing, role in pairs)
        captioned: set[str | int] = set()  # pictures by their names, tables by their numbers
        for at, number, role in sorted(pairs, key=lambda pair: -usual[pieces[pair[1]].block.kind, pair[2]]):
            caption, thing = pieces[at].block, pieces[number].block
            name = thing.cell.table if thing.cell else thing.target
            if caption.role or name in captioned:
                continue
            captioned.add(name)
            if thing.cell is None:  # the caption stands for a picture that cannot be shown
                spans = tuple(replace(span, label=caption.text[:_LONGEST_LABEL]) for span in thing.spans)
                pieces[number] = replace(pieces[number], block=replace(thing, spans=spans))
            pieces[at] = replace(pieces[at], block=replace(caption, role=role))
        return pieces

    def _bare(self, flow: Sequence[Line | Part]) -> Iterator[PlacedBlock]:
        for line in (part for part in flow if isinstance(part, Line)):
            self._outline.tag(line)
        parts = mended(groups(flow, self._measures), self._measures)
        levels = headings(parts, self._outline, self._measures)
        for are_code, run in groupby(enumerate(parts), lambda part: isinstance(part[1], Group) and part[1].typed):
            if are_code:
                yield self._code([line for _, part in run if isinstance(part, Group) for line in part.lines])
                continue
            for at, part in run:
                if isinstance(part, Group):
                    shown = parts[at - 1] if at and len(part.lines) == 1 else None
                    is_below = isinstance(shown, Figure) and not shown.formula
                    yield self._of_group(part, levels.get(at, 0), is_below=is_below)
                elif isinstance(part, Figure):
                    span = Span(SpanKind.IMAGE, 0, 1, part.name, part.formula)
                    places = (Place(0, 1, part.page, part.first, part.length),) if part.length else ()
                    yield PlacedBlock(Block(BlockKind.IMAGE, OBJECT, (span,), target=part.name), places, part.page)
                elif isinstance(part, Table):
                    yield from self._cells(part)

    def _of_group(self, group: Group, level: int, *, is_below: bool) -> PlacedBlock:
        if group.last.entry:
            return replace(self._item(group), entry=True)
        joined = self._joined(group.lines)
        if level:
            self._list = []
            joined.spans = [span for span in joined.spans if span.kind is not SpanKind.STRONG]
            return _made(BlockKind.HEADING, joined, group.first.page, level=level)
        apart = is_below or group.first.size < 0.96 * self._measures.size  # alone below a picture, or small
        if is_named(joined.text) or (apart and CAPTION.match(joined.text)):
            return _made(BlockKind.CAPTION, joined, group.first.page)
        if group.listed:
            return self._item(group)
        self._list = []
        return _made(BlockKind.PARAGRAPH, joined, group.first.page)

    def _joined(self, lines: Sequence[Line], skip: int = 0) -> Joined:
        joined = join(lines, self._vocabulary, skip)
        for place, word in zip(joined.places, joined.words, strict=True):
            is_raised = (place.start, place.end) in joined.raised
            is_alone = joined.text == word.text and not word.text.isalnum()  # a sign above an author's name
            note = self._notes.find(place.page, word) if is_raised or is_alone else None
            if note:
                joined.spans.append(Span(SpanKind.FOOTNOTE_REF, place.start, place.end, note.label))
            elif is_raised:
                joined.spans.append(Span(SpanKind.SUP, place.start, place.end))
        return joined

    def _item(self, group: Group) -> PlacedBlock:
        """Return an item without its mark, where that is a number or a sign; letters, [1] and ❶ stay in its text."""
        first, entry, mark = group.first, group.last.entry, group.first.words[0].text
        number = None if entry else _NUMBER.match(mark)
        skip = int(not entry and bool(number or (len(mark) == 1 and not mark.isnumeric())))
        marker = f"{number[1]}." if number else "•" * (entry or skip)
        inner = first.x0 if entry else group.inner
        self._list[self._depth(first, inner) :] = [(first, inner, "ol" if number else "ul")]
        self._items += 1
        about = {"containers": tuple(kind for *_, kind in self._list), "marker": marker, "item": self._items}
        return _made(BlockKind.PARAGRAPH, self._joined(group.lines, skip), first.page, **about)

    def _depth(self, line: Line, inner: float) -> int:
        """Return in how many lists an item's own one is: the one that it goes on, or all that begin left of it."""
        for depth, (item, _, _) in enumerate(self._list):
            if not line.entry and follows(item, line) and (len(line.words[0].text) > 1 or step_to(item, line) < 0.5):
                return depth
        return sum(min(line.x0 - item.x0, inner - words) > 0.5 * line.size for item, words, _ in self._list)

    def _code(self, lines: Sequence[Line]) -> PlacedBlock:
        code = Joined()
        left = min(line.x0 for line in lines)
        pieces = [words for line in lines for words in line.parts]
        letters = sum(len(word.text) + (at > 0) for words in pieces for at, word in enumerate(words))
        width = max(sum(words[-1].x1 - words[0].x0 for words in pieces) / letters, 1.0)
        for number, line in enumerate(lines):
            if number:
                before = lines[number - 1]
                far = line.region == before.region and line.y - before.y > 1.6 * self._measures.pitch(line)
                code.text += "\n\n" if far else "\n"
            begun = len(code.text)
            for piece, words in enumerate(line.parts):
                column = min(round((words[0].x0 - left) / width), _DEEPEST_CODE)
                code.text += " " * max(column - (len(code.text) - begun), int(piece > 0))
                joined, start = join([line_of(words, line.page)], self._vocabulary), len(code.text)
                code.places += [at._replace(start=at.start + start, end=at.end + start) for at in joined.places]
                code.text += joined.text
            code.text += "-" * line.words[-1].hyphen  # which PDFium took for one of a divided word
        self._list = []
        return _made(BlockKind.CODE, code, lines[0].page)

    def _cells(self, table: Table) -> Iterator[PlacedBlock]:
        self._list = []
        top = [line for cell in table.cells if cell.row == 0 for line in cell.lines]
        heads = table.heads or int(bool(top) and all(line.bold for line in top) and not self._measures.bold)
        for cell in table.cells:
            is_head, wide = cell.row < heads, cell.column_span
            place = Cell(self._tables, cell.row, cell.column, is_head, row_span=cell.row_span, column_span=wide)
            yield _made(BlockKind.CELL, self._joined(cell.lines), table.page, cell=place)
        self._tables += 1

    def _footnotes(self, notes: Sequence[Note]) -> Iterator[PlacedBlock]:
        for note in notes:
            self._said.add(note.label)
            joined, mark = self._joined(note.lines, int(bool(mark_of(note.lines[0])))), f"{note.mark}."
            yield _made(BlockKind.FOOTNOTE, joined, note.lines[0].page, marker=mark, target=note.label)


def _paired(pieces: Iterable[PlacedBlock]) -> list[PlacedBlock]:
    """Return blocks, each of several captions behind as many pictures put behind its own."""
    ordered: list[PlacedBlock] = []
    for kind, run in groupby(pieces, lambda piece: piece.block.kind):
        blocks = list(run)
        pictures = [piece for piece in ordered[-len(blocks) :] if piece.block.kind is BlockKind.IMAGE]
        if kind is BlockKind.CAPTION and 1 < len(blocks) == len(pictures) and all(map(_is_captioned, pictures, blocks)):
            del ordered[-len(blocks) :]
            blocks = [piece for pair in zip(pictures, blocks, strict=True) for piece in pair]
        ordered += blocks
    return ordered


def _is_captioned(thing: PlacedBlock, caption: PlacedBlock) -> bool:
    """True if a block is a caption, and another one beside it can be what it speaks of."""
    is_near = caption.block.kind is BlockKind.CAPTION and thing.page == caption.page
    if thing.block.kind is not BlockKind.IMAGE or thing.block.spans[0].label:
        return is_near and thing.block.cell is not None
    ends_page = caption.block.kind is BlockKind.CAPTION and thing.page == caption.page - 1
    return (is_near or ends_page) and OF_FIGURE.match(caption.block.text) is not None


def _made(kind: BlockKind, joined: Joined, page: int, **about: Any) -> PlacedBlock:
    spans = sorted(joined.spans, key=lambda span: (span.start, -span.end))
    return PlacedBlock(Block(kind, joined.text, tuple(spans), **about), tuple(joined.places), page)
