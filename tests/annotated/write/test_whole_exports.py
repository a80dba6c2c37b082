"""Whole files, to the letter: how front matter, marks, notes, list and record stand together in each kind of export."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.annotated.record.machine_block import read_collection
from desktop.annotated.write.clean_text import Beside
from desktop.article.content import Block, BlockKind, Content, Span, SpanKind
from desktop.article.markdown.blocks import with_addresses
from desktop.exporters import exporter
from desktop.exporters.quotes.excerpts import excerpt_of
from tests.annotated.make import annotation, content_of, document, mark

SOURCE = "# Tides\n\nThe #water rises.\n\n```\ncode\n```\n\n## Moons\n\nThe moon does it."
A, B, C = "[^h-001eef]", "[^h-003dde]", "[^h-005ccd]"
LINKS = {one: f"[open](postil://a/0193a5c0-0000-7000-8000-000000{one[4:10]})" for one in (A, B, C)}
NOTES = f"{A}: **Investment** — Why?\n\n    - so\n\n    {LINKS[A]}\n\n"
NOTES += f"{B}: **Investment, Talent** — {LINKS[B]}\n{C}: — {LINKS[C]}\n"


def tides(source: str = SOURCE, **changed: Any) -> Document:
    content = content_of(source.encode())
    marks = [
        mark(content, "rises", "Why?\n\n- so", ["t1"], 1),
        mark(content, "code", "", ["t1", "t2"], 2),
        mark(content, "moon does", "", [], 3),
    ]
    return replace(document(source, marks), **changed)


def written(options: dict[str, str], doc: Document | None = None) -> Exported:
    options = {"front_matter": "off", "machine_block": "none", **options}
    return exporter("markdown").write(doc or tides(), Options(**options))


WATER, CODE, MOON = "# Tides\n\nThe #water ", "\n\n```\ncode\n```\n\n", "\n\n## Moons\n\nThe "
WHOLE: list[tuple[dict[str, str], str]] = [
    ({}, f"{WATER}==rises=={A}.{CODE}{B}{MOON}==moon does=={C} it.\n\n{NOTES}"),
    (
        {"links": "none"},
        f"{WATER}==rises=={A}.{CODE}{B}{MOON}==moon does=={C} it.\n\n"
        f"{A}: **Investment** — Why?\n\n    - so\n\n{B}: **Investment, Talent** —\n{C}: —\n",
    ),
    (
        {"obsidian": "on"},
        f"# Tides\n\nThe \\#water ==rises=={A}. ^h-001eef{CODE}{B}{MOON}==moon does=={C} it. ^h-005ccd\n\n{NOTES}",
    ),
    (
        {"body": "critic"},
        f"# Tides\n\nThe #water {{==rises==}}{{>>**Investment** — Why? - so {LINKS[A]}<<}}.{CODE}"
        f"{{>>**Investment, Talent** {LINKS[B]}<<}}{MOON}{{==moon does==}}{{>>{LINKS[C]}<<}} it.",
    ),
]


@pytest.mark.parametrize(("options", "text"), WHOLE, ids=lambda one: str(one) if isinstance(one, dict) else "")
def test_an_annotated_article_is_its_source_with_marks_and_notes(options: dict[str, str], text: str) -> None:
    made = written(options)
    assert made.text == text
    assert (made.annotations, made.marked, made.listed, made.remark, made.sidecar) == (3, 3, 0, "", None)
    assert written(options, tides(SOURCE.replace("\n", "\r\n"))).text == text.replace("\n", "\r\n")


def test_a_front_matter_stands_above_and_a_record_below() -> None:
    made = written({"front_matter": "on", "machine_block": "embedded"})
    front, _, body = made.text.partition("---\n# Tides")
    assert front.startswith('---\ntitle: "The AI race"\n') and front.endswith("annotations: 3\n")
    assert f"\n\n{NOTES}\n<!-- annotations:1\n" in body
    assert [line.partition(":")[0] for line in front.splitlines()[1:]] == [
        "title", "author", "source", "source_sha256", "exported", "annotation_format", "themes", "annotations",
    ]  # fmt: skip
    bare = replace(document("One."), annotations=())
    assert written({"machine_block": "embedded"}, bare).text.startswith("One.\n\n<!-- annotations:1\n")
    assert written({}, bare).text == "One."


def header(made: Exported) -> dict[str, Any]:
    return dict(read_collection(made.memory).header)


def test_the_record_says_what_was_put_in_and_how() -> None:
    told = header(written({"obsidian": "on"}))
    assert {key for key in told if key.startswith("postil:")} == {
        "postil:format", "postil:article", "postil:source", "postil:themes", "postil:joint", "postil:options",
        "postil:notes", "postil:insertions", "postil:visible", "postil:check",
    }  # fmt: skip
    assert (told["postil:joint"], told["postil:notes"]) == ("\n\n", "footnotes")
    assert told["postil:insertions"][:2] == [[13, "\\"], [20, "=="]]
    assert told["postil:source"]["kind"] == "source"
    assert header(written({}, tides("==own==\n\n" + SOURCE)))["postil:own"] == ["own"]
    assert header(written({}, tides(SOURCE + "\n\n```\nopen")))["postil:joint"] == "\n```\n\n"


def test_the_record_of_a_part_says_so_and_no_places() -> None:
    told = header(written({"body": "paragraphs"}))
    assert told["postil:source"]["kind"] == "excerpt"
    assert not {"postil:own", "postil:group"} & told.keys()


UNREAD = (
    f"{SOURCE}\n\n## Highlights that could not be marked in place\n\n- “rises” (Tides){A}\n- “code” (Tides){B}\n"
    f"- “moon does” (Tides › Moons){C}\n\n{NOTES}"
)


def test_where_the_text_cannot_be_read_back_all_is_listed() -> None:
    made = written({}, tides(read=None))
    assert made.text == UNREAD
    assert (made.marked, made.listed) == (0, 3)
    assert made.remark == (
        "The text could not be read back, so no highlight was marked in it; all are listed at the end."
    )
    assert written({}, replace(document("One."), read=None)).remark == ""


def test_an_orphan_is_listed_without_headings_and_has_a_remark() -> None:
    doc = tides()
    first = doc.annotations[0]
    lost = replace(first, anchor=replace(first.anchor, state=type(first.anchor.state).ORPHAN, start=None, end=None))
    made = written({"body": "critic"}, replace(doc, annotations=(lost, *doc.annotations[1:])))
    assert made.remark == "1 of 3 highlights could not be marked in place and are listed at the end."
    assert made.text.endswith(
        f"it.\n\n## Highlights that could not be marked in place\n\n- “rises”{A}\n\n{NOTES.partition(B)[0]}".rstrip(
            "\n"
        )
        + "\n"
    )


FOOTED = "# One\n\n## Two\n\nHere[^b].\n\n### Deep\n\nDeep[^a].\n\n## Three\n\nThere.\n\n"
FOOTED += "[^a]: A[^c].\n\n[^b]: B.\n\n[^c]: C.\n"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["Here"], "# One\n\n## Two\n\nHere<sup>1</sup>.\n"),
        (["Deep2"], "# One\n\n## Two\n\n### Deep\n\nDeep<sup>2</sup>.\n"),
        (["There"], "# One\n\n## Three\n\nThere.\n"),
        (["Two"], "## Two\n"),
        (["Three"], "## Three\n"),
        (["A3", "There"], "# One\n\n## Three\n\nThere.\n\nA<sup>3</sup>.\n"),
        (["B.", "A3"], "B.\n\nA<sup>3</sup>.\n"),
    ],
)
def test_a_part_of_an_article_has_the_headings_above_and_its_notes_as_paragraphs(words: list[str], text: str) -> None:
    content = content_of(FOOTED.encode())
    base, shown = excerpt_of(document(FOOTED, [mark(content, one, number=number) for number, one in enumerate(words)]))
    assert base.text == text
    for one in shown:
        assert base.content.text[one.anchor.start : one.anchor.end] == one.target.quote.exact


def test_of_an_article_without_annotations_the_title_is_left() -> None:
    assert excerpt_of(document("Words."))[0].text == "# The AI race\n"
    assert excerpt_of(document("Words.", title=""))[0].text == "# Untitled\n"
    assert excerpt_of(document("Words."))[0].kind == "excerpt"


def test_of_a_passage_over_two_blocks_both_are_in_the_part_and_no_third() -> None:
    source = "One.\n\nTwo.\n\nThree.\n\nFour.\n"
    content = content_of(source.encode())
    for passage, text in (
        ((2, 7), "One.\n\nTwo.\n"),
        ((5, 9), "Two.\n"),
        ((5, 10), "Two.\n"),
        ((5, 11), "Two.\n\nThree.\n"),
    ):
        base, shown = excerpt_of(document(source, [annotation(content, passage)]))
        assert base.text == text
        [one] = shown
        assert content.text[slice(*passage)].rstrip() == base.content.text[one.anchor.start : one.anchor.end]


def test_a_table_is_taken_whole_and_a_definition_with_its_term() -> None:
    source = "|a|b|\n|---|---|\n|c|d|\n\n|e|f|\n|---|---|\n\nTerm\n: one\n: two\n\nOther\n: three\n"
    content = content_of(source.encode())

    def part(words: str) -> str:
        return excerpt_of(document(source, [mark(content, words)]))[0].text

    assert part("d") == "| a | b |\n| --- | --- |\n| c | d |\n"
    assert part("e\nf") == "| e | f |\n| --- | --- |\n"
    assert part("two") == "Term\n:   one\n:   two\n"
    assert part("one") == "Term\n:   one\n"
    assert part("three") == "Other\n:   three\n"


LIST = (
    "---\n\n# The AI race\n\n> rises\n\nWhy?\n\n- so\n\n**Investment** {a}\n\n> code\n\n**Investment, Talent** {b}\n\n"
)


def test_a_list_of_highlights_has_quotes_notes_themes_and_links() -> None:
    links = {"a": LINKS[A], "b": LINKS[B]}
    made = written({"body": "list", "front_matter": "on"})
    assert made.text.endswith(f"{LIST.format(**links)}> moon does\n\n{LINKS[C]}\n")
    assert written({"body": "list", "links": "none"}).text.endswith("> moon does\n")
    assert written({"body": "list", "machine_block": "embedded"}).text.count(f"{LINKS[C]}\n\n<!-- annotations:1\n") == 1
    assert header(made)["postil:source"]["kind"] == "list"
    assert "postil:options" in header(made) and "postil:exporter" not in header(made)


def test_a_title_with_a_sign_that_some_take_for_a_line_end_stays_in_its_line_of_the_front_matter() -> None:
    doc = tides()
    named = replace(doc, article=replace(doc.article, title="Ebb\u2029flow\x85"))
    made = written({"body": "list", "front_matter": "on", "machine_block": "none"}, named)
    assert made.text.split("\n")[1] == r'title: "Ebb\u2029flow\u0085"'


def test_the_pictures_of_an_article_have_the_addresses_of_their_files() -> None:
    picture = Span(SpanKind.IMAGE, 0, 1, "x.png")
    link = Span(SpanKind.LINK, 0, 1, "x.png")
    content = Content(
        (Block(BlockKind.PARAGRAPH, "\ufffc", (picture, link)), Block(BlockKind.IMAGE, "\ufffc", target="x.png"))
    )
    made = with_addresses(content, {"x.png": "a/x.png"})
    assert made.blocks[0].spans == (replace(picture, target="a/x.png"), link)
    assert made.blocks[1].target == "a/x.png"
    assert with_addresses(content, {"y.png": "z"}) == content
    assert with_addresses(content, {}) is content


def test_beside_a_text_stand_the_pictures_that_it_names_and_that_there_are() -> None:
    doc = replace(
        document("x"), addresses={"x": "a/x.png", "y": "a/y.png", "z": "a/z.png"}, pictures={"x": b"X", "y": b"Y"}
    )
    beside = Beside(doc, "![](a/x.png) ![](a/z.png)")
    assert (dict(beside), len(beside)) == ({"a/x.png": b"X"}, 1)
    assert "a/y.png" not in beside
