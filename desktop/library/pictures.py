"""What the pictures of an article are called in a folder beside an export: by what they hold, so no name ever lies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from desktop.importers.images import image_size

_ENDINGS = {".png": ".png", ".jpg": ".jpg", ".jpeg": ".jpg", ".gif": ".gif", ".webp": ".webp", ".svg": ".svg"}
_OF_KIND = {"png": ".png", "jpeg": ".jpg", "gif": ".gif", "webp": ".webp", "svg+xml": ".svg"}


def addresses_of(pictures: Mapping[str, bytes], hashes: Mapping[str, str], source_name: str) -> dict[str, str]:
    """Return for each picture's address in the article its path beside an export: "NAME.files/lamp-0123456789.png".

    ``hashes`` are the SHA-256 of the pictures. Only one whose address has no ending is read, to find its kind.
    """
    folder = f"{_safe(PurePosixPath(source_name).stem, 'article')}.files"
    found = {}
    for source, digest in hashes.items():
        path = PurePosixPath(source if not source.startswith("data:") else "picture")
        ending = _ENDINGS.get(path.suffix.lower(), "")
        if not ending and source in pictures:
            size = image_size(pictures[source])
            ending = _OF_KIND.get(size.kind, "") if size is not None else ""
        found[source] = f"{folder}/{_safe(path.stem, 'picture')}-{digest[:10]}{ending}"
    return found


def _safe(name: str, otherwise: str) -> str:
    return re.sub(r"[^\w.-]+", "-", name)[:60].strip("-._") or otherwise
