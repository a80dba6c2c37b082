"""An area of a page: what an annotation is about where words alone do not say it, such as a picture or an empty spot.

It stands in an annotation's ``extra`` under AREA, and so in its history, in exports, and in what comes back from them.
The annotation's passage are the words in it, or the nearest. Knows nothing of what draws pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from db.records import AREA
from desktop.article.content import Content, PageMark, Passage

_MOST_PAGES = 1_000_000


class Area(NamedTuple):
    """A box on a page, which is counted from 1; its sides are parts of the page's width and height as it is shown.

    ``beside``: there are no words in it, and the passage are the nearest.
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float
    beside: bool = False

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom."""
        return self[1:5]


def area_in(extra: Mapping[str, Any]) -> Area | None:
    """Return the area that an annotation's ``extra`` holds, or None where it holds none that can be believed."""
    stored = extra.get(AREA)
    if not isinstance(stored, dict):
        return None
    page, box = stored.get("page"), stored.get("box")
    if type(page) is not int or not 0 < page <= _MOST_PAGES or not isinstance(box, list) or len(box) != 4:
        return None
    if not all(isinstance(side, int | float) and 0 <= side <= 1 for side in box):
        return None
    left, top, right, bottom = (float(side) for side in box)
    return Area(page, left, top, right, bottom, stored.get("beside") is True) if left < right and top < bottom else None


def as_extra(area: Area | None) -> dict[str, Any]:
    """Return what an annotation's ``extra`` says of an area; of none, nothing."""
    if area is None:
        return {}
    values: dict[str, Any] = {"page": area.page, "box": [round(side, 5) for side in area.box]}
    return {AREA: values | ({"beside": True} if area.beside else {})}


def page_name(area: Area, pages: Iterable[PageMark]) -> str:
    """Return what is printed on an area's page, as far as a content's ``pages`` tell; else its number."""
    return next((mark.label for mark in pages if mark.number == area.page and mark.label), f"{area.page}")


def followed(area: Area, at: int, to: int, old: Content, new: Content) -> Area | None:
    """Return an area in another version: on the page that its own is there, which has the same words.

    ``at`` and ``to`` are where its passage begins in both. None where the page's words are others, or there are none.
    """
    before, after = old.page_at(at), new.page_at(to)
    if before is None or after is None or not before.number or not after.number:
        return None
    if old.page_words(before.number) != new.page_words(after.number):
        return None
    page = area.page + after.number - before.number
    return area._replace(page=page) if page > 0 else None


def beginning_of(page: int, content: Content) -> Passage | None:
    """Return the first words of a page, as far as their block goes; None where the text has nothing of that page."""
    start = next((mark.offset for mark in content.pages if mark.number == page), None)
    if start is None:
        return None
    block_end = content.passage_of(content.block_at(start)).end
    end = min([block_end, *(mark.offset for mark in content.pages if mark.offset > start)])
    words = content.text[start:end].rstrip()
    return Passage(start, start + len(words)) if words else None
