"""Files to Content. One table, IMPORTERS; the file dialog, dropping, the desktop's files and the contract tests derive
from it.

An importer runs in a limited child process (``child.job``), so its module is imported only where it runs.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from desktop.article.content import BlockKind, Content
from desktop.importers.imported import Imported
from desktop.importers.web.words import without_tags

_HEAD = 512  # bytes that a format is recognised by, unless it looks further itself


def begins_with(*heads: bytes) -> Callable[[bytes], bool]:
    """Return a test whether bytes begin with one of ``heads`` (in lower case), after white space and in any case."""

    def recognise(data: bytes) -> bool:
        return data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(heads)

    return recognise


def by_ending_only(data: bytes) -> bool:
    """Recognise nothing: the bytes of such a format may be any text."""
    return False


def _as_it_is(data: bytes) -> bytes:
    return data


@dataclass(frozen=True)
class Importer:
    """One format.

    ``media_types`` maps each MIME type of the format to the endings of its files (".md"). ``reader(data, name)`` gives
    the content, or raises ImportFailed with a sentence; who read it, and in which version, ``read`` writes on it.
    ``recognise`` tells by its bytes whether a file without a known ending is of this format. ``words`` gives bytes that
    can be read as plain text where the user was stopped (raises ImportFailed); None where the bytes are no text.
    ``changes`` tells of a version which blocks it reads otherwise than the one before; a version that is not there
    may read anything otherwise.
    """

    id: str
    name: str
    version: int
    media_types: Mapping[str, tuple[str, ...]]
    reader: Callable[[bytes, str], Imported]
    recognise: Callable[[bytes], bool] = by_ending_only
    words: Callable[[bytes], bytes] | None = _as_it_is
    changes: Mapping[int, frozenset[BlockKind]] = field(default_factory=dict)

    @property
    def extensions(self) -> tuple[str, ...]:
        """Return the endings of this format's files, in lower case and with their dot."""
        return tuple(ending for endings in self.media_types.values() for ending in endings)

    def read(self, data: bytes, name: str) -> Imported:
        """Read a file of this format. Raises ImportFailed with a sentence."""
        return replace(self.reader(data, name), importer=self.id, importer_version=self.version)

    def reads_anew(self, content: Content, version: int) -> bool:
        """True if a content that an older ``version`` read may be another today."""
        kinds = {block.kind for block in content.blocks}
        return any(kinds & self.changes.get(later, kinds) for later in range(version + 1, self.version + 1))


def _late(module: str) -> Callable[[bytes, str], Imported]:
    def read(data: bytes, name: str) -> Imported:
        imported: Imported = importlib.import_module(f"desktop.importers.{module}").read(data, name)
        return imported

    return read


def _is_book(data: bytes) -> bool:
    return data[:4] == b"PK\x03\x04" and (b"application/epub+zip" in data[:200] or b"META-INF/container.xml" in data)


def _is_packed(*inside: bytes) -> Callable[[bytes], bool]:
    def recognise(data: bytes) -> bool:
        return data[:4] == b"PK\x03\x04" and any(name in data for name in inside)

    return recognise


def _is_open_document(data: bytes) -> bool:
    if data[:4] == b"PK\x03\x04":
        return b"mimetypeapplication/vnd.oasis.opendocument.text" in data
    return b"<office:document" in data[:4000] and b"opendocument.text" in data[:4000]


def _is_fiction_book(data: bytes) -> bool:
    if data[:4] == b"PK\x03\x04":
        return b".fb2" in data[30 : 30 + int.from_bytes(data[26:28], "little")].lower()  # the name of its first file
    return b"<fictionbook" in data[:2000].lower()


def _is_archived_page(data: bytes) -> bool:
    head = data[:4000].lower()
    return b"mime-version:" in head and b"multipart/related" in head


IMPORTERS: tuple[Importer, ...] = (
    Importer(
        "markdown",
        "Markdown",
        8,
        {"text/markdown": (".md", ".markdown", ".mkd", ".mdown", ".qmd", ".rmd", ".mdx")},
        _late("from_markdown"),
        changes={
            2: frozenset([BlockKind.FOOTNOTE]),  # numbered as the text goes
            3: frozenset([BlockKind.CAPTION]),  # know their picture; and ruby, which too few have to offer it to all
            4: frozenset(),  # an escape in emphasis within emphasis stays one, which too few have
            5: frozenset(),  # TeX between dollar signs is a formula, which too few have
            6: frozenset(),  # admonitions, attributes, shortcodes, which too few have
            7: frozenset(),  # captions of tables and definitions below a blank line, which too few have
            8: frozenset(),  # the volume of a journal is a detail: no text changes
        },
    ),
    Importer(
        "text",
        "Plain text",
        3,
        {"text/plain": (".txt", ".text")},
        _late("from_text"),
        changes={3: frozenset()},  # numbers of printed pages are none of its words, entries are links: no text changes
    ),
    Importer("rst", "reStructuredText", 1, {"text/x-rst": (".rst", ".rest")}, _late("plain.from_rst")),
    Importer(
        "html",
        "Web page",
        8,
        {"text/html": (".html", ".htm"), "application/xhtml+xml": (".xhtml",)},
        _late("from_html"),
        begins_with(b"<!doctype html", b"<html", b"<head", b"<body"),
        without_tags,
        changes={
            2: frozenset([BlockKind.CAPTION, BlockKind.CELL]),  # captions know their picture, tables their head
            5: frozenset(),  # TeX that a script would draw is a formula, which too few have
            6: frozenset(),  # home pages are shown whole, paragraphs said twice stay, which too few have
            7: frozenset(),  # volume and issue, and the site that stands beside the title: no text changes
            8: frozenset(),  # the kind of work: no text changes
        },
    ),
    Importer(
        "epub",
        "E-book",
        4,
        {"application/epub+zip": (".epub",)},
        _late("from_epub"),
        _is_book,
        words=None,
        changes={
            3: frozenset([BlockKind.IMAGE]),  # drawings are pictures, which were their words or nothing
            4: frozenset(),  # drawings among the words are pictures, too, which too few have
        },
    ),
    Importer(
        "docx",
        "Word",
        4,
        {"application/vnd.openxmlformats-officedocument.wordprocessingml.document": (".docx",)},
        _late("office.from_docx"),
        _is_packed(b"word/document"),
        words=None,
        changes={
            2: frozenset(),  # formulas look like formulas, which too few have
            3: frozenset(),  # words with a reading over them, and parts in HTML, which were lost, and too few have
            4: frozenset([BlockKind.PARAGRAPH]),  # headings and code by their looks
        },
    ),
    Importer(
        "odt",
        "OpenDocument text",
        4,
        {
            "application/vnd.oasis.opendocument.text": (".odt",),
            "application/vnd.oasis.opendocument.text-flat-xml": (".fodt",),
        },
        _late("office.from_odt"),
        _is_open_document,
        words=None,
        changes={
            2: frozenset(),  # formulas look like formulas, which too few have
            3: frozenset(),  # the reading of a word stands over it and not behind it, which too few have
            4: frozenset(),  # formulas have the brackets that they name, which too few have
        },
    ),
    Importer(
        "rtf",
        "Rich text",
        4,  # bold, links, pictures, letters beyond U+FFFF
        {"application/rtf": (".rtf",)},
        _late("office.from_rtf"),
        begins_with(b"{\\rtf"),
        words=None,
        changes={3: frozenset()},  # words behind a sign that means nothing there, which were lost, and too few have
    ),
    Importer(
        "fb2",
        "FictionBook",
        2,
        {"application/x-fictionbook+xml": (".fb2",), "application/x-zip-compressed-fb2": (".fb2.zip",)},
        _late("office.from_fb2"),
        _is_fiction_book,
        words=None,
        changes={2: frozenset([BlockKind.FOOTNOTE])},  # refer to others, instead of signs of ours
    ),
    Importer(
        "mhtml",
        "Archived web page",
        5,
        {"multipart/related": (".mhtml", ".mht")},
        _late("office.from_mhtml"),
        _is_archived_page,
        words=None,
        changes={
            2: frozenset(),  # formulas look like formulas, which too few have
            3: frozenset(),  # home pages are shown whole, paragraphs said twice stay, which too few have
            4: frozenset(),  # volume and issue, and the site that stands beside the title: no text changes
            5: frozenset(),  # the kind of work: no text changes
        },
    ),
    Importer(
        "pdf",
        "PDF",
        19,
        {"application/pdf": (".pdf",)},
        _late("from_pdf"),
        begins_with(b"%pdf-"),
        None,
        changes={
            3: frozenset(),  # lists of short items in two columns are read one after the other, which too few have
            4: frozenset(),  # pages without any text, which were refused, are read
        },
    ),
)


def importer_by_id(identifier: str) -> Importer:
    """Return the importer with this id. Raises KeyError."""
    return {importer.id: importer for importer in IMPORTERS}[identifier]


def version_of(identifier: str) -> int:
    """Return the version of the importer with this id, or 0 where there is none any more."""
    return next((importer.version for importer in IMPORTERS if importer.id == identifier), 0)


def importer_for(name: str, data: bytes) -> Importer:
    """Return the importer for a file: by its ending, else the first that recognises its bytes, else plain text.

    What is no text is known by its bytes, whatever its ending says.
    """
    suffix = PurePath(name).suffix.lower()
    for importer in IMPORTERS:
        if importer.words is None and importer.recognise(data):
            return importer
    for importer in IMPORTERS:
        if suffix in importer.extensions:
            return importer
    return next((importer for importer in IMPORTERS if importer.recognise(data)), importer_by_id("text"))


def file_patterns() -> tuple[str, ...]:
    """Return the patterns of all files that can be read, for a file dialog: "*.md" and so on, in order."""
    return tuple(sorted({f"*{ending}" for importer in IMPORTERS for ending in importer.extensions}))
