"""Opens the history and the summary of a day on the library, and does what the reader decides there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton, QWidget

from db.clock import now
from db.finding.looking_back import ALL, About
from db.records import Article, Changes, HistoryRow
from desktop.filing.facets import first_day
from desktop.library.past.past import DescribedStep
from desktop.library.past.sentences import parts, sentence
from desktop.library.past.summary import markdown
from desktop.texts import counted, later, tr
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.toasts.telling import undoable
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.choice_box import call_box
from desktop.ui.widgets.dates import iso_day
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.layouts import REST, in_column, in_row
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from desktop.ui.past.history_dialog import HistoryDialog

EVER = 36_500  # days
SPANS = ((0, later("Today")), (1, later("Since yesterday")), (6, later("The last seven days")), (EVER, later("Ever")))


class MarkedDialog(Dialog):
    """A text, the time that it is about, and a button that copies it."""

    days_chosen = Signal(int)  # how many days before today it begins

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What was marked"))
        self.setMinimumSize(420, 320)
        self.resize(640, 560)
        self.span = QComboBox(self)
        call_box(self.span, tr("When it was marked"))
        for days, words in SPANS:
            self.span.addItem(tr(words), days)
        self.count = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self.count.setObjectName("caption")
        self.text = QPlainTextEdit(self, readOnly=True)
        self.text.setAccessibleName(tr("What was marked, as Markdown"))
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(2 * SPACE)
        self.copy_button = QPushButton(tr("Copy as Markdown"), self, default=True)
        self.close_button = QPushButton(tr("Close"), self, autoDefault=False)
        head, foot = in_row(self.span, 2 * SPACE, (self.count, 1)), in_row(REST, self.close_button, self.copy_button)
        in_column(head, (self.text, 1), foot, on=self, margins=(4 * SPACE,) * 4, spacing=3 * SPACE)
        self.span.activated.connect(lambda _: self.days_chosen.emit(self.span.currentData()))
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.reject)

    def set_text(self, text: str, count: int) -> None:
        """Show the text; '' where nothing was marked."""
        self.text.setPlainText(text or tr("Nothing was marked in this time."))
        self.count.setText(counted("{n} annotation", "{n} annotations", count))
        self.copy_button.setEnabled(bool(text))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.count.setText(tr("Copied."))


class LookingBack(QObject):
    """One history beside the window, which follows what is done there."""

    def __init__(
        self, session: Session, reading: Reading, looks: Looks, keep_notes: Callable[[], object], window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._reading, self._looks = session, reading, looks
        self._keep_notes, self._window = keep_notes, window
        self._scope = "all"
        self._about = ALL
        self.dialog: HistoryDialog | None = None

    def show(self) -> None:
        """Show the history of everything, or where it was left."""
        self._keep_notes()
        if self.dialog is None:
            self._make()
        assert self.dialog is not None
        self._choose(self._scope if self._scope in self._offered() else "all")
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def show_marked(self) -> None:
        """Show what was marked in the open article today, or in a longer time that the reader chooses."""
        article = self._reading.article
        if article is None:
            return
        self._keep_notes()
        dialog = MarkedDialog(self._window)
        dialog.days_chosen.connect(partial(self._fill_marked, dialog, article))
        self._fill_marked(dialog, article, 0)
        ask(dialog)

    def _fill_marked(self, dialog: MarkedDialog, article: Article, days: int) -> None:

        past, since = self._session.library.past, first_day(days, date.today())
        marked = self._session.attempt(lambda: past.marked_since(article.id, since))
        names = {id_: theme.name for id_, theme in self._reading.themes.items()}
        if marked:
            first, today = iso_day(since), iso_day(now())  # as in an export, whose words are English too
            when = f"until {today}" if days == EVER else f"{first} to {today}" if days else today
            dialog.set_text(markdown(article.title, when, marked, names), len(marked.new) + len(marked.edited))
        else:
            dialog.set_text("", 0)

    def _make(self) -> None:
        from desktop.ui.past.history_dialog import HistoryDialog

        writable = not self._session.library.read_only
        dialog = self.dialog = HistoryDialog(self._looks.appearance, self._window, writable=writable)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.scope_chosen.connect(self._choose)
        dialog.step_shown.connect(self._show_rows)
        dialog.show_requested.connect(self._show_in_article)
        dialog.back_requested.connect(self._go_back)
        dialog.destroyed.connect(self._forget)
        self._session.changed.connect(self._follow)
        self._reading.current_changed.connect(self._follow)
        self._looks.changed.connect(self._dress)

    def _forget(self) -> None:
        self.dialog = None
        self._session.changed.disconnect(self._follow)
        self._reading.current_changed.disconnect(self._follow)
        self._looks.changed.disconnect(self._dress)

    def _dress(self) -> None:
        if self.dialog is not None:
            self.dialog.set_appearance(self._looks.appearance)

    def _offered(self) -> list[str]:
        """Return whose history could be shown now."""
        article, current = self._reading.article, self._reading.current_id
        there = (("all", True), ("article", article is not None), ("annotation", bool(article and current)))
        return [scope for scope, holds in there if holds]

    def _follow(self, *_: object) -> None:
        """Show what was done meanwhile; of an annotation that is current no more, go on showing its own."""
        if self.dialog is None:
            return
        if self._scope == "annotation" and self._reading.current_id not in (None, self._about.row_id):
            self._choose("annotation")
        else:
            self._fill()

    def _choose(self, scope: str) -> None:
        self._scope, self._about, reading = scope, ALL, self._reading
        if scope == "article" and reading.article is not None:
            self._about = About(article_id=reading.article.id)
        elif scope == "annotation" and reading.current_id is not None:
            self._about = About(reading.current_id)
        self._fill()

    def _fill(self) -> None:
        if self.dialog is not None:
            self.dialog.set_scope(self._scope, self._offered())
            self.dialog.set_source(self._steps)

    def _steps(self, before: int | None) -> list[DescribedStep]:
        from desktop.ui.past.history_list import PAGE

        steps = self._session.attempt(lambda: self._session.library.past.steps(PAGE, before, self._about))
        return steps or []

    def _show_rows(self, told: DescribedStep) -> None:
        past = self._session.library.past

        def read() -> tuple[list[tuple[str, list[tuple[str, str, str]]]], list[HistoryRow], int]:
            names, rows = past.names(), past.rows(told.step.id, self._about)
            shown = [(sentence(row, names), parts(row, names)) for row in rows]
            return shown, rows, past.later(told.step.seq, self._about)

        answer = self._session.attempt(read)
        if self.dialog is not None and answer is not None:
            shown, rows, later = answer
            self.dialog.set_rows(shown, later, can_show=any(row.kind in ("annotation", "article") for row in rows))

    def _show_in_article(self, told: DescribedStep) -> None:
        """Go to the first annotation that a step was about, else to its article."""
        rows = self._session.attempt(lambda: self._session.library.past.rows(told.step.id, self._about)) or []
        annotation = next((row for row in rows if row.kind == "annotation"), None)
        article = next((row for row in rows if row.kind == "article"), None)
        if annotation is not None and self._reading.open(
            annotation.after["article_id"], then=partial(self._reading.show_annotation, annotation.row_id)
        ):
            return
        if article is not None:
            self._reading.open(article.row_id)

    def _go_back(self, told: DescribedStep) -> None:
        self._keep_notes()
        past, point = self._session.library.past, told.step.seq

        def work() -> Changes:
            if self._about.row_id:
                return past.annotation_back(self._about.row_id, point)
            return past.go_back(point, self._about)

        if self._session.write(work):
            self._session.told.emit(undoable(tr("Things are as they were then.")))
