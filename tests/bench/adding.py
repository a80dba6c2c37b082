"""Large files added to a library in a real window, each in a process of its own: how long the window stood still, and
the most memory that its process had.

``python -m tests.bench.adding FILE`` measures one file and prints what it found as JSON.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import texts
from tests.bench.figures import Figure
from tests.bench.processes import ROOT, environment

LARGE = {"english.txt": 6_000_000, "chinese.txt": 8_000_000, "longest.txt": 14_900_000, "book.md": 3_400_000}
GAP, MEMORY = 100, 250  # milliseconds, megabytes
_CALM = 1.5  # seconds in which nothing was done that keeps the window waiting
_PATIENCE = 240.0


def adding(folder: Path, _runs: int) -> Iterator[Figure]:
    """Add large texts: English, Chinese and English that are nearly as long as a text may be, a book in Markdown."""
    for name, characters in LARGE.items():
        path = folder / name
        path.write_text(_made(name, characters), "utf-8")
        yield from figures(path, folder)


def figures(path: Path, folder: Path) -> list[Figure]:
    """Measure one file."""
    command = [sys.executable, "-m", "tests.bench.adding", str(path)]
    done = subprocess.run(command, cwd=ROOT, env=environment(folder / path.stem), stdout=subprocess.PIPE, check=True)
    found = json.loads(done.stdout)
    for what, seconds, longest in found["phases"]:
        print(f"  {path.name} {what}: {seconds:.1f} s, stood still for {longest}", flush=True)
    return [
        Figure(f"{path.name} added, shown, searched: stood still", [found["gap"]], "ms", GAP),
        Figure("... the most memory of the window's process", [found["memory"]], "MB", MEMORY),
    ]


def _made(name: str, characters: int) -> str:
    if name.endswith(".md"):
        return texts.book(characters)
    return chinese(characters) if name.startswith("chinese") else texts.plain(characters)


def chinese(characters: int) -> str:
    """Return Chinese of about ``characters``: as in a language, few signs are frequent, and words come again."""
    chance = random.Random(8)
    signs = [chr(0x4E00 + number) for number in range(3_500)]
    shares = [1 / (rank + 2) for rank in range(len(signs))]
    words = ["".join(chance.choices(signs, shares, k=chance.randint(1, 3))) for _ in range(20_000)]
    parts: list[str] = []
    length = 0
    while length < characters:
        sentences = ("".join(chance.choices(words, k=chance.randint(6, 20))) + "。" for _ in range(6))
        parts.append("".join(sentences))
        length += len(parts[-1]) + 2
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Measure the file that is named, and print the gaps and the memory as JSON."""
    from tests.bench import on_screen  # which comes before PySide

    application = on_screen.application()
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    from desktop.library import Library
    from tests.bench.heart import Heart

    path = Path(sys.argv[1])
    library = Library.open(Path.home() / "library.postil", origin="window")
    other = Path.home() / "small.txt"
    other.write_text(texts.plain(5_000), "utf-8")
    small = library.articles.add(other).article
    window = on_screen.shown_window(library)
    said: list[str] = []
    window.session.failed.connect(said.append)
    heart = Heart(window)
    phases: list[tuple[str, float, str]] = []
    longest = 0.0

    def until(calm: Callable[[], bool]) -> float:
        """Let the window live until it has been calm for a while; return when it became so."""
        began = since = time.perf_counter()
        while since - began < _PATIENCE and time.perf_counter() - since < _CALM:
            before = time.perf_counter()
            application.processEvents()
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if not calm() or time.perf_counter() - before > 0.02:
                since = time.perf_counter()
            time.sleep(0.001)
        return since - began

    def phase(what: str, deed: Callable[[], object], calm: Callable[[], bool]) -> None:
        nonlocal longest
        heart.doing = what
        heart.start()
        application.processEvents()
        deed()
        seconds = until(calm)
        gaps = heart.stop()
        longest = max(longest, gaps[0].milliseconds)
        told = ", ".join(f"{gap.milliseconds:.0f} ({gap.own:.0f})" for gap in gaps[:6])
        phases.append((what, seconds, f"{told} ms (of them its own)"))

    def there() -> bool:
        return not window.session.importing()

    until(there)
    phase("added", lambda: window.session.import_files([path]), there)
    articles = library.read.articles()
    if said or articles[0].source != str(path):
        sys.exit(f"{path.name} was not added: {said}")
    view = window.view
    bar = view.verticalScrollBar()
    phase("scrolled", lambda: bar.setValue(bar.value() + bar.pageStep()), there)
    phase("gone to its end", lambda: view.set_place(len(view.content().text) - 10), there)
    phase("another shown", lambda: window.reading.open(small.id), there)
    phase("shown again", lambda: window.reading.open(articles[0].id), there)
    peak = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1000
    window.close()
    QApplication.processEvents()
    library.close()
    json.dump({"gap": longest, "memory": peak, "phases": phases}, sys.stdout)


if __name__ == "__main__":
    main()
