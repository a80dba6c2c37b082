"""A page for a browser carries the annotated article that it was made of: putting it in, and taking it out again.

So a page comes back as any annotated article does. It stands as one JSON text in a block of data, in which nothing can
end the block or be taken for markup.
"""

from __future__ import annotations

import hashlib
import json
import re
from functools import lru_cache

from db.message import Message
from desktop.annotated.source_text import compact_json

CHANGED = Message("The page was changed since it was written; only the annotated article that it carries was read.")
_OPENING = '<script type="application/json" id="postil-annotated-article">'
_CLOSING = "</script>"
_WRITTEN = '<meta name="postil-written" content="'
_HASH = re.compile(re.escape(_WRITTEN.encode()) + b"([0-9a-f]{64})")
_BLOCK = re.compile(
    rb"<script\b[^<>]{0,200}\bid=[\"']?postil-annotated-article\b[^<>]{0,200}>(.*?)</script", re.DOTALL | re.IGNORECASE
)
_MARKUP = re.compile("[<>&]")
SEAL = f'{_WRITTEN}">'  # stands for the hash until the page is whole


def block_of(article: str) -> str:
    """Return the block of data that carries an annotated article."""
    return _OPENING + _MARKUP.sub(lambda match: f"\\u{ord(match[0]):04x}", compact_json(article)) + _CLOSING


def sealed(page: str) -> str:
    """Return a page with the hash of all the rest of it, in the place that ``SEAL`` has in it."""
    unsealed = page.replace(SEAL, "", 1).encode("utf-8", "surrogatepass")
    return page.replace(SEAL, f'{_WRITTEN}{hashlib.sha256(unsealed).hexdigest()}">', 1)


@lru_cache(maxsize=1)  # whose a file is and what it would change are asked one after the other
def carried(data: bytes) -> bytes | None:
    """Return the annotated article that a page carries, as it was exported; None for a file that carries none."""
    is_page = b"postil-annotated-article" in data and data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    match = _BLOCK.search(data) if is_page else None
    if match is None:
        return None
    try:
        article = json.loads(match[1].decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return None
    return article.encode("utf-8", "surrogatepass") if isinstance(article, str) else None


def opened(data: bytes, sidecar: bytes | None) -> tuple[bytes, bytes | None]:
    """Return the article that a page carries, which has its record with it; any other file as it is."""
    inside = carried(data)
    return (data, sidecar) if inside is None else (inside, None)


def is_page_as_written(data: bytes) -> bool:
    """True if a page is, byte for byte, what an export wrote."""
    match = _HASH.search(data)
    unsealed = data[: match.start()] + data[match.end() + 2 :] if match is not None else b""
    return match is not None and hashlib.sha256(unsealed).hexdigest() == match[1].decode()
