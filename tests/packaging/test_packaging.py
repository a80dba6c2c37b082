"""What is shipped: the wheel and what stands in it, the desktop's files, the icon, the declared dependencies."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path
from xml.etree import ElementTree

import pytest

from db.migrations import APPLICATION_ID
from desktop import __version__
from desktop.importers import IMPORTERS
from tests.scripts import script

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
OWN = {"db", "desktop"}
_IMPORTED = re.compile(r"^ *(?:from (\w+)(?:\.\w+)* import|import (\w+))", re.M)


def ended_well(command: list[str], **options: object) -> str:
    """Run a command and return what it printed; fail with its own words."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, **options)  # type: ignore[call-overload]
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return str(done.stdout)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the source archive, and the wheel from it, as a packager would."""
    out = tmp_path_factory.mktemp("dist")
    ended_well([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)])
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a new environment, which borrows the dependencies from this one; return its programs."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    place = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder), "platbase": str(folder)}))
    programs = Path(sysconfig.get_path("scripts", "venv", {"base": str(folder), "platbase": str(folder)}))
    python = str(programs / "python")
    ended_well([sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", str(wheel)])
    # A line in a .pth adds this environment's packages, but not its own .pth files: the working copy stays out.
    (place / "borrowed.pth").write_text(f"{sysconfig.get_path('purelib')}\n{sysconfig.get_path('platlib')}\n", "utf-8")
    return programs


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("POSTIL", "PYTHON", "COV", "XDG"))
    }
    return {**kept, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "QT_QPA_PLATFORM": "offscreen"}


def test_the_wheel_holds_the_two_packages_with_every_module_and_bundled_file_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {name.split("/")[0] for name in names} == {"desktop", "db", f"postil-{__version__}.dist-info"}
    assert not [name for name in names if name.endswith((".pyc", ".db", ".postil")) or "/tests/" in name]
    bundled = [path for path in (ROOT / "resources").rglob("*") if path.is_file() and path.name != ".DS_Store"]
    assert bundled
    assert {f"desktop/{path.relative_to(ROOT).as_posix()}" for path in bundled} <= names
    assert {path.relative_to(ROOT).as_posix() for package in OWN for path in (ROOT / package).rglob("*.py")} <= names


def test_the_installed_program_needs_nothing_of_the_working_copy(
    installed: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    """Its version, its article, its handbook and its window, without a display: an environment is made but once."""

    def said(program: str, *arguments: str) -> str:
        return ended_well([str(installed / program), *arguments], env=environment, cwd=tmp_path).strip()

    assert said("postil", "--version") == f"postil {__version__}"
    db_file, desktop_file, folder, *pages = said(
        "python",
        "-c",
        "import db, desktop; from desktop.resources import resources; folder = resources(); "
        "pages = sorted(page.name for page in (folder / 'handbook').iterdir()); "
        "print(db.__file__, desktop.__file__, folder, *pages, sep='\\n')",
    ).splitlines()
    assert all(Path(path).is_relative_to(installed.parent) for path in (db_file, desktop_file, folder))
    assert pages == sorted(page.name for page in (ROOT / "resources" / "handbook").iterdir())
    assert "owning the whole stack" in said("postil", "read", str(Path(folder, "articles", "ai-race.md")))
    said("postil", "picture", "window.png")
    assert (tmp_path / "window.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.no_cover
def test_every_import_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    chosen = (line for name in ("spell", "postgresql", "encryption") for line in project["optional-dependencies"][name])
    declared = _names(project["dependencies"])
    optional = _names(chosen)
    known = packages_distributions()
    missing, used = {}, set()
    for path in (path for package in OWN for path in (ROOT / package).rglob("*.py")):
        names = {found[1] or found[2] for found in _IMPORTED.finditer(path.read_text("utf-8"))}
        for top in names - OWN - set(sys.stdlib_module_names):
            owners = {_plain(owner) for owner in known.get(top, [top])}
            used |= owners & declared
            if not owners & (declared | optional):
                missing[top] = path.name
    assert missing == {}
    # of the faces only the files are read
    unseen = {"font-source-serif-pro", "font-source-sans-pro"}
    assert declared - used <= unseen, "declared, but never imported"


def _names(requirements: Iterable[str]) -> set[str]:
    return {_plain(re.split(r"[<>=!~;\[ ]", line)[0]) for line in requirements}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def desktop_entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(PACKAGING / "postil.desktop", "utf-8")
    return parser["Desktop Entry"]


def metainfo() -> ElementTree.Element:
    return ElementTree.parse(PACKAGING / "org.postil.Postil.metainfo.xml").getroot()


def test_the_desktop_entry_starts_the_program_and_opens_what_it_reads() -> None:
    entry = desktop_entry()
    assert entry["Exec"].split() == ["postil", "%U"]
    types = set(entry["MimeType"].rstrip(";").split(";"))
    assert {"text/plain", "text/markdown", "text/html", "x-scheme-handler/postil"} <= types
    assert (PACKAGING / f"{entry['Icon']}.svg").is_file()


def test_the_metainfo_agrees_with_the_desktop_entry_and_the_version() -> None:
    root, entry = metainfo(), desktop_entry()
    assert root.findtext("launchable") == "postil.desktop"
    assert root.findtext("name") == entry["Name"]
    assert {node.text for node in root.iter("mediatype")} == set(entry["MimeType"].rstrip(";").split(";"))
    assert {node.text for node in root.iter("category")} == set(entry["Categories"].rstrip(";").split(";"))
    release = root.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__
    assert f"define VERSION {__version__}\n" in (PACKAGING / "postil.nsi").read_text("utf-8")
    assert f"postil-{__version__}-linux" in (PACKAGING / "org.postil.Postil.yml").read_text("utf-8")
    assert f'"version": "{__version__}"' in (PACKAGING / "browser" / "manifest.json").read_text("utf-8")


def test_what_is_derived_from_the_tables_is_as_they_are_today() -> None:
    stale = [path.name for path, text in script("tables").derived().items() if path.read_text("utf-8") != text]
    assert stale == [], "`make tables` writes them"


@pytest.mark.skipif(not shutil.which("update-mime-database"), reason="update-mime-database is not installed")
def test_the_types_are_those_of_the_endings_in_a_database_made_of_them(tmp_path: Path) -> None:
    (tmp_path / "packages").mkdir()
    shutil.copy(PACKAGING / "postil-mime.xml", tmp_path / "packages")
    ended_well(["update-mime-database", str(tmp_path)])
    known = {tuple(line.split(":")) for line in (tmp_path / "globs").read_text("utf-8").splitlines() if line[0] != "#"}
    own = {("application/vnd.postil.library", "*.postil"), ("application/vnd.postil.bundle", "*.postil-share")}
    assert known == own | {
        (kind, f"*{ending}") for one in IMPORTERS for kind, endings in one.media_types.items() for ending in endings
    }


def test_a_library_is_known_by_its_application_id() -> None:
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    root = ElementTree.parse(PACKAGING / "postil-mime.xml").getroot()
    match = root.find(".//m:match/m:match", space)
    assert match is not None
    assert (match.get("offset"), int(match.get("value", "0"), 16)) == ("68", APPLICATION_ID)
    kind = root.find("m:mime-type", space)
    assert kind is not None
    assert kind.get("type") in desktop_entry()["MimeType"]


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-validate is not installed")
def test_the_desktop_entry_is_valid() -> None:
    assert ended_well(["desktop-file-validate", str(PACKAGING / "postil.desktop")]) == ""


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="appstreamcli is not installed")
def test_the_metainfo_is_valid() -> None:
    lenient = ["--override", "url-homepage-missing=info"]  # there is no homepage yet
    ended_well(["appstreamcli", "validate", "--no-net", *lenient, str(PACKAGING / "org.postil.Postil.metainfo.xml")])


def test_the_menu_entry_of_a_user_names_their_program_whatever_its_path(tmp_path: Path) -> None:
    program = tmp_path / 'odd $dir "50%' / "postil"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "share")}
    ended_well(["sh", str(PACKAGING / "menu.sh"), str(program)], env=env)
    entry = tmp_path / "share" / "applications" / "postil.desktop"
    quoted = str(tmp_path) + '/odd \\\\$dir \\\\"50%%/postil'
    assert f'Exec="{quoted}" %U' in entry.read_text("utf-8").splitlines()
    ended_well(["sh", str(PACKAGING / "menu.sh"), "--remove"], env=env)
    assert not entry.exists()
