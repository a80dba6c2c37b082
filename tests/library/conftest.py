"""A library on a real file, and articles made by hand: no importer runs here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from db.records import Article
from desktop.library import Library
from tests.by_hand import read_by_hand


@pytest.fixture
def add(library: Library, tmp_path: Path) -> Callable[..., Article]:
    def add(text: str, name: str = "article.txt") -> Article:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return library.articles.add_imported(read_by_hand(text), text.encode(), path).article

    return add
