"""Drawing scenes: each on a window of its own over a copy of the library, with what lies above the window."""

from __future__ import annotations

import shutil
import sys
import tempfile
import traceback
from collections.abc import Collection, Mapping
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QPoint, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QCursor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from db.errors import StoreError
from desktop.errors import PostilError
from desktop.library import Library
from desktop.settings import Settings
from desktop.ui.app import make_application, make_window
from tests.picture_book.scenes import DIALOG_SCENES, SCENES, Prepare, settle


def draw(
    library: Path,
    out: Path,
    screen: str,
    size: tuple[int, int],
    looks: Mapping[str, tuple[str, str]],
    names: Collection[str] = (),
) -> None:
    """Draw the scenes that are named, or all of them, in each look. One that fails is told, and the others go on."""
    make_application()
    qInstallMessageHandler(lambda kind, _, said: None if kind == QtMsgType.QtDebugMsg else _tell(said))
    every: dict[str, Prepare] = {**SCENES, **{name: make() for name, make in DIALOG_SCENES.items()}}
    for name, prepare in every.items():
        if names and not any(part in name for part in names):
            continue
        for look, (appearance, contrast) in looks.items():
            with tempfile.TemporaryDirectory(prefix="postil-scene-") as folder:
                path = (
                    Path(shutil.copytree(library.parent, Path(folder) / "library", dirs_exist_ok=True)) / library.name
                )
                try:
                    drawn = _drawn(path, size, prepare, {"appearance": appearance, "contrast": contrast})
                except (
                    AssertionError,
                    AttributeError,
                    LookupError,
                    RuntimeError,
                    StopIteration,
                    TypeError,
                    PostilError,
                    StoreError,
                ):
                    print(f"{screen} {name} {look}:", file=sys.stderr)
                    traceback.print_exc()
                    continue
            drawn.save(str(out / f"{name}--{screen}--{look}.png"))


def _tell(said: str) -> None:
    if not said.startswith("This plugin does not support"):  # of what cannot be done offscreen
        print(said, file=sys.stderr)


def _drawn(path: Path, size: tuple[int, int], prepare: Prepare, chosen: Mapping[str, object]) -> QPixmap:
    settings = Settings(None)
    for key, value in {"welcome": False, **chosen}.items():
        settings[key] = value
    with closing(Library.open(path, origin="window")) as library:
        window = make_window(library, settings)
        window.resize(*size)
        window.move(0, 0)
        QCursor.setPos(size[0] // 2, size[1] - 1)  # on the status line, where nothing glows under it
        window.show()
        window.activateWindow()
        first = library.welcome.ensure_article()
        article_id = first or next(one.id for one in library.read.articles() if one.source == "bundled:ai-race.md")
        window.reading.open(article_id)
        window.strip.hide()
        settle(window.view.is_settled)
        try:
            alone = prepare(window)
            settle(lambda: window.view.is_settled() and not any(map(_runs, window.findChildren(QAbstractAnimation))))
            return alone.grab() if isinstance(alone, QDialog) else _with_what_lies_above(window)
        finally:
            for part in QApplication.topLevelWidgets():
                if part is not window:
                    part.close()
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _runs(animation: QAbstractAnimation) -> bool:
    return animation.state() is QAbstractAnimation.State.Running


def _with_what_lies_above(window: QWidget) -> QPixmap:
    """Return a picture of the window with its menus and popups, which are windows of their own."""
    drawn = window.grab()
    painter = QPainter(drawn)
    for part in QApplication.topLevelWidgets():
        if part.isVisible() and part is not window and part.window() is not window:
            painter.drawPixmap(part.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0)), part.grab())
    painter.end()
    return drawn
