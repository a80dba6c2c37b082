"""The pages as a file, made by the child that every export of them is made by, with what it tells of its progress."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.ui.jobs import ThreadJob

if TYPE_CHECKING:
    from desktop.annotated.document import Document, Exported
    from desktop.annotated.options import Options


class PdfJob(ThreadJob["Exported"]):
    """Prints one article into a PDF; it hears of ``cancel``."""

    def __init__(self, document: Document, options: Options) -> None:
        super().__init__("printing")
        self._document, self._options = document, options

    def work(self) -> Exported:
        """Make the file."""
        from desktop.exporters.to_print import printed

        return printed(replace(self._document, stopped=self.cancelled), self._options, self._tell)

    def _tell(self, done: int, total: int) -> None:
        self.done, self.total = done, total
