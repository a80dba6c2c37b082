"""Canonical JSON and the SHA-256 over it, text made fit to be stored, and numbers read with a bound. It knows no table
and no record.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

from db.errors import RowDamaged, StoreError

_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_make = getattr(json.encoder, "c_make_encoder", None)
_write: Callable[[Any, int], tuple[str, ...]] | None = (  # what _ENCODER would make for each value anew, made once
    _make(None, _ENCODER.default, json.encoder.encode_basestring, None, ":", ",", True, False, False) if _make else None
)
quoted = json.encoder.encode_basestring  # a text as ``canonical`` writes it, but quicker
_DEEPEST = 64


def canonical(value: Any) -> str:
    """Write ``value`` as JSON that is the same for the same value: sorted keys, no spaces, no NaN; or StoreError."""
    try:
        return "".join(_write(value, 0)) if _write is not None else _ENCODER.encode(value)
    except (TypeError, ValueError, RecursionError) as error:
        raise StoreError("A value holds something that cannot be kept in a library.") from error


def digest(value: Any) -> bytes:
    """Return the SHA-256 of a value's canonical JSON: 32 bytes."""
    return hashlib.sha256(canonical(value).encode()).digest()


def clean(text: str) -> str:
    """Put U+FFFD for each lone surrogate, which UTF-8 cannot hold; the count of code points stays."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    return text


def clean_object(value: Any, depth: int = 0) -> Any:
    """Copy JSON-like data with every text clean, keys as text, tuples as lists; StoreError for anything else."""
    if depth > _DEEPEST:
        raise StoreError("A value is nested too deeply to be kept in a library.")
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(str(key)): clean_object(item, depth + 1) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [clean_object(item, depth + 1) for item in value]
    raise StoreError("A value holds something that cannot be kept in a library.")


def parsed(text: str) -> Any:
    """Read the JSON that a row of the library holds. Raises RowDamaged where it is none any more."""
    if text == "{}":  # as most rows hold, or a list that is empty
        return {}
    if text == "[]":
        return []
    try:
        return json.loads(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise RowDamaged("The library is damaged: what a row of it holds cannot be read.") from error


def parsed_object(text: str) -> dict[str, Any]:
    """Read the JSON object that a row of the library holds. Raises RowDamaged where it is none any more."""
    value = parsed(text)
    if not isinstance(value, dict):
        raise RowDamaged("The library is damaged: what a row of it holds cannot be read.")
    return value


def whole_number(text: str, most: int) -> int | None:
    """Return the number that ASCII digits write, or ``most`` where it is larger; None where they are not digits.

    Python itself refuses more than 4,300 digits, and takes those of other scripts, and signs that only look like one.
    """
    if not (text.isascii() and text.isdigit()):
        return None
    digits = text.lstrip("0") or "0"
    return min(int(digits), most) if len(digits) <= len(str(most)) else most
