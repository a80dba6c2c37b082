"""What an update of an article would do, before it happens: the fate of each annotation, where the texts differ."""

from __future__ import annotations

import difflib

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.records import AnchorState
from desktop.library.updates import Update
from desktop.ui.appearance import Appearance

WORDS = {
    AnchorState.IN_PLACE: "in place",
    AnchorState.MOVED: "moved",
    AnchorState.CHANGED: "to review",
    AnchorState.ORPHAN: "without a place",
}
MOST_BLOCKS = 20_000  # of both texts together: beyond, the difference is only counted
MOST_LINES = 2_000
MOST_ROWS = 2_000
LONGEST = 400  # characters of a paragraph in the difference


def summary(update: Update) -> str:
    """Return "17 annotations: 14 in place, 2 moved, 1 to review"."""
    counts = update.counts
    total = sum(counts.values())
    if not total:
        return "The article has no annotations."
    parts = [f"{counts[state]:,} {WORDS[state]}" for state in AnchorState if counts[state]]
    return f"{total:,} annotation{'' if total == 1 else 's'}: {', '.join(parts)}."


def differences(old: list[str], new: list[str]) -> list[tuple[str, str]]:
    """Return the paragraphs that differ: ("-", old) and ("+", new), and ("…", "") where equal ones are left out."""
    if len(old) + len(new) > MOST_BLOCKS:
        return [("…", f"{len(old):,} paragraphs before, {len(new):,} now: too many to compare here.")]
    found: list[tuple[str, str]] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            if found and found[-1][0] != "…":
                found.append(("…", ""))
            continue
        found += [("-", text) for text in old[a:b]] + [("+", text) for text in new[c:d]]
        if len(found) > MOST_LINES:
            return [*found[:MOST_LINES], ("…", "and more")]
    return found[:-1] if found and found[-1] == ("…", "") else found


class UpdateDialog(QDialog):
    """The preview; the default answer is no."""

    def __init__(self, update: Update, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Update article")
        self.resize(820, 640)
        self._appearance = appearance
        self.head = _plain(self, f"{update.article.title}\n{summary(update)}")
        self.rows = self._fates(update)
        self.difference = self._difference(update)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.rows)
        parts.addWidget(self.difference)
        parts.setStretchFactor(1, 1)
        foot = _plain(self, "Every version is kept, and the update is one step: Undo takes it back.")
        foot.setObjectName("caption")
        self.buttons = QDialogButtonBox(self)
        self.go = self.buttons.addButton("Update", QDialogButtonBox.ButtonRole.AcceptRole)
        self.keep = self.buttons.addButton("Leave as it is", QDialogButtonBox.ButtonRole.RejectRole)
        self.keep.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for part in (self.head, parts, foot, self.buttons):
            layout.addWidget(part, 1 if part is parts else 0)
        self.keep.setFocus()

    def _fates(self, update: Update) -> QTreeWidget:
        tree = QTreeWidget(self, columnCount=3, rootIsDecorated=False)
        tree.setHeaderLabels(["State", "Quote", "Why"])
        tree.setFrameShape(QTreeWidget.Shape.NoFrame)
        order = {AnchorState.ORPHAN: 0, AnchorState.CHANGED: 1, AnchorState.MOVED: 2, AnchorState.IN_PLACE: 3}
        for fate in sorted(update.fates, key=lambda fate: order[fate.anchor.state])[:MOST_ROWS]:
            quote = " ".join(fate.annotation.target.quote.exact.split())
            QTreeWidgetItem(tree, [WORDS[fate.anchor.state], quote[:200], fate.anchor.reason])
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        tree.setVisible(bool(update.fates))
        return tree

    def _difference(self, update: Update) -> QPlainTextEdit:
        text = QPlainTextEdit(self, readOnly=True)
        text.setAccessibleName("Difference between the texts")
        found = differences([b.text for b in update.old.blocks], [b.text for b in update.new.blocks])
        cursor = QTextCursor(text.document())
        if not found:
            cursor.insertText("The text is the same.")
        formats = {sign: QTextCharFormat() for sign in "-+…"}
        formats["-"].setForeground(QColor(self._appearance.muted))
        formats["-"].setFontStrikeOut(True)
        formats["…"].setForeground(QColor(self._appearance.muted))
        for number, (sign, line) in enumerate(found):
            shown = line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
            lead = "" if sign == "…" else f"{sign.replace('-', '−')} "
            cursor.insertText(("\n" if number else "") + lead, QTextCharFormat())
            cursor.insertText(shown or "…", formats[sign])
        text.moveCursor(QTextCursor.MoveOperation.Start)
        return text


def _plain(parent: QWidget, text: str) -> QLabel:
    label = QLabel(text, parent, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
