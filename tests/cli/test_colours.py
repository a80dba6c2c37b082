"""Highlights that a PDF holds come along from the command line, filed under the themes that their colours stand for."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.importers.pdf.making import Sheet, pdf, width

Run = Callable[..., tuple[int, str, str]]
LINE = "Nobody rings the bell of the harbour at night."


def bells(*marked: str) -> bytes:
    sheet = Sheet()
    sheet.line(50, 100, LINE)
    for number, words in enumerate(marked):
        before = LINE.partition(words)[0]
        box = (50 + width(before, 10), 92, 50 + width(before + words, 10), 102)
        sheet.mark("Highlight", box, C="[1 0.8 0]", Contents=f"(Note {number})", NM=f"({words})")
    return pdf([sheet])


def test_a_colour_is_told_of_given_a_theme_and_remembered(postil: Run, tmp_path: Path) -> None:
    file = tmp_path / "bells.pdf"
    file.write_bytes(bells("bell"))
    code, _, told = postil("add", "bells.pdf")
    assert code == 0
    assert "1 annotation of the colour #ffcc00 without a theme" in told
    assert postil("add", "bells.pdf", "--colour", "#FFCC00=Talent")[2] == ""
    file.write_bytes(bells("bell", "harbour"))
    code, out, told = postil("update", "bells.pdf")
    assert (code, told) == (0, "")
    assert "1 more that the file holds" in out
    [first, second] = json.loads(postil("annotations", "bells.pdf", "--json")[1])
    assert (first["exact"], first["note"], first["themes"]) == ("bell", "Note 0", ["Talent"])
    assert (second["exact"], second["note"], second["themes"]) == ("harbour", "Note 1", ["Talent"])


def test_a_colour_that_is_none_and_a_theme_that_is_not_there_are_refused(postil: Run, tmp_path: Path) -> None:
    (tmp_path / "bells.pdf").write_bytes(bells("bell"))
    assert "not of the form" in postil("add", "bells.pdf", "--colour", "yellow")[2]
    assert "There is no theme" in postil("add", "bells.pdf", "--colour", "#ffcc00=Unheard")[2]
    assert postil("add", "bells.pdf", "--colour", "#ffcc00=")[2] == ""
