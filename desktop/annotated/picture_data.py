"""Pictures in the text of an annotated file, as ``data:`` addresses in the place of the names of files beside it.

The names end in the beginning of what the pictures' bytes hash to, so that the way back needs nothing but the names.
All else that is done with such a file is done with names.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable, Mapping

_KINDS = {
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF8": "gif",
    b"RIFF": "webp",
    b"<svg": "svg+xml",
    b"<?xml": "svg+xml",
}
_DATA = re.compile(rb"data:image/(?:png|jpeg|gif|webp|svg\+xml);base64,([A-Za-z0-9+/]{20,}={0,2})")
_NAMED = re.compile(r"-([0-9a-f]{10})(?:\.\w+)?$")


def with_data(text: str, pictures: Mapping[str, bytes]) -> str:
    """Return a text with the pictures themselves where it names them, by their paths."""
    for name in sorted(pictures, key=len, reverse=True):  # one may begin as another does
        data = pictures[name]
        kind = next((kind for head, kind in _KINDS.items() if data.startswith(head)), "")
        if kind and name in text:
            text = text.replace(name, f"data:image/{kind};base64,{base64.b64encode(data).decode()}")
    return text


def with_names(data: bytes, names: Iterable[str]) -> bytes:
    """Return a file's bytes with the names of pictures where it has these themselves; others stay in it."""
    known = {found[1]: name for name in names if (found := _NAMED.search(name))}
    if not known:
        return data  # else the pictures of an article that has none of ours would be hashed for nothing

    def one(match: re.Match[bytes]) -> bytes:
        try:
            digest = hashlib.sha256(base64.b64decode(match[1], validate=True)).hexdigest()
        except (binascii.Error, ValueError):
            return match[0]
        return known[digest[:10]].encode() if digest[:10] in known else match[0]

    return _DATA.sub(one, data)
