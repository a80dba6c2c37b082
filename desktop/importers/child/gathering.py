"""What the limited child does for an article's pictures: it finds those in the article's folder, and reads each once.

The folder and the names in; a part (``desktop/child/parts.py``) for each file out, with the ``names`` that lead to it.
Outside, what it gathered stays in the file that it wrote, and is read picture by picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from desktop.child.limited_process import LimitedProcess
from desktop.child.parts import Parts, written
from desktop.child.tasks import TASKS
from desktop.importers.folder_images import MAX_NAMES, from_folder


def gather(about: Mapping[str, Any], _data: bytes) -> tuple[dict[str, Any], Iterator[bytes | memoryview]]:
    """Find the images that ``names`` lead to inside ``folder``."""
    found = from_folder(about["names"], Path(about["folder"]))
    return {}, (piece for names, data in found for piece in written({"names": names}, data))


class Gathered(Mapping[str, bytes]):
    """The images that a child gathered by the names that lead to them, each read when it is asked for.

    Until the child has ended there are none. One that was stopped has what it wrote by then. ``more`` are images that
    are here already.
    """

    def __init__(self, names: list[str], folder: Path, more: Mapping[str, bytes]) -> None:
        self._more = more
        self.child = LimitedProcess(TASKS["gather"], {"names": names[:MAX_NAMES], "folder": str(folder)})
        self._places: dict[str, tuple[int, int]] | None = None

    def _found(self) -> dict[str, tuple[int, int]]:
        if self._places is None:
            if self.child.running():
                return {}
            parts = Parts(self.child).fresh()
            self._places = {str(name): (part.start, part.length) for part in parts for name in part.about["names"]}
        return self._places

    def __getitem__(self, name: str) -> bytes:
        return self._more[name] if name in self._more else self.child.read(*self._found()[name])

    def __iter__(self) -> Iterator[str]:
        yield from self._more
        yield from self._found()

    def __len__(self) -> int:
        return len(self._more) + len(self._found())
