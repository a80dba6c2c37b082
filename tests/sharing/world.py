"""The libraries of a random history, and the folders between them."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

from desktop.library import Library


class Killed(BaseException):
    """The program was ended here."""


@dataclass
class Replica:
    """One library with its own clock, which may be wrong by years."""

    name: str
    path: Path
    stream: str
    ahead: int = 0  # milliseconds
    backup: Path | None = None
    library: Library = field(init=False)

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> None:
        self.library = Library.open(self.path)


@dataclass
class World:
    """The libraries, the folder between them, and every text that anyone wrote."""

    folder: Path
    chance: random.Random
    replicas: list[Replica] = field(default_factory=list)
    share_id: str = ""
    told: int = 0  # texts written so far
    replaced: set[str] = field(default_factory=set)  # by somebody who had seen them
    written: dict[str, str] = field(default_factory=dict)  # a text, the annotation that it was written into
    hidden: list[tuple[Path, Path]] = field(default_factory=list)  # files that are missing for a while

    @property
    def shared(self) -> Path:
        return self.folder / "shared"

    @property
    def other(self) -> Path:
        """A folder that only the first two libraries share."""
        return self.folder / "other"

    def token(self) -> str:
        self.told += 1
        return f"w{self.told}"
