"""The paths of Postil's files on this machine. It opens and makes none of them, and knows no Qt."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from db.canonical import clean

NAME = "postil"


def library_path(chosen: str | Path | None = None) -> Path:
    """Return the library file: ``chosen`` (``--library``), else POSTIL_LIBRARY, else the one in the data folder."""
    if chosen:
        return Path(os.path.expanduser(chosen)).absolute()
    if set_ := os.environ.get("POSTIL_LIBRARY"):
        return Path(os.path.expanduser(set_)).absolute()
    return data_folder() / "library.postil"


def data_folder() -> Path:
    """Return the platform's folder for the reader's own data (XDG_DATA_HOME is heeded)."""
    import platformdirs

    return Path(platformdirs.user_data_dir(NAME, appauthor=False))


def settings_path() -> Path:
    """Return the file that keeps the settings (XDG_CONFIG_HOME is heeded)."""
    import platformdirs

    return Path(platformdirs.user_config_dir(NAME, appauthor=False)) / "settings.json"


def keys_path() -> Path:
    """Return the file that keeps the reader's own keys, beside the settings."""
    return settings_path().with_name("keys.json")


def log_folder() -> Path:
    """Return the folder of the log and of crash reports (XDG_STATE_HOME is heeded)."""
    import platformdirs

    return Path(platformdirs.user_log_dir(NAME, appauthor=False))


def real_place(path: str | Path) -> str:
    """Return where a path leads, links and "~" followed, as far as that can be told: what fails there is no error."""
    try:
        return os.path.realpath(os.path.expanduser(path))
    except ValueError:  # no file can be called so
        return str(path)


def kept_place(path: str | Path) -> str:
    """Return where a path leads as a library keeps it: with U+FFFD for each byte of a name that is no UTF-8."""
    return clean(real_place(path))


def file_at(place: str) -> Path:
    """Return the file that a kept place means: where its name was no UTF-8, the one file there that is kept as that."""
    path = Path(place)
    if "\ufffd" not in place or os.path.lexists(place):
        return path
    folder = file_at(str(path.parent))
    try:
        names = [name for name in os.listdir(folder) if clean(name) == path.name]
    except OSError:
        names = []
    return folder / (names[0] if len(names) == 1 else path.name)


def instance_name(library: Path) -> str:
    """Return a name for the lock and the socket of the window on ``library``: the same for every path to one file."""
    digest = hashlib.sha256(real_place(library).encode("utf-8", "surrogateescape")).hexdigest()
    return f"{NAME}-{digest[:24]}"
