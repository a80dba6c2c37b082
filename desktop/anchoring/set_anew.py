"""Words that were set anew: the same text, come from another format, where layout has put signs of its own into it.

Word for word such a find differs, and is told as CHANGED. But a word divided at a line's end, a space beside a sign, a
bullet, the number that is set before a heading and the one that refers to a footnote are no other words. Not levelled
are signs that make another value of a number ("-5"), and whatever else was put between the words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from db.message import Message
from db.records import Anchor, AnchorState
from desktop.anchoring.normalise import level, same_words

_NUMBERED = re.compile(r"(?<=\n)[^\S\n]*(?:\d{1,3}(?:\.\d{1,3}){0,5}\.?|[•◦▪‣–])[^\S\n]+(?=\S)")  # a heading, an item
_REFERRED = re.compile(r"(?<=[^\W\d_][.!?:;,)\]”’\"])\d{1,3}(?=\s|$)")  # by a footnote's number, set small and high
_HYPHEN = re.compile(r"-+\s*(?=[^\W\d_])")
_SPACE = re.compile(r"\s+")
_TELLING = 24  # letters, and signs: so many say by themselves which passage is meant
_LIKE = 0.8  # the score from which fewer say it too

SAME = Message("The same words stand here, set otherwise.")


def set_anew(text: str, quotes: Sequence[str], anchors: Sequence[Anchor]) -> list[Anchor]:
    """Return anchors in a text that was set anew: those that differ from their quotes by that alone are IN_PLACE.

    Only where the words stand nowhere else. ``text`` came from another format than the text of the quotes.
    """
    texts: dict[bool, str] = {}  # what is compared of the whole text, without the numbers put into it or with them
    settled = list(anchors)
    for number, (quote, anchor) in enumerate(zip(quotes, anchors, strict=True)):
        if anchor.state is not AnchorState.CHANGED or anchor.start is None or anchor.end is None:
            continue
        words = text[anchor.start : anchor.end]
        alike = None if same_words(words, quote) else _alike(quote, words)
        if alike is None:
            continue
        wanted, bare = alike
        if bare not in texts:
            texts[bare] = _key(without_numbers(text) if bare else text)
        if texts[bare].count(wanted) == 1 and (len(wanted) >= _TELLING or anchor.score >= _LIKE):
            settled[number] = replace(anchor, state=AnchorState.IN_PLACE, reason=SAME)
    return settled


def _alike(quote: str, words: str) -> tuple[str, bool] | None:
    """Return what is compared of a quote and a find that differ only by how they are set, None where they do not.

    With it, whether it is so without the numbers that were put into the find; else they may have gone from it.
    """
    whole, bare = _key(quote), _key(without_numbers(quote))
    if whole and whole in (_key(words), _key(without_numbers(words))):
        return whole, whole != _key(words)
    return (bare, False) if bare and bare == _key(words) else None


def without_numbers(text: str) -> str:
    """Return a text without the numbers and bullets that layout has put into it."""
    return _REFERRED.sub("", _NUMBERED.sub("", text))


def _key(text: str) -> str:
    """Return what is compared: the level form without spaces, and hyphens only before numbers and signs."""
    return _SPACE.sub("", _HYPHEN.sub("", level(text))).rstrip("-")
