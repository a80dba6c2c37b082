"""Text that a book's style sheets set in italics: stage directions, letters, thoughts that are words of their own kind.

Of a style sheet that alone is read, and only where a rule names one element, class or ``epub:type``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.importers.epub.archive import Archive, Missing
from desktop.importers.epub.xml import Attributes

_MOST_BYTES = 1 << 20
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_SELECTOR = re.compile(
    r"([a-z][a-z0-9]*|\*)?(?:\.([\w-]+)|\[(?:epub\\?[|:])type~?=[\"']?([\w:.-]+)[\"']?\])?", re.IGNORECASE
)


@dataclass(frozen=True)
class Italics:
    """The selectors whose elements are in italics: pairs of a tag ("" for any) and a name."""

    tags: frozenset[str] = frozenset()
    classes: frozenset[tuple[str, str]] = frozenset()
    types: frozenset[tuple[str, str]] = frozenset()

    def hold(self, tag: str, attributes: Attributes) -> bool:
        """Return True if an element is in italics by its tag, a class or its ``epub:type``."""
        if tag in self.tags:
            return True
        if not attributes:
            return False
        return any(
            (of, name) in selectors
            for selectors, names in ((self.classes, attributes.get("class")), (self.types, attributes.get("epub:type")))
            for name in (names or "").split()
            for of in ("", tag)
        )


def italics_of(archive: Archive) -> Italics:
    """Return what the style sheets of a book set in italics."""
    tags, classes, types = set[str](), set[tuple[str, str]](), set[tuple[str, str]]()
    for name in archive.names():
        if not name.lower().endswith(".css") or archive.size_of(name) > _MOST_BYTES:
            continue
        try:
            sheet = archive.text_of(name).decode("utf-8", "replace")
        except Missing:
            continue
        for selectors, body in _RULE.findall(_COMMENT.sub("", sheet)):
            if _ITALIC.search(body):
                for selector in selectors.split(","):
                    _add(selector.strip(), tags, classes, types)
    return Italics(frozenset(tags), frozenset(classes), frozenset(types))


def _add(selector: str, tags: set[str], classes: set[tuple[str, str]], types: set[tuple[str, str]]) -> None:
    match = _SELECTOR.fullmatch(selector)
    if match is None:
        return
    tag, class_name, type_name = (match[1] or "").lower().strip("*"), match[2], match[3]
    if class_name:
        classes.add((tag, class_name))
    elif type_name:
        types.add((tag, type_name))
    elif tag:
        tags.add(tag)
