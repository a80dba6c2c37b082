"""Where the references to notes go in the Markdown source: proposals only, the proof decides.

A reference stands at the end of its annotation, after a construct that holds none (a link, code), or in a paragraph of
its own after a block that holds none. Knows nothing of notes and files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.annotated.source_text import line_end, line_start
from desktop.annotated.write.insertions import Insertion, Rank
from desktop.annotated.write.marks import MarkPiece, Placer, Proposal
from desktop.article.content import BlockKind, SpanKind
from desktop.article.source_map import Place

_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t>]*(?=\r\n|\r(?!\n)|\n|\Z)")
_END_OF_FENCE = re.compile(r"(?:(?:\r\n|\r(?!\n)|\n)([ \t>]*))+(?:`{3,}|~{3,})[ \t]*(?=[\r\n]|\Z)")
_NEXT_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)([^\r\n]*)")
_LEAD = re.compile(r"[ \t]*(?:(?:>|[-*+](?:[ \t]+\[[ xX]\])?|\d{1,9}[.)])[ \t]+|>)*")
_QUOTATION = re.compile(r"[ \t]{0,3}(?:>[ \t]?)*")
_HOLD_NONE = (SpanKind.LINK, SpanKind.CODE, SpanKind.IMAGE, SpanKind.FOOTNOTE_REF)
_NO_LINES = (BlockKind.CODE, BlockKind.RULE)


@dataclass(frozen=True, slots=True)
class References:
    """Turns the ends of annotations into pieces, and these into insertions."""

    placer: Placer
    newline: str

    def pieces(self, ends: Sequence[tuple[int, str]]) -> list[MarkPiece]:
        """Return where references stand: ``ends`` are (offset after the passage, annotation id), in order."""
        grouped: dict[tuple[int, int], list[str]] = {}
        text = self.placer.content.text
        for end, identity in ends:
            at = end
            while at > 0 and text[at - 1].isspace():  # also over a block's line break, into the block before
                at -= 1
            block = self.placer.content.block_at(max(0, at - 1))
            grouped.setdefault((block, at), []).append(identity)
        return [MarkPiece(block, at, at, tuple(ids)) for (block, at), ids in grouped.items()]

    def proposals(self, piece: MarkPiece) -> Iterator[Proposal]:
        """Yield what may be put in for a piece, the likeliest first. Raw HTML holds no references."""
        whole = self.placer.content.passage_of(piece.block)
        begin, end = self.placer.places.first_place(*whole), self.placer.places.last_place(*whole)
        if begin is None or end is None:
            return
        is_raw = self.placer.in_raw_html(piece.block)
        holds_none = self.placer.content.blocks[piece.block].kind in _NO_LINES
        if not holds_none and not is_raw:
            yield from self._in_line(piece)
        for at, prefix in self._below(begin, end, is_code=holds_none and not is_raw, holds_none=holds_none):
            yield self._in_paragraphs(piece, at, prefix)

    def _in_line(self, piece: MarkPiece) -> Iterator[Proposal]:
        """Put references where the annotation ends, outside or inside what else ends there, or where its block ends."""
        whole = self.placer.content.passage_of(piece.block)
        spans = self.placer.spans_of(piece.block)
        for end, outside in ((piece.end, True), (piece.end, False), (whole.end, True)):
            at = end
            for span in spans:
                if span.kind in _HOLD_NONE and span.start < at < span.end:
                    at = span.end
            last = self.placer.places.last_place(whole.start, at)
            if last is None:
                continue
            high = last.high
            if outside:
                high = self.placer.beyond(high, [one for one in spans if last.offset < one.end <= at], to_right=True)
            elif any(one.kind is SpanKind.LINK and one.start <= last.offset < one.end for one in spans):
                continue  # inside its brackets it would end the link elsewhere
            rows = enumerate(piece.ids, piece.end * 1000)
            yield Proposal([Insertion(high, Rank.REFERENCE, one, order) for order, one in rows], at)

    def _below(self, begin: Place, end: Place, *, is_code: bool, holds_none: bool) -> Iterator[tuple[int, str]]:
        """Yield where references may be paragraphs of their own below a block, and what these begin with.

        After code, they are indented as that is, or as its container. Before the next blank line, for raw HTML holds
        none. After the block's last line, in the same list item or quotation, for a line that a comment begins.
        """
        source, at = self.placer.source, line_end(self.placer.source, end.high)
        last = source[line_start(source, end.low) : end.low]
        if is_code:
            prefix, below = last[: len(last) - len(last.lstrip(" \t>"))], at
            if closing := _END_OF_FENCE.match(source, at):
                below, prefix = closing.end(), closing[1]
            outer = prefix[:-4] if prefix.endswith("    ") else prefix.rstrip("\t")
            quoted = prefix[: prefix.rfind(">") + 1] + " " if ">" in prefix else ""
            yield from ((below, one) for one in (prefix, outer, quoted))
        blank, quotation = _BLANK_LINE.search(source, end.high), _QUOTATION.match(last)
        yield blank.start() if blank else len(source), quotation[0] if quotation and ">" in quotation[0] else ""
        if not holds_none:
            lead = _LEAD.match(source, line_start(source, begin.low), begin.low)
            yield at, re.sub(r"[^\s>]", " ", lead[0]) if lead else ""

    def _in_paragraphs(self, piece: MarkPiece, at: int, prefix: str) -> Proposal:
        following = _NEXT_LINE.match(self.placer.source, at)
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
                    before if n == 0 else "",
                    after if n == last else "",
                )
                for n, one in enumerate(piece.ids)
            ]
        )
