"""What a library holds, as the reader of SEGMENTS.md says it of a folder, and the same of a library itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from desktop.library import Library
from tests.sharing import segment_reader


def told_by_reader(folder: Path, *identity: str) -> dict[str, list[Any]]:
    """Return what the reader says, run as a program of its own that finds nothing of ours."""
    command = [sys.executable, "-I", segment_reader.__file__, str(folder), *identity]
    told: dict[str, list[Any]] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return told


def state_of(library: Library) -> dict[str, list[Any]]:
    """Return the same of a library."""
    names = {theme.id: theme.name for theme in library.themes.all()}
    articles, annotations = (
        sorted(rows, key=lambda row: row.id) for rows in (library.read.articles(), library.annotations.all())
    )
    return {
        "articles": [{"id": one.id, "title": one.title, "text": library.articles.text(one.id)} for one in articles],
        "annotations": [
            {
                "id": one.id,
                "article": one.article_id,
                "quote": one.target.quote.exact,
                "note": one.note,
                "themes": [names[theme] for theme in one.theme_ids],
            }
            for one in annotations
        ],
        "themes": sorted(names.values()),
    }
