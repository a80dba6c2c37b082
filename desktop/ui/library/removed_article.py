"""The strip that says of an article that it was removed, and puts it back: until it is back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from db.records import Changes
from desktop.texts import tr
from desktop.ui.session import Session
from desktop.ui.widgets.message_strip import MessageStrip


class RemovedArticle(QObject):
    """Speaks of the removed article that was to be read last."""

    def __init__(self, session: Session, strip: MessageStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._strip = session, strip
        self._article_id = ""

    def tell(self, article_id: str) -> None:
        """Say that it was removed, and offer to put it back."""
        self._article_id = article_id
        self._strip.say(
            tr("This article was removed from the library; it is in the trash."),
            tr("Put it back"),
            partial(self._put_back, article_id),
            kind="removed",
        )

    def _put_back(self, article_id: str) -> None:
        if self._session.put_back([article_id], []):
            self._session.article_added.emit(article_id)

    def follow(self, changes: Changes) -> None:
        """Say no more of it once it is back, by whatever way."""
        if self._strip.kind == "removed" and self._article_id in changes.articles:
            article = self._session.attempt(lambda: self._session.library.articles.get(self._article_id), quietly=True)
            if article is not None and article.deleted is None:
                self._strip.dismiss()
