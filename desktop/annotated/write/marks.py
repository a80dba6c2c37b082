"""Where marks and references go in the Markdown source: proposals only, the proof decides.

A passage is cut at block ends and where it would cross emphasis, links or code half-way; overlapping passages share
one run of marks. A reference stands at the end of its annotation, after a construct that holds none (a link, code), or
in a paragraph of its own after a block that holds none. Knows nothing of notes and files.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from desktop.annotated.source_text import line_end, line_start
from desktop.annotated.write.insertions import Insertion, Rank
from desktop.article.content import BlockKind, Content, Passage, Span, SpanKind
from desktop.article.source_map import Place, SourceMap

_BLANK_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)[ \t>]*(?=\r\n|\r(?!\n)|\n|\Z)")
_END_OF_FENCE = re.compile(r"(?:(?:\r\n|\r(?!\n)|\n)([ \t>]*))+(?:`{3,}|~{3,})[ \t]*(?=[\r\n]|\Z)")
_NEXT_LINE = re.compile(r"(?:\r\n|\r(?!\n)|\n)([^\r\n]*)")
_LEAD = re.compile(r"[ \t]*(?:(?:>|[-*+](?:[ \t]+\[[ xX]\])?|\d{1,9}[.)])[ \t]+|>)*")
_QUOTATION = re.compile(r"[ \t]{0,3}(?:>[ \t]?)*")
_HOLD_NONE = (SpanKind.LINK, SpanKind.CODE, SpanKind.IMAGE, SpanKind.FOOTNOTE_REF)
_NO_LINES = (BlockKind.CODE, BlockKind.RULE)


@dataclass(frozen=True, slots=True)
class MarkPiece:
    """A part of one block to be marked, or (where ``ids`` is not empty) the place of references.

    ``start``/``end`` count code points of ``content.text``; a reference stands after ``end``.
    """

    block: int
    start: int
    end: int
    ids: tuple[str, ...] = ()


class Proposal(NamedTuple):
    """Insertions for a piece; of references also before which offset of the text they must be found then."""

    insertions: Sequence[Insertion]
    at: int = -1  # nowhere: in paragraphs of their own


_TAGS = {
    SpanKind.STRONG: "strong|b",
    SpanKind.EM: "em|i|cite|dfn|var",
    SpanKind.STRIKE: "del|s|strike",
    SpanKind.MARK: "mark",
    SpanKind.SUB: "sub",
    SpanKind.SUP: "sup",
    SpanKind.UNDERLINE: "u|ins",
    SpanKind.CODE: "code|kbd|samp|tt",
    SpanKind.LINK: "a",
}
_SIGNS = {
    SpanKind.STRONG: r"\*\*|__",
    SpanKind.EM: r"[*_]",
    SpanKind.STRIKE: r"~~|~",
    SpanKind.MARK: r"==",
    SpanKind.SUB: r"~",
    SpanKind.SUP: r"\^",
    SpanKind.UNDERLINE: r"\^\^",
}
_BALANCED = r"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\)){0,4000}\)"
_OPENING = {**_SIGNS, SpanKind.CODE: r"`+ ?", SpanKind.LINK: r"\[|<"}
_CLOSING = {**_SIGNS, SpanKind.CODE: r" ?`+", SpanKind.LINK: rf"\](?:{_BALANCED}|\[[^\[\]]*\])?|>"}
_LEFT = {kind: re.compile(rf"(?:{_OPENING[kind]}|<(?:{tags})\b[^<>]*>)\Z") for kind, tags in _TAGS.items()}
_RIGHT = {kind: re.compile(rf"{_CLOSING[kind]}|</(?:{tags})>") for kind, tags in _TAGS.items()}
_LONGEST = 2000  # code points of what opens a span


def runs_of(passages: Iterable[Passage]) -> list[Passage]:
    """Return the union of passages: overlapping and touching ones become one."""
    runs: list[Passage] = []
    for start, end in sorted(passages):
        if start >= end:
            continue
        if runs and start <= runs[-1].end:
            runs[-1] = Passage(runs[-1].start, max(end, runs[-1].end))
        else:
            runs.append(Passage(start, end))
    return runs


@dataclass(frozen=True, slots=True)
class Placer:
    """Turns passages into pieces to be marked, and these into insertions, for one source and its content."""

    source: str
    content: Content
    places: SourceMap
    _spans: dict[int, list[Span]] = field(default_factory=dict)
    _bare_links: dict[int, list[Span]] = field(default_factory=dict)

    # -- pieces

    def mark_pieces(self, passages: Iterable[Passage]) -> list[MarkPiece]:
        """Return the pieces in which passages are marked."""
        pieces: list[MarkPiece] = []
        passages = [self._without_addresses(passage) for passage in passages]
        # a reference right behind a bare address would become a part of it elsewhere
        breaks = {end for _, end in passages if any(span.end == end for span in self._addresses(end))}
        for run in runs_of(passages):
            index = self.content.block_at(run.start)
            while index < len(self.content.blocks) and self.content.starts[index] < run.end:
                whole = self.content.passage_of(index)
                start, end = max(run.start, whole.start), min(run.end, whole.end)
                kind = self.content.blocks[index].kind
                if kind not in (BlockKind.CODE, BlockKind.RULE):
                    pieces += self._parts(index, self._cut(index, start, end, breaks))
                index += 1
        return pieces

    def _without_addresses(self, passage: Passage) -> Passage:
        """Return a passage without the bare addresses that it cuts: no mark can stand on a part of one, and none
        goes beyond what was highlighted.
        """
        start, end = passage
        for span in (*self._addresses(start), *self._addresses(end)):
            start = max(start, span.end) if span.start < passage.start else start
            end = min(end, span.start) if passage.end < span.end else end
        return Passage(start, max(start, end))

    def _addresses(self, at: int) -> list[Span]:
        """Return the bare addresses of the block in which a place lies."""
        index = self.content.block_at(at)
        if index not in self._bare_links:
            links = (span for span in self.spans_of(index) if span.kind is SpanKind.LINK)
            self._bare_links[index] = [span for span in links if self._bare(span)]
        return self._bare_links[index]

    def spans_of(self, index: int) -> list[Span]:
        """Return a block's spans with offsets of the whole text."""
        if index not in self._spans:
            at = self.content.starts[index]
            spans = self.content.blocks[index].spans
            self._spans[index] = [Span(s.kind, s.start + at, s.end + at, s.target, s.label) for s in spans]
        return [*self._spans[index]]

    def _cut(self, index: int, start: int, end: int, breaks: set[int]) -> list[tuple[int, int]]:
        cuts, holes = {start, end, *breaks}, []
        for span in self.spans_of(index):
            inside = start <= span.start and span.end <= end
            if span.kind is SpanKind.MARK or (span.kind is SpanKind.CODE and not inside):
                holes.append(span)
            if span.kind is SpanKind.MARK or not inside:
                cuts |= {span.start, span.end}
        edges = sorted(at for at in cuts if start <= at <= end)
        return [
            (low, high)
            for low, high in pairwise(edges)
            if not any(hole.start <= low and high <= hole.end for hole in holes)
        ]

    def _parts(self, block: int, ranges: Iterable[tuple[int, int]]) -> list[MarkPiece]:
        """Return ranges of a block as pieces, without white space at their ends."""
        text = self.content.text
        parts = []
        for start, end in ranges:
            words = text[start:end]
            start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
            if start < end:
                parts.append(MarkPiece(block, start, end))
        return parts

    def halves(self, piece: MarkPiece) -> list[MarkPiece]:
        """Return a piece in two, parted at white space where there is any; none for a single letter or address."""
        text, middle = self.content.text, (piece.start + piece.end) // 2
        blanks = [at for at in range(piece.start, piece.end) if text[at] in " \n"]
        at = min(blanks, key=lambda blank: (abs(blank - middle), -blank), default=middle)
        for span in self._addresses(piece.start):
            if span.start < at < span.end:
                at = span.start if span.start > piece.start else span.end
        return self._parts(piece.block, [(piece.start, at), (at, piece.end)]) if piece.start < at < piece.end else []

    def _bare(self, link: Span) -> bool:
        """True if a link stands in the source as a mere address, which a mark would break."""
        place = self.places.first_place(link.start, link.end)
        if place is None:
            return True
        before = self.source[max(0, place.low - _LONGEST) : place.low].rstrip("*_~`=<")
        return not _LEFT[SpanKind.LINK].search(before) and (
            self.source[place.low : place.low + 4].lower() in ("http", "www.") or "@" in link.target
        )

    # -- insertions

    def proposals(self, piece: MarkPiece) -> Iterator[Proposal]:
        """Yield what may be put in to mark a piece, the likeliest first: ``==`` or, where that fails or is read
        otherwise elsewhere, tags.
        """
        for sign in ("==", "mark") if self._can_be_signs(piece) else ("mark",):
            if pair := self._pair(piece, sign):
                yield Proposal(pair)

    def _can_be_signs(self, piece: MarkPiece) -> bool:
        """True if ``==`` is read as a mark: beside a letter and a punctuation mark it opens nothing.

        In raw HTML it is text. After a bare address it would become a part of it in other programs, and beside one that
        take the wrong two for a pair.
        """
        if "==" in self.content.blocks[piece.block].text or self.in_raw_html(piece.block):
            return False
        if any(span.end == piece.end for span in self._addresses(piece.start)):
            return False
        pair = self._pair(piece, "==")
        return not pair or all(
            not _punctuation(inside) or not outside or outside.isspace() or _punctuation(outside)
            for inside, outside in (
                (self.source[pair[0].at], self.source[max(0, pair[0].at - 1) : pair[0].at]),
                (self.source[pair[1].at - 1], self.source[pair[1].at : pair[1].at + 1]),
            )
        )

    def in_raw_html(self, block: int) -> bool:
        """True if a block stands in raw HTML, where no mark and no footnote of Markdown shows."""
        place = self.places.first_place(*self.content.passage_of(block))
        return place is not None and self.places.in_raw_html(place.low)

    def _pair(self, piece: MarkPiece, sign: str) -> list[Insertion]:
        """Return what opens and closes a mark around the spans in it; nothing where nobody knows where it stands."""
        begin, end = self.places.first_place(piece.start, piece.end), self.places.last_place(piece.start, piece.end)
        if begin is None or end is None or end.high <= begin.low:
            return []
        (first, low, _), (last, _, high) = begin, end
        spans = self.spans_of(piece.block)
        within = [span for span in spans if piece.start <= span.start and span.end <= piece.end]
        low = self.beyond(low, [span for span in within if span.start <= first], to_right=False)
        high = self.beyond(high, [span for span in within if last < span.end], to_right=True)
        before, last_sign = self.source[max(0, low - 1) : low], self.source[high - 1]
        # a star that is text begins emphasis for pandoc, which looks for its end before that of the mark
        is_star = last_sign in "*_" and self.content.text[piece.end - 1] == last_sign
        if is_star or {"=", "\\"} & {before, last_sign} or "=" in (self.source[low], self.source[high : high + 1]):
            sign = "mark"
        return [Insertion(low, Rank.OPEN, sign), Insertion(high, Rank.CLOSE, sign)]

    def beyond(self, at: int, spans: Iterable[Span], *, to_right: bool) -> int:
        """Step over the signs that open or close spans; of those of one length the source tells which is inside."""
        waiting = sorted(spans, key=lambda span: span.end - span.start)
        patterns = _RIGHT if to_right else _LEFT
        while True:
            for span in waiting:
                pattern = patterns.get(span.kind)
                if pattern is None:
                    continue
                match = (
                    pattern.match(self.source, at)
                    if to_right
                    else pattern.search(self.source[max(0, at - _LONGEST) : at])
                )
                if match:
                    at += len(match[0]) if to_right else -len(match[0])
                    waiting.remove(span)
                    break
            else:
                return at


def _punctuation(character: str) -> bool:
    """True if CommonMark takes a character for punctuation."""
    return bool(character) and unicodedata.category(character)[0] in "PS"


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
                high = self.placer.beyond(high, [span for span in spans if last.offset < span.end <= at], to_right=True)
            elif any(span.kind is SpanKind.LINK and span.start <= last.offset < span.end for span in spans):
                continue  # inside its brackets it would end the link elsewhere
            rows = enumerate(piece.ids, piece.end * 1000)
            yield Proposal([Insertion(high, Rank.REFERENCE, id_, order) for order, id_ in rows], at)

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
            yield from ((below, lead) for lead in (prefix, outer, quoted))
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
                    id_,
                    piece.end * 1000 + n,
                    before if n == 0 else "",
                    after if n == last else "",
                )
                for n, id_ in enumerate(piece.ids)
            ]
        )
