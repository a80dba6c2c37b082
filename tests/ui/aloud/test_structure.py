"""The article as a document: headings, paragraphs, lists, tables, links and highlights, each with its words."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.records import Annotation
from desktop.article.content import Block, BlockKind, Cell, Content, Span, SpanKind
from desktop.ui.aloud.elements import root_of
from desktop.ui.aloud.outline_of import Kind, Part, around, parts_of
from desktop.ui.aloud.structure import Structure
from desktop.ui.page.view import ArticleView
from tests.ui.pages import annotation

Role = QAccessible.Role
CONTENT = Content(
    (
        Block(BlockKind.HEADING, "Harbours", level=1),
        Block(BlockKind.PARAGRAPH, "A pilot knows the way.", (Span(SpanKind.LINK, 2, 7, "https://example.org"),)),
        Block(BlockKind.PARAGRAPH, "Ropes", containers=("ul",), marker="•", item=1),
        Block(BlockKind.PARAGRAPH, "Bells", containers=("ol",), marker="2.", item=2),
        Block(BlockKind.CELL, "Hour", cell=Cell(0, 0, 0, header=True)),
        Block(BlockKind.CELL, "Six", cell=Cell(0, 1, 0)),
        Block(BlockKind.IMAGE, "\ufffc", (Span(SpanKind.IMAGE, 0, 1, "b.png", "A bell"),)),
        Block(BlockKind.CODE, "ring()"),
    )
)


def marked() -> list[tuple[Annotation, str]]:
    start = CONTENT.text.index("knows")
    return [(annotation("a", CONTENT, start, start + 9, "t"), "Highlight, Talent: knows the")]


def flat(parts: list[Part] | tuple[Part, ...]) -> list[tuple[str, str, str]]:
    found = []
    for part in parts:
        found.append((part.kind.value, part.name, part.about))
        found += flat(part.parts)
    return found


def test_an_article_is_told_part_by_part() -> None:
    assert flat(parts_of(CONTENT, marked())) == [
        ("heading", "Harbours", ""),
        ("paragraph", "A pilot knows the way.", ""),
        ("link", "pilot", "https://example.org"),
        ("highlight", "Highlight, Talent: knows the", ""),
        ("list", "List of 2", ""),
        ("item", "Ropes", ""),
        ("item", "2. Bells", ""),
        ("table", "Table of 2 rows", ""),
        ("header", "Hour", "Row 1, column 1"),
        ("cell", "Six", "Row 2, column 1"),
        ("picture", "A bell", ""),
        ("paragraph", "ring()", "Code"),
    ]


def test_no_sign_for_an_object_is_told_and_each_picture_by_its_own_name() -> None:
    spans = (Span(SpanKind.IMAGE, 2, 3, "a.png", "A bell"), Span(SpanKind.IMAGE, 4, 5, "b.png"))
    block = Block(BlockKind.PARAGRAPH, "a \ufffc \ufffc b\ufdd0", (*spans, Span(SpanKind.LINK, 2, 3, "c")))
    assert flat(parts_of(Content((block,)), [])) == [
        ("paragraph", "a A bell Picture b⟨FDD0⟩", ""),
        ("link", "A bell", "c"),
    ]


def test_every_highlight_is_told_once_wherever_it_begins() -> None:
    marks = [(annotation(str(n), CONTENT, n, n + 1), str(n)) for n in range(len(CONTENT.text))]
    told = [name for kind, name, _ in flat(parts_of(CONTENT, marks)) if kind == Kind.HIGHLIGHT.value]
    assert told == [str(n) for n in range(len(CONTENT.text))]


def test_links_and_highlights_of_cells_are_told_behind_their_table() -> None:
    cell = Block(BlockKind.CELL, "Six", (Span(SpanKind.LINK, 0, 3, "c"),), cell=Cell(0, 0, 0))
    content = Content((cell,))
    assert flat(parts_of(content, [(annotation("a", content, 0, 3), "Highlight: Six")])) == [
        ("table", "Table of 1 row", ""),
        ("cell", "Six", "Row 1, column 1"),
        ("link", "Six", "c"),
        ("highlight", "Highlight: Six", ""),
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Harbours", ["Heading, level 1"]),
        ("A pilot", []),
        ("pilot", ["Link: pilot"]),
        ("Ropes", ["List of 2"]),
        ("Bells", ["List of 2"]),
        ("Six", ["Table of 2 rows", "Row 2, column 1"]),
        ("\ufffc", ["Picture: A bell"]),
        ("ring", ["Code"]),
    ],
)
def test_a_place_is_told_by_what_it_stands_in(words: str, said: list[str]) -> None:
    assert list(around(CONTENT, CONTENT.text.index(words)).values()) == said


@pytest.fixture
def structure(view: ArticleView) -> Structure:
    made = Structure(view)
    view.set_content(CONTENT)
    made.set_article(CONTENT, marked)
    return made


@pytest.fixture
def document(structure: Structure, view: ArticleView) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(view)


def named(interface: QAccessibleInterface) -> list[tuple[QAccessible.Role, str]]:
    children = [interface.child(number) for number in range(interface.childCount())]
    return [(one.role(), one.text(QAccessible.Text.Name)) for one in children]


def child(interface: QAccessibleInterface, name: str) -> QAccessibleInterface:
    return interface.child([words for _, words in named(interface)].index(name))


def press(interface: QAccessibleInterface) -> None:
    actions = interface.actionInterface()
    actions.doAction(actions.actionNames()[0])


def test_a_screen_reader_meets_the_article_as_a_document_with_its_text_and_its_parts(
    document: QAccessibleInterface, view: ArticleView
) -> None:
    assert document.role() == Role.Document
    assert document.object() is view
    assert document.textInterface().text(0, 8) == "Harbours"
    assert document.state().readOnly
    assert named(document)[:3] == [
        (Role.Heading, "Harbours"),
        (Role.Paragraph, "A pilot knows the way."),
        (Role.List, "List of 2"),
    ]
    paragraph = document.child(1)
    assert named(paragraph) == [(Role.Link, "pilot"), (Role.Note, "Highlight, Talent: knows the")]
    assert document.indexOfChild(paragraph) == 1
    assert not paragraph.rect().isEmpty()
    assert {document.indexOfChild(document.child(n)) for n in range(document.childCount())} == set(
        range(document.childCount())
    )


def test_a_heading_has_its_level_as_an_attribute(document: QAccessibleInterface) -> None:
    attributes = document.child(0).attributesInterface()
    assert attributes.attributeKeys() == [QAccessible.Attribute.Level]
    assert attributes.attributeValue(QAccessible.Attribute.Level) == 1
    assert document.child(1).attributesInterface() is None


def test_the_first_action_of_a_part_goes_to_it_and_of_a_link_follows_it(
    document: QAccessibleInterface, view: ArticleView, qtbot: QtBot
) -> None:
    press(child(document, "ring()"))
    assert CONTENT.text[view.surface.caret.in_sight() :].startswith("ring")
    paragraph = document.child(1)
    with qtbot.waitSignal(view.link_activated) as followed:
        press(child(paragraph, "pilot"))
    assert followed.args == ["https://example.org"]
    with qtbot.waitSignal(view.annotation_clicked) as clicked:
        press(child(paragraph, "Highlight, Talent: knows the"))
    assert clicked.args == ["a"]


def test_a_table_has_rows_columns_headers_and_cells(document: QAccessibleInterface) -> None:
    table = child(document, "Table of 2 rows")
    assert table.role() == Role.Table
    assert table.interface_cast(QAccessible.InterfaceType.TableInterface) is not None
    cells = {name: role for role, name in named(table) if name}
    assert cells == {"Hour": Role.ColumnHeader, "Six": Role.Cell}
    six = child(table, "Six").tableCellInterface()
    assert (six.rowIndex(), six.columnIndex()) == (0, 0)


def test_what_was_told_of_another_article_is_no_more(structure: Structure, document: QAccessibleInterface) -> None:
    before = document.child(0)
    structure.set_article(Content((Block(BlockKind.PARAGRAPH, "Else."),)), list)
    assert not before.isValid()
    assert named(document)[0] == (Role.Paragraph, "Else.")
    others = document.childCount() - 1
    structure.set_article(None, list)
    assert document.childCount() == others


def test_what_qt_tells_of_a_widget_goes_with_it(structure: Structure, qtbot: QtBot) -> None:
    label = QLabel("Noted.")
    root_of(label, structure)
    own = [
        wrapper
        for wrapper in shiboken6.getAllValidWrappers()
        if isinstance(wrapper, QAccessibleInterface) and not shiboken6.createdByPython(wrapper)
    ]
    assert own
    shiboken6.delete(label)
    assert not any(map(shiboken6.isValid, own))
