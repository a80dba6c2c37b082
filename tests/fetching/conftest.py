"""One server for all tests of this room; that this machine may be asked is the tests' own wish."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fetching.server import serving


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, list[str]]]:
    with serving() as made:
        yield made


@pytest.fixture
def asks_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.fetching.job.MAY_ASK_ITSELF", True)
