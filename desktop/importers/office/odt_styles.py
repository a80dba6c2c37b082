"""The styles of an OpenDocument text, as far as they show here: bold and the like, kinds of paragraphs, of lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

_DEEPEST = 20  # styles that a style may be made of, one after the other


@dataclass(frozen=True)
class Style:
    """One style: whose it is derived from, the inline tags that it stands for, its background as ``#rrggbb``."""

    parent: str = ""
    tags: tuple[str, ...] = ()
    background: str = ""
    is_automatic: bool = False


@dataclass
class Styles:
    """All styles of a document by their names; ``lists`` tells by name and level whether a list is numbered."""

    named: dict[str, Style] = field(default_factory=dict)
    lists: dict[tuple[str, int], bool] = field(default_factory=dict)

    def add(self, root: Element) -> None:
        """Take the styles of a part; those of ``content.xml`` come after those of ``styles.xml``."""
        for kind in ("styles", "automatic-styles"):
            for style in root.iterfind(f".//{kind}/style"):
                look = next(style.iter("text-properties"), Element(""))
                self.named[style.get("name", "")] = Style(
                    style.get("parent-style-name", ""),
                    tuple(_tags(look)),
                    _colour(look.get("background-color", "")),
                    kind == "automatic-styles",
                )
        for list_style in root.iter("list-style"):
            for level in list_style:
                if level.tag.startswith("list-level-style-") and level.get("level", "1").isdigit():
                    numbered = level.tag == "list-level-style-number" and level.get("num-format", "1") != ""
                    self.lists[list_style.get("name", ""), int(level.get("level", "1")[:4])] = numbered

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
        style = self.named.get(name, Style())
        return style.background if style.is_automatic else ""


def _tags(look: Element) -> Iterator[str]:
    weight = look.get("font-weight", "")
    if weight == "bold" or (weight.isdigit() and int(weight[:4]) >= 600):
        yield "strong"
    if look.get("font-style", "") in ("italic", "oblique"):
        yield "em"
    if look.get("text-underline-style", "none") != "none":
        yield "u"
    if look.get("text-line-through-style", "none") != "none":
        yield "s"
    position = look.get("text-position", "").split(" ")[0]
    if position.startswith(("super", "sub")):
        yield "sup" if position.startswith("super") else "sub"
    elif position.rstrip("%").lstrip("-").replace(".", "").isdigit() and float(position.rstrip("%")) != 0:
        yield "sup" if float(position.rstrip("%")) > 0 else "sub"


def _colour(value: str) -> str:
    is_colour = len(value) == 7 and value[0] == "#" and all(digit in "0123456789abcdef" for digit in value[1:].lower())
    return value.lower() if is_colour and value.lower() != "#ffffff" else ""
