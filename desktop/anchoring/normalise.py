"""The form in which two texts are compared: white space, quote marks, dashes and Unicode forms levelled out.

A normal form is made for matching and thrown away; nothing of it is ever stored. It keeps a map back, so that what
was found in it can be said in code points of the text itself. Levelled are: any run of white space (one space; none
between two characters of a script without spaces), typographic quote marks and dashes, composed and decomposed
letters (NFC), ligatures, full-width and presentation forms, and characters that cannot be seen (soft hyphen, zero
width space, variation selectors). Not levelled are letter case, superscripts, fractions: those are other words.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

_MARKS = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
}
_UNSEEN = frozenset("\u00ad\u200b\u2060\ufeff\ufe0e\ufe0f")
# Compatibility decompositions that change the look only. Left out: <super>, <sub>, <fraction>, <circle> ...
_LOOK = ("<compat>", "<wide>", "<narrow>", "<noBreak>", "<initial>", "<medial>", "<final>", "<isolated>", "<small>")
# Scripts that are written without spaces: kana, han, and Thai, Lao, Myanmar, Khmer.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_BETWEEN_UNSPACED = re.compile(f"(?<=[{UNSPACED}\u3000-\u3004])\\s+(?=[{UNSPACED}\u3000-\u3004])")


@lru_cache(maxsize=8192)
def _level(character: str) -> str:
    """Return what one character stands for in the normal form: itself, another, several, or nothing."""
    if character in _MARKS:
        return _MARKS[character]
    if character in _UNSEEN:
        return ""
    if character.isspace():
        return " "
    decomposition = unicodedata.decomposition(character)
    if not decomposition:
        return character
    if decomposition.startswith("<") and not decomposition.startswith(_LOOK):
        return character
    levelled = unicodedata.normalize("NFKC" if decomposition.startswith("<") else "NFC", character)
    return "".join(_MARKS.get(c, " " if c.isspace() else c) for c in levelled)


@dataclass(frozen=True, slots=True)
class Normal:
    """A text in normal form, and the pieces whose length differs from the original's, for the way back."""

    text: str
    starts: list[int]  # of each piece in the normal form ...
    ends: list[int]
    from_starts: list[int]  # ... and in the original
    from_ends: list[int]

    def original_start(self, offset: int) -> int:
        """Return where in the original the character at ``offset`` begins."""
        piece = bisect_right(self.starts, offset) - 1
        # A piece may stand for nothing: the character after it begins where the last such piece ends.
        if piece < 0:
            return offset
        if offset < self.ends[piece]:
            return self.from_starts[piece]
        return self.from_ends[piece] + offset - self.ends[piece]

    def original_end(self, offset: int) -> int:
        """Return where in the original the character before ``offset`` ends."""
        return self.from_ends_of(offset - 1) if offset > 0 else 0

    def from_ends_of(self, index: int) -> int:
        """Return where in the original the character at ``index`` ends."""
        piece = bisect_right(self.starts, index) - 1
        if piece < 0:
            return index + 1
        if index < self.ends[piece]:
            return self.from_ends[piece]
        return self.from_ends[piece] + index + 1 - self.ends[piece]

    def offset_of(self, original: int) -> int:
        """Return the offset in the normal form that comes nearest to an offset of the original."""
        piece = bisect_right(self.from_starts, original) - 1
        if piece < 0:
            return original
        if original < self.from_ends[piece]:
            return self.starts[piece]
        return self.ends[piece] + original - self.from_ends[piece]


def normal(text: str) -> Normal:
    """Return the normal form of ``text`` with its map."""
    table: dict[int, str] = {}
    longer: list[str] = []  # characters that become none or several
    marks: list[str] = []  # characters that join with the one before
    for character in set(text):
        if character.isascii():
            if character.isspace():
                table[ord(character)] = " "
            elif character in _MARKS:
                table[ord(character)] = _MARKS[character]
            continue
        if unicodedata.combining(character) or "\u1160" <= character <= "\u11ff":
            marks.append(character)
            continue
        levelled = _level(character)
        if len(levelled) != 1:
            longer.append(character)
        elif levelled != character:
            table[ord(character)] = levelled
    unspaced = _BETWEEN_UNSPACED.search(text) is not None
    levelled_text = text.translate(table) if table else text
    alternatives = []
    if unspaced:
        alternatives.append(_BETWEEN_UNSPACED.pattern)
    alternatives.append("  +")
    if marks:
        alternatives.append(f"[^{re.escape(' ' + ''.join(longer))}][{re.escape(''.join(marks))}]+")
    if longer:
        alternatives.append(f"[{re.escape(''.join(longer))}]")
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    from_starts: list[int] = []
    from_ends: list[int] = []
    at = length = 0
    for match in re.finditer("|".join(alternatives), levelled_text, re.DOTALL):
        begin, end = match.span()
        piece = match.group()
        if piece.isspace():
            new = "" if unspaced and _BETWEEN_UNSPACED.match(levelled_text, begin) else " "
        elif end - begin == 1:
            new = _level(piece)
        else:
            new = unicodedata.normalize("NFC", piece)
        length += begin - at
        parts += (levelled_text[at:begin], new)
        starts.append(length)
        length += len(new)
        ends.append(length)
        from_starts.append(begin)
        from_ends.append(end)
        at = end
    parts.append(levelled_text[at:])
    return Normal("".join(parts), starts, ends, from_starts, from_ends)


def same_words(one: str, other: str) -> bool:
    """Tell whether two stretches of text differ in nothing but what the normal form levels out."""
    return one == other or normal(one).text.strip() == normal(other).text.strip()
