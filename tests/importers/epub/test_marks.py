"""Highlights and notes that calibre and Readium wrote into a book come in with it, and later only the new ones."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.records import AnchorState
from desktop.importers.from_epub import read
from desktop.importers.imported import Imported, found_from_json, found_to_json
from desktop.library import Library
from tests.importers.epub.books import book

BODY = "<h1>Tides</h1><p>The tide decides, and the pilots know it.</p><p>The moon decides. The moon decides.</p>"
NAME = "tides.epub"


def calibre(words: str, note: str = "", **more: object) -> dict[str, object]:
    style = {"kind": "color", "type": "builtin", "which": "yellow"}
    row = {"type": "highlight", "highlighted_text": words, "notes": note, "uuid": words, "style": style}
    return row | {"timestamp": "2025-04-15T10:00:00.000Z", "spine_index": 0, "start_cfi": "/2/4/1:0"} | more


def readium(words: str, note: str = "") -> dict[str, object]:
    selector = {"type": "TextQuoteSelector", "exact": words, "prefix": "", "suffix": ""}
    return {"id": f"urn:{words}", "body": {"value": note, "tags": ["Water"]}, "target": {"selector": [selector]}}


def with_marks(*rows: dict[str, object], inside: str = "calibre") -> bytes:
    if inside == "calibre":
        packed = b"encoding=json+base64:\n" + base64.encodebytes(json.dumps(rows).encode())
        return book({"a.xhtml": BODY}, more={"META-INF/calibre_bookmarks.txt": packed})
    told = json.dumps({"type": "AnnotationSet", "items": rows})
    return book({"a.xhtml": BODY}, more={"META-INF/annotations.annotation": told})


def imported(data: bytes) -> Imported:
    return replace(read(data, NAME), importer="epub", importer_version=3)


def test_marks_are_found_at_their_words_with_note_colour_and_time() -> None:
    data = with_marks(calibre("The tide decides", "Ask"), calibre("x", type="bookmark"), calibre("y", removed=True))
    made = imported(data)
    [mark] = made.found
    assert made.content.text[mark.start : mark.end] == "The tide decides"
    assert (mark.note, mark.colour, mark.created[:10], mark.look) == ("Ask", "#ffeb6b", "2025-04-15", "")
    assert found_from_json(found_to_json(made.found), len(made.content.text)) == made.found


def test_what_is_not_beyond_doubt_is_to_be_looked_at_and_what_is_not_there_is_a_note_on_the_whole() -> None:
    made = imported(with_marks(readium("The moon decides"), readium("Words of another edition", "Why?"), inside="x"))
    lost, doubtful = made.found
    assert doubtful.look
    assert made.content.text[lost.start : lost.end] == "Tides"
    assert lost.note == "> Words of another edition\n\nWhy?"


@pytest.mark.parametrize("damaged", [b"", b"encoding=json+base64:\n###", b"old*|!|?|*1*|!|?|*/1/2", b"[[[", b"{}"])
def test_a_list_that_is_damaged_or_of_old_keeps_nobody_from_the_book(damaged: bytes) -> None:
    made = imported(book({"a.xhtml": BODY}, more={"META-INF/calibre_bookmarks.txt": damaged}))
    assert made.found == ()
    assert "The tide decides" in made.content.text


def test_a_book_that_is_known_brings_only_the_marks_that_are_new(
    tmp_path: Path, put_library: Callable[[Path], None]
) -> None:
    put_library(path := tmp_path / "library.postil")
    with closing(Library.open(path)) as library:
        bring_twice(library)


def bring_twice(library: Library) -> None:
    first, second = calibre("The tide decides", "Ask"), calibre("the pilots know it")
    data = with_marks(first)
    article = library.articles.add_imported(imported(data), data, f"/books/{NAME}").article
    [mine] = library.annotations.all(article.id)
    library.annotations.set_note(mine.id, "Asked")
    data = with_marks(first, second, readium("The moon decides"))
    added = library.articles.add_imported(imported(data), data, "/elsewhere/tides.epub")
    assert (added.article.id, added.already, added.changed_source) == (article.id, True, True)
    update = library.versions.prepare_update(article.id, imported(data), data, "/elsewhere/tides.epub")
    library.versions.apply(update)
    there = library.annotations.all(article.id)
    assert [(one.target.quote.exact, one.note, one.anchor.state) for one in there] == [
        ("The tide decides", "Asked", AnchorState.IN_PLACE),
        ("the pilots know it", "", AnchorState.IN_PLACE),
    ]
    assert not library.articles.add_imported(imported(data), data, "/again/tides.epub").changed_source
