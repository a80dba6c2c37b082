"""A drawing among the words of a book's document (SVG): its elements, as they come, to a picture's address, drawn as
files are, within ``importers.web.svg``."""

from __future__ import annotations

import base64
from xml.sax.saxutils import escape, quoteattr

from desktop.importers.epub.xml import Attributes

_SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))  # else nothing is drawn
_NAMED = {name.lower(): name for name in ("linearGradient", "radialGradient", "clipPath", "textPath", "foreignObject")}
_NAMED["script"] = "desc"  # which says something, and shows nothing
_SPACES = {"xmlns": "http://www.w3.org/2000/svg", "xmlns:xlink": "http://www.w3.org/1999/xlink"}
_LONGEST = 1 << 20  # characters; a map has more, and few who would look at it so small


class Drawing:
    """Takes the elements of one drawing; ``source`` is what an image has as its address then."""

    def __init__(self, attributes: Attributes) -> None:
        self.label = " ".join(attributes.get("aria-label", "").split())
        self._parts: list[str] = []
        self._length = 0
        self._open: list[str] = []
        self._has_shapes = self._has_picture = False
        self.start("svg", {**attributes, **_SPACES})

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take an element's beginning, its name in lower case."""
        self._has_shapes |= tag in _SHAPES
        self._has_picture |= tag == "image"
        name = _NAMED.get(tag, tag)
        own = (f" {key}={quoteattr(value)}" for key, value in attributes.items() if _is_known(key))
        self._open.append(name)
        self._add(f"<{name}{''.join(own)}>")

    def end(self) -> None:
        """Take the end of the element that was begun last."""
        self._add(f"</{self._open.pop()}>")

    def data(self, text: str) -> None:
        """Take text; the drawing's title is its label."""
        if self._open[-1] == "title" and not self.label:
            self.label = " ".join(text.split())
        self._add(escape(text))

    def _add(self, part: str) -> None:
        self._length += len(part)
        if self._length <= _LONGEST:
            self._parts.append(part)

    @property
    def source(self) -> str:
        """The drawing as an address that holds it; none where it is too long, or only frames a picture of the book."""
        if not self._has_shapes or self._has_picture or self._length > _LONGEST:
            return ""
        return "data:image/svg+xml;base64," + base64.b64encode("".join(self._parts).encode()).decode()


def _is_known(key: str) -> bool:
    """True if an attribute has no prefix, or one that the drawing declares: with another it could not be read."""
    prefix, colon, _ = key.rpartition(":")
    return not colon or prefix in ("xlink", "xml") or key in _SPACES
