"""Files that hold annotations one by one: a quote, its note and the headings above it as Markdown, and the file around
them, which holds none of the article's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from db.records import Annotation
from desktop.annotated import front_matter
from desktop.annotated.document import Document, Exported, passage_of
from desktop.annotated.naming import area_name, escape_text, labels_of, picture_of
from desktop.annotated.notes.footnotes import lines_of, outside_code
from desktop.annotated.options import Options, options_row
from desktop.annotated.record import record_writing
from desktop.annotated.write.assembling import front_values
from desktop.annotated.write.clean_text import Beside
from desktop.annotations import CELL_JOINT, pages_of, words_of
from desktop.article.content import Content
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


def place_of(annotation: Annotation, content: Content) -> str:
    """Return the page of an annotation in a few words: "p. iii", "pp. 1–2", "area on page iii"; or nothing."""
    pages = pages_of(annotation, content)
    return area_name(annotation, content) or (in_short(pages, several="–" in pages) if pages else "")


def picture_line(annotation: Annotation, document: Document) -> str:
    """Return the picture of an area as Markdown, where the document has one under the annotation's id; else nothing."""
    return picture_of(annotation, document, annotation.id) if annotation.id in document.pictures else ""


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


def front_matter_text(document: Document) -> str:
    """Return the front matter of an export that holds none of the article's text."""
    return front_matter.insertion("", [*front_values(document, comes_back=False).items()], "\n")[1]


def in_parts(parts: Iterable[str]) -> str:
    """Return the text of parts, without those that are empty, with one line break at its end."""
    text = "\n\n".join(part.rstrip("\n") for part in parts if part.strip())
    return f"{text}\n" if text else ""


def without_text(document: Document, options: Options, text: str, exporter_id: str = "") -> Exported:
    """Return a text that holds none of the article's as an export, with its record, which only a list carries; the
    others are for people alone. ``exporter_id`` where it is no list.
    """
    header = record_writing.header_of(document, "utf-8", "list", 0, document.version.source_sha256)
    if exporter_id:
        header["postil:exporter"] = exporter_id
    else:
        header["postil:options"] = options_row(options)
    where = "" if exporter_id else options.machine_block
    count, labels = len(document.annotations), labels_of(document, "")
    records = [
        record_writing.record_of(annotation, document, labels[annotation.id], True)
        for annotation in document.annotations
    ]
    text, pictures = text + "\n" * (where == "embedded"), Beside(document, text)
    exported = Exported(text, count, 0, count, labels=labels, pictures=pictures)
    return record_writing.with_record(exported, header, records, where, "\n")
