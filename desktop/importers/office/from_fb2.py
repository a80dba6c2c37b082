"""FictionBook 2 (``.fb2``, or that in a zip, ``.fb2.zip``): one XML file with its pictures in it, read to HTML; the
bodies of notes are footnotes.
"""

from __future__ import annotations

from html import escape
from xml.etree.ElementTree import Element

from desktop.article.content import Metadata
from desktop.errors import ImportFailed
from desktop.importers.epub.archive import Archive, Missing
from desktop.importers.epub.xml import tree_of
from desktop.importers.images import Kept
from desktop.importers.imported import Imported
from desktop.importers.office.content import content_of_html, decoded

_INLINE = {"emphasis": "em", "strong": "strong", "strikethrough": "s", "sub": "sub", "sup": "sup", "code": "code"}
_BLOCKS = {
    "p": "p", "subtitle": "h6", "epigraph": "blockquote", "cite": "blockquote", "annotation": "blockquote",
    "text-author": "p", "table": "table", "tr": "tr", "td": "td", "th": "th", "poem": "blockquote", "stanza": "p",
}  # fmt: skip


def read(data: bytes, name: str) -> Imported:
    """Read a FictionBook. Raises ImportFailed with a sentence."""
    book = next(tree_of(_unpacked(data) if data[:2] == b"PK" else data).iter("fictionbook"), None)
    if book is None:
        raise ImportFailed("The file is not a FictionBook, or so damaged that nothing in it can be read.")
    content, _, remark = content_of_html(_Html(book).whole(), _metadata(book))
    if not content.text.strip():
        raise ImportFailed("The FictionBook holds no text.")
    pictures = Kept()
    for binary in book.iter("binary"):
        pictures.take(binary.get("id", ""), decoded(binary.text or ""))
    return Imported(content, remark=remark, resources=pictures.by_name)


def _unpacked(data: bytes) -> bytes:
    archive = Archive(data, "a FictionBook")
    names = [name for name in archive.names() if name.lower().endswith(".fb2")]
    if len(names) != 1:
        raise ImportFailed("The zip does not hold one FictionBook; unpack it, and open the book that you want to read.")
    try:
        return archive.text_of(names[0])
    except Missing as error:
        raise ImportFailed("The FictionBook cannot be read out of its zip.") from error


def _metadata(book: Element) -> Metadata:
    """Return what the book says of itself."""
    about = next(book.iter("title-info"), Element(""))

    def said(tag: str) -> str:
        return " ".join(" ".join(text.split()) for part in about.iter(tag) for text in part.itertext() if text.strip())

    return Metadata(said("book-title")[:300], said("author")[:300], said("lang")[:35], said("date")[:60])


class _Html:
    """Writes the bodies of a book: those with a name are notes, of which each section with an id is one."""

    def __init__(self, book: Element) -> None:
        self._bodies = list(book.iter("body"))
        named = (body for body in self._bodies if body.get("name"))
        self._notes = {section: id_ for body in named for section in body.iter("section") if (id_ := section.get("id"))}
        self._ids = frozenset(self._notes.values())  # several notes may have the same
        self._numbers: dict[str, int] = {}  # of the notes that are referred to, also of lost ones
        self._depth = 0  # of sections
        self._in_title = self._in_note = False

    def whole(self) -> str:
        """Return the HTML of the whole book, its notes at the end."""
        text = "".join(map(self._inside, self._bodies))
        self._in_note = True
        bodies = dict.fromkeys(self._notes.values(), "")
        for section, id_ in self._notes.items():
            bodies[id_] += self._inside(section)
        unused = "".join(body for id_, body in bodies.items() if id_ not in self._numbers)
        notes = "".join(
            f'<li class="footnote" data-label="{number}" data-number="{number}">{bodies[id_]}</li>'
            for id_, number in self._numbers.items()
            if id_ in bodies
        )
        return f'{text}{unused}<section class="footnotes"><ol>{notes}</ol></section>'

    def _inside(self, element: Element) -> str:
        pieces = [element.text, *(piece for child in element for piece in (child, child.tail))]
        has_words = element.tag not in ("section", "body")
        return "".join(
            self._written(piece) if isinstance(piece, Element) else escape(piece, quote=False) if has_words else ""
            for piece in pieces
            if piece is not None
        )

    def _written(self, element: Element) -> str:
        tag, identifier = element.tag, element.get("id", "")
        if tag in ("body", "binary"):  # behind a body without its end
            return ""
        if tag == "section":
            return self._section(element, identifier)
        if tag == "title":
            return self._title(element)
        if tag == "a":
            return self._link(element)
        if tag == "image":
            source = element.get("href", "").removeprefix("#")
            return f'<img src="{escape(source)}" alt="{escape(element.get("alt", ""))}">'
        inside = self._inside(element)
        if tag == "v" or (tag == "p" and self._in_title):
            return f"{inside}<br>"
        if tag in _INLINE:
            return f"<{_INLINE[tag]}>{inside}</{_INLINE[tag]}>"
        if tag not in _BLOCKS or self._in_title:
            return inside
        named = {key: element.get(key) for key in ("id", "colspan", "rowspan")}
        attributes = "".join(f' {key}="{escape(value)}"' for key, value in named.items() if value)
        return f"<{_BLOCKS[tag]}{attributes}>{inside}</{_BLOCKS[tag]}>"

    def _section(self, section: Element, identifier: str) -> str:
        if section in self._notes:
            return ""
        self._depth += 1
        inside = self._inside(section)
        self._depth -= 1
        return f'<a id="{escape(identifier)}"></a>{inside}' if identifier else inside

    def _title(self, title: Element) -> str:
        if self._in_note:  # its number
            return ""
        outer, self._in_title = self._in_title, True
        inside = self._inside(title)
        self._in_title = outer
        level = min(self._depth + 1, 6)
        return f"<h{level}>{inside}</h{level}>"

    def _link(self, link: Element) -> str:
        """Return a link, or the reference to a note; of one to a lost note the words stay."""
        address, inside = link.get("href", ""), self._inside(link)
        if link.get("type") != "note" or not address.startswith("#"):
            return f'<a href="{escape(address)}">{inside}</a>'
        number = self._numbers.setdefault(address[1:], len(self._numbers) + 1)
        is_there = address[1:] in self._ids
        return f'<sup class="footnote-ref" data-label="{number}">{number}</sup>' if is_there else inside
