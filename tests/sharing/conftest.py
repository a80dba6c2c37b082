"""A pair of libraries for the tests of this folder, checked at their end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.care.check import check
from tests.sharing.pair import Pair


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    made = Pair(tmp_path)
    yield made
    for library in (made.here, made.there):
        assert check(library.file.store).ok
        library.close()
