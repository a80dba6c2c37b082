"""Carries what is read to the parts of the window, and to its title, menus and status line. Changes nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer

from db.annotations import answered_by
from db.finding import gathered
from desktop.article.content import Content, Passage
from desktop.filing.authors import without_answers
from desktop.shown_text import in_one_line
from desktop.texts import counted, later, tr, tr_kept
from desktop.ui.lens import NO_THEME
from desktop.ui.library.facts import WORDS_A_MINUTE, plain_date, time_text
from desktop.ui.library.switching import Switching
from desktop.ui.page.typeset.head import Head
from desktop.ui.pages.front import Original
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.versions.older_version import OlderVersion
from desktop.ui.widgets.icons import swatch_icon
from desktop.ui.widgets.looks import Looks
from desktop.ui.window.actions import check_marks, enable
from desktop.ui.window.frame import WindowFrame
from desktop.ui.window.places import ARTICLE, LIBRARY, SEARCH, THEMES
from desktop.ui.window.status_line import counts_text, page_text, place_text
from desktop.ui.writing.drafts import NOT_SAVED, SAVED, Drafts

MANY = 1000  # annotations: with more, the sidebar follows a write a moment later
CARDS_MILLISECONDS = 80
OF_AN_ARTICLE = ("error", "link", "removed")  # kinds of the strip's sentences that mean nothing over another article


class Presenter(QObject):
    """Shows the state of Reading in the parts of the window; each method shows one aspect as it is now."""

    def __init__(
        self,
        frame: WindowFrame,
        session: Session,
        reading: Reading,
        drafts: Drafts,
        older: OlderVersion,
        switching: Switching,
        looks: Looks,
        chosen: Callable[[], list[str]],
    ) -> None:
        """Make it; ``chosen`` returns the ids of the articles that commands are about."""
        super().__init__(frame)
        self._parts, self._session, self._reading, self._drafts = frame, session, reading, drafts
        self._older, self._switching, self._looks, self._chosen = older, switching, looks, chosen
        self._article_id = ""  # of the article that is open, or was a moment ago
        self.there: frozenset[str] = frozenset()  # what commands may need, as far as it is there (``Command.needs``)
        self.reads_aloud: Callable[[], bool] = lambda: False
        self._cards = QTimer(self, singleShot=True, interval=CARDS_MILLISECONDS)
        self._cards.timeout.connect(self.show_cards)

    def forget_earlier_article(self) -> None:
        """Take away what the strip says of the article that was open before."""
        article, strip, before = self._reading.article, self._parts.strip, self._article_id
        self._article_id = article.id if article is not None else ""
        if self._article_id not in ("", before) and strip.kind in OF_AN_ARTICLE:
            strip.dismiss()

    def show_article(self) -> None:
        """Show the article that was opened, in every part."""
        reading, parts = self._reading, self._parts
        article, content = reading.article, reading.content
        if content is None or article is None:
            content = Content(())
        at = reading.place if content.blocks else 0
        kept, id_ = self._session.library.settings, article.id if article is not None else ""
        left = self._session.attempt(lambda: kept.left_by_pages(id_), quietly=True)
        parts.front.set_content(content, reading.resources, self._original(), self._head(), at, left)
        parts.sidebar.set_content(content)
        if parts.regions.outline is not None:
            parts.regions.outline.set_content(content)
        parts.find_bar.close_bar()
        parts.find_bar.set_content(content)
        self.show_title()
        self.show_pages()
        self.show_themes()
        self.show_annotations()
        if self._cards.isActive():  # those of another article stand there
            self.show_cards()
        self.show_place()

    def _original(self) -> Original | None:
        """Return the PDF that the open article, or the version of it that is read, came from."""
        reading, library = self._reading, self._session.library
        if (article := reading.article) is None:
            return None
        version = reading.version or self._session.attempt(lambda: library.read.current_version(article.id))
        if version is None or version.importer != "pdf":
            return None
        return Original(partial(library.versions.source, version.id), version.text_sha256)

    def show_pages(self) -> None:
        """Show whether the article's text or its pages are on show, and whether it has any."""
        self._parts.toolbar.set_pages(self._parts.front.has_pages(), self._parts.front.shows_pages())
        self.show_marks()
        self.show_place()

    def _head(self) -> Head:
        """Return what is told above the article's text."""
        article = self._reading.article
        if article is None:
            return Head()
        told = {key: in_one_line(str(article.metadata.get(key) or "")) for key in ("date", "publisher")}
        try:
            host = urlsplit(article.source).hostname or "" if "://" in article.source else ""
        except ValueError:  # an address that another program made up
            host = ""
        return Head(
            in_one_line(article.title),
            in_one_line(article.author),
            told["publisher"] or host.removeprefix("www."),
            plain_date(told["date"]),
            tr("waiting for its text") if article.is_waiting else time_text(round(article.words / WORDS_A_MINUTE)),
        )

    def show_title(self) -> None:
        """Show what the open article is called."""
        article = self._reading.article
        title = in_one_line(article.title) if article is not None else ""
        self._parts.toolbar.title.set_whole_text(title)
        if article is not None and self._reading.content is self._parts.view.content():
            self._parts.view.set_head(self._head())
        title = {LIBRARY: tr("Library"), THEMES: tr("Themes"), SEARCH: tr("Search")}.get(
            self._parts.places.current, title
        )
        self._parts.setWindowTitle(" – ".join(part for part in (title, self._parts.library_name, "Postil") if part))
        self.show_library()

    def show_annotations(self) -> None:
        """Show the annotations; with very many, the sidebar follows a moment later."""
        annotations = self._reading.lens.shown(self._reading.annotations)
        self._parts.front.set_annotations(without_answers(annotations))
        self._parts.margin.set_annotations(annotations)
        if len(annotations) > MANY:
            self._cards.start()  # the highlight is seen first, its card a moment later
        else:
            self.show_cards()
        self.show_counts()

    def show_cards(self) -> None:
        """Show the annotations in the sidebar now."""
        self._cards.stop()
        self._parts.sidebar.set_annotations(self._reading.annotations)
        self._parts.sidebar.view.set_current_annotation(self._reading.current_id)

    def show_counts(self, saved: str = "") -> None:
        """Say how many annotations there are, and whether everything is saved."""
        if self._session.library.read_only:
            saved = later("read-only")
        saved = tr(saved or (NOT_SAVED if self._drafts.unsaved else SAVED))
        counts = counts_text(self._reading.annotations)
        if self._parts.places.current in (THEMES, SEARCH):
            self._parts.status.set_counts(tr("All articles"), saved)
            return
        if self._parts.places.current == LIBRARY and self._parts.places.library is not None:
            self._parts.status.set_counts(self._parts.places.library.summary(), saved)
            return
        if (version := self._reading.version) is not None:
            number = len(self._reading.annotations)
            counts = counted(
                "Version {number} · {n} annotation made on it",
                "Version {number} · {n} annotations made on it",
                number,
                number=version.number,
            )
            saved = tr("read only")
        if lens := self._lens_text():
            counts = f"{counts} · {lens}"
        self._parts.status.set_counts(counts, saved)

    def _lens_text(self) -> str:
        """Return which themes are shown alone, in their order."""
        lens, themes = self._reading.lens, self._reading.themes
        names = [in_one_line(theme.name) for theme in themes.values() if theme.id in lens.theme_ids]
        if NO_THEME in lens.theme_ids:
            names.append(tr("No theme"))
        return tr("Shown alone: {names} (Esc: all)", names=", ".join(names)) if names else ""

    def show_themes(self) -> None:
        """Show the themes, also in the menus."""
        themes, library = self._reading.themes, self._session.library
        used = self._session.attempt(lambda: gathered.used(library.read), quietly=True)
        self._parts.front.set_themes(themes, used)
        self._parts.margin.set_themes(themes)
        self._parts.sidebar.set_themes(list(themes.values()))
        for key in range(1, 10):
            theme = self._reading.theme_of_key(key)
            action = self._parts.actions_by_id[f"theme_{key}"]
            action.setText(in_one_line(theme.name).replace("&", "&&") if theme else tr("Theme {key}", key=key))
            action.setVisible(theme is not None)
        self.show_swatches()

    def show_swatches(self) -> None:
        """Show the colours of the themes in the menus."""
        for key in range(1, 10):
            if (theme := self._reading.theme_of_key(key)) is not None:
                colour = self._looks.appearance.line(theme.colours)
                self._parts.actions_by_id[f"theme_{key}"].setIcon(swatch_icon(colour))

    def _given(self, key: int) -> bool:
        """True if the theme of a key is one that the key would take away again."""
        theme, current = self._reading.theme_of_key(key), self._reading.annotation(self._reading.current_id)
        if theme is None or current is None or self._parts.front.surface.selection.passage() is not None:
            return False
        return theme.id in current.theme_ids

    def show_current(self, annotation_id: str | None) -> None:
        """Mark the current annotation in every part; in the text what it answers, where it does."""
        current = self._reading.annotation(annotation_id)
        asked = self._reading.annotation(answered_by(current)) if current is not None else None
        self._parts.front.set_current_annotation(asked.id if asked is not None else annotation_id)
        self._parts.sidebar.view.set_current_annotation(annotation_id)
        self._parts.margin.set_current_annotation(annotation_id)

    def show_place(self) -> None:
        """Say how far the reader is."""
        article, content = self._reading.article, self._reading.content
        if article is None or content is None or not self._parts.places.at_article():
            self._parts.status.place.setText("")
            return
        front, length = self._parts.front, len(content.text)
        scrolled_out = front.shown().is_at_end() and front.verticalScrollBar().maximum() > 0
        at_end = scrolled_out or (self.read_to() or 0) >= length  # the Library too says so once the last line was seen
        far = place_text(self._reading.place, length, article.words, at_end)
        page = page_text(self._reading.place, content)
        self._parts.status.place.setText(" · ".join(filter(None, (page, far))))

    def read_to(self) -> int | None:
        """Return the end of the last line in sight of the article; None while it is not on show."""
        view = self._parts.front
        if not view.isVisible() or self._reading.content is None:
            return None
        above = QPointF(0, view.type_style().em(1))
        page = view.surface.page
        return max(page.offset_at(end - above) for end in page.fold().foot())  # whichever way the line runs

    def show_library(self) -> None:
        """List the articles in the left panel, if it is there."""
        if self._parts.regions.outline is not None:
            self._switching.fill(self._parts.regions.outline)

    def show_place_of_window(self) -> None:
        """Show which place is on show, and what can be done there."""
        self._parts.toolbar.set_place(self._parts.places.current)
        self.show_title()
        self.show_counts()
        self.show_place()
        self.show_marks()
        self.show_availability()

    def show_marks(self) -> None:
        """Check the menu entries that hold."""
        values = self._looks.values()
        for key in ("sidebar", "outline", "margin", "brief_beside"):
            values[key] = self._parts.regions.shows(key)
        values["pages"] = self._parts.front.shows_pages()
        values["read_aloud"] = self.reads_aloud()
        values["pen"] = self._parts.front.surface.offer.pen.armed
        values["lens"] = self._reading.lens.is_on()
        values["caret"] = self._parts.front.hand().is_on()
        values["full_screen"] = self._parts.isFullScreen()
        for place in (ARTICLE, LIBRARY, THEMES):
            values[f"{place}_place"] = self._parts.places.current == place
        values |= {f"theme_{number}": self._given(number) for number in range(1, 10)}
        check_marks(self._parts.actions_by_id, values)

    def show_availability(self) -> None:
        """Enable what can be done now."""
        reading, library = self._reading, self._session.library
        page, chosen = self._parts.places.at_article(), len(self._chosen())
        selected = page and self._parts.front.surface.selection.passage() is not None
        current = page and reading.current_id is not None
        undo, redo = (
            self._session.attempt(lambda: library.read.next_label("undo"), quietly=True),
            self._session.attempt(lambda: library.read.next_label("redo"), quietly=True),
        )
        there = {
            name
            for name, holds in (
                ("page", page),
                ("open", reading.article is not None),
                ("article", page and reading.article is not None),
                ("chosen", chosen > 0),
                ("one", chosen == 1),
                ("pages", page and self._parts.front.has_pages()),
                ("selection", selected),
                ("annotation", current),
                ("place", selected or current),
                ("marking", selected or current or (page and self._parts.front.surface.offer.pen.armed)),
                ("annotations", page and bool(reading.annotations)),
                ("undo", undo is not None),
                ("redo", redo is not None),
                ("back", reading.trail.can_go(-1)),
                ("forward", reading.trail.can_go(1)),
                ("writable", not library.read_only and reading.version is None),
                ("origin", page and self._older.has_origin()),
            )
            if holds
        }
        self.there = frozenset(there)
        enable(self._parts.actions_by_id, there)
        undoing = tr("Undo {label}", label=tr_kept(undo)) if undo else tr("Undo")
        redoing = tr("Redo {label}", label=tr_kept(redo)) if redo else tr("Redo")
        for name, text in (("undo", undoing), ("redo", redoing)):
            self._parts.actions_by_id[name].setText(in_one_line(text).replace("&", "&&"))

    def follow_place(self, offset: int) -> None:
        """Follow the reader to another place in the article."""
        self._reading.place_was(offset)
        self.show_place()
        if self._parts.regions.outline is not None:
            self._parts.regions.outline.set_place(offset)

    def show_matches(self, matches: list[Passage], index: int) -> None:
        """Show what was found, and go to the chosen match."""
        self._parts.front.set_matches(matches, index)
        if index >= 0:
            self._parts.front.reveal(matches[index], flash=False)

    def keep_match(self, match: Passage) -> None:
        """Select what was found, where the reader still sees it."""
        view = self._parts.front
        if view.surface.page.viewport_rect(match).intersects(QRectF(view.viewport().rect())):
            view.surface.selection.select(match)
