"""The rows of Postil's own front matter that somebody changed in a file: title, author, source and themes.

The other rows are for machines and are written anew each time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.annotated import front_matter
from desktop.annotated.document import Document
from desktop.annotated.merge.merged import Conflict
from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.write.assembling import front_values

_WORDS = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'|([^\s,\[\]][^,\[\]\r\n]*)")


def kept_rows(
    theirs: str, source: str, block: MachineBlock, document: Document, choices: Mapping[str, str]
) -> tuple[dict[str, str], list[Conflict]]:
    """Return the rows to keep as the file has them, by key ("" for one that was taken out), and what both changed.

    The keys that the clean ``source`` has are the author's.
    """
    written = any("annotation_format:" in put for _, put in block.insertions or ())
    there, authors = front_matter.rows_of(theirs), front_matter.rows_of(source)
    kept: dict[str, str] = {}
    conflicts: list[Conflict] = []
    was, now = _before(block), {key: _shown(value) for key, value in front_values(document).items()}
    if not there or not written:
        return kept, conflicts
    for key in (key for key in was if key not in authors):
        row = there.get(key, "")
        says = _meant(row.partition(":")[2])
        if says in (was[key], now[key]):
            continue
        if now[key] != was[key]:
            sides = (", ".join(side) for side in (was[key], now[key], says))
            conflicts.append(Conflict("", "", key, *sides))
            if choices.get("") == "ours":
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
    return _meant(front_matter.written(value)) if value else ()


def _meant(value: str) -> tuple[str, ...]:
    """Return the words of a value, whatever quotes, brackets or list items a program writes them in."""
    lines = [re.sub(r"\A\s*-\s+", "", line).strip() for line in re.split(r"[\r\n]+", value)]
    lines = [line for line in lines if line]
    if len(lines) == 1 and not lines[0].startswith(("[", '"', "'")):
        return (lines[0],)
    found = [match for line in lines for match in _WORDS.finditer(line)]
    return tuple(_plain(match) for match in found)


def _plain(match: re.Match[str]) -> str:
    if match[1] is not None:
        return re.sub(r"\\(.)", r"\1", match[1])
    return match[2].replace("''", "'") if match[2] is not None else match[3].strip()
