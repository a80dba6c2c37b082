"""Which chunks of a plain text are headings, and of which rank.

They are underlined, numbered, named ("Chapter IV"), in capitals, further left than the text, or centred.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from desktop.importers.plain.chunks import SENTENCE_ENDS, Chunk, Measures, indent_of, is_drawn

_LONGEST = 90  # characters; a longer line is a sentence
_UNDERLINE = re.compile(r"([=\-~^\"'`*+#:._])\1{2,}$")
_NUMBERED = re.compile(r"((?:\d{1,3}|[A-Z])(?:\.\d{1,3})*)\.?(\s+)[^\W\d_]")
_CHAPTER = (
    "chapter|letter|canto|act|lecture|essay|stave|kapitel|aufzug|chapitre|acte|capítulo|capitolo|atto|acto|hoofdstuk|"
    "глава|розділ|rozdział|kapitola|luku"
)
_PART = "volume|vol\\.|book|part|appendix|teil|buch|band|anhang|livre|partie|tome|libro|parte|livro|deel|boek|часть|том"
_SECTION = "section|scene|szene|auftritt|abschnitt|scène|escena|scena|paragraph|article|artikel|§"
_ORDINAL = (
    r"(?:[ivxlcdm]+|\d+|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|"
    r"fifth|sixth|seventh|the \w+)"
)
_NAMED = [
    (
        rank,
        re.compile(
            rf"(?:(?:{words})\s+{_ORDINAL}(?:$|[\s.:\-–—\]])|the (?:first|second|third|\w+th) (?:{words})$)", re.I
        ),
    )
    for rank, words in ((2, _PART), (3, _CHAPTER), (4, _SECTION))
]
_ROMAN = re.compile(r"[IVXLC]+\.?$")
_CAPTION = re.compile(r"(?:figure|fig\.|table|abbildung|tabelle|tableau)\s+\d", re.I)
_SENTENCE = re.compile(r"[.!?]\s+[a-z]|[,;:]$")


class Rank(NamedTuple):
    """The rank of a heading, 1 the highest, and its lines. One that ``only_counts`` ("CHAPTER I") has its words in
    the one after it, if that ``only_says``.
    """

    rank: int
    lines: Sequence[str]
    only_counts: bool = False
    only_says: bool = False


class Headings:
    """Knows the headings of one text, which is asked about in order."""

    def __init__(self, measures: Measures) -> None:
        self._measures = measures
        self._underlines: list[str] = []

    def underlined(self, chunk: Chunk) -> Rank | None:
        """Return the heading that a chunk begins with, its two lines or, with a line over it, three."""
        lines = [line.strip() for line in chunk.lines[:3]]
        over = len(lines) == 3 and lines[0] == lines[2] and _UNDERLINE.match(lines[0]) is not None
        words, under = lines[1 if over else 0], lines[-1 if over else 1] if len(lines) > 1 else ""
        match = _UNDERLINE.match(under)
        if not match or not any(map(str.isalnum, words)) or _UNDERLINE.match(words):
            return None
        if len(under) < len(words) - 2 or len(under) > len(words) + 12 or len(words) > _LONGEST:
            return None
        style = match[1] * (2 if over else 1)
        if style not in self._underlines:
            self._underlines.append(style)
        return Rank(1 + self._underlines.index(style), chunk.lines[: 3 if over else 2])

    def whole(self, chunk: Chunk, after: Chunk | None, *, at_top: bool) -> Rank | None:
        """Return the heading that a chunk is."""
        lines = [line.strip() for line in chunk.lines]
        words = " ".join(lines)
        if len(lines) > 3 or len(words) > _LONGEST * 2 or max(map(len, lines)) > _LONGEST or _CAPTION.match(words):
            return None
        if len(lines) <= 2 and (rank := _named(words)) and not _SENTENCE.search(words):
            return Rank(rank, chunk.lines, only_counts=len(words.split()) <= 2)
        if _ROMAN.match(words):
            return Rank(3, chunk.lines, only_counts=True)
        if len(lines) <= 2 and (numbered := self._numbered(chunk, words)):
            return numbered
        letters = sum(map(str.isalpha, words))
        if (
            letters * 10 < len(words.replace(" ", "")) * 7
            or is_drawn(chunk, self._measures)
            or chunk.indent * 2 > self._measures.width
        ):
            return None
        centred, left = self._is_centred(chunk), chunk.indent < self._measures.indent
        if _in_capitals(words, letters) and (centred or left or not self._measures.indent):
            return Rank(2 if centred and at_top else 3, chunk.lines, only_says=True)
        if words[0].islower() or words[-1] in SENTENCE_ENDS or words[-1] in ".,;" or _SENTENCE.search(words):
            return None
        if centred and (at_top or chunk.blanks > 1) and words[0].isalnum():
            return Rank(1 if at_top else 2, chunk.lines, only_says=True)
        if len(lines) == 1 and left and words[0].isupper() and after is not None:
            return Rank(2, chunk.lines)
        return None

    def _numbered(self, chunk: Chunk, words: str) -> Rank | None:
        match = _NUMBERED.match(words)
        if (
            not match
            or words[-1] in ".,;:?!"
            or _SENTENCE.search(words)
            or "   " in chunk.lines[-1].strip()[match.end() :]
        ):
            return None
        depth = 1 + match[1].count(".")
        left = chunk.indent < self._measures.indent
        if not left and (chunk.indent > self._measures.indent or (depth == 1 and chunk.blanks < 2)):
            return None
        if depth == 1 and match[1].isalpha() and not left:
            return None
        return Rank(1 + depth, chunk.lines)

    def _is_centred(self, chunk: Chunk) -> bool:
        for line in chunk.lines:
            left = indent_of(line)
            right = self._measures.width - len(line)
            if left < self._measures.indent + 6 or abs(left - right) > 8:
                return False
        return True


def _named(words: str) -> int:
    return next((rank for rank, named in _NAMED if named.match(words)), 0)


def _in_capitals(words: str, letters: int) -> bool:
    capitals = sum(map(str.isupper, words))
    return letters > 3 and capitals == letters and words[0] not in "\"“'*" and words[-1] not in ",;:-"
