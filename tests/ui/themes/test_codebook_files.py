"""The codebook leaves and comes back as a file; what would come is shown first, and is one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop.ui.themes.codebook_files import CodebookDialog
from desktop.ui.window.main_window import MainWindow

Answer = pytest.MonkeyPatch


def choose(monkeypatch: Answer, path: Path, kind: str = "") -> None:
    """Let the reader choose this file, whatever is asked for."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), kind))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), kind))


def rows(dialog: CodebookDialog) -> list[str]:
    lines = []
    for number in range(dialog.tree.topLevelItemCount()):
        group = dialog.tree.topLevelItem(number)
        assert group is not None
        lines += [group.text(0), *(group.child(at).text(0) for at in range(group.childCount()))]
    return lines


def test_a_codebook_goes_out_and_what_was_changed_in_it_comes_back(
    reading: MainWindow, tmp_path: Path, monkeypatch: Answer
) -> None:
    library, told = reading.session.library, list[str]()
    reading.session.told.connect(told.append)
    choose(monkeypatch, tmp_path / "book", "REFI-QDA codebook (*.qdc)")
    reading.actions_by_id["codebook_export"].trigger()
    path = tmp_path / "book.qdc"
    assert told == ["Saved: book.qdc"]
    choose(monkeypatch, path)
    reading.actions_by_id["codebook_import"].trigger()
    assert told[-1] == "All that book.qdc says of themes is here already."
    text = path.read_text("utf-8").replace('name="Talent"', 'name="People"')
    path.write_text(text.replace("</Codes>", '<Code name="Water" isCodable="true" guid="1"/></Codes>'), "utf-8")
    before, seen = library.themes.all(), list[list[str]]()

    def look(dialog: CodebookDialog, answer: int) -> int:
        seen.append(rows(dialog))
        return answer

    monkeypatch.setattr(CodebookDialog, "exec", lambda dialog: look(dialog, 0))
    reading.actions_by_id["codebook_import"].trigger()
    assert seen == [["New (1)", "Water", "Changed (1)", "People", "The same (2)", "Investment", "Open source"]]
    assert library.themes.all() == before
    monkeypatch.setattr(CodebookDialog, "exec", lambda dialog: look(dialog, 1))
    reading.actions_by_id["codebook_import"].trigger()
    assert [theme.name for theme in library.themes.all()] == ["Investment", "People", "Open source", "Water"]
    assert told[-1] == "1 new and 1 changed themes from book.qdc"
    reading.session.walk("undo")
    assert library.themes.all() == before


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"<CodeBook><Codes>", "no codebook that can be read"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><CodeBook/>', "document type"),
        (b'{"codes": [{"name": ""}]}', "no name"),
        (None, "There is no file"),
    ],
)
def test_what_is_no_codebook_is_a_sentence_and_changes_nothing(
    reading: MainWindow, tmp_path: Path, monkeypatch: Answer, data: bytes | None, sentence: str
) -> None:
    path, before = tmp_path / "bad.qdc", reading.session.library.themes.all()
    if data is not None:
        path.write_bytes(data)
    choose(monkeypatch, path)
    reading.actions_by_id["codebook_import"].trigger()
    assert sentence in reading.strip.sentence()
    assert reading.session.library.themes.all() == before
    if data is not None:
        choose(monkeypatch, tmp_path / "book.docx")
        reading.actions_by_id["codebook_export"].trigger()
        assert "no name of a codebook" in reading.strip.sentence()
