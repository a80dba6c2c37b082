"""What the limited child does with a task, tried inside this process: its limits are not set here."""

from __future__ import annotations

import base64
import gc
import io
import json
import os
import sys
from dataclasses import asdict
from types import SimpleNamespace
from typing import Any

import pytest

from db import message
from db.disk.packing import unpack
from desktop.article.content import from_json
from desktop.child import process, progress
from desktop.child.tasks import TASKS
from tests.child.answers import taken_apart
from tests.importers.epub.books import book

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="  # one pixel
IMPORT = asdict(TASKS["import"])


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function that runs one task and gives its exit code and what it wrote."""
    monkeypatch.setattr(process, "limit", lambda _: None)
    depth = sys.getrecursionlimit()

    def run(importer: str, data: bytes, name: str = "a", runs: str = IMPORT["runs"]) -> tuple[int, bytes]:
        about = {"importer": importer, "name": name, "bytes": 1 << 62}
        head = json.dumps({"task": {**IMPORT, "runs": runs}, "lifeline": None, "about": about}).encode()
        out = io.BytesIO()
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(head + b"\n" + data)))
        monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=out))
        try:
            return process.main(), out.getvalue()
        finally:
            sys.setrecursionlimit(depth)
            gc.enable()

    return run


def test_a_task_gives_a_line_about_it_and_the_content(run: Any) -> None:
    code, written = run("markdown", b"# Title\n\nA *word*.\n", "a.md")
    about, parts = taken_apart(written)
    assert (code, about["remark"], about["packed"]["characters"]) == (0, "", 13)
    assert [name for name, _ in parts] == ["source", "content", "text", None, None]
    assert [data for _, data in parts[3:]] == [b"[]", b"null"]  # annotations of the file; places nobody asked for
    assert [block.text for block in from_json(unpack(parts[1][1]).decode()).blocks] == ["Title", "A word."]


def test_a_picture_in_the_text_leaves_it_as_a_resource(run: Any) -> None:
    _, written = run("html", f'<p>A word <img src="data:image/png;base64,{PIXEL}" alt="dot"></p>'.encode(), "a.html")
    _, _, rest = written.split(b"\n", 2)
    content, image, pixel = rest.partition(b'{"name": "data:')
    assert pixel.partition(b"\n")[2] == base64.b64decode(PIXEL)
    assert image and PIXEL.encode() not in content


def test_what_a_task_refuses_is_told_in_its_sentence(run: Any) -> None:
    code, written = run("markdown", b"", "a.md")
    assert code == 0
    assert message.from_json(json.loads(written)["refused"]).endswith(".")


def test_a_task_out_of_memory_leaves_at_once_with_the_code_that_says_so(
    run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leave(code: int) -> None:
        raise SystemExit(code)

    monkeypatch.setattr(os, "_exit", leave)
    with pytest.raises(SystemExit) as left:
        run("", b"", runs="tests.child.tasks_of_tests:hoard")
    assert left.value.code == process.OUT_OF_MEMORY


def test_limits_that_the_system_will_not_have_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, tuple[int, int]]] = []

    def refuse(kind: int, wanted: tuple[int, int]) -> None:
        asked.append((kind, wanted))
        raise ValueError("not here")

    fake = SimpleNamespace(
        RLIMIT_AS=1, RLIMIT_CPU=2, RLIMIT_FSIZE=3, RLIMIT_CORE=4, RLIM_INFINITY=-1,
        getrlimit=lambda kind: (-1, 5 if kind == 2 else -1), setrlimit=refuse,
    )  # fmt: skip
    monkeypatch.setitem(sys.modules, "resource", fake)
    process.limit(IMPORT)
    assert asked == [(1, (IMPORT["memory"],) * 2), (2, (5, 5)), (3, (IMPORT["answer_bytes"],) * 2), (4, (0, 0))]


def test_a_system_without_limits_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    process.limit(IMPORT)


def test_a_book_says_how_far_it_is_read_until_its_answer_takes_that_place(
    run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[bytes] = []
    tell = progress.say

    def say(done: int, total: int) -> None:
        tell(done, total)
        said.append(sys.stdout.buffer.getvalue())  # type: ignore[attr-defined]

    monkeypatch.setattr(progress, "say", say)
    code, written = run("epub", book({f"{n}.xhtml": "<p>x</p>" for n in range(3)}))
    assert [progress.said(one) for one in said] == [(0, 3), (1, 3), (2, 3)]
    assert code == 0
    assert progress.said(written) is None
    assert taken_apart(written)[0]["packed"]["characters"] == 5
    progress.say(1, 2)  # outside of a child
    assert progress.said(b"") is None
