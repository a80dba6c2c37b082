"""What goes where on a Linux machine: one table, from which the .deb, the .rpm and the .tar.xz are made.

A place is named from the prefix on (``bin/postil``), which is /usr in a package and any folder for the archive.
"""

from __future__ import annotations

import gzip
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop.cli import cli  # noqa: E402
from desktop.cli.browser.registering import HOST, manifest  # noqa: E402
from desktop.cli.completing import script_for  # noqa: E402

PACKAGING = ROOT / "packaging"
BUNDLE = ROOT / "dist" / "postil"  # what `make bundle` builds
METAINFO = "org.postil.Postil.metainfo.xml"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)  # pixels of the icon's pictures, for menus that draw no SVG


class Row(NamedTuple):
    """One file, or folder, of a package."""

    place: str
    content: Path | Callable[[], bytes]  # a file or folder that is there, or what writes one


def icon(pixels: int) -> bytes:
    """Return the icon as a PNG."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(PACKAGING / "postil.svg")).render(painter)
    painter.end()
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return written.data()


def roff(text: str) -> str:
    """Return a text for troff: no letter of it is an order."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "").splitlines()
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in lines)


def manual() -> bytes:
    """Return the manual page, of the help that the program itself gives."""
    release = releases()[0]
    lines = [f'.TH POSTIL 1 "{release.date}" "Postil {release.version}"', ".SH NAME"]
    lines += ["postil \\- read articles and annotate them in their margin", ".SH SYNOPSIS", ".B postil"]
    lines += ["[\\-\\-library PATH] [FILE... | COMMAND [OPTION]... [ARGUMENT]...]", ".SH DESCRIPTION"]
    lines += ["\n.PP\n".join(map(roff, (cli.help or "").strip().split("\n\n"))), ".SH OPTIONS"]
    for option in cli.params:
        names, words = ", ".join(option.opts), getattr(option, "help", None) or ""
        lines += [".TP", f"\\fB{roff(names)}\\fR", roff(words)]
    lines += [".TP", "\\fB\\-h, \\-\\-help\\fR", "Show the help of the program, or of a command."]
    lines.append(".SH COMMANDS")
    for name, command in cli.commands.items():
        lines += [".TP", f"\\fB{roff(name)}\\fR", roff(" ".join((command.help or "").split("\n\n")[0].split()))]
    lines += [".SH FILES", ".TP", "\\fI~/.local/share/postil/library.postil\\fR"]
    lines += ["The library: one file with all articles, annotations and themes. Removing the program leaves it."]
    lines += [".TP", "\\fI~/.config/postil/settings.json\\fR", "The settings."]
    lines += [".SH ENVIRONMENT", ".TP", "\\fBPOSTIL_LIBRARY\\fR", "The library to use instead of one's own."]
    return packed(("\n".join(lines) + "\n").encode())


class Release(NamedTuple):
    """A release, as the metainfo tells of it."""

    version: str
    date: str
    words: str


def releases() -> list[Release]:
    """Return the releases, the newest first."""
    nodes = ElementTree.parse(PACKAGING / METAINFO).iter("release")
    return [
        Release(node.get("version", ""), node.get("date", ""), " ".join("".join(node.itertext()).split()))
        for node in nodes
    ]


def packed(data: bytes) -> bytes:
    """Return bytes as gzip has them, the same each time."""
    return gzip.compress(data, mtime=0)


def completion(shell: str) -> Callable[[], bytes]:
    """Return what writes the completions of a shell."""
    return lambda: script_for(shell).strip().encode() + b"\n"


def drawn(pixels: int) -> Callable[[], bytes]:
    """Return what draws the icon at a size."""
    return lambda: icon(pixels)


LAYOUT = (
    Row("lib/postil", BUNDLE),
    Row("share/applications/postil.desktop", PACKAGING / "postil.desktop"),
    Row(f"share/metainfo/{METAINFO}", PACKAGING / METAINFO),
    Row("share/mime/packages/postil.xml", PACKAGING / "postil-mime.xml"),
    Row("share/icons/hicolor/scalable/apps/postil.svg", PACKAGING / "postil.svg"),
    *(Row(f"share/icons/hicolor/{n}x{n}/apps/postil.png", drawn(n)) for n in SIZES),
    Row("share/man/man1/postil.1.gz", manual),
    Row("share/bash-completion/completions/postil", completion("bash")),
    Row("share/zsh/vendor-completions/_postil", completion("zsh")),
    Row("share/fish/vendor_completions.d/postil.fish", completion("fish")),
    Row("lib/postil/postil-browser", lambda: b'#!/bin/sh\nexec "${0%/*}/postil" browser host "$@"\n'),
    Row("share/doc/postil/copyright", ROOT / "LICENSE"),
    Row("share/doc/postil/NEWS.md.gz", lambda: packed((ROOT / "CHANGELOG.md").read_bytes())),
)
LINKS = {
    "bin/postil": "../lib/postil/postil",
    "share/postil/browser": "../../lib/postil/_internal/desktop/resources/browser",
}
CHROMIUM = "usr/lib/postil/chromium.json"
STARTED = ("/lib/postil/postil", "/lib/postil/postil-browser")  # the second by browsers, which these files tell of it:
BROWSERS = (
    Row(f"usr/lib/mozilla/native-messaging-hosts/{HOST}.json", lambda: manifest(f"/usr{STARTED[1]}", firefox=True)),
    Row(CHROMIUM, lambda: manifest(f"/usr{STARTED[1]}", firefox=False)),
)
BROWSER_LINKS = {  # a file in /etc would stay until the package is purged
    f"etc/chromium/native-messaging-hosts/{HOST}.json": f"/{CHROMIUM}",
}


def lay_out_machine(root: Path) -> None:
    """Write everything below the root of a machine, where browsers find Postil too."""
    lay_out(root / "usr")
    _write(BROWSERS, BROWSER_LINKS, root)
    _set_modes(root)


def lay_out(prefix: Path) -> None:
    """Write everything under a folder, with the modes that a package wants."""
    _write(LAYOUT, LINKS, prefix)
    _set_modes(prefix)


def _write(rows: Iterable[Row], links: Mapping[str, str], prefix: Path) -> None:
    for place, content in rows:
        path = prefix / place
        path.parent.mkdir(parents=True, exist_ok=True)
        if not isinstance(content, Path):
            path.write_bytes(content())
        elif content.is_dir():
            shutil.copytree(content, path, symlinks=True, ignore=shutil.ignore_patterns("share"))
        else:
            shutil.copyfile(content, path)
    for place, target in links.items():
        link = prefix / place
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(target)


def _set_modes(prefix: Path) -> None:
    for path in [prefix, *prefix.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.as_posix().endswith(STARTED) else 0o644)


def moment() -> int:
    """Return the time that all files of a package bear: SOURCE_DATE_EPOCH, else the newest release's day."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return int(given) if given else int(datetime.fromisoformat(releases()[0].date).replace(tzinfo=UTC).timestamp())
