"""Taking in another library: which one, what it would bring, worked out in a thread, and one step that does it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.settings import Settings
from desktop.shown_text import in_one_line, shortened
from desktop.texts import later, tr
from desktop.ui.exchange.preview_dialog import LONGEST, MOST_LINES, Preview, PreviewDialog
from desktop.ui.jobs import BesideJob, JobRunner
from desktop.ui.maintenance.maintenance import Maintenance
from desktop.ui.maintenance.things import things
from desktop.ui.session import Session
from desktop.ui.toasts.telling import undoable
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from db.records import Changes
    from desktop.library.across.taking_in import Taken

FILES = later("Libraries and bundles (*.postil *.postil-share);;All files (*)")
KINDS = {
    "articles": later("Articles"),
    "annotations": later("Annotations"),
    "themes": later("Themes"),
    "briefs": later("Briefs"),
}
COLUMNS = (later("New"), later("Changed"), later("The same"), later("Removed here"))
REMOVED = later("What was removed here stays removed.")


class TakingIn(QObject):
    """Leads from a file to one undoable step."""

    taken_in = Signal()

    def __init__(
        self, session: Session, maintenance: Maintenance, looks: Looks, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._maintenance, self._looks = session, maintenance, looks
        self._settings, self._parent = settings, parent
        self.dialog: PreviewDialog | None = None
        self.jobs = JobRunner(self)
        self.jobs.failed.connect(lambda _job, error: session.failed.emit(tr(error)))

    def choose(self) -> None:
        """Ask for a library, and begin with it."""
        name, _ = QFileDialog.getOpenFileName(
            self._parent, tr("Take in a library"), self._settings["open_folder"] or str(Path.home()), tr(FILES)
        )
        if name:
            self.begin(Path(name))

    def begin(self, path: Path) -> None:
        """Work out what a library would bring, and show it; one that is none is told of in a sentence."""
        if not self.jobs.busy() and self.dialog is None:
            job = BesideJob("taking in", self._session.library, lambda beside, _: beside.taking_in.plan(path))
            self.jobs.run(job, tr("Reading {name}…", name=path.name), partial(self._show, path))

    def _show(self, path: Path, taken: Taken) -> None:
        if not taken:
            self._session.told.emit(tr("{name} has nothing that is not here already.", name=path.name))
            return
        shown = take_in_preview(path.name, taken)
        self.dialog = dialog = PreviewDialog(shown, self._looks.appearance, self._parent)
        dialog.accepted.connect(lambda: self._take_in(path))
        dialog.finished.connect(self._finished)
        dialog.open()

    def _take_in(self, path: Path) -> None:
        session = self._session
        done: list[Taken] = []

        def work() -> Changes:
            taken, changes = session.library.taking_in.take_in(path)
            done.append(taken)
            return changes

        if self._maintenance.write(work):
            self.taken_in.emit()
            self._session.told.emit(undoable(tr("Taken in: {account}. Undo takes it back.", account=account(done[0]))))

    def _finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def account(taken: Taken) -> str:
    """Return what was new in words: "2 articles, 5 annotations"; what was changed where nothing was new."""
    for counts, words in ((taken.new, "{things}"), (taken.changed, tr("{things} changed"))):
        if any(counts.values()):
            return words.format(things=", ".join(things(table, count) for table, count in counts.items() if count))
    return tr("nothing")


def take_in_preview(name: str, taken: Taken) -> Preview:
    """Return what is shown of a library called ``name``."""
    groups = (taken.new, taken.changed, taken.same, taken.removed_here)
    shown = [n for n, group in enumerate(groups) if n < 3 or any(group.values())]
    foot = tr("One step: Undo takes all of it back.")
    return Preview(
        tr("Take in a library"),
        tr("{name}, by {person}", name=name, person=taken.by) if taken.by else name,
        tr("What is here stays: what both libraries have is put together."),
        tuple(tr(COLUMNS[n]) for n in shown),
        {tr(word): tuple(groups[n].get(kind, 0) for n in shown) for kind, word in KINDS.items()},
        tuple(islice(_news(taken), MOST_LINES)),
        tr("What is new"),
        f"{tr(REMOVED)} {foot}" if any(taken.removed_here.values()) else foot,
        tr("Take in"),
        bool(taken),
    )


def _news(taken: Taken) -> Iterator[str]:
    """Yield the titles of new articles, and below that of its article each annotation that comes."""
    new = list(taken.titles)
    for title, coming in groupby(taken.annotations, key=lambda annotation: annotation.title):
        shown = in_one_line(title)
        if title in new:
            new.remove(title)
            shown = tr("{title} (new)", title=shown)
        yield shown
        for annotation in coming:
            quote, note = (shortened(in_one_line(text), LONGEST) for text in (annotation.quote, annotation.note))
            yield f"    “{quote}” {note}".rstrip()
    for title in new:
        yield tr("{title} (new)", title=in_one_line(title))
