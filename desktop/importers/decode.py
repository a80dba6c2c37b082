"""Bytes to text, for every importer: which encoding, and what could not be read.

Order: byte order mark, strict UTF-8, UTF-16 without a mark (by where the zero bytes stand), the encoding that the
file declares, detection. Knows nothing of formats beyond what a declaration looks like.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

from desktop.errors import ImportFailed

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a file of another kind begins with. Most common mistakes first; the name stands in the sentence.
_OTHER_KINDS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive (an EPUB, DOCX or ODT file is one)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"{\\rtf", "a Rich Text document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x1f\x8b", "a compressed file"),
)
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding=["']([\w.:-]{1,40})|<meta[^>]{0,300}?charset=["']?\s*([\w.:-]{1,40})"""
    rb"""|^.{0,80}?coding[:=]\s*([\w.-]{1,40})""",
    re.IGNORECASE | re.ASCII,
)
# Python's own, of which some take a time that grows with the square of the length; and those that a file cannot say of
# itself in letters of one byte.
_NOT_DECLARABLE = ("undefined", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7", "utf-16", "utf-32")
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
# No text has them for a reason, and Qt or SQLite would take each for something else.
_UNREADABLE = re.compile("[\0\ud800-\udfff\ufdd0\ufdd1\ufffc]")
_LINE_ENDS = re.compile("\r\n?|[\v\x85\u2028\u2029]")


_HEAD = 4096  # bytes that are looked at first: nearly always there is something among them
_NOTHING = b" \t\r\n\0"


class Decoded(NamedTuple):
    """The text of a file, and how it was read."""

    text: str  # no NUL, no lone surrogate, only "\n" as line end
    encoding: str
    remark: str  # a sentence where the reading was a guess or lost something, else ""


def refuse_other_kinds(data: bytes) -> None:
    """Raise ImportFailed for bytes that are empty, or begin as a file of another kind does."""
    if not data[:_HEAD].strip(_NOTHING) and not data.strip(_NOTHING):
        raise ImportFailed("The file is empty.")
    for magic, kind in _OTHER_KINDS:
        if data.startswith(magic):
            raise ImportFailed("The file is {kind}, which Postil cannot read as an article.", kind=kind)


def decode(data: bytes, *, declared: str = "") -> Decoded:
    """Return the text of ``data``. Raises ImportFailed where it is not text."""
    refuse_other_kinds(data)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lossy(data[len(mark) :], encoding)
    if (wide := _wide(data)) is not None:
        return wide
    try:
        return Decoded(_clean(data.decode("utf-8")), "utf-8", "")
    except UnicodeDecodeError:
        pass
    sample = data[:65536]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) * 0.02:
        raise ImportFailed("The file is not text, so Postil cannot read it as an article.")
    charset = _declarable(declared or _declaration(data))
    if charset is not None and charset != "utf-8":  # that it is not as a whole
        return _lossy(data, charset)
    return _guess(data)


def _declarable(name: str) -> str | None:
    """Return Python's name of a declared encoding that a file of single bytes can be in, or None."""
    try:
        encoding = codecs.lookup(name).name
        b"a".decode(encoding, errors="replace")  # some of Python's make bytes of bytes, or nothing at all
    except (LookupError, ValueError):
        return None
    return None if encoding.replace("_", "-").startswith(_NOT_DECLARABLE) else encoding


def _declaration(data: bytes) -> str:
    match = _DECLARED.search(data[:2048])
    return next((group.decode("ascii") for group in match.groups() if group), "") if match else ""


def _wide(data: bytes) -> Decoded | None:
    """Read UTF-16 or UTF-32 without a mark: its zero bytes stand at every second (or three of four) places."""
    sample = data[:4096]
    zeros = sample.count(0)
    if len(data) % 2 or zeros < len(sample) // 8:
        return None
    at = [sample[phase::4].count(0) for phase in range(4)]
    if min(at[2], at[3]) > len(sample) // 5 and at[0] < at[3]:
        encoding = "utf-32-le"
    elif min(at[0], at[1]) > len(sample) // 5 and at[3] < at[0]:
        encoding = "utf-32-be"
    elif at[1] + at[3] > 8 * (at[0] + at[2]) and max(at[1], at[3]) < 4 * min(at[1], at[3]) + 8:
        encoding = "utf-16-le"
    elif at[0] + at[2] > 8 * (at[1] + at[3]) and max(at[0], at[2]) < 4 * min(at[0], at[2]) + 8:
        encoding = "utf-16-be"
    else:
        return None
    return _lossy(data, encoding)


def _guess(data: bytes) -> Decoded:
    # Mostly UTF-8 with a few bad bytes: keep what is right instead of misreading the whole.
    text = data.decode("utf-8", errors="replace")
    good = sum(1 for character in text[:100_000] if character > "\x7f" and character != "\ufffd")
    bad = text.count("\ufffd", 0, 100_000)
    if good >= 4 * bad or (bad <= 12 and _has_impossible_utf8(data) and good == 0):
        return _with_remark(text, "utf-8")
    from charset_normalizer import from_bytes  # 20 ms, and seldom needed

    excluded = ["utf_7", "cp037", "cp500", "cp1026", "cp1140", "cp273"]
    guess = from_bytes(data[:262_144], cp_exclusion=excluded).best()
    encoding = guess.encoding if guess is not None else "cp1252"
    return _lossy(data, _likelier(data[:65536], encoding), guessed=True)


def _likelier(sample: bytes, detected: str) -> str:
    """Return the encoding to take where detection names one of the many that differ in a few Latin letters."""
    letters = [c for c in sample.decode(detected, errors="replace") if c > "\x7f" and c.isalpha()][:300]
    latin = sum(1 for letter in letters if unicodedata.name(letter, "").startswith("LATIN"))
    if latin < len(letters) * 0.8:
        return detected
    if detected.startswith("mac_"):
        return "mac_roman"
    western = sample.decode("cp1252", errors="replace")
    high = [c for c in western if c > "\x7f"]
    # What the letters of Czech, Polish and Hungarian look like when cp1250 is read as cp1252.
    central = sum(1 for c in high if c in "øì³¹¿ŸÆ\ufffd")
    return "cp1250" if detected in ("cp1250", "iso8859_2") and central * 6 >= len(high) else "cp1252"


def _has_impossible_utf8(data: bytes) -> bool:
    return any(piece in data for piece in (b"\xff\xfe", b"\xed\xa0", b"\xf4\x90"))


def _lossy(data: bytes, encoding: str, *, guessed: bool = False) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
    return _with_remark(text, encoding, guessed=guessed)


def _with_remark(text: str, encoding: str, *, guessed: bool = False) -> Decoded:
    lost = text.count("\ufffd")
    remark = ""
    if lost:
        characters = "1 character" if lost == 1 else f"{lost:,} characters"
        remark = f"The file was decoded as {encoding}; {characters} could not be read."
    elif guessed:
        remark = f"The file was decoded as {encoding}, which is a guess."
    return Decoded(_clean(text), encoding, remark)


def _clean(text: str) -> str:
    text = text.removeprefix("\ufeff")
    return _UNREADABLE.sub("\ufffd", _LINE_ENDS.sub("\n", text))


def clean_text(text: str) -> str:
    """Return ``text`` with "\\n" as its only line end, and U+FFFD for what no text should hold (NUL, surrogates)."""
    return _clean(text)
