"""From offsets of ``content.text`` to offsets of the Markdown source, found by aligning the words of both.

No Markdown parser gives inline positions, so the map is a proposal: whoever writes by it proves the result by
reading it again. Knows nothing of annotations and marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rapidfuzz.distance import LCSseq

from desktop.article.content import OBJECT, BlockKind, Content, SpanKind
from desktop.article.entities import unescape
from desktop.article.source_masks import flat, mask

_WORD = re.compile(r"[^\W_]+")
_WORDS = re.compile(r"([^\W_]+)")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_GAP = 4000  # code points on either side of a gap that are still aligned letter by letter


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Runs of content offsets that stand in the source: ``length`` code points from ``text`` at ``source``.

    A run of one code point may take ``width`` code points in the source (an escape, an entity, an image).
    """

    texts: tuple[int, ...]
    sources: tuple[int, ...]
    lengths: tuple[int, ...]
    widths: tuple[int, ...]

    def range_of(self, offset: int) -> tuple[int, int] | None:
        """Return where one code point of the text stands in the source, or None where nobody knows."""
        index = bisect_right(self.texts, offset) - 1
        if index < 0 or offset >= self.texts[index] + self.lengths[index]:
            return None
        if self.lengths[index] == 1:
            return self.sources[index], self.sources[index] + self.widths[index]
        at = self.sources[index] + offset - self.texts[index]
        return at, at + 1

    def first_from(self, start: int, end: int) -> int | None:
        """Return the first offset in ``[start, end)`` that stands in the source."""
        index = max(0, bisect_right(self.texts, start) - 1)
        while index < len(self.texts) and self.texts[index] < end:
            if self.texts[index] + self.lengths[index] > start:
                return max(start, self.texts[index])
            index += 1
        return None

    def last_before(self, start: int, end: int) -> int | None:
        """Return the last offset in ``[start, end)`` that stands in the source."""
        index = bisect_left(self.texts, end) - 1
        if index < 0:
            return None
        last = min(end, self.texts[index] + self.lengths[index]) - 1
        return last if last >= start else None

    def __len__(self) -> int:
        return sum(self.lengths)


class Inverse:
    """From places in the source back to offsets of the text."""

    def __init__(self, places: SourceMap) -> None:
        rows = sorted(zip(places.sources, places.texts, places.lengths, places.widths, strict=True))
        self.rows = rows
        self.starts = [row[0] for row in rows]

    def between(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the range of the text whose code points stand in ``[start, end)`` of the source."""
        index = max(0, bisect_right(self.starts, start) - 1)
        low = high = -1
        while index < len(self.rows) and self.rows[index][0] < end:
            source, text, length, width = self.rows[index]
            index += 1
            first, last = max(0, start - source), min(length, end - source)
            if length == 1:
                first, last = (0, 1) if source >= start and source + width <= end else (1, 0)
            if first >= last:
                continue
            low = text + first if low < 0 else min(low, text + first)
            high = max(high, text + last)
        return (low, high) if low >= 0 else None

    def before(self, at: int) -> int:
        """Return the offset after the last code point of the text that stands before a place of the source."""
        index = bisect_right(self.starts, at) - 1
        while index >= 0:
            source, text, length, width = self.rows[index]
            if length == 1 and source + width <= at:
                return text + 1
            if length > 1 and source < at:
                return text + min(length, at - source)
            index -= 1
        return 0


def from_places(begins: Sequence[int], ends: Sequence[int]) -> SourceMap:
    """Return the map of a text whose places are known one by one (-1: nowhere)."""
    rows: list[tuple[int, int, int, int]] = []
    text, source, goes_on = 0, 0, -1  # where the run began, and the offset of its next code point, if it is one of
    for offset, (begin, end) in enumerate(zip(begins, ends, strict=True)):
        if offset == goes_on and begin - source == offset - text and end - begin == 1:
            goes_on += 1
            continue
        if goes_on >= 0:
            rows.append((text, source, goes_on - text, 1))
            goes_on = -1
        if begin >= 0 and end - begin == 1:
            text, source, goes_on = offset, begin, offset + 1
        elif begin >= 0:
            rows.append((offset, begin, 1, end - begin))
    if goes_on >= 0:
        rows.append((text, source, goes_on - text, 1))
    return _pack(rows)


def _pack(rows: Iterable[tuple[int, int, int, int]]) -> SourceMap:
    columns = list(zip(*sorted(rows), strict=True)) or [(), (), (), ()]
    return SourceMap(*columns)


def aligned(source: str, content: Content) -> SourceMap:
    """Return what ``align`` gives, kept with the content: one piece of work asks for it several times."""
    kept = content.__dict__.get("_aligned")
    if kept is None or kept[0] != source:
        kept = content.__dict__["_aligned"] = (source, align(source, content))
    made: SourceMap = kept[1]
    return made


def align(source: str, content: Content) -> SourceMap:
    """Map ``content.text`` to ``source``, the Markdown that it was read from (newlines and all as in the file)."""
    text = content.text
    source = flat(source)
    masked, images, notes, bodies = mask(source)
    rows: list[tuple[int, int, int, int]] = []
    main_end, footnotes = len(text), []
    for index, block in enumerate(content.blocks):
        if block.kind is BlockKind.FOOTNOTE and block.target in bodies:
            main_end = min(main_end, content.starts[index])
            footnotes.append(index)
    hidden = list(masked)
    for start, end in bodies.values():
        hidden[start:end] = " " * (end - start)
    rows += _align(text, "".join(hidden), 0, main_end, 0, len(source))
    groups: dict[str, tuple[int, int]] = {}
    for index in footnotes:
        passage = content.passage_of(index)
        first, _ = groups.get(content.blocks[index].target, passage)
        groups[content.blocks[index].target] = (first, passage.end)
    for label, (start, end) in groups.items():
        low, high = bodies[label]
        rows += _align(text, masked, start, end, low, high)
    rows = _widen(rows, source)
    return _pack(_constructs(rows, content, images, notes, source))


def _align(text: str, source: str, low: int, high: int, start: int, end: int) -> list[tuple[int, int, int, int]]:
    """Align ``text[low:high]`` with ``source[start:end]``: sure words first, then what lies between them."""
    anchors = _anchors(text, source, low, high, start, end)
    rows: list[tuple[int, int, int, int]] = []
    at, source_at = low, start
    for word, source_word, length in [*anchors, (high, end, 0)]:
        if word < at or source_word < source_at:
            continue
        if word > at and source_word > source_at:
            rows += _gap(text, source, at, word, source_at, source_word)
        if length:
            more = _common(text, source, word + length, source_word + length, high, end)
            rows.append((word, source_word, length + more, 1))
            at, source_at = word + length + more, source_word + length + more
    return rows


def _common(text: str, source: str, at: int, source_at: int, high: int, end: int) -> int:
    """Return how many code points are equal from two places on."""
    length, step = 0, 64
    limit = min(high - at, end - source_at)
    while step:
        mine, theirs = at + length, source_at + length
        if length + step <= limit and text[mine : mine + step] == source[theirs : theirs + step]:
            length += step
            step *= 2
        else:
            step //= 2
    return length


def _anchors(text: str, source: str, low: int, high: int, start: int, end: int) -> list[tuple[int, int, int]]:
    """Return words that stand in the same order in both and whose neighbourhood is unique in both."""
    words, places = _words(text, low, high)
    others, sources = _words(source, start, end)
    pairs: list[tuple[int, int]] = []
    for size in (3, 1):
        mine, theirs = _unique(words, size), _unique(others, size)
        pairs += [(index, theirs[key]) for key, index in mine.items() if key in theirs]
    pairs.sort()
    return [(places[i], sources[j], len(words[i])) for i, j in _rising(pairs)]


def _words(text: str, low: int, high: int) -> tuple[list[str], list[int]]:
    """Return the words of ``text[low:high]`` and where each begins."""
    parts = _WORDS.split(text[low:high])
    starts = list(accumulate(map(len, parts), initial=low))
    return parts[1::2], starts[1:-1:2]


def _unique(words: list[str], size: int) -> dict[object, int]:
    """Return the words, or runs of ``size`` words, that stand once among ``words``, each with its place."""
    keys: Sequence[object] = words if size == 1 else list(zip(*(words[n:] for n in range(size)), strict=False))
    places: dict[object, int] = {}
    place_of = places.setdefault
    again = {key for index, key in enumerate(keys) if place_of(key, index) != index}
    for key in again:
        del places[key]
    return places


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs that rises in both."""
    tails: list[int] = []
    at: list[int] = []
    back: list[int] = []
    for index, (_, other) in enumerate(pairs):
        place = bisect_left(tails, other) if tails and tails[-1] >= other else len(tails)
        back.append(at[place - 1] if place else -1)
        if place == len(tails):
            tails.append(other)
            at.append(index)
        else:
            tails[place] = other
            at[place] = index
    out: list[tuple[int, int]] = []
    index = at[-1] if at else -1
    while index >= 0:
        if not out or (pairs[index][0] < out[-1][0] and pairs[index][1] < out[-1][1]):
            out.append(pairs[index])
        index = back[index]
    return out[::-1]


def _gap(text: str, source: str, at: int, to: int, source_at: int, source_to: int) -> list[tuple[int, int, int, int]]:
    """Align what lies between two sure words letter by letter."""
    if text[at:to].isspace() or source[source_at:source_to].isspace():
        return []
    if to - at > _GAP or source_to - source_at > _GAP * 2:
        return _wide_gap(text, source, at, to, source_at, source_to)
    mine = [(offset, text[offset]) for offset in range(at, to) if not text[offset].isspace() and text[offset] != OBJECT]
    theirs = list(_letters(source, source_at, source_to))
    letters, others = "".join(c for _, c in mine), "".join(c for _, _, c in theirs)
    rows: list[tuple[int, int, int, int]] = []
    here = there = 0  # after the last pair
    for code in LCSseq.opcodes(letters, others):
        if code.tag != "equal":
            continue
        for step in range(code.src_end - code.src_start):
            letter, place = code.src_start + step, code.dest_start + step
            offset, last = mine[letter][0], rows[-1][0] if rows else at
            if letter == here and there < place and "\n" not in text[last:offset]:
                # of several that would do, one on the same line: a full stop is not that of "1." on the next
                begin = rows[-1][1] + rows[-1][3] if rows else source_at
                nearer = others.find(letters[letter], there, place)
                if nearer >= 0 and "\n" not in source[begin : theirs[nearer][0]]:
                    place = nearer if nearer == there or "\n" in source[begin : theirs[place][0]] else place
            begin, end, _ = theirs[place]
            rows.append((offset, begin, 1, end - begin))
            here, there = letter + 1, place + 1
    return rows


def _wide_gap(
    text: str, source: str, at: int, to: int, source_at: int, source_to: int
) -> list[tuple[int, int, int, int]]:
    """Align a long stretch without sure words by its words alone, in bounded pieces."""
    words = [(m.start(), m[0]) for m in _WORD.finditer(text, at, to)][:8000]
    others = [(m.start(), m[0]) for m in _WORD.finditer(source, source_at, source_to)][:8000]
    rows = []
    for code in LCSseq.opcodes([w for _, w in words], [w for _, w in others]):
        if code.tag == "equal":
            for step in range(code.src_end - code.src_start):
                word, length = words[code.src_start + step][0], len(words[code.src_start + step][1])
                rows.append((word, others[code.dest_start + step][0], length, 1))
    return rows


def _letters(source: str, start: int, end: int) -> Iterable[tuple[int, int, str]]:
    """Return begin, end and meaning of each letter that may render: escapes and entities as one."""
    at = start
    while at < end:
        character = source[at]
        if character == "&" and (found := _ENTITY.match(source, at, end)):
            meaning = unescape(found[0])
            if len(meaning) == 1 and not meaning.isspace():
                yield at, found.end(), meaning
                at = found.end()
                continue
        if character == "\\" and at + 1 < end and source[at + 1] in _ESCAPABLE:
            yield at, at + 2, source[at + 1]
            at += 2
            continue
        if not character.isspace():
            yield at, at + 1, character
        at += 1


def _widen(rows: list[tuple[int, int, int, int]], source: str) -> list[tuple[int, int, int, int]]:
    """Take a backslash before a punctuation mark into its place, where a run began with it."""
    out = []
    for text, at, length, width in rows:
        if at and width == 1 and source[at] in _ESCAPABLE and source[at - 1] == "\\":
            before = source[max(0, at - 64) : at]
            slashes = len(before) - len(before.rstrip("\\"))
            if slashes % 2:
                out.append((text, at - 1, 1, 2))
                if length > 1:
                    out.append((text + 1, at + 1, length - 1, 1))
                continue
        if width == 1 and source[at + length - 1] == "&" and (found := _entity(source, at + length - 1)):
            if length > 1:
                out.append((text, at, length - 1, 1))
            out.append((text + length - 1, at + length - 1, 1, found.end() - at - length + 1))
            continue
        out.append((text, at, length, width))
    return out


def _entity(source: str, at: int) -> re.Match[str] | None:
    """Return an entity that stands for one letter."""
    found = _ENTITY.match(source, at)
    return found if found and len(unescape(found[0])) == 1 else None


def _constructs(
    rows: list[tuple[int, int, int, int]],
    content: Content,
    images: list[tuple[int, int]],
    notes: list[tuple[str, int, int]],
    source: str,
) -> list[tuple[int, int, int, int]]:
    """Give images and footnote references, whose text does not stand in the source, their places in order."""
    wanted: list[tuple[int, int, SpanKind, str]] = []
    for start, block in zip(content.starts, content.blocks, strict=True):
        for span in block.spans:
            if span.kind in (SpanKind.IMAGE, SpanKind.FOOTNOTE_REF) and span.start < span.end:
                wanted.append((start + span.start, start + span.end, span.kind, span.target))
    if not wanted:
        return rows
    taken = {offset for start, end, _, _ in wanted for offset in range(start, end)}
    kept: list[tuple[int, int, int, int]] = []
    for text, at, length, width in rows:
        if length == 1:
            if text not in taken:
                kept.append((text, at, length, width))
            continue
        piece = text
        for offset in range(text, text + length + 1):
            if offset == text + length or offset in taken:
                if offset > piece:
                    kept.append((piece, at + piece - text, offset - piece, 1))
                piece = offset + 1
    image_places = iter(images)
    note_places = list(notes)
    for start, end, kind, target in sorted(wanted):
        if kind is SpanKind.IMAGE:
            for low, high in image_places:
                if not target or target[:40] in source[low:high] or source[high - 1] == "]":
                    kept.append((start, low, 1, high - low))
                    break
        else:
            for index, (label, low, high) in enumerate(note_places):
                if label == target:
                    del note_places[index]
                    kept += [(offset, low, 1, high - low) for offset in range(start, end)]
                    break
    return kept
