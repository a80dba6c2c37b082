"""The sheet of keys: every command with its keys, found by words, and other keys for the one that is chosen.

It holds no KeyMap: the keys in force come in by ``set_keys``, and what the user wants is told by its parts.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.command_keys import FURTHER_KEYS
from desktop.commands import BY_ID, COMMANDS, MENUS, Command
from desktop.texts import later, tr
from desktop.ui.keys.key_choice import KeyChoice, native
from desktop.ui.keys.key_map import PRESETS, default_keys
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.filter_field import FilterField
from desktop.ui.widgets.rows.trees import rows_of

KEYS, NAME, HELP = range(3)  # the columns
ID = Qt.ItemDataRole.UserRole
OTHER_WORDS = {  # what a reader may call it, by the command's id
    "undo": later("take back revert"),
    "redo": later("repeat"),
    "remove": later("delete erase"),
    "remove_article": later("delete"),
    "find": later("search look for"),
    "search": later("find look for"),
    "palette": later("command search go to"),
    "settings": later("preferences options configure"),
    "note": later("comment annotate write"),
    "highlight": later("mark annotate underline"),
    "zoom_in": later("zoom bigger font size"),
    "zoom_out": later("zoom font size"),
    "zoom_reset": later("zoom font size"),
    "appearance_next": later("theme dark night mode colours"),
    "appearance_dark": later("night mode"),
    "sidebar": later("panel pane"),
    "outline": later("table of contents headings toc"),
    "library_place": later("home books documents"),
    "open": later("add file import load"),
    "export": later("save as download markdown"),
    "theme_add": later("tag category code label"),
    "brief": later("draft write essay"),
    "quit": later("exit close"),
    "read_aloud": later("voice speech speak listen tts"),
    "backlinks": later("references linked mentions"),
    "article_note": later("summary document page comment"),
    "pen": later("instant automatic marker highlighter"),
    "repeat": later("again last"),
    "mark_everywhere": later("all occurrences autocode replace"),
    "merge": later("join combine unite"),
    "split": later("divide cut part"),
    "lens": later("only isolate filter show hide theme"),
    "caret": later("cursor keyboard browsing"),
    "select_from_caret": later("visual mode anchor cursor"),
    "choose_among": later("overlap stack nested"),
    "copy_link": later("address url permalink"),
    "end_later": later("longer extend resize"),
    "end_sooner": later("shorter shrink resize"),
    "begin_sooner": later("longer extend resize"),
    "begin_later": later("shorter shrink resize"),
    "trash": later("deleted bin restore"),
    "full_screen": later("distraction free focus"),
    "keys": later("shortcuts keyboard hotkeys bindings"),
    "switch": later("go to article open"),
    "back": later("return history"),
}


class _Wrapping(QStyledItemDelegate):
    """Asks for as many lines as the words of a cell need: a tree leaves the widths of its columns out of that."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        tree = self.parent()
        assert isinstance(tree, QTreeWidget)
        option.rect = QRect(0, 0, tree.columnWidth(index.column()) - 4 * SPACE, tree.height())
        return super().sizeHint(option, index)


class KeysDialog(Dialog):
    """A list by menu, with a field to narrow it, and the keys of the row that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setMinimumSize(640, 400)
        self.resize(880, 680)
        self._keys: dict[str, tuple[str, ...]] = {}
        self._rows: dict[str, QTreeWidgetItem] = {}
        self.field = FilterField(self, placeholderText=tr("Filter by key, name or what it does"))
        self.field.setAccessibleName(tr("Filter keys"))
        self.preset_box = QComboBox(self)
        self.preset_box.setAccessibleName(tr("Set of keys"))
        for preset in PRESETS:
            self.preset_box.addItem(tr(preset.text), preset.id)
        self.tree = self._make_tree()
        self._none = QLabel(tr("No key and no command for these words."), self, textFormat=Qt.TextFormat.PlainText)
        self._none.setObjectName("caption")
        self._none.hide()
        self.choice = KeyChoice(self)
        self.reset_all = QPushButton(tr("Reset all"), self, autoDefault=False)
        self.reset_all.setToolTip(tr("Give every command the keys of the set"))
        self.close_button = QPushButton(tr("Close"), self, autoDefault=False)
        self._lay_out()
        self._fill()
        self._connect_signals()
        self.set_keys(default_keys())

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self, columnCount=3)
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setAccessibleName(tr("Keys"))
        tree.setHeaderHidden(True)
        tree.setFrameShape(QTreeWidget.Shape.NoFrame)
        tree.setSelectionMode(QTreeWidget.SelectionMode.SingleSelection)
        tree.setAllColumnsShowFocus(True)
        tree.setWordWrap(True)
        tree.setItemDelegate(_Wrapping(tree))
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setMinimumWidth(1)
        tree.viewport().installEventFilter(self)
        return tree

    def _lay_out(self) -> None:
        head, foot, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        layout.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        layout.setSpacing(3 * SPACE)
        words = QLabel(tr("Set of keys"), self, textFormat=Qt.TextFormat.PlainText)
        words.setBuddy(self.preset_box)
        head.addWidget(self.field, 1)
        head.addSpacing(2 * SPACE)
        head.addWidget(words)
        head.addWidget(self.preset_box)
        foot.addWidget(self.reset_all)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout.addLayout(head)
        layout.addWidget(self._none)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.choice)
        layout.addLayout(foot)

    def _connect_signals(self) -> None:
        self.field.textChanged.connect(self._filter)
        self.field.left.connect(self._enter_list)
        self.tree.currentItemChanged.connect(lambda item, _: self._show_row(item))
        self.tree.itemActivated.connect(lambda item, _: self._choose(item))
        self.choice.left.connect(self.tree.setFocus)
        self.close_button.clicked.connect(self.reject)

    def _fill(self) -> None:
        for menu in (*MENUS, ""):
            head = QTreeWidgetItem(self.tree, [tr(menu) if menu else tr("Elsewhere")])
            head.setFirstColumnSpanned(True)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = head.font(KEYS)
            font.setBold(True)
            head.setFont(KEYS, font)
            for command in (command for command in COMMANDS if command.menu == menu):
                self._rows[command.id] = self._row("", tr(command.text).rstrip("…"), tr(command.help), command)
        for keys, help_ in FURTHER_KEYS:
            self._row(keys, "", tr(help_))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._share_out()
        return super().eventFilter(watched, event)

    def _share_out(self) -> None:
        """Give keys and names the width of their words, as far as it leaves room for the rest, which wraps."""
        wide, metrics = self.tree.viewport().width(), self.tree.fontMetrics()
        rows = [item for item in rows_of(self.tree) if not item.isFirstColumnSpanned()]
        for column, share in ((KEYS, 4), (NAME, 3)):
            words = max(metrics.horizontalAdvance(item.text(column)) for item in rows)
            self.tree.setColumnWidth(column, min(wide // share, words + 6 * SPACE))
        self.tree.scheduleDelayedItemsLayout()  # Qt asks rows for their heights once, at the first widths

    def _row(self, keys: str, text: str, help_: str, command: Command | None = None) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.tree, [keys, text, help_])
        for column in (KEYS, NAME, HELP):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        if command is not None:
            item.setData(KEYS, ID, command.id)
        else:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return item

    def set_keys(
        self,
        keys: Mapping[str, Sequence[str]],
        changed: Collection[str] = (),
        preset: str = "postil",
    ) -> None:
        """Show the keys in force, by command; ``changed`` are the commands whose keys the reader chose."""
        self._keys = {id_: tuple(its) for id_, its in keys.items()}
        for id_, item in self._rows.items():
            item.setText(KEYS, "   ".join(map(native, self._keys[id_])))
            font = item.font(KEYS)
            font.setBold(id_ in changed)
            item.setFont(KEYS, font)
        self.preset_box.setCurrentIndex(self.preset_box.findData(preset))
        self.reset_all.setEnabled(bool(changed))
        self._share_out()
        self.choice.set_keys(self._keys, changed)
        self._filter(self.field.text())

    def _show_row(self, item: QTreeWidgetItem | None) -> None:
        id_ = item.data(KEYS, ID) if item is not None else None
        self.choice.set_command(BY_ID[id_] if id_ else None)

    def _choose(self, item: QTreeWidgetItem) -> None:
        if item.data(KEYS, ID):
            self.choice.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_list(self) -> None:
        shown = (row for row in rows_of(self.tree) if row.data(KEYS, ID) and not row.isHidden())
        if (first := next(shown, None)) is not None:
            self.tree.setCurrentItem(first)
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, words: str) -> None:
        wanted, head, any_shown = words.casefold().split(), None, False
        for item in rows_of(self.tree):
            if item.isFirstColumnSpanned():
                head = item
                item.setHidden(True)
                continue
            text = " ".join(item.text(column) for column in range(3)) + " " + self._further_words(item)
            hidden = not all(word in text.casefold() for word in wanted)
            item.setHidden(hidden)
            any_shown = any_shown or not hidden
            if head is not None and not hidden:
                head.setHidden(False)
        self._none.setVisible(not any_shown)

    def _further_words(self, item: QTreeWidgetItem) -> str:
        id_ = item.data(KEYS, ID)
        if not id_:
            return ""
        other = OTHER_WORDS.get(id_, "")
        return " ".join([other, tr(other) if other else "", *self._keys.get(id_, ())])
