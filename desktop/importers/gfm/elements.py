"""The elements of a document while its blocks are read: their texts, and where each of those stands in the source."""

from __future__ import annotations

import re
from xml.etree import ElementTree as etree

from markdown.util import AtomicString

from desktop.importers.gfm.lines import Line
from desktop.importers.gfm.places import Origin, Words, cell_words, joined

MAX_MARKS = 4000  # a single paragraph with more marks than this is no prose, and its marks are left alone
_MARKS = "*_~^=[]`<"
_SIGN = re.compile(
    r"[\\`<&*_\[=^~${]|:[a-z]+-|  \n"
)  # the inline patterns begin with these; other text is as it stands


class Elements:
    """Makes the elements with a text; ``origins`` says of each where that stands."""

    def __init__(self) -> None:
        self.origins: dict[etree.Element, Origin] = {}

    def add_text(self, parent: etree.Element, tag: str, words: Words) -> None:
        """Add an element whose words the inline patterns will look at."""
        text, origin = words
        element = etree.SubElement(parent, tag)
        self.origins[element] = origin
        plain = not _SIGN.search(text) or (
            len(text) > MAX_MARKS and sum(text.count(mark) for mark in _MARKS) > MAX_MARKS
        )
        element.text = AtomicString(text) if plain else text

    def add_verbatim(self, parent: etree.Element, tag: str, lines: list[Line]) -> etree.Element:
        """Add an element with lines as they stand."""
        element = etree.SubElement(parent, tag)
        text, self.origins[element] = joined(lines)
        element.text = AtomicString(text + "\n")
        return element

    def add_code(self, parent: etree.Element, lines: list[Line], info: str) -> None:
        """Add code, in the language that the first word of ``info`` names."""
        code = self.add_verbatim(etree.SubElement(parent, "pre"), "code", lines)
        if language := info.replace(",", " ").replace("{", " ").replace("}", " ").strip(" .").split(maxsplit=1):
            code.set("class", f"language-{language[0].lstrip('.')}")

    def add_row(self, table: etree.Element, tag: str, cells: list[Line], alignments: list[str]) -> None:
        """Add a row to a table."""
        row = etree.SubElement(table, "tr")
        for number, align in enumerate(alignments):
            words = cell_words(cells[number]) if number < len(cells) else Words("", [(0, 0, 1)])
            self.add_text(row, tag, words)
            if align:
                row[-1].set("align", align)
