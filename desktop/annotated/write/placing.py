"""Finding where every annotation can be marked: insert all, read once, mend only what failed.

What cannot be proved is not marked; what cannot even be referred to is listed. Knows nothing of notes and files.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from db.records import Annotation
from desktop.annotated.document import Reader, passage_of
from desktop.annotated.options import Options
from desktop.annotated.write.clean_text import Base
from desktop.annotated.write.insertions import Insertion, Rank, put_in
from desktop.annotated.write.marks import MarkPiece, Placer, Proposal, References
from desktop.annotated.write.proof import DEFINITION, REFERENCE, Expected, failures
from desktop.article.content import BlockKind
from desktop.article.source_masks import open_end

ENDINGS = ("", "```", "~~~", "-->", "</div>")  # what may have to be closed at the end of a source
_FEWEST_TRIES, _MOST_TRIES = 6, 80  # of one export; what is left after that is listed
_LETTERS_READ = 3_000_000  # for tries, so that a long text has fewer
_IN_VAIN = 16  # tries of one piece and of its parts, one after the other, after which it is left unmarked


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
        self.elsewhere = {*(() if is_same else failures(base.found, self.blocks, {}, footnote=False) or ())}
        length = len(base.content.text)
        self.passages = {annotation.id: passage for annotation in shown if (passage := passage_of(annotation, length))}
        self.ids = {annotation.id for annotation in shown}
        in_order = sorted((passage.end, passage.start, id_) for id_, passage in self.passages.items())
        ends = [(end, id_) for end, _, id_ in in_order]
        self.pieces: list[MarkPiece] = []
        self.wholes: list[int] = []  # of each piece: itself, or of which it was parted
        self.of_block: dict[int, list[int]] = {}
        marks, references = self.placer.mark_pieces(self.passages.values()), self.references.pieces(ends)
        for piece in (*marks, *references):
            self._add(piece)
        self.chosen: dict[int, Proposal] = {}
        self.in_vain: Counter[int] = Counter()  # tries of a whole since a part of it could be marked
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
            bad = self._whole()
        if bad:  # nothing helped: no mark and no reference
            self.chosen.clear()
            self.ending = None
            bad = self._whole()
        insertions = [insertion for proposal in self.chosen.values() for insertion in proposal.insertions]
        referred = {insertion.text for insertion in insertions if insertion.rank is Rank.REFERENCE}
        return Placed(insertions, self.ids - referred, self.ending, not bad)

    def _add(self, piece: MarkPiece, whole: int | None = None) -> int:
        self.wholes.append(len(self.pieces) if whole is None else whole)
        self.pieces.append(piece)
        self.of_block.setdefault(piece.block, []).append(len(self.pieces) - 1)
        return len(self.pieces) - 1

    def _proposals(self, index: int) -> Iterator[Proposal]:
        piece = self.pieces[index]
        return self.references.proposals(piece) if piece.ids else self.placer.proposals(piece)

    # -- proving

    def _expected(self) -> dict[int, Expected]:
        marks: dict[int, list[tuple[int, int]]] = {}
        ends: dict[int, list[int]] = {}
        for index, proposal in self.chosen.items():
            piece, at = self.pieces[index], proposal.at
            start = self.content.starts[piece.block]
            if piece.ids:
                ends.setdefault(piece.block, []).extend([at - start if at >= 0 else at] * len(piece.ids))
            else:
                marks.setdefault(piece.block, []).append((piece.start - start, piece.end - start))
        return {block: Expected(tuple(marks.get(block, ())), tuple(ends.get(block, ()))) for block in {*marks, *ends}}

    def _whole(self) -> list[int]:
        """Read the whole annotated source, with all pieces that have a proposal.

        Returns the blocks that failed: all of them where nothing ends the source so that footnotes are read.
        """
        expected = self._expected()
        insertions = [insertion for proposal in self.chosen.values() for insertion in proposal.insertions]
        body = put_in(self.source, insertions, REFERENCE, self.style)
        known = self.ending  # which what was taken out since may have asked for
        best: list[int] | None = None
        for ending in dict.fromkeys([*([] if known is None else [known]), open_end(self.source), *ENDINGS]):
            text = body + closing(self.source, ending, self.newline) + f"{DEFINITION}\n"
            bad = failures(self.read(text.encode("utf-8", "replace")), self.blocks, expected)
            if bad is None:
                continue
            bad = [block for block in bad if block not in self.elsewhere]
            if best is not None and len(bad) >= len(best):
                continue
            best = bad
            self.ending = ending
            ends = {len(self.blocks) - 1, *self.footnotes} - {self.pieces[index].block for index in self.chosen}
            if ending == known or not ends & set(bad):
                break  # a wrong end shows in the last block or a footnote, unless a mark of its own is at fault
        return [*range(len(self.blocks))] if best is None else best

    # -- mending

    def _mend(self, bad: Sequence[int]) -> None:
        """Choose other proposals in the blocks that failed, in all of them at once, so that each try reads the whole.

        Of a block's pieces half are tried together, then half of those; a piece alone in each way, then, after all
        others, its own halves, so that as little as can be is left unmarked. What there were no more tries for is not.
        """
        waiting = {  # references first: without one an annotation is listed
            block: sorted(self.of_block[block], key=lambda index: not self.pieces[index].ids)
            for block in self._cleared(bad)
        }
        sizes = {block: max(1, len(queue) // 2) for block, queue in waiting.items()}
        ways: dict[int, Iterator[Proposal]] = {}
        for _ in range(max(_FEWEST_TRIES, min(_MOST_TRIES, _LETTERS_READ // (len(self.source) + 1)))):
            trying = {block: self._tried(queue, sizes[block], ways) for block, queue in waiting.items() if queue}
            if not any(trying.values()):
                return
            blocks = sorted(trying)
            blamed = {_nearest(blocks, at) for at in self._whole()}
            others = trying.keys() - blamed
            self._take_out(trying, blamed)
            sizes |= {block: max(1, len(trying[block]) // 2) for block in blamed}
            self.in_vain.update(self.wholes[trying[block][0]] for block in blamed if len(trying[block]) == 1)
            if blamed and others and self._whole():  # the fault was another's
                self._take_out(trying, others)
                continue
            for block in others:
                for index in trying[block]:
                    self.in_vain[self.wholes[index]] = 0
                del waiting[block][: len(trying[block])]
                sizes[block] = max(1, min(2 * len(trying[block]), len(waiting[block])))

    def _cleared(self, bad: Sequence[int]) -> set[int]:
        """Take out what was chosen in the blocks that failed, and around them until none fails. Return these blocks."""
        at_fault: set[int] = set()
        for reach in (0, 1, 4, None):  # what shows in one block may be the fault of those beside it, or of any
            near = {at + by for at in bad for by in range(-reach, reach + 1)} if reach is not None else self.of_block
            at_fault |= self.of_block.keys() & near
            self._take_out(self.of_block, at_fault)
            if not (bad := self._whole()):
                break
        return at_fault

    def _take_out(self, pieces: Mapping[int, Iterable[int]], blocks: Iterable[int]) -> None:
        """Take what was chosen for the pieces of some blocks out again."""
        for index in (index for block in blocks for index in pieces[block]):
            self.chosen.pop(index, None)

    def _tried(self, queue: list[int], size: int, ways: dict[int, Iterator[Proposal]]) -> list[int]:
        """Choose what is tried next of the pieces that wait, and return it; one that cannot be marked is parted."""
        while queue:
            if self.in_vain[self.wholes[queue[0]]] >= _IN_VAIN:
                del queue[0]
                continue
            group = queue[:size]
            if len(group) > 1:
                first = {index: next(self._proposals(index), None) for index in group}
                self.chosen |= {index: proposal for index, proposal in first.items() if proposal is not None}
                return group
            way = next(ways.setdefault(queue[0], self._proposals(queue[0])), None)
            if way is not None:
                self.chosen[queue[0]] = way
                return group
            piece, whole = self.pieces[queue[0]], self.wholes[queue.pop(0)]
            queue += [] if piece.ids else [self._add(half, whole) for half in self.placer.halves(piece)]
        return []


def _nearest(blocks: Sequence[int], at: int) -> int:
    """Return the one of some blocks, in order, that is the fewest blocks away."""
    behind = bisect_left(blocks, at)
    return min(blocks[max(0, behind - 1) : behind + 1], key=lambda block: abs(block - at))


def closing(source: str, ending: str, newline: str) -> str:
    """Return what joins the end of a source with the footnotes: a blank line, and what closes an open construct."""
    first = "" if not source or source.endswith(("\n", "\r")) else newline
    return f"{first}{ending}{newline if ending else ''}{newline}"
