"""What a file of another program would bring in, before it happens: how many entries, where, and what stays out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from db.records import AnchorState
from desktop.foreign import foreign
from desktop.library.elsewhere.from_elsewhere import ElsewherePlan
from desktop.library.elsewhere.report import OUTCOMES
from desktop.shown_text import in_one_line, shortened
from desktop.texts import grouped, later, tr
from desktop.ui.exchange.both_sides import title_label
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.plain_label import PlainLabel

WORDS = {
    "in_place": later("At their words"),
    "look": later("At words that differ, to be looked at"),
    "orphan": later("Whose words were not found"),
    "waiting": later("Waiting for their text"),
    "known": later("Known already"),
    "changed": later("Changed"),
    "note_only": later("Notes without a highlight"),
    "refused": later("Left out"),
}
_STATES = {AnchorState.CHANGED: later("look"), AnchorState.ORPHAN: later("orphan")}
MOST_LINES = 1000
_LONGEST = 300  # characters of a quote or a note


class ElsewhereDialog(Dialog):
    """The preview. Accepted where the user wants it; nothing is written here."""

    def __init__(self, name: str, plan: ElsewherePlan, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import annotations"))
        report = plan.report
        title = title_label(self)
        title.setText(name)
        words = PlainLabel(self, tr("From {program}", program=tr(foreign(report.program).name)))
        table = QGridLayout()
        table.setHorizontalSpacing(6 * SPACE)
        table.setVerticalSpacing(SPACE)
        counts = {**{outcome: report.counts.get(outcome, 0) for outcome in OUTCOMES}, "refused": len(report.refused)}
        self.counts: dict[str, PlainLabel] = {}
        for row, outcome in enumerate(outcome for outcome in WORDS if counts[outcome]):
            label = PlainLabel(self, grouped(counts[outcome]))
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            label.setAccessibleName(f"{tr(WORDS[outcome])}: {label.text()}")
            self.counts[outcome] = label
            name_label = PlainLabel(self, tr(WORDS[outcome]))
            name_label.setWordWrap(False)
            table.addWidget(name_label, row, 0)
            table.addWidget(label, row, 1)
        table.setColumnStretch(2, 1)
        lines = list(islice(_lines(plan), MOST_LINES))
        self.lines = QPlainTextEdit(self, readOnly=True)
        self.lines.setAccessibleName(tr("What would come in, and what would not"))
        self.lines.setTabChangesFocus(True)
        self.lines.setPlainText("\n".join(lines))
        self.lines.setVisible(bool(lines))
        foot = PlainLabel(self, tr("One step: Undo takes all of it back.") if plan.puts else "", "caption")
        self.cancel = QPushButton(tr("Cancel") if plan.puts else tr("Close"), self)
        self.go = QPushButton(tr("Bring in"), self)
        self.go.setEnabled(bool(plan.puts))
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
        layout.addWidget(self.lines, 1)
        layout.addLayout(buttons)
        self.setStyleSheet(f"#caption {{ color: {appearance.muted}; }}")
        self.resize(600, 480 if lines else 0)
        self.go.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        first = self.go if plan.puts else self.cancel
        first.setDefault(True)
        first.setFocus()  # a button that has the keyboard is the one that Enter presses


def _lines(plan: ElsewherePlan) -> Iterator[str]:
    """Yield what stays out with the reasons, then below the title of its article each annotation that comes."""
    for why, entries in plan.report.reasons().items():
        shown = ", ".join(entries[:8]) + (" …" if len(entries) > 8 else "")
        yield tr("Left out, by its number in the file: {entries}. {why}", entries=shown, why=tr(in_one_line(why)))
    titles = {id_: title for id_, title, _ in plan.report.articles}
    for article_id, puts in groupby(plan.puts, key=lambda put: put.annotation.article_id):
        yield in_one_line(titles.get(article_id, ""))
        for put in puts:
            annotation = put.annotation
            state = _STATES.get(annotation.anchor.state)
            texts = (annotation.target.quote.exact, annotation.note)
            quote, note = (shortened(in_one_line(text), _LONGEST) for text in texts)
            yield f"    “{quote}” {f'({tr(state)}) ' if state else ''}{note}".rstrip()
