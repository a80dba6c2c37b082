"""The limited child's work for an article's pictures: it finds those in the article's folder, and reads each once.

The folder and the names in; a part (``desktop/child/parts.py``) for each file out, with the ``names`` that lead to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from desktop.child.parts import written
from desktop.importers.folder_images import from_folder


def gather(about: Mapping[str, Any], _data: bytes) -> tuple[dict[str, Any], Iterator[bytes | memoryview]]:
    """Find the images that ``names`` lead to inside ``folder``."""
    files = from_folder(about["names"], Path(about["folder"]))
    return {}, (piece for names, data in files for piece in written({"names": names}, data))
