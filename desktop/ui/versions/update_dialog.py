"""The preview of another text of an article: the fate of each annotation, where the texts differ."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from db.records import AnchorState
from desktop.annotations import quote_of
from desktop.library.versions import Update
from desktop.shown_text import in_one_line
from desktop.texts import counted, grouped, later, tr, tr_kept
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.dialog import DIALOG_MARGINS, Dialog, go_or_leave
from desktop.ui.widgets.difference_text import DifferenceText, list_over_difference
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.plain_label import PlainLabel, tooltip
from desktop.ui.widgets.rows.trees import STRETCHED, WHOLE, set_columns

WORDS = {
    AnchorState.IN_PLACE: later("in place"),
    AnchorState.MOVED: later("moved"),
    AnchorState.CHANGED: later("to review"),
    AnchorState.ORPHAN: later("without a place"),
}
_ORDER = {AnchorState.ORPHAN: 0, AnchorState.CHANGED: 1, AnchorState.MOVED: 2, AnchorState.IN_PLACE: 3}
MOST_ROWS = 2_000
_ROWS_SHOWN = 7  # before the list scrolls


def summary(update: Update) -> str:
    """Return "17 annotations: 14 in place, 2 moved, 1 to review"."""
    counts = update.counts
    total = sum(counts.values())
    parts = ", ".join(f"{grouped(counts[state])} {tr(WORDS[state])}" for state in AnchorState if counts[state])
    sentences = [tr("The article has no annotations.")]
    if total:
        sentences = [counted("{n} annotation: {parts}.", "{n} annotations: {parts}.", total, parts=parts)]
    if update.fresh:
        sentences.append(tr("The file holds {n} more, which are added.", n=grouped(update.fresh)))
    if update.edited:
        sentences.append(tr("Notes edited in the file, and taken over: {n}.", n=grouped(update.edited)))
    return " ".join(sentences)


class UpdateDialog(Dialog):
    """The preview. No is the default answer wherever something speaks against it."""

    def __init__(self, update: Update, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        back = update.version
        self.setWindowTitle(tr("Update article") if back is None else tr("Go to version {number}", number=back.number))
        self.setMinimumSize(520, 480)
        self.resize(820, 660)
        self.found = update.differences
        title = PlainLabel(self, update.article.title, "title")
        self.doubts = PlainLabel(self, "\n".join(map(tr, update.doubts)), "doubts")
        self.doubts.setVisible(bool(update.doubts))
        self.head = PlainLabel(self, summary(update))
        self.rows = self._fates(update)
        self.texts = PlainLabel(self, self._texts(update))
        self.difference = DifferenceText(appearance, self)
        if update.obstacle:
            self.difference.set_sentence(tr("There is no text to compare with."))
        else:
            self.difference.set_differences(self.found)
        foot = PlainLabel(self, self._foot(update), "caption")
        yes = tr("Update") if back is None else tr("Go to version {number}", number=back.number)
        yes = yes if update.safe else tr("{yes} all the same", yes=yes)
        self.buttons, self.go, self.keep = go_or_leave(self, yes, tr("Leave as it is"))
        self.go.setEnabled(not update.obstacle)
        self._lay_out(title, foot)
        self.setStyleSheet(
            f"#title {{ font-size: 17px; font-weight: 600; color: {appearance.ink}; }}"
            f"#doubts {{ color: {appearance.ink}; background: {appearance.selection}; border-radius: 4px;"
            f" padding: 8px 12px; }}"
            "QTreeWidget::item { padding: 3px 4px; }"
        )
        answer = self.go if update.safe else self.keep
        answer.setDefault(True)
        answer.setFocus()

    def _lay_out(self, title: QLabel, foot: QLabel) -> None:
        wanted = self.rows.sizeHintForRow(0) * min(_ROWS_SHOWN, max(1, self.rows.topLevelItemCount())) + 48
        parts = list_over_difference(self.rows, wanted, self.texts, self.difference, self)
        shown = (title, self.doubts, self.head, (parts, 1), foot, self.buttons)
        in_column(*shown, on=self, margins=DIALOG_MARGINS, spacing=2 * SPACE)

    def _texts(self, update: Update) -> str:
        if update.obstacle:
            return tr("The text")
        changes = self.found.summary()
        if update.version is None:
            return tr("In the file: {changes}.", changes=changes)
        return tr("In version {number}: {changes}.", number=update.version.number, changes=changes)

    @staticmethod
    def _foot(update: Update) -> str:
        if update.obstacle:
            return tr("Nothing can be done with this file; the article and its annotations stay as they are.")
        return tr("Every version is kept, and this is one step: Undo takes it back.")

    def _fates(self, update: Update) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setUniformRowHeights(True)
        columns = ((tr("State"), WHOLE), (tr("Quote"), STRETCHED), (tr("Why"), STRETCHED))
        set_columns(tree, tr("What would become of each annotation"), columns)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for fate in sorted(update.fates, key=lambda fate: _ORDER[fate.anchor.state])[:MOST_ROWS]:
            quote = " ".join(quote_of(fate.annotation).split())
            reason = tr_kept(fate.anchor.reason)
            item = QTreeWidgetItem(
                tree, [tr(WORDS[fate.anchor.state]), f"“{in_one_line(quote[:200])}”", in_one_line(reason)]
            )
            item.setToolTip(2, tooltip(reason))
            if fate.anchor.state in (AnchorState.IN_PLACE, AnchorState.MOVED):
                for column in range(3):
                    item.setForeground(column, QColor(self._appearance.muted))
        tree.setVisible(bool(update.fates))
        return tree
