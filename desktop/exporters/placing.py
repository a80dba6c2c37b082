"""Finding where every annotation can be marked: insert all, read once, mend only what failed.

What cannot be proved is not marked; what cannot even be referred to is listed. Knows nothing of notes and files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from db.records import Annotation
from desktop.article.content import BlockKind, Content
from desktop.article.source_map import SourceMap
from desktop.article.source_masks import open_end
from desktop.exporters import proof
from desktop.exporters.document import Reader, passage_of
from desktop.exporters.insertions import Insertion, put_in
from desktop.exporters.marks import ALONE, REFERENCE_VARIANTS, VARIANTS, Piece, Placer
from desktop.exporters.proof import Expected

ENDINGS = ("", "```", "~~~", "-->", "</div>")  # what may have to be closed at the end of a source
_DEFINITION = re.compile(r"(?m)^ {0,3}\[(?!\^)[^\[\]\r\n]{1,300}\]:[^\r\n]*$")
_LONGEST_CHUNK = 60_000
_LARGE_CHUNK = 4_000
_PROVED_WHOLE = 300_000  # sources up to this length are read whole once more after mending
_MOST_TRIES = 600  # chunks read again for one export; what is left after that is listed


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
    alone: bool = False,
) -> Placed:
    """Return where to mark ``annotations`` in ``source``.

    With ``bare`` only references are placed, with ``alone`` each in a paragraph of its own.
    """
    return _Search(source, content, places, annotations, read, newline, bare, alone).run()


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A stretch ``[low, high)`` of the source that gives the blocks ``first`` to ``last`` by itself."""

    low: int
    high: int
    first: int
    last: int


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
        alone: bool = False,
    ) -> None:
        self.alone = alone
        self.source = source
        self.content = content
        self.places = places
        self.read = read
        self.newline = newline
        self.placer = Placer(source, content, places, newline, apart=alone)
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
        self.ending: str | None = None

    def run(self) -> Placed:
        for index, piece in enumerate(self.pieces):
            self._next(index, 0 if piece.is_reference else self.placer.first_variant(piece))
        bad = self._whole()
        if bad is not None and any(not self._near_pieces(block) for block in bad):
            self._read_base()
            bad = self._whole()
        if bad is None:
            return Placed(listed={*self.passages, *self.orphans}, ending=None, proved=False)
        if bad and not (self._mend(bad) and len(self.source) > _PROVED_WHOLE):
            bad = self._whole() or []
            if bad and self._read_base():
                bad = self._whole() or []
                if bad:
                    self._mend(bad)
                    bad = self._whole() or []
            for reach in (0, 1, 30):
                if not bad:
                    break
                # nothing helped: no mark and no reference in these
                for block in {near for one in bad for near in range(one - reach, one + reach + 1)}:
                    for index in self.of_block.get(block, []):
                        self.chosen.pop(index, None)
                bad = self._whole() or []
            if bad:
                self.chosen.clear()
                self.ending = None
                bad = self._whole() or []
        else:
            bad = []
        return self._result(proved=not bad)

    def _near_pieces(self, block: int) -> bool:
        return any(near in self.of_block for near in range(block - 4, block + 5))

    def _next(self, index: int, variant: int) -> bool:
        """Choose the first proposal from ``variant`` on; returns False where there is none left."""
        piece = self.pieces[index]
        last = REFERENCE_VARIANTS if piece.is_reference else VARIANTS
        if piece.is_reference and self.alone:
            variant = max(variant, ALONE)
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

    def _read_base(self) -> bool:
        """Take what the source gives today for what is to be kept, where an older importer made the content.

        Returns whether that is something else.
        """
        found = self.read(self.source.encode("utf-8", "replace"))
        base = [proof.plain(block) for block in found.blocks]
        if found.text != self.content.text or [one.key for one in base] == [one.key for one in self.base]:
            return False
        self.base = base
        return True

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
            variant = self.variant[index]
            at = -1 if alone or variant == ALONE else self._reference_offset(piece, variant) - start
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
        endings: Iterable[str] = (self.ending or "",)
        if self.ending is None:
            endings = dict.fromkeys([open_end(self.source), *ENDINGS])
        best: list[int] | None = None
        for ending in endings:
            text = body + closing(self.source, ending, self.newline) + f"{proof.DEFINITION}\n"
            bad = proof.failures(self.read(text.encode("utf-8", "replace")), self.base, expected)
            if bad is None or (best is not None and len(bad) >= len(best)):
                continue
            best = bad
            self.ending = ending
            last = len(self.base) - 1
            if last not in bad or any(index in self.chosen for index in self.of_block.get(last, ())):
                break  # a wrong end shows in the last block, unless a mark of its own is at fault
        return best

    # -- mending

    def _mend(self, bad: Sequence[int]) -> bool:
        """Choose other proposals in the blocks that failed. Returns whether each was proved in its chunk.

        A chunk begins and ends at blank lines and gives the same blocks read alone, so its proof holds in the whole.
        """
        proved: set[int] = set()
        sure = True
        for block in bad:
            if block in proved:
                continue
            chunk = self._chunk(block)
            if chunk is None:
                sure = False
                for index in self.of_block.get(block, []):
                    self._next(index, self.variant.get(index, 0) + 1)
                continue
            indices = [index for one in range(chunk.first, chunk.last + 1) for index in self.of_block.get(one, [])]
            kept: list[int] = []
            self._settle(indices, kept, chunk)
            for index in set(indices) - set(kept):
                self.chosen.pop(index, None)
            proved |= set(range(chunk.first, chunk.last + 1))
        return sure and self.tries < _MOST_TRIES

    def _settle(self, indices: Sequence[int], kept: list[int], chunk: _Chunk) -> None:
        """Add to ``kept`` those of ``indices`` that hold together, each in its first way that does."""
        bad = self._chunk_failures(indices, chunk)
        if not bad:
            kept += indices
            return
        suspects = [index for index in indices if self.pieces[index].block in bad]
        sure = [index for index in indices if self.pieces[index].block not in bad]
        if sure and self._chunk_failures(sure, chunk):
            suspects, sure = list(indices), []
        kept += sure
        # where much must be read for each try only the likeliest proposals are worth it
        variants = range(VARIANTS) if chunk.high - chunk.low < _LARGE_CHUNK else (0, 3)
        for index in suspects:
            for variant in variants:
                if self.tries >= _MOST_TRIES:
                    break
                if not self._next(index, variant) or self.variant[index] != variant:
                    continue
                if not self._chunk_failures([*kept, index], chunk):
                    kept.append(index)
                    break
            else:
                self.chosen.pop(index, None)

    def _chunk_failures(self, indices: Sequence[int], chunk: _Chunk) -> set[int]:
        """Read a chunk with some pieces put in. Returns the blocks that failed (all of them where it broke apart)."""
        self.tries += 1
        every = set(range(chunk.first, chunk.last + 1))
        insertions = [one for index in indices for one in self.chosen.get(index, ())]
        if any(not chunk.low <= one.at <= chunk.high for one in insertions):
            return every
        rows = [replace(one, at=one.at - chunk.low) for one in insertions]
        body = put_in(self.source[chunk.low : chunk.high], rows, _Same(), "==")
        text = f"{body}\n\n{self._definitions}\n\n{proof.REFERENCE}\n\n{proof.DEFINITION}\n"
        found = self.read(text.encode("utf-8", "replace"))
        expected = {block - chunk.first: one for block, one in self._expected(indices).items()}
        expected[-1] = Expected((), (-1,))  # the reference above, which makes the footnote show
        bad = proof.failures(found, self.base[chunk.first : chunk.last + 1], expected)
        return every if bad is None else {index + chunk.first for index in bad}

    @cached_property
    def _definitions(self) -> str:
        """The link definitions of the source, and footnotes of its labels, which a chunk may need."""
        flat = self.source.replace("\r\n", "\n").replace("\r", "\n")
        links = [found[0] for found in _DEFINITION.finditer(flat)]
        return "\n".join(links)

    def _chunk(self, block: int) -> _Chunk | None:
        """Return a stretch of the source that gives its blocks, this one among them, when it is read alone."""
        blocks = self.content.blocks
        first = last = block
        for grow in range(5):
            while first > 0 and self._belongs(first - 1, first):
                first -= 1
            while last + 1 < len(blocks) and self._belongs(last, last + 1):
                last += 1
            span = self._source_range(first, last)
            if span is not None and span[1] - span[0] < _LONGEST_CHUNK:
                low, high = span
                text = f"{self.source[low:high]}\n\n{self._definitions}\n"
                found = [proof.plain(one).key for one in self.read(text.encode("utf-8", "replace")).blocks]
                if found == [one.key for one in self.base[first : last + 1]]:
                    return _Chunk(low, high, first, last)
                # the stretch may hold more than was thought: take what it gives, if that stands here
                for start in range(max(0, first - 8), first + 1) if len(found) > last - first + 1 else ():
                    keys = [one.key for one in self.base[start : start + len(found)]]
                    if found == keys and start + len(found) > last:
                        return _Chunk(low, high, start, start + len(found) - 1)
            first, last = max(0, first - 1 - grow), min(len(blocks) - 1, last + 1 + grow)
        return None

    def _belongs(self, one: int, other: int) -> bool:
        """Tell whether two blocks in a row are parts of one construct, which must be read as a whole."""
        mine, theirs = self.content.blocks[one], self.content.blocks[other]
        if mine.containers and theirs.containers and mine.containers[0] == theirs.containers[0]:
            return True
        if mine.cell and theirs.cell and mine.cell.table == theirs.cell.table:
            return True
        return theirs.kind is BlockKind.DEFINITION

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
    for blank in re.finditer(r"(?:\A|\r\n|\r(?!\n)|\n)[ \t>]*(?:\r\n|\r(?!\n)|\n)", source[max(0, at - 20_000) : at]):
        found = blank
    if found is None:
        return max(0, at - 20_000) if at > 20_000 else 0
    return max(0, at - 20_000) + found.end()


def _blank_after(source: str, at: int) -> int:
    """Return the end of the line before the next blank line after ``at``."""
    blank = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t>]*(?=\r\n|\r(?!\n)|\n|\Z)").search(source, at)
    return blank.start() if blank else len(source)
