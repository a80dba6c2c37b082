"""A brief ready to be written in any form: Content with its quotes in their places, notes, the list of works.

Of Markdown and HTML ``writing`` makes them itself; what writes paragraphs with styles (Word, OpenDocument, a printed
page) takes this.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.article.content import Block, BlockKind, Content
from desktop.exporters.brief.quoted import Quoted
from desktop.exporters.brief.sources import LINK
from desktop.exporters.brief.writing import WORKS, is_tame, parts_in_markdown


@dataclass(frozen=True, slots=True)
class Composed:
    """A brief for others.

    ``body``: its blocks, the first a heading of level 1; a quote in a line of its own has "quote" among its
    ``containers``. A span of kind FOOTNOTE_REF stands for a note: its ``target`` is a key of ``notes``, in which a note
    has one block or several; the digits under the span are not to be written beside a note that numbers itself.
    ``works``: the list at the end, a block each, to be put below a heading ``works_heading``; empty in a style that has
    none, and where citations are links or Pandoc's keys.
    """

    name: str
    body: tuple[Block, ...]
    notes: Mapping[str, tuple[Block, ...]]
    works: tuple[Block, ...]
    works_heading: str = WORKS


def composed(name: str, text: str, quotes: Mapping[str, Quoted], style: str = LINK) -> Composed:
    """Return a brief with its quotes and their sources put in. Raises PostilError for a style that cannot be used."""
    parts = parts_in_markdown(name, text, quotes, style)
    body, notes = list[Block](), defaultdict[str, list[Block]](list)
    for block in _content(f"{parts.body}\n\n{parts.notes}").blocks:
        if block.kind is BlockKind.FOOTNOTE:
            notes[block.target].append(block)
        else:
            body.append(block)
    works = tuple(block for work in parts.works for block in _content(work).blocks)
    return Composed(name, tuple(body), {label: tuple(blocks) for label, blocks in notes.items()}, works)


def _content(markdown: str) -> Content:
    from desktop.importers.from_markdown import markdown_content
    from desktop.importers.from_text import text_content

    if is_tame(markdown):
        return markdown_content(markdown, matter=False)
    return text_content(markdown)  # as it is written
