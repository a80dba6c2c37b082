"""A PDF of a few pages as a view shows it, and hands on that."""

from __future__ import annotations

import hashlib
from functools import cache

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from desktop.article.content import Content, Passage
from desktop.importers.from_pdf import read
from desktop.ui.pages.view import PagesView
from tests.importers.pdf.making import Column, Sheet, pdf
from tests.ui.pages import THEMES

WORDS = (
    "Nobody in the valley knows who rings the lower bell. Some say that the wind does it, and others have seen a rope "
    "move on days when there was none. The keeper writes each stroke into a ledger with blue covers, and the ledgers "
    "fill a whole room by now, which is kept locked against visitors and damp alike."
)


def source(paragraphs: int = 30, places: tuple[float, ...] = (50,), wide: float = 320) -> bytes:
    """Return a PDF of numbered paragraphs, in one column or more."""
    column = Column([Sheet()], places=places, wide=wide)
    column.heading("The lower bell")
    column.sheets[0].mark("Link", (50, 66, 140, 82), A="<< /S /URI /URI (https://example.org/bell) >>")
    for number in range(paragraphs):
        column.paragraph(f"Paragraph {number} begins. {WORDS}")
    column.sheets[0].drawn.append("1 0 0 rg 300 560 60 30 re f 0 g")  # a red box at the page's head
    return pdf(column.sheets)


def digest(content: Content) -> str:
    """Return what tells a content's text from others."""
    return hashlib.sha256(content.text.encode()).hexdigest()


def settled(qtbot: QtBot, view: PagesView) -> PagesView:
    """Wait until all that is in sight is drawn, and known where it stands."""

    def at_rest() -> bool:
        view.viewport().repaint()  # what is painted asks for what it lacks
        return view.is_settled()

    qtbot.waitUntil(at_rest, timeout=60_000)
    return view


@cache
def content_of(data: bytes) -> Content:
    """Return what a PDF says: the tests of a file share one."""
    return read(data, "bell.pdf").content


def shown(qtbot: QtBot, data: bytes) -> PagesView:
    """Return a view of a PDF, settled."""
    view = PagesView()
    qtbot.addWidget(view, before_close_func=lambda one: one.close_pages())
    view.resize(700, 600)
    view.set_themes(THEMES)
    content = content_of(data)
    view.show()
    view.set_content(content, lambda: data, digest(content))
    return settled(qtbot, view)


def passage(content: Content, words: str) -> Passage:
    """Return where some words stand first."""
    at = content.text.index(words)
    return Passage(at, at + len(words))


def middle_of(view: PagesView, offset: int) -> QPoint:
    """Return the middle of a letter in the viewport."""
    left, right = (
        view.surface.page.viewport_rect(Passage(offset, offset + 1)),
        view.surface.page.viewport_rect(Passage(offset + 1, offset + 2)),
    )
    return QPoint(round((left.left() + right.left()) / 2), round(left.center().y()))
