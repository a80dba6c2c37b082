"""Making exports in a second process, ahead of being asked for them: an export of a library has twice the hands.

What is made there is made by the same writers, with the same proofs. A child that fails costs nothing but its time:
what it did not make, whoever asks makes for himself.
"""

from __future__ import annotations

import pickle
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from desktop.annotated.document import Exported
from desktop.annotated.options import Options
from desktop.child.limited_process import LimitedProcess
from desktop.child.parts import Parts, written
from desktop.child.tasks import TASKS
from desktop.errors import PostilError

if TYPE_CHECKING:
    from desktop.annotated.document import Document

_GLANCE_SECONDS = 0.005


class Ahead:
    """Documents, without pictures, on their way to being files in a child of their own, in their order."""

    def __init__(self, format_id: str, options: Options, documents: Sequence[Document]) -> None:
        self._made: dict[int, Exported | None] = {}
        plain = [replace(one, read=None, stopped=None, pictures={}) for one in documents]  # type: ignore[arg-type]
        about = {"format": format_id, "options": asdict(options)}
        self._process = LimitedProcess(TASKS["export"], about, pickle.dumps(plain) if plain else b"")
        self._parts = Parts(self._process)
        if plain:
            self._process.start()

    def made(self, number: int) -> Exported | None:
        """Wait for the export of the document with this number; None where it could not be made there."""
        while number not in self._made:
            ended = not self._process.running()
            for part in self._parts.fresh():
                self._take(part.about, self._process.read(part.start, part.length))
            if ended:
                break
            time.sleep(_GLANCE_SECONDS)
        return self._made.get(number)

    def _take(self, about: Mapping[str, Any], data: bytes) -> None:
        text = data.decode("utf-8", "surrogatepass")
        known = {key: about[key] for key in ("annotations", "marked", "listed", "sidecar", "remark") if key in about}
        self._made[int(about["number"])] = Exported(text, **known) if known else None

    def close(self) -> None:
        """Stop the child, if it is still at work."""
        self._process.cancel()


def write(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], Iterator[bytes | memoryview]]:
    """Make the exports of the documents that were packed, in the child, each a part of the answer.

    ``data`` was packed by ``Ahead``, in the process that started this one.
    """
    return {}, _written(str(about["format"]), Options(**about["options"]), pickle.loads(data))


def _written(format_id: str, options: Options, documents: Sequence[Document]) -> Iterator[bytes | memoryview]:
    from desktop.exporters import exporter
    from desktop.library.markdown_reader import SourceReader

    row = exporter(format_id)
    for number, one in enumerate(documents):
        read = SourceReader(one.source)
        try:
            made = row.write(replace(one, read=read, stopped=lambda: False), options)
            text = made.text.encode("utf-8", "surrogatepass")
        except PostilError:  # to be met again, and told, by whoever asks for it
            made = None
        if made is None or made.data != text:  # what is more than its text does not come back from here
            yield from written({"number": number})
            continue
        counts = {"annotations": made.annotations, "marked": made.marked, "listed": made.listed}
        said = {"number": number, **counts, "sidecar": made.sidecar, "remark": made.remark}
        yield from written(said, text)
