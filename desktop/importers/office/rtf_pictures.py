"""The pictures of rich text, as characters for private use that survive the reading of its words."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.importers.images import MAX_BYTES, MAX_TOTAL, may_be_shown

FIRST, MOST = 0xF780, 300  # characters for pictures
_GROUP = re.compile(r"\{(?:\\\*)?\\(?:shppict|nonshppict|pict|objdata|themedata|datastore|colorschememapping)(?![a-z])")
_SHOWN = re.compile(r"\\(?:pngblip|jpegblip)(?![a-z])")
_WORDS = re.compile(r"\{\\\*[^{}]*\}|\\[a-z]+-?\d* ?|[{}]")
_HEX = re.compile(r"[^0-9a-fA-F]+")


def without_pictures(
    source: str, mark: Callable[[int], str], end_of_group: Callable[[str, int], int]
) -> tuple[str, list[bytes]]:
    """Return a source with a character for each picture that can be shown, and none for others; and their bytes."""
    parts, pictures, at, left = [], list[bytes](), 0, MAX_TOTAL
    while match := _GROUP.search(source, at):
        end = end_of_group(source, match.end())
        parts.append(source[at : match.start()])
        group = source[match.end() : end]
        if _SHOWN.search(group) and "nonshppict" not in match[0] and len(pictures) < MOST:
            digits = _HEX.sub("", _WORDS.sub("", group))
            picture = bytes.fromhex(digits[: len(digits) // 2 * 2]) if len(digits) <= 2 * MAX_BYTES else b""
            if len(picture) <= left and may_be_shown(picture):
                parts.append(mark(FIRST + len(pictures)))
                pictures.append(picture)
                left -= len(picture)
        at = end
    return "".join((*parts, source[at:])), pictures


def name_of(number: int) -> str:
    """Return what the picture of this number is called in the content."""
    return f"rich-text-picture-{number + 1}"
