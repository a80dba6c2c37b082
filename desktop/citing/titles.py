"""Titles as style guides print them, which citeproc-py leaves as they were typed: marks of print for those of a
typewriter, quotations in turns “so and ‘so’”, and capitals in each part of a compound. Pure.

What ``to_set`` puts into a title for that, ``printed`` takes out of what was set with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_OPEN, _CLOSE, _APOSTROPHE, _APART = "\x01", "\x02", "\x03", "\x04"
_DOUBLE = re.compile(r"(?<!\w)[\"“](?=\S)([^\"“”]+)(?<=\S)[\"”](?!\w)")
_SINGLE = re.compile(r"(?<!\w)['‘](?=\S)((?:[^'‘’]|(?<=\w)['’](?=\w))+)(?<=\S)['’](?!\w)")
_LETTER = r"[^\W\d_]"
_OMITTED = re.compile(r"(?<!\w)['’](?=n['’](?!\w)|\d\ds?\b)|(?<=\bn)['’](?!\w)")  # "rock 'n' roll", "the '90s"
_INITIALS = re.compile(rf"(?<=\b{_LETTER}\.)(?={_LETTER}\.)")


def in_print(title: str) -> str:
    """Return a title with the marks of print, and without the capitals alone that a page may be set in."""
    if title.isupper() and len(title.split()) > 2:
        title = re.sub(_LETTER, lambda letter: letter[0].upper(), title.lower(), count=1)
    return printed(with_marks(title), "“”‘’")


def with_marks(text: str) -> str:
    """Return a text whose quotations and apostrophes ``printed`` knows."""
    text = _OMITTED.sub(_APOSTROPHE, text)
    for quotation in (_DOUBLE, _SINGLE):
        text = quotation.sub(rf"{_OPEN}\1{_CLOSE}", text)
    return re.sub("['’]", _APOSTROPHE, text)


def to_set(title: str) -> str:
    """Return a title whose marks ``printed`` knows, and in which what capitals are given to is a word.

    The first word of a quotation stands as behind a colon.
    """
    title = re.sub(rf"(?<={_LETTER})[-‐‑](?={_LETTER})", rf" {_APART}\g<0>{_APART} ", with_marks(title))
    return re.sub(r"(?<!\S)[(\[](?=\S)", rf"\g<0>{_APART} ", title).replace(_OPEN, f"{_OPEN}{_APART}: ")


def printed(text: str, marks: Sequence[str]) -> str:
    """Return what was set; ``marks`` are the style's own quotation marks, the outer two and the inner two."""
    depth, characters = 0, []
    for character in re.sub(rf" ?{_APART}(?:: | |)", "", text):
        if character in (_CLOSE, marks[1]):
            depth = max(0, depth - 1)
        characters.append({_OPEN: marks[depth % 2 * 2], _CLOSE: marks[depth % 2 * 2 + 1]}.get(character, character))
        if character in (_OPEN, marks[0]):
            depth += 1
    return "".join(characters).replace(_APOSTROPHE, "’")


def initials_apart(given: str) -> str:
    """Return a given name with its initials as guides have them: "J. H."."""
    return _INITIALS.sub(" ", given)
