"""What is visible of a text with references, notes, marks and block ids, with a record and without: case by case."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop.annotated.notes.note_regions import LISTED_HEADING, Seam
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.read.visible import Layer, LayerRun, visible_layer
from desktop.annotated.record.machine_block import MachineBlock, Record
from tests.annotated.make import content_of, mark

NOTE = "[^h-aaaa]: — N. [open](postil://a/1)\n"
OF_IT = (("note", "h-aaaa"),)


def layer(text: str, block: MachineBlock | None = None, **more: Any) -> Layer:
    return visible_layer(ExportedFile(text, block), **more)


@pytest.mark.parametrize(
    ("text", "seen", "references"),
    [
        ("One[^h-aaaa] two", "One two", {"h-aaaa": 3}),
        ("One.\n\n[^h-aaaa]\n\nTwo.", "One.\n\nTwo.", {"h-aaaa": 4}),
        ("One.\r\n\r\n[^h-aaaa]\r\n\r\nTwo.", "One.\r\n\r\nTwo.", {"h-aaaa": 4}),
        ("One.\n\n[^h-aaaa] and\n\nTwo.", "One.\n\n and\n\nTwo.", {"h-aaaa": 6}),
        ("One.\n[^h-aaaa]\nTwo.", "One.\n\nTwo.", {"h-aaaa": 5}),
        ("> One.\n>\n> [^h-aaaa][^h-bbbb]\n\nTwo\n", "> One.\n\nTwo\n", {"h-aaaa": 6, "h-bbbb": 6}),
        (f"One.\n{' ' * 197}\n[^h-aaaa]", "One.", {"h-aaaa": 4}),
        (f"One.\n\n{' ' * 198}[^h-aaaa]", "One.", {"h-aaaa": 4}),
        ("One[^h-aaaa]\n`[^h-aaaa]` [^h-bbbb]", "One\n`[^h-aaaa]` ", {"h-aaaa": 3, "h-bbbb": 16}),
        ("<!-- [^h-aaaa] -->", "<!-- [^h-aaaa] -->", {}),
        ("One[^h-aaaa] two[^h-aaaa]", "One two", {"h-aaaa": 3}),  # the first of them counts
        ("One[^h-aaa] two[^1]", "One[^h-aaa] two[^1]", {}),
    ],
)
def test_references_are_taken_out_with_the_paragraph_that_they_are(
    text: str, seen: str, references: dict[str, int]
) -> None:
    made = layer(text)
    assert (made.text, made.references) == (seen, references)
    assert (made.below, made.seams, made.listed, made.footnotes) == (len(seen), (), frozenset(), ())


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("One. ^h-aaaa\nTwo", "One.\nTwo"),
        ("One.\n^h-aaaa\n\nTwo", "One.\n\nTwo"),
        ("One.\r\n^h-aaaa", "One."),
        ("> One.\n> ^h-aaaa \n", "> One. \n"),
        ("One.  ^h-aaaa", "One. "),
        (f"One. ^h-{'a' * 40}", "One."),
        (f"One. ^h-{'a' * 41}", f"One. ^h-{'a' * 41}"),
        ("^h-aaaa\nTwo", "^h-aaaa\nTwo"),
        ("One ^h-aaaa two", "One ^h-aaaa two"),
        ("One.^h-aaaa", "One.^h-aaaa"),
        ("One. ^h-aaa", "One. ^h-aaa"),
        ("One. ^mine", "One. ^mine"),
    ],
)
def test_the_id_of_a_paragraph_is_taken_out_at_its_end(text: str, seen: str) -> None:
    assert layer(text).text == seen
    own = MachineBlock({"postil:own_labels": ["h-aaaa", f"h-{'a' * 40}"]})
    assert layer(text, own).text == text


@pytest.mark.parametrize(
    ("text", "seen", "at", "form"),
    [
        ("One ([n](postil://a/1)) two", "One two", 3, "inline"),
        ("One([n](postil://a/1)) two", "One two", 3, "inline"),
        ("([n](postil://a/1)) One", "One", 0, "inline"),
        ("([n](postil://a/1))  One", " One", 0, "inline"),
        ("> - ([n](postil://a/1)) One", "> - One", 3, "inline"),
        ("(([n](postil://a/1)) One)", "(One)", 1, "inline"),
        ("One.\n\n([n](postil://a/1))\n\nTwo", "One.\n\nTwo", 4, "inline"),
        ("One\n([n](postil://a/1))\nTwo", "One\nTwo", 3, "inline"),
        ("One {>>n [open](postil://a/1)<<} two", "One  two", 4, "critic"),
        ("One\n\n> [!quote]+ T\n> n\n> [open](postil://a/1)\n\nTwo\n", "One\n\nTwo\n", 3, "callout"),
    ],
)
def test_a_note_in_the_text_is_taken_out_with_what_parts_it_from_the_words(
    text: str, seen: str, at: int, form: str
) -> None:
    made = layer(text)
    assert (made.text, made.references) == (seen, {"h-0001": at})
    assert [(one.label, one.form) for one in made.footnotes] == [("h-0001", form)]
    for quoted in (f"`{text}`", f"<!-- {text} -->") if form == "inline" and "\n" not in text else ():
        assert layer(quoted).text == quoted


def test_a_note_in_the_text_has_the_label_that_the_record_has_for_its_annotation() -> None:
    one = replace(mark(content_of(b"One two\n"), "One"), id="1")
    block = MachineBlock({}, (Record(one, label="h-zzzz"),))
    assert layer("One ([n](postil://a/1)) two", block).references == {"h-zzzz": 3}
    assert layer("One ([n](postil://a/2)) two", block).references == {"h-0002": 3}
    callout = "One\n\n> [!quote]+ T\n> n\n> [open](postil://a/1)\n> ^h-aaaa\n"
    assert layer(callout, block).references == {"h-aaaa": 3}


@pytest.mark.parametrize(
    ("text", "seen", "runs"),
    [
        ("One ==two== three", "One two three", [LayerRun(4, 7, "two")]),
        ("One {==two==}{>>n<<} three", "One two three", [LayerRun(4, 7, "two", "n")]),
        ("==One== <mark>two</mark>", "One two", [LayerRun(0, 3, "One"), LayerRun(4, 7, "two")]),
        ("One ==two[^h-bbbb] so==[^h-aaaa]\n", "One two so\n", [LayerRun(4, 10, "two so")]),
        ("`==One==`", "`==One==`", []),
        # a backslash that Postil put before a sign, as it seems
        (r"a\\<mark>b</mark>", "a\\b", [LayerRun(2, 3, "b")]),
        (r"a\\\\<mark>b\\</mark>", "a\\\\\\b\\", [LayerRun(4, 6, "b\\\\")]),
        (r"a\\[^h-aaaa]", "a\\", []),
        (r"a\\{==b==}", "a\\b", [LayerRun(2, 3, "b")]),
        (r"a\\ <mark>b</mark>", r"a\\ b", [LayerRun(4, 5, "b")]),
    ],
)
def test_without_a_record_each_mark_is_postils(text: str, seen: str, runs: list[LayerRun]) -> None:
    made = layer(text)
    assert (made.text, list(made.runs)) == (seen, runs)


def test_what_else_is_known_of_a_file_without_a_record_is_used() -> None:
    made = layer("One ==two== ==own==\n", kept_marks=["own"])
    assert (made.text, made.runs) == ("One two ==own==\n", (LayerRun(4, 7, "two"),))
    assert layer(r"a\\<mark>b</mark>", guards=False).text == r"a\\b"
    assert layer(r"a\\<mark>b</mark>", MachineBlock()).text == r"a\\b"  # the record has each of them
    assert layer("One ==two== ==own==\n", MachineBlock({"postil:own": ["two"]}), kept_marks=["own"]).text == made.text


def block(**head: Any) -> MachineBlock:
    """A record with one mark, on "two" of "One two", whose text is ``One ==two==[^h-aaaa]``."""
    one = mark(content_of(b"One two\n"), "two")
    rows = {"postil:insertions": [[4, "=="], [7, "==[^h-aaaa]"]], "postil:joint": "\n"}
    return MachineBlock(rows | {f"postil:{key}": value for key, value in head.items()}, (Record(one, label="h-aaaa"),))


@pytest.mark.parametrize(
    ("more", "head", "seen", "words"),
    [
        ("", {}, "", []),
        (" ==own== ==new==", {"own": ["own"]}, " ==own== new", ["new"]),
        (" ==edited==", {"own": ["own"]}, " ==edited==", []),  # there is no other that may be it
        (" ==edited==[^h-bbbb]", {"own": ["own"]}, " edited", ["edited"]),
        (" {==edited==}{>>n<<}", {"own": ["own"]}, " edited", ["edited"]),
        (" ==new==", {}, " new", ["new"]),
        (" ==two==", {"own": ["two"]}, " ==two==", []),
        (" `==own==`", {}, " `==own==`", []),
    ],
)
def test_with_a_record_the_marks_are_told_from_the_authors(
    more: str, head: dict[str, Any], seen: str, words: list[str]
) -> None:
    made = layer(f"One ==two==[^h-aaaa]{more}\n\n{NOTE}", block(**head))
    assert (made.text, [one.words for one in made.runs]) == (f"One two{seen}\n", ["two", *words])
    assert all(made.text[one.start : one.end] == one.words for one in made.runs)
    assert made.references["h-aaaa"] == 7


def test_where_somebody_hid_the_notes_nothing_is_known_of_what_was_put_in() -> None:
    text = "One ==two==[^h-aaaa]\n"
    assert layer(f"{text}\n{NOTE}", block(own=["two"])).text == "One two\n"
    assert layer(text, block(own=["two"])).text == "One ==two==\n"
    assert layer(text, block(own=["two"], options={"notes": "inline"})).text == "One two\n"


@pytest.mark.parametrize(
    ("escapes", "seen"),
    [(["0 #a"], r"\#a #b `\#c` #a"), ([], r"#a #b `\#c` #a"), (["1 #a", "0 #b"], r"#a \#b `\#c` \#a"), (None, "")],
)
def test_backslashes_before_hashtags_go_that_are_not_the_authors(escapes: list[str] | None, seen: str) -> None:
    text = r"\#a \#b `\#c` \#a"
    head = {"postil:own_escapes": escapes} if escapes is not None else {}
    assert layer(f"{text}[^h-aaaa]", MachineBlock(head)).text == (seen or text)


@pytest.mark.parametrize(
    ("above", "head", "seen"),
    [
        ("One\n\n", {"joint": "\n"}, "One\n"),
        ("One\n\n", {"joint": "\n\n"}, "One"),
        ("One\n\n", {"joint": ""}, "One\n\n"),
        ("One\n\n", {"joint": "\r\n"}, "One\n\n"),
        ("One\n\n", {"joint": 5}, "One\n"),
        ("One\r\n\r\n", {"joint": "\n"}, "One\r\n"),
        ("One\r\n\r\n", {"joint": "\n\n"}, "One"),
        ("One\r\n\r\n", {"joint": "\r\n"}, "One\r\n"),
        ("One\n\n", None, "One\n"),
        ("One\n\n\n\n", None, "One\n\n\n"),
        ("One\r\n\r\n", None, "One\r\n"),
        ("One\r\r", None, "One\r"),
        ("One\n", None, "One\n"),
        ("\n\n", None, "\n"),
        ("\r\n", {"joint": "\n"}, ""),
        ("", None, ""),
    ],
)
@pytest.mark.parametrize("end", ["", "\n[", "\n[^h-", "\n[^h-0a", "<", "<!-- annot", "<!-- annotations:1", "\n \n"])
def test_what_joins_the_notes_to_the_text_goes_with_them(
    above: str, head: dict[str, Any] | None, seen: str, end: str
) -> None:
    given = MachineBlock({f"postil:{key}": value for key, value in head.items()}) if head is not None else None
    made = layer(f"{above}{NOTE}{end}", given)
    assert (made.text, made.below, made.seams) == (seen, len(seen), (Seam(len(seen), OF_IT),))


@pytest.mark.parametrize("words", ["[x", "[^1", "<p", "<!-- my", "Mine."])
def test_words_below_the_notes_are_text(words: str) -> None:
    made = layer(f"One\n\n{NOTE}\n{words}")
    assert (made.text, made.below, made.seams) == (f"One\n\n\n{words}", 5, (Seam(5, OF_IT),))
    between = layer(f"One\n\n{NOTE}\n{words}\n\n[^h-bbbb]: — B.\n", MachineBlock({"postil:joint": "\n"}))
    assert between.seams == (Seam(5, OF_IT), Seam(len(f"One\n\n\n{words}\n"), (("note", "h-bbbb"),)))


def test_a_list_of_what_was_not_marked_is_no_text_and_its_labels_are_known() -> None:
    text = f"One\n\n{LISTED_HEADING}\n\n- “x”[^h-aaaa]\n- “y”[^h-bbbb]\n\n{NOTE}"
    made = layer(text)
    assert (made.text, made.listed, made.references) == ("One\n", {"h-aaaa", "h-bbbb"}, {})
    kept = layer(text, MachineBlock({"postil:own_labels": ["h-aaaa", "h-bbbb"]}))
    assert (kept.text, kept.listed) == (text, frozenset())


@pytest.mark.parametrize("cut", ["<", "<!", "<!--", "<!-- annotations", "<!-- annotations:1"])
@pytest.mark.parametrize("end", ["", "\n", " \n"])
def test_the_opening_of_a_record_that_the_end_of_the_file_cut_off_is_no_text(cut: str, end: str) -> None:
    text = f"One\n\n{cut}{end}"
    assert layer(text, MachineBlock({"postil:joint": "\n"})).text == "One\n"
    assert layer(text).text == (text if "1" not in cut or not end else "One\n")
    assert layer(f"One\n\nx{cut}", MachineBlock({"postil:joint": "\n"})).text == f"One\n\nx{cut}"


@pytest.mark.parametrize(
    ("rows", "seen"),
    [
        ("title: x\nsource_sha256: y\nannotation_format: 1\n", None),
        ("title: x\nexported: a\nthemes: [b]\nannotations: 2\nsource_sha256: y\nannotation_format: 1\n", None),
        ("title: x\nmood: z\npages: 2\nsource_sha256: y\nannotation_format: 1\n", "title: x\nmood: z\npages: 2\n"),
        ("title: x\nannotation_format: 1\n", "title: x\nannotation_format: 1\n"),
        ("title: x\nsource_sha256: y\n", "title: x\nsource_sha256: y\n"),
    ],
)
def test_without_a_record_front_matter_is_postils_that_states_its_format_and_a_source(
    rows: str, seen: str | None
) -> None:
    assert layer(f"---\n{rows}---\nA").text == (f"---\n{seen}---\nA" if seen else "A")
    kept = MachineBlock({"postil:insertions": []})  # of an article that was an export itself
    assert layer(f"---\n{rows}---\nA", kept).text == f"---\n{rows}---\nA"


@pytest.mark.parametrize(
    ("text", "references", "seams"),
    [
        (f"One ([n](postil://a/1)) two[^h-aaaa]\n\n{NOTE}", {"h-0001": 3, "h-aaaa": 7}, (Seam(8, OF_IT),)),
        (f"One ([n](postil://a/1)) two[^h-aaaa]\n\n{NOTE}<!-- annotations:1\n{{}}\n-->\n", None, None),
        (f"One two\n\n{NOTE}Three\n", {}, (Seam(9, OF_IT),)),
        (f"One two\n\n{NOTE}<!-- annotations:1\n{{}}\n-->\n\nThree, and more words.\n", None, None),
        ("<!-- annotations:1\n{}\n-->\nOne two\n", None, None),
    ],
)
def test_below_front_matter_that_was_put_in_notes_and_records_are_found_as_without_it(
    text: str, references: dict[str, int] | None, seams: tuple[Seam, ...] | None
) -> None:
    front = "---\ntitle: x\n---\n"
    made, bare = (
        layer(above + text, MachineBlock({"postil:insertions": [[0, front]], "postil:joint": "\n"}))
        for above in (front, "")
    )
    assert replace(made, footnotes=()) == replace(bare, footnotes=())
    assert made.text.startswith("One two\n") and "[" not in made.text and "<" not in made.text
    assert references is None or (made.references, made.seams) == (references, seams)


@pytest.mark.parametrize(
    ("put", "text", "seen"),
    [
        ("---\ntitle: x\n---\n", "---\ntitle: x\n---\nA", "A"),
        ("---\ntitle: x\n---\n", "---\ntitle: x\nmood: y\n---\nA", "---\nmood: y\n---\nA"),
        ("title: x\n", "---\nmood: y\ntitle: x\n---\nA", "---\nmood: y\n---\nA"),
        ("mine: 1\nannotation_format: 1\n", "---\nmine: 1\nannotation_format: 1\n---\nA", "---\n---\nA"),
        ("==", "---\ntitle: x\n---\nA", "---\ntitle: x\n---\nA"),
        ("mine: 1\n", "---\nmine: 1\n---\nA", "---\nmine: 1\n---\nA"),
    ],
)
def test_with_a_record_the_keys_go_that_it_says_were_put_in(put: str, text: str, seen: str) -> None:
    assert layer(text, MachineBlock({"postil:insertions": [[0, put]]})).text == seen


@pytest.mark.parametrize(
    ("between", "left"),
    [
        ("", ""),
        ("\n", ""),
        ("\n\n\n", ""),
        ("\r\n\r", ""),
        ("\n> \t", ""),
        (" ", " "),
        ("\nB\n", "\nB"),
        ("\n" * 200, ""),
        ("\n" * 201, "\n"),
    ],
)
def test_blank_lines_that_somebody_put_before_a_note_that_begins_a_paragraph_go_with_it(
    between: str, left: str
) -> None:
    put = "\n\n> [!quote]+ T\n> n\n> ^h-aaaa\n"
    record = Record(mark(content_of(b"A\nB"), "A"), label="h-aaaa")
    head = {"postil:insertions": [[1, put]], "postil:options": {"notes": "callouts"}}
    assert layer(f"A{between}{put}\nC", MachineBlock(head, (record,))).text == f"A{left}\nC"
    inline = {"postil:insertions": [[1, "[^h-aaaa]"]], "postil:options": {"notes": "inline"}}
    assert layer(f"A{between}x[^h-aaaa]\nC", MachineBlock(inline, (record,))).text == f"A{between}x\nC"
