"""Telling a user's browsers which program may be started for Postil's extension.

Each looks for a file of JSON in a folder of its own; its program takes no arguments, so a script of two lines stands
between. Folders: developer.chrome.com and developer.mozilla.org, “Native messaging” and “Native manifests”; Brave's and
Edge's are Chromium's beside their profiles.
"""

from __future__ import annotations

import json
import os
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from desktop import paths
from desktop.errors import PostilError
from desktop.library.whole_file import write_whole
from desktop.resources import resources

HOST = "org.postil.browser"
CHROMIUM_ORIGIN = "chrome-extension://ipkhlmmnjekadknmdffbgdcigegkllih/"
FIREFOX_ID = "browser@postil.invalid"
SENDERS = (CHROMIUM_ORIGIN, FIREFOX_ID)


class Browser(NamedTuple):
    """A browser, and below the user's folder: what shows that it is used, and where it looks."""

    id: str
    name: str
    linux: str
    macos: str
    folder: str = "NativeMessagingHosts"

    @property
    def is_firefox(self) -> bool:
        """True if it knows extensions by Firefox's ids."""
        return self.id == "firefox"


_SUPPORT = "Library/Application Support"
BROWSERS = (
    Browser("firefox", "Firefox", ".mozilla", f"{_SUPPORT}/Mozilla", "native-messaging-hosts"),
    Browser("chromium", "Chromium", ".config/chromium", f"{_SUPPORT}/Chromium"),
    Browser("chrome", "Chrome", ".config/google-chrome", f"{_SUPPORT}/Google/Chrome"),
    Browser("brave", "Brave", ".config/BraveSoftware/Brave-Browser", f"{_SUPPORT}/BraveSoftware/Brave-Browser"),
    Browser("edge", "Edge", ".config/microsoft-edge", f"{_SUPPORT}/Microsoft Edge"),
)


def extension_folder() -> Path:
    """Return where the extension lies."""
    shipped = resources() / "browser"
    return shipped if shipped.is_dir() else resources().parent / "packaging" / "browser"


def manifest(program: str, *, firefox: bool) -> bytes:
    """Return what a browser is told: which program to start, and for whom."""
    allowed = {"allowed_extensions": [FIREFOX_ID]} if firefox else {"allowed_origins": [CHROMIUM_ORIGIN]}
    about = {"name": HOST, "description": "Postil", "path": program, "type": "stdio", **allowed}
    return json.dumps(about, indent=2).encode() + b"\n"


def install(names: Sequence[str], library: str | None) -> list[tuple[Browser, Path]]:
    """Tell browsers of Postil, those that the user has where none is named; return them with the files.

    What they hand over goes into ``library``, where that is given. Raises PostilError.
    """
    _refuse_windows()
    chosen = [
        browser for browser in BROWSERS if (browser.id in names if names else _place(browser).parent.parent.is_dir())
    ]
    if not chosen:
        known = ", ".join(browser.id for browser in BROWSERS)
        raise PostilError("No browser was found that Postil knows; --browser names one: {known}.", known=known)
    script = _script()
    script.parent.mkdir(parents=True, exist_ok=True)
    write_whole(script, _script_text(library), force=True)
    script.chmod(0o755)
    written = []
    for browser in chosen:
        place = _place(browser)
        place.parent.mkdir(parents=True, exist_ok=True)
        write_whole(place, manifest(str(script), firefox=browser.is_firefox), force=True)
        written.append((browser, place))
    return written


def remove() -> list[tuple[Browser, Path]]:
    """Let no browser know of Postil any more; return those that did, with the files."""
    _refuse_windows()
    gone = [(browser, place) for browser in BROWSERS if (place := _place(browser)).is_file()]
    for path in [*(place for _, place in gone), _script()]:
        path.unlink(missing_ok=True)
    return gone


def _place(browser: Browser) -> Path:
    home = Path.home()
    if sys.platform == "darwin":
        return home / browser.macos / browser.folder / f"{HOST}.json"
    config = os.environ.get("XDG_CONFIG_HOME")
    kept = Path(config) / Path(browser.linux).relative_to(".config") if config and not browser.is_firefox else None
    return (kept or home / browser.linux) / browser.folder / f"{HOST}.json"


def _script() -> Path:
    return paths.data_folder() / "browser" / "postil-browser"


def _script_text(library: str | None) -> bytes:
    command = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "desktop"]
    if library:
        command += ["--library", str(paths.library_path(library))]
    return f'#!/bin/sh\nexec {shlex.join([*command, "browser", "host"])} "$@"\n'.encode()


def _refuse_windows() -> None:
    if sys.platform == "win32":
        raise PostilError("On Windows browsers look into the registry, which Postil does not write yet.")
