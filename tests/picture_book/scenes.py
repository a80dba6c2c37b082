"""SCENES: what is pictured of the window, one row each. A scene finds the window on the bundled article, and leaves in
sight what it is named after; the dialogs follow from the table of every dialog."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from unittest.mock import patch

from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.article.content import Passage
from desktop.ui.pages.view import PagesView
from desktop.ui.search.palette import Palette
from desktop.ui.window.main_window import MainWindow
from tests.ui.widgets import every_dialog

Prepare = Callable[[MainWindow], QWidget | None]
KEY = Qt.Key


def settle(until: Callable[[], bool] = lambda: True) -> None:
    """Let the window come to rest."""
    for _ in range(8):
        QApplication.processEvents()
    while not until():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    QApplication.processEvents()


def article(title: str, then: Prepare | None = None) -> Prepare:
    """Return what opens an article, and does something there."""

    def prepare(window: MainWindow) -> QWidget | None:
        found = next(one for one in window.session.library.read.articles() if one.title.startswith(title))
        assert window.reading.open(found.id)
        settle(window.view.is_settled)
        return then(window) if then is not None else None

    return prepare


def command(*ids: str) -> Prepare:
    """Return what does commands, one after another."""

    def prepare(window: MainWindow) -> None:
        for id_ in ids:
            window.run_command(id_)
            settle()

    return prepare


def setting(key: str, value: object) -> Prepare:
    """Return what gives a setting a value."""

    def prepare(window: MainWindow) -> None:
        window.settings[key] = value
        settle()

    return prepare


def select(words: str, then: Prepare | None = None) -> Prepare:
    """Return what selects words, and does something with them."""

    def prepare(window: MainWindow) -> QWidget | None:
        start = window.session.library.articles.text(_open(window)).index(words)
        window.front.surface.selection.select(Passage(start, start + len(words)))
        settle()
        return then(window) if then is not None else None

    return prepare


def _open(window: MainWindow) -> str:
    found = window.reading.article
    assert found is not None
    return found.id


def offer(window: MainWindow) -> None:
    """Show the bar at the selection."""
    window.view.surface.offer.show()
    settle()


def current(then: Prepare | None = None) -> Prepare:
    """Return what makes the second annotation the current one, and does something with it."""

    def prepare(window: MainWindow) -> QWidget | None:
        window.run_command("next_annotation")
        window.run_command("next_annotation")
        settle()
        return then(window) if then is not None else None

    return prepare


def note(window: MainWindow) -> None:
    """Write a note."""
    window.run_command("note")
    settle()
    if (field := QApplication.focusWidget()) is not None:
        QTest.keyClick(field, KEY.Key_End, Qt.KeyboardModifier.ControlModifier)


def found(words: str, then: Prepare | None = None) -> Prepare:
    """Return what types into the palette."""

    def prepare(window: MainWindow) -> QWidget | None:
        window.session.library.search.build_index()
        window.run_command("palette")
        [palette] = window.findChildren(Palette)
        palette.field.setText(words)
        settle(palette.settled)
        return then(window) if then is not None else None

    return prepare


def _list_found(window: MainWindow) -> None:
    window.find_bar.listed.setChecked(True)


def searched(words: str) -> Prepare:
    """Return what looks for words on the page of a search."""

    def prepare(window: MainWindow) -> None:
        window.session.library.search.build_index()
        window.run_command("search")
        assert window.places.search is not None
        window.places.search.field.setText(words)
        settle(lambda: not window.controllers.searching.busy())

    return prepare


def library(then: Callable[[MainWindow], object] = lambda _: None) -> Prepare:
    """Return what shows the Library, and does something there."""

    def prepare(window: MainWindow) -> None:
        window.places.show_library()
        settle()
        then(window)
        settle()

    return prepare


def _shelf(window: MainWindow, titles: tuple[str, ...]) -> None:
    place = window.places.library
    assert place is not None
    rows = [row.id for row in place.list.shelf.rows if row.title in titles]
    place.list.select(rows[0])
    for row in rows[1:]:
        number = [one.id for one in place.list.shelf.rows].index(row)
        model = place.list.selectionModel()
        model.select(place.list.model().index(number, 0), model.SelectionFlag.Select)


def _preview(window: MainWindow) -> None:
    _shelf(window, ("The bell",))
    assert window.places.library is not None
    QTest.keyClick(window.places.library.list, KEY.Key_Space)


def _rename(window: MainWindow) -> None:
    _shelf(window, ("The bell",))
    assert window.places.library is not None
    window.places.library.list.edit_title()


def _nothing(window: MainWindow) -> None:
    assert window.places.library is not None
    window.places.library.head.field.setText("zeppelin")


def _pages(window: MainWindow) -> None:
    window.settings["pages"] = True
    [view] = window.findChildren(PagesView)
    settle(view.is_settled)


def _section(section: str) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        assert window.places.library is not None
        window.places.library.show_section(section)

    return show


def themes(view: str, then: Callable[[MainWindow], object] = lambda _: None) -> Prepare:
    """Return what shows a view of the Themes place."""

    def prepare(window: MainWindow) -> None:
        window.places.show_themes()
        settle()
        assert window.places.themes is not None
        window.places.themes.choose_view(view)
        settle()
        then(window)
        for _ in range(10):
            settle()

    return prepare


def _write_brief(window: MainWindow) -> None:
    window.visiting.open_brief(window.session.library.briefs.all()[0].id)


def _menu(name: str) -> Prepare:
    """Return what opens a menu of the menu bar."""

    def prepare(window: MainWindow) -> None:
        menu = next(one for one in window.menus if one.title().replace("&", "") == name)
        menu.popup(window.mapToGlobal(QPoint(window.width() // 3, 40)))
        settle()

    return prepare


def both(*parts: Prepare) -> Prepare:
    """Return what does one after the other."""

    def prepare(window: MainWindow) -> QWidget | None:
        shown: QWidget | None = None
        for part in parts:
            shown = part(window) or shown
        return shown

    return prepare


def _two_columns(window: MainWindow) -> None:
    for key, value in {"sidebar": False, "mode": "paged", "two_columns": True}.items():
        window.settings[key] = value
    settle()


def _tell(window: MainWindow) -> None:
    current()(window)
    window.run_command("remove")
    settle()


def _warn(window: MainWindow) -> None:
    window.strip.say(
        "The library was changed by another program; what it says now may not be what you wrote.", "Check library"
    )
    settle()


def sheet(id_: str) -> Prepare:
    """Return what shows the dialog of a command that does not wait for it."""

    def prepare(window: MainWindow) -> QWidget:
        window.run_command(id_)
        settle()
        return next(one for one in window.findChildren(QDialog) if one.isVisible())

    return prepare


BOOKS = "The harbour's books"
SCENES: dict[str, Prepare] = {
    "article": article("The AI race"),
    "article_books": article(BOOKS),
    "article_arabic": article("كتاب"),
    "article_chinese": article("港口"),
    "article_selection": article(BOOKS, select("no ship did", offer)),
    "article_highlight": article(BOOKS, current()),
    "article_note": article(BOOKS, current(note)),
    "article_new_note": article(BOOKS, select("in fish", note)),
    "article_note_of_all": article(BOOKS, command("article_note")),
    "article_find": article(BOOKS, both(select("book"), command("find"))),
    "article_find_list": article(BOOKS, both(select("book"), command("find"), _list_found)),
    "article_outline": article(BOOKS, command("outline")),
    "article_no_sidebar": article(BOOKS, setting("sidebar", False)),
    "article_no_margin": article(BOOKS, setting("margin", False)),
    "article_empty": article("The almanac"),
    "article_footnote": article(BOOKS, command("footnote")),
    "article_paged": article("The AI race", setting("mode", "paged")),
    "article_columns": article(BOOKS, both(_two_columns, current())),
    "article_columns_arabic": article("كتاب", _two_columns),
    "article_line": article("The AI race", setting("mode", "line")),
    "article_caret": article(BOOKS, command("caret", "select_from_caret", "sentence_next")),
    "article_pen": article(BOOKS, command("pen")),
    "article_lens": article(BOOKS, lambda w: w.controllers.marking.choose_lens()),
    "article_review": article(BOOKS, command("review")),
    "article_all_panes": article(BOOKS, command("all_panes")),
    "article_type": article(BOOKS, command("type")),
    "article_full_screen": article(BOOKS, lambda w: w.full_screen.set_on(True)),
    "article_pages": article("On bells", _pages),
    "article_large": article(BOOKS, setting("zoom", 200)),
    "article_told": article(BOOKS, _tell),
    "article_warned": article(BOOKS, _warn),
    "article_switch": article(BOOKS, command("switch")),
    "palette": found(""),
    "palette_words": found("paid"),
    "palette_commands": found("> export"),
    "palette_nearest": found("the harbor dues was payd "),
    "palette_nothing": found("zeppelin"),
    "search": searched("dues paid"),
    "search_nearest": searched("the harbor dues was payd "),
    "search_empty": searched(""),
    "library": library(),
    "library_several": library(lambda w: _shelf(w, ("The bell", "The lamp", "The mole"))),
    "library_compact": both(setting("library_look", "compact"), library()),
    "library_preview": library(_preview),
    "library_rename": library(_rename),
    "library_trash": library(_section("trash")),
    "library_nothing": library(_nothing),
    "themes_board": themes("board"),
    "themes_table": themes("table"),
    "themes_brief": themes("board", _write_brief),
    "sheet_handbook": sheet("handbook"),
    "sheet_keys": sheet("keys"),
    "sheet_settings": sheet("settings"),
    "sheet_history": article(BOOKS, sheet("history")),
    "menu_article": _menu("Article"),
    "menu_annotate": _menu("Annotate"),
    "menu_view": _menu("View"),
}


def dialog(name: str) -> Prepare:
    """Return what makes a dialog of the table of every dialog, on the article that they are about."""

    def prepare(window: MainWindow) -> QWidget:
        article("Rivers")(window)
        with every_dialog.none_waited_for(), patch.object(QDialog, "deleteLater", lambda _: None):
            made = every_dialog.DIALOGS[name](window)
        made.show()
        settle()
        return made

    return prepare


DIALOG_SCENES = {f"dialog_{name.replace('.', '_')}": partial(dialog, name) for name in every_dialog.DIALOGS}
