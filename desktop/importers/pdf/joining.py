"""Lines to the text of one block: hyphens undone, spans of style, and which word of which page each stretch is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from unicodedata import normalize

from desktop.article.content import Span, SpanKind
from desktop.importers.decode import clean_text
from desktop.importers.pdf.lines import Line, is_raised, runs_of
from desktop.importers.pdf.words import SPACELESS, UNKNOWN, Word

_SHORTEST = 4  # letters of a part of a compound: shorter ones are syllables more often than words
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")  # what a font without names for its glyphs gives
_COMPOSED = re.compile("[ﬀ-ﬆ\u2e80-\u2fdf]")  # ligatures, and radicals instead of the letters that look like them
_HYPHENS_OF_ONE = "-\u00ad\u2010"  # Word on a Mac names all three characters of its hyphen's glyph
_OPEN = re.compile(r"(^|\w)/$|://(\S*[/_=?&%])?$|\w[—–]$")  # what a line may break behind without a space
_ADDRESS = re.compile(r"://\S*\.$")
_HYPHENS = "-\u2010\u00ad\u2011"
_BEFORE = re.compile(r"[^\W\d_][\w\-]*(?<=[^\W\d_])$")
_AROUND = re.compile(r"^\W+|\W+$")
_BEHIND = re.compile(r"[^\W\d_][\w\-]*")
_HANGUL = re.compile("[\uac00-\ud7af]")  # has spaces, and may break anywhere


class Place(NamedTuple):
    """A stretch of a block's text and its characters on the page; the two are of one length, but for ligatures."""

    start: int  # in the block's text
    end: int
    page: int
    first: int  # as PDFium counts the page's characters
    length: int


@dataclass
class Joined:
    """The text of some lines."""

    text: str = ""
    spans: list[Span] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)  # of each place
    raised: list[tuple[int, int]] = field(default_factory=list)  # stretches that are set small and high


class Vocabulary:
    """The words of a document, to know which hyphen at a line's end belongs to its word.

    ``divides``: the document divides words at line ends at all; else each such hyphen is the author's.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        whole = [word.text for line in lines for word in line.words[1:-1]]  # those at a line's ends may be halves
        self._words = Counter([(text if text.isalpha() else _AROUND.sub("", text)).casefold() for text in whole])
        self.spaces = 2 * sum(line.words[-1].spaced for line in lines) > len(lines)  # stand also at the ends of lines

    def is_one_word(self, first: str, second: str) -> bool:
        """True if what stands before and after a hyphen at a line's end is one word without it.

        Where the two are not written as parts of one, the vocabulary has to know it.
        """
        alike = second[0].islower() and not (first.isupper() and len(first) > 1)
        alike = alike or (first.isupper() and second.isupper())
        first, second = first.casefold(), second.casefold()
        last, rest = first.rpartition("-")[2], second.partition("-")[0]
        whole, parted = self._words[first + second] + self._words[last + rest], self._words[f"{first}-{second}"]
        if whole or parted:
            return whole >= parted and (alike or self._words[first + second] > 0)
        if "-" in first or "-" in second or not alike:
            return False
        return min(len(first), len(second)) < _SHORTEST or not (self._words[first] and self._words[second])


def join(lines: Sequence[Line], vocabulary: Vocabulary, skip: int = 0) -> Joined:
    """Join lines to one text; the first ``skip`` words of the first are left out."""
    joined = Joined()
    before: Word | None = None
    for number, line in enumerate(lines):
        for place, word in enumerate(line.words[skip if number == 0 else 0 :]):
            text = _cleaned(word.text)
            if not text:
                continue
            glued = before is None or (word.glued if place else _goes_on(joined, before, text, vocabulary))
            joined.text += "" if glued else " "
            start = len(joined.text)
            joined.text += text
            joined.places.append(Place(start, len(joined.text), line.page, word.first, len(word.text)))
            joined.words.append(word)
            if is_raised(word, line):
                joined.raised.append((start, len(joined.text)))
            before = word
    joined.spans = _spans(joined)
    return joined


def _cleaned(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    text = _COMPOSED.sub(lambda match: normalize("NFKC", match[0]), text)
    text = text.replace(UNKNOWN, "").replace(_HYPHENS_OF_ONE, "-")
    return clean_text(_CONTROLS.sub("", text)).replace("\n", " ")


def _goes_on(joined: Joined, before: Word, text: str, vocabulary: Vocabulary) -> bool:
    """True if a line's first word goes on without a space with the one before it, whose hyphen is undone, if any."""
    if before.hyphen or joined.text[-1:] in _HYPHENS:
        return _undo_hyphen(joined, before, text, vocabulary)
    if _HANGUL.match(before.text[-1]) and _HANGUL.match(text):
        return vocabulary.spaces and not before.spaced
    if SPACELESS.match(before.text[-1]) and SPACELESS.match(text):
        return True
    is_address = _ADDRESS.search(before.text) and re.match("[a-z0-9]", text)
    return bool(is_address or _OPEN.search(before.text))


def _undo_hyphen(joined: Joined, before: Word, text: str, vocabulary: Vocabulary) -> bool:
    """Take the hyphen away at a break within a word, or keep it there; return whether the word goes on."""
    stem = joined.text if before.hyphen else joined.text.rstrip(_HYPHENS)
    head, rest = _BEFORE.search(stem), _BEHIND.match(text)
    if joined.text[-1:] == "\u00ad" or (head and rest and vocabulary.is_one_word(head[0], rest[0])):
        while joined.places and joined.places[-1].start >= len(stem):
            joined.places.pop()
            joined.words.pop()
        last = joined.places[-1]
        joined.places[-1] = last._replace(end=len(stem), length=last.length - (last.end - len(stem)))
        joined.text = stem
        return True
    joined.text += "-" * before.hyphen
    return bool(re.match(r"\w", text)) and (before.hyphen or bool(re.search(r"\w$", stem)))


def _spans(joined: Joined) -> list[Span]:
    """Return the spans of words that are set otherwise than most of their block."""
    spans: list[Span] = []
    styled = [(place.start, place.end, word) for place, word in zip(joined.places, joined.words, strict=True)]
    total = sum(end - start for start, end, _ in styled)
    for kind, wanted in ((SpanKind.STRONG, "bold"), (SpanKind.EM, "italic"), (SpanKind.CODE, "mono")):
        those = [(start, end) for start, end, word in styled if getattr(word.style, wanted)]
        if not those or 2 * sum(end - start for start, end in those) > total:
            continue
        runs = runs_of(those, lambda before, word: word[0] - before[1] <= 1)  # a space
        spans += [Span(kind, run[0][0], run[-1][1]) for run in runs]
    return spans
