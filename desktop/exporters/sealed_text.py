"""A Markdown file that ends in the hash of itself, in a comment: so it tells whether anybody wrote into it."""

from __future__ import annotations

import re
from hashlib import sha256

_SEAL = re.compile(rb"\n<!-- postil:written ([0-9a-f]{64}) -->\n\Z")


def with_seal(text: str) -> str:
    """Return a text that ends in a line break with its seal."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{text}\n<!-- postil:written {digest} -->\n"


def is_sealed(data: bytes) -> bool:
    """Tell whether a file is, byte for byte, as it was sealed."""
    found = _SEAL.search(data)
    return found is not None and sha256(data[: found.start()]).hexdigest().encode() == found[1]
