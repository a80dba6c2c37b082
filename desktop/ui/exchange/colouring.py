"""The offer to file the highlights that an article's file holds: which theme each of their colours stands for."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.shown_text import in_one_line
from desktop.texts import counted, grouped, tr
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.message_strip import MessageStrip

_KIND = "colours"


class Colouring(QObject):
    """Offers it in a strip above the article, once for each colour; what the reader chose is remembered."""

    def __init__(self, session: Session, reading: Reading, strip: MessageStrip, parent: QWidget | None = None) -> None:
        """Make it; ``parent`` is the window that its dialog belongs to."""
        super().__init__(parent)
        self._session, self._reading, self._strip, self._parent = session, reading, strip, parent

    def offer(self) -> None:
        """Offer it, where the open article has highlights of a colour that stands for nothing yet."""
        counts = self._counts()
        if counts:
            came = self._session.library.found.came(self._reading.annotations)
            self._strip.say(
                counted(
                    "{n} annotation came with this file; the colours of {coloured} stand for no theme yet.",
                    "{n} annotations came with this file; the colours of {coloured} stand for no theme yet.",
                    came,
                    coloured=grouped(sum(counts.values())),
                ),
                tr("Choose themes…"),
                self.ask,
                kind=_KIND,
            )
        elif self._strip.kind == _KIND:
            self._strip.hide()

    def ask(self) -> None:
        """Ask which theme each colour stands for, and file the article's highlights so."""
        from desktop.ui.exchange.colours_dialog import ColoursDialog

        article, counts = self._reading.article, self._counts()
        if article is None or not counts:
            return
        dialog = ColoursDialog(in_one_line(article.title), counts, list(self._reading.themes.values()), self._parent)
        if ask(dialog):
            chosen, found_in_files = dialog.chosen(), self._session.library.found
            if self._session.write(lambda: found_in_files.choose(article.id, chosen)):
                self.offer()

    def _counts(self) -> dict[str, int]:
        if self._reading.article is None or self._reading.version is not None:
            return {}
        annotations = self._reading.annotations
        return self._session.attempt(lambda: self._session.library.found.unasked(annotations), quietly=True) or {}
