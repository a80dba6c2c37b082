"""Signs for programs that know tags and block ids, as Obsidian does: backslashes before #words, ids of paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from db.records import Annotation
from desktop.annotated.document import passage_of
from desktop.annotated.source_text import line_end
from desktop.annotated.write.clean_text import Base
from desktop.annotated.write.insertions import Insertion, Rank
from desktop.article.content import BlockKind, SpanKind

_TAG = re.compile(r"(?<!\S)#(?=[^\W\d_]|\d*[^\W\d]|[-_/]*[^\W\d_])")
_OWN_ID = re.compile(r"(?<=\s)\^[\w-]+\Z")  # the author's, which would be none if another stood behind it


def hashtag_escapes(base: Base) -> list[Insertion]:
    """Return a backslash before each #word of the text, so that it is no tag elsewhere."""
    rows = []
    content = base.content
    for found in _TAG.finditer(content.text):
        index = content.block_at(found.start())
        block, at = content.blocks[index], found.start() - content.starts[index]
        held = (one for one in block.spans if one.kind in (SpanKind.CODE, SpanKind.LINK))
        if block.kind is BlockKind.CODE or any(one.start <= at < one.end for one in held):
            continue
        place = base.places.range_of(found.start())
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
