import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.records import Article
from desktop.article.content import Block, BlockKind, Content
from desktop.ui.window.outline import Outline
from tests.ui.sidebar.samples import article

HEADINGS = [(1, "Title"), (0, "x" * 50), (2, "Money"), (0, "x" * 50), (4, "Chips <i>"), (0, "x" * 50), (2, "People")]
CONTENT = Content(
    tuple(Block(BlockKind.HEADING if level else BlockKind.PARAGRAPH, text, level=level) for level, text in HEADINGS)
)


@pytest.fixture
def panel(qtbot):
    panel = Outline()
    qtbot.addWidget(panel)
    panel.resize(220, 400)
    panel.set_content(CONTENT)
    panel.set_articles([Article("one", "One"), Article("two", "Two", "Ann")], {"two": 2}, current="one")
    panel.show()
    return panel


def test_a_click_on_a_heading_goes_there(panel, qtbot):
    rect = panel.headings.visualRect(panel.headings.outline.index(1))
    with qtbot.waitSignal(panel.headings.heading_clicked) as clicked:
        QTest.mouseClick(
            panel.headings.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rect.center()
        )
    assert clicked.args == [CONTENT.text.index("Money")]


def test_the_current_heading_is_brought_into_sight(panel):
    long = article(sections=80, paragraphs=1)
    panel.set_content(long)
    panel.headings.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # wherever a test before left the mouse
    panel.set_place(len(long.text))
    rect = panel.headings.visualRect(panel.headings.outline.index(panel.headings.here))
    assert panel.headings.viewport().rect().contains(rect)


def test_an_article_without_headings_says_so(panel):
    panel.set_content(Content((Block(BlockKind.PARAGRAPH, "only text"),)))
    assert panel.empty.isVisible()
    panel.set_content(CONTENT)
    assert panel.headings.isVisible()


def test_the_library_tab_lists_articles_to_open(panel, qtbot):
    qtbot.mouseClick(panel.tabs, Qt.MouseButton.LeftButton, pos=panel.tabs.place_of("library").center())
    assert panel.library.isVisible()
    panel.focus_list()
    panel.library.setCurrentIndex(panel.library.articles.index(1))
    with qtbot.waitSignal(panel.library.article_chosen) as chosen:
        QTest.keyClick(panel.library, Qt.Key.Key_Return)
    assert chosen.args == ["two"]
    panel.set_articles([Article("new", "New"), Article("two", "Two")], {}, current="two")
    assert panel.library.currentIndex().row() == 1
    panel.set_tab("outline")
    assert panel.tabs.current() == "outline"


@pytest.mark.parametrize(("words", "here"), [("Title", 0), ("Money", 1), ("Chips", 2), ("People", 3)])
def test_the_outline_follows_the_place(panel, words, here):
    panel.set_place(CONTENT.text.index(words) + 2)
    assert panel.headings.here == here
