"""The machine block: W3C Web Annotation JSON in one closing HTML comment (or a sidecar), record by record.

Each annotation stands on a line of its own, so that one damaged record hides no other. Keys beginning with
``postil:`` are absolute IRIs of Postil's own; what else is unknown is kept in ``Annotation.extra`` and written back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from db.records import (
    Anchor,
    AnchorState,
    Annotation,
    Theme,
)
from desktop.annotated.document import FORMAT_VERSION, REMEMBERED, Document, Options, options_from
from desktop.annotated.naming import shared_source
from desktop.annotated.record.damaged_records import BadRecord, read_damaged, shown
from desktop.annotated.record.machine_records import OWN_KEYS, annotation_from, theme_from
from desktop.annotated.record.record_check import KEY, checked, is_changed, stated_check
from desktop.article.content import Passage
from desktop.errors import ExportFailed

SURROGATE = re.compile("[\ud800-\udfff]")
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OPENING = f"<!-- annotations:{FORMAT_VERSION}"


@dataclass(frozen=True)
class MachineBlock:
    """What a machine block says, as far as it could be read. ``start``/``end`` is its place in the file.

    ``edited`` are the ids of records whose checksum tells that they were changed since; ``header_edited`` says it of
    the header. ``checks`` are the checksums as they stand there, by annotation id. ``others`` are the titles of other
    articles whose exports stand above it in the file.
    """

    header: Mapping[str, Any]
    annotations: tuple[Annotation, ...]
    labels: Mapping[str, str]  # footnote label by annotation id
    listed: frozenset[str] = frozenset()
    bad: tuple[BadRecord, ...] = ()
    version: int = FORMAT_VERSION
    start: int = -1
    end: int = -1
    theme_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by annotation id, as tagged
    remark: str = ""
    edited: frozenset[str] = frozenset()
    header_edited: bool = False
    checks: Mapping[str, str] = field(default_factory=dict)
    others: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing of it was changed or lost since it was written."""
        return not (self.edited or self.header_edited or self.bad) and bool(self.article.get("id"))

    @property
    def title(self) -> str:
        """Return the title of the article, or ''."""
        return str(self.article.get("title", ""))

    @property
    def article(self) -> Mapping[str, Any]:
        """Return what the header says of the article; empty where it says nothing."""
        return _mapping(self.header.get("postil:article"))

    @property
    def source(self) -> Mapping[str, Any]:
        """Return what the header says of the article's source; empty where it says nothing."""
        return _mapping(self.header.get("postil:source"))

    @property
    def kind(self) -> str:
        """What the file holds: "source", "rendered", "edited", or only an "excerpt" or a "list"."""
        return str(self.source.get("kind", "source"))

    @property
    def insertions(self) -> list[tuple[int, str]] | None:
        """Return what was put in and where (code points of the clean source), or None where that is unreadable."""
        return _insertions(self.header.get("postil:insertions"))

    @property
    def of_the_library(self) -> list[tuple[int, str]] | None:
        """Return what the library would have put in, if it is another: version 0.1.0 wrote that, not the places."""
        return _insertions(self.header.get("postil:library"))

    def options(self, start: Options | None = None) -> Options:
        """Return the options of the export; an older one says two of them, and ``start`` (or the defaults) the rest."""
        older = {key: self.header[f"postil:{key}"] for key in ("notes", "group") if f"postil:{key}" in self.header}
        rows = {**older, **_mapping(self.header.get("postil:options"))}
        try:
            return options_from({key: value for key, value in rows.items() if key in REMEMBERED}, start)
        except (ExportFailed, TypeError):
            return start or Options()

    @property
    def places(self) -> Mapping[str, Passage]:
        """Return where annotations stand in the text that was written, by label, where their records say otherwise."""
        rows = _mapping(self.header.get("postil:places"))
        return {label: Passage(*row) for label, row in rows.items() if _is_place(row)}

    @property
    def moved(self) -> frozenset[str]:
        """Return the labels of annotations that somebody moved in the file, which the library has elsewhere."""
        return _texts(self.header.get("postil:moved"))

    @property
    def authors_blocks(self) -> frozenset[str]:
        """Return the digests of machine blocks that are the article's own text, as of an older export."""
        return _texts(self.header.get("postil:own_blocks"))

    @property
    def authors_escapes(self) -> frozenset[str] | None:
        """The backslashes before #words that are the author's; None where the export put none of its own."""
        if "postil:own_escapes" in self.header:
            return _texts(self.header["postil:own_escapes"])
        return frozenset() if any(put == "\\" for _, put in self.insertions or ()) else None  # of an older Postil

    @property
    def authors_labels(self) -> frozenset[str]:
        """Return labels of footnotes, and ids of notes in the line, that look like Postil's but are the article's."""
        return _texts(self.header.get("postil:own_labels"))

    @property
    def themes(self) -> tuple[Theme, ...]:
        """Return the themes that the block defines; damaged ones are left out."""
        rows = self.header.get("postil:themes")
        return tuple(t for row in rows if (t := theme_from(row)) is not None) if isinstance(rows, list) else ()


def _insertions(rows: object) -> list[tuple[int, str]] | None:
    if not isinstance(rows, list):
        return None
    good = [(row[0], row[1]) for row in rows if _is_insertion(row)]
    return good if len(good) == len(rows) else None


def _texts(rows: object) -> frozenset[str]:
    return frozenset(one for one in rows if isinstance(one, str)) if isinstance(rows, list) else frozenset()


def _is_place(row: object) -> bool:
    return isinstance(row, list) and len(row) == 2 and all(type(one) is int for one in row) and 0 <= row[0] <= row[1]


def _mapping(value: object) -> Mapping[str, Any]:
    """Return an object without the texts that no library can hold: half a character, which JSON can name."""
    if not isinstance(value, dict):
        return {}
    return {key: one for key, one in value.items() if not (isinstance(one, str) and SURROGATE.search(one))}


def _is_insertion(row: object) -> bool:
    return isinstance(row, list) and len(row) == 2 and type(row[0]) is int and row[0] >= 0 and isinstance(row[1], str)


# --- writing ---------------------------------------------------------------------------------------------------


def record_of(annotation: Annotation, document: Document, label: str = "", listed: bool = False) -> dict[str, Any]:
    """Return one annotation as a W3C Web Annotation."""
    record: dict[str, Any] = {"@context": CONTEXT, "id": f"postil://a/{annotation.id}", "type": "Annotation"}
    if annotation.created:
        record["created"] = annotation.created
    if annotation.modified:
        record["modified"] = annotation.modified
    record["motivation"] = "commenting" if annotation.note else "highlighting"
    bodies: list[dict[str, Any]] = []
    if annotation.note:
        body = {"type": "TextualBody", "value": annotation.note, "format": "text/markdown", "purpose": "commenting"}
        bodies.append(body)
    for theme_id in annotation.theme_ids:
        theme = document.themes.get(theme_id)
        name = theme.name if theme else theme_id
        bodies.append({"type": "TextualBody", "value": name, "purpose": "tagging", "postil:theme": theme_id})
    if bodies:
        record["body"] = bodies
    quote, position = annotation.target.quote, annotation.target.position
    record["target"] = {
        "source": f"postil://article/{annotation.article_id}",
        "selector": [
            {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix},
            {"type": "TextPositionSelector", "start": position.start, "end": position.end},
        ],
    }
    anchor = annotation.anchor
    if annotation.version_id != document.version.id:
        record["postil:version"] = annotation.version_id
    if anchor != Anchor(AnchorState.IN_PLACE, position.start, position.end) or "postil:version" in record:
        record["postil:anchor"] = [anchor.state.value, anchor.start, anchor.end, anchor.score, anchor.reason]
    if label:
        record["postil:label"] = label
    if listed:
        record["postil:listed"] = True
    return {**{k: v for k, v in annotation.extra.items() if k not in record and k not in OWN_KEYS}, **record}


def header_of(document: Document, encoding: str, kind: str, length: int, sha256: str) -> dict[str, Any]:
    """Return the collection without its annotations. ``length`` and ``sha256`` speak of the clean source."""
    article, version = document.article, document.version
    return {
        "@context": CONTEXT,
        "id": f"postil://article/{article.id}/annotations",
        "type": "AnnotationCollection",
        "label": article.title,
        "total": len(document.annotations),
        "postil:format": FORMAT_VERSION,
        "postil:article": {
            "id": article.id,
            "title": article.title,
            "author": article.author,
            "language": article.language,
            "source": shared_source(article.source),
            "version": version.id,
            "number": version.number,
            "name": version.source_name,
            "importer": version.importer,
        },
        "postil:source": {
            "kind": kind,
            "encoding": encoding,
            "length": length,
            "sha256": sha256,
            "original": version.source_sha256,
            "text_sha256": version.text_sha256,
        },
        "postil:themes": theme_rows(document),
    }


def options_row(options: Options) -> dict[str, str]:
    """Return what a record remembers of the options of an export."""
    return {key: getattr(options, key) for key in REMEMBERED}


def theme_rows(document: Document) -> list[dict[str, Any]]:
    """Return the themes that the annotations of a document have."""
    used = {one for annotation in document.annotations for one in annotation.theme_ids}
    return [_theme_row(theme) for theme in document.ordered_themes() if theme.id in used]


def _theme_row(theme: Theme) -> dict[str, Any]:
    c = theme.colours
    row: dict[str, Any] = {
        "id": theme.id,
        "name": theme.name,
        "definition": theme.definition,
        "colours": [c.fill, c.line, c.fill_dark, c.line_dark],
        "key": theme.key,
        "position": theme.position,
        "parent": theme.parent_id,
        "created": theme.created,
        "modified": theme.modified,
    }
    return {key: value for key, value in row.items() if value not in ("", None)}


def collection_json(header: Mapping[str, Any], records: Sequence[Mapping[str, Any]]) -> str:
    """Return the collection as JSON, a line for the header and one for each annotation, each with its checksum."""
    top = _compact(checked({k: v for k, v in header.items() if k != "first"}))
    page = f'"id":{json.dumps(str(header["id"]) + "/1")},"type":"AnnotationPage","startIndex":0'
    lines = ",\n".join(_compact(checked(record)) for record in records)
    if not records:
        return top
    return f'{top[:-1]},"first":{{{page},"items":[\n{lines}\n]}}}}'


def block_text(collection: str, newline: str = "\n") -> str:
    """Return the HTML comment that holds a collection; nothing in it can end the comment."""
    # JSON holds "-", "<" and ">" only inside strings here (numbers are never negative), so escapes keep its meaning
    safe = re.sub(r"-(?=-)|-(?=>)|(?<=-)-|[<>]|-\Z", lambda found: f"\\u{ord(found[0]):04x}", collection)
    return f"{OPENING}\n{safe}\n-->\n".replace("\n", newline)


def _compact(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # characters that some programs take for line ends, and lone surrogates, which no UTF-8 file can hold
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


# --- reading ---------------------------------------------------------------------------------------------------


def read_collection(
    text: str, version: int = FORMAT_VERSION, start: int = -1, end: int = -1, remark: str = ""
) -> MachineBlock:
    """Read a collection: whole if it is sound, else line by line, with what could not be read kept aside."""
    header: Mapping[str, Any] = {}
    rows: list[tuple[str, object]] = []
    bad: list[BadRecord] = []
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        header, rows, bad = read_damaged(text)
    else:
        header = _mapping(whole)
        if isinstance(whole, list):
            items: object = whole
        else:
            items = header.get("items") or _mapping(header.get("first")).get("items") or []
            if header.get("type") == "Annotation":
                header, items = {}, [whole]
        if isinstance(items, list):
            rows = [("", row) for row in items]
        if not rows and header.get("total"):  # the name of what holds them was edited
            header, rows, bad = read_damaged(text)
    kept: dict[str, Annotation] = {}
    labels: dict[str, str] = {}
    names: dict[str, tuple[str, ...]] = {}
    listed: set[str] = set()
    seen: set[str] = set()
    edited: set[str] = set()
    checks: dict[str, str] = {}
    article = _mapping(header.get("postil:article"))
    for number, (line, row) in enumerate(rows, 1):
        try:
            annotation, tagged = annotation_from(row, str(article.get("id", "")), str(article.get("version", "")))
            if annotation.id in seen and not (annotation.id in edited and not is_changed(_mapping(row))):
                raise ValueError(f"the id {annotation.id} stands in the block twice")
        except ValueError as error:
            bad.append(BadRecord(number, line or shown(row), str(error), stated_check(row)))
            continue
        if annotation.id in seen:  # the one before was edited, this one was not
            bad.append(BadRecord(number, shown(row), f"the id {annotation.id} stands in the block twice"))
            del kept[annotation.id]
            edited.discard(annotation.id)
        seen.add(annotation.id)
        kept[annotation.id] = annotation
        names[annotation.id] = tagged
        record = _mapping(row)
        checks[annotation.id] = stated_check(row)
        if isinstance(label := record.get("postil:label"), str):
            labels[annotation.id] = label
        if record.get("postil:listed"):
            listed.add(annotation.id)
        if is_changed(record) or not (article or KEY in record):  # without a head only a checksum vouches for it
            edited.add(annotation.id)
    stated = header.get("postil:format", version)
    version = max(version, stated) if type(stated) is int else version
    lost = header.get("total")
    if type(lost) is int and lost > len(kept) + len(bad):
        remark = f"{remark} {lost - len(kept) - len(bad)} of {lost} records are missing.".strip()
    head = {key: value for key, value in header.items() if key not in ("first", "items")}
    return MachineBlock(
        header,
        tuple(kept.values()),
        labels,
        frozenset(listed),
        tuple(bad),
        version,
        start,
        end,
        names,
        remark,
        frozenset(edited),
        is_changed(head),
        checks,
    )
