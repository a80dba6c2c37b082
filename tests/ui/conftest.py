"""A real library, a session on it and a real window, without a display."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import shiboken6
from coverage import Coverage
from PySide6.QtGui import QAccessibleInterface
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.article.content import Content, Passage
from desktop.library import Library
from desktop.settings import Settings
from desktop.ui.page.view import ArticleView
from desktop.ui.session import Session
from desktop.ui.sidebar.sidebar import Sidebar
from desktop.ui.widgets.style import set_text_size
from desktop.ui.window.main_window import MainWindow
from tests.by_hand import read_by_hand
from tests.ui.pages import shown_view
from tests.ui.sidebar.hands import shown_sidebar

TEXT = """# Rivers
A river is older than its name. It was there before anybody drew it.
## Sources
Every river begins in more than one place. Which of them is called the source is a matter of habit.
The longest way from the sea is one rule; the most water is another.
## Mouths
Where a river ends it slows down, and what it carried falls. That is how a delta grows.
A delta is a map that redraws itself."""
MEASURED = pytest.StashKey[set[tuple[str, ...]]]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Measure coverage for the first set of parameters of a test: the others go over the same lines."""
    measured = set()
    for item in items:
        if "ui" in item.path.parts and isinstance(item, pytest.Function) and hasattr(item, "callspec"):
            if item.function in measured:
                item.add_marker(pytest.mark.no_cover)
            measured.add(item.function)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None]:
    with without_coverage(item):
        yield


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    with without_coverage(item):
        result = yield
    item.config.stash[MEASURED].add((str(item.path), *getattr(item, "fixturenames", ())))
    return result


@contextmanager
def without_coverage(item: pytest.Item) -> Iterator[None]:
    """Measure no coverage here, once it was measured for another test of the file with the same fixtures.

    A thousand windows are made and closed, over the same lines.
    """
    key = (str(item.path), *getattr(item, "fixturenames", ()))
    coverage = Coverage.current() if key in item.config.stash.setdefault(MEASURED, set()) else None
    if coverage is not None:
        coverage.stop()
    try:
        yield
    finally:
        if coverage is not None:
            coverage.start()


@pytest.fixture(autouse=True)
def words_of_the_usual_size() -> Iterator[None]:
    """No test leaves the next one with larger words."""
    yield
    set_text_size(100)


@pytest.fixture(autouse=True)
def no_interface_outlives_what_it_tells_of() -> Iterator[None]:
    """Let go of the interfaces of Qt's that a test asked for.

    PySide does not notice that Qt deletes one, and would take for it whatever Qt makes next at that address.
    """
    yield
    for wrapper in shiboken6.getAllValidWrappers():
        if isinstance(wrapper, QAccessibleInterface) and not shiboken6.createdByPython(wrapper):
            shiboken6.invalidate(wrapper)


@pytest.fixture
def origin() -> str:
    return "window"


@pytest.fixture
def add(library: Library, tmp_path: Path) -> Callable[..., Article]:
    def add(text: str = TEXT, name: str = "rivers.txt") -> Article:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return library.articles.add_imported(read_by_hand(text), text.encode(), path).article

    return add


@pytest.fixture
def session(library: Library, qtbot: QtBot) -> Session:
    return Session(library)


def words(content: Content, quote: str) -> Passage:
    """Return where ``quote`` stands."""
    start = content.text.index(quote)
    return Passage(start, start + len(quote))


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window that is shown, with no article yet."""
    made = MainWindow(session, Settings())
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    yield made
    made.close()


@pytest.fixture
def reading(window: MainWindow, add: Callable[..., Article]) -> MainWindow:
    """A window that shows the sample article."""
    assert window.reading.open(add().id)
    return window


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    return shown_sidebar(qtbot)


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    return shown_view(qtbot)
