"""Reading several articles anew: the kept source of each, by today's importer. What would change is shown first.

Only what an older importer read is read again. Nothing is written before the user says so; then it is one step.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from desktop.library.versions import Reread
from desktop.shown_text import in_one_line
from desktop.texts import counted, later, several, tr
from desktop.ui.maintenance.maintenance import Maintenance
from desktop.ui.session import Session
from desktop.ui.versions.reading_many import ReadingMany
from desktop.ui.versions.update_dialog import summary
from desktop.ui.versions.updating import Updating, work_out
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.check_boxes import CheckDelegate
from desktop.ui.widgets.dialog import DIALOG_MARGINS, Dialog, go_or_leave
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.looks import Looks
from desktop.ui.widgets.plain_label import PlainLabel, tooltip
from desktop.ui.widgets.rows.trees import STRETCHED, set_columns

if TYPE_CHECKING:
    from desktop.library.versions import Update
    from desktop.ui.jobs import BesideJob


class RereadDialog(Dialog):
    """The articles that would change; those that nothing speaks against are checked, the user decides on the rest."""

    def __init__(self, reread: Reread, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made = reread
        self.setWindowTitle(tr("Read anew"))
        self.setMinimumSize(520, 360)
        self.resize(760, 480)
        self.head = PlainLabel(self, heading(reread))
        self.rows = QTreeWidget(self)
        columns = [(head, STRETCHED) for head in (tr("Article"), tr("Annotations"), tr("Text"))]
        set_columns(self.rows, tr("Articles that would change"), columns)
        self.rows.setItemDelegateForColumn(0, CheckDelegate(appearance, self.rows))
        self._items: list[QTreeWidgetItem] = []  # of the updates
        self._fill()
        foot = PlainLabel(self, tr("Every version is kept, and this is one step: Undo takes it back."), "caption")
        self.buttons, self.go, self.keep = go_or_leave(self, tr("Take over"), tr("Leave as they are"))
        in_column(self.head, (self.rows, 1), foot, self.buttons, on=self, margins=DIALOG_MARGINS, spacing=3 * SPACE)
        self.setStyleSheet("QTreeWidget::item { padding: 3px 4px; }")
        self.rows.itemChanged.connect(self._look)
        self._look()
        answer = self.go if self.go.isEnabled() else self.keep
        answer.setDefault(True)
        answer.setFocus()

    def _fill(self) -> None:
        for update in self._made.updates:
            words = [in_one_line(update.article.title), summary(update), update.differences.summary()]
            item = QTreeWidgetItem(self.rows, words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self._items.append(item)
            item.setCheckState(0, Qt.CheckState.Checked if update.safe else Qt.CheckState.Unchecked)
            for column in range(3):
                item.setToolTip(column, tooltip("\n".join((*words, *map(tr, update.doubts)))))
        for title, why in self._made.unread:
            item = QTreeWidgetItem(self.rows, [in_one_line(title), "", in_one_line(tr(why))])
            item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren)
            item.setToolTip(2, tooltip(tr(why)))
        self.rows.setCurrentIndex(self.rows.model().index(0, 0))

    def _look(self) -> None:
        self.go.setEnabled(bool(self.chosen()))

    def chosen(self) -> list[Update]:
        """Return what the reader takes."""
        pairs = zip(self._made.updates, self._items, strict=True)
        return [update for update, item in pairs if item.checkState(0) is Qt.CheckState.Checked]


def heading(reread: Reread) -> str:
    """Return in one line what came of reading anew."""
    counts = (
        (len(reread.updates), several("{n} article would change", "{n} articles would change")),
        (reread.alike, several("{n} is what it was", "{n} are what they were")),
        (len(reread.unread), several("{n} could not be read", "{n} could not be read")),
    )
    parts = ", ".join(counted(*words, number) for number, words in counts if number)
    return f"{parts}."


class Rereading:
    """The task."""

    progress = later("Reading anew ({done} of {total})")
    cancelled = later("Reading anew was cancelled; nothing was changed.")

    def __init__(
        self,
        session: Session,
        many: ReadingMany,
        updating: Updating,
        maintenance: Maintenance,
        looks: Looks,
        keep_notes: Callable[[], object],
        parent: QWidget,
    ) -> None:
        """Make it; ``keep_notes`` saves what stands in an open note, ``parent`` is the window of the preview."""
        self._session, self._many, self._updating = session, many, updating
        self._maintenance, self._looks, self._keep_notes, self._parent = maintenance, looks, keep_notes, parent
        self._made = Reread()

    def read_anew(self, article_ids: Sequence[str]) -> None:
        """Read articles anew, as far as an older importer read them, and show what that would change."""
        if self._many.busy() or not article_ids:
            return
        versions = self._session.library.versions
        older = self._session.attempt(lambda: [id_ for id_ in article_ids if versions.outdated(id_) is not None])
        if older is None:
            return
        if not older:
            words = counted(
                "This article was read by today's Postil already; there is nothing to read anew.",
                "All {n} articles were read by today's Postil already; there is nothing to read anew.",
                len(article_ids),
            )
            self._session.told.emit(words)
            return
        self._keep_notes()
        self._maintenance.back_up_before()
        self._made = Reread(alike=len(article_ids) - len(older))
        self._many.start(self, older)

    def job(self, article_id: str) -> BesideJob[Update | None]:
        """Return what reads an article anew, and works out what would become of its annotations."""
        return work_out(
            self._session.library,
            lambda library, job: library.versions.prepare_reading_anew(article_id, job.read, job.count),
        )

    def take(self, _article_id: str, update: Update | None) -> None:
        """Keep what would change, where another text was read."""
        if update is None:
            self._made.alike += 1
        else:
            self._made.updates.append(update)

    def leave_out(self, article_id: str, error: Exception) -> None:
        """Note why an article cannot be read."""
        article = self._session.attempt(lambda: self._session.library.read.article(article_id), quietly=True)
        self._made.unread.append((article.title if article is not None else tr("An article"), tr(error)))

    def end(self) -> None:
        """Show what would change, and do what is wanted of it."""
        if not self._made.updates and not self._made.unread:
            words = counted(
                "Read anew, the article is what it was.",
                "Read anew, the articles are what they were.",
                self._made.alike,
            )
            self._session.told.emit(words)
            return

        dialog = RereadDialog(self._made, self._looks.appearance, self._parent)
        wanted = ask(dialog)
        self._maintenance.wait()
        chosen = dialog.chosen()
        if wanted and chosen:
            words = counted(
                "One article was read anew; Undo takes it back.",
                "{n} articles were read anew; Undo takes it back.",
                len(chosen),
            )
            self._updating.write(chosen, lambda: self._session.told.emit(words))
