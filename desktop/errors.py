"""The errors above the library file, each a sentence fit for the user.

The second of the two error roots (the first: ``db.errors.StoreError``). Raise with a whole sentence, and
``from`` the cause where there is one. Anything that is neither root is a bug and reaches the crash dialog.
"""

from db.message import Message


class PostilError(Exception):
    """Something that the reader asked for could not be done; its sentence is a ``Message``, for the reader."""

    def __init__(self, sentence: str = "", /, **values: object) -> None:
        super().__init__(sentence if isinstance(sentence, Message) else Message(sentence, **values))


class ImportFailed(PostilError):
    """A file could not be read as an article."""


class ExportFailed(PostilError):
    """An export could not be written, or would not have been true to its article."""


class FileInTheWay(ExportFailed):
    """A file is there already, and may be replaced only by somebody who says so."""


class QuoteNotFound(PostilError):
    """A quote does not stand in the article, or stands there more than once."""


class NoSuchPassage(PostilError):
    """A range does not lie inside the article's text."""


class Ambiguous(PostilError):
    """A name or prefix fits more than one thing."""


class Cancelled(PostilError):
    """The reader stopped a job before it was done."""


def reason(error: OSError | ValueError) -> str:
    """Return what the system says of an error, as the end of a sentence; of a path that can be none it says nothing."""
    if not isinstance(error, OSError):
        return Message("this is no possible name")
    text = error.strerror or str(error)
    return text[:1].lower() + text[1:]
