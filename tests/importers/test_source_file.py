"""A file is read once, whole, or a sentence says why not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.errors import PostilError
from desktop.importers.source_file import MAX_FILE, read_file


def test_files_that_cannot_be_read_are_told_in_sentences(tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_bytes(b"")
    (tmp_path / "blank.md").write_bytes(b" \n")
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(MAX_FILE + 1)
    for name, sentence in (
        ("empty.md", "“empty.md” is empty."),
        ("blank.md", "“blank.md” is empty."),
        ("large.txt", "“large.txt” is larger than 50 MB, which is more than Postil opens."),
        ("a" * 5000, f"“{'a' * 199}…” could not be read: file name too long."),
        ("a\0b", "“a\0b” could not be read: this is no possible name."),
        ("missing.md", f"There is no file “{tmp_path / 'missing.md'}”."),
        ("", f"“{tmp_path.name}” is a folder, not a file."),
    ):
        with pytest.raises(PostilError) as caught:
            read_file(tmp_path / name)
        assert str(caught.value) == sentence


def test_a_pipe_or_device_is_refused_at_once() -> None:
    with pytest.raises(PostilError, match="not a regular file"):
        read_file(Path("/dev/zero"))


def test_a_file_without_permission_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.md").write_text("x")
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(PostilError, match="may not be read: permission denied"):
        read_file(tmp_path / "a.md")
