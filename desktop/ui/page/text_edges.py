"""Words, sentences and paragraphs around an offset of the one text, by Unicode's boundary rules (UAX #29), and in
scripts that put no space between words by a dictionary.

Works near the offset, so it costs the same in a book as in a letter. Offsets are code points of ``content.text``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from PySide6.QtCore import QTextBoundaryFinder

from desktop.article.content import Content, Passage, SpanKind
from desktop.article.offsets import code_point_from_utf16, utf16_from_code_point
from desktop.ui.icu_words import UNSPACED, inner_edges

_NEAR = 500  # characters on either side of an offset that are looked at first
_UNSURE = 50  # ... of which so many at a cut do not show whether a word, or sentence, ends there
_FAR = 200  # characters on either side of an offset that a dictionary is asked about
_Kind = QTextBoundaryFinder.BoundaryType
_Reason = QTextBoundaryFinder.BoundaryReason


def _stretches(length: int, at: int) -> Iterator[tuple[int, int]]:
    """Yield where wider and wider stretches around a place of a text begin and end; the last is all of it."""
    reach = _NEAR
    while True:
        first, last = max(0, at - reach), min(length, at + reach)
        yield first, last
        if (first, last) == (0, length):
            return
        reach *= 8


def _around(content: Content, offset: int, kind: _Kind) -> Passage:
    index = content.block_at(offset)
    start = content.starts[index]
    text = content.blocks[index].text
    within = min(max(0, offset - start), len(text) - 1)
    for a, b in _stretches(len(text), within) if text else ():
        first, last = _edges_around(text[a:b], within - a, kind)
        if (first > _UNSURE or a == 0) and (last < b - a - _UNSURE or b == len(text)):
            return Passage(start + a + first, start + a + last)
    return Passage(start, start)


def _edges_around(text: str, within: int, kind: _Kind) -> tuple[int, int]:
    finder = QTextBoundaryFinder(kind, text)
    units = utf16_from_code_point(text, within)
    finder.setPosition(units)
    first = units if finder.isAtBoundary() else max(0, finder.toPreviousBoundary())
    finder.setPosition(units)
    last = finder.toNextBoundary()
    return code_point_from_utf16(text, first), len(text) if last < 0 else code_point_from_utf16(text, last)


def trimmed(content: Content, passage: Passage) -> Passage:
    """Return a passage without the white space at its ends; empty at its start if there is nothing else."""
    text = content.text
    start, end = max(0, passage.start), min(len(text), passage.end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Passage(start, end)


def word_at(content: Content, offset: int) -> Passage:
    """Return the word at an offset, as which a formula counts; white space gives the word before it, or nothing."""
    if (formula := formula_at(content, offset)) is not None:
        return formula
    if (unspaced := _unspaced_word_at(content, offset)) is not None:
        return unspaced
    passage = trimmed(content, _around(content, offset, _Kind.Word))
    if passage.start == passage.end and offset > 0:
        before = _unspaced_word_at(content, offset - 1) or trimmed(content, _around(content, offset - 1, _Kind.Word))
        if before.end == offset:
            return before
    return passage


def nearest_word(content: Content, offset: int) -> Passage:
    """Return the word at an offset; where punctuation or nothing stands there, the nearest one of its paragraph.

    Where that has no word, the passage is what stands there.
    """
    here, block = word_at(content, offset), paragraph_at(content, offset)
    if _is_word(content.text[here.start : here.end]):
        return here
    starts = {next_word_edge(content, offset, by, end=False) for by in (-1, 1)} - {offset}
    words = [word_at(content, start) for start in starts if block.start <= start < block.end]
    return min(words, key=lambda word: (max(offset - word.end, word.start - offset), -word.start), default=here)


def _is_word(text: str) -> bool:
    return not all(letter.isspace() or unicodedata.category(letter).startswith("P") for letter in text)


def formula_at(content: Content, offset: int) -> Passage | None:
    """Return the formula that an offset stands at or within."""
    index = content.block_at(offset)
    start = content.starts[index]
    for span in content.blocks[index].spans:
        if span.kind is SpanKind.MATH and span.start <= offset - start < span.end:
            return Passage(start + span.start, start + span.end)
    return None


def _unspaced_word_at(content: Content, offset: int) -> Passage | None:
    """Return the word at an offset in a script that puts no space between words; None elsewhere."""
    text = content.text[max(0, offset - _FAR) : offset + _FAR]
    at, before = min(offset, _FAR), max(0, offset - _FAR)
    for run in re.finditer(UNSPACED, text):
        if run.end() > at:
            if run.start() > at or (edges := inner_edges(run[0])) is None:
                return None
            within = at - run.start()
            start = max((edge for edge in edges if edge <= within), default=0)
            end = min((edge for edge in edges if edge > within), default=len(run[0]))
            return Passage(before + run.start() + start, before + run.start() + end)
    return None


def unspaced_step(content: Content, offset: int, by: int) -> int | None:
    """Return where the next (1) or previous (-1) word edge is in a script without spaces; None elsewhere."""
    word = _unspaced_word_at(content, offset if by > 0 else offset - 1) if offset + by >= 0 else None
    return None if word is None else word.end if by > 0 else word.start


def sentence_at(content: Content, offset: int) -> Passage:
    """Return the sentence at an offset, without the space behind it."""
    return trimmed(content, _around(content, offset, _Kind.Sentence))


def paragraph_at(content: Content, offset: int) -> Passage:
    """Return the whole block at an offset."""
    return content.passage_of(content.block_at(offset))


def grown(content: Content, passage: Passage) -> Passage:
    """Return the passage widened to whole words, else sentences, else paragraphs; an empty one, to the nearest word."""
    if passage.start == passage.end and (word := nearest_word(content, passage.start)).end > word.start:
        return word
    for around in (word_at, sentence_at, paragraph_at):
        wider = spread(content, passage, around)
        if wider != passage:
            return wider
    return passage


def spread(content: Content, passage: Passage, around: Callable[[Content, int], Passage]) -> Passage:
    """Return the passage widened so that both its ends stand at the edges that ``around`` gives."""
    start = around(content, passage.start).start
    end = around(content, max(passage.start, passage.end - 1)).end
    return Passage(min(start, passage.start), max(end, passage.end))


def stepped(content: Content, offset: int, by: int, around: Callable[[Content, int], Passage]) -> int:
    """Return where the next (1) or previous (-1) of the parts begins that ``around`` gives; at the ends, the end."""
    text = content.text
    here = around(content, offset)
    if by > 0:
        at = max(offset, here.end)
        while at < len(text) and text[at].isspace():
            at += 1
        return at
    if here.start < offset:
        return here.start
    at = offset - 1
    while at > 0 and text[at].isspace():
        at -= 1
    return around(content, at).start if at > 0 else 0


def whole_words(content: Content, passage: Passage) -> Passage:
    """Return the passage widened where an end stands within a word, so that it takes in no part of one."""
    if passage.start >= passage.end:
        return passage
    return Passage(word_edge(content, passage.start, end=False), word_edge(content, passage.end, end=True))


def dragged(content: Content, first: Passage, to: Passage, *, back: bool, by_words: bool) -> tuple[int, int]:
    """Return where a selection begins and ends that is dragged from ``first`` to ``to``.

    ``first`` stays in it whole, also where it goes ``back``; with ``by_words``, no part of a word is in it.
    """
    chosen = Passage(to.start, first.end) if back else Passage(first.start, max(first.end, to.end))
    if by_words:
        chosen = whole_words(content, chosen)
    return (chosen.end, chosen.start) if back else (chosen.start, chosen.end)


def word_edge(content: Content, offset: int, *, end: bool) -> int:
    """Return the start, or the end, of the word that an offset stands within; an offset within none as it is."""
    word = word_at(content, offset)
    if not word.start < offset < word.end:
        return offset
    return word.end if end else word.start


def next_word_edge(content: Content, offset: int, direction: int, *, end: bool) -> int:
    """Return the next offset before (-1) or after (1) at which a word starts, or ends if ``end``.

    Steps over block borders; stays where it is at either end of the text.
    """
    index = content.block_at(offset)
    while 0 <= index < len(content.blocks):
        start, text = content.starts[index], content.blocks[index].text
        within = min(max(0, offset - start), len(text))
        for a, b in _stretches(len(text), within):
            a, b = (max(a, within - _NEAR), b) if direction > 0 else (a, min(b, within + _NEAR))
            low = start + a + _UNSURE if a else -1
            high = start + b - _UNSURE if b < len(text) else len(content.text) + 1
            edges = (start + a + edge for edge in _word_edges(text[a:b], end=end))
            if beyond := [e for e in edges if low < e < high and (e > offset if direction > 0 else e < offset)]:
                return beyond[0] if direction > 0 else beyond[-1]
            if (b == len(text)) if direction > 0 else (a == 0):
                break
        index += 1 if direction > 0 else -1
    return offset


def _word_edges(text: str, *, end: bool) -> list[int]:
    finder = QTextBoundaryFinder(_Kind.Word, text)
    wanted = _Reason.EndOfItem if end else _Reason.StartOfItem
    edges = []
    at = 0
    while at >= 0:
        if finder.boundaryReasons() & wanted:
            edges.append(code_point_from_utf16(text, at))
        at = finder.toNextBoundary()
    for run in re.finditer(UNSPACED, text):
        if (inner := inner_edges(run[0])) is not None:
            edges = [edge for edge in edges if not run.start() < edge < run.end()]
            edges += [run.end() if end else run.start(), *(run.start() + edge for edge in inner)]
    return sorted(edges)
