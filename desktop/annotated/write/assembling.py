"""Putting an annotated article together: front matter, marks and notes in the clean source, the tail, the block."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.records import Annotation
from desktop.annotated import front_matter
from desktop.annotated.document import FORMAT_VERSION, Document, Exported, Options, passage_of
from desktop.annotated.hashtags import authors_escapes
from desktop.annotated.naming import escape_text, labels_of, link_to, shared_source
from desktop.annotated.notes import footnotes
from desktop.annotated.notes.inline_notes import note_in_place
from desktop.annotated.notes.note_regions import HEADING, LISTED_HEADING, NOTE, ROW, Unit, groups_of, within
from desktop.annotated.quoting import area_name
from desktop.annotated.read.scanning import in_code
from desktop.annotated.record import as_written, record_writing
from desktop.annotated.write import insertions, placing
from desktop.annotated.write.clean_text import Base, Shown
from desktop.annotated.write.insertions import Insertion, Rank
from desktop.annotated.write.look_alikes import look_alikes
from desktop.annotated.write.pictures import Beside
from desktop.article.content import BlockKind, Content, SpanKind
from desktop.article.page_labels import ranges_of


def assemble(document: Document, options: Options, base: Base, shown: Shown | None = None) -> Exported:
    """Return the annotated article on a base. What is not proved is not marked."""
    shown = shown or Shown(document.annotations)
    newline = base.newline
    labels = labels_of(document, base.text)
    seams = within(shown.seams, base.text)
    shown = replace(shown, seams=seams)
    placed, rows = _insertions(document, options, base, shown, labels)
    in_tail = [one for one in shown.annotations if options.notes == "footnotes" or one.id in placed.listed]
    units = _units(document, options, labels, placed.listed, in_tail, shown, newline, base.content)
    *between, tail = (_joined([(one, units[one]) for one in group], newline) for group in groups_of([*units], seams))
    body, at = [], 0
    for place, text in rows:
        body += [base.text[at:place], text or between.pop(0)]
        at = place
    body.append(base.text[at:])
    joint = placing.closing(base.text, placed.ending or "", newline)
    is_embedded = options.machine_block == "embedded"
    visible = "".join(body) + (joint if tail or is_embedded else "") + tail + (newline if tail and is_embedded else "")
    records = [
        record_writing.record_of(one, document, labels[one.id], one.id in placed.listed) for one in document.annotations
    ]
    sha = hashlib.sha256(base.clean).hexdigest()
    header = record_writing.header_of(document, base.encoding, base.kind, len(base.text), sha)
    header["postil:joint"] = joint
    header["postil:options"] = record_writing.options_row(options)
    header["postil:notes"] = options.notes  # for programs of before, as the group
    if base.kind == "excerpt":
        header["postil:group"] = options.group
    if base.kept_marks:
        header["postil:own"] = list(base.kept_marks)
    if options.hashtags == "escape":
        places = [place for place, put in _hashtags(base)]
        header["postil:own_escapes"] = authors_escapes(base.text, places, in_code(base.text))
    header |= look_alikes(base.text, {*labels.values(), *labels})
    header["postil:insertions"] = [[place, text] for place, text in rows]
    if base.kind != "excerpt" and (stand := _places(document, base, shown, labels)):
        header["postil:places"] = stand
    if shown.moved:
        header["postil:moved"] = sorted(labels[one] for one in shown.moved)
    below = shown.below if is_embedded else ""
    if below:
        header["postil:below"] = True  # which is somebody's, and no part of the article
    header[as_written.KEY] = as_written.hash_of(visible + below)
    collection = record_writing.collection_json(header, records)
    listed = len(placed.listed)
    return Exported(
        text=visible + (record_writing.block_text(collection, newline) if is_embedded else "") + below,
        annotations=len(shown.annotations),
        marked=len(shown.annotations) - listed,
        listed=listed,
        sidecar=collection + "\n" if options.machine_block == "sidecar" else None,
        remark=_remark(placed, len(shown.annotations)),
        labels=labels,
        memory=collection,
        pictures=Beside(document, base.text) if base.kind != "source" else {},
    )


def _insertions(
    document: Document, options: Options, base: Base, shown: Shown, labels: Mapping[str, str]
) -> tuple[placing.Placed, list[tuple[int, str]]]:
    """Return where the annotations are placed, and all that is put into the clean source."""
    placed = placing.Placed(listed={one.id for one in shown.annotations}, proved=False)
    if document.again is not None:
        placed = placing.place(base, shown, options, document.again)
    references = {one.id: f"[^{labels[one.id]}]" for one in shown.annotations}
    if options.notes != "footnotes":
        for one in shown.annotations:
            if one.id not in placed.listed:
                made = shown.standing.get(one.id) or note_in_place(one, document, options, labels[one.id], base.newline)
                references[one.id] = made
    notes = [Insertion(seam.place, Rank.NOTES, "") for seam in shown.seams[:-1]]
    rows = insertions.rows_of([*placed.insertions, *notes], references, options.marks)
    if options.hashtags == "escape":
        rows = _merged(rows, _hashtags(base))
    if options.block_ids == "on":
        ids = _block_ids(base, shown.annotations, labels, placed)
        rows = _merged(rows, ids) if options.notes != "callouts" else _in_their_lines(rows, ids)
    if options.front_matter == "on":
        at, keys = _front_matter(document, base, shown.front)
        rows = _merged([(at, keys)] if keys else [], rows)  # an author may have them all, of an older export say
    return placed, rows


def _places(document: Document, base: Base, shown: Shown, labels: Mapping[str, str]) -> dict[str, list[int]]:
    """Return where annotations stand in the base's text, by label, if that is not what their records say."""
    known = {one.id: (one.anchor.start, one.anchor.end) for one in document.annotations}
    rows = ((one.id, passage_of(one, len(base.content.text))) for one in shown.annotations)
    return {labels[one]: [*passage] for one, passage in rows if passage is not None and known.get(one) != passage}


def _merged(first: Sequence[tuple[int, str]], then: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return two lists of insertions as one; at the same place the first list's come first, and notes stand alone."""
    out: list[tuple[int, str]] = []
    for place, text in sorted([*first, *then], key=lambda row: row[0]):
        if out and out[-1][0] == place and text and out[-1][1]:
            out[-1] = (place, out[-1][1] + text)
        else:
            out.append((place, text))
    return out


def _in_their_lines(rows: Sequence[tuple[int, str]], ids: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return insertions with block ids, each in the line of its paragraph, above the callouts that follow it."""
    out, known = [], dict(ids)
    for place, text in rows:
        begin = re.match(r"[^\r\n]*", text)
        at = begin.end() if begin and text else 0
        out.append((place, text[:at] + known.pop(place, "") + text[at:] if text else text))
    return _merged(out, sorted(known.items()))


def _remark(placed: placing.Placed, count: int) -> str:
    if count and not placed.proved:
        return "The text could not be read back, so no highlight was marked in it; all are listed at the end."
    if placed.listed:
        return f"{len(placed.listed)} of {count} highlights could not be marked in place and are listed at the end."
    return ""


def front_values(document: Document) -> dict[str, object]:
    """Return what Postil's keys of the front matter say."""
    article = document.article
    used = {one for annotation in document.annotations for one in annotation.theme_ids}
    return {
        "title": article.title,
        "author": article.author,
        "source": shared_source(article.source),
        "pages": ranges_of(mark.label for mark in document.content.pages),
        "source_sha256": document.version.source_sha256,
        "exported": document.exported,
        "annotation_format": FORMAT_VERSION,
        "themes": [theme.name for theme in document.ordered_themes() if theme.id in used],
        "annotations": len(document.annotations),
    }


def _front_matter(document: Document, base: Base, kept: Mapping[str, str]) -> tuple[int, str]:
    return front_matter.insertion(base.text, [*front_values(document).items()], base.newline, kept)


def front_matter_text(document: Document) -> str:
    """Return the front matter of an export that has no source of its own."""
    empty = Base("list", "", "utf-8", "\n", Content(()), None)
    return _front_matter(document, empty, {})[1]


def _hashtags(base: Base) -> list[tuple[int, str]]:
    """Return a backslash before each #word of the text, so that it is no tag elsewhere."""
    rows = []
    text = base.content.text
    for found in re.finditer(r"(?<!\S)#(?=[^\W\d_]|\d*[^\W\d]|[-_/]*[^\W\d_])", text):
        index = base.content.block_at(found.start())
        block, at = base.content.blocks[index], found.start() - base.content.starts[index]
        if block.kind is BlockKind.CODE:
            continue
        if any(s.kind in (SpanKind.CODE, SpanKind.LINK) and s.start <= at < s.end for s in block.spans):
            continue
        place = base.places.range_of(found.start())
        if place is not None and base.text[place[0] : place[1]] == "#":
            rows.append((place[0], "\\"))
    return rows


_OWN_ID = re.compile(r"(?<=\s)\^[\w-]+\Z")  # the author's, which would be none if another stood behind it


def _block_ids(
    base: Base, annotations: Sequence[Annotation], labels: Mapping[str, str], placed: placing.Placed
) -> list[tuple[int, str]]:
    """Return an id (^h-1a2b3c) at the end of each paragraph with a highlight, for Obsidian to link to."""
    rows: dict[int, str] = {}
    for annotation in annotations:
        passage = passage_of(annotation, len(base.content.text))
        if passage is None or annotation.id in placed.listed:
            continue
        index = base.content.block_at(max(passage.start, passage.end - 1))
        if base.content.blocks[index].kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            continue
        whole = base.content.passage_of(index)
        place = base.places.last_place(whole.start, whole.end)
        if place is None:
            continue
        end = re.compile(r"[^\r\n]*").match(base.text, place.high)
        at = end.end() if end else place.high
        trailing = base.text[place.high : at]
        at -= len(trailing) - len(trailing.rstrip())
        if "<" in trailing or "#" in trailing or _OWN_ID.search(base.text, max(0, at - 100), at):
            continue
        rows.setdefault(at, f" ^{labels[annotation.id]}")
    return sorted(rows.items())


def footnote_body(annotation: Annotation, document: Document, options: Options, newline: str = "\n") -> str:
    """Return what the footnote of one annotation says."""
    names = [theme.name for theme in document.themes_of(annotation)]
    return footnotes.body_of(names, annotation.note, link_to(annotation, options), newline=newline)


def _units(
    document: Document,
    options: Options,
    labels: Mapping[str, str],
    listed: set[str],
    in_tail: Sequence[Annotation],
    shown: Shown,
    newline: str,
    content: Content,
) -> dict[Unit, str]:
    """Return what stands below the text, in order: the list of what could not be marked, and the footnotes."""
    units: dict[Unit, str] = {}
    if listed:
        units[HEADING, ""] = LISTED_HEADING + newline
        for annotation in shown.annotations:
            if annotation.id in listed:
                label = labels[annotation.id]
                units[ROW, label] = _listed_line(annotation, content, label) + newline
    for annotation in in_tail:
        definition = shown.footnotes.get(annotation.id, "")
        if not definition:
            body = footnote_body(annotation, document, options, newline)
            definition = footnotes.definition(labels[annotation.id], body, newline)
        units[NOTE, labels[annotation.id]] = definition
    return units


def _joined(units: Sequence[tuple[Unit, str]], newline: str) -> str:
    """Return what stands in one place; the list, its heading and footnotes of several lines stand apart."""
    parts: list[str] = []
    before = NOTE
    for (what, _), text in units:
        several = what == NOTE and newline in text.rstrip("\r\n")
        if parts and (several or what != before) and not parts[-1].endswith(newline * 2):
            parts.append(newline)
        parts.append(text)
        before = what
    text = "".join(parts)
    return text[: -len(newline)] if text.endswith(newline * 2) else text


def _listed_line(annotation: Annotation, content: Content, label: str) -> str:
    quote = " ".join(annotation.target.quote.exact.split())
    if len(quote) > 300:
        quote = quote[:299].rstrip() + "…"
    passage = passage_of(annotation, len(content.text))
    headings = content.heading_path(passage.start) if passage else ()
    path = " › ".join(filter(None, (*headings, area_name(annotation, content))))
    where = f" ({escape_text(path)})" if path else ""
    return f"- “{escape_text(quote)}”{where}[^{label}]"
