"""A small JSON file of what the user chose: read within bounds, put aside where it means nothing, written whole.

It knows nothing of what is chosen, and no Qt. What cannot be written is let be: a choice is no reason to stop.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from db.disk.regular_file import read_regular
from db.message import Message

LARGEST = 1_000_000  # bytes; such a file has a few thousand
MOST_ASIDE = 1000


def read(path: Path) -> dict[str, Any] | None:
    """Return the object in the file: empty where there is no file, None where that is no JSON object."""
    try:
        loaded = json.loads(read_regular(path, LARGEST).decode("utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        return None
    return dict(loaded) if isinstance(loaded, Mapping) else None


def put_aside(path: Path) -> Path | None:
    """Rename the file to a free name beside it; return its new path, or None where it had to stay."""
    for number in range(1, MOST_ASIDE):
        free = path.with_name(f"{path.name}.unread{f'-{number}' if number > 1 else ''}")
        if not os.path.lexists(free):
            with suppress(OSError):
                path.rename(free)
                return free
            return None
    return None


def write(path: Path, values: Mapping[str, Any]) -> None:
    """Write an object whole or not at all; a place that cannot be written to is let be."""
    with suppress(OSError, ValueError):
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.write_text(json.dumps(values, indent=2, sort_keys=True) + "\n", "utf-8")
        draft.replace(path)


def told_aside(name: str, path: Path) -> str:
    """Put the file aside and return the sentence that tells of it; ``name`` is how the sentence names the file."""
    kept = put_aside(path)
    where = Message("it is kept as {name}", name=kept.name) if kept is not None else Message("it stays where it is")
    return Message(
        "{what} could not be read as it is: what means nothing in it is left out, and {where}.", what=name, where=where
    )
