"""The strip that says of an article that it was removed, and puts it back: until it is back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.records import Changes
from desktop.texts import counted, tr
from desktop.ui.session import Session
from desktop.ui.widgets.message_strip import MessageStrip

if TYPE_CHECKING:
    from desktop.library.articles import Added


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

    def tell_earlier(self, added: Added) -> None:
        """Offer an article of the file just added that lies in the trash with annotations, instead of the new one."""
        earlier = self._session.attempt(lambda: self._session.library.trash.earlier_of(added.article))
        if earlier is None:
            return
        article, number = earlier
        self._article_id = article.id
        words = counted(
            "An article of the same file is in the trash, with {n} annotation.",
            "An article of the same file is in the trash, with {n} annotations.",
            number,
        )
        put_back = partial(self._put_back, article.id, added.article.id)
        self._strip.say(words, tr("Put it back"), put_back, kind="removed")

    def _put_back(self, article_id: str, instead_of: str = "") -> None:
        trash = self._session.library.trash
        if self._session.write(lambda: trash.put_back([article_id], instead_of=instead_of)):
            self._session.article_added.emit(article_id)

    def follow(self, changes: Changes) -> None:
        """Say no more of it once it is back, by whatever way."""
        if self._strip.kind == "removed" and self._article_id in changes.articles:
            article = self._session.attempt(lambda: self._session.library.read.article(self._article_id), quietly=True)
            if article is not None and article.deleted is None:
                self._strip.dismiss()
