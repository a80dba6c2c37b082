"""Which articles the Themes place looks at: all, those with a tag, or one; and the button where that is chosen.

Knows no library.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QObject,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QToolButton,
    QWidget,
)

from db.finding.gathered import Titled
from desktop.annotations import fold
from desktop.shown_text import in_one_line, shortened
from desktop.texts import later, tr
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.choice_list import ChoiceList, draw_words, show_rows
from desktop.ui.widgets.layouts import in_column, in_row
from desktop.ui.widgets.style import apply_to_panel, font, label_font, scaled

_WIDTH, _ROWS, _ROW = 96 * SPACE, 12, 8 * SPACE
_LONGEST = 28  # characters of a name on the button


@dataclass(frozen=True)
class Scope:
    """All articles, where nothing is said; else those with a tag, or one."""

    name: str = later("All articles")
    tag: str = ""
    article_id: str = ""

    def holds(self, article_id: str, tags: Collection[str]) -> bool:
        """True if an article is looked at."""
        return self.article_id in ("", article_id) and (not self.tag or self.tag in tags)


EVERYWHERE = Scope()


@dataclass(frozen=True)
class Cell:
    """The cards behind a cell of the table: one theme's, of an article, under one of its headings."""

    theme_id: str
    article_id: str = ""  # "": of any
    heading: int | None = None  # as ``HeadingPaths.number_at`` counts; None: under any


def scopes(articles: Sequence[Titled]) -> list[Scope]:
    """Return what can be chosen: all, then the tags of the articles by name, then the articles."""
    names = sorted({tag for article in articles for tag in article.tags}, key=lambda tag: (fold(tag), tag))
    singles = [Scope(in_one_line(article.title) or tr("Untitled"), article_id=article.id) for article in articles]
    return [EVERYWHERE, *(Scope(tag, tag=tag) for tag in names), *singles]


def fitting(there: Sequence[Scope], words: str) -> list[Scope]:
    """Return those whose names hold all of these words, whatever their case and accents."""
    wanted = fold(words).split()
    return [scope for scope in there if all(word in fold(scope.name) for word in wanted)]


class _ScopeList(ChoiceList):
    scope_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Articles to look at"), parent)
        self.current = EVERYWHERE
        self.rows = show_rows(self, self._told, self._draw, lambda: scaled(_ROW))

    @staticmethod
    def _told(scope: Scope, role: int) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole and scope.tag:
            return tr("{name}, tag", name=scope.name)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return scope.name
        return scope if role == Qt.ItemDataRole.UserRole else None

    def _draw(self, painter: QPainter, room: QRect, row: int, chosen: bool) -> None:
        scope = self.rows.rows[row]
        if scope.tag:
            wide = draw_words(painter, room, tr("tag"), label_font(), self.appearance.muted, at_end=True)
            room.adjust(0, 0, -wide - 3 * SPACE, 0)
        draw_words(painter, room, scope.name, font(bold=scope == self.current), self.appearance.ink)

    def chosen(self, data: Scope) -> None:
        self.scope_chosen.emit(data)


class ScopeButton(QToolButton):
    """Says which articles are looked at; pressed, it lists what else could be, to be narrowed by typing."""

    scope_chosen = Signal(object)  # Scope

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._articles: Sequence[Titled] = ()
        self._scopes: list[Scope] = [EVERYWHERE]
        self.panel = QFrame(self, Qt.WindowType.Popup)
        self.panel.setObjectName("popup")
        self.field = QLineEdit(self.panel, placeholderText=tr("Tag or title"))
        self.field.setAccessibleName(tr("Filter tags and articles"))
        self.field.installEventFilter(self)
        self.list = _ScopeList(self.panel)
        top = in_row(self.field, margins=(2 * SPACE, 0, 2 * SPACE, 0))
        in_column(top, self.list, on=self.panel, margins=(0, 2 * SPACE, 0, 2 * SPACE), spacing=2 * SPACE)
        self.setToolTip(tr("Look at all articles, those with a tag, or one"))
        self._connect_signals()
        self.set_scope(EVERYWHERE)

    def _connect_signals(self) -> None:
        self.clicked.connect(self.open)
        self.field.textChanged.connect(self._fill)
        self.list.scope_chosen.connect(self._choose)

    def set_articles(self, articles: Sequence[Titled]) -> None:
        """Take the articles that can be chosen, each or by its tags."""
        self._articles = articles

    def set_scope(self, scope: Scope) -> None:
        """Say which articles are looked at."""
        self.list.current = scope
        whole = tr(scope.name) if scope == EVERYWHERE else scope.name
        name = shortened(whole, _LONGEST)
        self.setText(f"{name.replace('&', '&&')} ▾")
        self.setAccessibleName(tr("Articles looked at: {name}", name=whole))

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        apply_to_panel(self.panel, appearance, f"#popup {{ border: 1px solid {appearance.hairline}; }}")
        self.list.set_appearance(appearance)

    def open(self) -> None:
        """List what can be chosen, the keyboard in the field over it."""
        self._scopes = scopes(self._articles)
        self.field.clear()
        self._fill()
        below = QRect(0, self.height() + SPACE, self.panel.width(), self.panel.height())
        self.panel.move(self.mapToGlobal(below.topLeft()))
        self.panel.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self) -> None:
        self.list.rows.set_rows(fitting(self._scopes, self.field.text()))
        rows = len(self.list.rows.rows)
        self.list.setFixedHeight(min(max(rows, 1), _ROWS) * scaled(_ROW))
        self.panel.setFixedWidth(_WIDTH)
        self.panel.adjustSize()
        if rows:
            self.list.setCurrentIndex(self.list.rows.index(0))

    def _choose(self, scope: Scope) -> None:
        self.panel.hide()
        self.scope_chosen.emit(scope)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            keys = Qt.Key
            if event.key() in (keys.Key_Up, keys.Key_Down, keys.Key_PageUp, keys.Key_PageDown):
                self.list.keyPressEvent(event)
                return True
            if event.key() in (keys.Key_Return, keys.Key_Enter):
                if (index := self.list.currentIndex()).isValid():
                    self._choose(index.data(Qt.ItemDataRole.UserRole))
                return True
        return super().eventFilter(watched, event)
