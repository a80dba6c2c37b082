"""Foreign text as it is shown in a line of the window: nothing in it can hide, reorder or overflow what stands there.

For titles, names of files and sentences that quote them; the text that is kept is never changed. The article's own
text and notes are shown as they are.

And all that is printed, where nothing may be taken by a terminal for an order: an escape sequence sets the clipboard or
the window's title. Sentences and lists are always made harmless, as another program may hand them on to a terminal;
data (a text, an export) only where a terminal shows it, so that a file or a pipe gets it to the byte. JSON has a way to
write any character, so it is both. Knows no Qt.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Mapping
from typing import Any

PICTURE = "\ufffc"  # what stands for a picture in an article's text
MOST_MARKS = 8  # combining marks on one letter
_NAMES = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO", "\u2066": "LRI",
    "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\u200b": "ZWSP", "\u2060": "WJ", "\ufeff": "BOM",
}  # fmt: skip
# Compiled when the first odd character is met.
_BLANKS = "[\t\n\x0b\x0c\r\x85\u2028\u2029]+"
HIDDEN = (
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff"
    "\ufdd0-\ufdef\ufffc\ufffe\uffff]"  # noncharacters, and what stands for a picture
)
_IN_JSON = f"{HIDDEN}|[\x85\u2028\u2029]"
_TIME_OF_DAY = re.compile(r"(?<=^\d{4}-\d\d-\d\d)[T ]\d\d:.*")
_ODD = re.compile("[^ -~\xa0-\u02ff]")


def in_one_line(text: str) -> str:
    """Return ``text`` for one line: direction controls and other hidden characters are seen as marks: ⟨RLO⟩, ▣."""
    if not _ODD.search(text):
        return text
    return _few_marks(re.sub(HIDDEN, _mark, re.sub(_BLANKS, " ", text)))


def day_of(metadata: Mapping[str, object]) -> str:
    """Return the date that an article's metadata tell, as it is written there, but without the time of the day."""
    return _TIME_OF_DAY.sub("", str(metadata.get("date") or ""))


def shortened(text: str, most: int = 80) -> str:
    """Return text on one line, cut with an ellipsis where it has more than ``most`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def in_lines(text: str) -> str:
    """Return ``text`` for a label or a tooltip: as ``in_one_line``, but its line breaks stay."""
    return "\n".join(map(in_one_line, text.split("\n"))) if "\n" in text else in_one_line(text)


def _mark(match: re.Match[str]) -> str:
    character = match[0]
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    if character == PICTURE:
        return "▣"
    return f"⟨{_NAMES.get(character) or f'{ord(character):02X}'}⟩"


def _few_marks(text: str) -> str:
    """Leave out combining marks beyond what any script puts on one letter."""
    if text.isascii() or len(text) < MOST_MARKS or not any(map(unicodedata.combining, set(text))):
        return text
    kept, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def say(text: str = "", *, err: bool = False, end: str = "\n") -> None:
    """Print a sentence, or a line of a list, for people: on standard error if ``err``."""
    stream = sys.stderr if err else sys.stdout
    if stream is not None:  # a program without a console has none
        print(in_lines(text), file=stream, end=end, flush=True)


def print_exactly(data: str | bytes, *, harmless: bool = False) -> None:
    """Print data on standard output: to the byte, but what a terminal shows is made harmless, unless it is that."""
    if sys.stdout is None:
        return
    sys.stdout.flush()
    if sys.stdout.isatty() and not harmless:
        text = data if isinstance(data, str) else data.decode("utf-8", "replace")
        sys.stdout.write(in_lines(text.expandtabs()))
    else:
        sys.stdout.buffer.write(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)


def print_json(value: Any) -> None:
    """Print JSON for people and programs: indented, and nothing escaped that can be seen."""
    print_exactly(f"{json_of(value, indent=2)}\n", harmless=True)


def json_of(value: Any, indent: int | None = None) -> str:
    """Return a value as JSON in which what is hidden, or would turn a line around, stands in escapes."""
    return re.sub(_IN_JSON, _escape, json.dumps(value, ensure_ascii=False, indent=indent))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
