"""What the import process does with a job, tried inside this process: its limits are not set here."""

from __future__ import annotations

import base64
import gc
import io
import json
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from desktop.article.content import from_json
from desktop.importers.child import process

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="  # one pixel


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function that runs one job and gives its exit code and what it wrote."""
    monkeypatch.setattr(process, "limit", lambda: None)
    depth = sys.getrecursionlimit()

    def run(importer: str, data: bytes, name: str = "a") -> tuple[int, bytes]:
        head = json.dumps({"importer": importer, "name": name}).encode()
        out = io.BytesIO()
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(head + b"\n" + data)))
        monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=out))
        try:
            return process.main(), out.getvalue()
        finally:
            sys.setrecursionlimit(depth)
            gc.enable()

    return run


def test_a_job_gives_a_line_about_it_and_the_content(run: Any) -> None:
    code, written = run("markdown", b"# Title\n\nA *word*.\n", "a.md")
    line, content = written.split(b"\n", 1)
    assert code == 0
    assert json.loads(line) == {"remark": "", "resources": {}}
    assert [block.text for block in from_json(content.decode()).blocks] == ["Title", "A word."]


def test_a_picture_in_the_text_leaves_it_as_a_resource(run: Any) -> None:
    _, written = run("html", f'<p>A word <img src="data:image/png;base64,{PIXEL}" alt="dot"></p>'.encode(), "a.html")
    line, content = written.split(b"\n", 1)
    resources = json.loads(line)["resources"]
    assert [base64.b64decode(image) for image in resources.values()] == [base64.b64decode(PIXEL)]
    assert PIXEL.encode() not in content


def test_what_an_importer_refuses_is_told_in_its_sentence(run: Any) -> None:
    code, written = run("markdown", b"", "a.md")
    assert code == 0
    assert json.loads(written)["error"].endswith(".")


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
    process.limit()
    assert asked == [(1, (process.MEMORY,) * 2), (2, (5, 5)), (3, (process.FILE_BYTES,) * 2), (4, (0, 0))]


def test_a_system_without_limits_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    process.limit()
