"""Footnotes: numbered in the order in which the text refers to them, and put at its end in that order.

What only a footnote refers to comes after all that the text does, and last what nothing refers to. A reference has no
number at first: only the whole text tells it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.etree import ElementTree as etree

from markdown.util import STX, AtomicString


def reference_to(label: str) -> etree.Element:
    """Return the element of a reference; ``add_footnotes`` puts in its number."""
    element = etree.Element("sup", {"class": "footnote-ref", "data-label": label})
    element.text = AtomicString(STX)  # which no text of an author's holds by now
    return element


def add_footnotes(
    root: etree.Element, notes: Mapping[str, etree.Element], fill: Callable[[etree.Element], None]
) -> None:
    """Put the footnotes, by their labels, at the end of a text; ``fill`` runs the inline patterns of each."""
    labels: dict[str, str] = {}  # and their numbers
    order: list[str] = []  # of their numbers

    def number(label: str) -> str:
        if label not in labels:
            order.append(label)
            labels[label] = str(len(order))
        return labels[label]

    def count(element: etree.Element) -> None:
        for sup in element.iter("sup"):
            if (label := sup.get("data-label")) is not None and sup.text:
                sup.text = sup.text.replace(STX, number(label))

    if not notes:
        return
    count(root)
    section = etree.SubElement(root, "section", {"class": "footnotes"})
    left = iter(notes)
    while len(section) < len(notes):  # a footnote may refer to another one, so they grow while we go
        if len(section) == len(order):
            number(next(label for label in left if label not in labels))
        note = notes[order[len(section)]]
        fill(note)
        count(note)
        note.set("data-number", labels[order[len(section)]])
        section.append(note)
