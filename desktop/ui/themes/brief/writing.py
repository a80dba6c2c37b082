"""Writing briefs: which one is on show, its text on its way into the library, what its quotes say today."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from db.records import Brief, Changes
from desktop.settings import Settings
from desktop.texts import counted, later, tr
from desktop.ui.session import Session
from desktop.ui.themes.brief.exporting import BriefExporting
from desktop.ui.themes.brief.panel import BriefPanel
from desktop.ui.toasts.telling import leads_to, undoable
from desktop.ui.widgets.drafting import Drafting
from desktop.ui.widgets.message_strip import MessageStrip
from desktop.ui.writing.drafts import Drafts

SHOWN = "brief"  # setting of a library: the id of the brief that was on show last
NEW_NAME = later("New brief")


class Writing(QObject):
    """Between the panel and the library."""

    show_requested = Signal(str)  # brief id: it, and the place of briefs

    def __init__(
        self,
        session: Session,
        drafts: Drafts,
        strip: MessageStrip,
        settings: Settings,
        panel: BriefPanel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._drafts, self._strip, self.panel = session, drafts, strip, panel
        self._settings = settings
        self._briefs: dict[str, Brief] = {}
        self._drafting: Drafting | None = None
        self._exporting = BriefExporting(session, settings, panel, self)
        self._connect_signals()
        panel.set_writable(not session.library.read_only)

    def _connect_signals(self) -> None:
        panel = self.panel
        self._session.changed.connect(self.follow)
        self._drafts.kept.connect(self._kept)
        self._drafts.brief_merged.connect(self._tell_merged)
        self._drafts.brief_removed.connect(self._tell_removed)
        panel.editor.quotes_wanted.connect(self._read_quotes)
        panel.brief_chosen.connect(self.open)
        panel.brief_add_requested.connect(self.begin)
        panel.typed_without_brief.connect(self._begin_with)
        panel.rename_requested.connect(self._rename)
        panel.remove_action.triggered.connect(self._remove)
        panel.cite_menu.style_chosen.connect(self._set_style)
        self._settings.follow(["citations"], self._list)
        panel.export_requested.connect(self._export)
        panel.export_actions["copy"].triggered.connect(lambda: self._exporting.copy(self.written()))
        panel.quotes_dropped.connect(self.quote)

    @property
    def brief_id(self) -> str:
        """The id of the brief on show; "" where there is none."""
        return self._drafting.identity if self._drafting is not None else ""

    # --- which one ----------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Show the brief that was on show last, or the last one that was begun."""
        if self._drafting is not None:
            self._read_quotes()
            return
        self._read_colours()
        self._read()
        library = self._session.library
        last = self._session.attempt(lambda: library.settings.get(SHOWN, ""), quietly=True)
        wanted = last if isinstance(last, str) and last in self._briefs else next(reversed(self._briefs), "")
        if wanted:
            self.open(wanted)
        else:
            self._list()

    def open(self, brief_id: str) -> bool:
        """Show a brief; what was written in the one before is kept first. Tell whether it is there."""
        if brief_id == self.brief_id:
            return True
        self.leave()
        if brief_id not in self._briefs:
            self._read()
        brief = self._briefs.get(brief_id)
        if brief is None:
            self._list()
            return False
        unsaved = self._drafts.unsaved.get(brief_id)
        editor = self.panel.editor
        if quotes := self._session.attempt(lambda: self._session.library.briefs.quotes(brief.text), quietly=True):
            editor.set_quotes(quotes)  # before they are laid out
        editor.show_text(brief.text)
        self._drafting = drafting = Drafting(brief_id, brief.text, editor, self)
        drafting.drafted.connect(self._drafts.save_brief)
        drafting.merged.connect(self._tell_merged)
        editor.typed.connect(drafting.typed)
        self._list()
        if unsaved is not None:
            editor.show_text(unsaved.text)
            drafting.typed()
        if not self._session.library.read_only:
            self._session.attempt(lambda: self._session.library.settings.set(SHOWN, brief_id), quietly=True)
        return True

    def begin(self) -> None:
        """Begin a brief, and let its name be written."""
        if self._add():
            self.panel.edit_name()

    def _begin_with(self, text: str) -> None:
        """Begin a brief with what was typed, and let it go on there."""
        if self._add():
            self.panel.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.panel.editor.insertPlainText(text)

    def _add(self) -> bool:
        briefs: list[Brief] = []

        def work() -> Changes:
            brief, changes = self._session.library.briefs.add(tr(NEW_NAME))
            briefs.append(brief)
            return changes

        return self._session.write(work) and self.open(briefs[0].id)

    def _rename(self, name: str) -> None:
        self._session.write(partial(self._session.library.briefs.rename, self.brief_id, name))

    def style(self) -> str:
        """Return the style of citations that the brief has for itself, or ""."""
        return self._briefs[self.brief_id].style if self.brief_id in self._briefs else ""

    def _set_style(self, style: str) -> None:
        self._session.write(partial(self._session.library.briefs.set_style, self.brief_id, style))

    def _remove(self) -> None:
        """Remove the brief on show; what was written last goes with it."""
        self.keep()
        brief = self._briefs[self.brief_id]
        if self._session.write(partial(self._session.library.briefs.remove, brief.id)):
            self._session.told.emit(undoable(tr("“{name}” was removed; Undo brings it back.", name=brief.name)))

    # --- the text -----------------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Hand out what is written, now."""
        if self._drafting is not None:
            self._drafting.keep()

    def leave(self) -> None:
        """Keep what is written, and show no brief any more."""
        self.keep()
        drafting, self._drafting = self._drafting, None
        if drafting is not None:
            self.panel.editor.typed.disconnect(drafting.typed)
            drafting.deleteLater()

    def quote(self, annotation_ids: list[str]) -> None:
        """Put quotes into the brief on show, at its caret; where there is none, it is begun."""
        self.show()
        if self._session.library.read_only:
            self._session.told.emit(tr("The library is open for reading only."))
            return
        if not annotation_ids or (self._drafting is None and not self._add()):
            return
        self.panel.editor.insert_quotes(annotation_ids)
        name = self._briefs[self.brief_id].name
        number = len(annotation_ids)
        words = counted("The quote is in “{name}” now.", "{n} quotes are in “{name}” now.", number, name=name)
        self._session.told.emit(words if self.panel.isVisible() else leads_to(words, "brief_beside"))

    def _kept(self, brief_id: str, draft: str, stored: str) -> None:
        if self._drafting is not None and brief_id == self._drafting.identity:
            self._drafting.kept(draft, stored)

    # --- what happens elsewhere ---------------------------------------------------------------------------------

    def follow(self, changes: Changes) -> None:
        """Take up what a write touched."""
        if changes.themes:
            self._read_colours()
        if changes.annotations or changes.articles:
            self.panel.editor.quotes.doubt(None if changes.articles else changes.annotations)
            if self.panel.isVisible():
                self._read_quotes()
        if touched := changes.of_kind("brief"):
            self._read_again(touched)
            self._follow_brief(touched)
            self._list()

    def _follow_brief(self, touched: frozenset[str]) -> None:
        drafting = self._drafting
        if drafting is None:
            return
        brief = self._briefs.get(drafting.identity)
        if brief is None:
            had_keyboard = self.panel.has_keyboard() and not self._session.wished
            self.leave()  # what was not kept yet is, with the brief that was removed
            if had_keyboard:  # another one would get what is typed on
                self._tell_removed(drafting.identity)
            elif self._briefs:
                self.open(next(reversed(self._briefs)))
        elif brief.id in touched:
            drafting.take(brief.text)

    def _tell_merged(self, brief_id: str) -> None:
        self._strip.say(
            tr("The brief was changed elsewhere while you wrote in it. Both texts are kept in it: please look at it."),
            tr("Show it"),
            partial(self.show_requested.emit, brief_id),
            kind="note",
        )

    def _tell_removed(self, brief_id: str) -> None:
        self._strip.say(
            tr("The brief in which you wrote was removed meanwhile. What you wrote is kept, with it, in the trash."),
            tr("Put it back"),
            partial(self._put_back, brief_id),
            kind="note",
        )

    def _put_back(self, brief_id: str) -> None:
        """Put a brief back, and go on writing."""
        if self._session.write(lambda: self._session.library.trash.put_back(brief_ids=(brief_id,))):
            self.show_requested.emit(brief_id)
            self.panel.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self) -> None:
        briefs = self._session.attempt(self._session.library.briefs.all)
        if briefs is not None:
            self._briefs = {brief.id: brief for brief in briefs}

    def _read_again(self, touched: frozenset[str]) -> None:
        """Read those briefs that a write touched: the others may be long."""
        briefs = self._session.library.briefs
        touched_briefs = self._session.attempt(lambda: [briefs.get(brief_id) for brief_id in touched])
        if touched_briefs is not None:
            kept = [brief for brief in self._briefs.values() if brief.id not in touched]
            kept += [brief for brief in touched_briefs if brief.deleted is None]
            self._briefs = {brief.id: brief for brief in sorted(kept, key=lambda brief: (brief.created, brief.id))}

    def _list(self) -> None:
        self.panel.set_briefs([(brief.id, brief.name) for brief in self._briefs.values()], self.brief_id)
        self.panel.cite_menu.set_style(self.style(), self._settings["citations"])

    def _read_colours(self) -> None:
        themes = self._session.attempt(self._session.library.themes.all, quietly=True) or []
        self.panel.editor.set_colours(
            {theme.id: theme.colours for theme in themes}, {theme.id: theme.name for theme in themes}
        )

    def _read_quotes(self) -> None:
        """Read what the quotes say of which it is not known."""
        editor = self.panel.editor
        wanted = [id_ for id_ in editor.quoted_ids() if not editor.quotes.known(id_)]
        briefs = self._session.library.briefs
        quotes = self._session.attempt(lambda: briefs.quotes_of(wanted), quietly=True) if wanted else None
        if quotes:
            editor.set_quotes(quotes)

    # --- to others ----------------------------------------------------------------------------------------------

    def written(self) -> Brief:
        """Return the brief on show with what is written in it, saved or not."""
        return replace(self._briefs[self.brief_id], text=self.panel.editor.text())

    def _export(self, format_id: str) -> None:
        self.keep()
        self._exporting.save(self.written(), format_id)
