"""A database of another program that is larger than Postil opens, such as Zotero's with the words of all its files.

It is copied, so that nobody is disturbed, and read by a child from that copy: the tables that annotations need, and no
others. What comes of it is a file like those that the program exports, and read as such.
"""

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
    """Return what a file holds that is to be imported; nothing of a large database, which ``annotations_of`` reads.

    Raises PostilError, also of an empty file.
    """
    try:
        with open_regular(file_at(str(path))) as file:
            if file.read(len(HEADER)) == HEADER and file.seek(0, 2) > MAX_FILE:
                return b""
    except (OSError, ValueError):
        pass  # read_file says what is wrong
    return read_file(path)


def annotations_of(path: Path, stopped: Callable[[], bool] = lambda: False) -> bytes:
    """Return what a database has of annotations, in the program's own form of an export.

    Raises ImportFailed with a sentence, or Cancelled once ``stopped`` says so.
    """
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
