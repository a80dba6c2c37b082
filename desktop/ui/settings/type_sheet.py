"""*Aa*: the small sheet under the toolbar's button, with all that decides how the article looks, and a sample of it.

Holds no Settings: values and the way the text is set come in by ``set_...``; what the user chose goes out by signals,
at once, so that the article behind it follows too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from desktop.article.content import Block, BlockKind, Content, Span, SpanKind
from desktop.settings import Setting
from desktop.texts import tr
from desktop.ui.on_screen import Downward
from desktop.ui.page.typeset.document import ArticleDocument, build
from desktop.ui.settings.fields import FIELDS, Field, SwitchField
from desktop.ui.widgets.appearance import NOTE_PIXELS, SPACE
from desktop.ui.widgets.layouts import REST, in_column, in_row
from desktop.ui.widgets.style import half_scaled
from desktop.ui.widgets.typography import TypeStyle

_WIDE = 96 * SPACE
_EDGE = 1  # pixels around all of it
_SAMPLE_HEIGHT = 42 * SPACE
_FADE = 8 * SPACE  # the lines that have no room end in the paper
_FIRST = "A margin is where a reader answers. What is put there in haste is often what is remembered."
_SECOND = "So a page leaves room for it: enough for a thought of two lines, and for the one that corrects it in 1974."
_EMPHASIS = Span(SpanKind.EM, _FIRST.index("reader"), _FIRST.index("."))
SAMPLE = Content((Block(BlockKind.PARAGRAPH, _FIRST, (_EMPHASIS,)), Block(BlockKind.PARAGRAPH, _SECOND)))


class Sample(QWidget):
    """A few lines set as the article is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(_SAMPLE_HEIGHT)
        self.setAccessibleName(tr("Sample of the text"))
        self.document: ArticleDocument | None = None

    def set_style(self, style: TypeStyle) -> None:
        """Set the sample in a style."""
        self.document = build(SAMPLE, style, gutter=4 * SPACE, parent=self)
        self.document.setPageSize(QSizeF(self.width(), -1))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.document is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.document.style.appearance.paper))
        painter.translate(0, 4 * SPACE - self.document.style.em(1.8))  # the page's own top margin is larger
        self.document.setTextWidth(self.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, 0, self.width(), 4 * self.height())
        self.document.documentLayout().draw(painter, context)
        painter.resetTransform()
        fade = QLinearGradient(QPointF(0, self.height() - _FADE), QPointF(0, self.height()))
        paper = QColor(self.document.style.appearance.paper)
        fade.setColorAt(0, QColor(paper.red(), paper.green(), paper.blue(), 0))
        fade.setColorAt(1, paper)
        painter.fillRect(0, self.height() - _FADE, self.width(), _FADE, fade)
        painter.end()


class TypeSheet(QFrame):
    """See the module."""

    change_requested = Signal(str, object)  # key, value
    reset_requested = Signal(str)  # key

    def __init__(self, settings: Sequence[Setting], parent: QWidget | None = None) -> None:
        """Make it, with a row for each of these settings."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setFixedWidth(_WIDE)
        self._settings = settings
        self.fields: dict[str, Field] = {}
        self.sample = Sample(self)
        self.stand_in = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.stand_in.setObjectName("caption")
        self.stand_in.hide()
        self.reset = QPushButton(tr("Reset"), self, autoDefault=False)
        self.reset.setToolTip(tr("Give everything here the value that it had at first"))
        self.more = QPushButton(tr("All settings…"), self, autoDefault=False)
        self._lay_out()
        self.reset.clicked.connect(self._reset)

    def _lay_out(self) -> None:
        self._whole = QWidget(self)
        whole = in_column(self.sample, on=self._whole, margins=(0, 0, 0, 4 * SPACE), spacing=2 * SPACE)
        grid = QGridLayout()
        grid.setContentsMargins(4 * SPACE, 0, 4 * SPACE, 0)
        grid.setHorizontalSpacing(4 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        for row, setting in enumerate(self._settings):
            field = FIELDS[setting.kind](setting, self)
            field.setAccessibleName(tr(setting.help))
            field.chosen.connect(lambda value, key=setting.key: self.change_requested.emit(key, value))
            self.fields[setting.key] = field
            if isinstance(field, SwitchField):
                grid.addWidget(field, row, 0, 1, 2)
            else:
                words = QLabel(tr(setting.help), self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
                words.setBuddy(field)
                grid.addWidget(words, row, 0)
                grid.addWidget(field, row, 1)
        grid.addWidget(self.stand_in, len(self._settings), 0, 1, 2)
        whole.addLayout(grid)
        buttons = in_row(self.reset, REST, self.more, margins=(4 * SPACE, 2 * SPACE, 4 * SPACE, 0))
        whole.addLayout(buttons)
        in_column(Downward(self._whole, self), on=self, margins=(_EDGE, _EDGE, _EDGE, _EDGE))

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show the values of the settings, by key."""
        for setting in self._settings:
            self.fields[setting.key].set_value(values[setting.key])
        self.reset.setEnabled(any(values[setting.key] != setting.default for setting in self._settings))

    def set_style(self, style: TypeStyle, stand_in: str) -> None:
        """Show how the text is set; ``stand_in`` is the family in which a missing face is drawn, or ''."""
        self.sample.set_style(style)
        self.stand_in.setText(
            tr("This face is not installed here; the article is shown in {stand_in}.", stand_in=stand_in)
        )
        self.stand_in.setVisible(bool(stand_in))
        self._fit()

    def _set_words(self, percent: int) -> None:
        """Show words at this many per cent of their usual size, and know at once what room they need."""
        self.setStyleSheet(f"* {{ font-size: {NOTE_PIXELS * percent // 100}px; }}" if percent != 100 else "")
        for part in self.findChildren(QWidget):
            part.ensurePolished()

    def sizeHint(self) -> QSize:
        layout = self._whole.layout()
        assert layout is not None
        layout.activate()
        inside = max(layout.totalHeightForWidth(self.width() - 2 * _EDGE), layout.totalMinimumSize().height())
        return QSize(self.width(), inside + 2 * _EDGE)

    def _fit(self) -> None:
        """Be as high as all words need, and no higher than the screen: ``adjustSize`` takes two thirds of it."""
        self.resize(self.width(), min(self.sizeHint().height(), self.screen().availableGeometry().height()))

    def open_below(self, button: QWidget) -> None:
        """Show the sheet under a button, inside its screen, and go to its first field.

        Its words are larger where the article's are; on a low screen there is no sample, on a lower one no larger word,
        and on the lowest it scrolls.
        """
        room, larger = button.screen().availableGeometry(), half_scaled(100)
        for percent, sample in ((larger, True), (larger, False), (100, True), (100, False)):
            self._set_words(percent)
            self.sample.setVisible(sample)
            self.setFixedWidth(max(_WIDE * percent // 100, self.minimumSizeHint().width()))  # words of some languages
            self._fit()
            if self.sizeHint().height() <= room.height() and self.width() <= room.width():
                break
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + SPACE))
        corner.setX(max(room.left() + SPACE, corner.x()))
        corner.setY(max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.move(corner)
        self.show()
        next(iter(self.fields.values())).setFocus()

    def _reset(self) -> None:
        for setting in self._settings:
            self.reset_requested.emit(setting.key)
