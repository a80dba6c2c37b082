"""One mark of another program. Pure; knows no format.

A mark is whatever its program calls a highlight, an annotation, a note or a coding. ``position`` only puts the marks of
one work into an order and says about where they stand, in a unit of the program's own; ``place`` says it in words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class OnPage(NamedTuple):
    """A place that is told without words: boxes on a page, which is counted from 1.

    ``kind`` is "highlight", "note" or "square", as a PDF calls its own. The boxes are left, top, right and bottom, in
    parts of the page's width and height as it is shown.
    """

    kind: str
    page: int
    boxes: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """One entry: the words marked (none of a note alone), the note, and all that helps to find and to know it again.

    ``entry`` names it in a report; ``id`` is its id in the other program, where that has one.
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
