"""The annotated article: the whole text as Markdown with marks, a footnote for each annotation, a machine block.

For an article whose source is Markdown it is the author's own text with marks put in; for any other the Content is
written as Markdown first. Everything is proved by reading it again before it is handed out.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.records import Annotation
from desktop.article import source_map
from desktop.article.content import Content
from desktop.errors import ExportFailed
from desktop.exporters import content_markdown, footnotes, front_matter, machine_block, marks, placing, source_text
from desktop.exporters.document import FORMAT_VERSION, Document, Exported, Options, passage_of
from desktop.exporters.read_back import mismatch
from desktop.exporters.visible import LISTED_HEADING, own_marks

MARKDOWN_IMPORTERS = ("markdown",)


def write(document: Document, options: Options) -> Exported:
    """Return the annotated article. Raises ExportFailed where even the bare source could not be given back."""
    base = _base(document)
    exported = _write(document, options, base)
    problem = mismatch(exported.text, document, base.clean, exported.sidecar)
    if problem:
        raise ExportFailed(f"The export of “{document.article.title}” was not written: {problem}")
    return exported


class _Base:
    """The clean source of an export: the author's, or the Content written as Markdown."""

    def __init__(self, kind: str, text: source_text.SourceText, content: Content, places: source_map.SourceMap) -> None:
        self.kind = kind
        self.text = text.text
        self.encoding = text.encoding
        self.newline = text.newline
        self.content = content
        self.places = places

    @property
    def clean(self) -> bytes:
        return source_text.encode(self.text, self.encoding)


def _base(document: Document) -> _Base:
    content = document.content
    if document.version.importer in MARKDOWN_IMPORTERS:
        text = source_text.decode(document.source)
        return _Base("source", text, content, source_map.align(text.text, content))
    written = content_markdown.written(content, document.read)
    places = source_map.from_places(written.begins, written.ends)
    return _Base("rendered", source_text.SourceText(written.text, "utf-8"), content, places)


def _write(document: Document, options: Options, base: _Base) -> Exported:
    newline = base.newline
    placed = placing.Placed(listed={one.id for one in document.annotations}, proved=False)
    if document.read is not None:
        placed = placing.place(
            base.text,
            base.content,
            base.places,
            document.annotations,
            document.read,
            newline,
            bare=options.marks == "none",
        )
    labels = labels_of(document, base.text)
    references = {identity: f"[^{label}]" for identity, label in labels.items()}
    rows = marks.rows_of(placed.insertions, references, options.marks)
    if options.front_matter == "on":
        rows = _with_front_matter(rows, document, base)
    body, at = [], 0
    for place, text in rows:
        body += [base.text[at:place], text]
        at = place
    body.append(base.text[at:])
    joint = placing.closing(base.text, placed.ending or "", newline)
    tail = _tail(document, options, labels, placed.listed, newline)
    records = [
        machine_block.record_of(one, document, labels[one.id], one.id in placed.listed) for one in document.annotations
    ]
    sha = hashlib.sha256(base.clean).hexdigest()
    header = machine_block.header_of(document, base.encoding, base.kind, len(base.text), sha)
    header["postil:joint"] = joint
    if own := own_marks(base.text):
        header["postil:own"] = own
    header["postil:insertions"] = [[place, text] for place, text in rows]
    collection = machine_block.collection_json(header, records)
    block = machine_block.block_text(collection, newline) if options.machine_block == "embedded" else ""
    text = "".join(body) + joint + tail + (newline if tail and block else "") + block
    listed = len(placed.listed)
    return Exported(
        text=text,
        annotations=len(document.annotations),
        marked=len(document.annotations) - listed,
        listed=listed,
        sidecar=collection + "\n" if options.machine_block == "sidecar" else None,
        remark=_remark(placed, document),
        labels=labels,
    )


def _remark(placed: placing.Placed, document: Document) -> str:
    if document.annotations and not placed.proved:
        return "The text could not be read back, so no highlight was marked in it; all are listed at the end."
    if placed.listed:
        count = len(placed.listed)
        return (
            f"{count} of {len(document.annotations)} highlights could not be marked in place and are listed at the end."
        )
    return ""


def labels_of(document: Document, source: str) -> dict[str, str]:
    """Return a footnote label for each annotation: the end of its id, longer where that is taken."""
    taken = set(re.findall(r"\[\^(h-[0-9a-z]+)\]", source))
    labels: dict[str, str] = {}
    wanted = dict(document.labels)
    for annotation in document.annotations:
        label = wanted.get(annotation.id, "")
        if not re.fullmatch(footnotes.LABEL, label) or label in taken:
            plain = re.sub(r"[^0-9a-z]", "", annotation.id.lower()) or "0"
            length = 6
            label = "h-" + plain[-length:].rjust(4, "0")
            while label in taken:
                length += 1
                if length <= len(plain):
                    label = "h-" + plain[-length:]
                else:
                    label = "h-" + hashlib.sha256(f"{annotation.id}{length}".encode()).hexdigest()[:16]
        taken.add(label)
        labels[annotation.id] = label
    return labels


def _with_front_matter(rows: Sequence[tuple[int, str]], document: Document, base: _Base) -> list[tuple[int, str]]:
    article = document.article
    used = {one for annotation in document.annotations for one in annotation.theme_ids}
    values: list[tuple[str, object]] = [
        ("title", article.title),
        ("author", article.author),
        ("source", article.source.rpartition("/")[2].rpartition("\\")[2]),
        ("source_sha256", document.version.source_sha256),
        ("exported", document.exported),
        ("annotation_format", FORMAT_VERSION),
        ("themes", [theme.name for theme in document.ordered_themes() if theme.id in used]),
        ("annotations", len(document.annotations)),
    ]
    at, text = front_matter.insertion(base.text, values, base.newline)
    out = [(place, put) for place, put in rows if place < at]
    same = "".join(put for place, put in rows if place == at)
    return [*out, (at, text + same), *((place, put) for place, put in rows if place > at)]


def link_to(annotation: Annotation, options: Options) -> str:
    """Return the address that opens Postil at an annotation, or nothing where no links are wanted."""
    return f"postil://a/{annotation.id}" if options.links == "app" else ""


def footnote_body(annotation: Annotation, document: Document, options: Options, newline: str = "\n") -> str:
    """Return what the footnote of one annotation says."""
    names = [theme.name for theme in document.themes_of(annotation)]
    return footnotes.body_of(names, annotation.note, link_to(annotation, options), newline=newline)


def _tail(document: Document, options: Options, labels: Mapping[str, str], listed: set[str], newline: str) -> str:
    parts: list[str] = []
    if listed:
        parts.append(LISTED_HEADING + newline + newline)
        for annotation in document.annotations:
            if annotation.id in listed:
                parts.append(_listed_line(annotation, document.content, labels[annotation.id]) + newline)
        parts.append(newline)
    for annotation in document.annotations:
        body = footnote_body(annotation, document, options, newline)
        if newline in body and parts and not parts[-1].endswith(newline * 2):
            parts.append(newline)
        parts.append(footnotes.definition(labels[annotation.id], body, newline))
    text = "".join(parts)
    return text[: -len(newline)] if text.endswith(newline * 2) else text


def _listed_line(annotation: Annotation, content: Content, label: str) -> str:
    quote = " ".join(annotation.target.quote.exact.split())
    if len(quote) > 300:
        quote = quote[:299].rstrip() + "…"
    passage = passage_of(annotation, len(content.text))
    path = " › ".join(content.heading_path(passage.start)) if passage else ""
    where = f" ({escape_text(path)})" if path else ""
    return f"- “{escape_text(quote)}”{where}[^{label}]"


_SPECIAL = re.compile(r"([\\`*_\[\]<>~^|{}$])|(=)(?==)|(?<==)(=)")


def escape_text(text: str) -> str:
    """Return text on one line so that Markdown shows it as it is."""
    text = " ".join(text.replace("\ufffc", "▣").split())
    text = re.sub(r"&(?=#?\w{1,32};)", "&amp;", text)
    text = _SPECIAL.sub(lambda found: "&lt;" if found[0] == "<" else "\\" + found[0], text)
    return re.sub(r"\A([#+-]|\d+[.)])", lambda found: found[0][:-1] + "\\" + found[0][-1], text)


def relabelled(document: Document, labels: Mapping[str, str]) -> Document:
    """Return a document whose annotations keep the labels of an earlier export."""
    return replace(document, labels=dict(labels))
