"""What an exporter is given and gives back, and which of its choices a record remembers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.document import Document, Exported, once
from desktop.article.content import Content
from desktop.errors import ImportFailed
from tests.annotated.make import THEMES, content_of, document, mark

SOURCE = "One two three.\n"
CONTENT = content_of(SOURCE.encode())


def made(*themes: list[str]) -> Document:
    words = zip(("One", "two", "three"), themes, strict=False)
    return document(SOURCE, [mark(CONTENT, word, "", had, number) for number, (word, had) in enumerate(words, 1)])


def test_what_is_read_once_is_not_read_again() -> None:
    read: list[bytes] = []

    def reading(data: bytes) -> Content:
        read.append(data)
        return content_of(data)

    again = once(reading)
    assert [again(data).text for data in (b"a", b"b", b"a", b"b")] == ["a", "b", "a", "b"]
    assert read == [b"a", b"b"]
    with pytest.raises(
        ImportFailed, match=r"^The file's text cannot be read here, so nothing can be imported from it\.$"
    ):
        once(None)(b"a")


def test_the_themes_of_a_document_stand_in_the_order_of_the_panes() -> None:
    doc = made(["t3", "gone", "t1"], [], ["t3"])
    first, second, _ = doc.annotations
    assert [one.id for one in doc.themes_of(first)] == ["t3", "t1"]
    assert (doc.names_of(first), doc.names_of(second)) == (("Open source", "Investment"), ())
    assert [one.id for one in doc.used_themes()] == ["t1", "t3"]
    assert [one.id for one in doc.ordered_themes()] == ["t1", "t2", "t3"]
    moved = replace(doc, themes={**THEMES, "t1": replace(THEMES["t1"], position=9)})
    assert [one.id for one in moved.ordered_themes()] == ["t2", "t3", "t1"]
    alike = replace(doc, themes={one: replace(theme, position=0) for one, theme in THEMES.items()})
    assert [one.name for one in alike.ordered_themes()] == ["Investment", "Open source", "Talent"]


def test_an_export_is_written_as_its_text_or_as_the_bytes_that_it_is() -> None:
    exported = Exported("a \ud800\r\n![](p/quay)", 0, 0, 0, memory="m")
    assert exported.data == b"a \xed\xa0\x80\r\n![](p/quay)"
    assert replace(exported, byte_order_mark=True).data == b"\xef\xbb\xbf" + exported.data
    assert replace(exported, raw=b"").data == b""
