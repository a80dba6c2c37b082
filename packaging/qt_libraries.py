"""Check that Qt can start on this machine, and say which package to install where it cannot.

``python packaging/qt_libraries.py`` is silent and ends with 0 when all is well. With ``CI=true``, as root and with
apt-get, the missing packages are installed instead of named.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

PACKAGES = {  # the file that the loader misses -> the package of Debian and Ubuntu that brings it
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libbrotlicommon.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libzstd.so.1": "libzstd1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}
ALL = (
    "libegl1",
    "libgl1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libfontconfig1",
    "libglib2.0-0",
    "libgssapi-krb5-2",
    "fonts-dejavu-core",
)
FONTS = "fonts-dejavu-core"

PROBE = """
import sys
import PySide6.QtNetwork
import PySide6.QtSvg
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
app = QApplication(["probe"])
sys.exit(0 if QFontDatabase.families() else 3)
"""


def missing() -> tuple[tuple[str, ...], str]:
    """Return the packages to install, none when Qt starts, and what Qt itself said."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 0:
        return (), ""
    if done.returncode == 3:
        return (FONTS,), "no font was found"
    words = done.stderr.strip().splitlines()[-1:] or [f"it ended with {done.returncode}"]
    return packages_for(done.stderr), words[0]


def packages_for(complaint: str) -> tuple[str, ...]:
    """Return the packages that bring the files which Qt's loader complains of; all of them where it names none."""
    return tuple(dict.fromkeys(package for file, package in PACKAGES.items() if file in complaint)) or ALL


def install() -> bool:
    """Install every package that Qt needs, where this machine is CI's to change; return whether that was tried."""
    if os.environ.get("CI") != "true" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    quiet = ["apt-get", "-qq"]
    subprocess.run([*quiet, "update"], check=False, stdin=subprocess.DEVNULL)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    packages = [*ALL, "strace"]
    subprocess.run(
        [*quiet, "install", "-y", "--no-install-recommends", *packages],
        check=False,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    return True


def main() -> int:
    """Look for what Qt needs, install it where that can be done, else say what is missing; return the exit code."""
    packages, words = missing()
    if packages and install():
        packages, words = missing()
    if packages:
        print(f"Qt cannot start here ({words}).", file=sys.stderr)
        print(f"Install what it misses: apt install {' '.join(packages)}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
