"""Review: one annotation after the other whose words changed or are gone, and what to do with each.

The widgets hold no library: items come in by ``set_items``, decisions go out as wishes. Everything has a key.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QStackedWidget, QToolButton, QWidget

from desktop.review import Candidate, ChangedItem, OrphanItem, marked, word_differences
from desktop.texts import later, tr
from desktop.ui.review.one_by_one import MarkedText, OneByOne
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.layouts import REST, in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.style import apply_to_panel, scaled

OLD_HIGHEST = 40 * SPACE  # of the paragraph where an orphan stood: its likely places are to be seen, too


class ChangedReview(OneByOne):
    """Annotations found in other words: the old wording and the new, and whether to go along."""

    accept_requested = Signal(str)
    adjust_requested = Signal(str)
    orphan_requested = Signal(str)
    EMPTY = later("Nothing to review: every annotation that was found stands on its own words.")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Review of changed annotations"))
        self.old_text, self.new_text = MarkedText(self), MarkedText(self)
        self.old_text.setAccessibleName(tr("Wording when it was annotated"))
        self.new_text.setAccessibleName(tr("Wording now"))
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(4 * SPACE)
        for name, text in ((tr("Before"), self.old_text), (tr("Now"), self.new_text)):
            heading = PlainLabel(self, name, "quiet")
            head = self._with_origin(heading) if text is self.old_text else heading
            self._sides.addLayout(in_column(head, text, REST, spacing=SPACE), 1)
        self.middle.addLayout(self._sides)
        keys = Qt.Key
        self._action(
            tr("&Accept the new wording"),
            keys.Key_A,
            tr("The annotation keeps the new words (A)"),
            self.accept_requested.emit,
        )
        self._action(
            tr("Ad&just by selecting…"),
            keys.Key_J,
            tr("Select in the article what it shall cover (J)"),
            self.adjust_requested.emit,
        )
        self._action(
            tr("Send to &orphans"),
            keys.Key_O,
            tr("These are not its words: it waits among the orphans (O)"),
            self.orphan_requested.emit,
        )
        self._show(tell=False)

    def _fill(self, item: ChangedItem | OrphanItem) -> None:
        assert isinstance(item, ChangedItem)
        old, new = word_differences(item.old, item.new)
        self.old_text.set_runs(old, old=True)
        self.new_text.set_runs(new)
        self._head(", ".join(item.themes), item.path)

    def _lie(self, direction: QBoxLayout.Direction) -> None:
        super()._lie(direction)
        self._sides.setDirection(direction)
        for number in range(2):
            self._sides.setStretch(number, int(direction == QBoxLayout.Direction.LeftToRight))


class _CandidateRow(QWidget):
    """A place where an orphan might belong: its score, its words, a button."""

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = MarkedText(self)
        self.score = PlainLabel(self, name="quiet")
        self.button = QToolButton(self)
        self.button.setText(tr("Attach here ({number})", number=number))
        self.button.setToolTip(tr("The annotation moves to these words ({number})", number=number))
        top = in_row((self.score, 1), self.button)
        in_column(top, self.text, on=self, margins=(0, 0, 0, 0), spacing=0)


class OrphanReview(OneByOne):
    """Annotations whose words are gone: where they stood, where they might belong, what to do."""

    attach_candidate_requested = Signal(str, int, int)
    attach_to_selection_requested = Signal(str)
    keep_requested = Signal(str)
    trash_requested = Signal(str)
    candidate_shown = Signal(int, int)  # show these words in the article
    EMPTY = later("No orphans: every annotation has its place in the article.")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: Callable[[OrphanItem], Sequence[Candidate]] = lambda item: ()
        self._candidates: Sequence[Candidate] = ()
        stood = PlainLabel(self, tr("Where it used to stand"), "quiet")
        self.old_text = MarkedText(self, highest=OLD_HIGHEST)
        self.old_text.setAccessibleName(tr("Where it used to stand"))
        self.belongs_label = PlainLabel(self, name="quiet")
        self.middle.addLayout(self._with_origin(stood))
        self.middle.addWidget(self.old_text)
        self.middle.addWidget(self.belongs_label)
        self.rows: list[_CandidateRow] = []
        for number in range(1, 4):
            row = _CandidateRow(number, self)
            self.rows.append(row)
            self.middle.addWidget(row)
            row.button.clicked.connect(lambda checked=False, at=number - 1: self._attach(at))
            row.text.clicked.connect(lambda at=number - 1: self._show_candidate(at))
            self._keys[int(Qt.Key.Key_0) + number] = partial(self._attach, number - 1)
        keys = Qt.Key
        self.selection_button = self._action(
            tr("Attach to the &selection"),
            keys.Key_S,
            tr("What is selected in the article; without a selection, the way there (S)"),
            self.attach_to_selection_requested.emit,
        )
        self._action(tr("&Keep as it is"), keys.Key_K, tr("It stays among the orphans (K)"), self._keep)
        self._action(
            tr("&Trash"),
            keys.Key_Delete,
            tr("It goes to the trash; undo brings it back (Delete)"),
            self.trash_requested.emit,
        )
        self.set_selection_available(False)
        self._show(tell=False)

    def set_places(self, places: Callable[[OrphanItem], Sequence[Candidate]]) -> None:
        """Set who finds likely places: asked for each item when it comes up, not before."""
        self._places = places

    def set_selection_available(self, available: bool) -> None:
        """Say whether words are selected in the article; where none are, the same key leads there to select some."""
        self.selection_button.setText(tr("Attach to the &selection") if available else tr("&Select where it belongs…"))

    def _keep(self, annotation_id: str) -> None:
        self.keep_requested.emit(annotation_id)
        self.step(1)

    def _attach(self, number: int) -> None:
        item = self.item()
        if item is not None and number < len(self._candidates):
            candidate = self._candidates[number]
            self.attach_candidate_requested.emit(item.annotation_id, candidate.start, candidate.end)

    def _show_candidate(self, number: int) -> None:
        if number < len(self._candidates):
            self.candidate_shown.emit(self._candidates[number].start, self._candidates[number].end)

    def _fill(self, item: ChangedItem | OrphanItem) -> None:
        assert isinstance(item, OrphanItem)
        self.old_text.set_runs(marked(item.before, item.quote, item.after), quiet=True)
        self._head(", ".join(item.themes))
        self._candidates = list(self._places(item))[: len(self.rows)]
        self.belongs_label.setText(
            tr("Where it might belong") if self._candidates else tr("No place in the article is like it.")
        )
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(self._candidates))
            if number < len(self._candidates):
                candidate = self._candidates[number]
                row.score.setText(tr("{share} % alike", share=f"{100 * candidate.score:.0f}"))
                row.text.set_runs(marked(candidate.before, candidate.text, candidate.after), quiet=True)


class ReviewPanel(QWidget):
    """Both reviews behind two tabs, with a way back to the annotations."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.changed = ChangedReview(self)
        self.orphans = OrphanReview(self)
        self._changed = 0  # how many there were
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.changed)
        self._stack.addWidget(self.orphans)
        self.changed_tab, self.orphans_tab = self._tab(self.changed), self._tab(self.orphans)
        self.close_button = QToolButton(self)
        self.close_button.setText(tr("Done"))
        self.close_button.setToolTip(tr("Back to the annotations (Esc)"))
        tabs = in_row(self.changed_tab, self.orphans_tab, REST, self.close_button, spacing=SPACE)
        tabs.setContentsMargins(2 * SPACE, 4 * SPACE, 2 * SPACE, SPACE)
        in_column(tabs, (self._stack, 1), on=self, margins=(0, 0, 0, 0), spacing=0)
        self.setAutoFillBackground(True)
        self.setMinimumWidth(240)
        self.close_button.clicked.connect(self.closed)
        self.set_items((), ())
        self.show_review("changed")
        self.set_appearance(LIGHT)

    def _tab(self, page: QWidget) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setToolTip(tr("Ctrl+Tab goes to the other one"))
        button.toggled.connect(lambda down: self._turn(page) if down else None)
        return button

    def _turn(self, page: QWidget) -> None:
        if self._stack.currentWidget() is not page:
            self._show_page(page)
            self.take_focus()

    def _show_page(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self.changed_tab.setChecked(page is self.changed)
        self.orphans_tab.setChecked(page is self.orphans)

    def take_focus(self) -> None:
        """Let the keys go to the review on show."""
        page = self.orphans if self.orphans_tab.isChecked() else self.changed
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_items(
        self,
        changed: Sequence[ChangedItem],
        orphans: Sequence[OrphanItem],
        places: Callable[[OrphanItem], Sequence[Candidate]] | None = None,
    ) -> None:
        """Show these; what was shown stays where it can. ``places`` finds an orphan's likely places (Places.of)."""
        if places is not None:
            self.orphans.set_places(places)
        self.changed.set_items(changed)
        self.orphans.set_items(orphans)
        through = self._stack.currentWidget() is self.changed and self._changed > 0 and not changed
        self._changed = len(changed)
        self.changed_tab.setText(tr("Changed {n}", n=len(changed)))
        self.orphans_tab.setText(tr("Orphans {n}", n=len(orphans)))
        if through and orphans and self.isVisible():  # the last of them was decided: on to the others
            focused = QApplication.focusWidget()
            had_focus = focused is not None and self.isAncestorOf(focused)
            self._show_page(self.orphans)
            if had_focus:
                self.take_focus()

    def show_review(self, which: str) -> None:
        """Show the review "changed" or "orphans", and take the focus."""
        self._show_page(self.orphans if which == "orphans" else self.changed)
        self.take_focus()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw everything in another appearance."""
        a = appearance
        apply_to_panel(
            self,
            a,
            f"QLabel {{ color: {a.ink}; font-size: {scaled(14)}px; }}"
            f" QLabel#quiet {{ color: {a.muted}; font-size: {scaled(12)}px; }}"
            "QScrollArea { background: transparent; border: none; } QScrollArea > QWidget > QWidget"
            " { background: transparent; }",
        )
        self.changed.set_appearance(a)
        self.orphans.set_appearance(a)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if tab and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._turn(self.orphans if self._stack.currentWidget() is self.changed else self.changed)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
