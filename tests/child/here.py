"""The tasks of children done in this process: where what is tried is not the child, none is started, and coverage sees.

A task whose limits a test has changed is done by a child all the same.
"""

from __future__ import annotations

import json
import sys
import tempfile
from importlib import import_module
from types import SimpleNamespace

import pytest

from db.message import text_of, to_json
from desktop.child.limited_process import LimitedProcess
from desktop.child.tasks import TASKS
from desktop.errors import PostilError

HERE = [  # those that bind nothing of their process, and need neither Qt nor a network
    TASKS[name] for name in ("import", "import_alone", "words", "foreign", "cite", "annotate", "book", "place", "find")
]
ENDED = SimpleNamespace(poll=lambda: 0, wait=lambda _=None: 0, returncode=0)


def do_tasks_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a child's answer made when it is started."""
    started, deepest = LimitedProcess.start, sys.getrecursionlimit()

    def start(self: LimitedProcess) -> None:
        if self._task not in HERE:
            started(self)
            return
        module, _, function = self._task.runs.partition(":")
        self._output = tempfile.TemporaryFile()  # noqa: SIM115
        try:
            about, body = getattr(import_module(module), function)(json.loads(json.dumps(self._about)), self._data)
            self._output.write(json.dumps({"about": about}).encode() + b"\n")
            self._output.writelines((body,) if isinstance(body, bytes) else body)
        except PostilError as error:
            self._output.write(json.dumps({"refused": to_json(text_of(error))}).encode() + b"\n")
        finally:
            sys.setrecursionlimit(deepest)
        self._output.flush()
        self._process = ENDED  # type: ignore[assignment]

    monkeypatch.setattr(LimitedProcess, "start", start)
