"""The targets that a note can link to, and the links to an annotation or an article: asked of the library's search."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from db.records import Annotation, Hit
from desktop.annotations import quote_of
from desktop.shown_text import in_one_line, shortened
from desktop.texts import tr
from desktop.ui.linking.offers import LinkOffer
from desktop.ui.page.highlights import colours_of
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.icons import swatch_icon
from desktop.ui.widgets.looks import Looks

_OFFERED = 8
_MOST_LINKS = 50
_WORDS = 60  # characters of a quote that a link is called by


class Linking(QObject):
    """See the module."""

    told = Signal(object)
    offers_found = Signal(list)  # LinkOffers
    brief_requested = Signal(str)  # by its id

    def __init__(self, session: Session, reading: Reading, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._reading, self._looks, self._window = session, reading, looks, parent

    # to link to

    def offer(self, words: str) -> None:
        """Offer what the words may mean; without words, the articles opened last and this article's annotations."""
        self.offers_found.emit(self._found(words) if words.strip() else self._near())

    def _found(self, words: str) -> list[LinkOffer]:
        wanted = f"{words.strip()}*" if words.strip()[-1].isalnum() else words
        search = self._session.library.search
        hits = self._session.attempt(lambda: search.find(wanted, limit=_OFFERED), quietly=True) or []
        offers: dict[str, LinkOffer] = {}
        for hit in sorted(hits, key=lambda hit: hit.place != "title"):
            if (offer := self._offer_of(hit)) is not None:
                offers.setdefault(offer.address, offer)
        return list(offers.values())[:_OFFERED]

    def _near(self) -> list[LinkOffer]:
        articles = self._session.attempt(lambda: self._session.library.read.recent(), quietly=True) or []
        hits = [Hit("article", article_id, None, "") for article_id in articles[:3]]
        offers = [offer for hit in hits if (offer := self._offer_of(hit)) is not None]
        others = (annotation for annotation in self._reading.annotations if annotation.id != self._reading.current_id)
        here = [self._to_annotation(annotation) for annotation in others]
        return [*offers, *here][:_OFFERED]

    def _offer_of(self, hit: Hit) -> LinkOffer | None:
        library = self._session.library
        if hit.kind == "annotation" and hit.annotation_id:
            annotation_id = hit.annotation_id
            annotation = self._session.attempt(lambda: library.annotations.get(annotation_id), quietly=True)
            return self._to_annotation(annotation) if annotation is not None and annotation.deleted is None else None
        if hit.kind == "article":
            article = self._session.attempt(lambda: library.read.article(hit.article_id), quietly=True)
            if article is not None and article.deleted is None:
                return LinkOffer(article.title, f"postil://article/{article.id}")
        return None

    def _to_annotation(self, annotation: Annotation) -> LinkOffer:
        colour = self._looks.appearance.line(colours_of(annotation, self._reading.themes))
        return LinkOffer(_short(quote_of(annotation)), f"postil://a/{annotation.id}", colour)

    # what links here

    def links_to(self, kind: str, identity: str) -> list[Hit]:
        """Return the annotations and briefs that link to an annotation ("a") or an article ("article")."""
        search = self._session.library.search
        wanted = f'"postil {kind} {identity}"'
        hits = self._session.attempt(lambda: search.find(wanted, limit=_MOST_LINKS), quietly=True) or []
        linking = [hit for hit in hits if hit.place in ("note", "brief") and hit.row_id != identity]
        return list({hit.row_id: hit for hit in linking}.values())

    def count(self, annotation_id: str) -> int:
        """Return how many notes and briefs link to an annotation."""
        return len(self.links_to("a", annotation_id))

    def show_links(self) -> None:
        """Show what links to the current annotation, or else to the open article."""
        current, article = self._reading.current_id, self._reading.article
        if current is not None:
            self.show_links_to("a", current)
        elif article is not None:
            self.show_links_to("article", article.id)

    def show_links_to(self, kind: str, identity: str) -> None:
        """Show a menu of what links there; choosing an entry leads to it."""
        hits = self.links_to(kind, identity)
        if not hits:
            self.told.emit(tr("No note and no brief links here yet. Type [[ in a note to make a link."))
            return
        menu = self.links_menu(hits)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos() if self._window.underMouse() else self._window.geometry().center())

    def links_menu(self, hits: list[Hit]) -> QMenu:
        """Return a menu of notes and briefs in which something stands."""
        menu = QMenu(self._window)
        for hit in hits:
            snippet = hit.snippet.translate({2: None, 3: None})
            action = menu.addAction(_short(snippet).replace("&", "&&"))
            action.triggered.connect(lambda _=False, chosen=hit: self._go(chosen))
            offer = self._offer_of(hit)
            if offer is not None and offer.colour:
                action.setIcon(swatch_icon(offer.colour))
        return menu

    def _go(self, hit: Hit) -> None:
        if hit.kind == "brief":
            self.brief_requested.emit(hit.row_id)
        elif hit.annotation_id:
            self._reading.open(hit.article_id, then=partial(self._reading.show_annotation, hit.annotation_id))


def _short(text: str) -> str:
    return shortened(in_one_line(text[: 4 * _WORDS]), _WORDS)
