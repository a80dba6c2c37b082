"""The article as a Word file, annotations as comments on passages shaded in their theme's colour, each named by a
bookmark so that the reader of such files knows it again.

In a footnote, where no comment can be, it is at its number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from db.records import Annotation
from desktop.annotated.document import Document, Exported, passage_of
from desktop.annotated.naming import area_name
from desktop.annotated.options import Options
from desktop.annotations import quote_of
from desktop.article.content import OBJECT, Block, BlockKind, Content, Passage, Span, SpanKind
from desktop.exporters.areas import area_pictures
from desktop.exporters.elsewhere.entries import NO_THEME, preview_lines
from desktop.exporters.office.flow import Comment, flow_of
from desktop.exporters.office.parts import About, made_as
from desktop.exporters.office.word import docx
from desktop.filing.authors import author_of
from desktop.importers.office.word_comments import bookmark_of, digest_of, theme_line

KIND = "annotated article"
SOMEBODY = "Postil"  # who comments where the user has given no name
_APART = re.compile(r"(?<!\n)\n\n(?=\S)")


def write(document: Document, options: Options) -> Exported:
    """Return the article as a Word file."""
    content = document.content
    passages = ((annotation, passage_of(annotation, len(content.text))) for annotation in document.annotations)
    placed = [(annotation, passage) for annotation, passage in passages if passage]
    there = {annotation.id for annotation, _ in placed}
    orphans = [annotation for annotation in document.annotations if annotation.id not in there]
    comments = [_comment(annotation, passage, document) for annotation, passage in placed]
    drawn = area_pictures(document)
    below = (*_shown(drawn, document), *_listed(orphans, document))
    flow = flow_of(Content((*content.blocks, *below)), comments)
    article = document.article
    about = About(KIND, article.title, article.author, article.language, document.touched)
    body = docx(flow, about, pictures={**document.pictures, **drawn}, comments=comments, paper=options.paper)
    lines = [
        line for annotation in document.annotations for line in preview_lines(quote_of(annotation), annotation.note)
    ]
    total = len(document.annotations)
    return Exported("\n".join([article.title, "", *lines]) + "\n", total, len(placed), len(orphans), raw=body)


def recognise(data: bytes) -> bool:
    """True if a file is an annotated article for Word that was written here."""
    return made_as(KIND, data)


def _comment(annotation: Annotation, passage: Passage, document: Document) -> Comment:
    themes = document.themes_of(annotation)
    paragraphs = [*_paragraphs(annotation.note), *(theme_line(theme.name) for theme in themes)]
    return Comment(
        passage,
        bookmark_of(annotation.id, commented=bool(paragraphs)),
        themes[0].colours.fill if themes else NO_THEME,
        tuple(paragraphs),
        author_of(annotation) or document.reader or SOMEBODY,
        annotation.created,
        digest_of(annotation.note),
    )


def _paragraphs(note: str) -> list[str]:
    """Return a note as the paragraphs of a comment; what begins with blanks or follows several lines is of the last.

    What Word reads as two paragraphs is read back with one empty line between.
    """
    return _APART.split(note.strip("\n")) if note.strip() else []


def _shown(drawn: Mapping[str, bytes], document: Document) -> list[Block]:
    """Return the pictures of areas, to stand below the text, each with what it is of; notes are in the comments."""
    blocks = [Block(BlockKind.HEADING, "Areas of pages", level=2)] if drawn else []
    for annotation in document.annotations:
        if annotation.id in drawn:
            name = area_name(annotation, document.content)
            picture = Span(SpanKind.IMAGE, 0, 1, annotation.id, name)
            blocks.append(Block(BlockKind.PARAGRAPH, OBJECT, spans=(picture,)))
            blocks.append(Block(BlockKind.PARAGRAPH, name[:1].upper() + name[1:]))
    return blocks


def _listed(orphans: list[Annotation], document: Document) -> list[Block]:
    """Return the annotations that stand nowhere in the text, to stand below it."""
    if not orphans:
        return []
    blocks = [Block(BlockKind.HEADING, "Not found in this text", level=2)]
    for annotation in orphans:
        blocks.append(Block(BlockKind.PARAGRAPH, quote_of(annotation), containers=("quote",)))
        paragraphs = [*_paragraphs(annotation.note), *map(theme_line, document.names_of(annotation))]
        blocks += [Block(BlockKind.PARAGRAPH, words) for words in paragraphs]
    return [replace(block, text=block.text.replace("\ufffc", "▣")) for block in blocks]
