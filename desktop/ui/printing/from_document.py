"""A Document of an export, made into a Printed."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.annotated.document import Document
from desktop.shown_text import day_of, in_one_line
from desktop.texts import tr
from desktop.ui.printing.printed import Printed


def printed_of(document: Document, *, size: str, grey: bool) -> Printed:
    """Return an article with its annotations, ready to be set."""
    article = document.article
    return Printed(
        document.content,
        in_one_line(article.title) or tr("Untitled"),
        _byline(article.author, article.metadata),
        document.annotations,
        document.themes,
        size,
        grey,
        document.pictures,
    )


def _byline(author: str, metadata: Mapping[str, object]) -> str:
    parts = (author, str(metadata.get("site") or ""), day_of(metadata))
    return " · ".join(in_one_line(part) for part in parts if part.strip())
