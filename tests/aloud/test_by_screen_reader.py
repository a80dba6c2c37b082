"""The journey of an article by keys alone, and by AT-SPI alone, each step heard: the real program on its own display.

It needs packages of the system, on Debian at-spi2-core, gir1.2-atspi-2.0, python3-gi, xvfb, dbus and libxcb-cursor0.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ARTICLE = """# Harbours

A harbour is a promise that somebody keeps.

## Pilots

Every pilot knows one way in.

A [pilot](https://example.org/pilot) stands on the bridge and says little.

| Hour | Tide |
|------|------|
| six  | low  |
| noon | high |

## Cranes

A crane is leverage with patience.
"""
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
PYTHON = "/usr/bin/python3"
SESSION = """
"$LAUNCHER" --launch-immediately &
"$PROGRAM" -m desktop &
"$DRIVES" "$DRIVER"; code=$?
kill %1 %2
exit $code
"""


def missing() -> str:
    """Say what of the system is missing, or nothing."""
    for name in ("Xvfb", "xvfb-run", "dbus-run-session"):
        if shutil.which(name) is None:
            return f"{name} is not installed"
    if not any(map(os.path.exists, LAUNCHERS)):
        return "at-spi2-core is not installed"
    tried = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if not os.path.exists(PYTHON) or subprocess.run([PYTHON, "-c", tried], capture_output=True).returncode:
        return "the bindings of AT-SPI (gir1.2-atspi-2.0, python3-gi) are not installed"
    return ""


@pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is what screen readers of Linux use")
@pytest.mark.parametrize("driver", ["by_keys.py", "by_actions.py"])
def test_the_journey_of_an_article_is_done_and_each_step_is_heard(driver: str, tmp_path: Path) -> None:
    if why := missing():
        pytest.skip(f"The journey with a screen reader was not tried: {why}.")
    folders = {name: str(tmp_path / name) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    (tmp_path / "harbours.md").write_text(ARTICLE, "utf-8")
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    environment = {
        **{name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")},
        **folders,
        "XDG_RUNTIME_DIR": str(runtime),
        "POSTIL_LIBRARY": str(tmp_path / "library.postil"),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
        "LAUNCHER": next(filter(os.path.exists, LAUNCHERS)),
        "PROGRAM": sys.executable,
        "DRIVES": PYTHON,
        "DRIVER": str(HERE / driver),
        "JOURNEY": str(tmp_path),
    }
    ran = subprocess.run(
        ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1280x800x24", "bash", "-c", SESSION],
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
    )
    print(ran.stdout)  # what was heard: to be seen with -rP
    assert ran.returncode == 0, ran.stdout + ran.stderr[-2000:]
    assert "\ndone\n" in ran.stdout
