"""The log of this machine: what went wrong, in words for a developer. It holds no words of the user's texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from db.disk.durable import PRIVATE_FOLDER, private
from db.errors import send_details

if TYPE_CHECKING:
    from io import TextIOWrapper
    from logging import Handler, Logger

_folders: list[Callable[[], Path]] = []  # of the log that is not made yet


def keep_log_in(folder: Callable[[], Path]) -> None:
    """Have the log written under ``folder``, with the details of errors of the library."""
    _folders[:] = [folder]
    send_details(lambda details: log().warning("library: %s", details))


def log() -> Logger:
    """Return the log, made when there is something to write into it: a start has no need of what writes one."""
    import logging

    logger = logging.getLogger("postil")
    if _folders:
        folder = _folders.pop()()
        logger.setLevel(logging.INFO)
        logger.propagate = False
        if (handler := _log_handler(folder)) is not None:
            logger.addHandler(handler)
    return logger


def _log_handler(folder: Path) -> Handler | None:
    from logging import Formatter
    from logging.handlers import RotatingFileHandler

    class PrivateHandler(RotatingFileHandler):
        def _open(self) -> TextIOWrapper:
            return open(self.baseFilename, "a", encoding="utf-8", errors="backslashreplace", opener=private)

    try:
        folder.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
        handler = PrivateHandler(folder / "postil.log", maxBytes=500_000, backupCount=3, delay=True)
    except OSError:
        return None
    handler.setFormatter(Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler
