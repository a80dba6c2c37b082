"""Text as HTML that says nothing but itself, and addresses that a page may lead to."""

from __future__ import annotations

import re
from base64 import b64encode
from html import escape

_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SAFE = re.compile(r"(?i)(?:https?://|mailto:)[^\s\x00-\x20]+\Z")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}\Z")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\Z")
_PICTURES = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF87a", "gif"), (b"GIF89a", "gif"))


def text(words: str) -> str:
    """Return words as text or the value of an attribute in double quotes; what no page can hold is U+FFFD."""
    plain = words.replace("\r\n", "\n").replace("\r", "\n")
    return escape(_NO_TEXT.sub("\ufffd", plain), quote=True)


def address(target: str) -> str:
    """Return an address that a link of the page may have, or '' for one that leads nowhere or runs something."""
    return text(target) if _SAFE.match(target) else ""


def language(tag: str) -> str:
    """Return a language's tag as an attribute with its blank, or ''."""
    return f' lang="{tag}"' if _LANGUAGE.match(tag) else ""


def colour(value: str) -> str:
    """Return a colour as it is, or a grey for what is none: nothing else gets into the style."""
    return value if _COLOUR.match(value) else "#7D7870"


def picture(data: bytes) -> str:
    """Return a picture as an address that holds it, or '' for what is no picture that a page may show."""
    kind = next((name for magic, name in _PICTURES if data.startswith(magic)), "")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        kind = "webp"
    return f"data:image/{kind};base64,{b64encode(data).decode('ascii')}" if kind else ""
