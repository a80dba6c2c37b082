"""What leaves for another program comes back in: equal in what the format can hold, and known where it is already."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from db.ids import new_id
from db.records import Annotation
from desktop.article.content import Passage
from desktop.exporters import exporter
from desktop.foreign import chosen
from desktop.importers.from_epub import read as read_book
from desktop.library import Library
from tests.by_hand import read_by_hand
from tests.importers.epub.books import book

TEXT = """# Harbour notes

The tide decides, and the pilots know it. The tide decides.

The harbour master, who was called =Ann=, writes down every ship that comes in.
"""
MARKS = (
    ("The tide decides", "Why?", ("Water",)),
    ("the pilots know it", "", ()),
    (
        "The harbour master, who was called =Ann=,",
        "- a list\n- of two\n\n“Quoted” & <more>",
        ("Ships and men", "Water"),
    ),
    ("every ship", "=SUM(1)", ()),
)


@dataclass(frozen=True)
class Held:
    """What a format can hold: whether themes, and whether a note as it is."""

    themes: bool = True
    places: bool = True  # also of words that stand there more than once


HELD = {
    "readium": Held(),
    "hypothesis": Held(),
    "qdpx": Held(),
    "readwise": Held(places=False),
    "clippings": Held(themes=False, places=False),
}


@pytest.fixture
def make(tmp_path: Path, put_library: Callable[[Path], None]) -> Iterator[Callable[[], Library]]:
    opened: list[Library] = []

    def new() -> Library:
        put_library(path := tmp_path / f"{len(opened)}.postil")
        opened.append(Library.open(path))
        opened[-1].articles.add_imported(read_by_hand(TEXT), TEXT.encode(), "/books/harbour.txt")
        return opened[-1]

    yield new
    for library in opened:
        library.close()


def annotate(library: Library, name: str = "harbour.txt") -> str:
    [article] = [one for one in library.read.articles() if one.source == f"/books/{name}"]
    text = library.articles.text(article.id)
    for name in ("Water", "Ships and men"):
        library.themes.add(replace(library.themes.all()[0], id=new_id(), name=name, key=None))
    themes = {theme.name: theme.id for theme in library.themes.all()}
    for words, note, names in MARKS:
        start = text.index(words)
        library.annotations.add(
            article.id, Passage(start, start + len(words)), [themes[one] for one in names], note=note
        )
    return article.id


def told(library: Library, held: Held) -> list[tuple[object, ...]]:
    def one(annotation: Annotation) -> tuple[object, ...]:
        themes = sorted(library.themes.get(id_).name for id_ in annotation.theme_ids) if held.themes else None
        return annotation.anchor.start, annotation.anchor.end, annotation.note, themes

    return [one(annotation) for annotation in library.annotations.all()]


def bring(library: Library, data: bytes) -> dict[str, int]:
    row = chosen(data)
    assert row is not None
    plan = library.elsewhere.plan(row.id, row.read(data))
    library.elsewhere.apply(plan)
    assert plan.report.refused == ()
    return plan.report.counts


@pytest.mark.parametrize("form", HELD)
def test_what_leaves_comes_back_as_it_was_and_nothing_twice(form: str, make: Callable[[], Library]) -> None:
    here, there = make(), make()
    data = here.exchange.export(annotate(here), form).data
    before = here.annotations.all()
    assert bring(here, data) == {"known": 4}
    assert [(one.id, one.note, one.theme_ids) for one in here.annotations.all()] == [
        (one.id, one.note, one.theme_ids) for one in before
    ]
    counts = bring(there, data)
    if HELD[form].places:
        assert counts == {"in_place": 4}
    assert told(there, HELD[form]) == told(here, HELD[form])
    assert bring(there, data) == {"known": 4}


def test_a_book_leaves_with_its_annotations_inside_and_is_known_when_it_comes_back(make: Callable[[], Library]) -> None:
    paragraphs = [line for line in TEXT.split("\n") if line]
    first, second = (f"<p>{line}</p>".replace("# ", "") for line in ("\n".join(paragraphs[:2]), paragraphs[2]))
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg"><text>{paragraphs[2]}</text></svg>'
    data = book({"a.xhtml": f"<h1>Harbour notes</h1>{first}{drawn}", "b.xhtml": second})
    here, there = make(), make()

    def add(library: Library, data: bytes, *, name: str = "harbour.epub", as_new: bool = False) -> tuple[str, bool]:
        imported = replace(read_book(data, "harbour.epub"), importer="epub", importer_version=3)
        added = library.articles.add_imported(imported, data, f"/books/{name}", as_new=as_new)
        return added.article.id, added.changed_source

    article_id, _ = add(here, data, as_new=True)
    annotate(here, "harbour.epub")
    leaving = here.exchange.export(article_id, "epub").data
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(leaving)) as new:
        assert new.namelist() == [*old.namelist(), "META-INF/annotations.annotation"]
        assert all(new.read(name) == old.read(name) for name in old.namelist())
        assert b'"source": "OPS/b.xhtml"' in new.read("META-INF/annotations.annotation")
    seal = exporter("epub").seal_of(leaving)
    assert seal is not None
    assert (seal.article_id, len(seal.annotation_ids)) == (article_id, 4)
    assert exporter("epub").seal_of(leaving.replace(b"Why?", b"Who?")) is None
    assert add(here, leaving, name="again.epub") == (article_id, False)
    add(there, leaving, as_new=True)
    assert [(one.anchor.start, one.anchor.end) for one in there.annotations.all()] == [
        (one.anchor.start, one.anchor.end) for one in here.annotations.all()
    ]
    assert there.annotations.all()[0].note == "Why?"
