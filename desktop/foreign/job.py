"""Reading a file of another program in the limited child, from outside."""

from __future__ import annotations

from collections.abc import Callable

from desktop.child.limited_process import LimitedProcess
from desktop.child.tasks import TASKS
from desktop.errors import ImportFailed
from desktop.foreign import Foreign
from desktop.foreign.collection import Collection, from_json


def read_foreign(row: Foreign, data: bytes, stopped: Callable[[], bool] = lambda: False) -> Collection:
    """Return what a file holds. Raises ImportFailed with a sentence, or Cancelled once ``stopped`` says so."""
    child = LimitedProcess(TASKS["foreign"], {"format": row.id}, data)
    child.start()
    answer = child.answer(stopped)
    if answer.refused:
        raise ImportFailed(answer.refused)
    if answer.why:
        raise ImportFailed("This file ({name}) could not be read, because {why}.", name=row.name, why=answer.why)
    try:
        return from_json(answer.body)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ImportFailed("This file ({name}) could not be read: nothing usable came of it.", name=row.name) from error
