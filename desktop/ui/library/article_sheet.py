"""The sheet in which what is known of the chosen articles, and their tags, is edited, all in one step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from db.records import Article
from desktop.citing.kinds import KINDS
from desktop.library.across.details import FIELDS, guessed_of, value_of
from desktop.library.across.shelf import LONGEST, Edit
from desktop.shown_text import in_one_line
from desktop.texts import grouped, later, tr
from desktop.theme_names import theme_key
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.check_boxes import CheckDelegate
from desktop.ui.widgets.dialog import GIVES_UP, Dialog
from desktop.ui.widgets.layouts import in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel, tooltip

MIXED = later("Different; stays as it is")
ROWS = 3  # of the tags, in sight: with more the sheet is higher than a small screen
WIDE = 600  # pixels: most titles are whole
_WORDS = {  # with the letters that lead to the fields
    "title": later("&Title"),
    "author": later("Aut&hor"),
    "date": later("&Date"),
    "first_published": later("&First published"),
    "publisher": later("&Publisher or journal"),
    "volume": later("&Volume and issue"),
    "doi": later("D&OI"),
    "url": later("Add&ress"),
    "pages": later("Pag&es"),
    "kind": later("&Kind"),
    "subjects": later("S&ubjects"),
}
_EXAMPLES = {
    "author": later("As Mary Roe; Le Roy, Jean"),
    "date": later("As 2026-11-24, or in any words"),
    "first_published": later("As 1859, of a later edition"),
    "volume": later("As 12 (3), of a report TR-94-29"),
    "doi": later("As 10.1000/182"),
}
_KINDS = {kind.id: kind.text for kind in KINDS}
CHECKED, PARTLY, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked


class _Field(QLineEdit):
    """A field that shows the beginning of what is in it, also when all of it is selected."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.hasSelectedText():
            self.end(False)
            self.home(True)


class _KindBox(QComboBox):
    """A box of kinds in whose field another can be written."""

    def __init__(self, kinds: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent, editable=True, insertPolicy=QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addItems(list(kinds))
        self.setCurrentIndex(-1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the sheet until the user is here: scrolling must change nothing."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class ArticleSheet(Dialog):
    """Fields that hold what all of the articles have in common. ``edit`` tells what the reader changed."""

    def __init__(
        self, articles: Sequence[Article], tags: Iterable[str], appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        """``articles``: those to be edited, one at least; ``tags``: all that the library has."""
        super().__init__(parent)
        self._articles = articles
        single = len(articles) == 1
        self.setWindowTitle(tr("Details") if single else tr("Details of {n} articles", n=grouped(len(articles))))
        self.fields = {row.id: self._field(value_of(article, row.id) for article in articles) for row in FIELDS}
        for id_ in ("date", "first_published", "publisher", "volume", "doi", "pages", "kind"):
            self.fields[id_].setMaxLength(LONGEST)
        for id_, example in _EXAMPLES.items():
            if not self.fields[id_].placeholderText():
                self.fields[id_].setPlaceholderText(tr(example))
        self._kinds = {tr(words): kind for kind, words in _KINDS.items()}
        self.kind_box = self._box(self.fields["kind"])
        self._before = {id_: field.text() for id_, field in self.fields.items()}
        guessed = {id_ for article in articles for id_ in guessed_of(article)}
        self.guessed = [row.id for row in FIELDS if row.id in guessed and (single or row.id != "title")]
        self.marks = {id_: PlainLabel(self, tr("guessed")) for id_ in self.guessed}
        for mark in self.marks.values():
            mark.setStyleSheet(f"color: {appearance.muted};")
        self.right_box = QCheckBox(tr("&What is guessed is right"), self)
        self.right_box.setToolTip(tr("It was read from how the first pages look, and nobody has looked at it yet."))
        self.tag_field = QLineEdit(self, maxLength=LONGEST, placeholderText=tr("A tag"))
        self.tag_field.installEventFilter(self)
        self.add_button = QPushButton(tr("Add"), self, autoDefault=False)
        self.add_button.setAccessibleName(tr("Add the tag"))
        self.tag_list = QListWidget(self)
        self.tag_list.setAccessibleName(tr("Tags"))
        self.tag_list.setStyleSheet(
            f"QListWidget {{ background: {appearance.paper}; border: 1px solid {appearance.hairline};"
            f" border-radius: {SPACE}px; padding: {SPACE}px; }}"
        )
        self.tag_list.setItemDelegate(CheckDelegate(appearance, self.tag_list))
        self.buttons = QDialogButtonBox(self)
        self.save_button = self.buttons.addButton(tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.save_button.setDefault(True)
        self.remark = PlainLabel(self)
        self._list_tags(tags)
        self._lay_out(with_title=single)
        self._begun = self.written()
        self.look()
        self._connect_signals()
        self.fields["title" if single else "author"].setFocus()

    def _field(self, values: Iterable[str]) -> QLineEdit:
        distinct = set(values)
        field = _Field(distinct.pop() if len(distinct) == 1 else "", self)
        field.setCursorPosition(0)
        if distinct:
            field.setPlaceholderText(tr(MIXED))
        return field

    def _box(self, field: QLineEdit) -> QComboBox:
        """Return a box that offers the kinds beside a field, which shows its own in their words."""
        box = _KindBox(self._kinds, self)
        written = tr(_KINDS[field.text()]) if field.text() in _KINDS else field.text()
        box.setLineEdit(field)
        field.setText(written)
        for part in (box, field):
            part.setAccessibleName(tr(_WORDS["kind"]).replace("&", ""))
        return box

    def _list_tags(self, tags: Iterable[str]) -> None:
        """List the tags that any of the articles has, then the others."""
        number = len(self._articles)
        having = {tag: sum(tag in article.tags for article in self._articles) for tag in tags}
        for tag in sorted(having, key=lambda tag: (not having[tag], theme_key(tag))):
            self._list(tag, CHECKED if having[tag] == number else PARTLY if having[tag] else UNCHECKED)
        known = QCompleter([self.tag(row) for row in range(self.tag_list.count())], self)
        known.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tag_field.setCompleter(known)
        offered = known.popup()
        assert offered is not None
        offered.setObjectName("popup")
        offered.setParent(self, offered.windowFlags())  # without one it has no style, and words of no other size

    def _list(self, tag: str, state: Qt.CheckState, row: int | None = None) -> QListWidgetItem:
        item = QListWidgetItem(in_one_line(tag))
        item.setData(Qt.ItemDataRole.UserRole, (tag, state))
        item.setToolTip(tooltip(tag))
        flags = item.flags() | Qt.ItemFlag.ItemIsUserCheckable
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserTristate if state is PARTLY else flags)
        item.setCheckState(state)
        self.tag_list.insertItem(self.tag_list.count() if row is None else row, item)
        return item

    def _lay_out(self, *, with_title: bool) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * SPACE)
        grid.setVerticalSpacing(2 * SPACE)
        grid.setColumnStretch(1, 1)
        line = in_row((self.tag_field, 1), self.add_button, spacing=2 * SPACE)
        tags = in_column(line, self.tag_list, spacing=2 * SPACE)
        self.tag_list.setFixedHeight(ROWS * 7 * SPACE)
        self.fields["title"].setVisible(with_title)
        rows = [(tr(_WORDS[id_]), field, id_) for id_, field in self.fields.items() if with_title or id_ != "title"]
        for row, (words, field, id_) in enumerate((*rows, (tr("Ta&gs"), self.tag_field, ""))):
            label = QLabel(words, self, textFormat=Qt.TextFormat.PlainText)
            label.setContentsMargins(0, 2 * SPACE, 0, 0)
            shown = self.kind_box if id_ == "kind" else field
            label.setBuddy(shown)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            if field is self.tag_field:
                grid.addLayout(tags, row, 1, 1, 2)
            elif mark := self.marks.get(id_):
                grid.addWidget(shown, row, 1)
                grid.addWidget(mark, row, 2)
            else:
                grid.addWidget(shown, row, 1, 1, 2)
        self.right_box.setVisible(bool(self.guessed))
        margins = (5 * SPACE, 5 * SPACE, 5 * SPACE, 4 * SPACE)
        in_column((grid, 1), self.right_box, self.remark, self.buttons, on=self, margins=margins, spacing=4 * SPACE)
        self.setMinimumWidth(WIDE)

    def _connect_signals(self) -> None:
        self.add_button.clicked.connect(self._add)
        for field in (*self.fields.values(), self.tag_field):
            field.textChanged.connect(self.look)
        self.right_box.toggled.connect(self.look)
        self.tag_list.itemChanged.connect(self.look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(lambda: self.done(self.DialogCode.Rejected))

    def look(self) -> None:
        """Say whether Esc gives up what is written, and offer to save what can be."""
        self.remark.setText(tr(GIVES_UP) if self.gives_up() else "")
        self.remark.setVisible(self.gives_up())
        self.save_button.setEnabled(len(self._articles) > 1 or bool(self.fields["title"].text().strip()))
        for id_, mark in self.marks.items():
            known = self.right_box.isChecked() or self.fields[id_].text() != self._before[id_]
            mark.setText("" if known else tr("guessed"))

    def tag(self, row: int) -> str:
        """Return the tag of a row of the list."""
        return str(self.tag_list.item(row).data(Qt.ItemDataRole.UserRole)[0])

    def _add(self) -> None:
        """Check the tag that stands in the field; one that is new comes first in the list."""
        tag = " ".join(self.tag_field.text().split())
        self.tag_field.clear()
        if not tag:
            return
        rows = range(self.tag_list.count())
        row = next((row for row in rows if theme_key(self.tag(row)) == theme_key(tag)), None)
        item = self.tag_list.item(row) if row is not None else self._list(tag, UNCHECKED, 0)
        item.setCheckState(CHECKED)
        self.tag_list.setCurrentItem(item)
        self.tag_list.scrollToItem(item)

    def accept(self) -> None:
        """Take a tag that was typed and not added, too."""
        self._add()
        super().accept()

    def written(self) -> tuple[Edit, str]:
        """Return what would be changed, and the tag that is typed."""
        return self.edit(), self.tag_field.text()

    def edit(self) -> Edit:
        """Return what the reader changed; nothing where all stands as it stood."""
        add: list[str] = []
        remove: list[str] = []
        for row in range(self.tag_list.count()):
            tag, before = self.tag_list.item(row).data(Qt.ItemDataRole.UserRole)
            state = self.tag_list.item(row).checkState()
            if state is not before and state is not PARTLY:
                (add if state is CHECKED else remove).append(tag)
        values = {id_: field.text() for id_, field in self.fields.items() if field.text() != self._before[id_]}
        values |= {"kind": self._kinds.get(kind, kind)} if (kind := values.get("kind")) is not None else {}
        confirmed = frozenset(self.guessed if self.right_box.isChecked() else ()) - values.keys()
        return Edit(values, confirmed, tuple(add), tuple(remove))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the field of tags adds what stands there; where nothing does, it saves."""
        if (
            watched is self.tag_field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self.tag_field.text().strip()
        ):
            self._add()
            return True
        return super().eventFilter(watched, event)
