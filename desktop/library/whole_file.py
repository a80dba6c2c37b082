"""Writing a file whole or not at all. Knows nothing of what the bytes mean."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path

from db.care.own_files import library_of
from db.disk.durable import sync_folder
from db.message import Message
from desktop.errors import ExportFailed, FileInTheWay

_WORDS = {
    errno.ENOSPC: Message("the disk is full"),
    errno.EDQUOT: Message("the disk quota is used up"),
    errno.EACCES: Message("you may not write there"),
    errno.EPERM: Message("you may not write there"),
    errno.EROFS: Message("the file system is read-only"),
    errno.ENAMETOOLONG: Message("the name is too long"),
    errno.ENOENT: Message("the folder does not exist"),
    errno.ENOTDIR: Message("a part of the path is not a folder"),
    errno.EISDIR: Message("it is a folder"),
}


def check_target(path: Path, *, force: bool) -> None:
    """Raise ExportFailed where ``write_whole`` would: before much work is done for it, or something is read there.

    Nothing is ever written over what is no regular file, or a file of a library's own, whatever link leads there.
    """
    with _in_sentences(path):
        if os.path.exists(path) and not os.path.isfile(path):
            raise ExportFailed(
                Message("“{path}” is a folder, not a file.", path=path)
                if path.is_dir()
                else Message("“{path}” is not a regular file.", path=path)
            )
        if (library := library_of(path)) is not None:
            raise ExportFailed(
                "“{path}” belongs to the library {library}: nothing is written over it.", path=path, library=library
            )
        if os.path.lexists(path) and not force:
            raise FileInTheWay("“{path}” is there already; it was not replaced.", path=path)


def write_whole(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write ``data`` to ``path`` so that the file is complete or untouched, also after a power cut.

    Temporary file in the same folder, fsync, rename, fsync of the folder. An existing file is replaced only with
    ``force``, and keeps its permissions; a symbolic link is followed then, also one that leads to nothing yet. Raises
    FileInTheWay, ExportFailed.
    """
    check_target(path, force=force)
    with _in_sentences(path):
        target = Path(os.path.realpath(path)) if path.is_symlink() else path
        if target.is_symlink():
            raise ExportFailed("“{path}” could not be written: it is a link that leads to itself.", path=path)
        temporary = target.with_name(f".{target.name[:60]}.{secrets.token_hex(6)}.part")
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
        try:
            with open(temporary, "xb", opener=_private if mode is not None else None) as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if mode is not None:
                temporary.chmod(mode)
            _move(temporary, target, replace=force)
        except FileExistsError as error:
            raise FileInTheWay("“{path}” is there already; it was not replaced.", path=path) from error
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            sync_folder(target.parent)


@contextlib.contextmanager
def _in_sentences(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = _WORDS.get(error.errno or 0, error.strerror or str(error))
        raise ExportFailed("“{path}” could not be written: {reason}.", path=path, reason=reason) from error
    except ValueError as error:  # a NUL in the path
        raise ExportFailed("“{path}” is not a possible file name.", path=f"{path!s}") from error


def _private(name: str, flags: int) -> int:
    """Open a file for its owner alone, until it gets the permissions of the one that it replaces."""
    return os.open(name, flags, 0o600)


def _move(temporary: Path, target: Path, *, replace: bool) -> None:
    """Give the finished file its name; without ``replace`` never over another (FileExistsError)."""
    if replace:
        os.replace(temporary, target)
        return
    try:
        os.link(temporary, target)  # unlike rename, fails where the name is taken meanwhile
    except (NotImplementedError, PermissionError, OSError) as error:
        if isinstance(error, FileExistsError) or target.exists():
            raise FileExistsError(errno.EEXIST, "exists", str(target)) from error
        os.replace(temporary, target)  # file systems without hard links
