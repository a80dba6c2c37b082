"""Build dist/postil/ with PyInstaller and see that it starts: `make bundle`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
FOLDER = ROOT / "dist" / "postil"
EXTRA = ("postil.desktop", "org.postil.Postil.metainfo.xml", "postil-mime.xml", "postil.svg", "menu.sh")


def build() -> None:
    """Freeze the program, and lay the desktop's files, the licences and the bill of materials beside it."""
    options = ["--noconfirm", "--log-level=WARN", f"--distpath={ROOT / 'dist'}", f"--workpath={ROOT / 'build'}"]
    spec = str(ROOT / "packaging" / "postil.spec")
    steady = {**os.environ, "PYTHONHASHSEED": "0"}  # what is frozen is the same bytes each time
    subprocess.run([sys.executable, "-m", "PyInstaller", *options, spec], check=True, cwd=ROOT, env=steady)
    share = FOLDER / "share"
    share.mkdir(exist_ok=True)
    for name in EXTRA:
        shutil.copy2(ROOT / "packaging" / name, share / name)
    shutil.copy2(ROOT / "LICENSE", FOLDER / "LICENSE")
    subprocess.run([sys.executable, str(ROOT / "packaging" / "bundled_libraries.py"), str(FOLDER)], check=True)


def strip() -> None:
    """Leave out the names for a debugger, which some libraries carry; a third of Python's own is such."""
    if not shutil.which("strip"):
        return
    for path in (FOLDER / "_internal").rglob("*.so*"):
        if not path.is_symlink() and not path.parent.name.endswith(".libs"):  # those were moved about by patchelf
            subprocess.run(["strip", "--strip-unneeded", "--preserve-dates", str(path)], check=True)


def deeds(folder: Path) -> Iterator[list[str]]:
    """Give the commands that load what the program loads late: readers, exporters, citing, encryption, the browser."""
    from desktop.exporters import EXPORTERS

    yield ["--version"]
    own = ROOT / "resources" / "articles" / "ai-race.md"
    samples = sorted(path for path in (ROOT / "tests" / "samples" / "articles").iterdir() if path.is_file())
    for path in (own, *samples):
        yield ["read", str(path)]
    kinds = {path.suffix[1:]: path for path in samples if path.suffix in (".pdf", ".docx", ".epub")}
    articles = {**dict.fromkeys((row.id for row in EXPORTERS), own), **kinds, "readium": kinds["epub"]}
    for path in sorted(set(articles.values())):
        yield ["add", str(path)]
        yield ["annotate", str(path), "--start", "30", "--end", "60", "--theme", "Talent", "--note", "Of *use*."]
    for number, (kind, path) in enumerate(articles.items()):
        yield ["export", str(path), "--format", kind, "-o", str(folder / f"{number}.{kind}")]
    yield ["cite", str(own)]
    yield ["search", "chips"]
    yield ["share", "add", "--encrypted", str(folder / "shared")]
    yield ["browser", "install", "--browser", "firefox"]
    yield ["check"]
    yield ["picture", str(folder / "window.png")]


def try_out() -> None:
    """Do with what was built what a reader does, in a home of its own; the window is drawn unseen."""
    program = str(FOLDER / "postil")
    with tempfile.TemporaryDirectory() as home:
        env = {"PATH": os.defpath, "HOME": home, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        for arguments in deeds(Path(home)):
            done = subprocess.run(
                [program, *arguments], env=env, cwd=home, capture_output=True, text=True, timeout=600, check=False
            )
            if done.returncode or "Traceback" in done.stderr:
                sys.exit(f"postil {' '.join(arguments)} ended with {done.returncode}: {done.stderr.strip()}")
            print(f"postil {' '.join(arguments[:2])}: {done.stdout.splitlines()[0] if done.stdout.strip() else 'ok'}")


def main() -> None:
    """Build the folder, try it out, and say how large it is."""
    build()
    strip()
    try_out()
    size = sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{FOLDER.relative_to(ROOT)}: {size / 1_000_000:.0f} MB. Start {FOLDER.relative_to(ROOT)}/postil.")


if __name__ == "__main__":
    main()
