"""What is kept of a file that was written: so that the next export knows what somebody wrote into it since."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LastExport:
    """The record of the last export to a file: its ``kind`` and article, the hash of the bytes that were written, and
    the time that they state.

    ``text`` is what the library had to say, where such a file is merged into, also if the file has more; ``record`` its
    machine block, where the file may not hold it.
    """

    kind: str = ""
    article_id: str = ""
    sha256: str = ""
    exported: str = ""
    text: str | None = None
    record: str = ""

    def is_of(self, data: bytes) -> bool:
        """True if a file holds, byte for byte, what was written."""
        return self.sha256 == hashlib.sha256(data).hexdigest()
