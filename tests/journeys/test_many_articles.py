"""Thirty mixed files on a real window: dropped at once, tagged, read and annotated, half-remembered words found, quotes
of five articles put into a brief, the brief exported, everything sent as a folder and as HTML, taken in elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.library import Library
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.library.article_sheet import ArticleSheet
from desktop.ui.library.library_place import LibraryPlace
from desktop.ui.search.palette import Palette
from desktop.ui.themes.themes_place import ThemesPlace
from desktop.ui.window.main_window import MainWindow
from tests.journeys.thirty_files import LOST, kept, paid, write_files
from tests.journeys.windows import drag_over, open_window, words
from tests.ui.pages import drop
from tests.ui.saving import saved

KEY, CTRL, SHIFT, ALT, NONE = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
READ = (  # article, words, the key of a theme, a note: Markdown, text, a page, the book; the paper is found
    ("The bell", paid("bell"), KEY.Key_1, "What did a bell cost?"),
    ("The bakery", kept("bakery"), KEY.Key_2, ""),
    ("The survey", paid("survey"), KEY.Key_1, ""),
    ("The harbour book", kept("old quay"), KEY.Key_2, "Again *two* of them"),
)
ABOUT = "The dues paid for everything, "


class Reader:
    """Hands on the window, one method a station."""

    def __init__(self, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.window, self._qtbot, self._patch = window, qtbot, monkeypatch

    @property
    def shelf(self) -> LibraryPlace:
        assert self.window.places.library is not None
        return self.window.places.library

    @property
    def themes(self) -> ThemesPlace:
        assert self.window.places.themes is not None
        return self.window.places.themes

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is; after a dialog, once the window has it again."""
        if QApplication.focusWidget() is None:
            self.window.activateWindow()
            self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def add(self, files: list[Path]) -> str:
        """Drop files onto the window, and return what the Library says of them."""
        with self._qtbot.waitSignal(self.window.visiting.adding.finished, timeout=60_000):
            drop(self.window, *(QUrl.fromLocalFile(str(path)) for path in files))
        return self.shelf.summary_strip.words.text()

    def tag(self, filtered: str, tag: str) -> None:
        """Give a tag to all articles that a filter finds, and leave the filter."""
        self.press(KEY.Key_F, CTRL)
        self._qtbot.keyClicks(self.shelf.head.field, filtered)
        self.press(KEY.Key_Down)
        self.press(KEY.Key_A, CTRL)

        def save(sheet: ArticleSheet) -> int:
            self._qtbot.keyClicks(sheet.tag_field, tag)
            sheet.add_button.click()
            sheet.save_button.click()
            return sheet.result()

        with self._patch.context() as patch:
            patch.setattr(ArticleSheet, "exec", save)
            self.window.actions_by_id["edit_articles"].trigger()
        self.press(KEY.Key_Escape)

    def read(self, title: str) -> None:
        """Open an article from the Library."""
        self.press(KEY.Key_1, ALT)
        row = next(row for row in self.shelf.list.shelf.rows if row.title == title)
        self.shelf.list.select(row.id)
        self.press(KEY.Key_Return)
        assert self.window.toolbar.title.whole == title

    def annotate(self, quote: str, key: Qt.Key, note: str) -> None:
        """Mark words with the mouse, file them by a key, write a note."""
        drag_over(self.window, words(self.window, quote))
        self.press(key)
        if note:
            self.press(KEY.Key_N)
            self._qtbot.keyClicks(QApplication.focusWidget(), note)
            self.press(KEY.Key_Escape)

    def find(self, typed: str) -> None:
        """Go where the palette leads first."""
        self.press(KEY.Key_K, CTRL)
        [palette] = self.window.findChildren(Palette)
        self._qtbot.keyClicks(palette.field, typed)
        self._qtbot.waitUntil(palette.settled)
        self.press(KEY.Key_Return)

    def quote(self, annotation_ids: Collection[str]) -> None:
        """Choose cards on the board, whatever columns they stand in, and put them into the brief."""
        for column in self.themes.board.columns:
            model = column.view.cards_model
            for row in range(model.rowCount()):
                if (card := model.annotation(row)) is not None and card.id in annotation_ids:
                    column.view.setFocus()
                    column.view.selectionModel().select(model.index(row), QItemSelectionModel.SelectionFlag.Select)
        self.press(KEY.Key_B)

    def write(self, name: str, typed: str) -> None:
        """Name the brief on show, and write at its beginning."""
        panel = self.themes.brief
        panel.editor.setFocus()
        self.press(KEY.Key_F2)
        self._qtbot.keyClicks(panel.name_field, name)
        self.press(KEY.Key_Return)
        self.press(KEY.Key_Home, CTRL)
        self._qtbot.keyClicks(panel.editor, typed)
        self.press(KEY.Key_Return)
        self.window.keep_notes()

    def export_brief(self, path: Path) -> str:
        """Export the brief on show, and return what was written."""
        with self._patch.context() as patch:
            patch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
            self.themes.brief.export_actions["markdown"].trigger()
            self._qtbot.waitUntil(path.exists, timeout=20_000)
        return path.read_text("utf-8")

    def send(self, format_id: str, out: Path) -> str:
        """Export all articles as one of EXPORTERS, and return what the dialog says of it."""
        said: list[str] = []

        def save(dialog: ExportDialog) -> int:
            dialog.show()
            what = dialog.choices.what
            what.setCurrentIndex(what.findText("All ", Qt.MatchFlag.MatchStartsWith))
            dialog.choices.format.setCurrentIndex(dialog.choices.format.findData(format_id))
            dialog.where.set_path(out)
            assert saved(dialog, dialog.save.click, self._qtbot)
            said.append(dialog.panel.words.text())
            dialog.panel.button.click()
            return dialog.result()

        with self._patch.context() as patch:
            patch.setattr(ExportDialog, "exec", save)
            self.window.actions_by_id["export"].trigger()
        return said[0]

    def take_in(self, path: Path) -> str:
        """Take in a library, and return what was told of it."""
        taking_in = self.window.controllers.taking_in
        with self._patch.context() as patch:
            patch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), ""))
            self.window.actions_by_id["library_take_in"].trigger()
        self._qtbot.waitUntil(lambda: taking_in.dialog is not None, timeout=20_000)
        assert taking_in.dialog is not None
        with self._qtbot.waitSignal(self.window.session.told, timeout=20_000) as told:
            taking_in.dialog.go.click()
        assert told.args is not None
        return str(told.args[0])


def contents(library: Library) -> dict[str, set[object]]:
    """Return what somebody gathered, as it is the same in every library that has it."""
    themes = {theme.id: theme.name for theme in library.themes.all()}
    annotations = library.annotations.all()
    return {
        "articles": {(one.title, one.author, one.tags) for one in library.read.articles()},
        "annotations": {
            (one.target, one.note, *(themes[theme_id] for theme_id in one.theme_ids)) for one in annotations
        },
        "themes": set(themes.values()),
        "briefs": {(one.id, one.name, one.text) for one in library.briefs.all()},
    }


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Reader]:
    def opened(name: str) -> Reader:
        library = Library.open(tmp_path / name, origin="window")
        return Reader(open_window(library, qtbot, []), qtbot, monkeypatch)

    return opened


@pytest.mark.no_cover  # thirty times the lines that others go over once
def test_thirty_files_become_a_brief_and_go_to_a_colleague(opened: Callable[[str], Reader], tmp_path: Path) -> None:
    reader = opened("mine.postil")
    window, library = reader.window, reader.window.session.library
    files = write_files(tmp_path / "harbour")
    assert len(files) == 30 and reader.add(files) == "30 articles added."

    reader.tag("south", "newspaper")  # by the author of seven pages
    assert library.shelf.tags()["newspaper"] == 7

    for title, quote, key, note in READ:
        reader.read(title)
        reader.annotate(quote, key, note)
    reader.find("gave back grey book")
    assert window.toolbar.title.whole == "What the sea takes"
    reader.annotate(LOST, KEY.Key_1, "")
    themes = {theme.id: theme.name for theme in library.themes.all()}
    made = [one for one in library.annotations.all() if one.target.quote.exact in {LOST, *(row[1] for row in READ)}]
    assert sorted(themes[one.theme_ids[0]] for one in made) == [*["Investment"] * 3, *["Talent"] * 2]

    reader.press(KEY.Key_3, ALT)
    read = {one.article.title: one.progress for one in library.shelf.all(section="reading")}
    assert {read[title] for title in ("What the sea takes", *(row[0] for row in READ))} == {1}, "all of it was in sight"
    reader.quote({one.id for one in made})
    reader.write("The dues", ABOUT)
    [brief] = library.briefs.all()
    assert brief.name == "The dues" and brief.text.startswith(ABOUT)
    assert all(f"![[postil://a/{one.id}]]" in brief.text for one in made)
    written = reader.export_brief(tmp_path / "dues.md")
    assert ABOUT in written and len(re.findall(r"^\[\^s\d\]: ", written, re.MULTILINE)) == 5
    assert all(one.target.quote.exact in written for one in made)

    reader.press(KEY.Key_1, ALT)
    number = len(library.read.articles()) - 2  # the bundled ones, which nobody annotated, stay here
    for format_id, index in (("markdown", "index.md"), ("html", "index.html")):
        out = tmp_path / f"for you, {format_id}"
        said = reader.send(format_id, out)
        assert said.startswith(f"{number + 1} files written. ") and said.endswith(f" of {number} articles.")
        assert len(list(out.glob(f"*{Path(index).suffix}"))) == number + 1
        assert sum(LOST in file.read_text("utf-8") for file in out.iterdir() if file.name != index) == 1
        assert "What the sea takes" in (out / index).read_text("utf-8")
    gathered = contents(library)
    window.close()
    library.close()

    other = opened("theirs.postil")
    library = other.window.session.library
    before = contents(library)
    assert other.take_in(tmp_path / "mine.postil").startswith("Taken in: 30 articles, 5 annotations, 1 brief. ")
    assert all(gathered[kind] <= contents(library)[kind] for kind in gathered)
    other.read("What the sea takes")
    assert LOST in {one.target.quote.exact for one in other.window.reading.annotations}
    other.press(KEY.Key_Z, CTRL)
    assert contents(library) == before, "it was one step"
    other.window.close()
    library.close()
