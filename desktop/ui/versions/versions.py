"""The versions of the open article: the dialog that lists them, and what the reader wants of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.ui.widgets.asking import ask

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.reading import Reading
    from desktop.ui.session import Session
    from desktop.ui.widgets.looks import Looks


def show_versions(
    session: Session,
    reading: Reading,
    looks: Looks,
    keep_notes: Callable[[], object],
    parent: QWidget,
    read: Callable[[str], object],
    go: Callable[[str, str], object],
) -> None:
    """Show the versions; ``read`` one of this id, or ``go`` to it: the article's and its ids. Notes are kept before."""
    from desktop.ui.versions.versions_dialog import VersionsDialog, version_rows

    library, article = session.library, reading.article
    if article is None:
        return
    keep_notes()
    rows = session.attempt(
        lambda: version_rows(library.versions.of(article.id), library.annotations.all(article.id), article.version_id)
    )
    if rows is None:
        return
    dialog = VersionsDialog(article.title, rows, looks.appearance, parent, writable=not library.read_only)
    dialog.set_reader(lambda version_id: session.attempt(lambda: library.contents.of(article.id, version_id)))
    ask(dialog)
    if dialog.wish == "read":
        read(dialog.chosen)
    elif dialog.wish == "go":
        go(article.id, dialog.chosen)
