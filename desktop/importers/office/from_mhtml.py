"""An archived web page (``.mhtml``, ``.mht``): the page that a browser kept with its pictures in one file (RFC 2557).

The page is read as any saved page; its pictures are found by the addresses that they had, or by their ids.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from email.message import Message
from urllib.parse import urljoin

from db.message import joined
from desktop.article.content import Content
from desktop.errors import ImportFailed
from desktop.importers.decode import Decoded, decode
from desktop.importers.from_html import read_page
from desktop.importers.images import Kept, sources
from desktop.importers.imported import Imported

MAX_PARTS = 5_000
_BY_ID = "cid/"  # in the place of "cid:", which is no scheme that a page may have
_BOUNDARY = re.compile(rb"\bboundary\s*=\s*\"?([^\"\r\n;]{1,100})", re.IGNORECASE)
_HEADER = re.compile(rb"[!-9;-~]+[ \t]*:|[ \t]")  # or what goes on from the line above
_ID = re.compile(r"""(\bsrc\s{0,9}=\s{0,9}["']?)cid:""", re.IGNORECASE)


def read(data: bytes, name: str) -> Imported:
    """Read an archived web page. Raises ImportFailed with a sentence."""
    parts, page = _opened(data)
    address, decoded = _location(page), _decoded(page)
    pictures = _Pictures(parts, address)
    imported = read_page(_ID.sub(rf"\1{_BY_ID}", decoded.text), address=address, has_picture=pictures.has)
    if not imported.content.text.strip():
        raise ImportFailed("The page holds no text that could be read.")
    remark = joined(" ", (decoded.remark, imported.remark))
    return replace(imported, remark=remark, resources=pictures.of(imported.content))


def page_in(data: bytes) -> str:
    """Return the HTML of an archived web page. Raises ImportFailed."""
    return _decoded(_opened(data)[1]).text


def _opened(data: bytes) -> tuple[list[Message], Message]:
    """Return the parts of an archive, and which of them is the page. Raises ImportFailed."""
    parts = list(_parts(email.message_from_bytes(_without_odd_lines(data), policy=email.policy.compat32)))
    pages = [part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        raise ImportFailed("The file holds no archived web page.")
    return parts, next((page for page in pages if _bytes(page).strip()), pages[0])


def _without_odd_lines(data: bytes) -> bytes:
    """Return the bytes without the lines among the headers that are none: the parser takes one for the headers' end."""
    boundary = _BOUNDARY.search(data)
    begins = b"--" + boundary[1].strip() if boundary else None
    kept: list[bytes] = []
    in_head = True
    for line in data.split(b"\n"):
        bare = line.rstrip(b"\r")
        if in_head and bare and not _HEADER.match(bare):
            continue
        kept.append(line)
        in_head = bool(bare) if in_head else bare == begins
    return b"\n".join(kept)


def _decoded(page: Message) -> Decoded:
    return decode(_bytes(page), declared=str(page.get_content_charset() or ""))


def _parts(message: Message) -> Iterator[Message]:
    for count, part in enumerate(message.walk()):
        if count >= MAX_PARTS:
            return
        if not part.is_multipart():
            yield part


def _location(part: Message) -> str:
    return "".join(str(part.get("Content-Location", "")).split())


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


class _Pictures:
    """The pictures of an archive, by every name that the page may have for them."""

    def __init__(self, parts: list[Message], base: str) -> None:
        self._base = base
        self._parts: dict[str, Message] = {}
        for part in parts:
            if part.get_content_maintype() == "image":
                for name in (_location(part), f"{_BY_ID}{str(part.get('Content-ID', '')).strip('<> ')}"):
                    if name not in ("", _BY_ID):
                        self._parts.setdefault(name, part)

    def _part(self, source: str) -> Message | None:
        try:
            whole = urljoin(self._base, source)
        except ValueError:
            whole = source
        return self._parts.get(source) or self._parts.get(whole) or self._parts.get(whole.partition("#")[0])

    def has(self, source: str) -> bool:
        """True if the archive has the picture that a source names."""
        return self._part(source) is not None

    def of(self, content: Content) -> Mapping[str, bytes]:
        """Return the pictures that a content shows, by the sources that it has for them."""
        kept = Kept()
        for source in sources(content):
            if (part := self._part(source)) is not None:
                kept.take(source, _bytes(part))
        return kept.by_name
