"""The files that come with the program: the bundled article, the default themes, the icons.

Works the same from a wheel, an editable install, a checkout and a frozen folder. It knows nothing of what the files
mean; their readers do.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """Return the folder of the bundled files."""
    here = Path(__file__).resolve().parent
    bundled = here / "resources"
    return bundled if bundled.is_dir() else here.parent / "resources"


def read_text(name: str) -> str:
    """Return a bundled text file, named by its path under the folder (``articles/ai-race.md``)."""
    return read_bytes(name).decode("utf-8")


def read_bytes(name: str) -> bytes:
    """Return the bytes of a bundled file, named by its path under the folder."""
    return (resources() / name).read_bytes()
