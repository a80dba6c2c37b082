"""A quote in a brief: the words of an annotation, and where they are from. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.article.area import Area
from desktop.citing.pages import Place, place_in


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted annotation as it is today. ``missing`` is a sentence where there is nothing to quote any more."""

    annotation_id: str
    words: str = ""
    title: str = ""
    author: str = ""
    date: str = ""
    source: str = ""
    path: tuple[str, ...] = ()  # the headings above it
    remark: str = ""
    missing: str = ""
    theme_ids: tuple[str, ...] = ()  # the first gives its colour where it is shown
    article_id: str = ""
    page: str = ""  # what is printed on the page, or on the first and the last one: "14", "1–2"
    item: Mapping[str, Any] = field(default_factory=dict)  # the article as a CSL item
    area: Area | None = None  # the box on a page that is quoted
    picture: bytes = b""  # of that, as PNG, where somebody had it drawn

    @property
    def link(self) -> str:
        """The address that opens Postil at the annotation."""
        return f"postil://a/{self.annotation_id}"

    @property
    def picture_name(self) -> str:
        """The name of its picture."""
        return f"area on page {self.page}" if self.page else "area of a page"

    @property
    def place(self) -> Place:
        """The place in its work that is cited: its page, else its chapter or heading."""
        return place_in(str(self.item.get("type") or ""), self.title, self.page, self.path)
