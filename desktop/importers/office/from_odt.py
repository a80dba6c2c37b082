"""An OpenDocument text (``.odt``, or flat in one XML file, ``.fodt``): our own small reader to HTML, its pictures and
annotations.
"""

from __future__ import annotations

import re

from desktop.article.about import names_a_file
from desktop.article.content import Metadata
from desktop.errors import ImportFailed
from desktop.importers.epub.archive import Archive, Missing
from desktop.importers.epub.xml import Attributes, parse, tree_of, words_in
from desktop.importers.formula import Formula
from desktop.importers.from_markdown import clean
from desktop.importers.html_blocks import blocks_of
from desktop.importers.images import MAX_BYTES, MAX_TOTAL, may_be_shown
from desktop.importers.imported import FileAnnotation, Imported
from desktop.importers.office.content import content_of, decoded
from desktop.importers.office.marks import Taken, taken_out
from desktop.importers.office.odt_html import Noted, OdtHtml
from desktop.importers.office.odt_styles import Styles
from desktop.importers.office.word_comments import utc

_TRACKED = "Tracked changes are read as accepted."


def read(data: bytes, name: str) -> Imported:
    """Read an OpenDocument text. Raises ImportFailed with a sentence."""
    archive = _Flat(data) if is_flat(data) else Archive(data, "an OpenDocument text")
    if b"encryption-data" in _part(archive, "META-INF/manifest.xml"):
        raise ImportFailed("The document is protected by a password, so Postil cannot read it.")
    content = _part(archive, "content.xml")
    if not content:
        raise ImportFailed("The file is not an OpenDocument text, or so damaged that nothing in it can be read.")
    styles = Styles()
    for part in (_part(archive, "styles.xml"), content):
        if part:
            parse(part, styles)
    pictures = _Pictures(archive)
    reader = OdtHtml(styles, pictures.take, lambda address: _formula(archive, address))
    parse(content, reader)
    html = reader.html()
    shaped = blocks_of(clean(html, ids=True), ids=frozenset(re.findall(r'href="#([^"]{1,200})"', html)))
    taken = taken_out(shaped.blocks)
    marks = _found(taken, reader.noted)
    article = content_of(taken, shaped.places, _metadata(_part(archive, "meta.xml")))
    if not article.text.strip():
        raise ImportFailed("The document holds no text.")
    remark = " ".join(filter(None, (shaped.remark, _TRACKED if reader.tracked else "")))
    return Imported(article, remark=remark, resources=pictures.kept, found=marks)


def is_flat(data: bytes) -> bool:
    """True if bytes are a document in one XML file, as their first lines say."""
    head = data[:4000]
    return b"<office:document" in head and b"opendocument.text" in head and b"<office:document-" not in head


class _Flat:
    """A document in one XML file, asked for its parts as a zip is: each of them is the whole file."""

    def __init__(self, data: bytes) -> None:
        meta = data[: data.find(b"</office:meta>") + 14] + b"</office:document>"
        self._parts = {"content.xml": data, "meta.xml": meta}

    def find(self, name: str) -> str:
        """Return the name of a part. Raises Missing."""
        if name not in self._parts:
            raise Missing(name)
        return name

    def text_of(self, name: str) -> bytes:
        """Return a part."""
        return self._parts[name]

    def read(self, name: str, limit: int) -> bytes:
        """Return no picture: a flat document has them in its text."""
        raise Missing(name)


def _part(archive: Archive | _Flat, name: str) -> bytes:
    try:
        return archive.text_of(archive.find(name))
    except Missing:
        return b""


class _Pictures:
    """Takes the pictures that the text shows, by their names in the file."""

    def __init__(self, archive: Archive | _Flat) -> None:
        self.kept: dict[str, bytes] = {}
        self._archive = archive
        self._left = MAX_TOTAL

    def take(self, address: str) -> str:
        """Return the source that an image has in the content, or "" where there is none to show."""
        if address.startswith("data:,"):
            return self._take_in(decoded(address[6:]))
        try:
            name = self._archive.find(address)
            if name not in self.kept:
                data = self._archive.read(name, min(MAX_BYTES, self._left))
                if not may_be_shown(data):
                    return ""
                self._left -= len(data)
                self.kept[name] = data
        except Missing:
            return ""
        return name

    def _take_in(self, data: bytes) -> str:
        if len(data) > min(MAX_BYTES, self._left) or not may_be_shown(data):
            return ""
        self._left -= len(data)
        name = f"picture-{len(self.kept) + 1}"
        self.kept[name] = data
        return name


class _Math:
    """Takes the one formula of a document that is nothing else."""

    def __init__(self) -> None:
        self.formula: Formula | None = None
        self._depth = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take an element's beginning."""
        self._depth += 1
        if self.formula is not None:
            self.formula.start(tag, attributes)
        elif tag == "math" and self._depth == 1:
            self.formula = Formula(attributes)

    def end(self, tag: str) -> None:
        """Take an element's end."""
        self._depth -= 1
        if self.formula is not None:
            self.formula.end()

    def data(self, text: str) -> None:
        """Take text."""
        if self.formula is not None:
            self.formula.data(text)


def _formula(archive: Archive | _Flat, address: str) -> str:
    part = _part(archive, f"{address.rstrip('/')}/content.xml")
    if not part:
        return ""
    math = _Math()
    parse(part, math)
    return math.formula.line()[0] if math.formula is not None else ""


def _found(taken: Taken, noted: list[Noted]) -> tuple[FileAnnotation, ...]:
    marks = []
    for number, note in enumerate(noted):
        if number not in taken.passages:
            continue
        date = utc(note.date)
        kind = "highlight" if note.colour else "comment"
        marks.append(
            FileAnnotation(
                *taken.passages[number],
                note=note.text,
                kind=kind,
                colour=note.colour,
                author=" ".join(note.author.split()),
                created=date,
                modified=date,
                name=note.name,
            )
        )
    return tuple(sorted(marks, key=lambda mark: (mark.start, mark.end)))


def _metadata(part: bytes) -> Metadata:
    meta = tree_of(part).find(".//meta") if part else None
    if meta is None:
        return Metadata()

    def said(*tags: str) -> str:
        return next(filter(None, (words_in(meta.find(f".//{tag}")) for tag in tags)), "")

    tags = tuple(filter(None, map(words_in, meta.iter("keyword"))))
    title = said("title")[:300]
    return Metadata(
        "" if names_a_file(title) else title,
        said("initial-creator", "creator"),
        said("language")[:35],
        said("creation-date"),
        tags,
    )
