import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from db.records import Article
from desktop.article_list import article_rows
from desktop.ui.library.article_list import row_height
from desktop.ui.library.article_switcher import ROWS, ArticleSwitcher

ARTICLES = [
    Article("third", "A third"),
    Article("open", "The one that is open", "Ann"),
    Article("before", "The one before <b>it</b>", "Bob"),
]
KEY = Qt.Key


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(900, 600)
    layout = QVBoxLayout(window)
    layout.addWidget(QPushButton("elsewhere"))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


def opened(window):
    switcher = window.findChild(ArticleSwitcher) or ArticleSwitcher(window)
    rows = article_rows(ARTICLES, {"open": 3}, ["open", "before"], {"open": "2026-11-24T00:00:00.000Z"})
    switcher.set_articles(rows, "open")
    switcher.open_over(window)
    return switcher


@pytest.fixture
def switcher(window):
    return opened(window)


def test_it_opens_with_the_article_before_the_open_one_chosen(switcher, qtbot):
    assert switcher.isVisible()
    assert [row.id for row in switcher.list.articles.rows] == ["open", "before", "third"]
    with qtbot.waitSignal(switcher.article_chosen) as chosen:
        QTest.keyClick(switcher.field, KEY.Key_Return)
    assert chosen.args == ["before"]
    assert not switcher.isVisible()


def test_words_narrow_it_and_arrows_walk(switcher, qtbot):
    QTest.keyClicks(switcher.field, "one")
    assert [row.id for row in switcher.list.articles.rows] == ["open", "before"]
    QTest.keyClick(switcher.field, KEY.Key_Down)
    with qtbot.waitSignal(switcher.article_chosen) as chosen:
        QTest.keyClick(switcher.field, KEY.Key_Enter)
    assert chosen.args == ["before"]


def test_nothing_found_is_said_and_enter_does_nothing(switcher, qtbot):
    QTest.keyClicks(switcher.field, "zebra")
    assert switcher.nothing.isVisible()
    assert not switcher.list.isVisible()
    with qtbot.assertNotEmitted(switcher.article_chosen):
        QTest.keyClick(switcher.field, KEY.Key_Return)
    switcher.set_articles([])
    assert "no article yet" in switcher.nothing.text()


@pytest.mark.parametrize(("count", "height", "rows"), [(1, 600, 1), (3, 600, 3), (40, 800, ROWS), (40, 400, 0)])
def test_its_box_is_as_high_as_its_rows_and_the_window_let_it_be(window, count, height, rows):
    window.resize(900, height)
    switcher = ArticleSwitcher(window)
    switcher.set_articles(article_rows([Article(f"a{n}", f"Article {n}") for n in range(count)], {}), None)
    switcher.open_over(window)
    QApplication.processEvents()
    assert switcher.geometry().bottom() < height
    assert switcher.file_button.geometry().bottom() < switcher.height()
    if rows:
        assert switcher.list.height() == rows * row_height()
    high = switcher.height()
    QTest.keyClicks(switcher.field, "Article 0")
    QApplication.processEvents()
    assert switcher.list.height() <= len(switcher.list.articles.rows) * row_height()
    assert switcher.height() < high if count > 1 else switcher.height() == high


def test_a_click_opens_and_a_button_asks_for_a_file(switcher, window, qtbot):
    rect = switcher.list.visualRect(switcher.list.articles.index(2))
    with qtbot.waitSignal(switcher.article_chosen) as chosen:
        QTest.mouseClick(
            switcher.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rect.center()
        )
    assert chosen.args == ["third"]
    switcher = opened(window)
    with qtbot.waitSignal(switcher.open_file_requested):
        switcher.file_button.click()
    assert not switcher.isVisible()
