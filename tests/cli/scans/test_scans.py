"""The words of a scan, read by a Tesseract that only plays one."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.importers.pdf.scans import OWN, WORDS, nameless, pictured, play_tesseract, with_text, words_alone, written


def test_the_pages_of_a_scan_are_read_and_those_with_a_text_of_their_own_stay(
    postil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play_tesseract(tmp_path / "bin", monkeypatch)
    scan = written(tmp_path / "scan.pdf", [pictured(), with_text()])
    code, out, err = postil("read", str(scan), "--ocr", "--languages", "deu", "--into", "read.pdf")
    assert (code, out.split("\n")[0]) == (0, WORDS)
    assert out.count(OWN) == 4
    assert "page 2 of 2 is read" in err
    assert "were read by Tesseract 5.5.0 (deu)." in err
    _, again, err = postil("read", "read.pdf", "--json")
    assert json.loads(again)["text"].startswith(WORDS), "the words are in the file"
    assert "were read by Tesseract 5.5.0 (deu)." in err, "and who read them"


def test_words_that_were_read_before_give_way_whoever_read_them(
    postil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path / "scan.pdf", [words_alone("Teh larnp is 1it, as some other program has read it.")])
    for text in (WORDS, "The lamp is lit, and read once more by the same one."):
        play_tesseract(tmp_path / "bin", monkeypatch, text)
        code, out, err = postil("read", "scan.pdf", "--ocr", "--languages", "eng+deu", "--into", "read.pdf")
        assert (code, out.strip()) == (0, text), err
        (tmp_path / "read.pdf").replace(tmp_path / "scan.pdf")


def test_a_page_whose_fonts_name_no_characters_is_read_like_a_scan(
    postil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play_tesseract(tmp_path / "bin", monkeypatch)
    written(tmp_path / "old.pdf", [nameless(), with_text()])
    code, out, err = postil("read", "old.pdf", "--ocr", "--languages", "deu", "--into", "read.pdf")
    assert (code, out.split("\n")[0], out.count(OWN)) == (0, WORDS, 4), err


def test_a_language_that_is_not_there_is_told_of(postil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    play_tesseract(tmp_path / "bin", monkeypatch)
    scan = written(tmp_path / "scan.pdf", [pictured()])
    code, _, err = postil("read", str(scan), "--ocr", "--languages", "eng+fra")
    assert code != 0
    assert "cannot read “fra” here. It can read: eng, deu." in err


def test_without_tesseract_a_sentence_says_what_is_missing(
    postil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    code, _, err = postil("read", str(written(tmp_path / "scan.pdf", [pictured()])), "--ocr")
    assert code != 0
    assert "needs Tesseract, which is not installed here" in err


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="the system has no Tesseract")
def test_the_system_s_own_tesseract_reads_a_page(postil, tmp_path: Path) -> None:
    from desktop.importers.scan.reading import languages

    if "eng" not in languages():
        pytest.skip("it does not read English")
    code, _, err = postil("read", str(written(tmp_path / "scan.pdf", [pictured()])), "--ocr")
    assert code == 0, err
