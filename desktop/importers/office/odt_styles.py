"""The styles of an OpenDocument text, as far as they show here: bold and the like, kinds of paragraphs, of lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.importers.epub.xml import Attributes

_DEEPEST = 20  # styles that a style may be made of, one after the other


@dataclass
class Style:
    """One style: whose it is derived from, the inline tags that it stands for, its background as ``#rrggbb``."""

    parent: str = ""
    tags: tuple[str, ...] = ()
    background: str = ""
    is_automatic: bool = False


@dataclass
class Styles:
    """All styles of a document by their names; ``lists`` tells by name and level whether a list is numbered.

    Told of a document's elements, as ``epub.xml`` does; from ``content.xml`` after ``styles.xml``.
    """

    named: dict[str, Style] = field(default_factory=dict)
    lists: dict[tuple[str, int], bool] = field(default_factory=dict)
    _open: str = ""
    _list: str = ""
    _automatic: bool = False

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take an element's beginning."""
        if tag == "automatic-styles":
            self._automatic = True
        elif tag in ("style", "default-style"):
            self._open = attributes.get("style:name", "")
            self.named[self._open] = Style(attributes.get("style:parent-style-name", ""), is_automatic=self._automatic)
        elif tag == "text-properties" and self._open in self.named:
            style = self.named[self._open]
            style.tags = tuple(_tags(attributes))
            style.background = _colour(attributes.get("fo:background-color", ""))
        elif tag == "list-style":
            self._list = attributes.get("style:name", "")
        elif tag in ("list-level-style-number", "list-level-style-bullet", "list-level-style-image"):
            level = attributes.get("text:level", "1")
            numbered = tag == "list-level-style-number" and attributes.get("style:num-format", "1") != ""
            if level.isdigit():
                self.lists[self._list, int(level[:4])] = numbered

    def end(self, tag: str) -> None:
        """Take an element's end."""
        if tag == "automatic-styles":
            self._automatic = False
        elif tag in ("style", "default-style"):
            self._open = ""

    def data(self, text: str) -> None:
        """Take text, of which styles have none."""

    def line_of(self, name: str) -> Iterator[str]:
        """Yield the plain names of a style and those it is made of, nearest first."""
        for _ in range(_DEEPEST):
            if not name:
                return
            yield name.replace("_20_", " ").casefold()
            name = self.named.get(name, Style()).parent

    def tags_of(self, name: str) -> list[str]:
        """Return the inline tags of a style of characters."""
        tags: list[str] = []
        for _ in range(_DEEPEST):
            style = self.named.get(name)
            if style is None:
                break
            tags += [tag for tag in style.tags if tag not in tags]
            if "source text" in name.replace("_20_", " ").casefold() or "teletype" in name.casefold():
                tags.append("code")
            name = style.parent
        return tags

    def highlight_of(self, name: str) -> str:
        """Return the colour that somebody laid behind a run of text by hand, or ""."""
        style = self.named.get(name)
        return style.background if style is not None and style.is_automatic else ""


def _tags(attributes: Attributes) -> Iterator[str]:
    weight = attributes.get("fo:font-weight", "")
    if weight == "bold" or (weight.isdigit() and int(weight[:4]) >= 600):
        yield "strong"
    if attributes.get("fo:font-style", "") in ("italic", "oblique"):
        yield "em"
    if attributes.get("style:text-underline-style", "none") != "none":
        yield "u"
    if attributes.get("style:text-line-through-style", "none") != "none":
        yield "s"
    position = attributes.get("style:text-position", "").split(" ")[0]
    if position.startswith(("super", "sub")):
        yield "sup" if position.startswith("super") else "sub"
    elif position.rstrip("%").lstrip("-").replace(".", "").isdigit() and float(position.rstrip("%")) != 0:
        yield "sup" if float(position.rstrip("%")) > 0 else "sub"


def _colour(value: str) -> str:
    is_colour = len(value) == 7 and value[0] == "#" and all(digit in "0123456789abcdef" for digit in value[1:].lower())
    return value.lower() if is_colour and value.lower() != "#ffffff" else ""
