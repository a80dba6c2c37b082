"""Code points and UTF-16 units: the one place where the two are converted.

Offsets are stored in code points; QTextCursor counts UTF-16 units. Both functions work within one block.
"""

from __future__ import annotations


def utf16_from_code_point(text: str, offset: int) -> int:
    """Return the UTF-16 offset of the code point offset ``offset`` of ``text``."""
    if text.isascii():
        return offset
    return offset + sum(1 for character in text[:offset] if character > "\uffff")


def code_point_from_utf16(text: str, offset: int) -> int:
    """Return the code point offset of a UTF-16 offset of ``text``; within a surrogate pair, that of its code point."""
    if text.isascii():
        return offset
    units = 0
    for index, character in enumerate(text):
        width = 2 if character > "\uffff" else 1
        if units + width > offset:
            return index
        units += width
    return len(text)
