"""Every place where the same words stand, seen before they are highlighted: each can be left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from db.records import Annotation, Theme
from desktop.annotations import passage_of
from desktop.article.content import Content, Passage
from desktop.article.numbers import within_numbers
from desktop.shown_text import in_one_line
from desktop.texts import grouped, tr
from desktop.ui.finding.matches import find_matches, line_of
from desktop.ui.widgets.appearance import NO_THEME, SPACE, Appearance
from desktop.ui.widgets.check_boxes import CheckDelegate
from desktop.ui.widgets.dialog import DIALOG_MARGINS, Dialog, go_or_cancel
from desktop.ui.widgets.icons import swatch_icon
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.style import apply_to_panel

MOST = 2_000


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place: its passage, the words around it in one line, and whether it is annotated exactly so already."""

    passage: Passage
    line: str
    marked: bool


def occurrences(
    content: Content, words: str, annotations: Iterable[Annotation], *, whole_words: bool, same_case: bool
) -> tuple[list[Occurrence], bool]:
    """Return where ``words`` stand, at most MOST, and whether there are more."""
    passages = map(passage_of, annotations)
    marked = {within_numbers(content, passage) for passage in passages if passage is not None}
    listed: list[Occurrence] = []
    for match in find_matches(content, words, whole_words=whole_words, same_case=same_case):
        if len(listed) == MOST:
            return listed, True
        listed.append(Occurrence(match, line_of(content, match)[0], match in marked))
    return listed, False


_RESTS = 150  # milliseconds after which what was typed is looked for
Find = Callable[[str, bool, bool], tuple[list[Occurrence], bool]]


class OccurrencesDialog(Dialog):
    """Accepted means: highlight ``chosen()`` with ``theme_ids()``."""

    found = Signal(list)  # the Passages that are shown now

    def __init__(
        self,
        words: str,
        find: Find,
        themes: Sequence[Theme],
        theme_id: str,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        """``find`` is asked for words, whole words only, and the same case; ``theme_id`` is offered first."""
        super().__init__(parent)
        self.setWindowTitle(tr("Highlight every occurrence"))
        self.resize(150 * SPACE, 110 * SPACE)
        self._find = find
        self._rows: list[Occurrence] = []
        self.field = QLineEdit(" ".join(words.split()), self)
        self.field.setAccessibleName(tr("Words"))
        self.field.setPlaceholderText(tr("Words"))
        self.whole = QCheckBox(tr("&Whole words"), self)
        self.case = QCheckBox(tr("Same &case"), self)
        self.whole.setChecked(True)
        self.theme_box = QComboBox(self)
        self.theme_box.setAccessibleName(tr("Theme"))
        self.theme_box.setIconSize(QSize(4 * SPACE, 4 * SPACE))
        for theme in themes:
            self.theme_box.addItem(swatch_icon(appearance.line(theme.colours)), in_one_line(theme.name), theme.id)
        self.theme_box.addItem(swatch_icon(appearance.line(NO_THEME)), tr("No theme"), "")
        self.theme_box.setCurrentIndex(max(0, self.theme_box.findData(theme_id)))
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Places"))
        self.list.setItemDelegate(CheckDelegate(appearance, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told = PlainLabel(self, "")
        self.buttons, self.mark = go_or_cancel(self)
        self._timer = QTimer(self, singleShot=True, interval=_RESTS)
        self._lay_out()
        self._connect_signals()
        a = appearance
        apply_to_panel(
            self,
            a,
            f"QDialog {{ background: {a.chrome}; }}"
            f"QListWidget {{ background: {a.paper}; border: 1px solid {a.hairline}; border-radius: 4px; }}",
        )
        self._look()

    def _lay_out(self) -> None:
        how = QHBoxLayout()
        label = QLabel(tr("&Theme"), self, textFormat=Qt.TextFormat.PlainText)
        label.setBuddy(self.theme_box)
        for part in (self.whole, self.case):
            how.addWidget(part)
        how.addStretch(1)
        how.addWidget(label)
        how.addWidget(self.theme_box)
        layout = in_column(self.field, how, on=self, margins=DIALOG_MARGINS, spacing=3 * SPACE)
        for widget in (self.list, self.told, self.buttons):
            layout.addWidget(widget)

    def _connect_signals(self) -> None:
        self.field.textChanged.connect(lambda: self._timer.start())
        self._timer.timeout.connect(self._look)
        self.whole.toggled.connect(self._look)
        self.case.toggled.connect(self._look)
        self.list.itemChanged.connect(self._count)

    def passages(self) -> list[Passage]:
        """Return every place that is listed, in the order of the text."""
        return [row.passage for row in self._rows]

    def chosen(self) -> list[Passage]:
        """Return the places that are to be highlighted."""
        checked = Qt.CheckState.Checked
        return [row.passage for number, row in enumerate(self._rows) if self.list.item(number).checkState() is checked]

    def theme_ids(self) -> tuple[str, ...]:
        """Return the theme that they get, if any."""
        chosen = self.theme_box.currentData()
        return (chosen,) if chosen else ()

    def accept(self) -> None:
        """Look first for what was typed last."""
        if self._timer.isActive():
            self._look()
        elif self.chosen():
            super().accept()

    def _look(self) -> None:
        self._timer.stop()
        self._rows, more = self._find(self.field.text(), self.whole.isChecked(), self.case.isChecked())
        self.list.blockSignals(True)
        self.list.clear()
        for row in self._rows:
            item = QListWidgetItem(row.line, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if row.marked else Qt.CheckState.Checked)
        self.list.blockSignals(False)
        self._more = more
        self._count()
        self.found.emit(self.passages())

    def _count(self) -> None:
        number, marked = len(self.chosen()), sum(row.marked for row in self._rows)
        if not self._rows:
            told = (
                tr("These words do not stand in the article.") if self.field.text().strip() else tr("Type the words.")
            )
        elif self._more:
            told = tr("Only the first {n} places are listed.", n=grouped(len(self._rows)))
        elif marked:
            told = tr(
                "Places: {n}. Highlighted already, and so left out: {marked}.",
                n=grouped(len(self._rows)),
                marked=grouped(marked),
            )
        else:
            told = tr("Places: {n}.", n=grouped(len(self._rows)))
        self.told.setText(told)
        self.mark.setText(tr("Highlight {number}", number=grouped(number)))
        self.mark.setEnabled(number > 0)
