"""Notes by theme: a section a theme with its definition, its quotes under their headings, notes and links back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.annotations import answered_by
from db.records import Annotation
from desktop.annotated.document import NO_THEME, Document, Exported
from desktop.annotated.naming import escape_text, link_to
from desktop.annotated.options import Options
from desktop.exporters import Seal, to_markdown
from desktop.exporters.quotes.excerpts import themed
from desktop.exporters.quotes.quoting import (
    front_matter_text,
    heading_path,
    in_parts,
    note_lines,
    picture_line,
    place_of,
    quote_lines,
    without_text,
)
from desktop.exporters.sealing import is_sealed
from desktop.filing.authors import author_of
from desktop.shown_text import day_of, in_one_line

_BY_LINKS = re.compile(rb"(?m)^\[open\]\(postil://a/")  # below a note, with no theme before it
_LINK = re.compile(rb"(?m) \[open\]\(postil://a/([^()\s]+)\)$")  # at the end of a source line
_BY_FRONT_MATTER = re.compile(
    rb"\A(?:\xef\xbb\xbf)?---\r?\n(?:.*\n){0,20}?exported: .*\n(?:.*\n){0,40}?annotations: \d"
)


def write(document: Document, options: Options) -> Exported:
    """Return the digest. An annotation with several themes stands under each of them."""
    blocks = [front_matter_text(document)] if options.front_matter == "on" else []
    blocks.append(f"# {escape_text(document.article.title) or 'Untitled'}")
    if by := ", ".join(filter(None, (document.article.author, day_of(document.article.metadata)))):
        blocks.append(escape_text(by))
    for theme, group in themed(document):
        blocks.append(f"## {escape_text(theme.name) if theme else NO_THEME}")
        if theme is not None and theme.definition.strip():
            blocks.append(f"*{escape_text(theme.definition).strip()}*")
        blocks += _section(group, document, options)
    if not document.annotations:
        blocks.append("There are no annotations yet.")
    return without_text(document, options, in_parts(blocks), "digest")


def _section(annotations: Sequence[Annotation], document: Document, options: Options) -> list[str]:
    blocks: list[str] = []
    path: tuple[str, ...] | None = None
    asked = ""  # what the next one may answer
    for annotation in annotations:
        own = heading_path(annotation, document.content)
        if own != path:
            path = own
            if own:
                words = " › ".join(escape_text(heading) for heading in own)
                blocks.append(f"### {words}")
        link = link_to(annotation, options)
        foot = [escape_text(place_of(annotation, document.content)), f"[open]({link})" if link else ""]
        answered = answered_by(annotation)
        if not answered or answered != asked:
            blocks += [picture_line(annotation, document), quote_lines(annotation, document.content)]
            asked = answered or annotation.id
        blocks += [_by(annotation, document), note_lines(annotation.note), " · ".join(filter(None, foot))]
    return blocks


def _by(annotation: Annotation, document: Document) -> str:
    """Return a line that tells who made an annotation, where that is somebody else or it answers another."""
    name = escape_text(in_one_line(author_of(annotation)))
    if not answered_by(annotation):
        return f"*By {name}*" if name else ""
    name = name or escape_text(in_one_line(document.reader))
    return f"*Answer by {name}*" if name else "*Answer*"


def recognise(data: bytes) -> bool:
    """True if a file is a digest: by its links back, or by its front matter."""
    return not to_markdown.recognise(data) and bool(_BY_LINKS.search(data) or _BY_FRONT_MATTER.match(data))


def seal_of(data: bytes) -> Seal | None:
    """Return what a digest of several articles holds that nobody wrote into."""
    if not is_sealed(data) or not recognise(data):
        return None
    return Seal("", frozenset(id_.decode("ascii", "replace") for id_ in _LINK.findall(data)))
