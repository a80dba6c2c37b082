"""Searching: opens the palette and the page of a search, and goes where what was chosen there leads.

A trail is left wherever the user is taken, so that Back returns. What fills the two is made when they are first
wanted, and so are the modules that it needs: a start does without.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.finding import gathered
from db.records import Changes, Hit
from desktop.article.content import Passage
from desktop.ui.reading import Reading
from desktop.ui.search.found_rows import COMMANDS_ONLY
from desktop.ui.session import Session
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from desktop.library.across.choosing import Chosen
    from desktop.library.across.search import Where
    from desktop.ui.search.filling_page import PageFilling
    from desktop.ui.search.filling_palette import PaletteFilling
    from desktop.ui.search.found_rows import FoundRow, Offered
    from desktop.ui.search.palette import Palette
    from desktop.ui.search.search_place import SearchPlace


class Searching(QObject):
    """Between the library, the palette and the page of a search."""

    place_requested = Signal()  # show the page
    theme_requested = Signal(str)  # show what is gathered under this theme
    brief_requested = Signal(str)
    command_requested = Signal(str)  # the id of one of COMMANDS
    home_requested = Signal()  # the keyboard is to go to the place that is on show

    def __init__(
        self,
        session: Session,
        reading: Reading,
        looks: Looks,
        offered: Callable[[], Sequence[Offered]],
        parent: QWidget,
    ) -> None:
        """Make it; ``offered`` returns the commands as they stand, ``parent`` is the window of the palette."""
        super().__init__(parent)
        self._session, self._reading, self._looks = session, reading, looks
        self._offered, self._parent = offered, parent
        self.palette: Palette | None = None
        self.place: SearchPlace | None = None
        self._in_palette: PaletteFilling | None = None
        self._on_page: PageFilling | None = None
        self._names: dict[str, str] | None = None  # of articles, themes and briefs, by their ids
        session.changed.connect(self._follow)

    def busy(self) -> bool:
        """True if anything is looked for, or will be."""
        in_palette, on_page = self._in_palette, self._on_page
        return (in_palette is not None and in_palette.asking.jobs.busy()) or (on_page is not None and on_page.busy())

    def stop(self) -> None:
        """The window closes: look for nothing any more."""
        for part in (self._in_palette, self._on_page):
            if part is not None:
                part.asking.jobs.stop()

    # The palette and the page

    def show_palette(self, typed: str = "") -> None:
        """Open the palette over the window; where it is open, close it."""
        palette = self.palette or self._make_palette()
        if palette.isVisible() and not typed:
            palette.leave()
            return
        assert self._in_palette is not None
        self._in_palette.begin()
        palette.set_appearance(self._looks.appearance)
        palette.open_over(self._parent, typed)

    def _make_palette(self) -> Palette:
        from desktop.ui.search.filling_palette import PaletteFilling
        from desktop.ui.search.palette import Palette

        self.palette = palette = Palette(self._parent)
        self._in_palette = PaletteFilling(self._session, self._reading, self._offered, self.names, palette)
        palette.row_chosen.connect(self.open_row)
        palette.all_requested.connect(self.show_all)
        palette.home_requested.connect(self.home_requested)
        return palette

    def take(self, place: SearchPlace) -> None:
        """Look after the page from now on."""
        from desktop.ui.search.filling_page import PageFilling

        self.place = place
        self._on_page = PageFilling(self._session, self.names, place)
        place.row_chosen.connect(self.open_row)
        place.export_button.clicked.connect(lambda: self.command_requested.emit("export"))
        self._looks.add(place)

    def found(self) -> Chosen | None:
        """Return the annotations that the page has found, to be exported, while it is on show."""
        seen = self.place is not None and self.place.isVisible()
        return self._on_page.found() if self._on_page is not None and seen else None

    def follow_place(self) -> None:
        """Bring the page in line with the library, where it is the place that is on show."""
        if self._on_page is not None and self.place is not None and self.place.isVisible():
            self._on_page.fill()

    def show_page(self) -> None:
        """Show the page as it was left, the keyboard in its field; from the palette with the words typed there."""
        if self.palette is not None and self.palette.isVisible():
            self.palette.show_all()
            return
        if self.place is None or not self.place.isVisible():
            self._reading.leave_here()
        self.place_requested.emit()
        assert self.place is not None
        self.place.field.take_keyboard()

    def show_all(self, words: str, where: Where | None = None) -> None:
        """Show everything that words find, on the page: there alone, or everywhere in the order that it has."""
        from desktop.library.across.search import EVERYWHERE

        self.show_page()
        assert self.place is not None
        words = words.removeprefix(COMMANDS_ONLY).strip()
        if words or where is not None:  # else the page stays as it was left
            order = self.place.filters.where().order
            self.place.show_search(words, replace(EVERYWHERE, order=order) if where is None else where)

    # Where a row leads

    def open_row(self, row: FoundRow) -> None:
        """Go where a row leads, or do what its command says."""
        if row.kind == "command":
            self.command_requested.emit(row.key)
        elif row.kind == "article":
            self._reading.open(row.key)
        elif row.kind == "all" and self.palette is not None:
            self.show_all(self.palette.field.text())
        elif row.kind == "search":
            from desktop.library.across.search import Where

            for kept in self._session.attempt(self._session.library.search.saved) or ():
                if kept.id == row.key:
                    self.show_all(kept.words, Where.of_saved(kept.filters))
        elif row.hit is not None:
            self._open_hit(row.hit)

    def _open_hit(self, hit: Hit) -> None:
        if hit.kind in ("theme", "brief"):
            self._reading.leave_here()
            (self.theme_requested if hit.kind == "theme" else self.brief_requested).emit(hit.row_id)
            return
        offset = hit.start if hit.place != "title" else None
        self._reading.leave_here()

        def show() -> None:
            if hit.annotation_id is not None:
                self._reading.show_annotation(hit.annotation_id)
            elif hit.start is not None and hit.end:
                self._reading.reveal_requested.emit(Passage(hit.start, hit.end))

        self._reading.open(hit.article_id, offset, leave_trail=False, then=show)

    # In step with the library

    def names(self) -> Mapping[str, str]:
        """Return what articles, themes and briefs are called, by their ids."""
        if self._names is None:
            library = self._session.library

            def read() -> dict[str, str]:
                names = {article.id: article.title for article in gathered.articles(library.read)}
                names |= {theme.id: theme.name for theme in library.themes.all()}
                return names | {brief.id: brief.name for brief in library.briefs.all()}

            self._names = self._session.attempt(read, quietly=True) or {}
        return self._names

    def _follow(self, changes: Changes) -> None:
        if any(changes.of_kind(kind) for kind in ("article", "theme", "brief")):
            self._names = None
        self.follow_place()
