"""A library with articles and annotations, and the Themes place over it, for tests; hands on its board."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from pytestqt.qtbot import QtBot

from desktop.article.content import Passage
from desktop.library import Library
from desktop.library.annotations import Draft
from desktop.ui.cards.dragging import cards_data, theme_data
from desktop.ui.session import Session
from desktop.ui.themes.board.lane import Column
from desktop.ui.themes.gathering import Gathering
from desktop.ui.themes.sorting import Sorting
from desktop.ui.themes.tabling import Tabling
from desktop.ui.themes.themes_place import ThemesPlace
from tests.by_hand import read_by_hand

_MOVE, _NONE = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
TEXT = """# A title
## First
Money is put into machines. People are hired away from schools.
## Second
Models are given away. Nobody asked for permission, and that was the point."""


def add_article(library: Library, name: str) -> str:
    text = TEXT.replace("A title", name)
    path = Path(f"/{name}.txt")
    return library.articles.add_imported(read_by_hand(text), text.encode(), path, as_new=True).article.id


def annotate(library: Library, article_id: str, quote: str, *themes: str, note: str = "") -> str:
    start = library.contents.of(article_id).text.index(quote)
    draft = Draft(Passage(start, start + len(quote)), themes, note)
    return library.annotations.add_many(article_id, [draft])[0][0].id


def theme_ids(library: Library) -> list[str]:
    return [theme.id for theme in library.themes.all()]


class Shown(NamedTuple):
    place: ThemesPlace
    gathering: Gathering
    sorting: Sorting
    tabling: Tabling


def shown_place(session: Session, qtbot: QtBot) -> Shown:
    place = ThemesPlace()
    qtbot.addWidget(place)
    place.resize(1280, 800)
    gathering = Gathering(session, place, place)
    shown = Shown(place, gathering, Sorting(session, gathering, place.board), Tabling(session, gathering, place))
    place.show()
    gathering.show()
    gathering.finish()
    return shown


def column(place: ThemesPlace, name: str) -> Column:
    return next(column for column in place.board.columns if column.header.heading.pane.name == name)


def texts(place: ThemesPlace) -> dict[str, list[str]]:
    """Return the rows of each column that has any, by its name."""
    shown = {}
    for one in place.board.columns:
        model = one.view.cards_model
        if model.rowCount():
            shown[one.header.heading.pane.name] = [str(model.data(model.index(row))) for row in range(model.rowCount())]
    return shown


def drop(source: Column, target: Column, rows: list[int], *, ctrl: bool = False) -> bool:
    """Drag cards of one column over another and let them go; return whether they were taken."""
    chosen = [(a, source.key) for row in rows if (a := source.view.cards_model.annotation(row)) is not None]
    return drop_data(target, cards_data(chosen), ctrl=ctrl)


def drop_data(target: Column, data: QMimeData, *, ctrl: bool = False) -> bool:
    keys = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    where = QPoint(40, 200)
    over = QDragMoveEvent(where, actions, data, Qt.MouseButton.LeftButton, keys)
    target.view.dragMoveEvent(over)
    event = QDropEvent(where.toPointF(), actions, data, Qt.MouseButton.LeftButton, keys)
    target.view.dropEvent(event)
    return event.isAccepted() and over.isAccepted()


def drag_column(theme_id: str, target: Column, x: int) -> bool:
    """Drag a column over another; return whether it would be taken."""
    data = theme_data(theme_id)  # an event does not keep it
    event = QDragMoveEvent(target.pos() + QPoint(x, 20), _MOVE, data, Qt.MouseButton.LeftButton, _NONE)
    target.parentWidget().dragMoveEvent(event)
    return event.isAccepted()


def drop_column(theme_id: str, target: Column, x: int) -> bool:
    data = theme_data(theme_id)
    event = QDropEvent((target.pos() + QPoint(x, 20)).toPointF(), _MOVE, data, Qt.MouseButton.LeftButton, _NONE)
    target.parentWidget().dropEvent(event)
    return event.isAccepted()
