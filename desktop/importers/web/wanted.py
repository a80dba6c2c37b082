"""Which pictures the article of a page shows, for whoever fetches them: a task of the limited child, no network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.importers.decode import decode
from desktop.importers.from_html import read_page
from desktop.importers.images import sources
from desktop.importers.web.pictures import is_no_blank

MAX_WANTED = 500


def wanted(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Return the ``sources`` of a page's pictures, as they stand in it. Raises ImportFailed where it is no text."""
    text = decode(data, declared=about["charset"]).text
    content = read_page(text, address=about["address"], has_picture=is_no_blank).content
    return {"sources": [source for source in sources(content) if source[:5].lower() != "data:"][:MAX_WANTED]}, b""
