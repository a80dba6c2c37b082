"""A line behind the end of a PDF, where every reader passes over it: what it holds, and that nobody changed it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from desktop.annotated.document import Document
from desktop.exporters import Seal

_LONGEST = 1 << 20  # bytes of that line


def sealed(mark: bytes, document: Document, body: bytes) -> bytes:
    """Return a PDF with the line, which begins with ``mark``."""
    about = {
        "article": document.article.id,
        "annotations": [one.id for one in document.annotations],
        "sha256": hashlib.sha256(body).hexdigest(),
    }
    return body + mark + json.dumps(about).encode() + b"\n"


def has_seal(mark: bytes, data: bytes) -> bool:
    """Tell whether a file is a PDF with such a line."""
    return data[:5] == b"%PDF-" and mark in data[-_LONGEST:]


def seal_in(mark: bytes, data: bytes) -> Seal | None:
    """Return what a PDF holds, where nobody changed it."""
    if not has_seal(mark, data):
        return None
    body, _, line = data.rpartition(mark)
    try:
        about: Any = json.loads(line)
        if about["sha256"] != hashlib.sha256(body).hexdigest():
            return None
        return Seal(str(about["article"]), frozenset(map(str, about["annotations"])))
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
