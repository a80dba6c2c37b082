"""FictionBook 2 (``.fb2``, or that in a zip, ``.fb2.zip``): one XML file with its pictures in it, read to HTML; the
bodies of notes are footnotes.
"""

from __future__ import annotations

import re
from html import escape

from desktop.article.content import Metadata
from desktop.errors import ImportFailed
from desktop.importers.epub.archive import Archive, Missing
from desktop.importers.epub.xml import Attributes, parse
from desktop.importers.from_markdown import clean
from desktop.importers.html_blocks import blocks_of
from desktop.importers.images import MAX_BYTES, MAX_COUNT, MAX_TOTAL, may_be_shown
from desktop.importers.imported import Imported
from desktop.importers.office.content import content_of, decoded
from desktop.importers.office.marks import taken_out

_INLINE = {"emphasis": "em", "strong": "strong", "strikethrough": "s", "sub": "sub", "sup": "sup", "code": "code"}
_BLOCKS = {
    "p": "p", "subtitle": "h6", "epigraph": "blockquote", "cite": "blockquote", "annotation": "blockquote",
    "text-author": "p", "table": "table", "tr": "tr", "td": "td", "th": "th", "poem": "blockquote", "stanza": "p",
}  # fmt: skip


def read(data: bytes, name: str) -> Imported:
    """Read a FictionBook. Raises ImportFailed with a sentence."""
    book = _Book()
    parse(_unpacked(data) if data[:2] == b"PK" else data, book)
    if not book.is_book:
        raise ImportFailed("The file is not a FictionBook, or so damaged that nothing in it can be read.")
    html = book.html()
    shaped = blocks_of(clean(html, ids=True), ids=frozenset(re.findall(r'href="#([^"]{1,200})"', html)))
    taken = taken_out(shaped.blocks)
    content = content_of(taken, shaped.places, book.metadata())
    if not content.text.strip():
        raise ImportFailed("The FictionBook holds no text.")
    return Imported(content, remark=shaped.remark, resources=book.pictures())


def _unpacked(data: bytes) -> bytes:
    archive = Archive(data, "a FictionBook")
    names = [name for name in archive.names() if name.lower().endswith(".fb2")]
    if len(names) != 1:
        raise ImportFailed("The zip does not hold one FictionBook; unpack it, and open the book that you want to read.")
    try:
        return archive.text_of(names[0])
    except Missing as error:
        raise ImportFailed("The FictionBook cannot be read out of its zip.") from error


class _Book:
    """Told of the elements as ``epub.xml`` does."""

    def __init__(self) -> None:
        self.is_book = False
        self._out: list[str] = []
        self._path: list[str] = []
        self._depth = 0  # of sections
        self._body = ""  # the name of the body that is open; "" for the text itself
        self._said: dict[str, list[str]] = {}
        self._notes: dict[str, list[str]] = {}  # the HTML of each note by its id
        self._wanted: dict[str, int] = {}  # notes that the text refers to, by their ids, with their numbers
        self._binaries: dict[str, list[str]] = {}
        self._into: list[str] | None = None  # the note or the picture that is being read
        self._title = 0
        self._in_link = False

    # -- events ------------------------------------------------------------------------------------------------

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take an element's beginning."""
        self._path.append(tag)
        self.is_book = self.is_book or tag == "fictionbook"
        if tag == "binary":
            self._into = self._binaries.setdefault(attributes.get("id", ""), [])
        elif tag == "body":
            self._body = attributes.get("name", "").casefold()
        elif "body" in self._path:
            self._start_in_body(tag, attributes)

    def end(self, tag: str) -> None:
        """Take an element's end."""
        if "body" in self._path and tag != "body":
            self._end_in_body(tag)
        elif tag == "binary":
            self._into = None
        if self._path:
            self._path.pop()

    def data(self, text: str) -> None:
        """Take text."""
        if self._path and self._path[-1] == "binary":
            if self._into is not None:
                self._into.append(text)
        elif "body" in self._path:
            self._write(escape(text, quote=False) if self._path[-1] not in ("section", "body") else "")
        elif "title-info" in self._path and text.strip():
            key = "author" if "author" in self._path else self._path[-1]
            self._said.setdefault(key, []).append(" ".join(text.split()))

    # -- the text ----------------------------------------------------------------------------------------------

    def _write(self, html: str) -> None:
        if self._into is None:
            self._out.append(html)
        elif not self._title:  # of a note, which is its number
            self._into.append(html)

    def _start_in_body(self, tag: str, attributes: Attributes) -> None:
        identifier = attributes.get("id", "")
        if tag == "section":
            self._depth += 1
            if self._body and identifier:
                self._into = self._notes.setdefault(identifier, [])
            elif identifier:
                self._write(f'<a id="{escape(identifier)}"></a>')
        elif tag == "title":
            self._title += 1
            self._write(f"<h{min(self._depth + 1, 6)}>")
        elif tag == "a":
            self._write(self._link(_address(attributes), attributes.get("type", "")))
        elif tag == "image":
            source = _address(attributes).removeprefix("#")
            self._write(f'<img src="{escape(source)}" alt="{escape(attributes.get("alt", ""))}">')
        elif tag in _INLINE:
            self._write(f"<{_INLINE[tag]}>")
        elif tag in _BLOCKS and not self._title:
            spans = "".join(
                f' {key}="{escape(attributes[key])}"' for key in ("colspan", "rowspan") if key in attributes
            )
            named = f' id="{escape(identifier)}"' if identifier else ""
            self._write(f"<{_BLOCKS[tag]}{named}{spans}>")

    def _end_in_body(self, tag: str) -> None:
        if tag == "section":
            self._depth -= 1
            if self._body and self._depth <= 0:
                self._into = None
        elif tag == "title":
            self._write(f"</h{min(self._depth + 1, 6)}>")
            self._title -= 1
        elif tag == "a":
            self._write("</a>" if self._in_link else "\x01")
        elif tag == "v" or (tag == "p" and self._title):
            self._write("<br>")
        elif tag in _INLINE:
            self._write(f"</{_INLINE[tag]}>")
        elif tag in _BLOCKS and not self._title:
            self._write(f"</{_BLOCKS[tag]}>")

    def _link(self, address: str, kind: str) -> str:
        self._in_link = kind != "note" or not address.startswith("#")
        if self._in_link:
            return f'<a href="{escape(address)}">'
        number = self._wanted.setdefault(address[1:], len(self._wanted) + 1)
        return f"\x01{number}\x01"

    def html(self) -> str:
        """Return the HTML of the whole book, its notes at the end; a reference to a lost note stays."""
        numbers = {number: self._notes.get(name) for name, number in self._wanted.items()}

        def reference(match: re.Match[str]) -> str:
            if numbers.get(int(match[1])) is None:
                return match[2]
            return f'<sup class="footnote-ref" data-label="{match[1]}">{match[1]}</sup>'

        text = re.sub(r"\x01(\d{1,6})\x01([^\x01]{0,400})\x01", reference, "".join(self._out))
        notes = "".join(
            f'<li class="footnote" data-label="{number}" data-number="{number}">{"".join(body)}</li>'
            for number, body in numbers.items()
            if body is not None
        )
        unused = "".join("".join(body) for name, body in self._notes.items() if name not in self._wanted)
        return f'{text}{unused}<section class="footnotes"><ol>{notes}</ol></section>'

    def metadata(self) -> Metadata:
        """Return what the book says of itself."""

        def said(key: str) -> str:
            return " ".join(self._said.get(key, ()))

        return Metadata(said("book-title")[:300], said("author")[:300], said("lang")[:35], said("date")[:60])

    def pictures(self) -> dict[str, bytes]:
        """Return the pictures that are in the book, by their names."""
        kept: dict[str, bytes] = {}
        left = MAX_TOTAL
        for name, parts in self._binaries.items():
            picture = decoded("".join(parts))
            if len(picture) <= min(MAX_BYTES, left) and len(kept) < MAX_COUNT and may_be_shown(picture):
                kept[name] = picture
                left -= len(picture)
        return kept


def _address(attributes: Attributes) -> str:
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == "href"), "")
