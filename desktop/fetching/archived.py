"""A fetched page and its pictures in one file, as browsers archive one (MHTML, RFC 2557): the article's source.

The page is kept byte for byte, with where and when it was fetched; the importer of archived pages reads it.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping

from desktop.importers.images import image_size
from desktop.importers.source_file import MAX_FILE

_HEADS = 1 << 13  # bytes: more than the head of an archive, or of a part of one, takes


def with_room(page: int, pictures: Mapping[str, int]) -> set[str]:
    """Return which pictures an archive has room for beside a page; all are given by their size in bytes.

    The largest are left out first: no archive is larger than what Postil reads.
    """
    left, kept = MAX_FILE - _in_archive(page), set()
    for name in sorted(pictures, key=lambda name: pictures[name]):
        left -= _in_archive(pictures[name])
        if left < _HEADS:
            break
        kept.add(name)
    return kept


def _in_archive(size: int) -> int:
    """Return how many bytes so many take as base64 in lines, with a head."""
    return -(-size // 3) * 4 + -(-size // 57) * 2 + _HEADS


def archived(page: bytes, charset: str, address: str, date: str, pictures: Mapping[str, bytes]) -> bytes:
    """Return the archive. ``date`` is as a mail has it (RFC 5322), ``pictures`` by their whole addresses."""
    boundary = f"----postil-{hashlib.sha256(page).hexdigest()[:32]}"
    tail = f"; charset={charset}" if charset.isascii() and charset.replace("-", "").replace("_", "").isalnum() else ""
    parts = [_part(f"text/html{tail}", address, page)]
    for name, data in pictures.items():
        size = image_size(data)
        parts.append(_part(f"image/{size.kind if size else 'png'}", name, data))
    head = (
        f"From: <Saved by Postil>\r\nSnapshot-Content-Location: {_plain(address)}\r\nDate: {_plain(date)}\r\n"
        "MIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="{boundary}"\r\n\r\n'
    )
    between = f"\r\n--{boundary}\r\n".encode()
    return head.encode() + between + between.join(parts) + f"\r\n--{boundary}--\r\n".encode()


def _part(kind: str, location: str, data: bytes) -> bytes:
    head = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\nContent-Location: {_plain(location)}\r\n\r\n"
    return head.encode() + base64.encodebytes(data).replace(b"\n", b"\r\n")


def _plain(value: str) -> str:
    """Return what may stand in a head: on one line, in ASCII."""
    return "".join(character for character in value if character.isascii() and character.isprintable())
