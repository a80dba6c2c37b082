"""Finding where every annotation can be marked: insert all, read once, mend only what failed.

What cannot be proved is not marked; what cannot even be referred to is listed. Knows nothing of notes and files.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from db.records import Annotation
from desktop.annotated.document import Reader, passage_of
from desktop.annotated.write import proof, references
from desktop.annotated.write.chunks import Chunk, Chunks
from desktop.annotated.write.insertions import Insertion, Rank, put_in
from desktop.annotated.write.marks import MARK_TAG, VARIANTS, MarkPiece, Placer
from desktop.annotated.write.proof import Expected
from desktop.article.content import Block, BlockKind, Content
from desktop.article.source_map import SourceMap
from desktop.article.source_masks import open_end

ENDINGS = ("", "```", "~~~", "-->", "</div>")  # what may have to be closed at the end of a source
_LARGE_CHUNK = 4_000
_TRIES_EACH = 40  # for the parts of one mark
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
    apart: bool = False,
    unmarked: frozenset[int] = frozenset(),
    style: str = "==",
    notes: Sequence[int] = (),
) -> Placed:
    """Return where to mark ``annotations`` in ``source``; the proof is for marks of that ``style``.

    With ``bare`` only references are placed, with ``apart`` each in a paragraph of its own. No mark is put into the
    blocks ``unmarked``. Footnotes stand at the places ``notes``, as well as at the end.
    """
    return _Search(source, content, places, annotations, read, newline, bare, apart, unmarked, style, notes).run()


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
        apart: bool = False,
        unmarked: frozenset[int] = frozenset(),
        style: str = "==",
        notes: Sequence[int] = (),
    ) -> None:
        self.apart = apart
        self.notes = [Insertion(at, Rank.NOTES, proof.note_at(source, at)) for at in notes]
        self.style = style if style == "mark" else "=="  # CriticMarkup is that to the reader, in braces
        self.source = source
        self.content = content
        self.places = places
        self.read = read
        self.newline = newline
        self.placer = Placer(source, content, places)
        self.references = references.References(self.placer, newline, apart=apart)
        self.placer.unmarked = unmarked
        self.blocks: Sequence[Block] = content.blocks  # those of the base
        self.base = [proof.plain(block) for block in self.blocks]
        self.chunks = Chunks(source, content, places, self.base, read)
        self.passages = {
            one.id: passage for one in annotations if (passage := passage_of(one, len(content.text))) is not None
        }
        self.orphans = {one.id for one in annotations} - set(self.passages)
        marks = [] if bare else self.placer.mark_pieces(self.passages.values())
        ends = sorted((passage.end, passage.start, one) for one, passage in self.passages.items())
        self.pieces: list[MarkPiece] = [*marks, *self.references.pieces([(end, one) for end, _, one in ends])]
        self.of_block: dict[int, list[int]] = {}
        for index, piece in enumerate(self.pieces):
            self.of_block.setdefault(piece.block, []).append(index)
        self.chosen: dict[int, list[Insertion]] = {}  # by index of the piece
        self.variant: dict[int, int] = {}
        self.tries = 0
        self.divided: set[int] = set()
        self.elsewhere: set[int] = set()  # blocks that the source no longer gives as they are
        self.ending: str | None = None
        self.footnotes = [n for n, one in enumerate(content.blocks) if one.kind is BlockKind.FOOTNOTE]

    def run(self) -> Placed:
        for index, piece in enumerate(self.pieces):
            first = self.references.first_variant if piece.is_reference else self.placer.first_variant
            self._next(index, first(piece))
        bad = self._whole()
        if bad is not None and any(not self._near_pieces(block) for block in bad) and self._read_base():
            bad = self._whole()
        if bad is None:
            return Placed(listed={*self.passages, *self.orphans}, ending=None, proved=False)
        if bad:
            self._mend(bad)
            bad = self._whole() or []  # a chunk says nothing of what it does to the rest
            if bad and len(self.source) < _LARGE_CHUNK:
                self._mend(bad, alone=False)
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
        return self._result(proved=not bad)

    def _near_pieces(self, block: int) -> bool:
        return any(near in self.of_block for near in range(block - 4, block + 5))

    def _next(self, index: int, variant: int) -> bool:
        """Choose the first proposal from ``variant`` on; returns False where there is none left."""
        piece = self.pieces[index]
        last, proposals = VARIANTS, self.placer.insertions
        if piece.is_reference:
            last, proposals = references.VARIANTS, self.references.insertions
            variant = max(variant, references.APART) if self.apart else variant
        while variant < last:
            found = proposals(piece, variant)
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

        Where the text is another, what stands otherwise in it bears no mark, and says nothing of the rest. Returns
        whether that is something else.
        """
        found = self.read(self.source.encode("utf-8", "replace"))
        if found.text != self.content.text:
            known = len(self.elsewhere)
            self.elsewhere.update(proof.failures(found, self.base, {}, footnote=False) or ())
            for index in (index for block in self.elsewhere for index in self.of_block.get(block, ())):
                self.chosen.pop(index, None)
            if len(self.elsewhere) > known:
                self.ending = None
            return len(self.elsewhere) > known
        base = [proof.plain(block) for block in found.blocks]
        if [one.key for one in base] == [one.key for one in self.base]:
            return False
        self.base, self.blocks = base, found.blocks
        self.chunks.base = base
        return True

    # -- proving

    def _expected(self, indices: Iterable[int]) -> dict[int, Expected]:
        marks: dict[int, list[tuple[int, int]]] = {}
        ends: dict[int, list[int]] = {}
        for index in indices:
            if index not in self.chosen:
                continue
            piece = self.pieces[index]
            start = self.content.starts[piece.block]
            if not piece.is_reference:
                marks.setdefault(piece.block, []).append((piece.start - start, piece.end - start))
                continue
            apart = self.content.blocks[piece.block].kind in (BlockKind.CODE, BlockKind.RULE)
            variant = self.variant[index]
            at = -1 if apart or variant >= references.APART else self._reference_offset(piece, variant) - start
            ends.setdefault(piece.block, []).extend([at] * len(piece.ids))
        return {block: Expected(tuple(marks.get(block, ())), tuple(ends.get(block, ()))) for block in {*marks, *ends}}

    def _reference_offset(self, piece: MarkPiece, variant: int) -> int:
        """Return the offset of the text before which a reference must be found."""
        whole = self.content.passage_of(piece.block)
        at = piece.end if variant < 2 else whole.end
        for span in self.placer.spans_of(piece.block):
            if self.references.holds_none(span) and span.start < at < span.end:
                at = span.end
        return at

    def _whole(self, indices: Iterable[int] | None = None) -> list[int] | None:
        """Read the whole annotated source, with some of the pieces or with all that have a proposal.

        Returns the blocks that failed, None where its end swallows footnotes.
        """
        chosen = [index for index in (self.chosen if indices is None else indices) if index in self.chosen]
        expected = self._expected(chosen)
        insertions = [one for index in chosen for one in self.chosen[index]]
        body = put_in(self.source, [*insertions, *self.notes], _Same(), self.style)
        endings: Iterable[str] = (self.ending or "",)
        if self.ending is None:
            endings = dict.fromkeys([open_end(self.source), *ENDINGS])
        best: list[int] | None = None
        for ending in endings:
            text = body + closing(self.source, ending, self.newline) + f"{proof.DEFINITION}\n"
            bad = proof.failures(self.read(text.encode("utf-8", "replace")), self.base, expected, blocks=self.blocks)
            if bad is None:
                continue
            bad = [block for block in bad if block not in self.elsewhere]
            if best is not None and len(bad) >= len(best):
                continue
            best = bad
            self.ending = ending
            ends = {len(self.base) - 1, *self.footnotes} - {self.pieces[index].block for index in chosen}
            if not ends & set(bad):
                break  # a wrong end shows in the last block or a footnote, unless a mark of its own is at fault
        return best

    # -- mending

    def _mend(self, bad: Sequence[int], *, alone: bool = True) -> None:
        """Choose other proposals in the blocks that failed, each tried in its chunk; the whole has the last word.

        With ``alone`` that chunk is no more of the source than it takes.

        A chunk begins and ends at blank lines and gives the same blocks read alone: nearly always it is right.
        """
        proved: set[int] = set()
        for block in bad:
            if block in proved or block in self.elsewhere:
                continue
            chunk = self.chunks.around(block) if alone else self.chunks.whole()
            if chunk is not None and chunk.high - chunk.low == len(self.source):
                self._read_base()  # no chunk gave the blocks of the content
            if chunk is None:
                for index in self.of_block.get(block, []):
                    self._next(index, self.variant.get(index, 0) + 1)
                continue
            kept: list[int] = []
            self._settle(self._within(chunk), kept, chunk)
            for index in {*self._within(chunk)} - set(kept):
                self.chosen.pop(index, None)
            proved |= set(range(chunk.first, chunk.last + 1))

    def _within(self, chunk: Chunk) -> list[int]:
        blocks = (one for one in range(chunk.first, chunk.last + 1) if one not in self.elsewhere)
        return [index for one in blocks for index in self.of_block.get(one, ())]

    def _settle(self, indices: Sequence[int], kept: list[int], chunk: Chunk) -> None:
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
        small = chunk.high - chunk.low < _LARGE_CHUNK
        failed = [
            index for index in suspects if not self._try(index, kept, chunk, range(VARIANTS) if small else (0, 3))
        ]
        for index in failed if small else ():
            if not self.pieces[index].is_reference:
                self._divide(index, kept, chunk, self.tries + _TRIES_EACH)

    def _try(self, index: int, kept: list[int], chunk: Chunk, variants: Iterable[int]) -> bool:
        """Take a piece to those that are kept, in its first way that holds together with them."""
        for variant in variants:
            if self.tries >= _MOST_TRIES:
                break
            if not self._next(index, variant) or self.variant[index] != variant:
                continue
            if not self._chunk_failures([*kept, index], chunk):
                kept.append(index)
                return True
        self.chosen.pop(index, None)
        return False

    def _divide(self, index: int, kept: list[int], chunk: Chunk, most: int) -> None:
        """Mark the parts of a piece that failed, each for itself, so that as little as can be is left unmarked."""
        waiting = self.placer.halves(self.pieces[index])
        if waiting:
            self.divided.add(index)
        done: list[int] = []
        while waiting:
            part = self._add(waiting.pop(0))
            piece = self.pieces[part]
            tries = dict.fromkeys((self.placer.first_variant(piece), MARK_TAG, VARIANTS - 1))
            if self.tries < most and self._try(part, kept, chunk, tries):
                done.append(part)
            elif halves := self.placer.halves(piece):
                self.divided.add(part)
                waiting = [*halves, *waiting]
        self._join(done, kept, chunk)

    def _join(self, parts: Sequence[int], kept: list[int], chunk: Chunk) -> None:
        """Mark in one what was marked in parts with nothing but white space between them, where that holds."""
        groups: list[list[int]] = []
        for part in parts:
            before = self.pieces[groups[-1][-1]].end if groups else -1
            if groups and not self.content.text[before : self.pieces[part].start].strip():
                groups[-1].append(part)
            else:
                groups.append([part])
        for group in groups:
            if len(group) < 2:
                continue
            first, last = self.pieces[group[0]], self.pieces[group[-1]]
            whole = self._add(MarkPiece(first.block, first.start, last.end))
            others = [index for index in kept if index not in group]
            if self._try(whole, others, chunk, range(VARIANTS)):
                kept[:] = others
                for part in group:
                    self.chosen.pop(part, None)
                self.divided.update(group)
            else:
                self.divided.add(whole)

    def _add(self, piece: MarkPiece) -> int:
        self.pieces.append(piece)
        self.of_block.setdefault(piece.block, []).append(len(self.pieces) - 1)
        return len(self.pieces) - 1

    def _chunk_failures(self, indices: Sequence[int], chunk: Chunk) -> set[int]:
        """Read a chunk with some pieces put in. Returns the blocks that failed (all of them where it broke apart)."""
        self.tries += 1
        every = set(range(chunk.first, chunk.last + 1))
        if chunk.high - chunk.low == len(self.source):
            whole = self._whole(indices)
            return every if whole is None else set(whole)
        insertions = [one for index in indices for one in self.chosen.get(index, ())]
        if any(not chunk.low <= one.at <= chunk.high for one in insertions):
            return every
        rows = [replace(one, at=one.at - chunk.low) for one in insertions]
        body = put_in(self.source[chunk.low : chunk.high], rows, _Same(), self.style)
        found = self.chunks.read_apart(body, f"\n{proof.REFERENCE}\n\n{proof.DEFINITION}\n")
        expected = {block - chunk.first: one for block, one in self._expected(indices).items()}
        expected[-1] = Expected((), (-1,))  # the reference above, which makes the footnote show
        bad = proof.failures(found, self.base[chunk.first : chunk.last + 1], expected)
        return every if bad is None else {index + chunk.first for index in bad}

    # -- the result

    def _result(self, proved: bool) -> Placed:
        placed = Placed(ending=self.ending, proved=proved, listed=set(self.orphans))
        referred: set[str] = set()
        unmarked: list[tuple[int, int]] = []
        for index, piece in enumerate(self.pieces):
            if index in self.chosen:
                placed.insertions += self.chosen[index]
                referred.update(piece.ids)
            elif not piece.is_reference and index not in self.divided:
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
