"""Build dist/postil/ with PyInstaller and see that it starts: `make bundle`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
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


def try_out() -> None:
    """Start what was built: its version, an article of every kind read in its child process, and a window unseen."""
    program = str(FOLDER / "postil")
    with tempfile.TemporaryDirectory() as folder:
        env = {"PATH": os.defpath, "HOME": folder, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        samples = sorted(path for path in (ROOT / "tests" / "samples" / "articles").iterdir() if path.is_file())
        articles = [ROOT / "resources" / "articles" / "ai-race.md", *samples]
        picture = str(Path(folder) / "window.png")
        for arguments in (["--version"], *(["read", str(path)] for path in articles), ["picture", picture]):
            done = subprocess.run(
                [program, *arguments], env=env, cwd=folder, capture_output=True, text=True, timeout=120, check=False
            )
            is_told = arguments[0] == "read" and "Traceback" not in done.stderr  # what a document is said to be like
            if done.returncode or (done.stderr.strip() and not is_told):
                sys.exit(f"postil {arguments[0]} ended with {done.returncode}: {done.stderr.strip()}")
            print(f"postil {arguments[0]}: {done.stdout.splitlines()[0] if done.stdout.strip() else 'ok'}")


def main() -> None:
    """Build the folder, try it out, and say how large it is."""
    build()
    strip()
    try_out()
    size = sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{FOLDER.relative_to(ROOT)}: {size / 1_000_000:.0f} MB. Start {FOLDER.relative_to(ROOT)}/postil.")


if __name__ == "__main__":
    main()
