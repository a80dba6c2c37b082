"""Files that tell whether anybody changed them: Markdown that ends in the hash of itself, in a comment, and a PDF with
a line behind its end, where every reader passes over it.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import Any

from desktop.annotated.document import Document
from desktop.exporters import Seal

_SEAL = re.compile(rb"\n<!-- postil:written ([0-9a-f]{64}) -->\n\Z")
_LONGEST = 1 << 20  # bytes of the line behind a PDF


def with_seal(text: str) -> str:
    """Return a text that ends in a line break with its seal."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{text}\n<!-- postil:written {digest} -->\n"


def is_sealed(data: bytes) -> bool:
    """True if a file is, byte for byte, as it was sealed."""
    found = _SEAL.search(data)
    return found is not None and sha256(data[: found.start()]).hexdigest().encode() == found[1]


def sealed(mark: bytes, document: Document, body: bytes) -> bytes:
    """Return a PDF with a line behind it, which begins with ``mark``, that says what is in it."""
    about = {
        "article": document.article.id,
        "annotations": [one.id for one in document.annotations],
        "sha256": sha256(body).hexdigest(),
    }
    return body + mark + json.dumps(about).encode() + b"\n"


def has_seal(mark: bytes, data: bytes) -> bool:
    """True if a file is a PDF with such a line."""
    return data[:5] == b"%PDF-" and mark in data[-_LONGEST:]


def seal_in(mark: bytes, data: bytes) -> Seal | None:
    """Return what a PDF holds, where nobody changed it."""
    if not has_seal(mark, data):
        return None
    body, _, line = data.rpartition(mark)
    try:
        about: Any = json.loads(line)
        if about["sha256"] != sha256(body).hexdigest():
            return None
        return Seal(str(about["article"]), frozenset(map(str, about["annotations"])))
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
