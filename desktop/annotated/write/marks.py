"""Where marks and references go in the Markdown source: proposals only, the proof decides.

A passage is cut at block ends and where it would cross emphasis, links or code half-way; overlapping passages share
one run of marks; each annotation's reference stands at its own end. Knows nothing of notes and files.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop.annotated.write.insertions import Insertion, Rank
from desktop.article.content import BlockKind, Content, Passage, Span, SpanKind
from desktop.article.source_map import SourceMap


@dataclass(frozen=True, slots=True)
class MarkPiece:
    """A part of one block to be marked, or (where ``ids`` is not empty) the place of references.

    ``start``/``end`` count code points of ``content.text``; a reference stands after ``end``.
    """

    block: int
    start: int
    end: int
    ids: tuple[str, ...] = ()

    @property
    def is_reference(self) -> bool:
        """Tell whether this is the place of references, and not a part to be marked."""
        return bool(self.ids)


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
_LEFT = {kind: re.compile(rf"(?:{sign}|<(?:{_TAGS[kind]})\b[^<>]*>)\Z") for kind, sign in _SIGNS.items()}
_RIGHT = {kind: re.compile(rf"(?:{sign}|</(?:{_TAGS[kind]})>)") for kind, sign in _SIGNS.items()}
_LEFT[SpanKind.CODE] = re.compile(r"(?:`+ ?|<(?:code|kbd|samp|tt)\b[^<>]*>)\Z")
_RIGHT[SpanKind.CODE] = re.compile(r"(?: ?`+|</(?:code|kbd|samp|tt)>)")
_LEFT[SpanKind.LINK] = re.compile(r"(?:\[|<a\b[^<>]*>|<)\Z")
_RIGHT[SpanKind.LINK] = re.compile(rf"(?:\](?:{_BALANCED}|\[[^\[\]]*\])?|</a>|>)")
_ANY_LEFT = re.compile(r"(?:\*{1,3}|_{1,3}|~~?|\[|<[a-z][^<>]*>|`+ ?)\Z")
_ANY_RIGHT = re.compile(rf"(?:\*{{1,3}}|_{{1,3}}|~~?|\](?:{_BALANCED}|\[[^\[\]]*\])?|</[a-z]+>| ?`+)")
VARIANTS = 7
MARK_TAG = 3  # the variant that marks as the first does, but with a tag


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


class Placer:
    """Turns passages into pieces to be marked, and these into insertions, for one source and its content."""

    def __init__(self, source: str, content: Content, places: SourceMap) -> None:
        self.unmarked: frozenset[int] = frozenset()  # blocks that are left alone
        self.source = source
        self.content = content
        self.places = places
        self._spans: dict[int, list[Span]] = {}

    # -- pieces

    def mark_pieces(self, passages: Iterable[Passage]) -> list[MarkPiece]:
        """Return the pieces in which passages are marked."""
        pieces: list[MarkPiece] = []
        text = self.content.text
        passages = [self.without_addresses(one) for one in passages]
        breaks = {one.end for one in passages if self._ends_address(one.end)}
        for run in runs_of(passages):
            index = self.content.block_at(run.start)
            while index < len(self.content.blocks) and self.content.starts[index] < run.end:
                whole = self.content.passage_of(index)
                start, end = max(run.start, whole.start), min(run.end, whole.end)
                kind = BlockKind.CODE if index in self.unmarked else self.content.blocks[index].kind
                if start < end and kind not in (BlockKind.CODE, BlockKind.RULE):
                    for low, high in self._cut(index, start, end, breaks):
                        while low < high and text[low].isspace():
                            low += 1
                        while low < high and text[high - 1].isspace():
                            high -= 1
                        if low < high:
                            pieces.append(MarkPiece(index, low, high))
                index += 1
        return pieces

    def without_addresses(self, passage: Passage) -> Passage:
        """Return a passage without the bare addresses that it cuts: no mark can stand on a part of one, and none
        goes beyond what was highlighted.
        """
        start, end = passage
        for low, high in self.addresses(passage):
            start = max(start, high) if low < passage.start else start
            end = min(end, low) if passage.end < high else end
        return Passage(start, max(start, end))

    def addresses(self, passage: Passage) -> list[tuple[int, int]]:
        """Return the bare addresses that a passage cuts in half."""
        found: list[tuple[int, int]] = []
        for at in {passage.start, passage.end}:
            index = self.content.block_at(at)
            start = self.content.starts[index]
            for span in self.content.blocks[index].spans:
                low, high = span.start + start, span.end + start
                if span.kind is SpanKind.LINK and low < at < high and self._bare(replace(span, start=low, end=high)):
                    found.append((low, high))
        return found

    def spans_of(self, index: int) -> list[Span]:
        """Return a block's spans with offsets of the whole text."""
        if index not in self._spans:
            at = self.content.starts[index]
            spans = self.content.blocks[index].spans
            self._spans[index] = [Span(s.kind, s.start + at, s.end + at, s.target, s.label) for s in spans]
        return [*self._spans[index]]

    def _ends_address(self, at: int) -> bool:
        """Tell whether a bare address ends there: a reference right behind it would become a part of it elsewhere."""
        spans = self.spans_of(self.content.block_at(max(0, at - 1)))
        return any(span.kind is SpanKind.LINK and span.end == at and self._bare(span) for span in spans)

    def _cut(self, index: int, start: int, end: int, breaks: set[int]) -> list[tuple[int, int]]:
        spans = self.spans_of(index)
        cuts = {start, end, *(at for at in breaks if start < at < end)}
        holes: list[tuple[int, int]] = []
        for span in spans:
            if span.start >= span.end or span.end <= start or span.start >= end:
                continue
            inside = start <= span.start and span.end <= end
            if span.kind is SpanKind.MARK:
                holes.append((span.start, span.end))
            elif inside:
                continue
            elif span.kind is SpanKind.CODE:
                holes.append((span.start, span.end))
            elif span.start < start and end <= span.end:
                continue
            else:
                cuts |= {at for at in (span.start, span.end) if start < at < end}
        for low, high in holes:
            cuts |= {at for at in (low, high) if start < at < end}
        edges = sorted(cuts)
        return [
            (low, high)
            for low, high in pairwise(edges)
            if not any(hole[0] <= low and high <= hole[1] for hole in holes)
        ]

    def _bare(self, link: Span) -> bool:
        """Tell whether a link stands in the source as a mere address, which a mark would break."""
        first = self.places.first_from(link.start, link.end)
        place = self.places.range_of(first) if first is not None else None
        if place is None:
            return True
        before = self.source[max(0, place[0] - 400) : place[0]].rstrip("*_~`=<")
        return not (before.endswith("[") or _LEFT[SpanKind.LINK].search(before)) and (
            self.source[place[0] : place[0] + 4].lower() in ("http", "www.", "ftp:") or "@" in link.target
        )

    # -- insertions

    def insertions(self, piece: MarkPiece, variant: int) -> list[Insertion] | None:
        """Return what is put in to mark a piece, or None where this variant has nothing to propose."""
        sign = "mark" if variant in (3, 6) else "=="
        if variant <= 3:
            return self._pair(piece, sign, "smart" if variant in (0, 3) else "inner" if variant == 1 else "outer")
        parts = self._homogeneous(piece) if variant == 4 else self._unbroken(piece)
        if variant == 4 and len(parts) == 1:
            return None
        out: list[Insertion] = []
        for part in parts:
            pair = self._pair(part, sign, "smart" if variant == 4 else "inner")
            if pair is None:
                return None
            out += pair
        return out

    def first_variant(self, piece: MarkPiece) -> int:
        """Return the first variant worth trying: ``==`` beside a letter and a punctuation mark opens nothing.

        In raw HTML it is text. After a bare address it would become a part of it in other programs, and beside one that
        take the wrong two for a pair.
        """
        if "==" in self.content.blocks[piece.block].text or self.in_raw_html(piece.block):
            return MARK_TAG
        for span in self.spans_of(piece.block):
            if span.kind is SpanKind.LINK and span.end == piece.end and self._bare(span):
                return MARK_TAG
        pair = self._pair(piece, "==", "smart")
        if pair is None:
            return 0
        low, high = pair[0].at, pair[1].at
        before, after = self.source[low - 1 : low] if low else "", self.source[low : low + 1]
        opens = not _punctuation(after) or not before or before.isspace() or _punctuation(before)
        before, after = self.source[high - 1 : high], self.source[high : high + 1]
        closes = not _punctuation(before) or not after or after.isspace() or _punctuation(after)
        return 0 if opens and closes else MARK_TAG

    def in_raw_html(self, block: int) -> bool:
        """Tell whether a block stands in raw HTML, where no mark and no footnote of Markdown shows."""
        whole = self.content.passage_of(block)
        first = self.places.first_from(whole.start, whole.end)
        place = self.places.range_of(first) if first is not None else None
        return place is not None and self.places.in_raw_html(place[0])

    def _pair(self, piece: MarkPiece, sign: str, how: str) -> list[Insertion] | None:
        first = self.places.first_from(piece.start, piece.end)
        last = self.places.last_before(piece.start, piece.end)
        if first is None or last is None:
            return None
        begin, end = self.places.range_of(first), self.places.range_of(last)
        if begin is None or end is None or end[1] <= begin[0]:
            return None
        low, high = begin[0], end[1]
        spans = self.spans_of(piece.block)
        for span in [s for s in spans if s.kind is SpanKind.LINK]:  # a mark stands around an address in <>
            if span.start == first and self.source[low - 1 : low] == "<" and self._bare(span):
                low -= 1
            if span.end == last + 1 and self.source[high : high + 1] == ">" and self._bare(span):
                high += 1
                spans.remove(span)
        if how == "smart":
            low = self._left(low, [s for s in spans if piece.start <= s.start <= first and s.end <= piece.end])
            high = self.step_right(high, [s for s in spans if last < s.end <= piece.end and s.start >= piece.start])
        elif how == "outer":
            for _ in range(4):  # only what is closed where the mark ends: half-crossed emphasis is not for everyone
                found = _ANY_LEFT.search(self.source[max(0, low - 300) : low])
                ending = _ANY_RIGHT.match(self.source, high)
                if not found or not ending:
                    break
                low, high = low - len(found[0]), ending.end()
        if (
            self.source[max(0, low - 1) : low] in ("=", "\\")
            or self.source[high : high + 1] == "="
            or self.source[low] == "="
            or self.source[high - 1] in ("=", "\\")
        ):
            sign = "mark"
        return [
            Insertion(low, Rank.OPEN, sign, piece.start, guard=after_backslash(self.source, low)),
            Insertion(high, Rank.CLOSE, sign, piece.end, guard=after_backslash(self.source, high)),
        ]

    def _left(self, at: int, spans: Iterable[Span]) -> int:
        """Step to the left over the signs that open ``spans``, from the inside out."""
        waiting = sorted(spans, key=lambda s: s.end - s.start)
        while waiting:
            for span in waiting:  # of spans of the same length the source tells which is inside
                pattern = _LEFT.get(span.kind)
                found = pattern.search(self.source[max(0, at - 2000) : at]) if pattern else None
                if found:
                    at -= len(found[0])
                    waiting.remove(span)
                    break
            else:
                break
        return at

    def step_right(self, at: int, spans: Iterable[Span]) -> int:
        """Step to the right over the signs that close ``spans``, from the inside out."""
        waiting = sorted(spans, key=lambda s: s.end - s.start)
        while waiting:
            for span in waiting:
                pattern = _RIGHT.get(span.kind)
                found = pattern.match(self.source, at) if pattern else None
                if found:
                    at = found.end()
                    waiting.remove(span)
                    break
            else:
                break
        return at

    def _homogeneous(self, piece: MarkPiece) -> list[MarkPiece]:
        edges = {piece.start, piece.end}
        for span in self.spans_of(piece.block):
            if span.kind not in (SpanKind.IMAGE, SpanKind.FOOTNOTE_REF):
                edges |= {at for at in (span.start, span.end) if piece.start < at < piece.end}
        return self._parts(piece, sorted(edges))

    def _unbroken(self, piece: MarkPiece) -> list[MarkPiece]:
        """Cut wherever the source has more than white space between two letters of the text."""
        edges = [piece.start]
        before: int | None = None
        for offset in range(piece.start, piece.end):
            place = self.places.range_of(offset)
            if place is None:
                continue
            if before is not None and place[0] > before and self.source[before : place[0]].strip():
                edges.append(offset)
            before = place[1]
        return self._parts(piece, [*edges, piece.end])

    def halves(self, piece: MarkPiece) -> list[MarkPiece]:
        """Return a piece in two, parted at white space where there is any; none for a single letter or address."""
        text, middle = self.content.text, (piece.start + piece.end) // 2
        before = max((text.rfind(sign, piece.start, middle) for sign in " \n"), default=-1)
        after = min((at for sign in " \n" if (at := text.find(sign, middle, piece.end)) >= 0), default=piece.end)
        if before < 0 and after == piece.end:
            at = middle
        else:
            at = before if before >= 0 and middle - before < after - middle else after if after < piece.end else before
        for span in self.spans_of(piece.block):
            if span.kind is SpanKind.LINK and span.start < at < span.end and self._bare(span):
                at = span.start if span.start > piece.start else span.end
        return self._parts(piece, [piece.start, at, piece.end]) if piece.start < at < piece.end else []

    def _parts(self, piece: MarkPiece, edges: Sequence[int]) -> list[MarkPiece]:
        text = self.content.text
        parts = []
        for low, high in pairwise(edges):
            start, end = low, high
            while start < end and text[start].isspace():
                start += 1
            while start < end and text[end - 1].isspace():
                end -= 1
            if start < end:
                parts.append(MarkPiece(piece.block, start, end))
        return parts


def after_backslash(source: str, at: int) -> bool:
    """Tell whether a backslash that escapes nothing stands right before a place: it would escape what is put there."""
    before = source[max(0, at - 64) : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _punctuation(character: str) -> bool:
    """Tell whether CommonMark takes a character for punctuation."""
    return bool(character) and unicodedata.category(character)[0] in "PS"
