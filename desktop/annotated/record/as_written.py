"""Whether a file is, byte for byte, what an export wrote: its record has the hash of all that stands around it."""

from __future__ import annotations

import hashlib
import json

from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.record.record_writing import block_text, collection_json

KEY = "postil:visible"


def hash_of(visible: str) -> str:
    """Return the hash of a file without its machine block."""
    return hashlib.sha256(visible.encode("utf-8", "surrogatepass")).hexdigest()


def is_as_written(data: bytes, block: MachineBlock) -> bool | None:
    """Tell whether a file is what was written; None where its record, in it or beside it, is older and does not say."""
    stated = block.header.get(KEY)
    if not isinstance(stated, str):
        return None
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    if block.start < 0:
        return hash_of(text) == stated
    inside = text[block.start : block.end]  # of another place, where something was left out when the file was read
    return hash_of(text[: block.start] + text[block.end :]) == stated and _is_block_as_written(inside)


def is_collection_as_written(text: str) -> bool:
    """Tell whether the text of a collection is what is written of what it says."""
    return _rewritten(text) + "\n" == text


def _is_block_as_written(block: str) -> bool:
    opening, brace, rest = block.partition("{")
    newline = opening[len(opening.rstrip()) :]
    collection = _rewritten((brace + rest).strip().removesuffix("-->"))
    return bool(collection) and block_text(collection, newline) == block


def _rewritten(collection: str) -> str:
    """Return a collection as it is written; '' for what is none."""
    try:
        whole = json.loads(collection)
        items = whole.pop("first", {}).get("items", [])
        return collection_json(whole, items)
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return ""
