"""What is said of a file whose marks are taken out, and how the source of one without a record is found by its hash."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.annotated.read.carried import block_of
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.read.strip import Stripped, by_hash, strip
from desktop.annotated.read.visible import Layer, visible_layer
from desktop.article.content import PageMark
from desktop.exporters import exporter
from tests.annotated.make import content_of, document, mark

SOURCE = "# Tides\n\nWater rises twice.\n\nThe moon does it.\n"


def noted(source: str | bytes = SOURCE, words: str = "rises", **said: Any) -> Document:
    content = content_of(source.encode() if isinstance(source, str) else source)
    return document(source, [mark(content, words, "Why?", ["t1"])], content=content, **said)


def written(doc: Document, **options: str) -> Exported:
    return exporter("markdown").write(doc, Options(**options))


WHOLE = written(noted())
EDITED = WHOLE.text.replace("moon", "sun", 1)
PARTLY = written(noted(), body="paragraphs").text


def test_an_untouched_export_gives_its_source_and_nothing_is_said() -> None:
    assert strip(WHOLE.data) == Stripped(SOURCE.encode(), edited=False, remark="")


def test_a_list_does_not_hold_the_text() -> None:
    data = written(noted(), body="list").data
    said = "The file is a list of highlights; it does not hold the article's text."
    assert strip(data) == Stripped(data, edited=True, remark=said)


@pytest.mark.parametrize(
    ("text", "source", "remark"),
    [
        (EDITED, SOURCE.replace("moon", "sun"), "The text was edited after the export."),
        (EDITED[: EDITED.index("<!-- ")], SOURCE.replace("moon", "sun"), "The file holds no machine block."),
        (PARTLY, "# Tides\n\nWater rises twice.\n", "It holds a part of the article only."),
        (
            PARTLY.replace("rises", "falls", 1),
            "# Tides\n\nWater falls twice.\n",
            "The text was edited after the export. It holds a part of the article only.",
        ),
        ("A [^h-aaaa]\n", "A \n", "The file holds no machine block."),
        ("A ==b==\n", "A b\n", "The file holds no machine block."),
        ("A\n\n[^h-aaaa]: — N.\n", "A\n", "The file holds no machine block."),
        ("A\n", "A\n", "The file holds nothing of Postil's."),
    ],
)
def test_of_a_file_that_is_no_untouched_export_is_said_what_it_is(text: str, source: str, remark: str) -> None:
    assert strip(text.encode()) == Stripped(source.encode(), edited=True, remark=remark)


def test_the_other_articles_whose_exports_stand_in_a_file_are_named() -> None:
    other = written(noted("# Ebb\n\nSalt stays.\n", "Salt", title="Ebb"), front_matter="off").text
    doc = noted()
    other = other.replace("article-1", "article-2")
    whole = other[other.index("<!--") :] + "\n" + written(doc, front_matter="off").text.replace("moon", "sun", 1)
    remark = strip(whole.encode()).remark
    assert remark == "The text was edited after the export. The file holds also an export of “Ebb”."


def test_a_text_that_no_longer_fits_its_encoding_is_given_in_utf_8() -> None:
    data = SOURCE.replace("Tides", "Caf\u00e9").encode("cp1252")
    text = written(noted(data)).text.replace("moon", "\u6f06", 1)
    assert strip(text.encode()) == Stripped(
        SOURCE.replace("Tides", "Caf\u00e9").replace("moon", "\u6f06").encode(),
        edited=True,
        remark="The text was edited after the export. It no longer fits cp1252 and is given in UTF-8.",
    )
    fits = written(noted(data)).text.replace("moon", "sun", 1)
    assert strip(fits.encode()).source == SOURCE.replace("Tides", "Caf\u00e9").replace("moon", "sun").encode("cp1252")


def test_where_only_signs_were_written_otherwise_the_source_is_not_edited() -> None:
    other = WHOLE.text.replace("==rises==", "<mark>rises</mark>", 1)
    assert other != WHOLE.text
    assert strip(other.encode()) == Stripped(SOURCE.encode(), edited=False)


def test_a_page_gives_the_article_that_it_carries_whatever_record_is_beside_it() -> None:
    page = f"<html>{block_of(EDITED)}".encode()
    beside = written(noted("Other.\n", "Other"), machine_block="sidecar").memory.encode()
    assert strip(page, beside) == strip(EDITED.encode())
    assert strip(f"<html>{block_of(WHOLE.text)}".encode()) == Stripped(SOURCE.encode(), edited=False)


OWN = "---\n{}mood: calm\n---\nWater rises ==twice==.\n"
SOURCES = {
    "no line break at its end": "Water rises twice.",
    "Windows' line break at its end": "Water rises twice.\r\n",
    "an old Mac's line break at its end": "Water\rrises twice.\r",
    "front matter of its own": OWN.format(""),
    "a title of its own": OWN.format("title: Mine\n"),
    "title and author": OWN.format("title: Mine\nauthor: Me\n"),
    "title, author and source": OWN.format("title: Mine\nauthor: Me\nsource: here\n"),
    "all the keys that an author may have": OWN.format("title: Mine\nauthor: Me\nsource: here\npages: 7\n"),
    "marks of its own": "==Water== rises ==twice==.\n",
    "an escaped backslash before the mark": "Water \\\\rises twice.\n",
    "a backslash before the mark": "Water \\rises twice.\n",
    "two of them": "Water \\\\\\\\rises twice \\\\a.\n",
}


@pytest.mark.parametrize("style", ["==", "mark", "critic"])
@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_the_source_of_a_file_without_a_record_is_found_by_its_hash(source: str, style: str) -> None:
    content = replace(content_of(source.encode()), pages=(PageMark(0, "1", 1), PageMark(4, "2", 2)))
    doc = document(source, [mark(content, "rises", "Why?")], content=content)
    text = written(doc, machine_block="none", marks=style).text
    assert strip(text.encode()) == Stripped(source.encode(), edited=False)


NINE = f"---\nsource_sha256: {'0' * 64}\n---\n" + "".join(f"==w{number}== {'x' * 400}\n" for number in range(9))


@pytest.mark.parametrize(
    ("text", "most", "tried", "again"),
    [
        (NINE, 42, 5, 2),
        (NINE, 2_000, 11, 11),  # none of the marks is the author's, all are, or one of nine
        (f"{NINE}\\\\\n", 2_000, 22, 22),
        (f"{NINE}\\\n", 2_000, 11, 11),
    ],
    ids=["a part of them", "all", "all twice", "all"],
)
def test_of_the_guesses_so_many_are_tried_as_the_length_of_a_text_allows(
    monkeypatch: pytest.MonkeyPatch, text: str, most: int, tried: int, again: int
) -> None:
    """And of a text with other line ends a quarter of them; where backslashes stand in it, each with and without."""
    read: list[str] = []

    def counted(file: ExportedFile, **named: Any) -> Layer:
        read.append(file.text)
        return visible_layer(file, **named)

    monkeypatch.setattr("desktop.annotated.read.strip.visible_layer", counted)
    monkeypatch.setattr("desktop.annotated.read.strip._MOST_READ", len(text) * most // 10)
    assert by_hash(ExportedFile(text)) is None
    assert [read.count(one) for one in (text, text.replace("\n", "\r\n"))] == [tried, again]
    assert len(read) == tried + again


@pytest.mark.parametrize("source", ["Water rises twice.\n\nAnd ==falls==.\n", "Water\r\n\r\nrises twice.\r\n"])
def test_what_a_program_did_to_the_whole_of_a_file_is_taken_back(source: str) -> None:
    text = written(noted(source), machine_block="none").text
    plain = text.replace("\r\n", "\n")
    for other in (f"\ufeff{text}", plain, f"\ufeff{plain}", plain.replace("\n", "\r\n")):
        assert strip(other.encode()) == Stripped(source.encode(), edited=False)
    edited = text.replace("Water", "Tea").encode()
    assert strip(edited).edited and strip(edited).remark == "The file holds no machine block."
