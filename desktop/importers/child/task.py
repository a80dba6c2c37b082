"""The limited child's work on a file: the importer's work, bounded and checked, to an answer in plain values; and
what a second child does where the first one gave up: it reads the words alone.

``importer`` and ``name`` in, and ``places`` where it is asked for; ``remark`` out, and in parts what a library keeps,
packed as it keeps it (``packed`` tells of it), the annotations that the file holds, where the text stands in its
source, then each image with its ``name``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import astuple, replace
from itertools import chain
from typing import Any

from db.articles import PARTS, pack_version
from desktop.article.check import check_content
from desktop.article.content import to_json
from desktop.child.parts import written
from desktop.importers import Importer, importer_by_id
from desktop.importers.bounds import bounded
from desktop.importers.images import take_out_data
from desktop.importers.imported import Imported, found_to_json


def read(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], Iterator[bytes | memoryview]]:
    """Read a file as its importer does. Raises ImportFailed with a sentence."""
    sys.setrecursionlimit(3000)
    return _answered(importer_by_id(about["importer"]).read(data, about["name"]), data, about)


def read_words(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], Iterator[bytes | memoryview]]:
    """Read a file as plain text, without what its format says of it. Raises ImportFailed with a sentence."""
    return _answered(words_of(importer_by_id(about["importer"]), data, about["name"]), data, {})


def words_of(importer: Importer, data: bytes, name: str) -> Imported:
    """Return the plain text of a file that its ``importer`` cannot read, bounded. Raises ImportFailed."""
    assert importer.words is not None
    if importer.id == "text":  # that is what did not come to an end
        from desktop.importers.from_text import read_lines

        plain = read_lines(data)
    else:
        plain = importer_by_id("text").read(importer.words(data), name)
    content, _ = bounded(plain.content)
    return replace(plain, content=content)


def _answered(
    imported: Imported, data: bytes, about: Mapping[str, Any]
) -> tuple[dict[str, Any], Iterator[bytes | memoryview]]:
    content, resources = take_out_data(imported.content)
    content, remark = bounded(content)
    check_content(content)
    pictures = chain(imported.resources.items(), resources.items())
    packed = pack_version(data, to_json(content), content.text)
    places = json.dumps(astuple(content.places) if content.places and about.get("places") else None)
    parts = chain(
        (({"name": name}, b"".join(packed.parts[name].pieces())) for name in PARTS),
        [({}, found_to_json(imported.found).encode()), ({}, places.encode())],
        (({"name": name}, image) for name, image in pictures),
    )
    summary = {"sha256": dict(packed.sha256), "characters": packed.characters}
    return (
        {"remark": f"{imported.remark} {remark}".strip(), "packed": summary},
        (piece for about_it, body in parts for piece in written(about_it, body)),
    )
