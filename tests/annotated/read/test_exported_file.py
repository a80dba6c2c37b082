"""An exported file part by part: its notes and references, what its front matter states, its clean source; and what is
said of an export that would not come back.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

import pytest

from desktop.annotated.document import Document
from desktop.annotated.notes.note_regions import LISTED_HEADING
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import ExportedFile, block_of, mismatch, read_back
from desktop.annotated.record.machine_block import MachineBlock
from desktop.exporters import exporter
from tests.annotated.make import content_of, document, mark

NOTE = "[^h-aaaa]: — A note.\n"


def made(text: str, **head: Any) -> ExportedFile:
    return ExportedFile(text, MachineBlock({f"postil:{key}": value for key, value in head.items()}))


def test_notes_and_references_are_those_that_are_not_the_articles() -> None:
    text = f"One[^h-aaaa] [^h-bbbb] ([note](postil://a/1)) ([b](postil://a/2)) [^h-aaaa]:\n\n{NOTE}[^h-bbbb]: — B.\n"
    file = made(text)
    assert [one.label for one in file.footnotes] == ["h-aaaa", "h-bbbb"]
    assert file.references == {"h-aaaa": [3, text.index("[^h-aaaa]:\n")], "h-bbbb": [13]}
    assert [one.identity for one in file.standing] == ["1", "2"]
    assert (file.labels, file.authors) == ({"h-aaaa", "h-bbbb"}, frozenset())
    own = made(text, own_labels=["h-bbbb", "2"])
    assert [one.label for one in own.footnotes] == ["h-aaaa"]
    assert [*own.references] == ["h-aaaa"]
    assert [one.identity for one in own.standing] == ["1"]
    assert (own.labels, own.authors) == ({"h-aaaa", "h-bbbb"}, {"h-bbbb", "2"})
    assert ExportedFile(text).footnotes == file.footnotes and ExportedFile(text).authors == frozenset()


def test_the_ids_of_a_file_are_those_that_its_links_and_its_notes_name() -> None:
    assert made("A ([n](postil://a/1)) {>>n [open](postil://a/2)<<}\n\n[open](postil://a/3)\n").ids == {"1", "2", "3"}
    assert made("> [!quote]+ T\n> n\n> ^h-aaaa\n").labels == {"h-aaaa"}
    assert made("> [!quote]+ T\n> n\n> ^h-aaaa\n").ids == frozenset() == made("A").labels


def test_what_was_parsed_is_not_parsed_again_for_another_record_of_the_same_file() -> None:
    file = ExportedFile(f"---\na: b\n---\nOne[^h-aaaa] ([n](postil://a/1))\n\n{NOTE}", MachineBlock())
    parts = ("records", "seen", "footnotes", "references", "standing", "matter")
    parsed = [getattr(file, part) for part in parts]
    assert file.by(file.block) is file
    other = file.by(MachineBlock(remark="x"))
    assert all(other.__dict__[part] is one for part, one in zip(parts, parsed, strict=True))
    assert (other.text, other.encoding, other.below, other.block) == (file.text, "utf-8", "", MachineBlock(remark="x"))
    assert file.by(None).footnotes == file.footnotes
    for key in ("own_labels", "own_blocks"):
        apart = file.by(MachineBlock({f"postil:{key}": ["h-aaaa"]}))
        assert not {*parts} & apart.__dict__.keys()
    assert file.by(MachineBlock({"postil:own_labels": ["h-aaaa"]})).footnotes == ()


BELOW = replace(MachineBlock(), start=2, end=6)


@pytest.mark.parametrize(
    ("text", "block", "below"),
    [
        ("A\n<-->Mine.\n", BELOW, "Mine.\n"),
        ("A\n<-->\n \n", BELOW, ""),
        ("A\n<-->Mine[^h-aaaa].\n", BELOW, ""),
        ("A\n<-->Mine [open](postil://a/1).\n", BELOW, ""),
        ("A\n<-->postil://a/1\n", BELOW, "postil://a/1\n"),
        ("A\n<-->Mine.\n", replace(BELOW, start=-1), ""),
        ("<-->Mine.\n", replace(BELOW, start=0, end=4), "Mine.\n"),
        ("A\n<-->Mine.\n", None, ""),
    ],
)
def test_words_below_a_record_are_apart_where_nothing_of_postils_is_among_them(
    text: str, block: MachineBlock | None, below: str
) -> None:
    file = ExportedFile(text, block, "cp1252")
    apart = file.apart()
    assert (apart.text, apart.below, apart.encoding) == (text.removesuffix(below) if below else text, below, "cp1252")
    assert (apart is file) is not bool(below) and apart.block is block


@pytest.mark.parametrize(
    ("matter", "stated"),
    [
        ('key: "a b"', "a b"),
        ("key: a b", "a b"),
        ("key:", ""),
        ("other: x", ""),
        ("more key: x", ""),
        ("keys: x", ""),
        ("x: 1\r\nkey: y\r\nz: 2", "y"),
        ("key: a\nkey: b", "a"),
    ],
)
def test_the_front_matter_states_what_stands_under_a_key(matter: str, stated: str) -> None:
    assert ExportedFile(f"---\n{matter}\nx: y\n---\nA\n").stated("key") == stated
    assert ExportedFile(f"---\n{matter}").stated("key") == stated  # the end of the file is gone


def test_front_matter_that_has_no_end_is_looked_at_as_far_as_one_may_go() -> None:
    assert ExportedFile("A\nkey: x\n").stated("key") == ""
    lines = "---\n" + "x: y\n" * 798
    assert len(lines) == 3_994
    assert ExportedFile(f"{lines}key: z").stated("key") == "z"
    assert ExportedFile(f"{lines}key: 23456").stated("key") == "2"
    assert ExportedFile(f"{lines}xyz: 1\nkey: z").stated("key") == ""


SOURCE = "One two\n"
PUT = [[0, "---\nx: y\n---\n"], [4, "=="], [7, "==[^h-aaaa]"]]
TEXT = f"---\nx: y\n---\nOne ==two==[^h-aaaa]\n\n{NOTE}"


def source(text: str = SOURCE, encoding: str = "utf-8", **more: Any) -> dict[str, Any]:
    data = text.encode(encoding if encoding in ("cp1252", "latin-1") else "utf-8")
    return {"encoding": encoding, "length": len(text), "sha256": hashlib.sha256(data).hexdigest(), **more}


AMONG = source("One\n\n\nTwo\n")


@pytest.mark.parametrize(
    ("text", "head", "clean"),
    [
        (TEXT, {"source": source()}, SOURCE),
        (TEXT, {"source": source(), "joint": "\n"}, SOURCE),
        (TEXT.replace("\n\n[", "\nXX["), {"source": source(), "joint": "XX"}, SOURCE),
        (TEXT.replace("\n\n[", "\nXX["), {"source": source(), "joint": 5}, None),
        (TEXT.replace("A note", "Another note"), {"source": source()}, SOURCE),
        (TEXT + "\nMine.\n", {"source": source()}, None),
        (TEXT.replace("One", "Two"), {"source": source()}, None),
        (TEXT.replace("==two", "= two"), {"source": source()}, None),
        (TEXT.replace("two", "twos"), {"source": source()}, None),
        (TEXT.replace(NOTE, ""), {"source": source()}, SOURCE),
        (TEXT, {"source": source(sha256="0")}, None),
        (TEXT, {"source": source(length=7.0)}, None),
        (TEXT, {"source": source(length=True)}, None),
        (TEXT, {"source": source(encoding="rot13")}, None),
        (TEXT, {"source": source(encoding="")}, None),
        (TEXT, {"source": {}}, None),
        (TEXT, {"source": source(), "insertions": "odd"}, None),
        (SOURCE, {"source": source(), "insertions": []}, SOURCE),
        (SOURCE + "\n" + NOTE, {"source": source(), "insertions": []}, SOURCE),
        ("caf\u00e9\n", {"source": source("caf\u00e9\n", "cp1252"), "insertions": []}, "caf\u00e9\n"),
        ("caf\u6f06\n", {"source": source("caf\u00e9\n", "cp1252"), "insertions": []}, None),
        # notes that stand among somebody's words, which are the source's by now
        (f"One\n\n{NOTE}\nTwo\n", {"source": AMONG, "insertions": [[5, ""]]}, "One\n\n\nTwo\n"),
        (f"One\n\n{NOTE}\nTwo\n\n[^h-bbbb]: — B.\n", {"source": AMONG, "insertions": [[5, ""]]}, "One\n\n\nTwo\n"),
        (f"One\n\n{NOTE}\nTwo\n\n[^h-bbbb]: — B.\n\nX\n", {"source": AMONG, "insertions": [[5, ""]]}, None),
        (f"One\n\n{NOTE}\nTwo\n", {"source": AMONG, "insertions": []}, None),
        ("One\n\n\nTwo\n", {"source": AMONG, "insertions": [[5, ""]]}, "One\n\n\nTwo\n"),
    ],
)
def test_the_source_comes_back_clean_where_all_that_was_put_in_stands_and_the_hash_agrees(
    text: str, head: dict[str, Any], clean: str | None
) -> None:
    found = made(text, **{"insertions": PUT, **head}).clean
    encoding = head["source"].get("encoding")
    assert found == (clean.encode("cp1252" if encoding == "cp1252" else "utf-8") if clean is not None else None)


def test_a_file_without_a_record_has_no_clean_source() -> None:
    assert ExportedFile(SOURCE).clean is None


@pytest.mark.parametrize(
    ("text", "begin", "is_only"),
    [
        (f"A\n{NOTE}", 2, True),
        (f"A\n{NOTE}", 1, True),
        (f"A\n{NOTE}", 0, False),
        (f"A\n{NOTE}\nB\n", 2, False),
        (f"A\n{LISTED_HEADING}\n\n- “x”[^h-aaaa]\n\n{NOTE}", 2, True),
        ("A\n", 1, True),
        ("", 0, True),
    ],
)
def test_only_a_tail_has_nothing_but_postils(text: str, begin: int, is_only: bool) -> None:
    assert ExportedFile(text).is_only_tail(begin) is is_only


CONTENT = content_of(b"Water rises twice.\n")
DOC: Document = document(
    "Water rises twice.\n", [mark(CONTENT, "rises", "Why?", ["t1"], 1), mark(CONTENT, "twice", number=2)]
)


def exported(**options: str) -> Any:
    return exporter("markdown").write(DOC, Options(**options))


def test_blank_lines_above_a_front_matter_of_postils_are_no_text() -> None:
    text = exported().text
    assert read_back(f"\n\n{text}".encode()).text == text
    assert read_back(text.encode()).text == text
    beside = exported(machine_block="sidecar")
    lifted = read_back(b"\n" + beside.data, beside.sidecar.encode())
    assert lifted.text == beside.text and lifted.clean == DOC.source
    none = exported(machine_block="none")
    assert read_back(b"\n" + none.data).text == none.text


def test_blank_lines_above_an_authors_front_matter_are_the_authors() -> None:
    words = "\n---\nannotation_format: 1\n---\nWater rises twice.\n"
    content = content_of(words.encode())
    doc = document(words, [mark(content, "rises", "Why?")], content=content)
    text = exporter("markdown").write(doc, Options(front_matter="off")).text
    assert read_back(text.encode()).text == text
    assert read_back(text.replace("twice", "thrice").encode()).text.startswith("\n")


def test_words_below_the_record_are_apart_where_the_record_says_that_such_stood_there() -> None:
    text = exported().text
    assert read_back((text + "Mine.\n").encode()).below == ""
    said = text.replace('"type":"AnnotationCollection"', '"type":"AnnotationCollection","postil:below":"Yours."')
    assert read_back((said + "Mine.\n").encode()).below == "Mine.\n"


def test_a_record_beside_the_file_stands_in_for_one_that_is_missing_or_was_edited() -> None:
    whole, beside = exported().text, exported().memory.encode()
    text = whole[: whole.index("<!--")]
    assert block_of(text, None) is None
    here, there = block_of(whole, None), block_of(text, beside)
    assert here is not None and there is not None
    assert (here.records, there.start, there.end) == (there.records, -1, -1)
    assert block_of(whole, b"odd") == here
    edited = whole.replace('"value":"Why?"', '"value":"Who?"')
    for sidecar, note in ((None, "Who?"), (beside, "Why?"), (b"odd", "Who?")):
        block = block_of(edited, sidecar)
        assert block is not None and block.start >= 0
        assert {one.note for one in block.annotations} == {note, ""}


def test_a_block_that_the_record_beside_the_file_knows_as_the_articles_is_the_articles() -> None:
    words = f"# Old\n\n{exported().text[exported().text.index('<!--') :]}\nWater.\n"
    content = content_of(words.encode())
    doc = document(words, [mark(content, "Water", "Mine.")], content=content)
    made_of_it = exporter("markdown").write(doc, Options(machine_block="sidecar"))
    assert made_of_it.sidecar is not None and '"postil:own_blocks"' in made_of_it.sidecar
    block = block_of(made_of_it.text, made_of_it.sidecar.encode())
    assert block is not None and [one.note for one in block.annotations] == ["Mine."]
    assert read_back(made_of_it.data, made_of_it.sidecar.encode()).clean == words.encode()


def told(text: str, doc: Document = DOC, sidecar: str | None = None) -> str:
    return mismatch(text, doc, DOC.source, sidecar)


def test_what_would_not_come_back_of_an_export_is_said_in_a_sentence() -> None:
    whole = exported()
    text = whole.text
    first, second = DOC.annotations
    assert told(text) == ""
    assert told(text[: text.index("<!--")], sidecar=whole.memory) == ""
    for lost in (text[: text.index("<!--")], text.replace("Water", "Tea", 1)):
        assert told(lost) == "the source would not come back as it was."
    cut = "The machine block is cut off at its end."
    assert told(text.replace("\n-->", "")) == f"the machine block would not be readable: {cut}."
    bad = text.replace('"value":"Why?"', '"value":5')
    assert told(bad) == "the machine block would not be readable: its body is not text."
    lost = f"the annotation {first.id} would not come back as it was."
    assert told(text, replace(DOC, annotations=(replace(first, note="No."), second))) == lost
    assert told(text, replace(DOC, annotations=(second,))) == lost
    assert told(text, replace(DOC, annotations=(replace(first, deleted="2026"), second))) == ""
    other = replace(second, id="other")
    assert told(text, replace(DOC, annotations=(first, second, other))) == (
        "the annotation other would not come back as it was."
    )
