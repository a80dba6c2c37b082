"""What only one form for another program promises: nothing in it means what its author did not mean."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

from db.records import Anchor, AnchorState
from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.exporters import Choice, exporter
from tests.annotated.make import content_of, document, mark, sample
from tests.exporters.golden import check_golden

SOURCE = "# Ports\n\nA *lamp* burns until the last boat is in. :tag: <b> & \x00 ends\n"
QDA = "{urn:QDA-XML:project:1.0}"


def exported(identifier: str, note: str = "", words: str = "A lamp burns") -> Exported:
    content = content_of(SOURCE.encode())
    return exporter(identifier).write(document(SOURCE, [mark(content, words, note, ["t3"])]), Options())


def cards(note: str, words: str = "A lamp burns") -> list[str]:
    [row] = [line for line in exported("anki", note, words).text.splitlines() if not line.startswith("#")]
    return row.split("\t")


def test_a_note_that_asks_is_the_front_of_its_card_and_any_other_words_have_a_gap() -> None:
    assert cards("What burns?")[:2] == ["What burns?", "A lamp burns"]
    assert cards("Think.")[:2] == ["A lamp […]", "A lamp burns<br><br>Think."]
    assert cards("")[:2] == ["A lamp […]", "A lamp burns"]
    assert cards("What\tis <b>?")[0] == "What is &lt;b&gt;?"
    assert cards("")[3] == "Open_source"


def test_no_note_makes_a_heading_a_keyword_or_a_drawer_in_an_outline() -> None:
    text = exported("org-mode", "* heading\n#+END_QUOTE\n:END:\n  * deep\nplain").text
    body = text.partition("#+END_QUOTE\n")[2].splitlines()
    assert body == ["", "\u200b* heading", "\u200b#+END_QUOTE", "\u200b:END:", "\u200b  * deep", "plain"]
    assert text.count("\n* ") == 1


def test_a_note_that_looks_like_the_line_between_clippings_parts_nothing() -> None:
    text = exported("clippings", "one\n==========\ntwo").text
    assert text.count("\n==========\n") == 2


def test_no_cell_for_readwise_runs_in_a_spreadsheet() -> None:
    [row] = csv.DictReader(io.StringIO(exported("readwise", "=1+1").text))
    assert row["Note"] == ".Open_source\n=1+1"
    content = content_of(b"=SUM(1) stands here")
    made = exporter("readwise").write(document("=SUM(1) stands here", [mark(content, "=SUM(1)", "@x")]), Options())
    [row] = csv.DictReader(io.StringIO(made.text))
    assert (row["Highlight"], row["Note"]) == ("'=SUM(1)", "'@x")


def project(made: Exported) -> tuple[ElementTree.Element, dict[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return ElementTree.fromstring(files["project.qde"]), files


def test_the_project_is_its_golden_file_and_codes_the_words_that_are_meant() -> None:
    made = exporter("qdpx").write(sample(), Options())
    root, files = project(made)
    check_golden("qdpx.qde", files["project.qde"])
    [text] = [data.decode() for name, data in files.items() if name.startswith("sources/")]
    for one, annotation in zip(root.iter(f"{QDA}PlainTextSelection"), sample().annotations, strict=True):
        start, end = int(one.get("startPosition", "")), int(one.get("endPosition", ""))
        assert text[start:end] == annotation.target.quote.exact
        assert one.findtext(f"{QDA}Description", "") == annotation.note, "where QualCoder reads a memo"
    assert "five firms" in made.text


def test_what_has_no_place_is_a_memo_of_its_text() -> None:
    content = content_of(SOURCE.encode())
    one = mark(content, "A lamp burns", "Where?")
    lost = Anchor(AnchorState.ORPHAN, None, None)
    root, _ = project(exporter("qdpx").write(document(SOURCE, [replace(one, anchor=lost)]), Options()))
    assert list(root.iter(f"{QDA}PlainTextSelection")) == []
    [note] = root.iter(f"{QDA}Note")
    assert "".join(note.itertext()) == "“A lamp burns”\n\nWhere?"
    assert root.find(f"{QDA}Sources/{QDA}TextSource/{QDA}NoteRef") is not None


def test_several_articles_are_one_file_wherever_the_form_has_room_for_them() -> None:
    documents: list[Document] = [sample(), sample()]
    for identifier in ("readwise", "hypothesis", "anki", "clippings", "org-mode", "qdpx"):
        together = exporter(identifier).together
        assert together is not None
        made = together(documents, Options(), Choice("All"))
        assert made.annotations == 20
        assert exporter(identifier).recognise(made.data)
    assert len(json.loads(exporter("hypothesis").write(sample(), Options()).text)["annotations"]) == 10
