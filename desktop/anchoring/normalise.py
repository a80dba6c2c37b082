"""The form in which two texts are compared: white space, quote marks, dashes and Unicode forms levelled out.

A level form is made for matching and thrown away; nothing of it is ever stored. Levelled are: any run of white space
(one space; none between two characters of a script without spaces), typographic quote marks and dashes, composed and
decomposed letters (NFC), ligatures, full-width and presentation forms, and characters that cannot be seen (soft
hyphen, zero width space, variation selectors). Not levelled are letter case, superscripts, fractions: those are other
words. The way back to code points of the text goes by words (``tokens.py``), each of which keeps its range.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
}
UNSEEN = "\u00ad\u200b\u2060\ufeff\ufe0e\ufe0f"
# Compatibility decompositions that change the look only. Left out: <super>, <sub>, <fraction>, <circle> ...
_LOOK = ("<compat>", "<wide>", "<narrow>", "<noBreak>", "<initial>", "<medial>", "<final>", "<isolated>", "<small>")
# Scripts that are written without spaces: Thai, Lao, Myanmar, Khmer, kana, han.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_BETWEEN_UNSPACED = re.compile(f"(?<=[{UNSPACED}\u3000-\u3004])\\s+(?=[{UNSPACED}\u3000-\u3004])")
_SPACE = re.compile(r"\s+")
# Putting many marks on one letter in order takes time by their square: no longer run than this is composed.
_MANY_MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff]{32}")


@lru_cache(maxsize=8192)
def _level(character: str) -> str:
    """Return what one character stands for in the level form: itself, another, several, or nothing."""
    if character in _MARKS:
        return _MARKS[character]
    if character in UNSEEN:
        return ""
    if character.isspace():
        return " "
    decomposition = unicodedata.decomposition(character)
    if not decomposition.startswith(_LOOK):
        return character
    return "".join(_MARKS.get(c, c) for c in unicodedata.normalize("NFKC", character))


def level(text: str) -> str:
    """Return the level form of ``text``."""
    if not text.isascii():
        if not _MANY_MARKS.search(text):
            text = unicodedata.normalize("NFC", text)
        table = {ord(c): _level(c) for c in set(text) if not c.isascii() and _level(c) != c}
        if table:
            text = text.translate(table)
        text = _BETWEEN_UNSPACED.sub("", text)
    return _SPACE.sub(" ", text)


def same_words(one: str, other: str) -> bool:
    """True if two stretches of text differ in nothing but what the level form levels out."""
    return one == other or level(one).strip() == level(other).strip()
