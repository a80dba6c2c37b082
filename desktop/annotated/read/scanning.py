"""The marked runs of a Markdown text, whoever put them there, and where nothing can be marked. Knows nothing of
exports.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from desktop.annotated.notes.footnotes import REFERENCE
from desktop.annotated.read.own_marks import Mark
from desktop.annotated.read.ranges import Ranges
from desktop.article.source_masks import flat, unmarkable

_EQUALS = re.compile(r"(?<![=\\])==(?!=)")
_TAG = re.compile(r"<(/?)mark(?:\s[^<>]*)?>", re.IGNORECASE)
_CRITIC = re.compile(r"\{==(?P<inner>(?:(?!\n\s*\n)[\s\S])+?)==\}")
_COMMENT = re.compile(r"\{>>(?P<note>(?:(?!\n\s*\n)[\s\S])*?)<<\}")


@lru_cache(maxsize=2)  # the same text is looked at for marks and for references
def closed_of(flat_text: str) -> Ranges:
    """Return the ranges of a flat text in which nothing can be marked: code, comments and the like."""
    return Ranges(unmarkable(flat_text))


def scan_marks(text: str) -> list[Mark]:
    """Return the marked runs of a Markdown text, in order: ``==``, ``<mark>`` and CriticMarkup, outside code."""
    text = flat(text)
    closed = closed_of(text)
    marks: list[Mark] = []
    for found in _CRITIC.finditer(text):
        if not closed.hold(found.start()):
            comment = _COMMENT.match(text, found.end())
            end = comment.end() if comment else found.end()
            note = comment["note"].strip() if comment else None
            marks.append(Mark(found.start(), found.start("inner"), found.end("inner"), end, "critic", note))
    taken = Ranges([(one.start, one.end) for one in marks])
    opening: re.Match[str] | None = None
    for found in _TAG.finditer(text):
        if closed.hold(found.start()) or taken.hold(found.start()):
            continue
        if not found[1]:
            opening = found
        elif opening is not None:
            marks.append(Mark(opening.start(), opening.end(), found.start(), found.end(), "mark"))
            opening = None
    taken = Ranges([(one.start, one.end) for one in marks])
    opening = None
    for found in _EQUALS.finditer(text):
        if closed.hold(found.start()) or taken.hold(found.start()):
            continue
        after, before = text[found.end() : found.end() + 1], text[found.start() - 1 : found.start()]
        if opening is not None and re.search(r"\n[ \t>]*\n", text[opening.end() : found.start()]):
            opening = None
        if opening is not None and before.strip():
            marks.append(Mark(opening.start(), opening.end(), found.start(), found.end(), "=="))
            opening = None
        elif after.strip():
            opening = found
    return sorted(marks, key=lambda one: one.start)


def in_code(source: str) -> Callable[[int], bool]:
    """Return what tells of a place whether it stands in code, or where else nothing can be marked."""
    return closed_of(flat(source)).hold


def authors_marks(source: str) -> list[str]:
    """Return the texts of the marks that a clean source has of its own, for the machine block."""
    return [source[one.inner_start : one.inner_end] for one in scan_marks(source)]


def likely_authors_marks(text: str) -> list[list[str]]:
    """Return different guesses which marks of a file without machine block are the author's own: by their texts."""
    guesses: list[list[str]] = [[], [], []]
    for one in scan_marks(text):
        inner = text[one.inner_start : one.inner_end]
        plain = REFERENCE.sub("", inner)
        if REFERENCE.match(text, one.end):
            continue
        guesses[2].append(plain)
        if plain == inner:
            guesses[1].append(plain)
    guesses += [[one] for one in guesses[2][:30]]
    return [one for number, one in enumerate(guesses) if one not in guesses[:number]]
