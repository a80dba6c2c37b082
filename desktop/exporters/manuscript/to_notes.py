"""Notes by theme to hand over (Word, OpenDocument, a web page, paper): the digest, read as Markdown, so that all forms
say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop.annotated.document import Document, Exported, Reader
from desktop.annotated.options import Options
from desktop.article.content import Block, BlockKind
from desktop.errors import PostilError
from desktop.exporters import Choice, Seal, sealing, to_digest, together
from desktop.exporters.areas import area_pictures
from desktop.exporters.manuscript.manuscript import WORD_PROCESSORS, Manuscript, in_form
from desktop.exporters.office.parts import made_as
from desktop.exporters.sealing import Contents

KIND = "notes by theme"
_ODT = b"opendocument.text"
_MARK = b"%postil: notes by theme "  # behind the end of a PDF
_OF_PAGE = '<meta name="generator" content="Postil, notes by theme">\n'
_LINK = re.compile(rb'href="postil://a/([0-9A-Za-z-]{1,64})"')


def write(form: str, document: Document, options: Options) -> Exported:
    """Return the notes of one article. Raises ExportFailed."""
    shown = replace(document, pictures=area_pictures(document))
    digest = to_digest.write(shown, _plain(options))
    article = document.article
    manuscript = Manuscript(
        KIND,
        article.title or "Untitled",
        _read(digest.text, document.read),
        author=article.author,
        created=document.touched,
        pictures=shown.pictures,
    )
    plain = to_digest.write(document, _plain(options)) if shown.pictures else digest
    return _made(form, plain, manuscript, options, Contents.of([document]))


def write_together(form: str, documents: Iterable[Document], options: Options, choice: Choice) -> Exported:
    """Return the notes of all articles. Raises ExportFailed."""
    ids: list[str] = []
    readers: list[Reader | None] = []
    touched = ""
    pictures: dict[str, bytes] = {}

    def each() -> Iterator[Document]:
        nonlocal touched
        for document in documents:
            touched = max(touched, document.touched)
            ids.extend(annotation.id for annotation in document.annotations)
            readers[:] = readers or [document.again]
            drawn = area_pictures(document)
            pictures.update(drawn)
            yield replace(document, pictures=drawn)

    digest = together.digest(each(), _plain(options), choice)
    blocks = _read(digest.text, readers[0] if readers else None)
    manuscript = Manuscript(KIND, choice.title, blocks, created=touched, pictures=pictures)
    return _made(form, digest, manuscript, options, Contents("", tuple(ids)))


def recognise(form: str, data: bytes) -> bool:
    """True if a file holds notes by theme in a form that was written here."""
    if form in WORD_PROCESSORS:
        return made_as(KIND, data) and (form == "odt") == (_ODT in data[:200])
    if form == "html":
        return _OF_PAGE.encode() in data[:4000]
    return sealing.has_seal(_MARK, data)


def seal_of(form: str, data: bytes) -> Seal | None:
    """Return what such a file holds, where nobody changed it."""
    if not recognise(form, data):
        return None
    if form == "html":
        ids = (id_.decode("ascii") for id_ in _LINK.findall(data))
        return Seal("", frozenset(ids)) if sealing.is_sealed(data) else None
    return sealing.seal_in(_MARK, data) if form == "pdf" else None


def _plain(options: Options) -> Options:
    return Options(front_matter="off", links=options.links)


def _read(text: str, read: Reader | None) -> tuple[Block, ...]:
    """Return the blocks of a digest; where it cannot be read as Markdown, its lines."""
    try:
        if read is not None:
            return read(text.encode("utf-8", "surrogatepass")).blocks
    except PostilError:
        pass
    return tuple(Block(BlockKind.PARAGRAPH, paragraph) for paragraph in text.split("\n\n") if paragraph.strip())


def _made(form: str, digest: Exported, manuscript: Manuscript, options: Options, contents: Contents) -> Exported:
    if form == "html":
        body = sealing.with_seal(in_form(form, manuscript, head=_OF_PAGE).decode()).encode()
    else:
        body = in_form(form, manuscript, paper=options.paper)
    if form == "pdf":
        body = sealing.sealed(_MARK, contents, body)
    return Exported(digest.text, digest.annotations, 0, digest.annotations, raw=body)
