"""Signs that a new text is a mistake, as sentences: empty, another article, cut off, most annotations homeless.

Pure: texts and counts in, sentences out. A doubt forbids nothing; it makes no the default answer.
"""

from __future__ import annotations

import re

from db.message import Message

LOOKED_AT = 400_000  # code points of each text whose words are compared
SHARED = 0.15  # of the old text's runs of three words that must stand in the new one, else it is another article
LENGTH = 0.7  # of the old text's length, below which the new one looks cut off
WORTH_COMPARING = 30  # words: a shorter text may well change altogether
_WORD = re.compile(r"\w+")
_LONG = 20  # letters: what is longer is a sentence of a script without spaces, and is compared by its letters


def doubts(old: str, new: str, *, annotations: int, lost: int, what: str = "file") -> tuple[str, ...]:
    """Return what speaks against ``new``: of ``annotations`` that have a place, ``lost`` would lose it."""
    messages = []
    if not new.strip():
        messages.append(Message("The {what} has no text.", what=what))
    elif not _much_shared(old, new):
        messages.append(
            Message("Hardly anything of the article stands in the {what}: it looks like another article.", what=what)
        )
    elif len(new) < LENGTH * len(old):
        messages.append(
            Message(
                "The {what} has only {n} % of the article’s text: it looks cut off.",
                what=what,
                n=f"{100 * len(new) / len(old):.0f}",
            )
        )
    return (*messages, *homeless(annotations, lost))


def homeless(annotations: int, lost: int) -> tuple[str, ...]:
    """Return the sentence that more than half of the annotations that have a place would lose it, if they would."""
    if not annotations or lost * 2 <= annotations:
        return ()
    which = (
        Message("The annotation")
        if annotations == 1
        else Message("{lost} of {annotations} annotations", lost=f"{lost:,}", annotations=f"{annotations:,}")
    )
    if annotations > 1 and lost == annotations:
        which = Message("All {annotations} annotations", annotations=f"{annotations:,}")
    return (Message("{which} would lose its place." if lost == 1 else "{which} would lose their place.", which=which),)


def _much_shared(old: str, new: str) -> bool:
    ours = _runs(old)
    if len(ours) < WORTH_COMPARING:
        return True
    return len(ours & _runs(new)) >= SHARED * len(ours)


def _runs(text: str) -> set[int]:
    words: list[str] = []
    for word in _WORD.findall(text[:LOOKED_AT].casefold()):
        if len(word) > _LONG:
            words += word
        else:
            words.append(word)
    return {hash(three) for three in zip(words, words[1:], words[2:], strict=False)}
