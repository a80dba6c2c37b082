"""A source changes under its notes: noticed, previewed, taken over, reviewed by keys alone, undone, redone, kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import AnchorState, Annotation
from desktop.library import Library
from desktop.ui.versions.update_dialog import UpdateDialog
from desktop.ui.versions.versions_dialog import VersionsDialog
from desktop.ui.window.main_window import MainWindow
from tests.journeys.windows import open_window, words

OLD = """# The lighthouse

The keeper counted ships for a living, and wrote every one of them into a book.

In winter the lamp burned sixteen hours a day, which took more oil than the house had room for.

A second keeper came in the third year. Nobody had asked for one, and nobody sent him away again.

The book was found behind the stove. Half of its pages had been used to light the fire.

Ships went by all the while, counted or not.

Gulls nested in the gallery and were never counted at all.
"""
# The lamp's sentence is edited, the second keeper's too; the stove's and the gulls' paragraphs are gone.
NEW = """# The lighthouse

A foreword was added when this was printed again.

The keeper counted ships for a living, and wrote every one of them into a book.

In winter the lamp burned eighteen hours every day, which took more oil than the house had room for.

A second keeper arrived in the fourth year. Nobody had asked for one, and nobody sent him away again.

Ships went by all the while, counted or not.
"""
QUOTES = {
    "stays": "counted ships for a living",
    "lamp": "the lamp burned sixteen hours a day",
    "second": "A second keeper came in the third year.",
    "stove": "found behind the stove",
    "gulls": "Gulls nested in the gallery",
    "half": "Half of its pages had been used to light the fire",
}
Key = Qt.Key


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifier)
    QApplication.processEvents()


def in_dialog(kind: type, answer: Callable[[object], None]) -> None:
    """Once a dialog of this kind is open, let ``answer`` press keys in it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and dialog.isVisible():
            answer(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def counts_add_up(window: MainWindow) -> dict[AnchorState, int]:
    """Check the status line against the library, and return how many annotations stand how."""
    article = window.reading.article
    assert article is not None
    stored = window.session.library.annotations.all(article.id)
    first, *parts = window.status.counts.text().split(" · ")
    assert first == f"{len(stored)} annotations"
    assert parts.pop() == "saved"
    assert sum(int(part.split()[0]) for part in parts) == len(stored)
    return {state: sum(a.anchor.state is state for a in stored) for state in AnchorState}


def by_quote(library: Library, article_id: str) -> dict[str, Annotation]:
    return {annotation.note: annotation for annotation in library.annotations.all(article_id)}


def states(library: Library) -> list[tuple[object, ...]]:
    return [(a.id, a.anchor, a.target, a.version_id, a.note, a.theme_ids, a.deleted) for a in library.annotations.all()]


def test_notes_survive_a_changed_source(tmp_path: Path, qtbot: QtBot) -> None:
    path, file = tmp_path / "library.postil", tmp_path / "lighthouse.md"
    file.write_text(OLD, "utf-8")
    library = Library.open(path, origin="window")
    library.welcome.ensure_article()
    window = open_window(library, qtbot, [file])
    qtbot.waitUntil(lambda: "lighthouse" in window.toolbar.title.whole, timeout=60_000)
    article = window.reading.article
    assert article is not None
    for name, quote in QUOTES.items():
        annotation = window.session.annotate(article.id, words(window, quote), (library.themes.all()[0].id,), name)
        assert annotation is not None
    annotated = states(library)
    assert counts_add_up(window)[AnchorState.IN_PLACE] == 6

    # The file changes on disk; the watcher offers, and nothing has happened yet.
    window.source_watch.look()
    window.source_watch.jobs.wait()
    file.write_text(NEW, "utf-8")
    qtbot.waitUntil(lambda: "lighthouse.md has changed" in window.strip.sentence(), timeout=30_000)
    assert states(library) == annotated

    # The preview: Enter says no, as annotations would lose their place.
    seen: list[str] = []

    def say_no(dialog: object) -> None:
        assert isinstance(dialog, UpdateDialog)
        seen.append(dialog.head.text())
        press(qtbot, Key.Key_Return)

    in_dialog(UpdateDialog, say_no)
    window.strip.button.click()
    qtbot.waitUntil(lambda: bool(seen) and QApplication.activeModalWidget() is None, timeout=30_000)
    assert seen == ["6 annotations: 1 in place, 2 to review, 3 without a place."]
    assert states(library) == annotated

    # From the menu, and yes, by keys.
    def say_yes(dialog: object) -> None:
        assert isinstance(dialog, UpdateDialog)
        assert "eighteen" in dialog.difference.toPlainText()
        dialog.go.setFocus()
        press(qtbot, Key.Key_Space)

    in_dialog(UpdateDialog, say_yes)
    window.actions_by_id["update"].trigger()
    qtbot.waitUntil(lambda: "foreword" in window.reading.content.text, timeout=30_000)
    updated = states(library)
    found = counts_add_up(window)
    assert (found[AnchorState.CHANGED], found[AnchorState.ORPHAN]) == (2, 3)
    assert all(a.target.quote.exact == QUOTES[note] for note, a in by_quote(library, article.id).items())

    # The review, by keys alone: accept one, send the other away, which leads on to the orphans.
    window.activateWindow()
    window.view.setFocus()
    press(qtbot, Key.Key_F4)
    review = window.reviewing.panel
    assert review is not None and review.changed.isVisible()
    assert review.changed.item().annotation_id == by_quote(library, article.id)["lamp"].id
    press(qtbot, Key.Key_Right)
    assert review.changed.item().annotation_id == by_quote(library, article.id)["second"].id
    press(qtbot, Key.Key_Left)
    press(qtbot, Key.Key_A)
    lamp = by_quote(library, article.id)["lamp"]
    assert lamp.anchor.state is AnchorState.IN_PLACE
    assert "eighteen" in lamp.target.quote.exact
    assert counts_add_up(window)[AnchorState.CHANGED] == 1

    # Adjust the second one by selecting a word less in the article, and Enter.
    press(qtbot, Key.Key_J)
    assert QApplication.focusWidget() is window.view
    before = window.view.surface.selection.passage()
    assert before is not None
    press(qtbot, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, Key.Key_Return)
    second = by_quote(library, article.id)["second"]
    assert second.anchor.state is AnchorState.IN_PLACE
    assert (second.anchor.start, second.anchor.end) == (before.start, before.end - 1)
    assert counts_add_up(window)[AnchorState.CHANGED] == 0
    assert review.orphans.isVisible(), "the last changed one leads on to the orphans"

    # It is taken back, sent to the orphans instead, and taken back again.
    press(qtbot, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert counts_add_up(window)[AnchorState.CHANGED] == 1
    press(qtbot, Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert review.changed.isVisible()
    press(qtbot, Key.Key_O)
    assert counts_add_up(window)[AnchorState.ORPHAN] == 4
    assert review.orphans.isVisible()

    # The orphans: the second keeper has a likely place; others are put on a selection, kept, trashed.
    decided: set[str] = set()
    while len(decided) < 4:
        item = review.orphans.item()
        assert item is not None
        note = library.annotations.get(item.annotation_id).note
        if note in decided:
            press(qtbot, Key.Key_Right)
            continue
        decided.add(note)
        if note == "second":
            assert review.orphans.rows[0].isVisible()
            press(qtbot, Key.Key_1)
            assert by_quote(library, article.id)["second"].anchor.state is AnchorState.IN_PLACE
        elif note == "stove":
            press(qtbot, Key.Key_S)
            assert QApplication.focusWidget() is window.view
            press(qtbot, Key.Key_Return)  # nothing is selected yet
            assert by_quote(library, article.id)["stove"].anchor.state is AnchorState.ORPHAN
            press(qtbot, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
            for _ in range(8):
                press(qtbot, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
            press(qtbot, Key.Key_Return)
            stove = by_quote(library, article.id)["stove"]
            assert stove.anchor.state is AnchorState.IN_PLACE
            assert stove.target.quote.exact.strip(" .") in NEW
        elif note == "gulls":
            press(qtbot, Key.Key_Delete)
            assert "gulls" not in by_quote(library, article.id)
        else:
            press(qtbot, Key.Key_K)
            assert window.toast.text() == "It stays among the orphans."
            assert by_quote(library, article.id)[note].anchor.state is AnchorState.ORPHAN
        counts_add_up(window)
    assert decided == {"second", "stove", "gulls", "half"}
    assert counts_add_up(window)[AnchorState.ORPHAN] == 1
    press(qtbot, Key.Key_Escape)
    assert not window.reviewing.is_open()
    reviewed = states(library)

    # Undo all, redo all.
    passed = []
    while library.read.next_label("undo") is not None:
        window.session.walk("undo")
        passed.append(states(library))
    assert annotated in passed and updated in passed
    while library.read.next_label("redo") is not None:
        window.session.walk("redo")
    assert states(library) == reviewed
    assert window.reading.open(article.id)
    window.close()
    library.close()

    # A restart: all is there; the first version can be read, and gone back to.
    library = Library.open(path, origin="window")
    window = open_window(library, qtbot, [])
    assert states(library) == reviewed
    assert window.reading.open(article.id)
    assert counts_add_up(window)[AnchorState.ORPHAN] == 1

    def read_first(dialog: object) -> None:
        assert isinstance(dialog, VersionsDialog)
        press(qtbot, Key.Key_Return)

    in_dialog(VersionsDialog, read_first)
    window.actions_by_id["versions"].trigger()
    assert "sixteen" in window.reading.content.text
    assert [a.note for a in window.reading.annotations] == ["stays", "half"], "each where it was made"
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, Key.Key_Escape)
    assert "eighteen" in window.reading.content.text

    def go_back(dialog: object) -> None:
        assert isinstance(dialog, VersionsDialog)
        dialog.go_button.click()

    in_dialog(VersionsDialog, go_back)
    in_dialog(UpdateDialog, lambda dialog: dialog.go.click())  # type: ignore[attr-defined]
    window.actions_by_id["versions"].trigger()
    qtbot.waitUntil(lambda: "sixteen" in window.reading.content.text, timeout=30_000)
    assert by_quote(library, article.id)["half"].anchor.state in (AnchorState.IN_PLACE, AnchorState.MOVED)
    window.session.walk("undo")
    assert states(library) == reviewed
    window.close()
    library.close()
    assert file.read_text("utf-8") == NEW
