"""The record of who read the words of a scan, at the end of the PDF that has them, in a comment that no viewer shows.

So it is known wherever the file goes, and whenever it is read anew.
"""

from __future__ import annotations

import re

from db.message import Message

_BEGIN = b"\n%Postil: words read by "
_RECORD = re.compile(rb"([\w.+-]{1,40} [\w.+-]{1,40}) \(([\w./+-]{1,400})\)\s")


def with_record(pdf: bytes, engine: str, languages: str) -> bytes:
    """Return a PDF that says which engine ("Tesseract 5.5.0") read its words, and by which languages ("eng+deu")."""
    return pdf + _BEGIN + f"{engine} ({languages})\n".encode()


def record_in(pdf: bytes) -> str:
    """Return in a sentence who read the words of a PDF, as far as it says so; the last of several is true."""
    match = _RECORD.match(pdf, pdf.rfind(_BEGIN) + len(_BEGIN)) if _BEGIN in pdf else None
    if match is None:
        return ""
    engine, languages = (part.decode(errors="replace") for part in match.groups())
    return Message("The words of its pages were read by {engine} ({languages}).", engine=engine, languages=languages)
