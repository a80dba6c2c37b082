"""What an export needs of a child is done in this process."""

from __future__ import annotations

import pytest

from tests.child.here import do_tasks_here


@pytest.fixture(autouse=True)
def tasks_here(monkeypatch: pytest.MonkeyPatch) -> None:
    do_tasks_here(monkeypatch)
