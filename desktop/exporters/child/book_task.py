"""The limited child for a book that leaves with its annotations: in which documents they stand, and a copy with them
inside.

In: ``set`` and ``inside``, with the book; out: the set as JSON, or the copy.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from typing import Any

from desktop.anchoring.letters import Letters
from desktop.errors import ExportFailed, ImportFailed
from desktop.importers.epub.archive import Archive, Missing
from desktop.importers.epub.chapter import LEFT_OUT
from desktop.importers.epub.marks import READIUM
from desktop.importers.epub.package import read_package
from desktop.importers.epub.xml import tree_of, words_in

_NO_WORDS = LEFT_OUT | {"svg", "rt", "rp"}  # elements of which importing a book takes no words


def with_set(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Return the set with the documents of its annotations, or the book with it. Raises ExportFailed."""
    told = about["set"]
    _place(told["items"], data)
    text = (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
    return {}, _inside(data, text) if about["inside"] else text


def _place(items: list[dict[str, Any]], data: bytes) -> None:
    """Name in each annotation the document that has its words, with those around them if possible, else the first."""
    try:
        archive = Archive(data)
        spine = read_package(archive).spine
    except ImportFailed:
        return
    left: dict[int, str] = {}
    for path in spine:
        try:
            letters = Letters(words_in(tree_of(archive.text_of(path)), _NO_WORDS))
        except (Missing, ImportFailed):
            continue
        for number, item in enumerate(items):
            if item["target"]["source"]:
                continue
            quote = item["target"]["selector"][0]
            if letters.places("".join((quote["prefix"], quote["exact"], quote["suffix"]))):
                item["target"]["source"] = path
            elif number not in left and letters.places(quote["exact"]):
                left[number] = path
    for number, item in enumerate(items):
        item["target"]["source"] = item["target"]["source"] or left.get(number) or (spine[0] if spine else "")


def _inside(data: bytes, text: bytes) -> bytes:
    """Return a copy of a book with the set. Its other files stay as they are packed, unless it had a set before."""
    own_entry = zipfile.ZipInfo(READIUM, (2020, 1, 1, 0, 0, 0))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            names = book.namelist()
            out = io.BytesIO() if READIUM in names else io.BytesIO(data)
            if READIUM in names:
                with zipfile.ZipFile(out, "w") as copy:
                    for entry in book.infolist():
                        if entry.filename != READIUM:
                            copy.writestr(entry, book.read(entry), entry.compress_type)
        with zipfile.ZipFile(out, "a") as copy:
            copy.writestr(own_entry, text)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, RuntimeError) as error:
        raise ExportFailed("The book’s file is damaged, so that nothing can be added to it.") from error
    return out.getvalue()
