"""Taking a brief to others: as a file, or into the clipboard, its quotes put in as they are today and cited."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt

from db.records import Brief
from desktop.citing.styles import PANDOC
from desktop.exporters.areas import with_pictures
from desktop.exporters.brief.files import FORMATS, written
from desktop.exporters.brief.quoted import Quoted
from desktop.exporters.brief.references import with_tokens
from desktop.exporters.brief.sources import LINK, told_before
from desktop.exporters.brief.writing import to_markdown, to_rich_text
from desktop.exporters.file_names import safe_file_name
from desktop.library.whole_file import write_whole
from desktop.settings import Settings
from desktop.texts import tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.session import Session
from desktop.ui.themes.brief.panel import BriefPanel
from desktop.ui.themes.cited_copying import put_into_clipboard
from desktop.ui.toasts.telling import in_folder
from desktop.ui.widgets.asking import ask_where


@dataclass(frozen=True, slots=True)
class _Written:
    """A brief for others, by endings, and what its works lack for a citation, a line each."""

    files: dict[str, bytes]
    lacks: list[str]


class BriefExporting(QObject):
    """Writes the brief on show."""

    def __init__(self, session: Session, settings: Settings, panel: BriefPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._settings, self._panel = session, settings, panel
        self.jobs = JobRunner(self)
        self.jobs.failed.connect(lambda _, error: session.failed.emit(tr(error)))
        self.jobs.over.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        self._next: deque[tuple[ThreadJob[_Written], Callable[[_Written], None]]] = deque()
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self.finish)

    def save(self, brief: Brief, format_id: str) -> None:
        """Ask where a brief is to be kept in one of the FORMATS of briefs, and write it there."""
        ending, name = FORMATS[format_id]
        wanted = Path(self._settings["export_folder"] or Path.home()) / safe_file_name(brief.name, ending)
        style = self._style(brief)
        chosen = ask_where(self._panel, tr("Export brief"), str(wanted), name, ending)
        if chosen is None:
            return
        path, replaces = chosen
        self._run(
            brief,
            style,
            lambda quotes: written(brief.name, brief.text, quotes, format_id, style),
            lambda written: self._keep(written, path, replaces=replaces),
        )

    def copy(self, brief: Brief) -> None:
        """Put a brief into the clipboard as rich text, and as Markdown for what takes plain text alone."""
        style = self._style(brief)
        rich_style = LINK if style == PANDOC else style

        def write(quotes: dict[str, Quoted]) -> dict[str, bytes]:
            return {
                "rich": to_rich_text(brief.name, brief.text, quotes, rich_style).encode(),
                "markdown": to_markdown(brief.name, brief.text, quotes, style).encode(),
            }

        self._run(brief, style, write, self._put_into_clipboard)

    def _style(self, brief: Brief) -> str:
        return brief.style or str(self._settings["citations"])

    def _run(
        self,
        brief: Brief,
        style: str,
        write: Callable[[dict[str, Quoted]], dict[str, bytes]],
        use: Callable[[_Written], None],
    ) -> None:
        briefs = self._session.library.briefs
        quotes = self._session.attempt(lambda: briefs.quotes(brief.text))
        if quotes is None:
            return
        if (pdfs := self._session.attempt(lambda: briefs.pages_behind(quotes.values()))) is None:
            return
        lacks = [] if style == LINK else told_before(with_tokens(brief.text)[1], quotes)
        job = ThreadJob("brief", lambda _: _Written(write(with_pictures(quotes, pdfs)), lacks))
        self._next.append((job, use))  # a style may take seconds over hundreds of quotes
        self._go_on()

    def _go_on(self) -> None:
        if self._next and not self.jobs.busy():
            job, use = self._next.popleft()
            self.jobs.run(job, tr("Writing the brief"), use)

    def finish(self) -> None:
        """Wait for what is still to be written: the user asked for it, and the program ends."""
        self._go_on()
        while self.jobs.busy():
            self.jobs.wait()
            self._go_on()

    def _keep(self, written: _Written, path: Path, *, replaces: bool) -> None:
        def work() -> bool:
            for ending, data in reversed(written.files.items()):
                target = path if ending == path.suffix.lower() else path.with_suffix(ending)
                write_whole(target, data, force=replaces and target == path)
            return True

        if self._session.attempt(work):
            self._settings["export_folder"] = str(path.parent)
            self._session.told.emit(in_folder(_with(tr("Saved: {name}", name=path.name), written.lacks), path))

    def _put_into_clipboard(self, written: _Written) -> None:
        put_into_clipboard(written.files["markdown"].decode(), written.files["rich"].decode())
        sentence = tr("The brief is in the clipboard, with its quotes and their sources.")
        self._session.told.emit(_with(sentence.rstrip(".。"), written.lacks) if written.lacks else sentence)


def _with(sentence: str, lacks: list[str]) -> str:
    """Return what was done, and what the works lack for their citations."""
    return ". ".join([sentence, *map(tr, lacks)]) if lacks else sentence
