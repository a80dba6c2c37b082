"""The editor of a brief: plain Markdown in which each quote is shown as it is today. It holds no library.

That something was written goes out by ``typed``; what quotes say comes in by ``set_quotes``, and that it is wanted goes
out by ``quotes_wanted``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from db.records import ThemeColours
from desktop.exporters.brief.quoted import Quoted
from desktop.exporters.brief.references import Reference
from desktop.exporters.brief.sources import told_before
from desktop.texts import later, tr
from desktop.ui.cards.dragging import CARDS_TYPE, dragged_cards
from desktop.ui.margin.markdown_editing import do, edit_of, is_markdown_key
from desktop.ui.page.surface.dragging import SELECTION_TYPE, dropped_selection
from desktop.ui.pages.area_pictures import AreaPictures
from desktop.ui.themes.brief.quote import QuoteObject
from desktop.ui.themes.brief.signs import Signs
from desktop.ui.themes.brief.spoken import Spoken
from desktop.ui.themes.brief.text import (
    NONE,
    OBJECT,
    QUOTE,
    insert,
    insert_quote,
    offset_of,
    place_beside,
    place_of,
    quotes_in,
    reference_at,
    references_in,
    remove_quotes,
    replace_with_quote,
    show,
    take_in_typed,
    text_of,
)
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.drafting import clean
from desktop.ui.widgets.typography import MINIMUM, TypeStyle, page_palette

WIDEST = 176 * SPACE  # pixels of a line
SIDE = 3 * SPACE  # left of the document, and right of it
_MARGIN = 3 * SPACE  # around the text in it
_LONG_WORD = re.compile(r"\S{5000}")
_SINGLY = 20  # quotes that are laid out anew one by one; of more, all is
_CLICK = 4  # pixels that the pointer may move between press and release
HINT = later("Write here. Drag cards in from the board, or press B on them.")


def dropped_ids(data: QMimeData) -> list[str]:
    """Return the ids of the annotations whose cards are dragged, each once."""
    return list(dict.fromkeys(annotation_id for annotation_id, _ in dragged_cards(data)))


class BriefEditor(QTextEdit):
    """See the module."""

    typed = Signal()
    quotes_wanted = Signal()  # there are quotes of which it is not known what they say
    quote_opened = Signal(str)  # annotation id: go there
    quote_pointed = Signal(str)  # annotation id: show where it stands, while one writes on
    quote_menu_requested = Signal(int, QPoint)  # its place in the document, global position
    selection_dropped = Signal(str)  # what is selected in the article, by its name
    shorten_requested = Signal(int)  # the place of a quote in the document
    left = Signal()  # Esc

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quotes = QuoteObject(self)
        self._spoken = Spoken(self, self.quotes)  # before Qt is asked for its own interface, which it would keep
        self._pressed: tuple[QPointF, QTextCursor] | None = None  # where a quote was, and where the caret stood before
        self._block, self.plain = QTextBlockFormat(), QTextCharFormat()  # of what is no quote
        self._style = TypeStyle()
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Brief"))
        self.setPlaceholderText(tr(HINT))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else its coming lays all out anew
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(_MARGIN)
        self.document().documentLayout().registerHandler(QUOTE, self.quotes)
        self._signs = Signs(self.document())
        self.textChanged.connect(self.typed)
        self.set_appearance(LIGHT)

    # --- data in ------------------------------------------------------------------------------------------------

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._style = replace(self._style, appearance=appearance)
        self.quotes.appearance = appearance
        self.setPalette(page_palette(self.palette(), appearance))
        self.setStyleSheet(
            f"BriefEditor {{ background: {appearance.paper}; color: {appearance.ink}; border: none;"
            f" selection-background-color: {appearance.selection}; selection-color: {appearance.ink}; }}"
        )
        self._signs.set_appearance(appearance)
        self._set_face()
        self.viewport().update()

    def set_type(self, **chosen: object) -> None:
        """Set the text in the face and at the size of the article, by fields of TypeStyle; of others as it was."""
        style = replace(self._style, **{key: chosen[key] for key in ("face", "zoom") if key in chosen})  # type: ignore[arg-type]
        if style != self._style:
            self._style = style
            self.quotes.set_zoom(style.zoom)
            self._set_face()
            self.document().markContentsDirty(0, self.document().characterCount())

    def _set_face(self) -> None:
        face = self._style.font(17 / 18)
        self.setFont(face)
        self.document().setDefaultFont(face)
        self._block = QTextBlockFormat()
        self._block.setLineHeight(self._style.pitch(17 / 18), MINIMUM)

    def set_colours(self, colours: Mapping[str, ThemeColours], names: Mapping[str, str]) -> None:
        """Take the colours of the themes and their names by their ids."""
        self.quotes.set_colours(colours, names)
        self.viewport().update()

    def set_quotes(self, quotes: Mapping[str, Quoted]) -> None:
        """Take what quotes say today."""
        self._lay_out_anew(self.quotes.set_quotes(quotes))

    def set_pictures(self, pictures: AreaPictures) -> None:
        """Show the areas that are quoted."""
        self.quotes.pictures = pictures
        pictures.changed.connect(lambda: self._lay_out_anew(self.quotes.follow_pictures()))

    def _lay_out_anew(self, changed: Collection[str]) -> None:
        places = [place for place, reference in references_in(self.document()) if reference.annotation_id in changed]
        if len(places) > _SINGLY:
            self.document().markContentsDirty(0, self.document().characterCount())
        else:
            for place in places:
                self.document().markContentsDirty(place, 1)
        self.viewport().update()

    def show_text(self, text: str) -> None:
        """Show another brief, the caret at its end."""
        self._show(clean(text))
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _show(self, text: str) -> None:
        wraps = QTextOption.WrapMode
        self.blockSignals(True)
        self.document().clear()  # first: what is shown may hold words that Qt wraps for minutes in the other mode
        self.setWordWrapMode(wraps.WrapAnywhere if _LONG_WORD.search(text) else wraps.WrapAtWordBoundaryOrAnywhere)
        show(self.document(), text, self._block, self.plain)
        self.blockSignals(False)
        self._want_quotes()

    # --- the field of a Drafting --------------------------------------------------------------------------------

    def text(self) -> str:
        """Return what is written, cleaned."""
        return clean(text_of(self.document()))

    def ends(self) -> tuple[int, int]:
        """Return where the selection begins and where the caret is, in code points of the text."""
        cursor = self.textCursor()
        return offset_of(self.document(), cursor.anchor()), offset_of(self.document(), cursor.position())

    def replace_text(self, text: str, anchor: int, position: int) -> None:
        """Show another text with this selection, at the same height, without telling that something was typed."""
        height = self.verticalScrollBar().value()
        self._show(text)
        cursor = self.textCursor()
        cursor.setPosition(place_of(self.document(), anchor))
        cursor.setPosition(place_of(self.document(), position), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(height)

    # --- quotes -------------------------------------------------------------------------------------------------

    def quoted_ids(self) -> list[str]:
        """Return the ids of the annotations that are quoted, each once."""
        return quotes_in(self.document())

    def missing(self) -> list[str]:
        """Return what is to be known before the brief goes out, a line each: see ``told_before``."""
        references = [reference for _, reference in references_in(self.document())]
        ids = [reference.annotation_id for reference in references]
        return told_before(references, {id_: self.quotes.quote(id_) for id_ in ids})

    def insert_quotes(self, annotation_ids: Sequence[str], cursor: QTextCursor | None = None) -> None:
        """Put quotes in at the caret, each in a paragraph of its own; the caret goes below them."""
        if self.isReadOnly() or not annotation_ids:
            return
        cursor = cursor or self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        cursor.beginEditBlock()
        if cursor.block().text()[: cursor.positionInBlock()].strip():
            self._part(cursor, 2)
        elif cursor.block().previous().text().strip():
            self._part(cursor, 1)
        for number, annotation_id in enumerate(annotation_ids):
            if number:
                self._part(cursor, 2)
            insert_quote(cursor, Reference(annotation_id), self.plain)
        behind, below = cursor.block().text()[cursor.positionInBlock() :].strip(), cursor.block().next()
        if not behind and below.isValid() and not below.text().strip():
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        else:
            self._part(cursor, 2)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self._want_quotes()
        self.ensureCursorVisible()

    def put_quote(self, annotation_id: str) -> None:
        """Put a quote in between the words, at the caret."""
        insert_quote(self.textCursor(), Reference(annotation_id), self.plain)
        self._want_quotes()

    def _part(self, cursor: QTextCursor, lines: int) -> None:
        for _ in range(lines):
            cursor.insertBlock(self._block, self.plain)

    def remove_quote(self, annotation_id: str) -> None:
        """Take a quote out, wherever it stands; Ctrl+Z puts it back."""
        remove_quotes(self.document(), annotation_id)

    def shorten_quote(self, place: int, words: str) -> None:
        """Let the quote at a place of the document say these words of its source; "": all of them."""
        if (reference := self.reference_at(place)) != NONE:
            replace_with_quote(self.document(), place, place + 1, reference.shortened_to(words), self.plain)

    def place_at_caret(self) -> int:
        """Return the place of the quote beside the caret; -1 where there is none."""
        return place_beside(self.textCursor())

    def reference_at(self, place: int) -> Reference:
        """Return the reference of the quote that is the character at a place of the document; NONE for another."""
        return reference_at(self.document(), place)

    def quote_under(self, where: QPointF) -> int:
        """Return the place of the quote at a point of the viewport; -1 where there is none."""
        sideways, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        exact = Qt.HitTestAccuracy.ExactHit
        place = self.document().documentLayout().hitTest(where + QPointF(sideways, down), exact)
        return next((at for at in (place, place - 1) if self.reference_at(at) != NONE), -1)

    def _want_quotes(self) -> None:
        if any(not self.quotes.known(id_) for id_ in quotes_in(self.document())):
            self.quotes_wanted.emit()

    # --- copied, pasted and dropped -----------------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        data, cursor = QMimeData(), self.textCursor()
        data.setText(text_of(self.document(), cursor.selectionStart(), cursor.selectionEnd()))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(CARDS_TYPE) or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasFormat(CARDS_TYPE):
            self.insert_quotes(dropped_ids(source))
        elif source.hasFormat(SELECTION_TYPE):
            self.selection_dropped.emit(dropped_selection(source))
        elif source.hasText():
            text, cursor = clean(source.text()), self.textCursor()
            if _LONG_WORD.search(text):
                self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
            cursor.beginEditBlock()
            cursor.removeSelectedText()
            insert(cursor, text, self.plain)
            cursor.endEditBlock()
            self._want_quotes()
            self.ensureCursorVisible()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.ignore()  # files belong to the window
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        quotes = event.mimeData().hasFormat(CARDS_TYPE) or event.mimeData().hasFormat(SELECTION_TYPE)
        if quotes and event.isAccepted():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    # --- hands --------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if is_markdown_key(event) or self._is_the_windows(event):
            event.setAccepted(is_markdown_key(event))
            return event.isAccepted()
        return super().event(event)

    def _is_the_windows(self, event: QKeyEvent) -> bool:
        """True if undo or redo is meant for the library, as there is nothing to take back here."""
        keys, document = QKeySequence.StandardKey, self.document()
        return (event.matches(keys.Undo) and not document.isUndoAvailable()) or (
            event.matches(keys.Redo) and not document.isRedoAvailable()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if (place := self.place_at_caret()) < 0:
                return
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.shorten_requested.emit(place)
            else:
                self.quote_opened.emit(self.reference_at(place).annotation_id)
        elif (edit := edit_of(self, event)) is not None and not self.isReadOnly():
            if OBJECT not in self.toPlainText()[edit.start : edit.end]:  # around a quote there are no marks
                do(self, edit, self.plain)
        else:
            super().keyPressEvent(event)
            closes = event.text() in ("]", "}") and not self.isReadOnly()
            if closes and take_in_typed(self.textCursor(), self.plain):
                self._want_quotes()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = (
            event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & ~Qt.KeyboardModifier.ControlModifier
        )
        is_at_quote = left and self.quote_under(event.position()) >= 0
        self._pressed = (event.position(), self.textCursor()) if is_at_quote else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        stayed = pressed is not None and (event.position() - pressed[0]).manhattanLength() <= _CLICK
        if pressed is not None and stayed and (place := self.quote_under(event.position())) >= 0:
            self.setTextCursor(pressed[1])  # what is written next goes on there, and not before the quote
            goes = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            tells = self.quote_opened if goes else self.quote_pointed
            tells.emit(self.reference_at(place).annotation_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons():
            return
        place = self.quote_under(event.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if place >= 0 else Qt.CursorShape.IBeamCursor)
        self._hover(place)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, place: int) -> None:
        if place != self.quotes.hovered:
            self.quotes.hovered = place
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.place_at_caret() if keyboard else self.quote_under(QPointF(event.pos()))
        if place >= 0:
            where = self.viewport().mapToGlobal(self.cursorRect().center()) if keyboard else event.globalPos()
            self.quote_menu_requested.emit(place, where)
        else:
            super().contextMenuEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        spare = max(self.width() - 3 * SPACE - 2 * _MARGIN - WIDEST, 2 * SIDE)
        self.setViewportMargins(spare // 2, 0, spare // 2, 0)
        super().resizeEvent(event)
        if self.quotes.set_width(self.viewport().width() - 2 * _MARGIN - 2):
            self.document().markContentsDirty(0, self.document().characterCount())
