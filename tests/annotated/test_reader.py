"""A reader that knows nothing but FORMAT.md, in another language, reads every annotated article back."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.theme_names import theme_keys
from tests.soak.stories import Story, random_story

READER = Path(__file__).with_name("reader.mjs")
NODE = shutil.which("node")


def _ended(note: str) -> str:
    return re.sub(r"\r\n?|[\u2028\u2029]", "\n", note).strip("\n").rstrip()


@pytest.mark.skipif(NODE is None, reason="Node.js is not installed")
def test_a_reader_in_another_language_reads_every_annotated_article_back(
    tmp_path: Path, rounds: Callable[[int, int], int]
) -> None:
    stories = [one for seed in range(rounds(200, 10_000)) if (one := random_story(seed)).is_exact]
    paths = [tmp_path / f"{number}.md" for number in range(len(stories))]
    for story, path in zip(stories, paths, strict=True):
        path.write_bytes(story.file.data)
        if story.file.beside is not None:
            path.with_suffix(".annotations.json").write_bytes(story.file.beside)
    assert len(stories) > 20
    done = subprocess.run([str(NODE), str(READER), *map(str, paths)], capture_output=True, check=False)
    assert done.stderr == b""
    for story, line in zip(stories, done.stdout.decode().rstrip("\n").split("\n"), strict=True):
        _is_read(story, json.loads(line))


def _is_read(story: Story, found: dict[str, object]) -> None:
    assert base64.b64decode(str(found["source"])) == story.clean
    rows = {row["id"]: row for row in found["annotations"]}  # type: ignore[attr-defined]
    assert rows.keys() == {one.id for one in story.doc.annotations}
    for one in story.doc.annotations:
        row, names = rows[one.id], story.doc.names_of(one)
        at = one.target.position
        said = (row["quote"], row["place"], row["note"], tuple(row["themes"]))
        assert said == (one.target.quote.exact, [at.start, at.end], one.note, names)
        assert _ended(row["shown"]["note"]) == _ended(one.note)
        assert theme_keys(row["shown"]["themes"]) == theme_keys(names)
