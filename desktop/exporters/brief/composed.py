"""A brief as a manuscript for any form, with its quotes, notes and works. Markdown and HTML are made by ``writing``;
Word, OpenDocument and a printed page take this."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.article.content import Content
from desktop.exporters.brief.quoted import Quoted
from desktop.exporters.brief.sources import LINK
from desktop.exporters.brief.writing import WORKS, is_tame, parts_in_markdown
from desktop.exporters.manuscript.manuscript import Manuscript
from desktop.importers.from_text import text_content

KIND = "brief"


def composed(name: str, text: str, quotes: Mapping[str, Quoted], style: str = LINK) -> Manuscript:
    """Return a brief with its quotes, which have "quote" among their ``containers`` in lines of their own, and their
    sources, footnotes in notes. ``works`` are empty without a list of them, and with links or Pandoc's keys. Raises
    PostilError for a style that cannot be used."""
    parts = parts_in_markdown(name, text, quotes, style)
    named = "\n".join(f"[{id_}]: {id_}" for id_ in parts.pictures)
    body = _content("\n\n".join((parts.body, parts.notes, named))).blocks
    works = tuple(block for work in parts.works for block in _content(work).blocks)
    return Manuscript(KIND, name, body, works, WORKS, pictures=parts.pictures)


def _content(markdown: str) -> Content:
    from desktop.importers.from_markdown import markdown_content

    if is_tame(markdown):
        return markdown_content(markdown, matter=False)
    return text_content(markdown)  # as it is written
