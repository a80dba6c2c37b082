"""One child for each file that many tests begin with: where what is tried is not the child, its answer is kept."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Collection, Mapping
from types import SimpleNamespace
from typing import Any

import pytest

from desktop.child.limited_process import Answer, LimitedProcess
from desktop.child.tasks import Task

ANSWERS: dict[tuple[str, bytes], bytes] = {}
ENDED = SimpleNamespace(poll=lambda: 0, wait=lambda _=None: 0, returncode=0)


def read_once(monkeypatch: pytest.MonkeyPatch, files: Collection[bytes]) -> None:
    """Have these files, told by all their bytes, read by a child the first time only."""

    class Once(LimitedProcess):
        def __init__(self, task: Task, about: Mapping[str, Any], data: bytes = b"", **more: float) -> None:
            super().__init__(task, about, data, **more)
            self._key = (json.dumps(about), data)

        def start(self) -> None:
            if (kept := ANSWERS.get(self._key)) is None:
                super().start()
                return
            self._output = tempfile.TemporaryFile()  # noqa: SIM115
            self._output.write(kept)
            self._output.flush()
            self._process = ENDED  # type: ignore[assignment]

        def answer(self, stopped: Callable[[], bool] = lambda: False, *, whole: bool = True) -> Answer:
            found = super().answer(stopped, whole=whole)
            if self._key[1] in files and not (whole or found.why or found.refused):
                ANSWERS[self._key] = self.read(0, self.written())
            return found

    monkeypatch.setattr("desktop.importers.child.job.LimitedProcess", Once)
