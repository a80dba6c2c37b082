"""What the limited child does with a file of another program: read it, to a Collection as JSON."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

from desktop.errors import ImportFailed
from desktop.foreign import foreign
from desktop.foreign.collection import to_json


def read(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Read a file as the format named does. Raises ImportFailed with a sentence."""
    sys.setrecursionlimit(3000)
    row = foreign(about["format"])
    collection = row.read(data)
    if not collection.entries or not (collection.works or row.recognise(data)):
        raise ImportFailed("The file ({name}) holds no annotations.", name=row.name)
    return {}, to_json(collection)
