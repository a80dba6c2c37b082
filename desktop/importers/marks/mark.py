"""One mark of another program: whatever it calls a highlight, annotation, note or coding.

``position`` orders a work's marks, in the program's units; ``place`` says it in words. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class OnPage(NamedTuple):
    """A place without words: boxes on a page, from 1, of ``kind`` "highlight", "note" or "square".

    Sides (left, top, right, bottom) are parts of the page's.
    """

    kind: str
    page: int
    boxes: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """One entry: the words marked (none of a note alone), the note, and what helps to find and know it again: ``entry``
    in a report, ``id`` in its program.
    """

    entry: str
    quote: str = ""
    note: str = ""
    prefix: str = ""
    suffix: str = ""
    place: str = ""
    position: tuple[float, ...] = ()
    colour: str = ""
    tags: tuple[str, ...] = ()
    created: str = ""
    modified: str = ""
    id: str = ""
    page: int = 0  # of the file, counted from 1; 0: not told, or of another paging
    on_page: OnPage | None = None  # where the other program keeps no words


def text_of(value: object) -> str:
    """Return what a field of a file says as text; "" for what is no text and no number."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def texts_of(values: object) -> tuple[str, ...]:
    """Return the texts in a list, or a text alone, without the empty ones."""
    rows: Iterable[object] = values if isinstance(values, list | tuple) else (values,)
    return tuple(text.strip() for text in map(text_of, rows) if text.strip())
