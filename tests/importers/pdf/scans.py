"""Scans, and a program that plays Tesseract: it looks at the picture of a page and gives a page of words."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.importers.pdf.making import Sheet, pdf

WORDS = "The lamp is lit in the evening."
OWN = "This page shows a text of its own, which stays."
_TESSERACT = """#!{python} -I
import sys
if "--list-langs" in sys.argv:
    print("List of available languages:\\neng\\nosd\\ndeu")
    sys.exit()
if "--version" in sys.argv:
    print("tesseract 5.5.0\\n leptonica-1.84.1")
    sys.exit()
picture = sys.stdin.buffer.read()
if not picture.startswith(b"P5 2333 3306 255\\n") or "deu" not in sys.argv[sys.argv.index("-l") + 1].split("+"):
    sys.exit("this is not what was to be read")
sys.stdout.buffer.write(open({words!r}, "rb").read())
"""


def words_alone(text: str) -> Sheet:
    """Return a page of a line that cannot be seen, as Tesseract sets them."""
    sheet = Sheet()
    sheet.drawn.append("3 Tr")
    sheet.line(50, 100, text, 14)
    return sheet


def pictured() -> Sheet:
    """Return a page as a scanner makes it."""
    sheet = Sheet()
    sheet.picture(40, 60, 300, 200)
    return sheet


def with_text() -> Sheet:
    """Return a page that shows a text of its own."""
    sheet = Sheet()
    for line in range(4):
        sheet.line(50, 80 + 14 * line, OWN)
    return sheet


def nameless() -> Sheet:
    """Return a page whose font does not say which characters it shows."""
    sheet = Sheet()
    for line in range(2):
        sheet.drawn.append(f"BT /odd 10 Tf 1 0 0 1 50 {500 - 12 * line} Tm <0102030405060708200102030405> Tj ET")
    for line in range(20):  # most of it may be characters that a text has, if no words
        sheet.line(50, 110 + 12 * line, "gc]W PSO]QaN RQ]XOX S]aR Pc]U_ LRO]XS b[TNR aRPc]")
    return sheet


def written(path: Path, sheets: Sequence[Sheet]) -> Path:
    """Write a PDF of these pages, and return its path."""
    path.write_bytes(pdf(sheets))
    return path


def play_tesseract(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str = WORDS) -> None:
    """Have a program in ``folder`` be the system's Tesseract: it reads ``text`` on every page, in German."""
    if os.name == "nt":
        pytest.skip("a script is no program there")
    folder.mkdir(exist_ok=True)
    words = written(folder / "words.pdf", [words_alone(text)])
    program = folder / "tesseract"
    program.write_text(_TESSERACT.format(python=sys.executable, words=str(words)))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
