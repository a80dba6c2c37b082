"""One annotation as calibre keeps it: in its collections, in a book that it reads, in the OPF beside a book."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from db.message import Message
from desktop.errors import ImportFailed
from desktop.importers.marks.mark import Mark, text_of, texts_of
from desktop.importers.marks.times import instant
from desktop.importers.marks.told_json import number, table, told_json

IN_PACKAGE = "calibre:annotation"  # the name of a ``meta`` in a book's package


def in_package(package: Element) -> Iterator[Mapping[str, Any]]:
    """Yield the annotations that stand in a book's package."""
    for meta in package.iter("meta"):
        if meta.get("name") == IN_PACKAGE:
            with contextlib.suppress(ImportFailed):
                yield table(table(told_json(meta.get("content", "").encode())).get("annotation"))


def refusal(about: Mapping[str, Any]) -> str:
    """Return why an annotation of calibre's is no mark; "" where it is one."""
    if about.get("removed"):
        return Message("It was removed in calibre.")
    if about.get("type", "highlight") != "highlight":
        return Message("A bookmark marks no words.")
    return ""


def mark_of(entry: str, about: Mapping[str, Any]) -> Mark:
    """Return an annotation as a mark."""
    steps = [number(about.get("spine_index"))]
    steps += [float(step) for step in re.findall(r"\d{1,9}", text_of(about.get("start_cfi")))[:24]]
    style = table(about.get("style"))
    return Mark(
        entry,
        text_of(about.get("highlighted_text")),
        text_of(about.get("notes")),
        place=", ".join(texts_of(about.get("toc_family_titles"))),
        position=tuple(step for step in steps if step is not None),
        colour=text_of(style.get("which")) or text_of(style.get("background-color")),
        created=instant(text_of(about.get("timestamp"))),
        id=text_of(about.get("uuid")),
    )
