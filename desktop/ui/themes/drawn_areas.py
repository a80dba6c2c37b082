"""The source of the pictures on the cards of areas: the PDFs of the library's articles, as they are now."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from desktop.ui.pages.area_pictures import AreaPictures, File
from desktop.ui.session import Session


def drawn_areas(session: Session, parent: QObject) -> AreaPictures:
    """Return the pictures of all areas of a session's library; they follow what is written."""
    pictures = AreaPictures(partial(_file_of, session), parent)
    session.changed.connect(lambda changes: pictures.follow(changes.articles))
    return pictures


def _file_of(session: Session, article_id: str) -> File | None:
    library = session.library
    version = session.attempt(lambda: library.read.current_version(article_id), quietly=True)
    if version is None or version.importer != "pdf":
        return None
    return File(version.id, partial(library.versions.source, version.id))
