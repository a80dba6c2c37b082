"""Folders where a library is not safe are recognised."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.disk import unsafe_folders
from db.disk.unsafe_folders import place_warning
from db.store import Store


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("Dropbox/notes", "Dropbox"),
        ("OneDrive - Company/Documents", "OneDrive"),
        ("Google Drive", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Nextcloud", "Nextcloud"),
        ("notes", ""),
        ("dropboxes", ""),
    ],
)
def test_a_cloud_folder_is_known_by_its_name(tmp_path: Path, folder: str, name: str) -> None:
    warning = place_warning(tmp_path / folder / "library.postil")
    assert (name in warning) if name else not warning


def test_a_synced_folder_is_known_by_its_marker(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert "Syncthing" in place_warning(tmp_path / "notes" / "library.postil")


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs", "9p", "ext4"])
def test_a_network_drive_is_known_by_its_file_system(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\nserver:/x /mnt/my\\040share {kind} rw 0 0\nmore\n")
    monkeypatch.setattr(unsafe_folders, "_MOUNTS", mounts)
    assert bool(place_warning(Path("/mnt/my share/library.postil"))) == (kind != "ext4")
    assert not place_warning(Path("/mnt/my shared/library.postil"))
    monkeypatch.setattr(unsafe_folders, "_MOUNTS", tmp_path / "none")
    assert not place_warning(Path("/mnt/my share/library.postil"))


def test_the_store_passes_the_warning_on_and_is_writable_all_the_same(tmp_path: Path) -> None:
    with Store.open(tmp_path / "Dropbox" / "library.postil") as store:
        assert "Dropbox" in store.warning and not store.read_only
