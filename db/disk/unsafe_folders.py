"""Recognising folders where a library is not safe: network file systems, and folders that a cloud program copies."""

from __future__ import annotations

import os
from pathlib import Path

_NETWORK = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "ncpfs", "ceph", "glusterfs", "lustre", "davfs", "9p"),
        *("fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.s3fs", "fuse.curlftpfs"),
        *("fuse.glusterfs", "fuse.onedriver", "fuse.goofys", "fuse.smbnetfs", "fuse.gcsfuse"),
    }
)
_CLOUD = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "seafile": "Seafile",
    "pclouddrive": "pCloud",
    "mega": "MEGA",
    "syncthing": "Syncthing",
}
_MARKERS = {".stfolder": "Syncthing", ".dropbox": "Dropbox", ".owncloudsync.log": "ownCloud"}
_MOUNTS = Path("/proc/self/mounts")


def place_warning(path: Path) -> str:
    """Return a sentence that warns of the folder a library lies in, or ""."""
    cloud = _cloud(path)
    if cloud:
        return (
            f"The library {path} lies in a folder that {cloud} copies, which can damage it:"
            " better keep it elsewhere, and copy its backups there."
        )
    kind = _file_system(path)
    if kind in _NETWORK:
        return (
            f"The library {path} lies on a network drive ({kind.removeprefix('fuse.')}), where locks may fail:"
            " open it on one computer at a time, or keep it on a disk of this one."
        )
    return ""


def _cloud(path: Path) -> str:
    for folder in path.parents:
        name = folder.name.casefold()
        for known, cloud in _CLOUD.items():
            if name == known or name.startswith((f"{known} -", f"{known}-")):
                return cloud
        for marker, cloud in _MARKERS.items():
            if os.path.lexists(folder / marker):
                return cloud
    return ""


def _file_system(path: Path) -> str:
    """Return the type of the file system that holds ``path``, or "" where that cannot be told."""
    if os.fspath(path).startswith("\\\\"):
        return "smbfs"
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    best, kind = "", ""
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        place = fields[1].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
        inside = place == "/" or os.fspath(path) == place or os.fspath(path).startswith(place.rstrip("/") + "/")
        if inside and len(place) >= len(best):
            best, kind = place, fields[2]
    return kind
