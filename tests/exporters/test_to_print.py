"""A printed article is a PDF that holds its words and its notes, made without a screen in a child of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.article.content import Passage
from desktop.child.limited_process import Answer
from desktop.errors import Cancelled, ExportFailed
from desktop.exporters import recognised, to_print
from desktop.library import Library
from tests.annotated.make import content_of, document, mark

ARTICLE = """# Bells

The keeper rings at noon. ![A bell](bell.png) Nobody else is allowed to.

| Hour | Strokes |
|---|---|
| six | 2 |
"""
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100c9fe92ef"
    "0000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, str, Exported]]:
    folder = tmp_path_factory.mktemp("print")
    (folder / "bells.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "bell.png").write_bytes(PNG)
    library = Library.open(folder / "library.postil", origin="test")
    article = library.articles.add(folder / "bells.md").article
    start = library.contents.of(article.id).text.index("rings at noon")
    library.annotations.add(article.id, Passage(start, start + 13), [library.themes.find("Talent").id], "Every *day*?")
    yield library, article.id, library.exchange.export(article.id, "print", Options(paper="letter", ink="grey"))
    library.close()


def words(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pdf).split())


def test_the_pages_hold_the_words_and_the_notes_once(exported: tuple[Library, str, Exported]) -> None:
    _, _, made = exported
    found = words(made.data)
    for said in (
        "The keeper rings at noon.",
        "Nobody else is allowed to.",
        "Every day?",
        "Strokes",
        "Talent (1)",
        "1 / 1",
    ):
        assert found.count(said) == 1, said
    assert (made.annotations, made.marked, made.listed, made.remark) == (1, 1, 0, "")
    assert "Bells: 1 page." in made.text


def test_the_sheet_is_of_the_size_that_was_asked_for(exported: tuple[Library, str, Exported]) -> None:
    with pypdfium2.PdfDocument(exported[2].data) as pdf:
        assert pdf[0].get_size() == (612, 792)
        assert pdf.get_metadata_value("Title") == "Bells"


def test_its_file_is_known_again(exported: tuple[Library, str, Exported]) -> None:
    found = recognised(exported[2].data)
    assert found is not None and found.id == "print"


def small() -> Document:
    content = content_of(ARTICLE.encode())
    return document(ARTICLE, [mark(content, "rings at noon", "Why?", [], 1)])


def test_where_pictures_are_too_much_the_pages_come_without_them(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[int] = []

    def printed(one: Document, _choices: dict[str, object], _told: object) -> Answer:
        given.append(len(one.pictures))
        return Answer(why="it took too long") if one.pictures else Answer({"pages": 1}, b"%PDF-")

    monkeypatch.setattr(to_print, "_answer", printed)
    made = to_print.write(replace(small(), pictures={"bell.png": PNG}), Options())
    assert given == [1, 0]
    assert "pictures could not be drawn" in made.remark


def test_a_child_that_fails_is_told_in_a_sentence_and_one_that_nobody_waits_for_is_stopped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(Cancelled):
        to_print.write(replace(small(), stopped=lambda: True), Options())
    monkeypatch.setattr(to_print, "_answer", lambda *_: Answer(why="it took too long"))
    with pytest.raises(ExportFailed, match="could not be made, because it took too long"):
        to_print.write(small(), Options())
