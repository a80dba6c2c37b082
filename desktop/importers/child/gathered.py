"""The pictures that the limited child gathered: they stay in the file that it wrote, and are read one by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from desktop.child.limited_process import LimitedProcess
from desktop.child.parts import Parts
from desktop.child.tasks import TASKS
from desktop.importers.folder_images import MAX_NAMES


class Gathered(Mapping[str, bytes]):
    """The images that a child gathered by the names that lead to them, each read when it is asked for.

    There are none until the child has ended; one that was stopped has what it wrote by then. ``more`` are images that
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

    def __contains__(self, name: object) -> bool:
        return name in self._more or name in self._found()  # without reading it

    def __iter__(self) -> Iterator[str]:
        yield from self._more
        yield from self._found()

    def __len__(self) -> int:
        return len(self._more) + len(self._found())
