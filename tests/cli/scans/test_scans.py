"""The words of a scan, read by a Tesseract that only plays one: it looks at the picture and gives a page of words."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.importers.pdf.making import Sheet, pdf

_TESSERACT = """#!{python} -I
import sys
if "--list-langs" in sys.argv:
    print("List of available languages:\\neng\\nosd\\ndeu")
    sys.exit()
picture = sys.stdin.buffer.read()
if not picture.startswith(b"P5 2333 3306 255\\n") or "deu" not in sys.argv:
    sys.exit("this is not what was to be read")
sys.stdout.buffer.write(open({words!r}, "rb").read())
"""


@pytest.fixture
def tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.name == "nt":
        pytest.skip("a script is no program there")
    sheet = Sheet()
    sheet.drawn.append("3 Tr")  # as Tesseract sets them: they cannot be seen
    sheet.line(50, 100, "The lamp is lit in the evening.", 14)
    words = tmp_path / "words.pdf"
    words.write_bytes(pdf([sheet]))
    program = tmp_path / "bin" / "tesseract"
    program.parent.mkdir()
    program.write_text(_TESSERACT.format(python=sys.executable, words=str(words)))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))


def scan(path: Path) -> str:
    sheets = [Sheet(), Sheet()]
    sheets[0].picture(40, 60, 300, 200)
    for line in range(4):
        sheets[1].line(50, 80 + 14 * line, "This page shows a text of its own, which stays.")
    path.write_bytes(pdf(sheets))
    return str(path)


def test_the_pages_of_a_scan_are_read_and_those_with_a_text_of_their_own_stay(
    postil, tmp_path: Path, tesseract: None
) -> None:
    code, out, err = postil("read", scan(tmp_path / "scan.pdf"), "--ocr", "--languages", "deu", "--into", "read.pdf")
    assert (code, out.split("\n")[0]) == (0, "The lamp is lit in the evening.")
    assert out.count("This page shows a text of its own, which stays.") == 4
    assert "page 2 of 2 is read" in err
    again = json.loads(postil("read", "read.pdf", "--json")[1])
    assert again["text"].startswith("The lamp is lit in the evening."), "the words are in the file"


def test_a_language_that_is_not_there_is_told_of(postil, tmp_path: Path, tesseract: None) -> None:
    code, _, err = postil("read", scan(tmp_path / "scan.pdf"), "--ocr", "--languages", "eng+fra")
    assert code != 0
    assert "cannot read “fra” here. It can read: eng, deu." in err


def test_without_tesseract_a_sentence_says_what_is_missing(
    postil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    code, _, err = postil("read", scan(tmp_path / "scan.pdf"), "--ocr")
    assert code != 0
    assert "needs Tesseract, which is not installed here" in err


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="the system has no Tesseract")
def test_the_system_s_own_tesseract_reads_a_page(postil, tmp_path: Path) -> None:
    from desktop.importers.scan.reading import languages

    if "eng" not in languages():
        pytest.skip("it does not read English")
    code, _, err = postil("read", scan(tmp_path / "scan.pdf"), "--ocr")
    assert code == 0, err
