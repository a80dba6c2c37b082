"""Putting an annotated article together: front matter, marks and notes in the clean source, the tail, the block; for
Obsidian a backslash before each #word and ids of paragraphs.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from db.message import Message
from db.records import Annotation
from desktop.annotated import front_matter
from desktop.annotated.document import FORMAT_VERSION, Document, Exported, passage_of
from desktop.annotated.naming import area_name, escape_text, labels_of, link_to, picture_beside, shared_source
from desktop.annotated.notes import footnotes
from desktop.annotated.notes.footnotes import LABEL, LISTED_HEADING
from desktop.annotated.options import Options, options_row
from desktop.annotated.read.own_marks import ESCAPED
from desktop.annotated.record import record_writing
from desktop.annotated.record.block_finding import openings_in
from desktop.annotated.source_text import line_end
from desktop.annotated.write import insertions, placing
from desktop.annotated.write.clean_text import Base, Beside
from desktop.annotated.write.insertions import Insertion, Rank
from desktop.article.content import BlockKind, Content, SpanKind
from desktop.article.page_labels import ranges_of

_LABEL = re.compile(rf"\^({LABEL})")
_TAG = re.compile(r"(?<!\S)#(?=[^\W\d_]|\d*[^\W\d]|[-_/]*[^\W\d_])")
_OWN_ID = re.compile(r"(?<=\s)\^[\w-]+\Z")  # the author's, which would be none if another stood behind it


def assemble(
    document: Document,
    options: Options,
    base: Base,
    shown: Sequence[Annotation] | None = None,
    comment: Callable[[Annotation], str] | None = None,
) -> Exported:
    """Return the annotated article on a base. What is not proved is not marked.

    ``shown`` are annotations anchored in the base's content, where these are not the document's as they are;
    ``comment`` gives what stands for one in the line of a text with CriticMarkup.
    """
    shown = document.annotations if shown is None else shown
    placed = placing.Placed(listed={annotation.id for annotation in shown})
    if document.again is not None:
        placed = placing.place(base, shown, options, document.again)
    return _Assembly(document, options, base, shown, labels_of(document, base.text), placed, comment).exported()


@dataclass(frozen=True)
class _Assembly:
    """One export whose annotations have their places."""

    document: Document
    options: Options
    base: Base
    shown: Sequence[Annotation]
    labels: Mapping[str, str]
    placed: placing.Placed
    comment: Callable[[Annotation], str] | None = None

    def exported(self) -> Exported:
        """Return the file."""
        base, shown, placed, newline = self.base, self.shown, self.placed, self.base.newline
        rows = self._rows()
        below = self._below()
        body = insertions.with_rows(base.text, rows)
        joint = placing.closing(base.text, placed.ending or "", newline)
        is_embedded = self.options.machine_block == "embedded"
        visible = body + (joint if below or is_embedded else "") + below + (newline if below and is_embedded else "")
        header = self._header(joint, rows, visible)
        count, listed, labels = len(shown), len(placed.listed), self.labels
        pictures = Beside(self.document, visible) if base.kind != "source" else {}
        exported = Exported(
            visible, count, count - listed, listed, None, _remark(placed, count), labels, pictures=pictures
        )
        records = [
            record_writing.record_of(annotation, self.document, labels[annotation.id], annotation.id in placed.listed)
            for annotation in self.document.annotations
        ]
        return record_writing.with_record(exported, header, records, self.options.machine_block, newline)

    def _header(self, joint: str, put: Sequence[tuple[int, str]], visible: str) -> dict[str, Any]:
        """Return the header of the record, in the order of its keys."""
        base, options = self.base, self.options
        sha, escapes = hashlib.sha256(base.clean).hexdigest(), options.obsidian == "on"
        rows = {
            "postil:joint": joint,
            "postil:options": options_row(options),
            "postil:notes": "inline" if self.comment else "footnotes",
            "postil:own": [*base.kept_marks] or None,
            "postil:own_escapes": sorted({tag[2] for tag in ESCAPED.finditer(base.text)} if escapes else ()) or None,
            "postil:own_blocks": len(openings_in(visible)) or None,
            "postil:own_labels": sorted({*_LABEL.findall(base.text)} - {*self.labels.values()}) or None,
            "postil:insertions": [[place, text] for place, text in put],
        }
        header = record_writing.header_of(self.document, base.encoding, base.kind, len(base.text), sha)
        return header | {key: value for key, value in rows.items() if value is not None}

    def _rows(self) -> list[tuple[int, str]]:
        """Return all that is put into the clean source, and where."""
        document, options, base, shown, labels = self.document, self.options, self.base, self.shown, self.labels
        in_place = {annotation.id: annotation for annotation in shown if annotation.id not in self.placed.listed}
        stand_for = {id_: self.comment(one) if self.comment else f"[^{labels[id_]}]" for id_, one in in_place.items()}
        put = [*self.placed.insertions]
        if options.obsidian == "on":
            put += hashtag_escapes(base) + block_ids(base, in_place.values(), labels)
        if options.front_matter == "on":  # an author may have all its keys, of an older export say
            values = [*front_values(document, comes_back=options.body == "full").items()]
            at, keys = front_matter.insertion(base.text, values, base.newline)
            put.append(Insertion(at, Rank.FRONT, keys))
        return insertions.rows_of(base.text, put, stand_for, "critic" if self.comment else options.marks)

    def _below(self) -> str:
        """Return what stands below the text: the list, and the notes, of which one of several lines stands apart."""
        labels, newline = self.labels, self.base.newline
        listed = [annotation for annotation in self.shown if annotation.id in self.placed.listed]
        lines = [_listed_line(annotation, self.base.content, labels[annotation.id]) for annotation in listed]
        text = newline.join([LISTED_HEADING, "", *lines, "", ""]) if lines else ""
        for annotation in listed if self.comment else self.shown:
            body = footnotes.body_of(
                self.document.names_of(annotation),
                annotation.note,
                link_to(annotation, self.options),
                picture_beside(annotation, self.document),
            )
            apart = newline if "\n" in body and text and not text.endswith(newline * 2) else ""
            text += apart + footnotes.definition(labels[annotation.id], body, newline)
        return text.removesuffix(newline) if text.endswith(newline * 2) else text


def _listed_line(annotation: Annotation, content: Content, label: str) -> str:
    quote = " ".join(annotation.target.quote.exact.split())
    if len(quote) > 300:
        quote = quote[:299].rstrip() + "…"
    passage = passage_of(annotation, len(content.text))
    headings = content.heading_path(passage.start) if passage else ()
    path = " › ".join(filter(None, (*headings, area_name(annotation, content))))
    where = f" ({escape_text(path)})" if path else ""
    return f"- “{escape_text(quote)}”{where}[^{label}]"


def _remark(placed: placing.Placed, count: int) -> str:
    if count and not placed.proved:
        return Message("The text could not be read back, so no highlight was marked in it; all are listed at the end.")
    if placed.listed:
        return Message(
            "{n} of {count} highlights could not be marked in place and are listed at the end.",
            n=len(placed.listed),
            count=count,
        )
    return ""


def front_values(document: Document, *, comes_back: bool) -> dict[str, object]:
    """Return what Postil's keys of the front matter say. What is for reading elsewhere is not in the format."""
    article = document.article
    values: dict[str, object] = {
        "title": article.title,
        "author": article.author,
        "source": shared_source(article.source),
        "pages": ranges_of(mark.label for mark in document.content.pages),
        "source_sha256": document.version.source_sha256,
        "exported": document.exported,
        "annotation_format": FORMAT_VERSION,
        "themes": [theme.name for theme in document.used_themes()],
        "annotations": len(document.annotations),
    }
    of_the_format = () if comes_back else ("source_sha256", "annotation_format")
    return {key: value for key, value in values.items() if key not in of_the_format}


def hashtag_escapes(base: Base) -> list[Insertion]:
    """Return a backslash before each #word of the text, so that it is no tag elsewhere."""
    rows = []
    content = base.content
    for match in _TAG.finditer(content.text):
        index = content.block_at(match.start())
        block, at = content.blocks[index], match.start() - content.starts[index]
        held = (span for span in block.spans if span.kind in (SpanKind.CODE, SpanKind.LINK))
        if block.kind is BlockKind.CODE or any(span.start <= at < span.end for span in held):
            continue
        place = base.places.range_of(match.start())
        if place is not None and base.text[place[0] : place[1]] == "#":
            rows.append(Insertion(place[0], Rank.ESCAPE, "\\"))
    return rows


def block_ids(base: Base, annotations: Iterable[Annotation], labels: Mapping[str, str]) -> list[Insertion]:
    """Return an id (^h-1a2b3c) at the end of each paragraph with a highlight, for Obsidian to link to."""
    content = base.content
    rows: dict[int, Insertion] = {}
    for annotation in annotations:
        passage = passage_of(annotation, len(content.text))
        if passage is None:
            continue
        index = content.block_at(max(passage.start, passage.end - 1))
        place = base.places.last_place(*content.passage_of(index))
        if place is None or content.blocks[index].kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            continue
        trailing = base.text[place.high : line_end(base.text, place.high)]
        at = place.high + len(trailing.rstrip())
        if "<" in trailing or "#" in trailing or _OWN_ID.search(base.text, at - 100, at):
            continue
        rows.setdefault(at, Insertion(at, Rank.ID, f" ^{labels[annotation.id]}"))
    return [*rows.values()]
