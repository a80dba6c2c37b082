"""What of a highlight is marked where marks are hard to place: one row for each construct, and the rate over many."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from desktop.annotated.options import Options
from desktop.annotated.read.strip import strip
from desktop.article.content import Content
from desktop.exporters import exporter
from desktop.exporters.returning.plan import plan_import
from tests.annotated.make import annotation, content_of, document, mark
from tests.soak.soak_markdown import check, check_random

pytestmark = pytest.mark.no_cover  # many cases over the same lines

OPTIONS = Options(front_matter="off")
N = "[^h-001eef]"

# source, words that are highlighted, what the file shows
PLACES = [
    # no mark can stand on a part of an address: what is outside of it is marked, the reference stands behind it
    ("See http://example.org/a?x=1 now.", "ple.org/a", f"See http://example.org/a?x=1{N} now."),
    ("See http://example.org/a?x=1 now.", "See http://ex", f"==See== http://example.org/a?x=1{N} now."),
    ("See <https://example.org/a> now.", "/a now", f"See <https://example.org/a> ==now=={N}."),
    ("See **<https://example.org/a>** now.", "example", f"See **<https://example.org/a>**{N} now."),
    ("<b>x</b><https://example.org/a> now.", "org", f"<b>x</b><https://example.org/a>{N} now."),
    ("Mail <a.writer@example.org> now.", "writer", f"Mail <a.writer@example.org>{N} now."),
    # the text of a link may look like one
    ("[www.example.org](http://example.org/b) x", "example", f"[www.==example==.org](http://example.org/b){N} x"),
    # a reference is no link's text, nor the text of one
    ("[a *link*](http://example.org/b)(so) x", "link", f"[a ==*link*==](http://example.org/b)(so) x{N}"),
    # a backslash of the author's does not escape what is put in
    ("Go to c:\\dir now.", "dir", f"Go to c:\\\\<mark>dir</mark>{N} now."),
    ("Go to c:\\dir now.", "to c:\\", f"Go <mark>to c:\\\\</mark>{N}dir now."),
    ("[c:\\dir](http://example.org/8) x", "c:\\", f"[<mark>c:\\\\</mark>dir](http://example.org/8){N} x"),
    # emphasis that is not closed, or not open, where the mark ends
    ("A *word **left open and more.", "word **left", f"A *==word **left=={N} open and more."),
    ("A *word **left open and more.", "**left open", f"A *word ==**left open=={N} and more."),
    ("one **two** three", "ne two thr", f"o==ne **two** thr=={N}ee"),
    ("5*3 and 4*2 make more.", "3 and 4", f"5<mark>*3 and 4*</mark>{N}2 make more."),
    # a star that is text ends no mark for pandoc
    ("** Look here ** and there", "** Look here **", f"<mark>** Look here **</mark>{N} and there"),
    ("a _ Look _ there", "_ Look _", f"a <mark>_ Look _</mark>{N} there"),
    ("a * Look there", "* Look", f"a ==* Look=={N} there"),
    ("Look *here* and there", "Look here", f"==Look *here*=={N} and there"),
    # marks and signs of the author's
    ("a == b and c==d e", "==", f"a <mark>=</mark><mark>=</mark> b and c==d e{N}"),
    ("a == b and c==d e", "b and c=", f"a == <mark>b and c=</mark>{N}=d e"),
    ("x ==own== {y} z", "n {y", f"x ==own== =={{y=={N}}} z"),
    # what looks like a footnote, or an entity, and is none
    ("x [^9] and [^8] y", "[^9] and [", f"x ==[^9] and [=={N}^8] y"),
    ("&nosuch; and &copy; x", "&", f"<mark>&</mark>{N}nosuch; and &copy; x"),
    # raw HTML bears tags; the reference stands behind it
    ("<div>\nraw <b>words</b> here\n</div>", "words here", f"<div>\nraw <mark><b>words</b> here</mark>\n</div>\n\n{N}"),
    (
        "<figure>\n<figcaption>A boat at sea</figcaption>\n</figure>\n\nx",
        "boat",
        f"<figure>\n<figcaption>A <mark>boat</mark> at sea</figcaption>\n</figure>\n\n{N}\n\nx",
    ),
    (
        "<pre>\n<code>let <em>P</em>;</code>\n</pre>\n\nx",
        "let",
        f"<pre>\n<code>let <em>P</em>;</code>\n</pre>\n\n{N}\n\nx",
    ),
    # a full stop behind an image is not that of the number of a list
    (
        "| a |\n|---|\n| in ![b](b.png). |\n\n1. big",
        "in \ufffc.",
        f"| a |\n|---|\n| ==in ![b](b.png).=={N} |\n\n1. big",
    ),
    # nor is a number of the text that of its list
    ("1. *1.one* two", "1.one two", f"1. ==*1.one* two=={N}"),
    ("- x\n    1. *1.one*（two）.", "1.one（two", f"- x\n    1. ==*1.one*（two=={N}）."),
    ("It was in\n1986. A great year", "1986. A", f"It was in\n==1986. A=={N} great year"),
    # right before a reference of the author's
    ("one two[^1] three\n\n[^1]: N", "one two", f"==one two=={N}[^1] three\n\n[^1]: N"),
    ("*one* two[^1] **three**\n\n[^1]: N", "two", f"*one* ==two=={N}[^1] **three**\n\n[^1]: N"),
    # what looks like an open comment in code is none, also where the footnote at the end is not the last one
    (
        "`<!--` begins a comment\n\nx[^b] y[^a] words\n\n[^a]: A\n\n[^b]: B\n",
        "words",
        f"`<!--` begins a comment\n\nx[^b] y[^a] ==words=={N}\n\n[^a]: A\n\n[^b]: B",
    ),
    # a comment that nothing closes is none, but where it begins a line
    ("Use <!-- brave words\n\nEnd here.", "End", f"Use <!-- brave words\n\n==End=={N} here."),
    ("a \\<!-- brave --> b", "brave", f"a \\<!-- ==brave=={N} --> b"),
    ("```html\n<!-- begin\n```\n\nEnd here.", "End", f"```html\n<!-- begin\n```\n\n==End=={N} here."),
    # a fence that ends after an empty line
    ("- x\n\n    ```\n    code\n\n    ```\n\n# H", "code", f"- x\n\n    ```\n    code\n\n    ```\n\n    {N}\n\n# H"),
    # code whose last line is indented further than code is
    ("Run:\n\n    if x:\n        go\n\nmore", "go", f"Run:\n\n    if x:\n        go\n\n{N}\n\nmore"),
    (
        "> Run:\n>\n>     if x:\n>         go\n>\n> more",
        "go",
        f"> Run:\n>\n>     if x:\n>         go\n>\n> {N}\n>\n> more",
    ),
    # right before what begins in a word: its signs are stepped over where they close, not where they open
    ("The x*i* of y", "x", f"The ==x=={N}*i* of y"),
    ("*in*~d~ it", "in", f"==*in*=={N}~d~ it"),
    ("- <!-- x --> some words", "words", f"- <!-- x --> some <mark>words</mark>\n\n{N}"),
]

# a second reading of a large source takes half a second
FIRST_READING = [row[:2] for row in PLACES if (row[0].startswith("<") and "\n" in row[0]) or "[^1]: N" in row[0]]


@pytest.mark.parametrize(("source", "words", "shown"), PLACES)
def test_a_highlight_is_marked_in_place(source: str, words: str, shown: str) -> None:
    content = content_of(source.encode())
    doc = document(source, [mark(content, words, "n", [], 1)], content=content)
    exported = exporter("markdown").write(doc, OPTIONS)
    assert exported.text[: exported.text.index(f"{N}:")].rstrip("\n") == shown
    assert strip(exported.data).source == source.encode()
    assert check(doc, OPTIONS, Counter()) == []


@pytest.mark.parametrize(
    ("source", "words", "readings"),
    [*((*row, 2) for row in FIRST_READING), pytest.param("<" * 4200, "<" * 99, 30, id="no marks")],
)
def test_so_many_readings_are_enough(source: str, words: str, readings: int) -> None:
    content = content_of(source.encode())
    doc = document(source, [mark(content, words, "n", [], 1)], content=content)
    reads: list[bytes] = []

    def read(data: bytes) -> Content:
        reads.append(data)
        return content_of(data)

    exporter("markdown").write(replace(doc, read=read), OPTIONS)
    assert len(reads) <= readings
    assert reads[0] == source.encode()


@pytest.mark.parametrize("above", [0, 1, 9])
@pytest.mark.parametrize(
    "number", [row for row, (source, _, _) in enumerate(PLACES) if "==" in source or "*" in source]
)
def test_in_a_long_text_too_each_is_marked_in_place(number: int, above: int) -> None:
    """There a paragraph is tried by itself, and no more of the source with it."""
    source, words, shown = PLACES[number]
    paragraph = ("plain words " * 40).rstrip() + "\n\n"
    long = f"{paragraph * above}{source}\n\n{paragraph * (18 - above)}"
    content = content_of(long.encode())
    start = content.text.index(content_of(source.encode()).text.partition("\n")[0])
    begin = content.text.index(words, start)
    doc = document(long, [annotation(content, (begin, begin + len(words)), "n", [], 1)], content=content)
    assert shown in exporter("markdown").write(doc, OPTIONS).text


@pytest.mark.parametrize("options", [OPTIONS, Options(machine_block="none")])
def test_a_part_of_an_address_comes_back_as_that_part(options: Options) -> None:
    source = "See http://example.org/a or <https://example.org/b> now."
    content = content_of(source.encode())
    doc = document(
        source, [mark(content, "e.org/a or", "n", [], 1), mark(content, "ple.org/b", "", [], 2)], content=content
    )
    exported = exporter("markdown").write(doc, options)
    assert plan_import(exported.data, doc).changes == ()
    edited = exported.text.replace(" now.", " then.").encode()
    assert [change.kind.name for change in plan_import(edited, doc).changes] == ["SOURCE"]


def test_one_bad_end_does_not_cost_the_highlights_that_overlap_it() -> None:
    source = "***one 5*3 two*** and three"
    content = content_of(source.encode())
    ends = [(content.text.index("3"), content.text.index("two") + 3), (content.text.index("two"), len(content.text))]
    doc = document(source, [annotation(content, end, "", [], n + 1) for n, end in enumerate(ends)], content=content)
    tally: Counter[str] = Counter()
    assert check(doc, OPTIONS, tally) == []
    assert tally["prose marked in place"] >= 1


def test_a_footnote_that_begins_with_an_image_is_no_reason_to_mark_nothing() -> None:
    source = "Some text.\n\n[^1]: ![alt](a.png) and words\n"
    content = content_of(source.encode())
    doc = document(source, [mark(content, "text", "n", [], 1)], content=content)
    assert "==text==" in exporter("markdown").write(doc, OPTIONS).text


def test_a_reference_never_becomes_a_part_of_an_address() -> None:
    source = "See http://example.org/a and more of it."
    content = content_of(source.encode())
    marks = [
        mark(content, "http://example.org/a and more", "", [], 1),
        mark(content, "See http://example.org/a", "", [], 2),
    ]
    text = exporter("markdown").write(document(source, marks, content=content), OPTIONS).text
    assert text.startswith("<mark>See http://example.org/a</mark>[^h-003dde] ==and more==[^h-001eef] of it.")


@pytest.mark.parametrize("options", [OPTIONS, Options(marks="mark")])
def test_the_backslash_before_a_mark_goes_with_it(options: Options) -> None:
    source = "Go to c:\\dir, c:\\\\x or c:\\dir."
    content = content_of(source.encode())
    doc = document(source, [mark(content, "c:\\", "n", [], 1), mark(content, "x or", "", [], 2)], content=content)
    exported = exporter("markdown").write(doc, options)
    assert strip(exported.data).source == source.encode()
    edited = exported.text.replace("Go to", "Come to").encode()
    assert strip(edited).source == source.replace("Go to", "Come to").encode()
    assert [change.kind.name for change in plan_import(edited, doc).changes] == ["SOURCE"]


def test_the_backslash_before_a_mark_goes_without_a_machine_block_too() -> None:
    source = "Go to c:\\dir."
    content = content_of(source.encode())
    doc = document(source, [mark(content, "c:\\", "n", [], 1)], content=content)
    exported = exporter("markdown").write(doc, Options(machine_block="none"))
    assert strip(exported.data).source == source.encode()
    assert not strip(exported.data).edited


@pytest.mark.no_cover  # many cases over the same lines
def test_of_100_random_ranges_in_prose_97_are_marked_in_place() -> None:
    tally: Counter[str] = Counter()
    wrong = [what for seed in range(60) for what in check_random(seed, tally)]
    assert wrong == []
    assert tally["prose"] > 160
    assert tally["prose marked in place"] >= 0.97 * tally["prose"]
    assert tally["listed"] <= 0.005 * tally["annotations"]
