"""Where the files lie: what the reader chose comes first, then the environment, then the platform's folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop import paths


def test_the_librarys_place_is_chosen_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert paths.library_path().name == "library.postil"
    assert paths.library_path().parent == paths.data_folder()
    monkeypatch.setenv("POSTIL_LIBRARY", str(tmp_path / "env.postil"))
    assert paths.library_path() == tmp_path / "env.postil"
    assert paths.library_path(tmp_path / "given.postil") == tmp_path / "given.postil"
    monkeypatch.chdir(tmp_path)
    assert paths.library_path("here.postil") == tmp_path / "here.postil"


def test_a_home_sign_is_understood(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert paths.library_path("~/x.postil") == tmp_path / "x.postil"


def test_settings_and_log_have_folders_of_their_own() -> None:
    assert paths.settings_path().name == "settings.json"
    assert len({paths.settings_path().parent, paths.log_folder(), paths.data_folder()}) == 3


def test_every_path_to_one_library_gives_one_instance(tmp_path: Path) -> None:
    library = tmp_path / "l.postil"
    library.write_bytes(b"")
    (tmp_path / "link.postil").symlink_to(library)
    assert paths.instance_name(library) == paths.instance_name(tmp_path / "link.postil")
    assert paths.instance_name(library) == paths.instance_name(tmp_path / "." / "l.postil")
    assert paths.instance_name(library) != paths.instance_name(tmp_path / "other.postil")


def test_a_file_whose_name_is_no_utf_8_is_found_by_the_place_that_a_library_keeps(tmp_path: Path) -> None:
    folder, plain = tmp_path / os.fsdecode(b"caf\xe9"), tmp_path / "caf\ufffd.md"
    folder.mkdir()
    path = folder / os.fsdecode(b"\xfc\xe9.md")
    path.write_bytes(b"Words.")
    kept = paths.kept_place(path)
    assert kept.endswith("/caf\ufffd/\ufffd\ufffd.md")
    assert paths.file_at(kept) == path and paths.file_at(str(path)) == path
    assert paths.file_at(str(plain)) == plain, "it is not there"
    plain.write_bytes(b"")
    (tmp_path / os.fsdecode(b"caf\xe9.md")).write_bytes(b"")
    assert paths.file_at(str(plain)) == plain, "it is there by this very name"
    (folder / os.fsdecode(b"\xfd\xe9.md")).write_bytes(b"")
    assert not paths.file_at(kept).exists(), "which of the two it was cannot be told"


def test_a_name_that_no_file_can_have_is_kept_as_it_is_and_no_error() -> None:
    assert paths.kept_place("a\0b") == "a\0b"
    assert paths.kept_place("\ud800") == "\ufffd"
