"""Backslashes before #words, so that they are no tags elsewhere: which of them are Postil's, and which the author's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator

# where marks are put, signs of theirs may stand before it
_TAG = re.compile(r"(?<![^\s=>])(?P<escape>\\?)(?P<word>#[\w/-]+)")


def authors_escapes(source: str, put: Collection[int], held: Callable[[int], bool]) -> list[str]:
    """Return those of a source that are the author's, each with how many alike stand above it in the export.

    ``put`` are the places where the export puts its own; what ``held`` says is code is none.
    """
    places, seen = frozenset(put), Counter[str]()
    authors: list[str] = []
    for found in _TAG.finditer(source):
        if (not found["escape"] and found.start() not in places) or held(found.start()):
            continue
        if found["escape"]:
            authors.append(f"{seen[found['word']]} {found['word']}")
        seen[found["word"]] += 1
    return authors


def put_escapes(text: str, authors: Collection[str], held: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """Yield where backslashes stand in an export that it was given, but for those that are the ``authors``."""
    seen = Counter[str]()
    for found in _TAG.finditer(text):
        if not found["escape"] or held(found.start()):
            continue
        if f"{seen[found['word']]} {found['word']}" not in authors:
            yield found.span("escape")
        seen[found["word"]] += 1
