"""The errors of a library file, each a sentence fit for the user.

Every error keeps its cause (``raise ... from cause``). This is one of Postil's two error roots; the other is
``desktop.errors.PostilError``. What only a developer can read goes to the log instead.
"""

from __future__ import annotations

from collections.abc import Callable

from db.message import Message

_details_to: list[Callable[[str], object]] = []


def send_details(to: Callable[[str], object]) -> None:
    """Have the details of errors that nobody foresaw handed to ``to``, which writes a log; db itself has none."""
    _details_to[:] = [to]


def tell_details(details: str) -> None:
    """Hand on what SQLite says of an error, which is no sentence for a user."""
    for to in _details_to:
        to(details)


class StoreError(Exception):
    """Something went wrong with the library file; ``str()`` of it is a sentence for the reader, a ``Message``."""

    def __init__(self, sentence: str = "", /, **values: object) -> None:
        super().__init__(sentence if isinstance(sentence, Message) else Message(sentence, **values))


class LibraryTooNew(StoreError):
    """The file was written by a newer Postil."""


class LibraryDamaged(StoreError):
    """The file is not a database, or its content does not hold together."""


class RowDamaged(LibraryDamaged, ValueError):
    """The contents of one row cannot be read; the rest of the library may well be whole."""


class LibraryForeign(StoreError):
    """The file is a database, but not one of Postil's."""


class LibraryLocked(StoreError):
    """Another program holds the file and did not let go in time."""


class LibraryReadOnly(StoreError):
    """The file cannot be written to."""


class LibraryFull(StoreError):
    """The disk has no room left."""


class NotFound(StoreError):
    """No such article, annotation, theme or version."""
