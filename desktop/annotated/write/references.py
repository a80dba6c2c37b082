"""Where the references to notes go in the Markdown source: proposals only, the proof decides.

A reference stands at the end of its annotation, after a construct that holds none (a link, code), or in a paragraph of
its own after a block that holds none. Knows nothing of notes and files.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.annotated.write.insertions import Insertion, Rank
from desktop.annotated.write.marks import MarkPiece, Placer, after_backslash
from desktop.article.content import BlockKind, Span, SpanKind

_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t>]*(?=\r\n|\r(?!\n)|\n|\Z)")
_END_OF_FENCE = re.compile(r"(?:(?:\r\n|\r(?!\n)|\n)([ \t>]*))+(?:`{3,}|~{3,})[ \t]*(?=[\r\n]|\Z)")
_NEXT_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)([^\r\n]*)")
_LEAD = re.compile(r"[ \t]*(?:(?:>|[-*+](?:[ \t]+\[[ xX]\])?|\d{1,9}[.)])[ \t]+|>)*")
VARIANTS = 5
_AFTER_RAW = 4  # the variant for code in raw HTML
APART = 3  # the first variant that puts references in a paragraph of their own


class References:
    """Turns the ends of annotations into pieces, and these into insertions."""

    def __init__(self, placer: Placer, newline: str, *, apart: bool = False) -> None:
        self.placer = placer
        self.source = placer.source
        self.content = placer.content
        self.places = placer.places
        self.newline = newline
        self.apart = apart  # references that stand alone get a paragraph each

    def pieces(self, ends: Sequence[tuple[int, str]]) -> list[MarkPiece]:
        """Return where references stand: ``ends`` are (offset after the passage, annotation id), in order."""
        grouped: dict[tuple[int, int], list[str]] = {}
        text = self.content.text
        for end, identity in ends:
            # a passage that ends with a block's line break belongs to the block before
            at = end
            while at > 0 and text[at - 1].isspace() and (at > len(text) - 1 or text[at - 1] == "\n"):
                at -= 1
            block = self.content.block_at(max(0, at - 1))
            start = self.content.starts[block]
            at = min(max(at, start), self.content.passage_of(block).end)
            while at > start and text[at - 1].isspace():
                at -= 1
            grouped.setdefault((block, at), []).append(identity)
        return [MarkPiece(block, at, at, tuple(ids)) for (block, at), ids in grouped.items()]

    def holds_none(self, span: Span) -> bool:
        """Tell whether a reference inside a span must move behind it."""
        return span.kind in (SpanKind.LINK, SpanKind.CODE, SpanKind.IMAGE, SpanKind.FOOTNOTE_REF)

    def first_variant(self, piece: MarkPiece) -> int:
        """Return the first variant worth trying: raw HTML holds no references."""
        if not self.placer.in_raw_html(piece.block):
            return 0
        return _AFTER_RAW if self.content.blocks[piece.block].kind in (BlockKind.CODE, BlockKind.RULE) else APART

    def insertions(self, piece: MarkPiece, variant: int) -> list[Insertion] | None:
        """Return what is put in for a piece, or None where this variant has nothing to propose."""
        block = self.content.blocks[piece.block]
        if block.kind in (BlockKind.CODE, BlockKind.RULE):
            return self._after_block(piece) if variant == _AFTER_RAW else self._after_construct(piece, variant)
        if variant >= APART:
            return self._after_block(piece) if variant == APART else self._after_line(piece)
        whole = self.content.passage_of(piece.block)
        at = piece.end if variant < 2 else whole.end
        spans = self.placer.spans_of(piece.block)
        for span in spans:
            if self.holds_none(span) and span.start < at < span.end:
                at = span.end
        last = self.places.last_before(whole.start, at)
        place = self.places.range_of(last) if last is not None else None
        if last is None or place is None:
            return None
        if variant == 1 and any(s.kind is SpanKind.LINK and s.start <= last < s.end for s in spans):
            return None  # inside its brackets it would end the link elsewhere
        high = (
            self.placer.step_right(place[1], [s for s in spans if last < s.end <= max(at, last + 1)])
            if variant != 1
            else place[1]
        )
        guard = after_backslash(self.source, high)
        return [
            Insertion(high, Rank.REFERENCE, one, piece.end * 1000 + n, guard=guard) for n, one in enumerate(piece.ids)
        ]

    def _after_construct(self, piece: MarkPiece, variant: int) -> list[Insertion] | None:
        """Put references in a paragraph of their own after a code block."""
        whole = self.content.passage_of(piece.block)
        last = self.places.last_before(whole.start, whole.end)
        place = self.places.range_of(last) if last is not None else None
        if place is None:
            return None
        at = self._line_end(place[1])
        closing = _END_OF_FENCE.match(self.source, at) if variant < 3 else None
        line = self.source[self._line_start(place[0]) : place[0]]
        lead = re.match(r"[ \t>]*", line)
        prefix = lead[0] if lead else ""
        if closing:
            at, prefix = closing.end(), closing[1]
        if variant == 1:
            prefix = prefix[:-4] if prefix.endswith("    ") else prefix.rstrip("\t")
        elif variant == 2:
            prefix = prefix[: prefix.rfind(">") + 1] + " " if ">" in prefix else ""
        return self._in_paragraphs(piece, at, prefix)

    def _after_block(self, piece: MarkPiece) -> list[Insertion] | None:
        """Put references in a paragraph of their own before the next blank line: for raw HTML, which holds none."""
        whole = self.content.passage_of(piece.block)
        last = self.places.last_before(whole.start, whole.end)
        place = self.places.range_of(last) if last is not None else None
        if place is None:
            return None
        blank = _BLANK_LINE.search(self.source, place[1])
        at = blank.start() if blank else len(self.source.rstrip("\r\n"))
        if at < place[1]:
            return None
        lead = re.match(r"[ \t]{0,3}(?:>[ \t]?)*", self.source[self._line_start(place[0]) : place[0]])
        return self._in_paragraphs(piece, at, lead[0] if lead and ">" in lead[0] else "")

    def _after_line(self, piece: MarkPiece) -> list[Insertion] | None:
        """Put references in a paragraph of their own after the block's last line: for a line that a comment begins.

        The paragraph belongs to the same list item or quotation.
        """
        whole = self.content.passage_of(piece.block)
        first = self.places.first_from(whole.start, whole.end)
        last = self.places.last_before(whole.start, whole.end)
        begin = self.places.range_of(first) if first is not None else None
        end = self.places.range_of(last) if last is not None else None
        if begin is None or end is None:
            return None
        lead = _LEAD.match(self.source, self._line_start(begin[0]), begin[0])
        prefix = re.sub(r"[^\s>]", " ", lead[0]) if lead else ""
        return self._in_paragraphs(piece, self._line_end(end[1]), prefix)

    def _in_paragraphs(self, piece: MarkPiece, at: int, prefix: str) -> list[Insertion]:
        following = _NEXT_LINE.match(self.source, at)
        after = self.newline + prefix.rstrip() if following and following[1].strip(" \t>") else ""
        before = self.newline + prefix.rstrip() + self.newline + prefix
        last = len(piece.ids) - 1
        return [
            Insertion(
                at,
                Rank.REFERENCE,
                one,
                piece.end * 1000 + n,
                before if n == 0 or self.apart else "",
                after if n == last else "",
            )
            for n, one in enumerate(piece.ids)
        ]

    def _line_end(self, at: int) -> int:
        found = re.compile(r"[^\r\n]*").match(self.source, at)
        return found.end() if found else at

    def _line_start(self, at: int) -> int:
        return max(self.source.rfind("\n", 0, at), self.source.rfind("\r", 0, at)) + 1
