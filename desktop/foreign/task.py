"""The limited child's work on a file of another program: reading it to a Collection, or to a smaller file."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

from db.errors import StoreError
from db.foreign import zotero
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


def read_database(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Read Zotero's library at ``path``, a copy, to JSON as its API has it. Raises ImportFailed with a sentence."""
    del data
    try:
        return {}, json.dumps({"items": zotero.items_at(about["path"])}).encode()
    except StoreError as error:
        raise ImportFailed(error.args[0]) from error
