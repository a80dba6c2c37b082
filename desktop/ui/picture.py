"""`postil picture`: the real window, drawn into a PNG file without a display."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import StoreError
from desktop import paths
from desktop.errors import ExportFailed, PostilError
from desktop.library import Library
from desktop.library.whole_file import write_whole
from desktop.settings import Settings
from desktop.shown_text import say
from desktop.ui.widgets.appearance import APPEARANCES

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from desktop.library import Library
    from desktop.ui.window.main_window import MainWindow


def picture(
    out: Path,
    file: Path | None = None,
    size: tuple[int, int] = (1280, 800),
    appearance: str = "light",
    scale: float = 1.0,
    library: str | Path | None = None,
    quote: str = "",
    *,
    pages: bool = False,
    force: bool = False,
) -> None:
    """Draw the window with ``file`` (or the bundled article) into ``out``.

    The user's library is only read: where it holds the file, the picture shows the annotations in it; else a
    temporary library is used. Sizes are logical pixels, ``scale`` how many device pixels each has. ``quote``: the
    words to scroll to. ``pages``: the article by its pages. A file that is there is replaced only with ``force``.
    Raises PostilError or StoreError.
    """
    from PySide6.QtCore import QEventLoop, QMessageLogContext, QPoint, QtMsgType, qInstallMessageHandler
    from PySide6.QtGui import QPainter, QPixmap

    def quiet(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if message.startswith("This plugin does not support"):
            return  # the offscreen platform, of what it cannot do: no news to anybody
        if before is not None:
            before(kind, context, message)
        else:
            say(message, err=True)

    if "QApplication" not in _alive():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.ui.app import make_application

    application = make_application()
    before = qInstallMessageHandler(quiet)
    with tempfile.TemporaryDirectory(prefix="postil-picture-") as folder:
        opened, article_id = _find(file, library, Path(folder))
        try:
            if pages and opened.read.current_version(article_id).importer != "pdf":
                raise PostilError("The article has no pages as they were printed: only one that came as a PDF has.")
            window = _window(opened, appearance, pages)
            window.resize(*size)
            window.move(100, 100)  # away from the pointer, which would make a button glow
            text = opened.contents.of(article_id).text
            at = text.find(quote) if quote else -1
            window.reading.open(article_id, at if at >= 0 else None)
            window.strip.hide()
            window.show()
            for _ in range(20):
                application.processEvents()
            if (focused := application.focusWidget()) is not None:
                focused.clearFocus()  # no caret: a picture is of the article
            application.processEvents()
            window.front.viewport().repaint()  # asks for the parts of pages that are in sight
            while not window.front.shown().is_settled():
                application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            drawn = QPixmap(round(size[0] * scale), round(size[1] * scale))
            drawn.setDevicePixelRatio(scale)
            painter = QPainter(drawn)
            window.render(painter, QPoint(0, 0))
            painter.end()
            window.close()
            window.deleteLater()
            application.processEvents()
        finally:
            opened.close()
            qInstallMessageHandler(before)
    _write(out, drawn, force=force)


def _write(out: Path, drawn: QPixmap, *, force: bool) -> None:
    from PySide6.QtCore import QBuffer

    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    if not drawn.save(buffer, "PNG"):
        raise ExportFailed("The picture could not be encoded.")
    write_whole(out, bytes(buffer.data().data()), force=force)


def _alive() -> str:
    from PySide6.QtCore import QCoreApplication

    return type(QCoreApplication.instance()).__name__


def _find(file: Path | None, library: str | Path | None, folder: Path) -> tuple[Library, str]:
    """Return a library that holds the article, and its id."""
    path = paths.library_path(library)
    if file is not None and path.exists():
        opened = Library.open(path, read_only=True)
        try:
            return opened, opened.articles.find(str(file)).id
        except (PostilError, StoreError):
            opened.close()
    opened = Library.open(folder / "library.postil", origin="welcome")
    if file is not None:
        return opened, opened.articles.add(file).article.id
    article_id = opened.welcome.ensure_article()
    if article_id is None:
        raise PostilError("The bundled article is missing.")
    return opened, article_id


def _window(library: Library, appearance: str, pages: bool) -> MainWindow:
    from desktop.ui.session import Session
    from desktop.ui.window.main_window import MainWindow

    settings = Settings(None)
    settings["welcome"], settings["pages"] = False, pages
    return MainWindow(Session(library), settings, APPEARANCES[appearance])
