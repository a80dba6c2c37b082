"""The parts of both kinds of document: text as XML, attributes, pictures with their sizes, a zip of their parts."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.article.entities import escape, quoteattr
from desktop.exporters.elsewhere.entries import NO_XML
from desktop.exporters.office.flow import Flow, Run, pictures_of
from desktop.exporters.office.looks import MARGIN, PAPERS
from desktop.importers.images import image_size, may_be_shown

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DOTS = 96 / 2.54  # pixels to a centimetre
_HEAD_LENGTH = 20_000  # bytes, in which the first two parts stand
_SHARE = 0.85  # of a page's height that a picture takes at the most
_KINDS = {"png": "png", "jpeg": "jpg", "gif": "gif", "webp": "webp"}
_LINK = re.compile(r"(?i)(?:https?://|mailto:|postil://)[^\s\x00-\x20]+\Z")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a document: its number from 1, its name in the file, its bytes, its size in centimetres."""

    number: int
    name: str
    kind: str
    data: bytes
    width: float
    height: float


def text(words: str) -> str:
    """Return words as the text of an element; what XML cannot hold is U+FFFD."""
    return escape(NO_XML.sub("\ufffd", words))


def attributes(**values: str) -> str:
    """Return attributes with a blank before each; ``w_val`` is ``w:val``, ``a_b_c`` is ``a:b-c``."""
    pairs = ((key.replace("_", ":", 1).replace("_", "-"), NO_XML.sub("\ufffd", value)) for key, value in values.items())
    return "".join(f" {key}={quoteattr(value)}" for key, value in pairs)


def address(link: str) -> str:
    """Return an address that a link may have, or '' for one that leads nowhere or runs something."""
    return link if _LINK.match(link) and len(link) <= 2000 else ""


def placed(flow: Flow, pictures: Mapping[str, bytes], paper: str) -> dict[str, Picture]:
    """Return the pictures that a flow shows and a document can hold, by their sources, each fit to the page."""
    width, height = (side - 2 * MARGIN for side in PAPERS[paper])
    by_source: dict[str, Picture] = {}
    for source in pictures_of(flow):
        data = pictures.get(source, b"")
        size = image_size(data) if data and may_be_shown(data) else None
        if size is None or size.kind not in _KINDS:
            continue
        scale = min(1 / _DOTS, width / size.width, height * _SHARE / size.height)
        number = len(by_source) + 1
        name = f"picture{number}.{_KINDS[size.kind]}"
        by_source[source] = Picture(number, name, size.kind, data, size.width * scale, size.height * scale)
    return by_source


def in_its_place(run: Run) -> str:
    """Return what is written where a picture cannot be shown."""
    return f"[{run.text or 'Picture'}]"


def made_as(kind: str, data: bytes) -> bool:
    """True if a file was written here as a document of a kind, as ``About`` says it."""
    return data[:4] == b"PK\x03\x04" and f">{_maker(kind)}<".encode() in data[:_HEAD_LENGTH]


def zipped(parts: Iterable[tuple[str, str | bytes]]) -> bytes:
    """Return a zip of parts by their names; the first two are not packed, so that it is told by its beginning."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for number, (name, part) in enumerate(parts):
            about = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            about.compress_type = zipfile.ZIP_DEFLATED if number > 1 else zipfile.ZIP_STORED
            about.external_attr = 0o600 << 16
            file.writestr(about, part.encode() if isinstance(part, str) else part)
    return buffer.getvalue()


@dataclass(frozen=True, slots=True)
class About:
    """The details of a document: the kind of export, title, author, language (a tag, or ""), when it was made (ISO
    8601).
    """

    kind: str
    title: str
    author: str = ""
    language: str = ""
    created: str = ""

    @property
    def maker(self) -> str:
        """The program that it says made it, by which it is known again."""
        return _maker(self.kind)


def _maker(kind: str) -> str:
    return f"Postil, {kind}"
