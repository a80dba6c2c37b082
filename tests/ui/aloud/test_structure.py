"""The article as a document: headings, paragraphs, lists, tables, links and highlights, each with its words."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from db.records import Annotation
from desktop.article.content import Block, BlockKind, Cell, Content, Span, SpanKind
from desktop.ui.aloud.outline_of import Kind, Part, parts_of
from desktop.ui.aloud.structure import Structure
from desktop.ui.page.view import ArticleView
from tests.ui.pages import annotation

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
        ("heading", "Harbours", "Level 1"),
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


@pytest.fixture
def structure(qtbot: QtBot, view: ArticleView) -> Structure:
    made = Structure(view)
    view.set_content(CONTENT)
    made.set_article(CONTENT, marked)
    return made


def named(interface: QAccessibleInterface) -> list[tuple[QAccessible.Role, str]]:
    children = [interface.child(number) for number in range(interface.childCount())]
    return [(one.role(), one.text(QAccessible.Text.Name)) for one in children]


def test_a_screen_reader_meets_a_document_with_its_parts(structure: Structure) -> None:
    role = QAccessible.Role
    document = QAccessible.queryAccessibleInterface(structure)
    assert document.role() == role.Document
    assert named(document)[:3] == [
        (role.Heading, "Harbours"),
        (role.Paragraph, "A pilot knows the way."),
        (role.List, "List of 2"),
    ]
    paragraph = document.child(1)
    assert named(paragraph) == [(role.Link, "pilot"), (role.Note, "Highlight, Talent: knows the")]
    assert document.indexOfChild(paragraph) == 1
    assert not paragraph.rect().isEmpty()


def test_what_was_told_of_another_article_is_no_more(structure: Structure) -> None:
    document = QAccessible.queryAccessibleInterface(structure)
    before = document.child(0)
    structure.set_article(Content((Block(BlockKind.PARAGRAPH, "Else."),)), list)
    assert not before.isValid()
    assert named(document) == [(QAccessible.Role.Paragraph, "Else.")]
    structure.set_article(None, list)
    assert document.childCount() == 0
