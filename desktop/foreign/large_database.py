"""Another program's database that is larger than Postil opens, such as Zotero's with its files' words: copied, and a
child reads the tables that annotations need into a file like the program's export."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from db.disk.regular_file import open_regular
from db.foreign.zotero import HEADER
from desktop.child.limited_process import LimitedProcess
from desktop.child.tasks import TASKS
from desktop.errors import ImportFailed, reason
from desktop.importers.source_file import MAX_FILE, read_file
from desktop.paths import file_at

LARGEST = 4 << 30  # bytes
_AT_A_TIME = 1 << 20  # bytes


def contents(path: Path) -> bytes:
    """Return what a file holds for an import, nothing of a large database (``annotations_of``). Raises PostilError,
    also if empty."""
    try:
        with open_regular(file_at(str(path))) as file:
            if file.read(len(HEADER)) == HEADER and file.seek(0, 2) > MAX_FILE:
                return b""
    except (OSError, ValueError):
        pass  # read_file says what is wrong
    return read_file(path)


def annotations_of(path: Path, stopped: Callable[[], bool] = lambda: False) -> bytes:
    """Return a database's annotations in its program's form of an export. Raises ImportFailed, or Cancelled once
    ``stopped``."""
    name = path.name
    with tempfile.TemporaryDirectory(prefix="postil-") as folder:
        copy = Path(folder) / "copy"
        try:
            with open_regular(file_at(str(path))) as file, copy.open("wb") as out:
                size = file.seek(0, 2)
                if size > LARGEST:
                    raise ImportFailed(
                        "“{name}” is larger than {most} GB, which is more than Postil reads.",
                        name=name,
                        most=LARGEST >> 30,
                    )
                file.seek(0)
                shutil.copyfileobj(file, out, _AT_A_TIME)
        except (OSError, ValueError) as error:
            raise ImportFailed(
                "“{name}” could not be copied to be read: {error}.", name=name, error=reason(error)
            ) from error
        child = LimitedProcess(TASKS["foreign_database"], {"path": str(copy)})
        child.start()
        answer = child.answer(stopped)
    if answer.refused:
        raise ImportFailed(answer.refused)
    if answer.why:
        raise ImportFailed("“{name}” could not be read, because {why}.", name=name, why=answer.why)
    return answer.body
