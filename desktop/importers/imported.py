"""What an importer hands back: the content, who read it, what the reader should know, the images it may show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.article.content import Content


@dataclass(frozen=True)
class Imported:
    """One file, read.

    ``importer`` and ``importer_version`` say which row of IMPORTERS read it; the row writes them, its reader does not.
    ``remark`` is a sentence for the status line, or empty; ``resources`` maps an image's source as it stands in the
    content to its bytes (PNG, JPEG, GIF or WebP, bounded in size).
    """

    content: Content
    importer: str = ""
    importer_version: int = 0
    remark: str = ""
    resources: Mapping[str, bytes] = field(default_factory=dict)
