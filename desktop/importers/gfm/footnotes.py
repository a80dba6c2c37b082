"""Footnotes: numbered in the order in which the text refers to them, and put at its end in that order.

What only a footnote refers to comes after all that the text does, and last what nothing refers to. A reference is
written without its number at first: only the whole text tells it, and so what becomes of one block never depends on
another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from xml.etree import ElementTree as etree

from markdown.util import STX, AtomicString

from desktop.article.entities import unescape
from desktop.importers.gfm.places import SIGN

# No text of an author's holds this character by now, so nothing but a reference of ours looks like one.
_REFERENCE = re.compile(f'(<sup class="footnote-ref" data-label="([^"]*)">(?:{SIGN.pattern})?){STX}</sup>')


def reference_to(label: str) -> etree.Element:
    """Return the element of a reference; ``Footnotes.numbered`` puts in its number."""
    element = etree.Element("sup", {"class": "footnote-ref", "data-label": label})
    element.text = AtomicString(STX)
    return element


class Footnotes:
    """Puts the footnotes at the end, once the inline patterns of the text are done; ``fill`` runs these."""

    def __init__(self, notes: Mapping[str, etree.Element], fill: Callable[[etree.Element], None]) -> None:
        self._notes, self._fill = notes, fill
        self._labels: list[str] = []  # in the order of their numbers
        self._numbers: dict[str, int] = {}

    def add_to(self, root: etree.Element) -> None:
        """Number the footnotes in the order in which the text refers to them, and put them at the end."""
        if not self._notes:
            return
        self._count(root)
        section = etree.Element("section", {"class": "footnotes"})
        left = iter(self._notes)
        added = 0
        while True:
            while added < len(self._labels):  # a footnote may refer to another one, so they grow while we go
                added += 1
                self._add(section, self._labels[added - 1], added)
            label = next((one for one in left if one not in self._numbers), None)  # what nothing refers to comes last
            if label is None:
                break
            self._number(label)
        root.append(section)

    def _add(self, section: etree.Element, label: str, number: int) -> None:
        note = self._notes[label]
        self._fill(note)
        self._count(note)
        note.set("data-number", str(number))
        section.append(note)

    def _count(self, root: etree.Element) -> None:
        """Number what an element refers to, in its order."""
        for label in _labels(root):
            self._number(label)

    def _number(self, label: str) -> None:
        if label not in self._numbers:
            self._labels.append(label)
            self._numbers[label] = len(self._labels)

    def numbered(self, html: str) -> str:
        """Return HTML with the number of each reference in its place."""
        return _REFERENCE.sub(lambda found: f"{found[1]}{self._numbers[unescape(found[2])]}</sup>", html)


def _labels(root: etree.Element) -> Iterable[str]:
    for element in root.iter():
        if element.tag == "sup":
            label = element.get("data-label")
            if label is not None:
                yield label
        elif element.tag == "raw" and element.text and STX in element.text:
            for found in _REFERENCE.finditer(element.text):
                yield unescape(found[2])
