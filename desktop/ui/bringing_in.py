"""Bringing a file in beside the window, in a thread that opens the library once more: however long the text is, the
window stays as quick as ever.
"""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING

from desktop.errors import Cancelled
from desktop.ui.jobs import Counted, ThreadJob

if TYPE_CHECKING:
    from desktop.importers.child.job import ImportJob
    from desktop.importers.imported import Imported
    from desktop.library import Library
    from desktop.library.bringing_in import BroughtIn, Incoming

_GLANCE_SECONDS = 0.01  # between looks at the process that reads


class BringInJob(ThreadJob["BroughtIn"]):
    """One file; its parts are counted as far as its reader counts them."""

    def __init__(self, library: Library, incoming: Incoming) -> None:
        super().__init__("bring in")
        self._library, self._incoming = library, incoming
        self._reading: ImportJob | None = None

    def work(self) -> BroughtIn:
        """Do the work; runs in the thread."""
        from desktop.library.bringing_in import bring_in

        with closing(self._library.beside()) as library:
            return bring_in(library, self._incoming, self._read)

    def cancel(self) -> None:
        """Stop reading; what was read already is not added."""
        super().cancel()
        if self._reading is not None:
            self._reading.cancel()

    def _read(self, job: ImportJob) -> Imported:
        job.start()
        self._reading = job
        while not self.cancelled() and job.running():
            if isinstance(job, Counted):
                self.total, self.done = job.total, job.done
            time.sleep(_GLANCE_SECONDS)
        if self.cancelled():
            job.cancel()
            raise Cancelled("The import was cancelled.")
        return job.result()
