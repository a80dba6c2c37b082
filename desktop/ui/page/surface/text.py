"""The text of an article on the screen, as far as the parts of its view know it: what it tells and is asked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal

from desktop.article.content import Content
from desktop.ui.page.closed_browser import ClosedBrowser
from desktop.ui.page.surface.surface import OnSurface
from desktop.ui.page.typeset.document import ALL
from desktop.ui.page.typeset.head import Head
from desktop.ui.widgets.typography import TypeStyle


class TextOnSurface(ClosedBrowser, OnSurface):
    """Is an ``ArticleView``."""

    link_reached = Signal()  # by Tab, which Qt tells nobody of
    leaving = Signal()  # a footnote is gone to: here is a place to come back to

    def set_content(
        self,
        content: Content,
        resources: Mapping[str, bytes] | None = None,
        head: Head | None = None,
        only: slice = ALL,
        at: int = 0,
    ) -> None:
        """Show a content from the place ``at``, as yet without annotations; ``resources``: its pictures by source.

        ``only`` these of its blocks: every passage is the whole content's all the same.
        """
        raise NotImplementedError

    def set_style(self, style: TypeStyle) -> None:
        """Set the text in this style; the place stays."""
        raise NotImplementedError
