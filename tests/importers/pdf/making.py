"""Makes small PDFs whose text is known: lines set at places, or paragraphs set in columns, with the standard fonts.

Written by hand, byte for byte the same each time, and without a library: what reads PDFs here has not made them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from desktop.article.check import check_content
from desktop.article.content import BlockKind, Content
from desktop.importers import importer_by_id
from desktop.importers.imported import Imported

HARBOUR = (
    "The harbour was built by people who trusted the tide more than the council, and it shows: every wall leans a "
    "little towards the water, as if it were listening. Ships that come in at dusk are greeted by a bell, which "
    "nobody rings."
)
BELL = (
    "Some say that the wind does it. Others have seen a rope move on days when there was none, and they have stopped "
    "asking. The keeper writes each stroke into a ledger with blue covers, and the ledgers fill a whole room by now, "
    "which is kept locked against visitors and damp alike."
)
LEDGER = "Nobody has read them all. The first volume begins in the middle of a sentence, and the last one ends with it."
RAGGED = (
    "Most keepers of a light have had",
    "no other trade before, and few of",
    "them have ever wished for one.",
    "They say that the sea is company",
    "enough, and that the rest is talk.",
)
FONTS = {
    "sans": "Helvetica",
    "bold": "Helvetica-Bold",
    "italic": "Helvetica-Oblique",
    "mono": "Courier",
    "heavy": "SFBX1000",  # as T1 for TeX calls its bold one
    "slanted": "CMSLTT10",  # as TeX calls its typewriter's slanted face
    "dings": "ZapfDingbats",
    "math": "CMMI10",
    "stix": "STIXGeneral-Regular",  # of text, as STIXMath is of formulas
    "large": "CMEX10",
    "latin": "LMMathExtension10-Regular",
    "signs": "CMSY10",
    "ams": "MSAM10",
    "wings": "Wingdings-Regular",
}
# A font may say that its glyphs are other characters: of "named" Z is “fl” in one glyph, Y the radical of 人, X the 𝐴
# of formulas twice over, W what TeX's T1 numbers as “fi”, U three hyphens, Q four spaces, ~ Adobe's ®, V, “_” and a
# blank none; as "bits" does.
_NAMES = (
    "1 begincodespacerange <00> <FF> endcodespacerange "
    "10 beginbfchar <7E> <F8E8> <5A> <0066006C> <59> <2F08> <58> <D835DC34D835DC34> <57> <001C> "
    "<55> <002D00AD2010> <51> <0009000D002000A0> <56> <0000> <A0> <0000> <5F> <0000> endbfchar"
)
# "bits" counts in dots, 300 an inch, as TeX's fonts did: each letter is a box of 18 dots, high ones of 28.
_NAMED = [chr(code) if chr(code).isalpha() else "period" for code in range(65, 123)]
_BITS = (
    "<< /Type /Font /Subtype /Type3 /FontMatrix [0.24 0 0 0.24 0 0] /FontBBox [0 0 0 0] /FirstChar 65 /LastChar 122 "
    f"/Widths [{'21 ' * 58}] /ToUnicode 4 0 R "
    f"/Encoding << /Differences [65 {' '.join(f'/{name}' for name in _NAMED)}] >> /CharProcs << "
    + " ".join(f"/{name} {5 if name in 'acemnorsuvwxz' else 6} 0 R" for name in dict.fromkeys(_NAMED))
    + " >> >>"
)
# Of Helvetica, from the space to the tilde, in thousandths of its size (Adobe's font metrics).
_WIDTHS = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 "
    "278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 "
    "611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 "
    "556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584 "
)
_WIDTH = dict(zip(map(chr, range(32, 127)), map(int, _WIDTHS.split()), strict=True))


def width(text: str, size: float) -> float:
    """Return how wide a text is in Helvetica, in points."""
    return sum(_WIDTH.get(letter, 556) for letter in text) * size / 1000


@dataclass
class Sheet:
    """A page of 420 by 595 points. What stands on it is set by its methods; ``y`` counts from the top."""

    label: str = ""
    drawn: list[str] = field(default_factory=list)
    annotations: list[str] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)  # what is drawn by a form each (ISO 32000-1, 8.10)

    def line(self, x: float, y: float, text: str, size: float = 10, font: str = "sans", spread: float = 0) -> None:
        """Set one line, its words ``spread`` points further apart than usual."""
        code = text.encode("cp1252").decode("latin-1").replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        self.drawn.append(f"BT /{font} {size} Tf {spread:.3f} Tw 1 0 0 1 {x:.2f} {595 - y:.2f} Tm ({code}) Tj ET")

    def mark(self, kind: str, *boxes: tuple[float, float, float, float], **said: str) -> None:
        """Annotate boxes (left, top, right, bottom); ``said`` are further entries, as they stand in the file."""
        turned = [(x0, 595 - y1, x1, 595 - y0) for x0, y0, x1, y1 in boxes]
        quads = " ".join(f"{x0} {y1} {x1} {y1} {x0} {y0} {x1} {y0}" for x0, y0, x1, y1 in turned)
        low, high = [min(box) for box in zip(*turned, strict=True)], [max(box) for box in zip(*turned, strict=True)]
        around = f"/Rect [{low[0]} {low[1]} {high[2]} {high[3]}]"
        more = " ".join(f"/{key} {value}" for key, value in said.items())
        self.annotations.append(f"<< /Type /Annot /Subtype /{kind} {around} /QuadPoints [{quads}] {more} >>")

    def picture(self, x: float, y: float, wide: float, high: float) -> None:
        """Draw a picture of 96 by 64 grey points, striped; ``y`` is its upper edge."""
        stripes = ("ff" * 8 + "00" * 8) * 384
        place = f"{wide} 0 0 {high} {x} {595 - y - high}"
        self.drawn.append(f"q {place} cm BI /W 96 /H 64 /CS /G /BPC 8 /F /AHx ID {stripes}> EI Q")

    def fax(self) -> None:
        """Draw a scan in CCITT Group 4 over the whole sheet, its left half white and its right half black.

        It is of 16 by 24 points: the first row is coded by its two runs, each other row as the one above it.
        """
        code = "001" + "10011" + "000101" + "11" * 23 + "000000000001" * 2
        data = int(code.ljust(-len(code) // 8 * -8, "0"), 2).to_bytes(-(-len(code) // 8), "big").hex()
        about = "/W 16 /H 24 /CS /G /BPC 1 /F [/AHx /CCF] /DP [null << /K -1 /Columns 16 /Rows 24 >>]"
        self.drawn.append(f"q 420 0 0 595 0 0 cm BI {about} ID {data}> EI Q")

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a thin line."""
        self.drawn.append(f"0.5 w {x0} {595 - y0} m {x1} {595 - y1} l S")


@dataclass
class Column:
    """Sets paragraphs one below the other, justified, from one sheet to the next. ``places`` are the columns'
    left edges on each sheet; the text is 10 points, 12 from line to line."""

    sheets: list[Sheet]
    places: Sequence[float] = (50,)
    wide: float = 320
    top: float = 70
    bottom: float = 530
    indent: float = 0
    gap: float = 8
    y: float = 70
    at: int = 0  # counts columns over all sheets

    def room(self, needed: float) -> tuple[Sheet, float]:
        """Return the sheet and the left edge of where the next line goes."""
        if self.y + needed > self.bottom:
            self.at, self.y = self.at + 1, self.top
        number, place = divmod(self.at, len(self.places))
        while number >= len(self.sheets):
            self.sheets.append(Sheet())
        return self.sheets[number], self.places[place]

    def heading(self, text: str, size: float = 14) -> None:
        """Set a heading, bold."""
        self.y += size * 0.6
        sheet, x = self.room(40)
        sheet.line(x, self.y, text, size, "bold")
        self.y += size * 1.4

    def paragraph(self, text: str, divide: Iterable[str] = ()) -> None:
        """Set a paragraph; a word in ``divide`` ("hyphen-ated") may be divided at its hyphen."""
        for line, last in _lines(text, self.wide, self.indent, {word.replace("-", ""): word for word in divide}):
            sheet, x = self.room(0)
            inset = line.startswith("\t") * self.indent
            bare = line.lstrip("\t")
            spaces = bare.count(" ")
            spread = 0 if last or not spaces else (self.wide - inset - width(bare, 10)) / spaces
            sheet.line(x + inset, self.y, bare, spread=spread)
            self.y += 12
        self.y += self.gap


def _lines(text: str, wide: float, indent: float, divide: dict[str, str]) -> Iterator[tuple[str, bool]]:
    line, room = "\t" if indent else "", wide - indent
    for word in text.split():
        longer = f"{line}{' ' if line.strip() else ''}{word}"
        if width(longer.lstrip("\t"), 10) <= room:
            line = longer
            continue
        head, _, tail = divide.get(word.strip(".,"), "").partition("-")
        if head and width(f"{line} {head}-".lstrip("\t"), 10) <= room:
            yield f"{line} {head}-", False
            line, room = tail + word[len(head) + len(tail) :], wide
        else:
            yield line, False
            line, room = word, wide
    yield line, True


def pdf(
    sheets: Sequence[Sheet],
    about: dict[str, str] | None = None,
    outline: Sequence[tuple[str, int]] = (),
    *,
    extra: str = "",
    further: Sequence[str] = (),
) -> bytes:
    """Write the sheets as a PDF; ``outline`` has titles with the page each leads to, from 0.

    ``further`` are objects that ``extra``, in the catalog, may refer to: the first has the number 7, and two more for
    each sheet.
    """
    fonts = "".join(
        f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{face} /Encoding /WinAnsiEncoding >> "
        for name, face in FONTS.items()
    )
    fonts += f"/named << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 4 0 R >> /bits {_BITS} "
    drawn = [_stream(f"21 0 0 0 18 {high} d1 0 0 18 {high} re f") for high in (18, 28)]
    objects: list[str] = [
        "",
        "",
        "",
        _stream(_NAMES),
        *drawn,
    ]  # catalog, pages, outline: written when the others are known

    def add(body: str) -> int:
        objects.append(body)
        return len(objects)

    pages = []
    for number, sheet in enumerate(sheets):
        forms = [
            add(
                "<< /Type /XObject /Subtype /Form /BBox [0 0 420 595] "
                f"/Length {len(drawn)} >>\nstream\n{drawn}\nendstream"
            )
            for drawn in sheet.forms
        ]
        named = "".join(f"/form{form} {form} 0 R " for form in forms)
        stream = "\n".join((*sheet.drawn, *(f"/form{form} Do" for form in forms)))
        content = add(_stream(stream))
        notes = " ".join(f"{add(body)} 0 R" for body in sheet.annotations)
        pages.append(
            add(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents {content} 0 R /StructParents {number} "
                f"/Resources << /Font << {fonts}>> /XObject << {named}>> >> /Annots [{notes}] >>"
            )
        )
    for body in further:
        add(body)
    marks = [len(objects) + 1 + k for k in range(len(outline))]
    for k, (title, page) in enumerate(outline):
        beside = f"/Next {marks[k + 1]} 0 R" if k + 1 < len(outline) else ""
        add(f"<< /Title ({title}) /Parent 3 0 R /Dest [{pages[page]} 0 R /Fit] {beside} >>")
    labels = " ".join(f"{k} << /P ({sheet.label}) >>" for k, sheet in enumerate(sheets) if sheet.label)
    more = f"/Outlines 3 0 R {extra}" if marks else extra
    objects[0] = f"<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [{labels}] >> {more} >>"
    objects[1] = f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{page} 0 R' for page in pages)}] >>"
    objects[2] = f"<< /First {marks[0]} 0 R /Last {marks[-1]} 0 R /Count {len(marks)} >>" if marks else "<< >>"
    info = add("<< " + " ".join(f"/{key} ({value})" for key, value in (about or {}).items()) + " >>")
    return _file(objects, info)


def _stream(text: str) -> str:
    return f"<< /Length {len(text.encode('latin-1'))} >>\nstream\n{text}\nendstream"


def _file(objects: Sequence[str], info: int) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += "".join(f"{place:010} 00000 n \n" for place in places).encode()
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {info} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def read_all(data: bytes) -> Imported:
    """Return what is read of a PDF, with its pictures, checked."""
    imported = importer_by_id("pdf").read(data, "a.pdf")
    check_content(imported.content)
    return imported


def read(data: bytes) -> Content:
    """Return the content that is read of a PDF."""
    return importer_by_id("pdf").read(data, "a.pdf").content


def texts(content: Content, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    """Return the texts of the blocks of a kind."""
    return [block.text for block in content.blocks if block.kind is kind]


def below_prose() -> tuple[Sheet, float]:
    """Return a sheet with a paragraph, and where the next line begins."""
    sheet = Sheet()
    column = Column([sheet])
    column.paragraph(HARBOUR)
    return sheet, column.y + 20


def cells(content: Content) -> dict[tuple[int, int, int, int], str]:
    """Return what each cell says: by row, column, and over how many rows and columns it goes."""
    return {
        (block.cell.row, block.cell.column, block.cell.row_span, block.cell.column_span): block.text
        for block in content.blocks
        if block.cell is not None
    }
