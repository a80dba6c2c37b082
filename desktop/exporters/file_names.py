"""File names made from titles: safe on Linux, macOS and Windows. Knows nothing of what is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$) *(\.|$)")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*#^\[\]\x00-\x1f\x7f-\x9f]')
_INVISIBLE = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")
_LONGEST = 120  # bytes of UTF-8 without the extension: file systems allow 255, folders and sidecars need room
_LEAST = 40  # bytes that are left of a value, however long the others are


def safe_file_name(title: str, extension: str) -> str:
    """Return a file name for ``title`` that every common file system and Obsidian accept, always the same: never empty,
    hidden, reserved or above 255 bytes.

    ``extension`` may lack its dot.
    """
    name = unicodedata.normalize("NFC", title)
    name = _FORBIDDEN.sub(" ", _INVISIBLE.sub("", name))
    name = " ".join(name.split()).strip(". ").lstrip("-. ")  # a dash would make an option of it on a command line
    name = cut_to_bytes(name, _LONGEST).rstrip(". ")
    if not name:
        name = "Untitled"
    if _RESERVED.match(name):
        name = f"_{name}"
    extension = extension.lstrip(".")
    return f"{name}.{extension}" if extension else name


def file_name(template: str, extension: str, values: Mapping[str, str]) -> str:
    """Return a file name from a template such as ``{title} ({theme})``, with title, author, date and theme from
    ``values``; empty ones leave no brackets, unknown names stay.

    Values are cut, so that what follows still tells files apart.
    """
    template, kept = template or "{title}", dict(values)
    while (over := len((name := _filled(template, kept)).encode("utf-8", "replace")) - _LONGEST) > 0:
        sizes = {key: len(kept[key].encode("utf-8", "replace")) for key in kept if f"{{{key}}}" in template}
        key = max(sizes, key=sizes.__getitem__, default="")
        if sizes.get(key, 0) <= _LEAST:
            break
        kept[key] = cut_to_bytes(kept[key], max(sizes[key] - over, sizes[key] // 2, _LEAST)).rstrip()
    name = re.sub(r"\(\s*\)|\[\s*\]|(?:\s+[-–—])+\s*$|^\s*(?:[-–—]\s+)+", "", name)
    return safe_file_name(name, extension)


def _filled(template: str, values: Mapping[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda match: values.get(match[1], match[0]), template)


def cut_to_bytes(text: str, longest: int) -> str:
    """Return as much of ``text`` as fits in ``longest`` bytes of UTF-8, never half a character or cluster."""
    data = text.encode("utf-8", "ignore")
    if len(data) <= longest:
        return data.decode("utf-8")
    cut = data[:longest].decode("utf-8", "ignore")
    rest = text[len(cut) :]
    while cut and rest and (unicodedata.combining(rest[0]) or rest[0] in "\u200d\ufe0f" or cut[-1] == "\u200d"):
        rest = cut[-1] + rest
        cut = cut[:-1]
    return cut
