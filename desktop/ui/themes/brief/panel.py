"""The side of the Themes place where a brief is written: which one, its name, its text. It holds no library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from desktop.shown_text import in_one_line, shortened
from desktop.texts import later, tr
from desktop.ui.cards.dragging import CARDS_TYPE
from desktop.ui.linking.offers import LinkOffer, markdown_link
from desktop.ui.margin.link_asking import LinkAsking
from desktop.ui.page.surface.dragging import SELECTION_TYPE, dropped_selection
from desktop.ui.themes.brief.cite_menu import CiteMenu
from desktop.ui.themes.brief.editor import BriefEditor, dropped_ids
from desktop.ui.themes.brief.shortening import ShortenDialog
from desktop.ui.themes.brief.text import NONE
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.choice_box import ChoiceBox, call_box
from desktop.ui.widgets.layouts import Rest, hang, in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel, set_tip
from desktop.ui.widgets.style import apply_to_panel, scaled
from desktop.ui.widgets.typography import mix

_ANNOTATION = "postil://a/"


def links_of(editor: BriefEditor) -> LinkAsking:
    """Return what asks for links in a brief, and puts in what is chosen."""
    links = LinkAsking(editor)

    def put(offer: LinkOffer) -> None:
        is_quote = offer.address.startswith(_ANNOTATION)
        if links.put("" if is_quote else markdown_link(offer), editor.plain) and is_quote:
            editor.put_quote(offer.address.removeprefix(_ANNOTATION))

    links.chosen.connect(put)
    return links


_MISSING = 8  # lines of what is missing
EMPTY = later("No brief yet")
EMPTY_HINT = later("A brief is a text of your own with quotes in it. Drag cards or selected words here, or press B.")


class BriefPanel(QWidget):
    """See the module."""

    brief_chosen = Signal(str)  # id
    brief_add_requested = Signal()
    typed_without_brief = Signal(str)  # a letter: one is to be begun with it
    rename_requested = Signal(str)  # the new name of the brief on show
    export_requested = Signal(str)  # one of the FORMATS of briefs
    cited_copy_requested = Signal(str)  # annotation id: its quote with its citation
    quotes_dropped = Signal(list)  # annotation ids, where there is no brief yet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writable, self._appearance = True, LIGHT
        self._briefs: list[tuple[str, str]] = []
        self._missing: list[QAction] = []
        self._make_bar()  # first: Tab goes through all in the order of their making
        self.editor = BriefEditor(self)
        self.links = links_of(self.editor)
        self._make_empty()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.editor)
        self._stack.addWidget(self._empty)
        in_column(self._bar, (self._stack, 1), on=self, margins=(0, 0, 0, 0), spacing=0)
        self._connect_signals()
        self.set_briefs([], "")
        self.set_appearance(LIGHT)

    def _make_bar(self) -> None:
        self._bar = QFrame(self)
        self._bar.setObjectName("bar")
        self.list = ChoiceBox(self._bar)
        call_box(self.list, tr("Brief on show"))
        self.list.setMinimumContentsLength(6)
        self.list.setMaxVisibleItems(20)
        self.name_field = QLineEdit(self._bar)
        self.name_field.setAccessibleName(tr("Name of the brief"))
        self.name_field.hide()
        self.name_field.installEventFilter(self)
        self.add_button = self._button(tr("New"), tr("Begin another brief"))
        self.more_button = self._menu_button(tr("Edit ▾"), tr("Edit this brief"), tr("Rename or remove this brief"))
        self.cite_button = self._menu_button(
            tr("Cite ▾"), tr("Citations of this brief"), tr("The style that its sources are cited in")
        )
        self.cite_menu = CiteMenu(self.cite_button)
        hang(self.cite_menu, self.cite_button)
        self.export_button = self._menu_button(
            tr("Export ▾"), tr("Export this brief"), tr("Take this brief to others, its quotes put in")
        )
        self.rename_action = self.more_button.menu().addAction(f"{tr('Rename')}\tF2")
        self.remove_action = self.more_button.menu().addAction(tr("Remove"))
        self.export_actions: dict[str, QAction] = {}
        for key, name in (
            ("markdown", tr("As Markdown…")),
            ("docx", tr("As Word file…")),
            ("odt", tr("As OpenDocument text…")),
            ("html", tr("As HTML…")),
            ("pdf", tr("As PDF…")),
            ("copy", tr("Copy as rich text")),
        ):
            self.export_actions[key] = self.export_button.menu().addAction(name)
        self.name_field.setMinimumHeight(self.list.sizeHint().height())
        buttons = (self.add_button, self.more_button, self.cite_button, self.export_button)
        margins = (3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        in_row((self.list, 1), (self.name_field, 1), SPACE, *buttons, on=self._bar, margins=margins, spacing=SPACE)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self._bar)
        button.setText(text)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _menu_button(self, text: str, name: str, tip: str) -> QToolButton:
        button = self._button(text, tip)
        button.setAccessibleName(name)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        hang(QMenu(button), button)
        return button

    def _make_empty(self) -> None:
        self._empty = QWidget(self)
        self._title = PlainLabel(self._empty, tr(EMPTY))
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint = PlainLabel(self._empty, tr(EMPTY_HINT))
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.begin_button = QPushButton(tr("Begin a brief"), self._empty)
        parts = (Rest(2), self._title, self._hint, (self.begin_button, 0, Qt.AlignmentFlag.AlignHCenter), Rest(3))
        in_column(*parts, on=self._empty, margins=(12 * SPACE, 0, 12 * SPACE, 0), spacing=3 * SPACE)
        self.setAcceptDrops(True)

    def _connect_signals(self) -> None:
        self.list.activated.connect(lambda row: self.brief_chosen.emit(self.list.itemData(row)))
        self.list.installEventFilter(self)
        self.begin_button.installEventFilter(self)
        self.editor.installEventFilter(self)
        for button in (self.add_button, self.begin_button):
            button.clicked.connect(self.brief_add_requested)
        self.rename_action.triggered.connect(self.edit_name)
        for key in self.export_actions.keys() - {"copy"}:
            self.export_actions[key].triggered.connect(lambda checked=False, key=key: self.export_requested.emit(key))
        self.export_button.menu().aboutToShow.connect(self._tell_missing)
        self.name_field.editingFinished.connect(self._take_name)
        self.editor.quote_menu_requested.connect(self._show_quote_menu)
        self.editor.shorten_requested.connect(self.shorten)

    # --- data in ------------------------------------------------------------------------------------------------

    def set_briefs(self, briefs: Sequence[tuple[str, str]], shown: str) -> None:
        """List briefs as (id, name), of which one is on show; "": none is."""
        if list(briefs) != self._briefs:
            self._briefs = list(briefs)
            self.list.clear()
            for brief_id, name in briefs:
                self.list.addItem(in_one_line(name), brief_id)
        row = self.list.findData(shown) if shown else -1
        self.list.setCurrentIndex(row)
        set_tip(self.list, self.list.currentText())
        self.editor.setAccessibleName(
            tr("Brief {currentText}", currentText=self.list.currentText()) if row >= 0 else tr("Brief")
        )
        self._stack.setCurrentWidget(self.editor if row >= 0 else self._empty)
        if row < 0:
            self._leave_name()
        self._offer()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the text, or to what begins one."""
        super().focusInEvent(event)
        there = self._stack.currentWidget() is self.editor
        (self.editor if there else self.begin_button).setFocus(event.reason())

    def has_keyboard(self) -> bool:
        """True if a brief's text or name is being written."""
        return self.editor.hasFocus() or self.name_field.hasFocus()

    def set_writable(self, writable: bool) -> None:
        """Let briefs be written, or only read."""
        self._writable = writable
        self._offer()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        faint = mix(appearance.muted, appearance.chrome, 0.6).name()
        extra = f"#empty {{ background: {appearance.paper}; }} #bar QToolButton:disabled {{ color: {faint}; }}"
        apply_to_panel(self, appearance, extra)
        self._empty.setObjectName("empty")
        self._title.setStyleSheet(f"font-size: {scaled(16)}px; font-weight: 600; color: {appearance.ink};")
        self._hint.setStyleSheet(f"color: {appearance.muted};")
        self._appearance = appearance
        self.editor.set_appearance(appearance)
        self.links.set_appearance(appearance)

    def _offer(self) -> None:
        there = self.list.currentIndex() >= 0
        self.list.setEnabled(self.list.count() > 0)
        self.editor.setReadOnly(not (self._writable and there))
        self.more_button.setEnabled(self._writable and there)
        self.cite_button.setEnabled(self._writable and there)
        self.export_button.setEnabled(there)
        for button in (self.add_button, self.begin_button):
            button.setEnabled(self._writable)

    def _tell_missing(self) -> None:
        """Say in the menu what the works lack for their citations, and which quotes their sources do not say so."""
        menu = self.export_button.menu()
        for action in self._missing:
            menu.removeAction(action)
            action.deleteLater()
        lines = self.editor.missing()
        more = [] if len(lines) <= _MISSING else [tr("…")]
        shown = [shortened(tr(line), 70).replace("&", "&&") for line in (*lines[:_MISSING], *more)]
        self._missing = [menu.addAction(line) for line in shown]
        for action in self._missing:
            action.setEnabled(False)
        if self._missing:
            self._missing.insert(0, menu.insertSeparator(self._missing[0]))

    # --- the name -----------------------------------------------------------------------------------------------

    def edit_name(self) -> None:
        """Let the name be edited where it stands."""
        if self.list.currentIndex() < 0 or not self._writable:
            return
        self.name_field.setText(self.list.currentText())
        self.list.hide()
        self.name_field.show()
        self.name_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name_field.selectAll()

    def _take_name(self) -> None:
        if self.name_field.isHidden():
            return
        name, had_keyboard = self.name_field.text(), self.name_field.hasFocus()
        self._leave_name()
        if name.strip() and name != self.list.currentText():
            self.rename_requested.emit(name)
        if had_keyboard:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_name(self) -> None:
        self.list.show()
        self.name_field.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take F2 and Esc where a name is meant; where there is no brief yet, Enter and what is typed begin one."""
        if watched is self.begin_button and isinstance(event, QKeyEvent) and self._is_typed(event):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.typed_without_brief.emit(event.text())
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.name_field and event.key() == Qt.Key.Key_Escape:
                self._leave_name()
                self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if watched is self.begin_button and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.begin_button.click()
                return True
            if watched in (self.list, self.editor) and event.key() == Qt.Key.Key_F2:
                self.edit_name()
                return True
        return super().eventFilter(watched, event)

    def _is_typed(self, event: QKeyEvent) -> bool:
        """True if a key is one of a text: else it would be a command of the window."""
        typed = event.text().strip() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        return bool(typed) and event.text().isprintable() and self._writable

    # --- dropped where there is no brief yet --------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if self._writable and (data.hasFormat(CARDS_TYPE) or data.hasFormat(SELECTION_TYPE)):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()  # files belong to the window

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.mimeData().hasFormat(SELECTION_TYPE):
            self.editor.selection_dropped.emit(dropped_selection(event.mimeData()))
        else:
            self.quotes_dropped.emit(dropped_ids(event.mimeData()))

    # --- quotes -------------------------------------------------------------------------------------------------

    def quote_menu(self, place: int) -> QMenu:
        """Return the menu of the quote at a place of the document."""
        annotation_id, menu = self.editor.reference_at(place).annotation_id, QMenu(self)
        quote, clipboard = self.editor.quotes.quote(annotation_id), QGuiApplication.clipboard()
        menu.addAction(tr("Show in its article\tCtrl+Enter"), lambda: self.editor.quote_opened.emit(annotation_id))
        menu.addAction(tr("Copy quote"), lambda: clipboard.setText(quote.words))
        cited = tr("Copy with citation")
        menu.addAction(cited, lambda: self.cited_copy_requested.emit(annotation_id))
        writes = (
            (tr("Shorten…\tCtrl+Shift+Enter"), lambda: self.shorten(place)),
            (tr("Take out of the brief"), lambda: self.editor.remove_quote(annotation_id)),
        )
        for name, work in writes:
            menu.addAction(name, work).setEnabled(not self.editor.isReadOnly())
        return menu

    def shorten(self, place: int) -> None:
        """Let the words of the quote at a place of the document be shortened, if there is one."""
        reference = self.editor.reference_at(place)
        quote = self.editor.quotes.quote(reference.annotation_id)
        if reference == NONE or quote.missing or self.editor.isReadOnly():
            return
        dialog = ShortenDialog(quote.words, reference.words, self._appearance, self)
        if ask(dialog):
            self.editor.shorten_quote(place, dialog.words())

    def _show_quote_menu(self, place: int, where: QPoint) -> None:
        menu = self.quote_menu(place)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)
