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
        ("Mobile Documents", "iCloud"),
        ("com~apple~CloudDocs", "iCloud"),
        ("iCloud Drive", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("GoogleDrive", "Google Drive"),
        ("My Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("ownCloud-work/notes", "ownCloud"),
        ("Seafile", "Seafile"),
        ("pCloudDrive", "pCloud"),
        ("MEGA", "MEGA"),
        ("Syncthing", "Syncthing"),
        ("notes", ""),
        ("dropboxes", ""),
        ("my dropbox", ""),
    ],
)
def test_a_cloud_folder_is_known_by_its_name(tmp_path: Path, folder: str, name: str) -> None:
    warning = place_warning(tmp_path / folder / "library.postil")
    assert (name in warning) if name else not warning


@pytest.mark.parametrize(
    ("marker", "name"), [(".stfolder", "Syncthing"), (".dropbox", "Dropbox"), (".owncloudsync.log", "ownCloud")]
)
def test_a_synced_folder_is_known_by_its_marker(tmp_path: Path, marker: str, name: str) -> None:
    (tmp_path / marker).mkdir()
    assert name in place_warning(tmp_path / "notes" / "library.postil")


NETWORK = (
    "nfs nfs4 cifs smb2 smb3 smbfs afs ncpfs ceph glusterfs lustre davfs 9p fuse.sshfs fuse.rclone fuse.davfs2"
    " fuse.gvfsd-fuse fuse.s3fs fuse.curlftpfs fuse.glusterfs fuse.onedriver fuse.goofys fuse.smbnetfs fuse.gcsfuse"
)


@pytest.mark.parametrize("kind", [*NETWORK.split(), "ext4"])
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


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/mnt/share", "nfs"),  # a line cut short after its type
        ("/mnt/share/deeper", "nfs"),
        ("/mnt/share/disk", ""),  # a disk of this computer inside it
        ("/mnt/a\tb\\c d", "cifs"),
        ("/mnt", ""),
    ],
)
def test_the_mount_that_lies_deepest_says_what_the_file_system_is(
    tmp_path: Path, folder: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "no mount\n/dev/sda / ext4 rw 0 0\nhalf a\nserver:/x /mnt/share nfs\n/dev/sdb /mnt/share/disk ext4 rw 0 0\n"
        "server:/y /mnt/a\\011b\\134c\\040d cifs rw 0 0\n"
    )
    monkeypatch.setattr(unsafe_folders, "_MOUNTS", mounts)
    warning = place_warning(Path(folder) / "library.postil")
    assert (f"network drive ({kind})" in warning) if kind else warning == ""


def test_the_store_passes_the_warning_on_and_is_writable_all_the_same(tmp_path: Path) -> None:
    with Store.open(tmp_path / "Dropbox" / "library.postil") as store:
        assert "Dropbox" in store.warning and not store.read_only
