"""What taking in another library would do, before it happens: how many of each kind, and what of it is new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby, islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.library.across.taking_in import Taken
from desktop.shown_text import in_one_line, shortened
from desktop.texts import grouped, later, tr
from desktop.ui.exchange.both_sides import title_label
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.plain_label import PlainLabel

KINDS = {
    "articles": later("Articles"),
    "annotations": later("Annotations"),
    "themes": later("Themes"),
    "briefs": later("Briefs"),
}
MOST_LINES = 1000
_LONGEST = 300  # characters of a quote or a note
COLUMNS = (later("New"), later("Changed"), later("The same"), later("Removed here"))
REMOVED = later("What was removed here stays removed.")


class TakeInDialog(Dialog):
    """The preview. Accepted where the reader wants it; nothing is written here."""

    def __init__(self, name: str, taken: Taken, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Take in a library"))
        title = title_label(self)
        title.setText(name)
        words = PlainLabel(self, tr("What is here stays: what both libraries have is put together."))
        table = QGridLayout()
        table.setHorizontalSpacing(6 * SPACE)
        table.setVerticalSpacing(SPACE)
        groups = (taken.new, taken.changed, taken.same, taken.removed_here)
        shown = [n for n, group in enumerate(groups) if n < 3 or any(group.values())]
        for column, number in enumerate(shown, 1):
            table.addWidget(_right(PlainLabel(self, tr(COLUMNS[number]), "caption")), 0, column)
        self.counts: dict[tuple[str, str], PlainLabel] = {}
        for row, (kind, word) in enumerate(KINDS.items(), 1):
            table.addWidget(PlainLabel(self, tr(word)), row, 0)
            for column, number in enumerate(shown, 1):
                label = _right(PlainLabel(self, _number(groups[number], kind)))
                label.setAccessibleName(f"{tr(COLUMNS[number])}, {tr(word)}: {label.text()}")
                self.counts[COLUMNS[number], kind] = label
                table.addWidget(label, row, column)
        table.setColumnStretch(len(shown) + 1, 1)
        lines = list(islice(_news(taken), MOST_LINES))
        self.news = QPlainTextEdit(self, readOnly=True)
        self.news.setAccessibleName(tr("What is new"))
        self.news.setTabChangesFocus(True)
        self.news.setPlainText("\n".join(lines))
        self.news.setVisible(bool(lines))
        foot = PlainLabel(self, tr("One step: Undo takes all of it back."), "caption")
        if any(taken.removed_here.values()):
            foot.setText(f"{tr(REMOVED)} {foot.text()}")
        self.cancel = QPushButton(tr("Cancel") if taken else tr("Close"), self)
        self.go = QPushButton(tr("Take in"), self)
        self.go.setEnabled(bool(taken))
        (self.go if taken else self.cancel).setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * SPACE)
        buttons.addWidget(foot, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        layout.setSpacing(3 * SPACE)
        layout.addWidget(title)
        layout.addWidget(words)
        layout.addLayout(table)
        layout.addWidget(self.news, 1)
        layout.addLayout(buttons)
        self.setStyleSheet(f"#caption {{ color: {appearance.muted}; }}")
        self.resize(560, 480 if lines else 0)
        self.go.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        (self.go if taken else self.cancel).setFocus()  # a button that has the keyboard is the one that Enter presses


def _news(taken: Taken) -> Iterator[str]:
    """Yield the titles of new articles, and below that of its article each annotation that comes."""
    new = list(taken.titles)
    for title, coming in groupby(taken.annotations, key=lambda one: one.title):
        shown = in_one_line(title)
        if title in new:
            new.remove(title)
            shown = tr("{title} (new)", title=shown)
        yield shown
        for one in coming:
            quote, note = (shortened(in_one_line(text), _LONGEST) for text in (one.quote, one.note))
            yield f"    “{quote}” {note}".rstrip()
    for title in new:
        yield tr("{title} (new)", title=in_one_line(title))


def _number(group: Mapping[str, int], kind: str) -> str:
    number = group.get(kind, 0)
    return grouped(number) if number else "–"


def _right(label: PlainLabel) -> PlainLabel:
    label.setAlignment(Qt.AlignmentFlag.AlignRight)
    label.setWordWrap(False)
    return label
