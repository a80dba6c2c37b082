"""Sorting: carries out what is done with cards and columns on the board, and says where a card is to be opened."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from db.records import Theme
from desktop.ui import filing
from desktop.ui.session import Session
from desktop.ui.themes.board.board import Board
from desktop.ui.themes.gathering import Gathering
from desktop.ui.toasts.telling import removed


class Sorting(QObject):
    """Takes the wishes of the board to the session."""

    card_opened = Signal(str, str, str)  # article id, annotation id: show it there, and do a command of this id or ""

    def __init__(self, session: Session, gathering: Gathering, board: Board) -> None:
        super().__init__(gathering)
        self._session, self._gathering, self._board = session, gathering, board
        self._connect_signals()

    def _connect_signals(self) -> None:
        requests = self._board.requests
        self._board.card_opened.connect(partial(self._open, ""))
        requests.note_requested.connect(partial(self._open, "note"))
        requests.answer_requested.connect(partial(self._open, "answer"))
        requests.origin_requested.connect(partial(self._open, "origin"))
        requests.cards_dropped.connect(self._drop)
        requests.theme_toggled.connect(self._toggle)
        requests.remove_requested.connect(self._remove)

    def _open(self, command_id: str, annotation_id: str) -> None:
        for annotation in self._gathering.annotations([annotation_id]):
            self.card_opened.emit(annotation.article_id, annotation_id, command_id)

    def _theme(self, theme_id: str | None) -> Theme | None:
        return next((theme for theme in self._gathering.themes if theme.id == theme_id), None)

    def _drop(self, pairs: list[tuple[str, str]], theme_id: str | None, copies: bool) -> None:
        chosen = self._gathering.annotations(list(dict.fromkeys(id_ for id_, _ in pairs)))
        filing.drop_cards(self._session, chosen, pairs, self._theme(theme_id), copies=copies)

    def _toggle(self, ids: list[str], theme_id: str) -> None:
        if theme := self._theme(theme_id):
            filing.toggle_theme(self._session, self._gathering.annotations(ids), theme)

    def _remove(self, ids: list[str]) -> None:
        if self._session.remove(ids):
            self._session.told.emit(removed(len(ids)))
