"""Annotations of a PDF as objects of their own: PDFium writes them into their page, where some viewers list none.

References of the same length replace them in what it put behind the file, and they follow in an update (ISO 32000-1,
7.5.6).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_OBJECT = re.compile(rb"(?<=[\r\n])(\d+) (\d+) obj\s*(?=<<|\[)")
_ANNOTATIONS = re.compile(rb"/Annots\s*(?=\[)")
_OURS = b"/NM(postil:"
_END = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_KEPT = re.compile(rb"/(Root|Info)\s*(\d+ \d+ R)|/(ID)\s*(\[[^\]]*\])")
_SIZE = re.compile(rb"/Size\s*(\d+)")
_TOKEN = re.compile(rb"<<|>>|[\[\]()]|<[0-9A-Fa-f\s]*>|%[^\r\n]*")


class _Table(NamedTuple):
    """The last table of objects: where it stands, its entries, whether it is a stream."""

    at: int
    entries: bytes
    is_stream: bool


def with_objects(pdf: bytes, start: int) -> bytes:
    """Return a PDF whose annotations in pages are objects; what was written last begins at ``start``.

    It is returned as it is where it is encrypted, or made otherwise than PDFium does.
    """
    table = _table(pdf)
    size = _SIZE.search(table.entries) if table is not None else None
    if table is None or size is None or b"/Encrypt" in table.entries:
        return pdf
    number, out = int(size[1]), bytearray(pdf)
    objects: dict[int, bytes] = {}
    for match in _OBJECT.finditer(pdf, start):
        body = pdf[match.end() : _end_of(pdf, match.end())]
        place = _ANNOTATIONS.search(body) if body[:1] == b"<" else re.match(b"", body)
        if place is None or _OURS not in body:
            continue
        array = body[place.end() : _end_of(body, place.end())]
        parts: list[bytes] = []
        for part in _parts(array):
            if part.startswith(b"<<"):
                objects[number] = part
                part, number = b"%d 0 R" % number, number + 1
            parts.append(part)
        at = match.end() + place.end()
        out[at : at + len(array)] = b"[" + b" ".join(parts).ljust(len(array) - 2) + b"]"
    return bytes(out) + _update(len(out), objects, number, table) if objects else pdf


def _table(pdf: bytes) -> _Table | None:
    end = _END.search(pdf)
    at = int(end[1]) if end is not None else len(pdf)
    if pdf[at : at + 4] == b"xref":
        trailer = pdf.find(b"trailer", at)
        return _Table(at, pdf[trailer:], False) if trailer > 0 else None
    match = re.compile(rb"\d+ \d+ obj\s*(?=<<)").match(pdf, at)
    if match is None:
        return None
    return _Table(at, pdf[match.end() : _end_of(pdf, match.end())], True)


def _end_of(data: bytes, at: int) -> int:
    """Return where the dictionary, array or string ends that begins at a place."""
    depth = 0
    while (match := _TOKEN.search(data, at)) is not None:
        at = match.end()
        if match[0] == b"(":
            at = _end_of_string(data, at)
        depth += (match[0] in (b"<<", b"[")) - (match[0] in (b">>", b"]"))
        if depth <= 0:
            return at
    return len(data)


def _end_of_string(data: bytes, at: int) -> int:
    depth = 1
    for match in re.compile(rb"\\.|[()]", re.DOTALL).finditer(data, at):
        depth += (match[0] == b"(") - (match[0] == b")")
        if not depth:
            return match.end()
    return len(data)


def _parts(array: bytes) -> Iterator[bytes]:
    """Yield the dictionaries and references of an array."""
    at = 1
    while (match := re.compile(rb"<<|\d+ \d+ R").search(array, at)) is not None:
        at = _end_of(array, match.start()) if match[0] == b"<<" else match.end()
        yield array[match.start() : at]


def _update(start: int, objects: dict[int, bytes], size: int, table: _Table) -> bytes:
    out, places = bytearray(b"\r\n"), {}
    for number, body in sorted(objects.items()):
        places[number] = start + len(out)
        out += b"%d 0 obj\r\n%s\r\nendobj\r\n" % (number, body)
    here = start + len(out)
    kept = b"".join(b"/%s %s" % (match[1] or match[3], match[2] or match[4]) for match in _KEPT.finditer(table.entries))
    if table.is_stream:
        places[size] = here
        rows = b"".join(b"\1%s\0\0" % place.to_bytes(8, "big") for _, place in sorted(places.items()))
        index = b" ".join(b"%d 1" % number for number in sorted(places))
        about = b"/Type/XRef/W[1 8 2]/Index[%s]/Size %d/Prev %d%s" % (index, size + 1, table.at, kept)
        out += b"%d 0 obj\r\n<<%s/Length %d>>stream\r\n%s\r\nendstream\r\nendobj\r\n" % (size, about, len(rows), rows)
    else:
        rows = b"".join(b"%d 1\r\n%010d 00000 n\r\n" % row for row in sorted(places.items()))
        out += b"xref\r\n%strailer\r\n<</Size %d/Prev %d%s>>\r\n" % (rows, size, table.at, kept)
    return bytes(out + b"startxref\r\n%d\r\n%%%%EOF\r\n" % here)
