"""`make bench` prints what it has measured when it has measured it: made-up readers, no screen."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench import __main__ as bench
from tests.bench import rivals
from tests.bench.figures import Figure

QUICK = rivals.Reader("Quick", (sys.executable, "quick"), ".md")
BLANK = rivals.Reader("Blank", (sys.executable, "blank"), ".epub")


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Two readers, one of which never shows a thing; gives the names of those started, as they are started."""
    started: list[str] = []

    def painted(command: list[str], env: dict[str, str], screen: object) -> tuple[float, float]:
        started.append(command[1])
        assert Path(command[2]).is_file()
        if command[1] == "blank":
            raise rivals.NothingShown("blank showed nothing in 60 s")
        return 0.5 + len(started), 80.0

    monkeypatch.setenv("DISPLAY", ":made-up")
    monkeypatch.setattr(rivals, "Screen", lambda: None)
    monkeypatch.setattr(rivals, "painted", painted)
    monkeypatch.setattr(rivals, "READERS", (QUICK, BLANK, rivals.Reader("Absent", ("no-such-program",), ".md")))
    monkeypatch.setattr(rivals, "POSTIL", [sys.executable, "-c", ""])
    monkeypatch.setattr(rivals, "BOOK", 30_000)
    monkeypatch.setattr(rivals, "PAGES", 1)
    return started


def test_each_start_is_told_when_it_is_over(
    readers: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    coming = rivals.rivals(tmp_path, 2)
    first = next(coming)
    assert first.name == "Quick: start to an article painted"
    assert len(first.values) == 2
    told = capsys.readouterr().out.splitlines()
    assert [line.strip() for line in told] == [
        "Quick, an article, a first start, not counted: 1.50 s, 80 MB",
        "Blank: blank showed nothing in 60 s",
        "Quick, an article, run 1 of 2: 3.50 s, 80 MB",
        "Quick, an article, run 2 of 2: 4.50 s, 80 MB",
    ]
    assert [figure.name for figure in coming] == [
        "Quick: memory then",
        "Quick: start to a 3.4 MB book painted",
        "Quick: memory then",
    ]
    assert readers.count("blank") == 1
    assert readers.count("quick") == 6


def test_the_table_says_how_often_each_takes_the_time_of_the_first() -> None:
    of_article = {"Postil": [(0.5, 70.0), (0.4, 72.0), (0.6, 74.0)], "Slow": [(1.0, 200.0)], "Blank": []}
    assert rivals.compared({"an article": of_article, "a book": {"Slow": [(2.0, 300.0)]}}).splitlines() == [
        "|  | an article | memory | a book | memory |",
        "|---|---|---|---|---|",
        "| Postil | 0.50 s (0.40–0.60), 1.00 times | 72 MB | – | – |",
        "| Slow | 1.00 s (1.00–1.00), 2.00 times | 200 MB | 2.00 s (2.00–2.00), 1.00 times | 300 MB |",
        "| Blank | – | – | – | – |",
    ]


def test_a_bench_that_dies_leaves_what_it_measured_on_the_screen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def dying(folder: Path, runs: int) -> Iterator[Figure]:
        yield Figure("before the end", [1.0] * runs, "s", 2.0)
        raise SystemExit("it died")

    monkeypatch.setattr(bench, "BENCHES", {"dying": dying})
    monkeypatch.setattr(sys, "argv", ["make bench", "dying", "--runs", "3"])
    with pytest.raises(SystemExit, match="it died"):
        bench.main()
    assert "before the end" in capsys.readouterr().out


def test_a_figure_that_misses_its_budget_says_so() -> None:
    assert bench.line(Figure("late", [3.0], "s", 2.0)).endswith("over")
    assert not bench.line(Figure("in time", [1.0], "s", 2.0)).endswith("over")
