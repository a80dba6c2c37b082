"""Finding where every annotation can be marked: insert all, read once, mend only what failed.

What cannot be proved is not marked; what cannot even be referred to is listed. Knows nothing of notes and files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from db.records import Annotation
from desktop.article.content import BlockKind, Content
from desktop.article.source_map import SourceMap
from desktop.exporters import proof
from desktop.exporters.document import Reader, passage_of
from desktop.exporters.marks import REFERENCE_VARIANTS, VARIANTS, Insertion, Piece, Placer, put_in
from desktop.exporters.proof import Expected, Plain

ENDINGS = ("", "```", "~~~", "-->", "</div>")  # what may have to be closed at the end of a source
_DEFINITION = re.compile(r"(?m)^ {0,3}\[(?!\^)[^\[\]\r\n]{1,300}\]:[^\r\n]*$")
_MOST_TRIES = 400  # chunks read again for one export; what is left after that is listed


@dataclass
class Placed:
    """What goes into the source. ``whole`` are the annotations marked from end to end (or referred to in code)."""

    insertions: list[Insertion] = field(default_factory=list)
    listed: set[str] = field(default_factory=set)  # ids without a reference in the text
    whole: set[str] = field(default_factory=set)
    ending: str | None = ""  # what closes the source before the footnotes, None where nothing did
    proved: bool = True


def place(
    source: str,
    content: Content,
    places: SourceMap,
    annotations: Sequence[Annotation],
    read: Reader,
    newline: str = "\n",
    *,
    bare: bool = False,
) -> Placed:
    """Return where to mark ``annotations`` in ``source``; with ``bare`` only references are placed."""
    return _Search(source, content, places, annotations, read, newline, bare).run()


class _Search:
    def __init__(
        self,
        source: str,
        content: Content,
        places: SourceMap,
        annotations: Sequence[Annotation],
        read: Reader,
        newline: str,
        bare: bool,
    ) -> None:
        self.source = source
        self.content = content
        self.places = places
        self.read = read
        self.newline = newline
        self.placer = Placer(source, content, places, newline)
        self.base = [proof.plain(block) for block in content.blocks]
        self.passages = {
            one.id: passage for one in annotations if (passage := passage_of(one, len(content.text))) is not None
        }
        self.orphans = {one.id for one in annotations} - set(self.passages)
        marks = [] if bare else self.placer.mark_pieces(self.passages.values())
        ends = sorted((passage.end, passage.start, one) for one, passage in self.passages.items())
        references = self.placer.reference_pieces([(end, one) for end, _, one in ends])
        self.pieces: list[Piece] = [*marks, *references]
        self.of_block: dict[int, list[int]] = {}
        for index, piece in enumerate(self.pieces):
            self.of_block.setdefault(piece.block, []).append(index)
        self.chosen: dict[int, list[Insertion]] = {}  # by index of the piece
        self.variant: dict[int, int] = {}
        self.tries = 0
        self.ending: str | None = ""

    def run(self) -> Placed:
        for index in range(len(self.pieces)):
            self._next(index, 0)
        bad = self._whole()
        if bad is not None and any(block not in self.of_block for block in bad):
            self._read_base()
            bad = self._whole()
        if bad is None:
            return Placed(listed={*self.passages, *self.orphans}, ending=None, proved=False)
        for _ in range(3):
            if not bad:
                break
            self._mend(bad)
            bad = self._whole() or []
        for _ in range(3):
            if not bad:
                break
            for block in self._around(bad):  # nothing helped: no mark and no reference in these
                for index in self.of_block.get(block, []):
                    self.chosen.pop(index, None)
            bad = self._whole() or []
        if bad:
            self.chosen.clear()
            bad = self._whole() or []
        return self._result(proved=not bad)

    def _next(self, index: int, variant: int) -> bool:
        """Choose the first proposal from ``variant`` on; returns False where there is none left."""
        piece = self.pieces[index]
        last = REFERENCE_VARIANTS if piece.is_reference else VARIANTS
        while variant < last:
            found = self.placer.insertions(piece, variant)
            if found is not None:
                self.chosen[index] = found
                self.variant[index] = variant
                return True
            variant += 1
        self.chosen.pop(index, None)
        self.variant[index] = last
        return False

    def _read_base(self) -> None:
        """Take what the source gives today for what is to be kept, where an older importer made the content."""
        found = self.read(self.source.encode("utf-8", "replace"))
        if found.text == self.content.text:
            self.base = [proof.plain(block) for block in found.blocks]

    # -- proving

    def _expected(self, indices: Iterable[int]) -> dict[int, Expected]:
        marks: dict[int, list[tuple[int, int]]] = {}
        references: dict[int, list[int]] = {}
        for index in indices:
            if index not in self.chosen:
                continue
            piece = self.pieces[index]
            start = self.content.starts[piece.block]
            if not piece.is_reference:
                marks.setdefault(piece.block, []).append((piece.start - start, piece.end - start))
                continue
            alone = self.content.blocks[piece.block].kind in (BlockKind.CODE, BlockKind.RULE)
            at = -1 if alone else self._reference_offset(piece, self.variant[index]) - start
            references.setdefault(piece.block, []).extend([at] * len(piece.ids))
        return {
            block: Expected(tuple(marks.get(block, ())), tuple(references.get(block, ())))
            for block in {*marks, *references}
        }

    def _reference_offset(self, piece: Piece, variant: int) -> int:
        """Return the offset of the text before which a reference must be found."""
        whole = self.content.passage_of(piece.block)
        at = piece.end if variant < 2 else whole.end
        for span in self.placer.spans_of(piece.block):
            if self.placer.holds_no_reference(span) and span.start < at < span.end:
                at = span.end
        return at

    def _whole(self) -> list[int] | None:
        """Read the whole annotated source. Returns the blocks that failed, None where its end swallows footnotes."""
        expected = self._expected(self.chosen)
        insertions = [one for chosen in self.chosen.values() for one in chosen]
        body = put_in(self.source, insertions, _Same(), "==")
        endings = ENDINGS if self.ending == "" else (self.ending or "",)
        for ending in endings:
            text = body + closing(self.source, ending, self.newline) + f"{proof.DEFINITION}\n"
            bad = proof.failures(self.read(text.encode("utf-8", "replace")), self.base, expected)
            if bad is not None:
                self.ending = ending
                return bad
        return None

    # -- mending

    def _around(self, bad: Sequence[int]) -> set[int]:
        return {block for index in bad for block in (index - 1, index, index + 1)}

    def _mend(self, bad: Sequence[int]) -> None:
        for block in bad:
            indices = self.of_block.get(block, [])
            if not indices:
                continue
            chunk = self._chunk(block)
            if chunk is None:
                for index in indices:
                    self._give_up(index)
                continue
            self._mend_block(indices, *chunk)

    def _give_up(self, index: int) -> None:
        """Take a step towards fewer marks without a proof at hand; the whole is proved again afterwards."""
        self._next(index, self.variant.get(index, 0) + 1)

    def _mend_block(self, indices: Sequence[int], low: int, high: int, base: Sequence[Plain], at: int) -> None:
        """Put a block's pieces in one by one, each in the first way that is proved in its own chunk of the source."""
        kept: list[int] = []
        for index in indices:
            self.chosen.pop(index, None)
        for index in indices:
            variant = 0
            while self.tries < _MOST_TRIES and self._next(index, variant):
                self.tries += 1
                if self._chunk_holds([*kept, index], low, high, base, at):
                    kept.append(index)
                    break
                variant = self.variant[index] + 1
            else:
                self.chosen.pop(index, None)

    def _chunk_holds(self, indices: Sequence[int], low: int, high: int, base: Sequence[Plain], at: int) -> bool:
        insertions = [one for index in indices for one in self.chosen[index]]
        if any(not low <= one.at <= high for one in insertions):
            return False
        rows = [Insertion(i.at - low, i.rank, i.text, i.order, i.before, i.after) for i in insertions]
        body = put_in(self.source[low:high], rows, _Same(), "==")
        text = f"{body}\n\n{self._definitions}\n\n[^h-0000]\n\n{proof.DEFINITION}\n"
        found = self.read(text.encode("utf-8", "replace"))
        block = self.pieces[indices[0]].block
        expected = {at: one for key, one in self._expected(indices).items() if key == block}
        expected[-1] = Expected((), (-1,))  # the reference above, which makes the footnote show
        return proof.failures(found, base, expected) == []

    @cached_property
    def _definitions(self) -> str:
        """The link definitions of the source, and footnotes of its labels, which a chunk may need."""
        flat = self.source.replace("\r\n", "\n").replace("\r", "\n")
        links = [found[0] for found in _DEFINITION.finditer(flat)]
        return "\n".join(links)

    def _chunk(self, block: int) -> tuple[int, int, list[Plain], int] | None:
        """Return a stretch of the source that gives this block when read alone, its blocks, the block's index."""
        if self.content.blocks[block].kind is BlockKind.FOOTNOTE:
            return None
        blocks = self.content.blocks
        first = last = block
        for grow in range(4):
            while first > 0 and blocks[first].containers and blocks[first - 1].containers:
                first -= 1
            while last + 1 < len(blocks) and blocks[last].containers and blocks[last + 1].containers:
                last += 1
            while first > 0 and blocks[first].cell and blocks[first - 1].cell:
                first -= 1
            while last + 1 < len(blocks) and blocks[last].cell and blocks[last + 1].cell:
                last += 1
            span = self._source_range(first, last)
            if span is not None:
                low, high = span
                text = f"{self.source[low:high]}\n\n{self._definitions}\n"
                found = [proof.plain(one) for one in self.read(text.encode("utf-8", "replace")).blocks]
                same = [n for n, one in enumerate(found) if one.key == self.base[block].key]
                if len(same) == 1:
                    return low, high, found, same[0]
                if len(same) > 1 and len(found) == last - first + 1:
                    return low, high, found, block - first
            first, last = max(0, first - 1 - grow), min(len(blocks) - 1, last + 1 + grow)
        return None

    def _source_range(self, first: int, last: int) -> tuple[int, int] | None:
        start, end = self.content.starts[first], self.content.passage_of(last).end
        low, high = self.places.first_from(start, end), self.places.last_before(start, end)
        if low is None or high is None:
            return None
        begin, finish = self.places.range_of(low), self.places.range_of(high)
        if begin is None or finish is None or finish[1] <= begin[0]:
            return None
        at = _blank_before(self.source, begin[0])
        return at, _blank_after(self.source, finish[1])

    # -- the result

    def _result(self, proved: bool) -> Placed:
        placed = Placed(ending=self.ending, proved=proved, listed=set(self.orphans))
        referred: set[str] = set()
        unmarked: list[tuple[int, int]] = []
        for index, piece in enumerate(self.pieces):
            if index in self.chosen:
                placed.insertions += self.chosen[index]
                referred.update(piece.ids)
            elif not piece.is_reference:
                unmarked.append((piece.start, piece.end))
        for one, passage in self.passages.items():
            if one not in referred:
                placed.listed.add(one)
            elif not any(start < passage.end and passage.start < end for start, end in unmarked):
                placed.whole.add(one)
        return placed


class _Same(dict[str, str]):
    """Gives the same reference for every annotation."""

    def __missing__(self, key: str) -> str:
        return proof.REFERENCE


def closing(source: str, ending: str, newline: str) -> str:
    """Return what joins the end of a source with the footnotes: a blank line, and what closes an open construct."""
    first = "" if not source or source.endswith(("\n", "\r")) else newline
    return f"{first}{ending}{newline if ending else ''}{newline}"


def _blank_before(source: str, at: int) -> int:
    """Return the start of the line after the last blank line before ``at``."""
    found = None
    for blank in re.finditer(r"(?:\A|\r\n|\r|\n)[ \t>]*(?:\r\n|\r|\n)", source[max(0, at - 20_000) : at]):
        found = blank
    if found is None:
        return max(0, at - 20_000) if at > 20_000 else 0
    return max(0, at - 20_000) + found.end()


def _blank_after(source: str, at: int) -> int:
    """Return the end of the line before the next blank line after ``at``."""
    blank = re.compile(r"(?:\r\n|\r|\n)[ \t>]*(?=\r\n|\r|\n|\Z)").search(source, at)
    return blank.start() if blank else len(source)
