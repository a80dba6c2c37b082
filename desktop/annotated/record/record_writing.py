"""Writing a machine block: the header, a record for each annotation, and the comment that holds them; and whether a
file is what was written: its record has the hash of all that stands around it, and checksums of its own.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from db.records import Anchor, AnchorState, Annotation, Theme
from desktop.annotated.document import FORMAT_VERSION, Document, Exported
from desktop.annotated.naming import page_of, shared_source
from desktop.annotated.record.machine_block import CONTEXT, OPENING, MachineBlock
from desktop.annotated.record.machine_records import OWN_KEYS, checked
from desktop.annotated.source_text import compact_json

PDF_FRAGMENTS = "http://tools.ietf.org/rfc/rfc3778"  # as the Web Annotation Data Model (4.2.1) names it
VISIBLE = "postil:visible"
_ENDS_COMMENT = re.compile(r"[-<>](?:(?<=[<>])|(?=[->])|(?<=--)|\Z)")  # found by its first sign: a record is long


def record_of(annotation: Annotation, document: Document, label: str = "", listed: bool = False) -> dict[str, Any]:
    """Return one annotation as a W3C Web Annotation."""
    note, quote, position = annotation.note, annotation.target.quote, annotation.target.position
    comment = {"type": "TextualBody", "value": note, "format": "text/markdown", "purpose": "commenting"}
    bodies = [comment] if note else []
    for theme_id in annotation.theme_ids:
        theme = document.themes.get(theme_id)
        name = theme.name if theme else theme_id
        bodies.append({"type": "TextualBody", "value": name, "purpose": "tagging", "postil:theme": theme_id})
    selectors: list[dict[str, Any]] = [
        {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix},
        {"type": "TextPositionSelector", "start": position.start, "end": position.end},
    ]
    page, anchor = page_of(annotation, document.content), annotation.anchor
    if page is not None and page.number:
        selectors.append({"type": "FragmentSelector", "conformsTo": PDF_FRAGMENTS, "value": f"page={page.number}"})
    version = annotation.version_id if annotation.version_id != document.version.id else ""
    is_plain = not version and anchor == Anchor(AnchorState.IN_PLACE, position.start, position.end)
    values = [anchor.state.value, anchor.start, anchor.end, anchor.score, anchor.reason]
    rows: dict[str, Any] = {
        "@context": CONTEXT,
        "id": f"postil://a/{annotation.id}",
        "type": "Annotation",
        "created": annotation.created,
        "modified": annotation.modified,
        "motivation": "commenting" if note else "highlighting",
        "body": bodies,
        "target": {"source": f"postil://article/{annotation.article_id}", "selector": selectors},
        "postil:page": page.label if page is not None else "",
        "postil:version": version,
        "postil:anchor": [] if is_plain else values,
        "postil:label": label,
        "postil:listed": listed,
    }
    extra = {key: value for key, value in annotation.extra.items() if key not in OWN_KEYS}
    return extra | {key: value for key, value in rows.items() if value}


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


def theme_rows(document: Document) -> list[dict[str, Any]]:
    """Return the themes that the annotations of a document have."""
    return [_theme_row(theme) for theme in document.used_themes()]


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
    top = compact_json(checked({k: v for k, v in header.items() if k != "first"}))
    page = f'"id":{json.dumps(str(header["id"]) + "/1")},"type":"AnnotationPage","startIndex":0'
    lines = ",\n".join(compact_json(checked(record)) for record in records)
    if not records:
        return top
    return f'{top[:-1]},"first":{{{page},"items":[\n{lines}\n]}}}}'


def with_record(
    exported: Exported, header: Mapping[str, Any], rows: Sequence[Mapping[str, Any]], where: str, newline: str
) -> Exported:
    """Return an export whose text is all above its record with that: as an option says "embedded" or "sidecar", else it
    is only remembered.
    """
    collection = collection_json({**header, VISIBLE: hash_of(exported.text)}, rows)
    text = exported.text + (block_text(collection, newline) if where == "embedded" else "")
    return replace(exported, text=text, memory=collection, sidecar=collection + "\n" if where == "sidecar" else None)


def block_text(collection: str, newline: str = "\n") -> str:
    """Return the HTML comment that holds a collection; nothing in it can end the comment."""
    # JSON holds "-", "<" and ">" only inside strings here (numbers are never negative), so escapes keep its meaning
    safe = _ENDS_COMMENT.sub(lambda match: f"\\u{ord(match[0]):04x}", collection)
    return f"{OPENING}\n{safe}\n-->\n".replace("\n", newline)


def hash_of(visible: str) -> str:
    """Return the hash of a file without its machine block."""
    return hashlib.sha256(visible.encode("utf-8", "surrogatepass")).hexdigest()


def is_as_written(data: bytes, block: MachineBlock) -> bool | None:
    """Return whether a file is what was written.

    None where its record, in it or beside it, is older and does not say.
    """
    stated = block.header.get(VISIBLE)
    if not isinstance(stated, str):
        return None
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    if block.start < 0:
        return hash_of(text) == stated
    is_closed = text[: block.end].endswith(("\n", "\r"))
    return is_closed and block.is_whole and hash_of(text[: block.start] + text[block.end :]) == stated
