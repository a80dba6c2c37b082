"""Finding where every annotation can be marked: insert all, read once, mend only what failed.

What cannot be proved is not marked; what cannot even be referred to is listed. Knows nothing of notes and files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from db.records import Annotation
from desktop.annotated.document import Reader, passage_of
from desktop.annotated.options import Options
from desktop.annotated.write.clean_text import Base
from desktop.annotated.write.insertions import Insertion, Rank, put_in
from desktop.annotated.write.marks import MarkPiece, Placer, Proposal, References
from desktop.annotated.write.proof import DEFINITION, REFERENCE, Chunk, Chunks, Expected, failures, plain
from desktop.article.content import BlockKind
from desktop.article.source_masks import open_end

ENDINGS = ("", "```", "~~~", "-->", "</div>")  # what may have to be closed at the end of a source
_LARGE_CHUNK = 4_000
_LIKELIEST = 2  # proposals of a piece that are worth it where much must be read for each
_TRIES_EACH = 40  # for the parts of one mark
_MOST_TRIES = 600  # chunks read again for one export; what is left after that is listed


@dataclass
class Placed:
    """The insertions into the source."""

    insertions: list[Insertion] = field(default_factory=list)
    listed: set[str] = field(default_factory=set)  # ids without a reference in the text
    ending: str | None = ""  # what closes the source before the footnotes, None where nothing did
    proved: bool = False


def place(base: Base, shown: Sequence[Annotation], options: Options, read: Reader) -> Placed:
    """Return where to mark the annotations that are shown in a clean text, proved for marks of the options' style."""
    return _Search(base, shown, options, read).run()


class _Search:
    def __init__(self, base: Base, shown: Sequence[Annotation], options: Options, read: Reader) -> None:
        self.source, self.content, self.newline, self.read = base.text, base.content, base.newline, read
        self.style = "mark" if options.marks == "mark" else "=="  # CriticMarkup is that to the reader, in braces
        self.placer = Placer(base.text, base.content, base.places)
        self.references = References(self.placer, base.newline)
        # what today's reading gives is to be kept; where it gives another text, what stands otherwise bears no mark
        is_same = base.found.text == base.content.text
        self.blocks = base.found.blocks if is_same else base.content.blocks
        self.base = [plain(block) for block in self.blocks]
        self.elsewhere = {*(() if is_same else failures(base.found, self.base, {}, footnote=False) or ())}
        self.chunks = Chunks(base.text, base.content, base.places, self.base, read)
        length = len(base.content.text)
        self.passages = {annotation.id: passage for annotation in shown if (passage := passage_of(annotation, length))}
        self.ids = {annotation.id for annotation in shown}
        ends = sorted((passage.end, passage.start, id_) for id_, passage in self.passages.items())
        self.pieces: list[MarkPiece] = []
        self.of_block: dict[int, list[int]] = {}
        for piece in self.placer.mark_pieces(self.passages.values()):
            self._add(piece)
        for piece in self.references.pieces([(end, id_) for end, _, id_ in ends]):
            self._add(piece)
        self.chosen: dict[int, Proposal] = {}
        self.tries = 0
        self.ending: str | None = None
        self.footnotes = [n for n, block in enumerate(self.blocks) if block.kind is BlockKind.FOOTNOTE]

    def run(self) -> Placed:
        for index, piece in enumerate(self.pieces):
            first = None if piece.block in self.elsewhere else next(self._proposals(index), None)
            if first is not None:
                self.chosen[index] = first
        bad = self._whole()
        if self.ending is None:
            return Placed(listed=self.ids, ending=None)
        if bad:
            self._mend(bad)
            bad = self._whole()  # a chunk says nothing of what it does to the rest
        for reach in (0, 1, 30, len(self.blocks)):
            if bad:  # nothing helped: no mark and no reference in these
                near = [
                    index for index in self.chosen if min(abs(self.pieces[index].block - at) for at in bad) <= reach
                ]
                for index in near:
                    self.chosen.pop(index)
                self.ending = None if reach == len(self.blocks) else self.ending
                bad = self._whole()
        insertions = [insertion for proposal in self.chosen.values() for insertion in proposal.insertions]
        referred = {insertion.text for insertion in insertions if insertion.rank is Rank.REFERENCE}
        return Placed(insertions, self.ids - referred, self.ending, not bad)

    def _add(self, piece: MarkPiece) -> int:
        self.pieces.append(piece)
        self.of_block.setdefault(piece.block, []).append(len(self.pieces) - 1)
        return len(self.pieces) - 1

    def _proposals(self, index: int) -> Iterator[Proposal]:
        piece = self.pieces[index]
        return self.references.proposals(piece) if piece.ids else self.placer.proposals(piece)

    # -- proving

    def _expected(self, indices: Iterable[int]) -> dict[int, Expected]:
        marks: dict[int, list[tuple[int, int]]] = {}
        ends: dict[int, list[int]] = {}
        for index in indices:
            piece, at = self.pieces[index], self.chosen[index].at
            start = self.content.starts[piece.block]
            if piece.ids:
                ends.setdefault(piece.block, []).extend([at - start if at >= 0 else at] * len(piece.ids))
            else:
                marks.setdefault(piece.block, []).append((piece.start - start, piece.end - start))
        return {block: Expected(tuple(marks.get(block, ())), tuple(ends.get(block, ()))) for block in {*marks, *ends}}

    def _whole(self, indices: Iterable[int] | None = None) -> list[int]:
        """Read the whole annotated source, with some of the pieces or with all that have a proposal.

        Returns the blocks that failed: all of them where nothing ends the source so that footnotes are read.
        """
        chosen = [index for index in (self.chosen if indices is None else indices) if index in self.chosen]
        expected = self._expected(chosen)
        insertions = [insertion for index in chosen for insertion in self.chosen[index].insertions]
        body = put_in(self.source, insertions, REFERENCE, self.style)
        known = self.ending  # which what was taken out since may have asked for
        best: list[int] | None = None
        for ending in dict.fromkeys([*([] if known is None else [known]), open_end(self.source), *ENDINGS]):
            text = body + closing(self.source, ending, self.newline) + f"{DEFINITION}\n"
            bad = failures(self.read(text.encode("utf-8", "replace")), self.base, expected, blocks=self.blocks)
            if bad is None:
                continue
            bad = [block for block in bad if block not in self.elsewhere]
            if best is not None and len(bad) >= len(best):
                continue
            best = bad
            self.ending = ending
            ends = {len(self.base) - 1, *self.footnotes} - {self.pieces[index].block for index in chosen}
            if ending == known or not ends & set(bad):
                break  # a wrong end shows in the last block or a footnote, unless a mark of its own is at fault
        return [*range(len(self.blocks))] if best is None else best

    # -- mending

    def _mend(self, bad: Sequence[int]) -> None:
        """Choose other proposals in the blocks that failed, each tried in its chunk; the whole has the last word.

        A chunk begins and ends at blank lines and gives the same blocks read alone: nearly always it is right.
        """
        proved: set[int] = set()
        for block in bad:
            if block in proved:
                continue
            chunk = self.chunks.around(block)
            there = range(chunk.first, chunk.last + 1) if chunk is not None else [block]
            blocks = [block for block in there if block not in self.elsewhere]
            within = [index for block in blocks for index in self.of_block.get(block, ())]
            kept = self._settled(within, chunk) if chunk is not None else []  # too much to be read for each try
            for index in {index for block in blocks for index in self.of_block.get(block, ())} - set(kept):
                self.chosen.pop(index, None)
            proved |= {*blocks}

    def _settled(self, indices: Sequence[int], chunk: Chunk) -> list[int]:
        """Return those of ``indices`` that hold together, each in its first way that does, or parts of them."""
        bad = self._chunk_failures(indices, chunk)
        if not bad:
            return [*indices]
        kept = [index for index in indices if self.pieces[index].block not in bad]
        if kept and self._chunk_failures(kept, chunk):
            kept = []
        suspects = [index for index in indices if index not in kept]
        is_small = chunk.high - chunk.low < _LARGE_CHUNK
        failed = [index for index in suspects if not self._try(index, kept, chunk, None if is_small else _LIKELIEST)]
        for index in failed if is_small else ():
            if not self.pieces[index].ids:
                self._divide(index, kept, chunk, self.tries + _TRIES_EACH)
        return kept

    def _try(self, index: int, kept: list[int], chunk: Chunk, most: int | None = None) -> bool:
        """Take a piece to those that are kept, in its first way that holds together with them."""
        for proposal in islice(self._proposals(index), most):
            if self.tries >= _MOST_TRIES:
                break
            self.chosen[index] = proposal
            if not self._chunk_failures([*kept, index], chunk):
                kept.append(index)
                return True
        return False

    def _divide(self, index: int, kept: list[int], chunk: Chunk, most: int) -> None:
        """Mark the parts of a piece that failed, each for itself, so that as little as can be is left unmarked."""
        waiting = self.placer.halves(self.pieces[index])
        while waiting:
            piece = waiting.pop(0)
            if self.tries >= most or not self._try(self._add(piece), kept, chunk):
                waiting = [*self.placer.halves(piece), *waiting]

    def _chunk_failures(self, indices: Sequence[int], chunk: Chunk) -> set[int]:
        """Read a chunk with some pieces put in. Returns the blocks that failed (all of them where it broke apart)."""
        self.tries += 1
        every = set(range(chunk.first, chunk.last + 1))
        if (chunk.low, chunk.high) == (0, len(self.source)):
            return set(self._whole(indices))
        chosen = [index for index in indices if index in self.chosen]
        insertions = [insertion for index in chosen for insertion in self.chosen[index].insertions]
        if any(not chunk.low <= insertion.at <= chunk.high for insertion in insertions):
            return every
        rows = [replace(insertion, at=insertion.at - chunk.low) for insertion in insertions]
        body = put_in(self.source[chunk.low : chunk.high], rows, REFERENCE, self.style)
        content = self.chunks.read_apart(body, f"\n{REFERENCE}\n\n{DEFINITION}\n")
        expected = {block - chunk.first: wanted for block, wanted in self._expected(chosen).items()}
        expected[-1] = Expected((), (-1,))  # the reference above, which makes the footnote show
        bad = failures(content, self.base[chunk.first : chunk.last + 1], expected)
        return every if bad is None else {index + chunk.first for index in bad}


def closing(source: str, ending: str, newline: str) -> str:
    """Return what joins the end of a source with the footnotes: a blank line, and what closes an open construct."""
    first = "" if not source or source.endswith(("\n", "\r")) else newline
    return f"{first}{ending}{newline if ending else ''}{newline}"
