"""An article counts as finished once the user has come to its end by reading on; a jump there does not count.

Knows no window: what is told of it offers to take it back.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.texts import tr
from desktop.ui.page.view import ArticleView
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.toasts.telling import undoable

STRIDE = 1.5  # pages: what is passed at once is read, what is more is jumped over


class Finishing(QObject):
    """Watches the end of the article that is read; of each article once, so that what was taken back stays so."""

    def __init__(self, session: Session, reading: Reading, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._reading, self._view = session, reading, view
        self._bar = view.verticalScrollBar()
        self._at = 0  # where the article was scrolled to before
        self._most = 0  # how far it could be scrolled then: it may have been laid out anew
        self._told: set[str] = set()
        self._bar.valueChanged.connect(self._follow)
        reading.article_changed.connect(self._begin)

    def _begin(self) -> None:
        self._at, self._most = self._bar.value(), self._bar.maximum()

    def _follow(self, value: int) -> None:
        stride, same = value - self._at, self._most == self._bar.maximum()
        self._at, self._most = value, self._bar.maximum()
        page = len(self._view.surface.page.fold().slices) * self._bar.pageStep()
        if same and 0 < stride <= STRIDE * page and not self._view.is_led() and self._view.is_at_end():
            self._finish()

    def _finish(self) -> None:
        reading, article = self._reading, self._reading.article
        if article is None or reading.version is not None or self._session.library.read_only:
            return
        if article.id in self._told or article.finished is not None:
            return
        self._told.add(article.id)
        if self._session.write(lambda: self._session.library.shelf.finish([article.id])):
            self._session.told.emit(undoable(tr("You have read this article to its end: it counts as finished.")))
