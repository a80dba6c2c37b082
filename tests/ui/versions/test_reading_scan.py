"""The words of a scan, read from the window: asked for, shown before they are taken over, a version of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from db.records import AnchorState
from desktop.article.area import Area, area_in
from desktop.article.content import Passage
from desktop.ui.versions.reading_scan import ScanDialog, language_name, likely
from desktop.ui.versions.update_dialog import UpdateDialog
from desktop.ui.window.main_window import MainWindow
from tests.importers.pdf.scans import WORDS, pictured, play_tesseract, written

AREA = Area(2, 0.1, 0.1, 0.5, 0.5, beside=True)


@pytest.fixture
def scan(window: MainWindow, tmp_path: Path) -> MainWindow:
    """A window that shows a scan of twenty pages, with an area on the second one."""
    path = written(tmp_path / "scan.pdf", [pictured() for _ in range(20)])
    article = window.session.library.articles.add(path).article
    assert window.session.annotate(article.id, Passage(7, 13), area=AREA)
    assert window.reading.open(article.id)
    return window


def accept(monkeypatch: pytest.MonkeyPatch, languages: tuple[str, ...] = ("deu",)) -> list[QDialog]:
    """Have both dialogs be accepted; return them as they come."""
    shown: list[QDialog] = []

    def answer(dialog: QDialog) -> int:
        shown.append(dialog)
        assert not isinstance(dialog, ScanDialog) or tuple(dialog.list.checked()) == languages
        assert not isinstance(dialog, UpdateDialog) or (dialog.go.isDefault() and dialog.doubts.text() == "")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QDialog, "exec", answer)
    return shown


def test_the_words_become_a_version_that_says_who_read_them_and_areas_stay_on_their_pages(
    scan: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    play_tesseract(tmp_path / "bin", monkeypatch)
    scan.settings["scan_languages"] = "deu"
    shown = accept(monkeypatch)
    library, article = scan.session.library, scan.reading.article
    assert article is not None
    with qtbot.waitSignal(scan.controllers.updating.applied, timeout=120_000):
        scan.actions_by_id["read_scan"].trigger()
    assert isinstance(shown[1], UpdateDialog)
    assert scan.reading.content is not None and scan.reading.content.text.count(WORDS) == 20
    before, after = library.versions.of(article.id)
    assert before.text_sha256 != after.text_sha256
    assert after.remark == "The words of its pages were read by Tesseract 5.5.0 (deu)."
    [annotation] = scan.reading.annotations
    start = len(WORDS) + 1
    assert (annotation.anchor.start, annotation.anchor.end) == (start, start + len(WORDS))
    assert (annotation.anchor.state, area_in(annotation.extra)) == (AnchorState.MOVED, AREA)
    scan.controllers.rereading.read_anew([article.id])
    assert "nothing to read anew" in scan.toast.text()
    scan.actions_by_id["undo"].trigger()
    assert scan.reading.content.text.startswith("Page 1\nPage 2")


def test_a_scan_that_is_cancelled_changes_nothing(
    scan: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    play_tesseract(tmp_path / "bin", monkeypatch)
    scan.settings["scan_languages"] = "deu"
    accept(monkeypatch)
    scan.actions_by_id["read_scan"].trigger()
    qtbot.waitUntil(lambda: not scan.import_strip.isHidden(), timeout=60_000)
    scan.import_strip.cancel_requested.emit()
    assert "nothing was changed" in scan.toast.text() and scan.import_strip.isHidden()
    assert scan.reading.article is not None
    assert len(scan.session.library.versions.of(scan.reading.article.id)) == 1


def test_without_tesseract_a_sentence_says_what_to_install(
    scan: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    scan.actions_by_id["read_scan"].trigger()
    assert "tesseract-ocr" in scan.strip.sentence()


def test_it_begins_with_the_languages_wanted_before_else_with_the_article_s() -> None:
    known = ("deu", "eng", "chi_sim", "frk")
    assert likely(known, ["frk", "deu", "lat"], "en") == ["deu", "frk"]
    assert likely(known, [], "fr", "zh", "en") == ["chi_sim"]
    assert likely(known, [], "fr", "system") == ["deu"]


def test_languages_are_listed_by_the_names_that_they_have_themselves() -> None:
    names = [language_name(code) for code in ("deu", "eng", "fra", "osd")]
    assert names == ["Deutsch (deu)", "English (eng)", "Français (fra)", "osd"]
