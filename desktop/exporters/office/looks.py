"""The styles of an exported document: one table for Word and OpenDocument, with their own names,
so that a template's take over.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

FACE, MONO = "Times New Roman", "Courier New"
SIZE = 12.0  # points of running text
MARGIN = 2.5  # centimetres around a page
PAPERS = {"a4": (21.0, 29.7), "letter": (21.59, 27.94)}  # centimetres
LINK = "1F4E79"
MARKED = "E7E2D6"  # behind what the author marked
TABLE_HEAD = "F2F2F2"  # behind the heads of a table
RULE = "A6A6A6"  # lines, and those around the cells of a table
BULLETS = "•–▪"  # of the items of a list, level by level
STEP = 0.75  # centimetres from one level of a list to the next


class Style(StrEnum):
    """The kind of a paragraph; the value is the id of its style."""

    BODY = "Normal"
    TITLE = "Title"
    HEADING_1 = "Heading1"
    HEADING_2 = "Heading2"
    HEADING_3 = "Heading3"
    HEADING_4 = "Heading4"
    HEADING_5 = "Heading5"
    HEADING_6 = "Heading6"
    QUOTE = "Quote"
    CODE = "HTMLPreformatted"
    CAPTION = "Caption"
    LIST = "ListParagraph"
    TERM = "DefinitionTerm"
    DEFINITION = "Definition"
    CELL = "TableContents"
    HEAD = "TableHeading"
    FOOTNOTE = "FootnoteText"
    WORK = "Bibliography"


HEADINGS = tuple(Style(f"Heading{level}") for level in range(1, 7))


@dataclass(frozen=True, slots=True)
class Look:
    """One style of paragraphs: its names in Word and OpenDocument, sizes in points, indents in centimetres (``first``
    negative where it hangs out), ``line`` in lines; ``keep``: it stays with what follows.
    """

    word: str
    odt: str
    size: float = SIZE
    bold: bool = False
    italic: bool = False
    mono: bool = False
    before: float = 0
    after: float = 8
    left: float = 0
    right: float = 0
    first: float = 0
    line: float = 1.15
    keep: bool = False
    level: int = 0  # of a heading


LOOKS: dict[Style, Look] = {
    Style.BODY: Look("Normal", "Text body"),
    Style.TITLE: Look("Title", "Title", 22, before=0, after=14, line=1, keep=True),
    Style.HEADING_1: Look("heading 1", "Heading 1", 16, bold=True, before=18, after=6, line=1, keep=True, level=1),
    Style.HEADING_2: Look("heading 2", "Heading 2", 14, bold=True, before=16, after=5, line=1, keep=True, level=2),
    Style.HEADING_3: Look("heading 3", "Heading 3", 12, bold=True, before=14, after=4, line=1, keep=True, level=3),
    Style.HEADING_4: Look(
        "heading 4", "Heading 4", 12, bold=True, italic=True, before=12, after=4, line=1, keep=True, level=4
    ),
    Style.HEADING_5: Look("heading 5", "Heading 5", 12, italic=True, before=12, after=4, line=1, keep=True, level=5),
    Style.HEADING_6: Look("heading 6", "Heading 6", 11, italic=True, before=12, after=4, line=1, keep=True, level=6),
    Style.QUOTE: Look("Quote", "Quotations", 11, before=6, left=1, right=1),
    Style.CODE: Look("HTML Preformatted", "Preformatted Text", 9.5, mono=True, before=4, left=0.5, line=1.05),
    Style.CAPTION: Look("caption", "Caption", 10, italic=True, after=12),
    Style.LIST: Look("List Paragraph", "List", after=4),
    Style.TERM: Look("Definition Term", "List Heading", bold=True, after=2, keep=True),
    Style.DEFINITION: Look("Definition", "List Contents", left=STEP),
    Style.CELL: Look("Table Contents", "Table Contents", 10.5, before=2, after=2, line=1),
    Style.HEAD: Look("Table Heading", "Table Heading", 10.5, bold=True, before=2, after=2, line=1, keep=True),
    Style.FOOTNOTE: Look("footnote text", "Footnote", 10, after=3, line=1),
    Style.WORK: Look("Bibliography", "Bibliography 1", after=6, left=1, first=-1),
}
