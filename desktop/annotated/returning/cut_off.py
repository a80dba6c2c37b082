"""Signs that a file lost its end on the way, or only its line ends changed. Knows nothing of annotations."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from desktop.annotated import source_text

SHORT = 0.6  # of the text that was exported: less is a part of it
_NEWLINE = re.compile(r"\r\n|\r(?!\n)|\n")


def whole_characters(data: bytes) -> bytes:
    """Return UTF-8 without the character that its end cuts in two; other bytes as they are."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end == len(data) and error.reason == "unexpected end of data":
            return data[: error.start]
    return data


def with_newlines(text: str, joint: str) -> str:
    """Return a text with the line ends of its export, which ``joint`` has, where an editor wrote others throughout."""
    exported, there = _NEWLINE.search(joint), set(_NEWLINE.findall(text))
    if exported is None or len(there) != 1 or there == {exported[0]}:
        return text
    return _NEWLINE.sub(exported[0], text)


def is_cut(text: str, original: str) -> bool:
    """Tell whether a text is the beginning of the one that was exported, or much less than it."""
    seen, whole = _NEWLINE.sub("\n", text).rstrip(" \t\n>"), _NEWLINE.sub("\n", original).rstrip()
    return (len(seen) < len(whole) and whole.startswith(seen)) or len(seen) < len(whole) * SHORT


def same_but_for_line_ends(text: str, original: str) -> bool:
    """Tell whether two texts differ in nothing but line endings, a byte order mark and the last line break."""
    return _bare(text) == _bare(original)


def has_hash(text: str, encoding: str, sha256: str) -> bool:
    """Tell whether a text had a hash before some editor changed its line endings or its last line break."""
    bare = _bare(text)
    for newline in ("\n", "\r\n", "\r"):
        for one in _closed(bare.replace("\n", newline), newline):
            for mark in ("", "\ufeff"):
                try:
                    data = source_text.encode(mark + one, encoding)
                except (UnicodeError, LookupError):
                    continue
                if hashlib.sha256(data).hexdigest() == sha256:
                    return True
    return False


def _bare(text: str) -> str:
    return _NEWLINE.sub("\n", text.removeprefix("\ufeff")).rstrip("\n")


def _closed(text: str, newline: str) -> Iterable[str]:
    return (text + newline * count for count in range(3))
