"""The rows of Postil's own front matter that somebody changed in a file: title, author, source and themes.

The other rows are for machines and are written anew each time.
"""

from __future__ import annotations

from desktop.annotated import front_matter
from desktop.annotated.merge.merged import Conflict
from desktop.annotated.merge.sides import Sides
from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.write.assembling import front_values


def kept_rows(sides: Sides, source: str) -> tuple[dict[str, str], list[Conflict]]:
    """Return the rows to keep as the file has them, by key ("" for one that was taken out), and what both changed.

    The keys that the clean ``source`` has are the author's.
    """
    written = any("annotation_format:" in put for _, put in sides.block.insertions or ())
    there, authors = front_matter.rows_of(sides.back.text), front_matter.rows_of(source)
    kept: dict[str, str] = {}
    conflicts: list[Conflict] = []
    was, now = _before(sides.block), {key: _shown(value) for key, value in front_values(sides.document).items()}
    if not there or not written:
        return kept, conflicts
    for key in (key for key in was if key not in authors):
        row = there.get(key, "")
        says = front_matter.words_of(row.partition(":")[2])
        if says in (was[key], now[key]):
            continue
        if now[key] != was[key]:
            texts = (", ".join(side) for side in (was[key], now[key], says))
            conflicts.append(Conflict("", "", key, *texts))
            if sides.prefers_ours():
                continue
        kept[key] = row
    return kept, conflicts


def _before(block: MachineBlock) -> dict[str, tuple[str, ...]]:
    """Return what the library said at the last export, by key."""
    themes = block.header.get("postil:themes")
    names = [str(row.get("name", "")) for row in themes if isinstance(row, dict)] if isinstance(themes, list) else []
    values = {key: _shown(str(block.article.get(key) or "")) for key in ("title", "author", "source")}
    return {**values, "themes": _shown(names)}


def _shown(value: object) -> tuple[str, ...]:
    return front_matter.words_of(front_matter.written(value)) if value else ()
