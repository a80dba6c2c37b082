"""Measure the article view: a book built and painted, a page scrolled, a new highlight painted. Prints figures.

Not a test: nothing here decides anything. ``python -m tests.bench.view_bench``
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from db.records import (
    Anchor,
    AnchorState,
    Annotation,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    Theme,
    ThemeColours,
)
from desktop.article.content import Block, BlockKind, Content, Span, SpanKind
from desktop.ui.margin.margin import Margin
from desktop.ui.page.typeset.document import build
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.appearance import LIGHT
from desktop.ui.widgets.typography import TypeStyle

_WORDS = tuple(
    "a the of money buys compute and attracts researchers who build what is handed round or locked away by those "  # noqa: SIM905
    "that pour concrete for halls in which models train for months before anybody may look inside them".split()
)
_THEMES = {
    "m": Theme("m", "Money", "", ThemeColours("#FFDD8A", "#A87400", "#5C4300", "#C99A2E"), 1, 0),
    "t": Theme("t", "Talent", "", ThemeColours("#B9DAFF", "#2F74C0", "#143E6B", "#5B9DE0"), 2, 1),
}


def book(characters: int, blocks: int, seed: int = 7) -> Content:
    """Return a content of about this size: prose with headings, emphasis and links."""
    chance = random.Random(seed)
    long = characters // blocks
    made = []
    for number in range(blocks):
        if number % 25 == 0:
            made.append(Block(BlockKind.HEADING, f"Chapter {number // 25 + 1}", level=2))
            continue
        words: list[str] = []
        length = 0
        while length < long:
            words.append(chance.choice(_WORDS))
            length += len(words[-1]) + 1
        text = " ".join(words)
        spans = (Span(SpanKind.EM, 4, 20), Span(SpanKind.LINK, 30, 44, "https://example.org/"))
        made.append(Block(BlockKind.PARAGRAPH, text, spans if number % 3 == 0 else ()))
    return Content(tuple(made))


def annotations(content: Content, count: int, noted: float, seed: int = 7) -> list[Annotation]:
    """Return annotations strewn over a content, some overlapping, a share of them with notes."""
    chance = random.Random(seed)
    text = content.text
    made = []
    for number in range(count):
        start = chance.randrange(len(text) - 200)
        end = start + chance.randrange(10, 180)
        target = Target(TextQuoteSelector(text[start:end]), TextPositionSelector(start, end))
        note = f"Note {number}, with *some* emphasis in it." if chance.random() < noted else ""
        anchor = Anchor(AnchorState.IN_PLACE, start, end)
        made.append(Annotation(f"id{number:05}", "a", "v", target, anchor, note, (chance.choice("mt"),)))
    return made


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds a piece of work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def percentile(values: list[float], share: float) -> float:
    """Return the value that ``share`` of the values do not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def report(label: str, value: float, budget: str) -> None:
    """Print one figure."""
    print(f"{label:<62} {value:9.1f} ms   ({budget})")


def scroll_pages(view: ArticleView, pages: int, jump: bool) -> list[float]:
    """Return how long each page takes to be painted whole, scrolled on by a page or jumped to anywhere."""
    bar = view.verticalScrollBar()
    chance = random.Random(3)
    times = []
    for number in range(pages):
        value = chance.randrange(bar.maximum()) if jump else (number + 1) * bar.pageStep()

        def turn(value: int = value) -> None:
            bar.setValue(value)
            QApplication.processEvents()

        times.append(timed(turn))
    return times


def main() -> int:
    """Print every figure; return 0."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    large = book(3_400_000, 5_300)
    build(book(10_000, 20), TypeStyle())
    report(
        "build a document of 3.4 MB in 5,300 blocks",
        min(timed(lambda: build(large, TypeStyle())) for _ in range(3)),
        "<= 100",
    )
    view = ArticleView()
    view.resize(1100, 900)
    margin = Margin(view)
    view.set_themes(_THEMES)
    margin.set_themes(_THEMES)
    view.show()
    application.processEvents()

    def open_book() -> None:
        view.set_content(large)
        view.viewport().repaint()

    report("3.4 MB: built and first painted", timed(open_book), "within 1600 of the start")
    report("3.4 MB: go to its end (lays out all)", timed(lambda: view.set_place(len(large.text) - 10)), "")

    content = book(1_000_000, 1_600)
    for noted in (0.0, 0.2):
        known = annotations(content, 5_000, noted)
        view.set_content(content)
        margin.set_annotations([])
        application.processEvents()

        def set_all(known: list[Annotation] = known) -> None:
            view.set_annotations(known)
            margin.set_annotations(known)
            application.processEvents()

        print(f"-- 1 MB, 5,000 annotations, {noted:.0%} with notes")
        report("set 5,000 annotations and paint", timed(set_all), "open <= 300")
        view.set_place(len(content.text) - 10)
        view.set_place(0)
        application.processEvents()
        pages = scroll_pages(view, 120, jump=False)
        report("scroll a page, median", percentile(pages, 0.5), "")
        report("scroll a page, p95", percentile(pages, 0.95), "<= 16")
        jumps = scroll_pages(view, 60, jump=True)
        report("jump anywhere, p95", percentile(jumps, 0.95), "")
        times = []
        for number in range(30):
            more = [*known, replace(annotations(content, 1, 0.0, seed=number)[0], id=f"new{number}")]

            def add(more: list[Annotation] = more) -> None:
                view.set_annotations(more)
                margin.set_annotations(more)
                view.viewport().repaint()

            times.append(timed(add))
        report("a new highlight: set and repaint, p95", percentile(times, 0.95), "on screen and disk <= 50")
        report("repaint only, p95", percentile([timed(view.viewport().repaint) for _ in range(40)], 0.95), "")
    view.set_appearance(LIGHT)
    report("zoom (1 MB built again, place kept)", timed(lambda: view.set_zoom(120)), "")
    return 0


if __name__ == "__main__":
    sys.exit(main())
