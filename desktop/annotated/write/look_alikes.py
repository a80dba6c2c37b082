"""What of an article's own text looks like a part of an export, as where an export was added as an article.

An export's record names it, so that it stays in the text when the export's own is taken out. Knows nothing of marks.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from desktop.annotated.notes.footnotes import LABEL
from desktop.annotated.notes.inline_notes import find_standing
from desktop.annotated.record.record_places import all_blocks, digest, veiled

_LABEL = re.compile(rf"\^({LABEL})")


def look_alikes(source: str, labels: Collection[str]) -> dict[str, list[str]]:
    """Return the keys of a record that name them; ``labels`` are those that the export gives its own notes."""
    places = all_blocks(source)
    blocks = {digest(source[start:end]) for start, end in places}
    found = set(_LABEL.findall(source)) | {one.identity for one in find_standing(veiled(source, places))}
    found -= {*labels, ""}
    rows = {"postil:own_blocks": sorted(blocks), "postil:own_labels": sorted(found)}
    return {key: names for key, names in rows.items() if names}
