"""T14: a long random walk with undo, redo and restarts is compared with a model after every step."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path
from typing import Any

import pytest

from db.care.check import check
from db.store import Store
from tests.db.making import library_with_article, make_theme
from tests.db.model import run_against_model
from tests.torture.trials import SEED, count, figures, files_kept

_NAMES = ["add", "note", "themes", "anchor", "remove", "title", "undo", "redo", "restart"]
_WEIGHTS = [10, 14, 10, 10, 8, 4, 24, 14, 3]


def walk(path: Path, seed: int, length: int) -> None:
    random_ = random.Random(seed)
    operations = [(random_.choices(_NAMES, _WEIGHTS)[0], random_.randrange(21)) for _ in range(length)]
    store, article = library_with_article(path)
    themes = [make_theme(str(number), number) for number in range(3)]
    with store.step("Themes", "window", undoable=False) as writer:
        for theme in themes:
            writer.put_theme(theme)
    run_against_model(store, path, article, [theme.id for theme in themes], operations)
    with Store.open(path) as store:
        assert check(store).ok
        made = {row.row_id for row in store.read.history(limit=1_000_000) if row.kind == "annotation"}
        kept = store.read.annotations(article.id) + store.read.annotations(article.id, deleted=True)
        assert made == {found.id for found in kept}, "a removed annotation is gone for good"


def test_the_library_is_what_a_model_says_after_a_long_walk(quick_path: Path) -> None:
    started = time.monotonic()
    walks, length = count("T14", 1, 20), count("T14_LENGTH", 1500, 5000)
    for trial in range(walks):
        folder = quick_path / str(trial)
        folder.mkdir()
        with files_kept("T14", trial, folder):
            walk(folder / "library.postil", SEED + trial, length)
        shutil.rmtree(folder)  # which may lie in memory
    figures("T14", started, walks=walks, length=length, differences=0)


@pytest.mark.planted
def test_the_harness_sees_an_undo_that_forgets_themes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from db import history

    careful = history.undone

    def careless(*rows: Any) -> tuple[dict[str, Any], list[str]]:
        data, stayed = careful(*rows)
        return data | ({"theme_ids": []} if "theme_ids" in data else {}), stayed

    monkeypatch.setattr(history, "undone", careless)
    with pytest.raises(AssertionError):
        walk(tmp_path / "library.postil", SEED, 500)
