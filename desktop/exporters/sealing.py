"""Files that tell whether anybody changed them, by a hash of themselves: Markdown in a last comment, a PDF behind its
end, JSON in a last key, a zip in its comment, but no document of a word processor: LibreOffice opens none with a
comment.

``Contents`` tells what lies in one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from desktop.annotated.document import Document
from desktop.exporters import Seal

_SEAL = re.compile(rb"\n<!-- postil:written ([0-9a-f]{64}) -->\n\Z")
_KEY = ',\n "postil:seal": '  # the last one of an object
_END_OF_ZIP = b"PK\5\6"
_LONGEST = 1 << 20  # bytes of the line behind a PDF


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents of a file: its article, '' for several, and its annotations by their ids."""

    article_id: str
    annotation_ids: tuple[str, ...]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> Contents:
        """Return the contents of a file over articles."""
        gathered = list(documents)
        ids = tuple(annotation.id for document in gathered for annotation in document.annotations)
        return cls(gathered[0].article.id if len(gathered) == 1 else "", ids)


def with_seal(text: str) -> str:
    """Return a text that ends in a line break with its seal."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{text}\n<!-- postil:written {digest} -->\n"


def is_sealed(data: bytes) -> bool:
    """True if a file is, byte for byte, as it was sealed."""
    match = _SEAL.search(data)
    return match is not None and sha256(data[: match.start()]).hexdigest().encode() == match[1]


def sealed(mark: bytes, contents: Contents, body: bytes) -> bytes:
    """Return a PDF with a line behind it, which begins with ``mark``, that says what is in it."""
    return body + mark + _about(contents, body) + b"\n"


def _about(contents: Contents, body: bytes) -> bytes:
    about = {
        "article": contents.article_id,
        "annotations": list(contents.annotation_ids),
        "sha256": sha256(body).hexdigest(),
    }
    return json.dumps(about).encode()


def sealed_json(contents: Contents, text: str) -> str:
    """Return a JSON object over several lines with a last key that says what is in it."""
    body = text.removesuffix("\n}\n")
    return f"{body}{_KEY}{_about(contents, body.encode('utf-8', 'surrogatepass')).decode()}\n}}\n"


def seal_in_json(data: bytes) -> Seal | None:
    """Return what a JSON object holds, where nobody changed it."""
    body, key, line = data.rpartition(_KEY.encode())
    return _seal(body, line.removesuffix(b"\n}\n")) if key else None


def sealed_zip(contents: Contents, body: bytes) -> bytes:
    """Return a zip with a comment that says what is in it; one that has a comment, or no end, stays as it is."""
    about = _about(contents, body)
    if body[-22:-18] != _END_OF_ZIP or body[-2:] != b"\0\0" or len(about) > 0xFFFF:
        return body
    return body[:-2] + len(about).to_bytes(2, "little") + about


def seal_in_zip(data: bytes) -> Seal | None:
    """Return what a zip holds, where nobody changed it."""
    body, end, rest = data.rpartition(_END_OF_ZIP)
    about = rest[18:]
    return _seal(body + end + rest[:16] + b"\0\0", about) if end and about else None


def has_seal(mark: bytes, data: bytes) -> bool:
    """True if a file is a PDF with a line near its end that begins with ``mark``."""
    return data[:5] == b"%PDF-" and mark in data[-_LONGEST:]


def seal_in(mark: bytes, data: bytes) -> Seal | None:
    """Return what a PDF holds, where nobody changed it."""
    if not has_seal(mark, data):
        return None
    body, _, line = data.rpartition(mark)
    return _seal(body, line)


def _seal(body: bytes, line: bytes) -> Seal | None:
    try:
        about: Any = json.loads(line)
        if about["sha256"] != sha256(body).hexdigest():
            return None
        return Seal(str(about["article"]), frozenset(map(str, about["annotations"])))
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
