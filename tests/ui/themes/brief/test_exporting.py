"""A brief is taken to others: as a file and into the clipboard, cited in the style that is set."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.ui.themes.brief.exporting import BriefExporting
from tests.ui.themes.brief.conftest import Desk


def test_a_brief_is_written_for_others_and_copied(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk.window.settings["citations"] = "link"
    desk.begin("So it is:", "What/rivers do")
    desk.editor.insert_quotes([desk.quote])
    asked: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(name).name)
        return str(tmp_path / "out"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    for key in ("markdown", "html", "docx"):
        desk.panel.export_actions[key].trigger()
    assert asked == ["What rivers do.md", "What rivers do.html", "What rivers do.docx"]
    qtbot.waitUntil(lambda: (tmp_path / "out.html").exists())
    assert (
        (tmp_path / "out.md")
        .read_text("utf-8")
        .startswith("# What/rivers do\n\nSo it is:\n\n> older than its name[^s1]\n\n[^s1]: *Rivers*. rivers.txt.")
    )
    assert "<blockquote>" in (tmp_path / "out.html").read_text("utf-8")
    qtbot.waitUntil(lambda: (tmp_path / "out.docx").exists())
    QGuiApplication.clipboard().clear()
    desk.panel.export_actions["copy"].trigger()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "")
    data = QGuiApplication.clipboard().mimeData()
    assert "<blockquote>" in data.html() and "<style" not in data.html()
    assert data.text() == (tmp_path / "out.md").read_text("utf-8")
    desk.panel.export_actions["markdown"].trigger()
    qtbot.waitUntil(lambda: bool(desk.window.strip.sentence()))
    assert "already" in desk.window.strip.sentence(), "what the dialog did not ask about is not replaced"
    assert desk.window.settings["export_folder"] == str(tmp_path)


def test_a_brief_is_cited_in_the_style_that_is_set_and_what_a_work_lacks_is_said(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk.begin("So it is:")
    desk.editor.insert_quotes([desk.quote])
    said: list[str] = []
    desk.window.session.told.connect(said.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out.md"), ""))
    for style, written in (
        ("chicago-notes", "> older than its name[^s1]\n\n## Works cited\n\n- “Rivers.”\n\n[^s1]: “Rivers,” n.d.\n"),
        ("apa", "> older than its name (*Rivers*, n.d.)\n\n## Works cited\n\n- *Rivers*. (n.d.)."),
        ("pandoc", "> older than its name [@anonrivers]\n"),
    ):
        desk.window.settings["citations"] = style
        desk.panel.export_actions["markdown"].trigger()
        qtbot.waitUntil(lambda: bool(said), timeout=20_000)
        assert said.pop().startswith("Saved: out.md. Rivers: no author, no year")
        assert written in (tmp_path / "out.md").read_text("utf-8")
    assert "title = {Rivers}" in (tmp_path / "out.bib").read_text("utf-8")


def test_what_is_asked_for_while_another_is_written_follows_and_is_finished_at_the_end(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.begin("So it is:")
    desk.editor.insert_quotes([desk.quote])
    names = iter(("one.md", "two.md", "three.md"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / next(names)), ""))
    for _ in range(3):
        desk.panel.export_actions["markdown"].trigger()
    exporting = desk.window.findChild(BriefExporting)
    assert exporting is not None and exporting.jobs.busy()
    exporting.finish()
    assert len({path.read_bytes() for path in tmp_path.glob("*.md")}) == 1
    assert {path.name for path in tmp_path.glob("*.md")} == {"one.md", "two.md", "three.md"}


def test_a_brief_has_a_style_of_its_own_and_what_is_missing_is_said_before_it_goes_out(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    brief = desk.begin()
    desk.editor.insert_quotes([desk.quote])
    desk.editor.shorten_quote(0, "older [than […]]")
    desk.keep()
    menu = desk.panel.cite_menu
    menu.fill()
    [chosen] = [action.text() for action in menu.actions() if action.isChecked()]
    assert chosen == "As in the settings: Chicago, notes and bibliography"
    next(action for action in menu.actions() if action.text() == "APA").trigger()
    assert desk.library.briefs.get(brief).style == "apa"
    menu.fill()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["APA"]

    def told() -> list[str]:
        desk.panel.export_button.menu().aboutToShow.emit()
        return [action.text() for action in desk.panel.export_button.menu().actions()]

    assert "Rivers: no author, no year, no journal or publisher" in told()
    desk.library.articles.rename(desk.library.annotations.get(desk.quote).article_id, "Rivers " * 20)
    desk.editor.set_quotes(desk.library.briefs.quotes_of([desk.quote]))
    assert any(line.startswith("Rivers Rivers") and "no author" in line for line in told())
    desk.library.history.walk("undo")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out.md"), ""))
    desk.panel.export_actions["markdown"].trigger()
    qtbot.waitUntil(lambda: (tmp_path / "out.md").exists(), timeout=20_000)
    assert "> older \\[than \\[…\\]\\] (*Rivers*, n.d.)" in (tmp_path / "out.md").read_text("utf-8")
    desk.window.actions_by_id["undo"].trigger()
    assert desk.library.briefs.get(brief).style == ""
