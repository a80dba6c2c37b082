"""A quote, its note and the headings above it as Markdown, for files that hold annotations one by one.

Knows nothing of what is written around them.
"""

from __future__ import annotations

import re

from db.records import Annotation
from desktop.annotated.document import Document, passage_of
from desktop.annotated.naming import escape_text
from desktop.annotated.notes.footnotes import lines_of, outside_code
from desktop.annotations import CELL_JOINT, pages_of, words_of
from desktop.article.area import area_in, page_name
from desktop.article.content import Content, PageMark
from desktop.article.fences import fence_below
from desktop.article.page_labels import in_short

_OPENS = r"(?=!|\?|(?:details|iframe|noscript|plaintext|pre|script|select|style|template|textarea|title|xmp)\b)"
_HIDES = re.compile("<" + _OPENS, re.IGNORECASE)  # a comment, or a tag, that would take in what stands below the note


def heading_path(annotation: Annotation, content: Content) -> tuple[str, ...]:
    """Return the headings above an annotation without the article's title; none for an orphan."""
    passage = passage_of(annotation, len(content.text))
    if passage is None:
        return ()
    path = content.heading_path(passage.start)
    return path[1:] if path and path[0] == content.metadata.title else path


def page_of(annotation: Annotation, content: Content) -> PageMark | None:
    """Return the page that an annotation is on, or begins on; None for an orphan, and where there are no pages."""
    area, passage = area_in(annotation.extra), passage_of(annotation, len(content.text))
    if passage is None:
        return None
    if area is not None:
        return PageMark(passage.start, page_name(area, content.pages), area.page)
    return content.page_at(passage.start)


def area_name(annotation: Annotation, content: Content) -> str:
    """Return "area on page iii" of an annotation that is a box on a page; nothing of one that is not."""
    area = area_in(annotation.extra)
    return f"area on page {page_name(area, content.pages)}" if area is not None else ""


def place_of(annotation: Annotation, content: Content) -> str:
    """Return the page of an annotation in a few words: "p. iii", "pp. 1–2", "area on page iii"; or nothing."""
    pages = pages_of(annotation, content)
    return area_name(annotation, content) or (in_short(pages, several="–" in pages) if pages else "")


def picture_line(annotation: Annotation, document: Document) -> str:
    """Return the picture of an area as Markdown, where the document has one under the annotation's id; else nothing."""
    return _shown(annotation, document, annotation.id) if annotation.id in document.pictures else ""


def picture_beside(annotation: Annotation, document: Document) -> str:
    """Return the picture of an area as Markdown, where it has an address beside an export; else nothing."""
    address = document.addresses.get(annotation.id, "")
    return _shown(annotation, document, address) if address else ""


def _shown(annotation: Annotation, document: Document, address: str) -> str:
    return f"![{escape_text(area_name(annotation, document.content))}]({address})"


def quote_lines(annotation: Annotation, content: Content) -> str:
    """Return an annotation's words as a block quote, a paragraph for each block or row of a table."""
    words = words_of(annotation, content.row_joints)
    lines = [escape_text(line).replace(r" \| ", CELL_JOINT) for line in lines_of(words)]  # one line makes no table
    return "\n>\n".join(f"> {line}" for line in lines if line) + "\n"


def note_lines(note: str) -> str:
    """Return a note as Markdown of its own: its headings become bold, so that they do not cut the file's sections,
    and nothing in it hides what stands below.
    """
    out: list[str] = []
    fence = ""
    for line in lines_of(outside_code(note.strip("\n").rstrip(), _HIDES, lambda _: "&lt;")):
        stripped = line.lstrip()
        fence = fence_below(stripped, fence)
        if fence:
            pass
        elif stripped.startswith("#") and stripped.lstrip("#")[:1] in (" ", ""):
            words = stripped.strip("#").strip()
            line = f"**{words}**" if words else ""
        elif stripped.rstrip() and set(stripped.rstrip()) <= {"="} | {"-"} and out and out[-1].strip():
            out.append("")  # else the line before would become a heading
        out.append(line)
    if fence:
        out.append(fence)
    return "\n".join(out)
