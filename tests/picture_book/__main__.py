"""`make pictures`: draw the picture book into build/pictures. Names, or parts of them, choose among its scenes.

Each screen has a process of its own, with Qt's offscreen screen of that size and scale: so what does not fit is clamped
as on a real one. Look through ``index.html``, or through the sheets, ``sheet-….png``.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

OUT = Path("build/pictures")
LOOKS = {  # the settings that each stands for: appearance, contrast
    "light": ("light", "usual"),
    "sepia": ("sepia", "usual"),
    "dark": ("dark", "usual"),
    "high_light": ("light", "high"),
    "high_dark": ("dark", "high"),
}
SCREENS: dict[str, tuple[tuple[int, int], int, tuple[str, ...]]] = {  # logical pixels, scale, looks
    "800": ((800, 500), 1, ("light", "dark")),
    "1280": ((1280, 800), 1, tuple(LOOKS)),
    "1920": ((1920, 1080), 1, ("light", "dark")),
    "1280x2": ((1280, 800), 2, ("light", "dark")),
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="make pictures")
    parser.add_argument("names", nargs="*", metavar="NAME", help="a scene, or a part of its name")
    parser.add_argument("--screen", choices=SCREENS, action="append", help="only this one; repeatable")
    parser.add_argument("--look", choices=LOOKS, action="append", help="only this one; repeatable")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--library", type=Path, help=argparse.SUPPRESS)  # with it, a screen is drawn in this process
    chosen = parser.parse_args()
    if chosen.library is not None:
        from tests.picture_book.drawing import draw

        ((width, height), _, looks) = SCREENS[chosen.screen[0]]
        wanted = {look: LOOKS[look] for look in looks if look in (chosen.look or looks)}
        draw(chosen.library, chosen.out, chosen.screen[0], (width, height), wanted, chosen.names)
        return
    from tests.picture_book.pages import bind
    from tests.picture_book.shelf import make_library

    if not chosen.names and not chosen.screen and not chosen.look:
        shutil.rmtree(chosen.out, ignore_errors=True)
    chosen.out.mkdir(parents=True, exist_ok=True)
    failed = 0
    with tempfile.TemporaryDirectory(prefix="postil-pictures-") as folder:
        library = make_library(Path(folder))
        for screen in chosen.screen or SCREENS:
            arguments = [*chosen.names, "--screen", screen, "--out", str(chosen.out), "--library", str(library)]
            arguments += [part for look in chosen.look or () for part in ("--look", look)]
            command = [sys.executable, "-m", "tests.picture_book", *arguments]
            failed += subprocess.run(command, env=_environment(screen, Path(folder)), check=False).returncode != 0
    bind(chosen.out)
    print(f"{chosen.out / 'index.html'}")
    sys.exit(failed)


def _environment(screen: str, folder: Path) -> dict[str, str]:
    """Return the environment of a process with such a screen, and with a home of its own."""
    (width, height), scale, _ = SCREENS[screen]
    one = {"name": screen, "x": 0, "y": 0, "width": width * scale, "height": height * scale}
    config = folder / f"{screen}.json"
    config.write_text(json.dumps({"screens": [{**one, "logicalDpi": 96, "logicalBaseDpi": 96}]}), "utf-8")
    homes = {name: str(folder / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={config}", "POSTIL_LIBRARY": str(folder / "none.postil")}
    return {**os.environ, **homes, **platform, "QT_SCALE_FACTOR": str(scale)}


if __name__ == "__main__":
    main()
