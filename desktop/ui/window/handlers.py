"""What each command does: one handler for each id of COMMANDS. Knows the window's parts, not how they are reached."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QLineEdit, QWidget

from db.records import AnchorState
from desktop.ui.window import errands

if TYPE_CHECKING:
    from desktop.ui.window.main_window import MainWindow

Handler = Callable[["MainWindow"], None]
APPEARANCE_ORDER = ("light", "sepia", "dark")
ZOOM_STEPS = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


def _open(window: MainWindow) -> None:
    from desktop.importers import IMPORTERS

    endings = sorted({ending.lstrip(".") for importer in IMPORTERS for ending in importer.extensions})
    every = " ".join(f"*.{ending}" for ending in endings)
    folder = window.settings["open_folder"] or str(Path.home())
    names, _ = QFileDialog.getOpenFileNames(window, "Open", folder, f"Articles ({every});;All files (*)")
    if names:
        window.settings["open_folder"] = str(Path(names[0]).parent)
        window.session.import_files(map(Path, names))


def _switch(window: MainWindow) -> None:
    errands.show_switcher(window)


def _recent(window: MainWindow) -> None:
    """A submenu: it fills itself."""


def _export(window: MainWindow) -> None:
    from desktop.ui.exchange.export_dialog import ExportDialog

    article = window.reading.article
    if article is not None:
        window.keep_notes()
        errands.ask(ExportDialog(window.session, article, window.settings, window.appearance, window))


def _import(window: MainWindow) -> None:
    window.importing.choose()


def _update(window: MainWindow) -> None:
    errands.update_from_file(window)


def _versions(window: MainWindow) -> None:
    errands.show_versions(window)


def _origin(window: MainWindow) -> None:
    if window.reading.current_id is not None:
        window.older.show_origin(window.reading.current_id)


def _review(window: MainWindow) -> None:
    if window.reviewing.is_open() and window.regions.right.isVisible():
        window.reviewing.close()
        return
    states = {annotation.anchor.state for annotation in window.reading.annotations}
    only_orphans = AnchorState.ORPHAN in states and AnchorState.CHANGED not in states
    window.reviewing.open("orphans" if only_orphans else "changed")


def _rename(window: MainWindow) -> None:
    article = window.reading.article
    if article is None:
        return
    dialog = QInputDialog(window)
    dialog.setWindowTitle("Rename article")
    dialog.setLabelText("Title")
    dialog.setTextValue(article.title)
    dialog.setOkButtonText("Rename")
    dialog.findChild(QLineEdit).setMinimumWidth(440)  # titles are long, and the dialog's own width is not heeded
    ok = errands.ask(dialog)
    title = dialog.textValue()
    if ok and title.strip() and title != article.title:
        window.session.rename_article(article.id, title)


def _remove_article(window: MainWindow) -> None:
    article = window.reading.article
    if article is not None and window.session.remove_article(article.id):
        window.status.be_quiet()  # what it told may speak of an Undo that is another one now
        window.say(
            "The article and its annotations were removed from the library.",
            "Undo",
            window.session.undo,
            kind="removed",
        )


def _quit(window: MainWindow) -> None:
    window.close()


def _undo(window: MainWindow) -> None:
    window.keep_notes()
    window.session.undo()


def _redo(window: MainWindow) -> None:
    window.session.redo()


def _copy(window: MainWindow) -> None:
    passage = window.selected_passage()
    content = window.reading.content
    if passage is not None and content is not None:
        QGuiApplication.clipboard().setText(content.text[passage.start : passage.end])


def _find(window: MainWindow) -> None:
    passage, content = window.selected_passage(), window.reading.content
    words = content.text[passage.start : passage.end] if passage is not None and content is not None else ""
    window.find_bar.open_bar(words if len(words) < 200 else "", window.reading.place)


def _find_step(by: int, window: MainWindow) -> None:
    if window.find_bar.isHidden():
        _find(window)
    else:
        window.find_bar.step(by)


def _highlight(window: MainWindow) -> None:
    passage = window.selected_passage()
    if passage is not None and window.reading.highlight(passage) is not None:
        window.view.clear_selection()


def _note(window: MainWindow) -> None:
    passage = window.selected_passage()
    window.reading.write_note(passage)
    if passage is not None:
        window.view.clear_selection()


def _remove(window: MainWindow) -> None:
    if window.reading.current_id is not None:
        window.remove_annotations([window.reading.current_id])


def _theme(key: int, window: MainWindow) -> None:
    if window.reading.press_theme(key, window.selected_passage()):
        window.view.clear_selection()


def _grow(window: MainWindow) -> None:
    window.view.grow_selection()


def _move_edge(which: str, by: int, window: MainWindow) -> None:
    window.view.extend_current(which, by)


def _step(by: int, window: MainWindow) -> None:
    window.reading.step_annotation(by)


def _go(by: int, window: MainWindow) -> None:
    window.reading.go(by)


def _toggle(key: str, window: MainWindow) -> None:
    window.regions.toggle(key)


def _zoom(by: int, window: MainWindow) -> None:
    now = window.settings["zoom"]
    steps = [z for z in ZOOM_STEPS if (z > now if by > 0 else z < now)]
    if steps:
        window.looks.set_zoom(steps[0] if by > 0 else steps[-1])


def _zoom_reset(window: MainWindow) -> None:
    window.looks.set_zoom(100)


def _width(value: str, window: MainWindow) -> None:
    window.looks.set_width(value)


def _appearance(value: str, window: MainWindow) -> None:
    window.looks.choose(value)


def _appearance_next(window: MainWindow) -> None:
    index = APPEARANCE_ORDER.index(window.appearance.id)
    window.looks.choose(APPEARANCE_ORDER[(index + 1) % len(APPEARANCE_ORDER)])


def _full_screen(window: MainWindow) -> None:
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)


def _next_region(window: MainWindow) -> None:
    regions: list[QWidget] = [part for part in window.regions_in_turn() if part.isVisible()]
    if not regions:
        return
    focused = QApplication.focusWidget()
    index = next((i for i, part in enumerate(regions) if focused is part or part.isAncestorOf(focused)), -1)
    target = regions[(index + 1) % len(regions)]
    target.setFocus(Qt.FocusReason.ShortcutFocusReason)
    if not target.hasFocus() and not target.isAncestorOf(QApplication.focusWidget()):
        target.focusNextChild()


def _theme_add(window: MainWindow) -> None:
    errands.edit_theme(window, None)


def _themes_edit(window: MainWindow) -> None:
    errands.edit_themes(window)


def _filter(window: MainWindow) -> None:
    window.focus_filter()


def _keys(window: MainWindow) -> None:
    from desktop.ui.window.keys_dialog import KeysDialog

    errands.ask(KeysDialog(window))


def _log(window: MainWindow) -> None:
    from desktop.paths import log_folder

    folder = log_folder()
    if folder.is_dir():
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
    else:
        window.status.tell("Nothing has gone wrong so far: there is no log.")


def _check_library(window: MainWindow) -> None:
    window.keeping.check(aloud=True)


def _back_up(window: MainWindow) -> None:
    window.keep_notes()
    window.keeping.back_up(aloud=True)


def _backups(window: MainWindow) -> None:
    window.keep_notes()
    window.keeping.show_backups()


def _trash(window: MainWindow) -> None:
    errands.show_trash(window)


def _about(window: MainWindow) -> None:
    from desktop.ui.window.about_dialog import AboutDialog

    errands.ask(AboutDialog(window.session.library.path, window))


def _escape(window: MainWindow) -> None:
    window.leave()


HANDLERS: dict[str, Handler] = {
    "open": _open,
    "switch": _switch,
    "recent": _recent,
    "export": _export,
    "import": _import,
    "update": _update,
    "versions": _versions,
    "origin": _origin,
    "review": _review,
    "rename": _rename,
    "remove_article": _remove_article,
    "quit": _quit,
    "undo": _undo,
    "redo": _redo,
    "trash": _trash,
    "copy": _copy,
    "find": _find,
    "find_next": partial(_find_step, 1),
    "find_previous": partial(_find_step, -1),
    "highlight": _highlight,
    "note": _note,
    "remove": _remove,
    **{f"theme_{key}": partial(_theme, key) for key in range(1, 10)},
    "grow": _grow,
    "end_later": partial(_move_edge, "end", 1),
    "end_sooner": partial(_move_edge, "end", -1),
    "begin_sooner": partial(_move_edge, "start", -1),
    "begin_later": partial(_move_edge, "start", 1),
    "next_annotation": partial(_step, 1),
    "previous_annotation": partial(_step, -1),
    "back": partial(_go, -1),
    "forward": partial(_go, 1),
    "outline": partial(_toggle, "outline"),
    "sidebar": partial(_toggle, "sidebar"),
    "margin": partial(_toggle, "margin"),
    "zoom_in": partial(_zoom, 1),
    "zoom_out": partial(_zoom, -1),
    "zoom_reset": _zoom_reset,
    **{f"width_{value}": partial(_width, value) for value in ("narrow", "medium", "wide")},
    **{f"appearance_{value}": partial(_appearance, value) for value in ("system", *APPEARANCE_ORDER)},
    "appearance_next": _appearance_next,
    "full_screen": _full_screen,
    "next_region": _next_region,
    "theme_add": _theme_add,
    "themes_edit": _themes_edit,
    "filter": _filter,
    "keys": _keys,
    "log": _log,
    "check_library": _check_library,
    "back_up": _back_up,
    "backups": _backups,
    "about": _about,
    "escape": _escape,
}
