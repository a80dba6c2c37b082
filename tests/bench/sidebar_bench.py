"""Print how long the sidebar takes to fill with 5,000 annotations, to filter, change one, and scroll a page.

Run: python tests/bench/sidebar_bench.py [COUNT]
"""

import os
import statistics
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
root = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(root))

from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop.ui.sidebar.sidebar import Sidebar  # noqa: E402
from tests.ui.sidebar.samples import THEMES, article, many  # noqa: E402


def timed(work, times=9):
    """Return the median and the worst of some runs, in milliseconds."""
    took = []
    for number in range(times):
        begin = time.perf_counter()
        work(number)
        took.append((time.perf_counter() - begin) * 1000)
    return statistics.median(took), max(took)


def main(count):
    app = QApplication([])
    app.setStyle("Fusion")
    sidebar = Sidebar()
    sidebar.resize(340, 900)
    sidebar.set_content(article(200, 20))
    sidebar.set_themes(THEMES)
    sidebar.show()
    app.processEvents()
    annotations = many(count)

    def fill(number):
        sidebar.set_annotations([] if number < 0 else annotations)
        sidebar.grab()

    def refill(number):
        sidebar.set_annotations([])
        fill(number)

    def change(number):
        sidebar.set_annotations(annotations[:-1] if number % 2 else annotations)
        sidebar.view.viewport().repaint()

    def words(number):
        sidebar.filter_field.setText(("note 1", "more words", "quote 42", "")[number % 4])
        sidebar.view.viewport().repaint()

    bar = sidebar.view.verticalScrollBar()

    def scroll(number):
        bar.setValue(number * 800)
        sidebar.view.viewport().repaint()

    def fold(number):
        sidebar.toggle("money")
        sidebar.view.viewport().repaint()

    for name, work, times in (
        ("fill and paint", refill, 9),
        ("one annotation more or less", change, 9),
        ("filter", words, 12),
        ("scroll a page", scroll, 60),
        ("fold or unfold", fold, 8),
    ):
        median, worst = timed(work, times)
        print(f"{name:32} median {median:7.1f} ms   worst {worst:7.1f} ms")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
