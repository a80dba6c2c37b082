"""The article on the screen: its text, or where it came as a PDF, its pages. One of the two is in front.

It gives and takes what both do, so that whoever works with the article need not know which it is. What was given is
kept for the pages, which are made when they are first wanted. Holds no library.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QScrollBar, QStackedWidget, QWidget

from db.records import Annotation, Theme
from desktop.article.area import Area
from desktop.article.content import Content, Passage
from desktop.article.page_labels import only_names_pages
from desktop.ui.page.caret import Caret
from desktop.ui.page.offer.offer import OFFERED, Offered
from desktop.ui.page.surface.surface import TOLD, OnSurface, Surface
from desktop.ui.page.typeset.head import Head
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.typography import TypeStyle

if TYPE_CHECKING:
    from desktop.ui.pages.view import PagesView

_HAND = "hand_changed"


class Original(NamedTuple):
    """The PDF that an article came from: what gives its bytes (it may raise StoreError), and its text's SHA-256."""

    fetch: Callable[[], bytes]
    text_sha256: str


class Front(QStackedWidget, OnSurface, Offered):
    """See the module. Its signals are those of the one in front."""

    turned = Signal(bool)  # the pages are in front now, or the text
    pages_changed = Signal()  # more is known of the pages, or others are in sight
    hand_changed = Signal()  # the pen, or what the caret does

    def __init__(self, text: ArticleView) -> None:
        super().__init__()
        self._text = text
        self._pages: PagesView | None = None
        self._original: Original | None = None
        self._content = text.content()
        self._open = False  # the pages are those of the article
        # what the text is to show
        self._unset: tuple[Content, Mapping[str, bytes] | None, Head | None, int] | None = None
        self._wanted = False  # the user wants pages where there are some
        self._by_pages = False  # so this article is to be shown
        self._lane: tuple[QWidget | None, int, int] = (None, 0, 0)
        self._annotations: Iterable[Annotation] = ()
        self._current: str | None = None  # the id of the emphasised annotation
        self._matches: tuple[Sequence[Passage], int] = ((), -1)
        self._for_pages: dict[str, Callable[[PagesView], None]] = {}  # what they are told once they are made
        self.addWidget(text)
        self.setFocusProxy(text)
        self._relay(text)
        text.closer.page_requested.connect(self._show_page)

    def _relay(self, view: ArticleView | PagesView) -> None:
        for name in TOLD:
            getattr(view, name).connect(partial(self._hand_on, view, getattr(self, name)))
        for name in OFFERED:
            getattr(view.surface.offer, name).connect(partial(self._hand_on, view, getattr(self, name)))
        for part in (view.surface.offer.pen, view.surface.caret):
            part.changed.connect(partial(self._hand_on, view, getattr(self, _HAND)))

    def _hand_on(self, view: QWidget, signal: Signal, *values: object) -> None:
        if view is self.currentWidget():
            signal.emit(*values)  # type: ignore[attr-defined]

    # which of the two

    def shown(self) -> ArticleView | PagesView:
        """Return the one in front."""
        return self._pages if self._pages is not None and self.currentWidget() is self._pages else self._text

    @property
    def surface(self) -> Surface:  # type: ignore[override]  # read, and never set here
        """Return what lies over the one in front."""
        return self.shown().surface

    def hand(self) -> Caret:
        """Return the caret that the keys move: of the one in front, or of the table that is shown over it."""
        focused = QApplication.focusWidget()
        return focused.surface.caret if isinstance(focused, OnSurface) else self.surface.caret

    def shows_pages(self) -> bool:
        """True if the pages are in front."""
        return self.shown() is not self._text

    def pages(self) -> PagesView | None:
        """Return the pages, if they are in front."""
        return self._pages if self.shows_pages() else None

    def has_pages(self) -> bool:
        """True if the article has pages to show."""
        return self._original is not None

    def show_pages(self, wanted: bool) -> None:
        """Bring the pages to the front, of this article and of others that have some; or the text. The place stays."""
        if wanted is not self._wanted:
            self._wanted = self._by_pages = wanted
            self._turn()

    def _show_page(self, offset: int) -> None:
        """Bring the pages of this article to the front, at an offset."""
        self._by_pages = True
        self._turn(offset)

    def turn_over(self) -> None:
        """Turn this article from its text to its pages, or back; others are as they were left. The place stays."""
        self._by_pages = not self.shows_pages()
        self._turn()

    def _turn(self, place: int | None = None) -> None:
        """Bring the one to the front that is wanted, at a place; None: where the other one is."""
        view: ArticleView | PagesView = self._text
        if self._by_pages and self._original is not None:
            view = self._opened()
        else:
            self._set_text()
        before = self.shown()
        if view is before:
            return
        top = None
        if place is None:
            place, top = before.surface.place.offset, before.surface.place.top
        chosen, focused = before.surface.selection.passage(), before.hasFocus()
        pen = before.surface.offer.pen
        armed, theme = pen.armed, pen.theme
        pen.put_down()
        before.set_lane(None)
        before.clear_selection()
        self.setCurrentWidget(view)
        self.setFocusProxy(view)
        view.set_lane(*self._lane)
        view.surface.marks.set_leaders(before.surface.marks.leaders)
        view.set_place(place, top)
        if chosen is not None:
            view.surface.selection.select(chosen)
        elif before.surface.caret.is_on():
            view.surface.caret.put(before.surface.caret.in_sight())
        view.surface.caret.take_over(before.surface.caret)
        if armed:
            view.surface.offer.pen.arm(theme)
        if focused:
            view.setFocus()
        self.turned.emit(self.shows_pages())
        self.laid_out.emit()

    def _opened(self) -> PagesView:
        """Return the pages of the article, opened."""
        from desktop.ui.pages.view import PagesView

        if self._pages is None:
            self._pages = PagesView(self)
            self._pages.hide()
            self.addWidget(self._pages)
            self._relay(self._pages)
            for changed in (self._pages.drawn, self._pages.laid_out, self._pages.scrolled):
                changed.connect(self.pages_changed)
            for tell in self._for_pages.values():
                tell(self._pages)
        if not self._open and self._original is not None:
            self._open = True
            self._pages.set_content(self._content, *self._original)
            self._pages.set_annotations(self._annotations)
            self._pages.set_current_annotation(self._current)
            self._pages.surface.marks.set_matches(*self._matches)
        return self._pages

    def _tell_pages(self, key: str, tell: Callable[[PagesView], None]) -> None:
        self._for_pages[key] = tell
        if self._pages is not None:
            tell(self._pages)

    # what to show

    def set_content(
        self,
        content: Content,
        resources: Mapping[str, bytes] | None = None,
        original: Original | None = None,
        head: Head | None = None,
        at: int = 0,
        by_pages: bool | None = None,
    ) -> None:
        """Show a content, its text from the place ``at``; ``original``: the PDF that it came from, ``head``: what is
        told above. ``by_pages``: so it was left; None: by what is wanted, and by pages where the text only names them.
        """
        self.close_pages()
        self._annotations, self._matches, self._current = (), ((), -1), None
        self._original, self._content = original, content
        self._text.closer.leads_to_pages = original is not None
        self._unset = (content, resources, head, at)
        self._by_pages = self._wanted or only_names_pages(content.text) if by_pages is None else by_pages
        if not (self._by_pages and original is not None):
            self._set_text()
        elif self._text.content().blocks:
            self._text.set_content(Content(()))  # what nobody sees takes neither time nor memory
        self._turn(0)

    def _set_text(self) -> None:
        """Set the text, unless that was done since the content came."""
        if self._unset is not None:
            (content, resources, head, at), self._unset = self._unset, None
            self._text.set_content(content, resources, head, at=at)
            self._text.set_annotations(self._annotations)
            self._text.set_current_annotation(self._current)
            self._text.surface.marks.set_matches(*self._matches)

    def close_pages(self) -> None:
        """End what draws pages."""
        if self._pages is not None and self._open:
            self._pages.close_pages()
        self._open = False

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations; those without a place (orphans) are passed over."""
        self._annotations = annotations = list(annotations)
        if self._unset is None:
            self._text.set_annotations(annotations)
        if self._pages is not None and self._open:
            self._pages.set_annotations(annotations)

    def set_themes(self, themes: Mapping[str, Theme], used: Mapping[str, int] | None = None) -> None:
        """Use these themes, by id, for the colours of their annotations; offer those ``used`` most at a selection."""
        self._text.set_themes(themes, used)
        self._tell_pages("themes", lambda pages: pages.set_themes(themes, used))

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours; the place stays."""
        self._text.set_appearance(appearance)
        self._tell_pages("appearance", lambda pages: pages.set_appearance(appearance))

    def set_type(self, **chosen: object) -> None:
        """Set the text in this way, by fields of TypeStyle."""
        self._text.set_type(**chosen)

    def set_pages_size(self, percent: int, two_up: bool) -> None:
        """Show pages at this many per cent of the width that there is, one or two in a row."""
        self._tell_pages("zoom", lambda pages: pages.set_zoom(percent))
        self._tell_pages("two_up", lambda pages: pages.set_two_up(two_up))

    def set_by_words(self, by_words: bool) -> None:
        """Select whole words by dragging, and letters with Alt; or the other way round."""
        self._text.surface.pointing.by_words = by_words
        self._tell_pages("by_words", lambda pages: setattr(pages.surface.pointing, "by_words", by_words))

    def set_drags(self, drags: bool) -> None:
        """Let what is selected be dragged: there is where to drop it."""
        self._text.surface.pointing.drags = drags
        self._tell_pages("drags", lambda pages: setattr(pages.surface.pointing, "drags", drags))

    def set_lane(self, lane: QWidget | None, least: int = 0, most: int = 0) -> None:
        """Keep room at the right for a widget, between two widths in pixels."""
        self._lane = (lane, least, most)
        self.shown().set_lane(lane, least, most)

    def use_lane(self, used: bool) -> None:
        """Let the text stand beside what the lane shows or, where that is nothing, in the middle; pages stay."""
        self._text.use_lane(used)

    def set_matches(self, matches: Sequence[Passage], index: int = -1) -> None:
        """Show what a search found, in the order of the text; ``index`` is the one that the reader is at."""
        self._matches = (matches, index)
        if self._unset is None:
            self._text.surface.marks.set_matches(matches, index)
        if self._pages is not None:
            self._pages.surface.marks.set_matches(matches, index)

    def set_current_annotation(self, identity: str | None) -> None:
        """Emphasise one annotation, or none."""
        self._current = identity
        self._text.set_current_annotation(identity)
        if self._pages is not None and self._open:
            self._pages.set_current_annotation(identity)

    # what is asked of the one in front

    def content(self) -> Content:
        """Return what is shown."""
        return self._content

    def type_style(self) -> TypeStyle:
        """Return how the text is set."""
        return self._text.type_style()

    def scroll_near(self, passage: Passage) -> None:
        """Bring a passage in sight, at a third of the height, if it is not comfortably there already."""
        self.shown().scroll_near(passage)

    def reveal(self, passage: Passage, flash: bool = True) -> None:
        """Bring a passage in sight and, if asked, let it light up for a moment."""
        self.shown().reveal(passage, flash)

    def follow_link(self, address: str) -> None:
        """Follow a link, as a click on it does."""
        self.shown().follow_link(address)

    def selected_area(self, passage: Passage) -> Area | None:
        """Return the box on a page that is selected and that a passage stands for; None where words are selected."""
        return self._pages.selected_area(passage) if self._pages is not None and self.shows_pages() else None

    def select_area(self) -> bool:
        """Select a box on the page, for the arrows to move; return True if there can be one."""
        return self._pages is not None and self.shows_pages() and self._pages.select_area()

    def stands_by(self, passage: Passage) -> bool:
        """True if a passage is shown as the content has it."""
        return self.shown().stands_by(passage)

    def set_leave_first(self, leave: Callable[[], bool]) -> None:
        """Let Esc do this before all else, where there is anything for it to do."""
        self._text.surface.caret.leave_first = leave
        self._tell_pages("leave_first", lambda pages: setattr(pages.surface.caret, "leave_first", leave))

    def viewport(self) -> QWidget:
        """Return the part of the one in front that scrolls."""
        return self.shown().viewport()

    def verticalScrollBar(self) -> QScrollBar:
        """Return the bar of the one in front; the name is Qt's."""
        return self.shown().verticalScrollBar()
