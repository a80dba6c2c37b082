"""A file that is nothing but Web Annotations (W3C, JSON-LD): Postil's own or another program's. Knows no library."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from db.records import Annotation
from desktop.annotated.record.machine_block import OPENING, SURROGATE, MachineBlock, read_collection

_TYPES = frozenset({"Annotation", "AnnotationCollection", "AnnotationPage"})
_BEGINS = re.compile(r'\s*\[?\s*\{\s*"')
_BEGINS_SO = re.compile(r'\s*\[?\s*\{\s*"@context"\s*:\s*\[?\s*"https?://www\.w3\.org/ns/anno\.jsonld"')
_OWN = re.compile(r"[0-9A-Za-z-]{8,64}")  # an id of a library, which links carry


@dataclass(frozen=True, slots=True)
class CollectionFile:
    """The contents of such a file. ``addresses`` are those of the pages that its annotations are about."""

    block: MachineBlock
    addresses: tuple[str, ...] = ()


@lru_cache(maxsize=1)  # whose a file is and what it would change are asked one after the other
def collection_in(data: bytes) -> CollectionFile | None:
    """Return the annotations of a file that holds nothing else, or None for any other file. Never fails.

    An annotation of another program keeps its IRI as its ``canonical``, and has the same id each time it is read.
    """
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    if not _BEGINS.match(text) or not ("Annotation" in text or _BEGINS_SO.match(text)):  # which spares 50 MB of others
        return None
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        if not _BEGINS_SO.match(text) or OPENING in text:
            return None
        whole = {}
    else:
        first = whole[0] if isinstance(whole, list) and whole else whole
        kinds = first.get("type") if isinstance(first, dict) else None
        if not _TYPES & {kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)}:
            return None
    block = read_collection(text)
    named = tuple(replace(record, annotation=_named(record.annotation)) for record in block.records)
    return CollectionFile(replace(block, records=named), tuple(dict.fromkeys(_addresses(whole))))


def is_as_written(data: bytes) -> bool:
    """True if a file is a collection that an export wrote and nobody touched, by its checksums."""
    file = collection_in(data)
    return file is not None and file.block.is_whole and bool(file.block.records)


def _addresses(whole: Any) -> list[str]:
    """Return the web addresses that stand as the source of a target, or as all of it."""
    if isinstance(whole, list):
        return [address for part in whole for address in _addresses(part)]
    if not isinstance(whole, dict):
        return []
    if "target" in whole:
        targets = whole["target"] if isinstance(whole["target"], list) else [whole["target"]]
        sources = [target.get("source") if isinstance(target, dict) else target for target in targets]
        named = [source.get("id") if isinstance(source, dict) else source for source in sources]
        return [id_ for id_ in named if isinstance(id_, str) and id_.startswith(("http://", "https://"))]
    return _addresses(whole.get("items") or whole.get("first") or [])


def _named(annotation: Annotation) -> Annotation:
    """Return an annotation with an id that a library and its links can hold."""
    if _OWN.fullmatch(annotation.id):
        return annotation
    identity = str(uuid5(NAMESPACE_URL, SURROGATE.sub("\ufffd", annotation.id)))
    return replace(annotation, id=identity, extra={"canonical": annotation.id, **annotation.extra})
