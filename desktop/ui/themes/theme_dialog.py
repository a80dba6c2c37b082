"""The theme sheet: name, what belongs under it and what does not, example quotes, the theme above, key and colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.records import Theme
from desktop.annotations import fold
from desktop.colours import THEME_COLOURS, shortfalls
from desktop.shown_text import in_one_line
from desktop.texts import counted, tr
from desktop.theme_tree import family, nested
from desktop.ui.themes.colour_choice import ColourChoice
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.check_boxes import CheckList
from desktop.ui.widgets.dialog import DIALOG_MARGINS, GIVES_UP, Dialog, go_or_cancel
from desktop.ui.widgets.layouts import in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel, set_tip, tooltip
from desktop.ui.widgets.style import apply_to_panel

_TALL, _LOW = 20 * SPACE, 13 * SPACE  # of what is written in


class ThemeDialog(Dialog):
    """Make a theme, or change one. ``theme()`` gives what the reader wrote; a new one has no id yet."""

    def __init__(
        self,
        theme: Theme | None = None,
        themes: Sequence[Theme] = (),
        appearance: Appearance = LIGHT,
        parent: QWidget | None = None,
        *,
        quotes: Sequence[tuple[str, str]] = (),
        made_from: int = 0,
        words: str = "",
    ) -> None:
        """``theme`` is changed, or, if it has no id, what a new one begins as. ``themes`` are all that there are: their
        names and keys are taken.

        ``quotes`` are ids and quotes of annotations that can be examples, ``made_from`` is how many annotations the new
        theme is made of, ``words`` say what there is to know beforehand.
        """
        super().__init__(parent)
        self._themes, self._appearance = list(themes), appearance
        self._others = [other for other in themes if theme is None or other.id != theme.id]
        self._theme = theme = theme or self._fresh()
        self._made_from, self._words = made_from, words
        self.merged_into = ""  # the id of the theme that is to take this one in, where the reader wants that
        self._is_new = not theme.id
        self.setWindowTitle(tr("New theme") if self._is_new else tr("Edit theme"))
        self.name_field = QLineEdit(self)
        self.name_field.setAccessibleName(tr("Name"))
        self.name_field.setMaxLength(120)
        self.definition_field = self._text(tr("Definition"), tr("What it is about"), _TALL)
        self.includes_field = self._text(
            tr("Includes"), tr("What belongs here as well, though one might doubt it"), _LOW
        )
        self.excludes_field = self._text(tr("Excludes"), tr("What does not, though it might seem to"), _LOW)
        self.parent_box = QComboBox(self)
        self.parent_box.setAccessibleName(tr("Below"))
        self.examples = CheckList(appearance, tr("Example quotes"), self)
        self.examples.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._listed = {annotation_id for annotation_id, _ in quotes}  # as examples to choose from
        self.examples.setMinimumHeight(20 * SPACE)
        self.colours = ColourChoice(theme.colours, appearance, self)
        self.remark = PlainLabel(self)
        self._make_buttons()
        self._key_group = QButtonGroup(self)
        self._lay_out()
        self._fill(quotes)
        self._begun = () if words else self.written()
        self._connect_signals()
        apply_to_panel(self, appearance, self._own_style())
        self.look()

    def _text(self, name: str, hint: str, height: int) -> QPlainTextEdit:
        field = QPlainTextEdit(self)
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.setTabChangesFocus(True)
        field.setMinimumHeight(height)
        return field

    def _make_buttons(self) -> None:
        self.buttons, self.ok_button = go_or_cancel(self, tr("Add theme") if self._is_new else tr("Save"), closes=False)
        self.merge_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)

    def _own_style(self) -> str:
        a = self._appearance
        return (
            f"QLabel {{ color: {a.muted}; font-size: 12px; }}"
            f"QDialog {{ background: {a.chrome}; }}"
            f"QListWidget {{ background: {a.paper}; border: 1px solid {a.hairline}; border-radius: 4px; }}"
        )

    def _keys(self) -> QLayout:
        a, keys = self._appearance, QHBoxLayout()
        keys.setSpacing(0)
        look = (  # their own: where words are large, a dialog has another sheet
            f"QPushButton {{ color: {a.muted}; background: transparent; border-color: transparent; padding: 3px 7px;"
            f" min-width: 12px; }} QPushButton:focus {{ border-color: {a.muted}; }}"
            f"QPushButton:checked {{ background: {a.selection}; color: {a.ink}; font-weight: 600; }}"
        )
        owners = {other.key: other.name for other in self._others if other.key}
        for key in range(10):
            button = QPushButton(str(key) if key else tr("None"), self, autoDefault=False)
            button.setStyleSheet(look)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # for a screen reader a radio button, which Qt makes no tool button
            button.setAccessibleName(tr("Key {key}", key=key) if key else tr("No key"))
            if key in owners:
                set_tip(button, tr("Now the key of {owners}, which would have none then.", owners=owners[key]))
                button.setText(f"{key}·")
            self._key_group.addButton(button, key)
            keys.addWidget(button)
        keys.addStretch(1)
        return keys

    def _lay_out(self) -> None:
        texts = self._column(
            (tr("&Name"), self.name_field),
            (tr("&Definition"), self.definition_field),
            (tr("&Includes"), self.includes_field),
            (tr("E&xcludes"), self.excludes_field),
        )
        looks = self._column(
            (tr("&Below"), self.parent_box),
            (tr("Key"), self._keys()),
            (tr("Colour"), self.colours),
            (tr("Exam&ples"), self.examples),
        )
        sides = in_row((texts, 1), (looks, 1), spacing=8 * SPACE)
        in_column((sides, 1), self.remark, self.buttons, on=self, margins=DIALOG_MARGINS, spacing=4 * SPACE)
        self.setMinimumWidth(192 * SPACE)

    def _column(self, *fields: tuple[str, QWidget | QLayout]) -> QLayout:
        """Put fields below one another, each below its name."""
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        for words, item in fields:
            label = QLabel(words, self)
            column.addWidget(label)
            if isinstance(item, QWidget):
                column.addWidget(item, 1 if isinstance(item, QPlainTextEdit | QListWidget) else 0)
                label.setBuddy(item)
            else:
                column.addLayout(item)
            column.addSpacing(SPACE)
        return column

    def _fill(self, quotes: Sequence[tuple[str, str]]) -> None:
        theme = self._theme
        self.name_field.setText(theme.name)
        self.definition_field.setPlainText(theme.definition)
        self.includes_field.setPlainText(theme.includes)
        self.excludes_field.setPlainText(theme.excludes)
        self._key_group.button(theme.key or 0).setChecked(True)
        self.parent_box.addItem(tr("No other theme"), None)
        mine = family(self._themes, theme.id)
        for other, above in nested(self._themes):
            if other.id not in mine:
                self.parent_box.addItem("    " * len(above) + in_one_line(other.name), other.id)
        self.choose_parent(theme.parent_id)
        for annotation_id, quote in sorted(quotes, key=lambda row: row[0] not in theme.examples):
            item = self.examples.add(in_one_line(quote), annotation_id, checked=annotation_id in theme.examples)
            item.setToolTip(tooltip(quote))
        if not quotes:
            self.examples.setEnabled(False)
            self.examples.setWordWrap(True)  # of the sentence; a quote stays in its line
            item = QListWidgetItem(tr("Nothing stands under this theme yet."), self.examples)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setForeground(QColor(self._appearance.muted))

    def choose_parent(self, theme_id: str | None) -> None:
        """Let the theme stand below another, or at the top."""
        self.parent_box.setCurrentIndex(max(self.parent_box.findData(theme_id), 0))

    def _connect_signals(self) -> None:
        for field in (self.name_field, self.definition_field, self.includes_field, self.excludes_field):
            field.textChanged.connect(self.look)
        self.colours.colours_changed.connect(self.look)
        self.merge_button.clicked.connect(self._merge)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(lambda: self.done(self.DialogCode.Rejected))

    def theme(self) -> Theme:
        """Return the theme as it stands in the dialog; a new one has an empty id and the last position."""
        return replace(
            self._theme,
            name=" ".join(self.name_field.text().split()),
            definition=self.definition_field.toPlainText().strip(),
            includes=self.includes_field.toPlainText().strip(),
            excludes=self.excludes_field.toPlainText().strip(),
            examples=self._examples(self._theme.examples),
            parent_id=self.parent_box.currentData(),
            colours=self.colours.colours,
            key=self._key_group.checkedId() or None,
        )

    def _examples(self, before: tuple[str, ...]) -> tuple[str, ...]:
        """Return the chosen ones behind those that were; one that is not in the list stays."""
        checked = self.examples.checked()
        kept = [id_ for id_ in before if id_ in checked or id_ not in self._listed]
        return tuple(dict.fromkeys([*kept, *checked]))

    def written(self) -> tuple[str, ...]:
        """Return what can be typed, as it stands."""
        theme = self.theme()
        return theme.name, theme.definition, theme.includes, theme.excludes

    def namesake(self) -> Theme | None:
        """Return the other theme that has the name in the dialog."""
        name = fold(" ".join(self.name_field.text().split()))
        return next((other for other in self._others if fold(other.name) == name), None)

    def problem(self) -> str:
        """Return why the theme cannot be saved, in a sentence; empty when it can."""
        if not self.theme().name:
            return tr("A theme needs a name.")
        return tr("There is a theme of this name already.") if self.namesake() is not None else ""

    def _fresh(self) -> Theme:
        """Return what a new theme begins as: with colours and a key that no other has, behind all others."""
        colours, keys = {other.colours for other in self._others}, {other.key for other in self._others}
        unused = next((pair for _, pair in THEME_COLOURS[:-1] if pair not in colours), THEME_COLOURS[-1][1])
        free = next((key for key in range(1, 10) if key not in keys), None)
        return Theme("", "", "", unused, key=free, position=len(self._others))

    def look(self) -> None:
        """Say what is to be known, and offer what can be done."""
        sentences = shortfalls(self.colours.colours)
        problem, namesake = self.problem(), self.namesake()
        if problem and self.name_field.text():
            sentences.insert(0, problem)
        elif self._words:
            sentences.insert(0, self._words)
        elif self._made_from:
            words = counted(
                "{n} annotation comes under it, and out of where they were taken from.",
                "{n} annotations come under it, and out of where they were taken from.",
                self._made_from,
            )
            sentences.insert(0, words)
        if self.gives_up():
            sentences.append(tr(GIVES_UP))
        self.remark.setText("\n".join(sentences))
        self.remark.setVisible(bool(sentences))
        self.merge_button.setVisible(namesake is not None and (not self._is_new or self._made_from > 0))
        if namesake is not None:
            word = (
                tr("Put them there")
                if self._made_from
                else tr("Merge with “{name}”", name=in_one_line(namesake.name)[:40])
            )
            self.merge_button.setText(word.replace("&", "&&"))
        self.ok_button.setEnabled(not problem)

    def _merge(self) -> None:
        if (namesake := self.namesake()) is not None:
            self.merged_into = namesake.id
            self.accept()

    def _accept(self) -> None:
        if not self.problem():
            self.accept()
