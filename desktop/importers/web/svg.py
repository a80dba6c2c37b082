"""Drawings (SVG): how large one is, and what of it may be drawn. Nothing is drawn here.

A drawing is a program for whoever draws it: it can name files, addresses and other drawings. What is handed on names
nothing but parts of itself and pictures that it holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable

KIND = "svg+xml"
_HEAD = 1 << 16  # bytes in which the drawing has to begin
_BEGINS = re.compile(rb"\s*<(?:\?xml|!--|!doctype\s+svg|svg)\b", re.IGNORECASE)
_ROOT = re.compile(r"<(?:\w+:)?svg\b((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_LENGTH = re.compile(r"\s*\+?(\d{1,7}(?:\.\d*)?|\.\d+)\s*(px|pt|pc|mm|cm|in|em|ex)?\s*\Z")
_PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "em": 16, "ex": 8}
_UNSAID = (300, 150)  # pixels, as in a browser
_BEFORE = re.compile(r"<\?xml[^>]*>|<!DOCTYPE[^\[>]*(?:\[[^\]]*\]\s*)?>", re.IGNORECASE)
_REFERENCE = re.compile(r"([\w:.-]*href)(\s*=\s*)(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def svg_size(data: bytes) -> tuple[int, int] | None:
    """Return how many pixels wide and high a drawing is to be, or None where the bytes are none."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    match = _ROOT.search(head.decode(errors="replace")) if _BEGINS.match(head) else None
    if match is None:
        return None
    attributes = {name.lower(): quoted or other for name, quoted, other in _ATTRIBUTE.findall(match[1])}
    width, height = _length(attributes.get("width", "")), _length(attributes.get("height", ""))
    box = [float(side) for side in re.findall(r"-?\d{1,7}(?:\.\d{1,9})?", attributes.get("viewbox", ""))]
    if len(box) == 4 and min(box[2:]) > 0:
        across, down = box[2:]
        if not width and not height:
            width, height = across, down
        width, height = width or height * across / down, height or width * down / across
    return max(1, round(width or _UNSAID[0])), max(1, round(height or _UNSAID[1]))


def _length(text: str) -> float:
    match = _LENGTH.match(text)
    return float(match[1]) * _PIXELS[match[2] or ""] if match else 0.0


def alone(data: bytes, has_picture: Callable[[str], bool]) -> bytes:
    """Return a drawing without what it does not hold itself; ``has_picture`` tells of a ``data:`` address."""
    text = _BEFORE.sub("", data.decode(errors="replace"))  # with it goes what could name something by another name

    def kept(match: re.Match[str]) -> str:
        target = (match[3] or match[4] or "").strip()
        return match[0] if target.startswith("#") or has_picture(target) else f"{match[1]}{match[2]}''"

    return _REFERENCE.sub(kept, text).encode()
