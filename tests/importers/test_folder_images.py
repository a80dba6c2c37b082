"""Images beside an article: each file is looked at once and read once, and nothing but a regular file is opened."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.importers import folder_images
from desktop.importers.folder_images import from_folder
from desktop.importers.images import ImageSize, image_size


def png(width: int, height: int) -> bytes:
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    return head + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0"


def by_name(names: list[str], folder: Path) -> dict[str, bytes]:
    return {name: data for called, data in from_folder(names, folder) for name in called}


_OPENED: list[str] = []
_WATCHING: list[bool] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _WATCHING and event == "open" and isinstance(arguments[0], str | os.PathLike):
        _OPENED.append(Path(arguments[0]).name)


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """What this process opens."""
    if not getattr(sys, "_postil_hears", False):
        sys.addaudithook(_hear)
        sys._postil_hears = True  # type: ignore[attr-defined]
    _OPENED.clear()
    _WATCHING.append(True)
    yield _OPENED
    _WATCHING.clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "article"
    (inside / "a b").mkdir(parents=True)
    (inside / "x.png").write_bytes(png(4, 4))
    (inside / "a b" / "y.png").write_bytes(png(5, 5))
    (inside / "fake.png").write_bytes(b"<script/>")
    (tmp_path / "secret.png").write_bytes(png(6, 6))
    (inside / "link.png").symlink_to(tmp_path / "secret.png")
    (inside / "out").symlink_to(tmp_path)
    os.mkfifo(inside / "pipe.png")
    return inside


OUTSIDE = [
    "../secret.png", "/etc/passwd", "file:///etc/passwd", "..%2fsecret.png", "%2e%2e/secret.png", "link.png",
    "out/secret.png", "a/../../secret.png", "\\\\host\\share\\x.png", "//host/x.png", "C:\\x.png", "http://h/x.png",
    "x.png\0", "%00", "", ".", "missing.png", "fake.png", "a b", "pipe.png", "x" * 5000,
]  # fmt: skip


def test_images_inside_the_folder_are_read_and_no_others(folder: Path) -> None:
    wanted = ["x.png", "./x.png", "a%20b/y.png", "x.png?v=2#f", *OUTSIDE]
    found = by_name(wanted, folder)
    assert {name: image_size(data) for name, data in found.items()} == {
        "x.png": ImageSize("png", 4, 4),
        "./x.png": ImageSize("png", 4, 4),
        "a%20b/y.png": ImageSize("png", 5, 5),
        "x.png?v=2#f": ImageSize("png", 4, 4),
    }


def test_a_pipe_a_folder_and_a_device_are_never_opened(folder: Path, opened: list[str]) -> None:
    (folder / "null.png").symlink_to("/dev/null")
    (folder / "loop.png").symlink_to("loop.png")
    (folder / "to-pipe.png").symlink_to("pipe.png")
    names = ["pipe.png", "to-pipe.png", "null.png", "loop.png", "a b", "x.png"]
    found = by_name(names, folder)
    assert opened == ["x.png"]
    assert list(found) == ["x.png"]


def test_a_file_is_read_once_by_however_many_names_it_is_called(folder: Path, opened: list[str]) -> None:
    (folder / "self.html").write_bytes(b"<p>" * 100_000)
    names = [f"self.html?{n}" for n in range(12_000)] + [f"x.png?{n}" for n in range(50)]
    opened.clear()
    found = by_name(names, folder)
    assert opened == ["self.html", "x.png"]
    assert len(found) == 50


def test_files_tries_and_bytes_are_bounded(folder: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(20):
        (folder / f"n{n}.png").write_bytes(png(4, 4) + bytes(976))
    names = [f"n{n}.png" for n in range(20)]
    assert len(by_name(names, folder)) == 20
    size = len(png(4, 4)) + 976
    monkeypatch.setattr(folder_images, "MAX_BESIDE", 5 * size)
    assert len(by_name(names, folder)) == 5
    assert len(by_name([f"n0.png?{n}" for n in range(20)], folder)) == 5
    monkeypatch.setattr(folder_images, "MAX_TRIES", 3)
    opened.clear()
    found = by_name(names, folder)
    assert opened == list(found) == names[:3]
    monkeypatch.setattr(folder_images, "MAX_NAMES", 2)
    assert list(by_name(names, folder)) == names[:2]


def test_of_a_large_file_that_is_no_image_only_the_beginning_is_read(folder: Path) -> None:
    with (folder / "large.png").open("wb") as file:
        file.truncate(19_000_000)
    read, data = folder_images._read_image(folder / "large.png", 20_000_000)
    assert (read, data) == (1 << 16, None)
