"""A library on a real file, and articles made by hand: no importer runs here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db.records import Article
from desktop.library import Library
from tests.by_hand import read_by_hand


@pytest.fixture
def library(tmp_path: Path, put_library: Callable[[Path], None]) -> Iterator[Library]:
    put_library(path := tmp_path / "library.postil")
    opened = Library.open(path, origin="test")
    yield opened
    opened.close()


@pytest.fixture
def add(library: Library, tmp_path: Path) -> Callable[..., Article]:
    def add(text: str, name: str = "article.txt") -> Article:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return library.articles.add_imported(read_by_hand(text), text.encode(), path).article

    return add
