"""The strip that offers the review: how many annotations of the open article need a look, as long as any does."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from db.records import AnchorState
from desktop.texts import counted, tr
from desktop.ui.reading import Reading
from desktop.ui.widgets.message_strip import MessageStrip


class ReviewOffer(QObject):
    """Offers the review of the article that was open then; what it says is of today, and it goes with the article."""

    review_requested = Signal(str)  # "changed" or "orphans"

    def __init__(self, reading: Reading, strip: MessageStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading, self._strip = reading, strip
        self._article_id = ""

    def offer(self) -> None:
        """Offer it, where an annotation of the open article was changed or has no place."""
        article = self._reading.article
        states = [annotation.anchor.state for annotation in self._reading.annotations]
        changed, orphans = states.count(AnchorState.CHANGED), states.count(AnchorState.ORPHAN)
        number = changed + orphans
        if article is None or not number:
            return
        self._article_id = article.id
        which = "changed" if changed else "orphans"
        self._strip.say(
            counted("{n} annotation needs a look.", "{n} annotations need a look.", number),
            tr("Review"),
            lambda: self.review_requested.emit(which),
            kind="review",
        )

    def follow(self) -> None:
        """Say the number of today, where the offer stands; take it away where nothing is left, or with its article."""
        if self._strip.kind != "review" or self._strip.isHidden():
            return
        reading = self._reading
        waits = any(
            annotation.anchor.state in (AnchorState.CHANGED, AnchorState.ORPHAN) for annotation in reading.annotations
        )
        if not waits or reading.article is None or reading.article.id != self._article_id:
            self._strip.dismiss()
        elif reading.version is None:
            self.offer()
