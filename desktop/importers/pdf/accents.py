"""Accents that a page sets beside their letters or over them, as TeX's old faces do: put onto the letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import normalize

from desktop.importers.pdf.lines import Line, line_of
from desktop.importers.pdf.words import Word

SPACING = dict(zip("´`¨ˆ˜ˇ¸˚˘˙˝", "\u0301\u0300\u0308\u0302\u0303\u030c\u0327\u030a\u0306\u0307\u030b", strict=True))
VOWELS = frozenset("aeiouyAEIOUYı")
ACCENTED = VOWELS | frozenset("cnszgrCNSZGR")  # letters that carry accents
_ONLY_ACCENTS = re.compile(f"[{''.join(SPACING)}]+")


def with_accents(lines: Sequence[Line]) -> list[Line]:
    """Return lines with the accents that stand as lines of their own over a letter put onto that letter."""
    accents = [line for line in lines if _ONLY_ACCENTS.fullmatch(line.text)]
    rest = [line for line in lines if not _ONLY_ACCENTS.fullmatch(line.text)]
    for accent in accents:
        middle = (accent.x0 + accent.x1) / 2
        for number, line in enumerate(rest):
            if abs(line.y - accent.y) < line.size and line.x0 <= middle <= line.x1:
                rest[number] = line_of([_accented(word, accent.text, middle) for word in line.words], line.page)
                break
    return rest


def _accented(word: Word, accent: str, middle: float) -> Word:
    """Return a word with an accent on the letter that stands at a place, if it stands there; widths are guessed."""
    if not word.x0 <= middle <= word.x1 or not word.text.isalpha():
        return word
    at = min(int((middle - word.x0) / (word.x1 - word.x0) * len(word.text)), len(word.text) - 1)
    near = (at, at - 1, at + 1)
    at = next((place for place in near if word.text[place : place + 1] in ACCENTED), at)
    text = word.text[: at + 1] + SPACING[accent[0]] + word.text[at + 1 :]
    return word._replace(text=normalize("NFC", text))
