"""The proof of an annotated source: read again, it must give the same blocks, with exactly the marks that were meant.

Knows nothing of how marks are proposed or of what the file holds besides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import LCSseq

from desktop.article.content import Block, BlockKind, Content, SpanKind
from desktop.article.ranges import cut_out

LABEL = "h-0000"  # stands for every reference while an export is proved
REFERENCE = f"[^{LABEL}]"
DEFINITION = f"[^{LABEL}]: x"
_SPACE = re.compile(r"\s")


@dataclass(frozen=True)
class Plain:
    """A block without marks and without references. Offsets count code points of its plain text, to which ``moved``
    leads from those of the block.
    """

    key: tuple[object, ...]
    text: str
    marks: Sequence[tuple[int, int]]
    references: Sequence[int]  # to Postil's footnotes
    empty: bool  # nothing but these stands in it
    moved: Callable[[int], int]

    @cached_property
    def marked(self) -> str:
        """The text, with a NUL for each character that no mark lies over, and for white space."""
        return self.under(self.marks)

    def under(self, ranges: Sequence[tuple[int, int]]) -> str:
        """Return the text as ``marked`` does, if these were its marks."""
        out: list[str] = []
        at = 0
        for start, end in sorted(ranges):
            out += ["\0" * (start - at), self.text[max(at, start) : end]]
            at = max(at, end)
        return _SPACE.sub("\0", "".join(out)).rstrip("\0")


def plain(block: Block) -> Plain:
    """Return a block as it is compared."""
    notes = [span for span in block.spans if span.kind is SpanKind.FOOTNOTE_REF]  # the numbers of the author's change
    text, moved = cut_out(block.text, [(span.start, span.end) for span in notes]) if notes else (block.text, _where)
    references = sorted(moved(span.start) for span in notes if span.target == LABEL)
    spans: list[tuple[str, int, int, str, str]] = []
    marks: list[tuple[int, int]] = []
    for span in block.spans:
        start, end = moved(span.start), moved(span.end)
        if span.kind is SpanKind.MARK:
            marks.append((start, end))
        elif start < end or (span.kind is SpanKind.FOOTNOTE_REF and span.target != LABEL):
            spans.append((span.kind, start, end, span.target, span.label))
    cell = block.cell
    key = (
        block.kind,
        text,
        tuple(sorted(spans)),
        block.level,
        block.containers,
        "" if _is_number_of_footnote(block) else block.marker,  # Postil's own are numbered along
        block.language,
        "" if block.kind is BlockKind.FOOTNOTE and block.target == LABEL else block.target,
        (cell.row, cell.column, cell.header, cell.align, cell.row_span, cell.column_span) if cell else None,
    )
    return Plain(key, text, marks, references, bool(references) and not (spans or text.strip()), moved)


def _where(at: int) -> int:
    return at


def _is_number_of_footnote(block: Block) -> bool:
    """True if a block's marker is a footnote's number (its first block may be an image, code or a quotation)."""
    return block.kind is BlockKind.FOOTNOTE or ("ol" not in block.containers and block.marker[:1].isdigit())


@dataclass(frozen=True)
class Expected:
    """The marks that a block must have besides its text: marked ranges and references, by offsets of the block."""

    marks: tuple[tuple[int, int], ...] = ()
    references: tuple[int, ...] = ()


def is_own_footnote(block: Block) -> bool:
    """True if a block is the footnote that stands for all of Postil's."""
    return block.kind is BlockKind.FOOTNOTE and block.target == LABEL


def failures(
    read: Content, blocks: Sequence[Block], expected: Mapping[int, Expected], *, footnote: bool = True
) -> list[int] | None:
    """Compare what was read with the blocks that it should give, of which most come out as they are.

    Returns the indices of blocks that came out otherwise, or None where the footnote was not recognised (the end of
    the source swallowed it).
    """
    if footnote and not any(is_own_footnote(block) for block in read.blocks):
        return None
    plains: list[Plain | Block] = []
    lonely: dict[int, int] = {}  # references in paragraphs of their own, by the block that they follow
    for block in read.blocks:
        index = len(plains)
        if index < len(blocks) and block == blocks[index] and index not in expected:
            plains.append(block)
        elif not is_own_footnote(block):
            bare = plain(block)
            if bare.empty:
                lonely[index - 1] = lonely.get(index - 1, 0) + len(bare.references)
            else:
                plains.append(bare)
    bad: set[int] = set()
    if is_same := len(plains) == len(blocks):
        pairs = [(index, bare) for index, bare in enumerate(plains) if isinstance(bare, Plain)]
    else:
        bad, pairs = _aligned([bare if isinstance(bare, Plain) else plain(bare) for bare in plains], blocks)
    for index, bare in pairs:
        base = plain(blocks[index])
        if bare.key != base.key or not _as_expected(bare, base, expected.get(index)):
            bad.add(index)
    # references in paragraphs of their own must be as many as blocks wait for them (offset -1 each)
    waiting = {index: count for index, wanted in expected.items() if (count := wanted.references.count(-1))}
    missing = sum(waiting.values()) - sum(lonely.values())
    if missing < 0 or missing > sum(count for index, count in waiting.items() if index in bad):
        astray = {index for index in {*waiting, *lonely} if waiting.get(index, 0) != lonely.get(index, 0)}
        bad.update(astray if is_same else waiting)  # where nobody knows which of them, all
    return sorted(bad)


def _aligned(plains: Sequence[Plain], blocks: Sequence[Block]) -> tuple[set[int], list[tuple[int, Plain]]]:
    keys: dict[tuple[object, ...], int] = {}
    mine = [keys.setdefault(plain(block).key, len(keys)) for block in blocks]
    theirs = [keys.setdefault(bare.key, len(keys)) for bare in plains]
    bad: set[int] = set()
    pairs: list[tuple[int, Plain]] = []
    for code in LCSseq.opcodes(mine, theirs):
        if code.tag == "equal":
            steps = range(code.src_end - code.src_start)
            pairs += [(code.src_start + n, plains[code.dest_start + n]) for n in steps]
        elif code.tag == "insert":
            bad |= {at for at in (code.src_start - 1, code.src_start) if 0 <= at < len(blocks)}
        else:
            bad |= set(range(code.src_start, code.src_end))
    return bad, pairs


def _as_expected(bare: Plain, base: Plain, expected: Expected | None) -> bool:
    if expected is None:
        return bare.marked == base.marked and not bare.references
    put = [(base.moved(start), base.moved(end)) for start, end in expected.marks]
    places = sorted(base.moved(at) for at in expected.references if at >= 0)
    return bare.marked == base.under([*base.marks, *put]) and [*bare.references] == places
