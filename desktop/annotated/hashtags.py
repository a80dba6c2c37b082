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
    return [name for name, (start, end) in _numbered(source, held, frozenset(put)) if start < end]


def put_escapes(text: str, authors: Collection[str], held: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """Return where backslashes stand in an export that it was given, but for those that are the ``authors``."""
    return (span for name, span in _numbered(text, held) if name not in authors)


def _numbered(
    text: str, held: Callable[[int], bool], put: Collection[int] = ()
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the #words with a backslash before them, or one that is ``put`` there: each with how many alike stand above
    it, and the place of the backslash.
    """
    seen = Counter[str]()
    for found in _TAG.finditer(text):
        if (found["escape"] or found.start() in put) and not held(found.start()):
            yield f"{seen[found['word']]} {found['word']}", found.span("escape")
            seen[found["word"]] += 1
