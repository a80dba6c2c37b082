"""An OpenDocument text (``.odt``, or flat in one XML file, ``.fodt``): our own small reader to HTML, its pictures and
annotations.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from desktop.article.about import names_a_file
from desktop.article.content import Metadata, Passage
from desktop.errors import ImportFailed
from desktop.importers.epub.archive import Archive, Missing
from desktop.importers.epub.xml import tree_of, words_in
from desktop.importers.formula import line_of
from desktop.importers.images import MAX_BYTES, Kept
from desktop.importers.imported import FileAnnotation, Imported
from desktop.importers.office.content import content_of_html, decoded
from desktop.importers.office.odt_html import Noted, OdtHtml
from desktop.importers.office.odt_styles import Styles
from desktop.importers.office.word_comments import utc

_TRACKED = "Tracked changes are read as accepted."


def read(data: bytes, name: str) -> Imported:
    """Read an OpenDocument text. Raises ImportFailed with a sentence."""
    archive = None if is_flat(data) else Archive(data, "an OpenDocument text")
    if b"encryption-data" in _part(archive, "META-INF/manifest.xml"):
        raise ImportFailed("The document is protected by a password, so Postil cannot read it.")
    content = tree_of(data if archive is None else _part(archive, "content.xml"))
    if not len(content):
        raise ImportFailed("The file is not an OpenDocument text, or so damaged that nothing in it can be read.")
    styles = Styles()
    styles.add(tree_of(_part(archive, "styles.xml")))
    styles.add(content)
    pictures = Kept()
    reader = OdtHtml(styles, lambda name: _source(archive, name, pictures), lambda name: _formula(archive, name))
    html = reader.html(next(content.iterfind(".//body/text"), Element("")))
    about = _metadata(content if archive is None else tree_of(_part(archive, "meta.xml")))
    article, passages, remark = content_of_html(html, about)
    if not article.text.strip():
        raise ImportFailed("The document holds no text.")
    tracked = _TRACKED if content.find(".//tracked-changes") is not None else ""
    remark = " ".join(filter(None, (remark, tracked)))
    return Imported(article, remark=remark, resources=pictures.by_name, found=_found(passages, reader.noted))


def is_flat(data: bytes) -> bool:
    """True if bytes are a document in one XML file, as their first lines say."""
    head = data[:4000]
    return b"<office:document" in head and b"opendocument.text" in head and b"<office:document-" not in head


def _part(archive: Archive | None, name: str) -> bytes:
    """Return a part of a document; a flat one has none beside its text."""
    try:
        return archive.text_of(archive.find(name)) if archive is not None else b""
    except Missing:
        return b""


def _source(archive: Archive | None, address: str, pictures: Kept) -> str:
    """Return the source that an image of the text has in the content, or "" where there is none to show."""
    if address.startswith("data:,"):
        name, data = f"picture-{len(pictures.by_name) + 1}", decoded(address[6:])
    elif archive is None:
        return ""
    else:
        try:
            name = archive.find(address)
            data = b"" if name in pictures.by_name else archive.read(name, MAX_BYTES)
        except Missing:
            return ""
    return name if pictures.take(name, data) else ""


def _formula(archive: Archive | None, address: str) -> str:
    math = tree_of(_part(archive, f"{address.rstrip('/')}/content.xml")).find("math")
    return line_of(math)[0] if math is not None else ""


def _found(passages: Mapping[int, Passage], noted: list[Noted]) -> tuple[FileAnnotation, ...]:
    marks = []
    for number, note in enumerate(noted):
        if number not in passages:
            continue
        date = utc(note.date)
        kind = "highlight" if note.colour else "comment"
        marks.append(
            FileAnnotation(
                *passages[number],
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


def _metadata(root: Element) -> Metadata:
    meta = root.find(".//meta")
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
