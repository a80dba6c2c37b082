"""Build the packages for Linux from the table in layout.py: `make packages` (ARGS="deb rpm tar" chooses).

They hold the folder that `make bundle` has built. With the same sources, libraries and SOURCE_DATE_EPOCH they are the
same bytes each time.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from hashlib import md5
from pathlib import Path
from textwrap import fill

sys.path.insert(0, str(Path(__file__).resolve().parent))

from layout import BUNDLE, ROOT, lay_out, lay_out_machine, moment, packed, releases

VERSION = releases()[0].version  # a test keeps it the program's
DIST = ROOT / "dist"
WORK = ROOT / "build" / "packages"
SUMMARY = "Annotate articles in their margin"
AUTHORS = "The Postil authors <postil@packages.invalid>"
DESCRIPTION = """Postil shows an article beside your highlights and notes. Select a passage,
press a key to give it a theme, and write what you think beside it. Panes
gather the passages of each theme; what you gathered leaves as annotated
Markdown. Everything is kept in one library file and works offline."""
MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}  # as Debian calls them
NEEDED = (  # the libraries that the bundle leaves to the machine; "|": as Debian 13 calls it, and older ones
    "libegl1",
    "libgl1",
    "libx11-6",
    "libxcb1",
    "libdbus-1-3",
    "libfontconfig1",
    "libfreetype6",
    "libglib2.0-0t64 | libglib2.0-0",
    "fonts-dejavu-core | fonts-noto-core",
)
OF_USE = ("libwayland-client0", "libwayland-cursor0", "libwayland-egl1", "libcups2t64 | libcups2")  # Wayland, printers
OVERRIDES = """# The folder is PyInstaller's: it brings Python, Qt and the libraries of the Python
# packages, as their wheels have them, because Debian has no PySide6 that is new enough.
# /usr/lib/postil/LICENSES.txt and sbom.cdx.json say which. Their search path is $ORIGIN.
postil: embedded-library
postil: custom-library-search-path
postil: library-not-linked-against-libc
postil: shared-library-lacks-prerequisites
# Its starter is not built as Debian builds, and pyphen's dictionaries name their encodings.
postil: hardening-no-pie
postil: national-encoding
# There is no homepage yet.
postil: appstream-metadata-validation-failed
"""


def build_deb() -> Path:
    """Build the package for Debian and those that descend from it."""
    root = fresh("deb")
    lay_out_machine(root)
    doc = root / "usr" / "share" / "doc" / "postil"
    (doc / "changelog.gz").write_bytes(packed(debian_changelog().encode()))
    overrides = root / "usr" / "share" / "lintian" / "overrides" / "postil"
    overrides.parent.mkdir(parents=True)
    overrides.write_text(OVERRIDES)
    machine = MACHINES.get(platform.machine(), platform.machine())
    libc = ".".join(platform.libc_ver()[1].split(".")[:2])
    needed = ", ".join((f"libc6 (>= {libc})", *NEEDED))
    long = "".join(f" {line}\n" for line in DESCRIPTION.splitlines())
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        f"Package: postil\nVersion: {VERSION}\nArchitecture: {machine}\nMaintainer: {AUTHORS}\n"
        f"Installed-Size: {kilobytes(root)}\nDepends: {needed}\nRecommends: {', '.join(OF_USE)}\n"
        f"Section: text\nPriority: optional\n"
        f"Description: {SUMMARY}\n{long}"
    )
    digests = (
        f"{md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}\n"
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.is_symlink() and control.parent not in path.parents
    )
    (control.parent / "md5sums").write_text("".join(digests))
    made = DIST / f"postil_{VERSION}_{machine}.deb"
    run(["dpkg-deb", "-z4", "--root-owner-group", "--build", str(root), str(made)])
    return made


def build_rpm() -> Path:
    """Build the package for Fedora, openSUSE and their like; rpm itself looks up which libraries it needs."""
    top = fresh("rpm")
    root = fresh("rpm-root")
    lay_out_machine(root)
    site = root / "usr" / "share" / "zsh"
    (site / "vendor-completions").rename(site / "site-functions")
    spec = top / "postil.spec"
    own = "|".join(sorted({path.name.replace(".", "[.]").replace("+", "[+]") for path in BUNDLE.rglob("*.so*")}))
    files = sorted(
        "/" + path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_symlink() or path.is_file()
    )
    listed = [name for name in files if not name.startswith("/usr/lib/postil/")]
    spec.write_text(
        "%global __os_install_post %{nil}\n%global debug_package %{nil}\n%global _build_id_links none\n"
        "%global source_date_epoch_from_changelog 0\n%global use_source_date_epoch_as_buildtime 1\n"
        "%global build_mtime_policy clamp_to_source_date_epoch\n%global clamp_mtime_to_source_date_epoch 1\n"
        f"%global _buildhost postil\n%global __provides_exclude_from ^/usr/lib/postil/.*$\n"
        f"%global __requires_exclude ^({own})\n"
        f"Name: postil\nVersion: {VERSION}\nRelease: 1\nSummary: {SUMMARY}\nLicense: MIT\nRequires: font(dejavusans)\n"
        f"%description\n{DESCRIPTION}\n%install\nmkdir -p %{{buildroot}}\ncp -a {root}/. %{{buildroot}}/\n"
        f"%files\n/usr/lib/postil\n%dir /usr/share/postil\n%dir /usr/share/doc/postil\n{chr(10).join(listed)}\n"
    )
    run(["rpmbuild", "-bb", "--quiet", "--define", f"_topdir {top}", "--define", f"_rpmdir {top}", str(spec)])
    (built,) = top.rglob("*.rpm")
    return Path(shutil.copy2(built, DIST))


def build_tar() -> Path:
    """Build the archive, which is unpacked where one likes: into ~/.local, and the menu has it."""
    root = fresh("tar")
    lay_out(root)
    name = f"postil-{VERSION}-linux-{platform.machine()}"
    made = DIST / f"{name}.tar.xz"

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = moment()
        return entry

    with tarfile.open(made, "w:xz", format=tarfile.GNU_FORMAT) as archive:  # the entries of a folder come sorted
        archive.add(root, name, filter=plain)
    return made


BUILDERS: dict[str, Callable[[], Path]] = {"deb": build_deb, "rpm": build_rpm, "tar": build_tar}


def debian_changelog() -> str:
    """Return the releases as Debian writes them."""
    entries = []
    for one in releases():
        day = format_datetime(datetime.fromisoformat(one.date).replace(tzinfo=UTC))
        words = fill(one.words, 76, initial_indent="  * ", subsequent_indent="    ")
        entries.append(f"postil ({one.version}) unstable; urgency=medium\n\n{words}\n\n -- {AUTHORS}  {day}\n")
    return "\n".join(entries)


def fresh(name: str) -> Path:
    """Return an empty folder to lay things out in."""
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def kilobytes(folder: Path) -> int:
    """Return what a folder takes, as Debian counts it: each file in whole kilobytes, all else one."""
    sizes = (path.stat().st_size if path.is_file() and not path.is_symlink() else 1 for path in folder.rglob("*"))
    return sum(-(-size // 1024) for size in sizes)


def run(command: list[str]) -> None:
    """Run a packager's tool with the time that all files are to bear."""
    if not shutil.which(command[0]):
        sys.exit(f"{command[0]} is not installed.")
    subprocess.run(command, check=True, env={**os.environ, "SOURCE_DATE_EPOCH": str(moment()), "LC_ALL": "C.UTF-8"})


def main(names: list[str]) -> int:
    """Build those named, or all; return the exit code."""
    if not (BUNDLE / "postil").is_file():
        print("There is no dist/postil yet: make bundle.", file=sys.stderr)
        return 1
    for name in names or BUILDERS:
        made = BUILDERS[name]()
        print(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1_000_000:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
