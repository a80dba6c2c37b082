"""A Word file: mammoth makes HTML of it, its comments and highlights become annotations, its pictures come along.

What mammoth is given is a zip made anew of parts that were checked, so that no bomb and no entity reaches it. Changes
that were tracked are read as accepted, as it does; that is said.
"""

from __future__ import annotations

import io
import re
import zipfile
from html import escape, unescape
from typing import Any
from xml.parsers import expat

import mammoth

from desktop.article.about import names_a_file
from desktop.article.content import Metadata
from desktop.errors import ImportFailed
from desktop.importers import importer_for
from desktop.importers.decode import decode
from desktop.importers.epub.archive import Archive, Missing, joined
from desktop.importers.images import MAX_BYTES, MAX_TOTAL, may_be_shown
from desktop.importers.imported import Imported
from desktop.importers.office.content import content_of_html
from desktop.importers.office.from_mhtml import page_in
from desktop.importers.office.word_comments import comments_of, digests_of, found_of
from desktop.importers.office.word_shapes import CODE, CODE_RUN, HEADING, Style, styles_in
from desktop.importers.office.word_xml import CHUNK, FORMULA, READING, RUBY, Marks, checked, root_of, with_marks

_PLACE = re.compile(rf'<p><var class="{CHUNK}">([^<]*)</var></p>')
_RELATIONS = re.compile(r"word/_rels/document\d{0,2}\.xml\.rels")
_BODY = re.compile(r"<body\b[^>]{0,2000}>(.*)", re.IGNORECASE | re.DOTALL)
STYLES = "\n".join(
    (
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Quote'] => blockquote > p:fresh",
        "p[style-name='Intense Quote'] => blockquote > p:fresh",
        "p[style-name='Block Text'] => blockquote > p:fresh",
        "p[style-name='Quotations'] => blockquote > p:fresh",
        "p[style-name='caption'] => figcaption:fresh",
        "p[style-name='Caption'] => figcaption:fresh",
        "p[style-name='Image Caption'] => figcaption:fresh",
        "p[style-name='Table Caption'] => figcaption:fresh",
        "p[style-name='Source Code'] => pre:separator('\\n')",
        "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
        "p[style-name='Preformatted Text'] => pre:separator('\\n')",
        "r[style-name='Verbatim Char'] => code",
        "r[style-name='HTML Code'] => code",
        "r[style-name='Source Text'] => code",
        "r[style-name='Source_Text'] => code",
        "r[style-name='Teletype'] => code",
        "r[style-name='Emphasis'] => em",
        *(f"p.{HEADING}{level} => h{level}:fresh" for level in range(1, 7)),
        f"p.{CODE} => pre:separator('\\n')",
        f"r.{CODE_RUN} => code",
        f"r.{FORMULA} => code.math",
        f"r.{RUBY} => ruby:fresh",
        f"r.{READING} => ruby > rt",
        f"r.{CHUNK} => var.{CHUNK}",
        "u => u",
    )
)
_DAMAGES = (KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, RecursionError, expat.ExpatError)
_SEALED = b"\xd0\xcf\x11\xe0"
_TRACKED = "Tracked changes are read as accepted."
_REFERENCE = re.compile(
    r'<sup><a href="#(footnote|endnote)-([^"]{1,40})" id="\1-ref-[^"]{1,40}">\[(\d{1,6})\]</a></sup>'
)
_NOTE = re.compile(r'<li id="(footnote|endnote)-([^"]{1,40})">')
_BACK = re.compile(r'\s?<a href="#(?:footnote|endnote)-ref-[^"]{1,40}">↑</a>')


def with_chunks(html: str, archive: Archive, parts: dict[str, bytes]) -> str:
    """Return the document's HTML with such parts where it names them; one that cannot be read is left out."""
    if CHUNK not in html:
        return html
    files = {
        relation.get("Id"): relation.get("Target", "")
        for name, data in parts.items()
        if _RELATIONS.fullmatch(name)
        for relation in root_of(data)
        if relation.get("Type", "").endswith("/aFChunk")
    }
    return _PLACE.sub(lambda place: _html_of(archive, files.get(unescape(place[1]), "no part")), html)


def _html_of(archive: Archive, target: str) -> str:
    try:
        data = archive.text_of(archive.find(joined("word/document.xml", target)[0]))
        kind = importer_for(target, data).id
        text = page_in(data) if kind == "mhtml" else decode(data).text
    except (Missing, ImportFailed):
        return ""
    if kind in ("html", "mhtml"):
        body = _BODY.search(text)
        return body[1] if body else text
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines()) if kind == "text" else ""


def read(data: bytes, name: str) -> Imported:
    """Read a Word file. Raises ImportFailed with a sentence."""
    if data[:4] == _SEALED:
        raise ImportFailed(
            "The Word file is of the kind before 2007, or protected by a password: Postil reads neither."
        )
    archive = Archive(data, "a Word file")
    marks = Marks()
    parts = _parts(archive, marks)
    pictures: dict[str, bytes] = {}
    html = with_chunks(_html(_zipped(parts), pictures), archive, parts)
    content, passages, remark = content_of_html(_with_notes(html), _metadata(parts))
    if not content.text.strip():
        raise ImportFailed("The Word file holds no text.")
    remark = " ".join(filter(None, (remark, _TRACKED if marks.tracked else "")))
    found = found_of(passages, marks, comments_of(parts), digests_of(parts))
    return Imported(content, remark=remark, resources=pictures, found=found)


def _parts(archive: Archive, marks: Marks) -> dict[str, bytes]:
    """Return the parts that mammoth may see; those with text carry their marks."""
    parts: dict[str, bytes] = {}
    left = MAX_TOTAL
    styles = _styles(archive)
    for name in archive.names():
        try:
            if name.endswith((".xml", ".rels")):
                parts[name] = _part(name, archive.text_of(name), marks, styles)
            elif "/media/" in name:
                picture = archive.read(name, min(MAX_BYTES, left))
                left -= len(picture)
                parts[name] = picture
        except Missing:
            continue
    if not any(name.endswith(".rels") for name in parts):
        raise ImportFailed("The file is not a Word document, or so damaged that nothing in it can be read.")
    return parts


def _styles(archive: Archive) -> dict[str, Style]:
    name = "word/styles.xml"
    try:
        return styles_in(root_of(checked(archive.text_of(name)))) if name in archive.names() else {}
    except (Missing, ImportFailed):
        return {}


def _part(name: str, data: bytes, marks: Marks, styles: dict[str, Style]) -> bytes:
    is_text = re.fullmatch(r"word/(?:document\d{0,2}|footnotes|endnotes)\.xml", name)
    return with_marks(checked(data), marks, styles) if is_text else checked(data)


def _zipped(parts: dict[str, bytes]) -> io.BytesIO:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, data in parts.items():
            file.writestr(zipfile.ZipInfo(name), data)
    buffer.seek(0)
    return buffer


def _html(file: io.BytesIO, pictures: dict[str, bytes]) -> str:
    """Return what mammoth writes; ``pictures`` takes those that the text shows, by the names that they then have."""

    def shown(image: Any) -> dict[str, str]:
        try:
            with image.open() as opened:
                data = opened.read()
        except (*_DAMAGES, zipfile.BadZipFile):  # the file only links to it, or is damaged there
            data = b""
        if not may_be_shown(data):
            return {"src": ""}
        new = f"word-picture-{len(pictures) + 1}"
        name = next((name for name, known in pictures.items() if known == data), new)
        pictures[name] = data
        return {"src": name}

    try:
        result = mammoth.convert_to_html(
            file,
            style_map=STYLES,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(shown),
        )
    except (*_DAMAGES, zipfile.BadZipFile) as error:
        raise ImportFailed("The Word file is damaged, so that it cannot be read.") from error
    return str(result.value)


def _with_notes(html: str) -> str:
    """Return mammoth's HTML with its footnotes and endnotes as ``html_blocks`` knows them."""
    numbers = {(kind, name): number for kind, name, number in _REFERENCE.findall(html)}
    html = _REFERENCE.sub(r'<sup class="footnote-ref" data-label="\3">\3</sup>', html)

    def note(match: re.Match[str]) -> str:
        number = numbers.get((match[1], match[2]), "0")
        return f'<li class="footnote" data-label="{number}" data-number="{number}">'

    return _BACK.sub("", _NOTE.sub(note, html)) if numbers else html


def _metadata(parts: dict[str, bytes]) -> Metadata:
    if "docProps/core.xml" not in parts:
        return Metadata()
    properties = {
        element.tag.rpartition("}")[2]: (element.text or "").strip() for element in root_of(parts["docProps/core.xml"])
    }
    tags = tuple(filter(None, (tag.strip() for tag in re.split(r"[,;]", properties.get("keywords", "")))))
    title = properties.get("title", "")[:300]
    return Metadata(
        "" if names_a_file(title) else title,
        properties.get("creator", ""),
        properties.get("language", "")[:35],
        properties.get("created", ""),
        tags,
    )
