"""Taking Postil's marks out again."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from db.annotations import ANNOTATION
from desktop.annotated.front_matter import insertion, keys_of, lifted, lines_in, remove
from desktop.annotated.notes.footnotes import read_body
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import mismatch, read_back
from desktop.annotated.read.strip import IN_ITS_TEXT, Stripped, strip
from desktop.annotated.record import machine_records
from desktop.exporters import exporter
from desktop.exporters.returning.plan import plan_import
from tests.annotated.make import SOURCE, annotation, content_of, document, mark, sample
from tests.db.newer import with_column


def export(**options: str) -> str:
    return exporter("markdown").write(sample(), Options(**options)).text


def test_a_file_that_is_no_export_comes_back_as_it_is() -> None:
    stripped = strip(b"# Plain\n\ntext\n")
    assert (stripped.source, stripped.edited) == (b"# Plain\n\ntext\n", True)
    assert "nothing of Postil's" in stripped.remark


def test_an_edited_file_keeps_the_edits_and_says_so() -> None:
    stripped = strip(export().replace("More.", "More, and more.").encode())
    assert stripped.source.decode() == SOURCE.replace("More.", "More, and more.")
    assert stripped.remark == "The text was edited after the export."


def test_words_below_the_notes_are_kept() -> None:
    stripped = strip((export() + "\nA last word.\n").encode())
    assert stripped.edited
    assert stripped.source.decode().replace("\n", "") == (SOURCE + "A last word.").replace("\n", "")


def test_a_file_without_machine_block_gives_the_source_back_by_its_hash() -> None:
    source = SOURCE.replace("==own mark==", "own mark")
    doc = document(source, [mark(content_of(source.encode()), "five firms account for most new", "n", ["t1"], 1)])
    text = exporter("markdown").write(doc, Options(machine_block="none")).text
    assert strip(text.encode()).source == source.encode()
    assert not strip(text.encode()).edited


def test_edits_that_no_longer_fit_the_encoding_become_utf_8() -> None:
    data = "# Café\n\nText here.\n".encode("cp1252")
    content = content_of(data)
    text = exporter("markdown").write(document(data, [mark(content, "Text", "")], content=content), Options()).text
    stripped = strip(text.replace("here", "日本").encode())
    assert stripped.source.decode() == "# Café\n\nText 日本.\n"
    assert "given in UTF-8" in stripped.remark


@pytest.mark.parametrize("named", ["\\u0000", "punycode", "idna", "undefined", "rot13", "utf-7", "x" * 500])
def test_a_record_that_names_an_odd_encoding_is_no_reason_to_fail(named: str) -> None:
    content = content_of(SOURCE.encode())
    doc = document(SOURCE, [mark(content, "five firms account for most new", "n", ["t1"], 1)])
    text = exporter("markdown").write(doc, Options()).text
    odd = text.replace('"encoding":"utf-8"', f'"encoding":"{named}"').replace("five firms", "six firms")
    assert odd.count("six firms") == 2  # in the text and in the quote of the record
    assert "six firms" in strip(odd.encode()).source.decode()
    for known in (doc, None):  # of its own articles the library trusts its own record
        assert plan_import(odd.encode(), known, read=content_of).changes


FRONT = [
    "text\n",
    "\ufefftext\n",
    "---\ntitle: Mine\ntags:\n  - a\n  - b\n---\ntext\n",
    "---\r\ntitle: Mine\r\n---\r\ntext\r\n",
    "---\n# only a comment\n---\ntext\n",
    "---\n\n---\ntext\n",
    "---\nnot front matter\n---\n",
    "--- \nkey: [a,\n  b]\n...\ntext",
]


@pytest.mark.parametrize("source", FRONT)
def test_keys_put_into_front_matter_can_be_taken_out(source: str) -> None:
    newline = "\r\n" if "\r\n" in source else "\n"
    at, text = insertion(source, [("title", "T"), ("themes", ["a", "yes", 'b"']), ("annotations", 3)], newline)
    put = source[:at] + text + source[at:]
    assert lines_in(put)
    assert remove(put, text.startswith("---"), sorted(keys_of(text))) == source


def test_an_added_front_matter_that_somebody_wrote_into_stays() -> None:
    _, text = insertion("text\n", [("title", "T"), ("annotations", 3)], "\n")
    put = text.replace("annotations: 3\n", "annotations: 3\nmine: yes\n") + "text\n"
    assert remove(put, True, ["title", "annotations"]) == "---\nmine: yes\n---\ntext\n"


def test_reading_back_tells_notes_and_references() -> None:
    back = read_back(export().encode())
    assert back.clean == SOURCE.encode()
    notes = {one.label: read_body(one.body) for one in back.footnotes}
    assert (notes["h-001eef"].themes, notes["h-001eef"].note) == (("Investment",), "Compare *2000*.")
    assert set(back.references) == set(notes)


def test_what_would_not_come_back_is_told() -> None:
    doc, text = sample(), export()
    assert mismatch(text, doc, SOURCE.encode(), None) == ""
    assert "source would not come back" in mismatch(text.replace("More.", "More!"), doc, SOURCE.encode(), None)
    assert "machine block" in mismatch(text[: text.rindex("]}}")], doc, SOURCE.encode(), None)
    assert "would not come back as it was" in mismatch(text.replace('"half"', '"whole"'), doc, SOURCE.encode(), None)


@pytest.mark.parametrize(
    ("text", "is_lifted"),
    [
        ("\n\n---\ntitle: x\nannotation_format: 1\n---\nWords.", True),
        ("\n\n---\ntitle: x\n---\nWords.", False),
        ("\n\n---\nannotation_format: 1\nWords.", False),
        ("---\nannotation_format: 1\n---\nWords.", False),
    ],
)
def test_blank_lines_above_the_front_matter_go_where_postil_wrote_that(text: str, is_lifted: bool) -> None:
    assert lifted(text) == (text.lstrip() if is_lifted else text)


@pytest.mark.parametrize(("body", "is_part"), [("full", False), ("paragraphs", True)])
def test_an_edited_part_of_an_article_says_that_it_is_one(body: str, is_part: bool) -> None:
    text = exporter("markdown").write(sample(), Options(body=body)).text
    made = strip(text.replace("firms", "companies").encode())
    assert ("It holds a part of the article only." in made.remark) is is_part


def test_a_file_for_reading_gives_the_source_back_while_nobody_wrote_into_it() -> None:
    text = exporter("markdown").write(sample(), Options(body="critic")).text
    assert strip(text.encode()).source == SOURCE.encode()
    edited = text.replace("Compare", "Look at", 1).encode()
    assert strip(edited) == Stripped(edited, True, IN_ITS_TEXT)


@pytest.mark.parametrize(("changed", "is_written"), [({"tone": "grave"}, True), ({"note": "Another."}, False)])
def test_a_column_that_was_added_since_keeps_no_article_from_being_exported(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, changed: dict[str, str], is_written: bool
) -> None:
    request.addfinalizer(read_back.cache_clear)
    doc = sample()
    text = exporter("markdown").write(doc, Options()).text
    with_column(monkeypatch, ANNOTATION, "tone", str, "")
    monkeypatch.setattr(machine_records, "Annotation", ANNOTATION.record)  # as every module would have it
    read_back.cache_clear()
    newer = [ANNOTATION.record(**{one.name: getattr(old, one.name) for one in fields(old)}) for old in doc.annotations]
    doc = replace(doc, annotations=(replace(newer[0], **changed), *newer[1:]))
    assert (mismatch(text, doc, SOURCE.encode(), None) == "") is is_written


def test_an_annotation_too_many_is_seen_before_an_export_is_written() -> None:
    doc = sample()
    text = exporter("markdown").write(doc, Options()).text
    fewer = replace(doc, annotations=doc.annotations[1:])
    assert doc.annotations[0].id in mismatch(text, fewer, SOURCE.encode(), None)


def test_a_name_of_a_theme_in_the_front_matter_marks_nothing_of_the_authors_keys_above() -> None:
    doc = document("---\ntitle: Rope, and all that holds a ship\ntags: [rope, tar, pitch, hemp]\n---\nTar holds.\n", [])
    doc = replace(doc, annotations=(mark(doc.content, "holds", "", ["t1"]),))
    doc = replace(doc, themes={"t1": replace(doc.themes["t1"], name="==a== rope")})
    text = exporter("markdown").write(doc, Options(marks="mark")).text
    edited = text.replace("Tar", "Pitch", 1)
    assert strip(edited.encode()).source == doc.source.replace(b"Tar", b"Pitch")


AUTHORS = "It is *#new* in c:\\dir.\n\nA #tag and \\[no\\] link.\n\nThe ==people== who share people here.\n"


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("taken_out", ["", "tag", "who share people"])
def test_signs_of_the_author_are_not_taken_for_those_of_a_mark_that_is_gone(taken_out: str, ends: str) -> None:
    content = content_of(AUTHORS.encode())
    marks = [mark(content, "new", "", (), 1), mark(content, "tag", "", (), 2)]
    marks.append(replace(mark(content, "people who share people"), id=annotation(content, (0, 2), number=3).id))
    made, options = document(AUTHORS, marks, content=content), Options(obsidian="on")
    text = exporter("markdown").write(made, options).text
    rest = [one for one in marks if not one.target.quote.exact.endswith(taken_out or "-")]
    other = replace(made, annotations=tuple(rest), labels=exporter("markdown").write(made, options).labels)
    edited = exporter("markdown").write(other, options).text
    edited = edited[: edited.index("<!-- annotations")] + text[text.index("<!-- annotations") :]
    assert strip(edited.replace("\n", ends).encode()).source.decode() == AUTHORS
