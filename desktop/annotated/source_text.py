"""A source's bytes as text that can be turned back into the same bytes.

Knows nothing of Markdown.
"""

from __future__ import annotations

import codecs
import json
import re
from contextlib import suppress
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r(?!\n)|\n)|[^\r\n]+\Z")
_BREAK = re.compile(r"[\r\n]")
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_OTHER_BREAKS = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
KNOWN = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp1252", "latin-1")


@dataclass(frozen=True, slots=True)
class SourceText:
    """Text with every newline and byte order mark kept. ``encode(text, encoding)`` gives the bytes again."""

    text: str
    encoding: str

    @property
    def newline(self) -> str:
        """The line ending that the source uses most."""
        crlf = self.text.count("\r\n")
        rest = {"\n": self.text.count("\n") - crlf, "\r": self.text.count("\r") - crlf, "\r\n": crlf}
        return max(rest, key=lambda newline: rest[newline]) if any(rest.values()) else "\n"


def decode(data: bytes) -> SourceText:
    """Return the text of ``data`` in the first encoding that knows its bytes; each gives the same ones back."""
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "utf-8")
    for encoding in (marked, "utf-8", "cp1252"):
        with suppress(UnicodeError):
            return SourceText(data.decode(encoding), encoding)
    return SourceText(data.decode("latin-1"), "latin-1")  # which knows all


def encode(text: str, encoding: str) -> bytes:
    """Undo ``decode``. Raises UnicodeError where the text does not fit the encoding, LookupError for one that is not
    among the KNOWN: a file may name any, and Python knows some that hang or are none.
    """
    if encoding not in KNOWN:
        raise LookupError(f"no source has the encoding {encoding[:40]!r}")
    return text.encode(encoding)


def compact_json(value: object) -> str:
    """Return a value as JSON on one line for everybody: characters that some programs take for line ends, and lone
    surrogates, which no UTF-8 file can hold, are escaped.
    """
    text = _JSON.encode(value)
    return _OTHER_BREAKS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def fitted(text: str, encoding: object) -> tuple[bytes, bool]:
    """Return a text in the encoding that a file names, or in UTF-8 where it does not fit; and whether it fits."""
    try:
        return encode(text, str(encoding) if encoding in KNOWN else "utf-8"), True
    except UnicodeError:
        return text.encode("utf-8", "surrogatepass"), False


def line_start(text: str, at: int) -> int:
    """Return where the line begins in which a place stands."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """Return where the line ends in which a place stands, before its line break."""
    match = _BREAK.search(text, at)
    return match.start() if match else len(text)


def lines_with_ends(text: str) -> list[str]:
    """Return the lines of a text, each with its line break, a lone "\\r" being one too; joined they are the text."""
    return _LINES.findall(text)
