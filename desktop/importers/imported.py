"""The result of an importer: the content, who read it, what the reader should know, the images it may show, the
annotations that the file itself holds (highlights in a PDF, comments in a Word file).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from desktop.article.area import Area, area_in, as_extra
from desktop.article.content import Content, Passage

if TYPE_CHECKING:
    from db.articles import Packed

MOST_FOUND = 20_000  # annotations of one file
OWN = "postil:"  # what a name begins with that Postil wrote; the annotation's id follows
_ID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class FileAnnotation:
    """One annotation of a file; what is not known is empty.

    ``start`` and ``end`` are a passage of ``content.text``; ``kind`` is the file's own word ("highlight"), ``colour``
    is ``#rrggbb``, times are UTC, ``name`` is what the file calls it. Where Postil wrote the file, ``themes`` are
    names, and ``written`` is the note as it was written there: empty if it was edited in a file that keeps only its
    ``digest``.
    """

    start: int
    end: int
    note: str = ""
    kind: str = ""
    colour: str = ""
    author: str = ""
    created: str = ""
    modified: str = ""
    name: str = ""
    written: str | None = None
    themes: tuple[str, ...] = ()
    digest: str = ""
    area: Area | None = None  # the box on a page that it is, and that the passage stands for
    look: str = ""  # why its place is not beyond doubt, where it is not

    @property
    def passage(self) -> Passage:
        """Return where it stands."""
        return Passage(self.start, self.end)

    @property
    def own_id(self) -> str:
        """Return the id that it had in the library from which Postil wrote it; "" for any other."""
        name = self.name.removeprefix(OWN)
        return name if name != self.name and _ID.fullmatch(name) else ""


@dataclass(frozen=True)
class Imported:
    """One file, read.

    ``importer`` and ``importer_version`` say which row of IMPORTERS read it; the row writes them, its reader does not.
    ``remark`` is a sentence for the status line, or empty; ``resources`` maps an image's source as it stands in the
    content to its bytes (PNG, JPEG, GIF or WebP, bounded in size); ``found`` are annotations that the file holds.
    ``packed`` is what a library keeps of it, where the process that read it has made that too, beside the content that
    it was made of: of another one it says nothing.
    """

    content: Content
    importer: str = ""
    importer_version: int = 0
    remark: str = ""
    resources: Mapping[str, bytes] = field(default_factory=dict)
    found: tuple[FileAnnotation, ...] = ()
    packed: tuple[Content, Packed] | None = field(default=None, compare=False, repr=False)


def found_to_json(marks: Iterable[FileAnnotation]) -> str:
    """Write what was found, to be handed from the import process."""
    return json.dumps([astuple(mark) for mark in marks], ensure_ascii=False)


def found_from_json(text: str, length: int) -> tuple[FileAnnotation, ...]:
    """Read what ``found_to_json`` wrote, of a text of ``length`` code points. Raises ValueError or TypeError."""
    rows = [_found(*row) for row in json.loads(text)]
    return tuple(mark for mark in rows[:MOST_FOUND] if 0 <= mark.start < mark.end <= length)


def _found(*row: Any) -> FileAnnotation:
    mark = FileAnnotation(*row)
    area = area_in(as_extra(Area(*row[-2]))) if row[-2] else None
    return replace(mark, themes=tuple(mark.themes), area=area)
