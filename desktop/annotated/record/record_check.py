"""A checksum for each record of a machine block, so that a replace-all that went through it does not go unseen.

It is a note against accidents, not a signature: whoever means to change a record can write a new one. Knows nothing
of what the records say.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

KEY = "postil:check"
_LENGTH = 16  # hexadecimal digits
_STATED = re.compile(rf'"{KEY}":"([0-9a-f]{{{_LENGTH}}})"')


def check_of(record: Mapping[str, Any]) -> str:
    """Return the checksum of a record: of its keys and values in any order, but for the checksum's own."""
    kept = {key: value for key, value in record.items() if key != KEY}
    plain = json.dumps(kept, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode("ascii")).hexdigest()[:_LENGTH]


def checked(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record with its checksum, the last key."""
    kept = {key: value for key, value in record.items() if key != KEY}
    return {**kept, KEY: check_of(kept)}


def is_changed(record: Mapping[str, Any]) -> bool:
    """Tell whether a record was changed since it was written; one without a checksum is taken as it is."""
    stated = record.get(KEY)
    return stated is not None and stated != check_of(record)


def stated_check(record: object) -> str:
    """Return the checksum that a record states, or ''."""
    value = record.get(KEY) if isinstance(record, Mapping) else None
    return value if isinstance(value, str) else ""


def check_in(line: str) -> str:
    """Return the checksum that stands in the line of a record that cannot be read, or ''."""
    found = _STATED.search(line)
    return found[1] if found else ""
