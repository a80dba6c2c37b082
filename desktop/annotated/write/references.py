"""Where the references to notes go in the Markdown source: proposals only, the proof decides.

A reference stands at the end of its annotation, after a construct that holds none (a link, code), or in a paragraph of
its own after a block that holds none. Knows nothing of notes and files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from desktop.annotated.source_text import line_end, line_start
from desktop.annotated.write.insertions import Insertion, Rank
from desktop.annotated.write.marks import MarkPiece, Placer, Proposal, after_backslash
from desktop.article.content import BlockKind, SpanKind
from desktop.article.source_map import Place

_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t>]*(?=\r\n|\r(?!\n)|\n|\Z)")
_END_OF_FENCE = re.compile(r"(?:(?:\r\n|\r(?!\n)|\n)([ \t>]*))+(?:`{3,}|~{3,})[ \t]*(?=[\r\n]|\Z)")
_NEXT_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)([^\r\n]*)")
_LEAD = re.compile(r"[ \t]*(?:(?:>|[-*+](?:[ \t]+\[[ xX]\])?|\d{1,9}[.)])[ \t]+|>)*")
_QUOTATION = re.compile(r"[ \t]{0,3}(?:>[ \t]?)*")
_HOLD_NONE = (SpanKind.LINK, SpanKind.CODE, SpanKind.IMAGE, SpanKind.FOOTNOTE_REF)
_NO_LINES = (BlockKind.CODE, BlockKind.RULE)


class References:
    """Turns the ends of annotations into pieces, and these into insertions."""

    def __init__(self, placer: Placer, newline: str, *, apart: bool) -> None:
        self.placer = placer
        self.source = placer.source
        self.content = placer.content
        self.places = placer.places
        self.newline = newline
        self.apart = apart  # each reference is a paragraph

    def pieces(self, ends: Sequence[tuple[int, str]]) -> list[MarkPiece]:
        """Return where references stand: ``ends`` are (offset after the passage, annotation id), in order."""
        grouped: dict[tuple[int, int], list[str]] = {}
        text = self.content.text
        for end, identity in ends:
            at = end
            while at > 0 and text[at - 1].isspace():  # also over a block's line break, into the block before
                at -= 1
            block = self.content.block_at(max(0, at - 1))
            grouped.setdefault((block, at), []).append(identity)
        return [MarkPiece(block, at, at, tuple(ids)) for (block, at), ids in grouped.items()]

    def proposals(self, piece: MarkPiece) -> Iterator[Proposal]:
        """Yield what may be put in for a piece, the likeliest first. Raw HTML holds no references."""
        whole = self.content.passage_of(piece.block)
        begin, end = self.places.first_place(*whole), self.places.last_place(*whole)
        if begin is None or end is None:
            return
        is_raw, holds_none = self.placer.in_raw_html(piece.block), self.content.blocks[piece.block].kind in _NO_LINES
        if holds_none and not is_raw:
            yield from self._after_code(piece, end)
        elif not holds_none and not is_raw and not self.apart:
            yield from self._in_line(piece)
        yield self._after_block(piece, end)
        if not holds_none:
            yield self._after_line(piece, begin, end)

    def _in_line(self, piece: MarkPiece) -> Iterator[Proposal]:
        """Put references where the annotation ends, outside or inside what else ends there, or where its block ends."""
        whole = self.content.passage_of(piece.block)
        spans = self.placer.spans_of(piece.block)
        for end, outside in ((piece.end, True), (piece.end, False), (whole.end, True)):
            at = end
            for span in spans:
                if span.kind in _HOLD_NONE and span.start < at < span.end:
                    at = span.end
            last = self.places.last_place(whole.start, at)
            if last is None:
                continue
            high, most = last.high, max(at, last.offset + 1)
            if outside:
                high = self.placer.step_right(high, [one for one in spans if last.offset < one.end <= most])
            elif any(one.kind is SpanKind.LINK and one.start <= last.offset < one.end for one in spans):
                continue  # inside its brackets it would end the link elsewhere
            guard = after_backslash(self.source, high)
            rows = enumerate(piece.ids, piece.end * 1000)
            yield Proposal([Insertion(high, Rank.REFERENCE, one, order, guard=guard) for order, one in rows], at)

    def _after_code(self, piece: MarkPiece, end: Place) -> Iterator[Proposal]:
        """Put references in a paragraph of their own after a code block, indented as that is, or as its container."""
        at = line_end(self.source, end.high)
        lead = re.match(r"[ \t>]*", self.source[line_start(self.source, end.low) : end.low])
        prefix = lead[0] if lead else ""
        if closing := _END_OF_FENCE.match(self.source, at):
            at, prefix = closing.end(), closing[1]
        outer = prefix[:-4] if prefix.endswith("    ") else prefix.rstrip("\t")
        quoted = prefix[: prefix.rfind(">") + 1] + " " if ">" in prefix else ""
        for one in (prefix, outer, quoted):
            yield self._in_paragraphs(piece, at, one)

    def _after_block(self, piece: MarkPiece, end: Place) -> Proposal:
        """Put references in a paragraph of their own before the next blank line: for raw HTML, which holds none."""
        blank = _BLANK_LINE.search(self.source, end.high)
        at = blank.start() if blank else len(self.source)
        lead = _QUOTATION.match(self.source[line_start(self.source, end.low) : end.low])
        return self._in_paragraphs(piece, at, lead[0] if lead and ">" in lead[0] else "")

    def _after_line(self, piece: MarkPiece, begin: Place, end: Place) -> Proposal:
        """Put references in a paragraph of their own after the block's last line: for a line that a comment begins.

        The paragraph belongs to the same list item or quotation.
        """
        lead = _LEAD.match(self.source, line_start(self.source, begin.low), begin.low)
        prefix = re.sub(r"[^\s>]", " ", lead[0]) if lead else ""
        return self._in_paragraphs(piece, line_end(self.source, end.high), prefix)

    def _in_paragraphs(self, piece: MarkPiece, at: int, prefix: str) -> Proposal:
        following = _NEXT_LINE.match(self.source, at)
        after = self.newline + prefix.rstrip() if following and following[1].strip(" \t>") else ""
        before = self.newline + prefix.rstrip() + self.newline + prefix
        last = len(piece.ids) - 1
        return Proposal(
            [
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
        )
