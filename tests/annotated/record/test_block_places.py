"""Where machine blocks begin and end in a file, which signs make a line one of a record, what tells them apart."""

from __future__ import annotations

from itertools import pairwise

import pytest

from desktop.annotated.record.record_places import BlockPlace, all_blocks, block_places, digest, veiled

OPEN, CLOSE = "<!-- annotations:1\n", "-->\n"


def pieces(text: str) -> list[tuple[str, str, int, int, bool]]:
    """Return of each block its text, its body, its version, its openings and whether it is closed."""
    return [
        (text[one.start : one.end], text[one.body_start : one.body_end], one.version, one.openings, one.is_closed)
        for one in block_places(text)
    ]


@pytest.mark.parametrize(
    ("text", "whole", "body", "closed"),
    [
        (f"{OPEN}{{}}\n{CLOSE}", f"{OPEN}{{}}\n{CLOSE}", "\n{}\n", True),
        (f"A\n{OPEN}{{}}\n{CLOSE}B\n", f"{OPEN}{{}}\n{CLOSE}", "\n{}\n", True),
        (f"{OPEN}{{}} -->\r\nB", f"{OPEN}{{}} -->\r\n", "\n{} ", True),
        (f"{OPEN}{{}}\n-->", f"{OPEN}{{}}\n-->", "\n{}\n", True),
        (f"{OPEN}{{}}\n-->B", f"{OPEN}{{}}\n-->", "\n{}\n", True),
        ("<!--annotations:1{}-->", "<!--annotations:1{}-->", "{}", True),
        (f"{OPEN}{{}}\n", f"{OPEN}{{}}\n", "\n{}\n", False),
        (f"{OPEN}[", f"{OPEN}[", "\n[", False),
        (f"A\n{OPEN}", OPEN, "\n", False),
        (f"{OPEN}words\n{CLOSE}B\n", f"{OPEN}words\n{CLOSE}", "\nwords\n", True),
        # an arrow that somebody put into a record
        (f'{OPEN}{{"a": "-->"}}\n{CLOSE}B\n', f'{OPEN}{{"a": "-->"}}\n{CLOSE}', '\n{"a": "-->"}\n', True),
        (
            f'{OPEN}{{"a":\n{{"b -->\n]\n{CLOSE}B\n',
            f'{OPEN}{{"a":\n{{"b -->\n]\n{CLOSE}',
            '\n{"a":\n{"b -->\n]\n',
            True,
        ),
        (f"{OPEN}{{}}\n  {CLOSE}A -->\nB -->\n", f"{OPEN}{{}}\n  {CLOSE}", "\n{}\n  ", True),
        (f"{OPEN}{{}}\r  {CLOSE}\n{CLOSE}", f"{OPEN}{{}}\r  {CLOSE}", "\n{}\r  ", True),
        (f"{OPEN}{{}} -->\nwords\n{CLOSE}", f"{OPEN}{{}} -->\n", "\n{} ", True),
    ],
)
def test_a_block_ends_with_the_arrow_that_is_no_part_of_a_record(
    text: str, whole: str, body: str, closed: bool
) -> None:
    assert pieces(text) == [(whole, body, 1, 1, closed)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<!-- annotations: -->",
        "<!-- annotations:1 of them -->",
        f"{OPEN}words that nothing closes\n",
        f"```\n{OPEN}{{}}\n{CLOSE}```\n",
        f"~~~~ x\n{OPEN}{{}}\n{CLOSE}~~~~\n",
    ],
)
def test_words_about_a_block_are_none(text: str) -> None:
    assert block_places(text) == []


def test_words_about_a_block_hide_none_below_them() -> None:
    block = f"{OPEN}{{}}\n{CLOSE}"
    assert pieces(f"{OPEN}words\n\n{block}") == [(block, "\n{}\n", 1, 1, True)]
    assert pieces(f"{block}\n{OPEN}words") == [(block, "\n{}\n", 1, 1, True)]
    assert pieces(f"```\n{block}```\n{block}") == [(block, "\n{}\n", 1, 1, True)]
    assert pieces(f"```\n{block}") == [(block, "\n{}\n", 1, 1, True)]  # of a fence that nothing closes


def test_a_block_in_which_others_open_is_read_from_the_last_of_them_on() -> None:
    text = f"{OPEN}{{\n<!-- annotations:2\n{{}}\n{CLOSE}A\n{OPEN}[]\n{CLOSE}"
    first, second = block_places(text)
    at = text.index("<!-- annotations:2")
    assert first == BlockPlace(0, text.index("A\n"), at, at + 18, text.index("-->"), 2, 2, True)
    assert (second.start, second.end, second.openings) == (first.end + 2, len(text), 1)
    assert all_blocks(text) == [(first.start, first.end), (second.start, second.end)]


@pytest.mark.parametrize(("stated", "version"), [("007", 7), ("1000001", 1_000_000), ("9" * 5000, 1_000_000)])
def test_a_version_is_a_number_that_can_be(stated: str, version: int) -> None:
    [place] = block_places(f"<!-- annotations:{stated}\n{{}}\n{CLOSE}")
    assert place.version == version


def test_a_block_of_the_articles_own_is_none_of_the_files() -> None:
    own, other = f"{OPEN}{{}}\n{CLOSE}", f"{OPEN}[]\n{CLOSE}"
    assert all_blocks(own + other, [digest(own)]) == [(len(own), len(own + other))]
    assert all_blocks(own + other, [digest(own), digest(other)]) == []
    assert all_blocks(own, ["x"]) == [(0, len(own))]
    lost = '{"type":"Annotation","id":"postil://a/1","x":"QuoteSelector"}\n'
    assert all_blocks(own + lost, [digest(own)]) == [(len(own), len(own + lost))]
    assert all_blocks(own + lost, [digest(own), digest(lost)]) == []


def test_what_tells_a_block_is_the_same_whatever_its_line_ends_and_whether_it_is_closed() -> None:
    block = f"{OPEN}{{}}\n{CLOSE}"
    assert digest(block) == "a6b149047f628436"
    for same in (
        block.replace("\n", "\r\n"),
        block.replace("\n", "\r"),
        f"\n {block}\n",
        f"{OPEN}{{}}",
        f"{OPEN}{{}}\n",
    ):
        assert digest(same) == digest(block)
    for other in (block.replace("{}", "{ }"), block.replace("\n", "\n\n"), f"{block}x"):
        assert digest(other) != digest(block)
    assert digest("\ud800") != digest("")


@pytest.mark.parametrize(
    ("text", "places", "seen"),
    [
        ("ab", [], "ab"),
        ("ab<!--x-->\ncd", [(2, 11)], "ab<\0\0\0\0\0\0\0\ncd"),
        ("ab<!--x-->cd", [(2, 10)], "ab<\0\0\0\0\0\0\0cd"),
        ("<!-->\r<!-->\r\n", [(0, 6), (6, 13)], "<\0\0\0\0\r<\0\0\0\0\0\n"),
    ],
)
def test_a_text_in_which_the_blocks_say_nothing_is_as_long(text: str, places: list[tuple[int, int]], seen: str) -> None:
    assert veiled(text, places) == seen


SIGNS = ('"AnnotationCollection"', "/ns/anno.jsonld", '"Annotation"', "postil://a", '"postil:', "QuoteSelector", '":"')


@pytest.mark.parametrize("sign", SIGNS)
def test_three_of_its_signs_make_a_line_one_of_a_record(sign: str) -> None:
    others = [one for one in SIGNS if one != sign]
    beside = "postil: anno.jsonld\n"  # words alone make none of it

    def found(*signs: str) -> list[tuple[int, int]]:
        return all_blocks(f"{beside}\n{{{' '.join(signs)}}}\n")

    line = len(beside) + 1
    for one, other in pairwise(others):
        assert found(one, other) == []
        assert found(one, sign, other) == [(line, line + len(f"{{{one} {sign} {other}}}\n"))]
    assert found(sign) == found() == []


@pytest.mark.parametrize(
    ("end", "is_one"), [(",", True), ("[", True), ("]", True), ("}", True), (", ", True), (".", False), ('"', False)]
)
def test_a_line_of_a_record_ends_in_what_goes_on_or_closes(end: str, is_one: bool) -> None:
    assert bool(block_places(f'{{"type":"Annotation","id":"postil://a/1"{end}\n')) is is_one


@pytest.mark.parametrize(
    ("above", "below", "place"),
    [
        ("", "", "{}"),
        ("A.\n", "B.\n", "{}"),
        ("", "]}}\n-->\nB.\n", "{}]}}}}\n-->\n"),
        ("", "]}}\n\n-->\n", "{}]}}}}\n"),
        ("", " ;>\nB.\n]\n", "{} ;>\n"),
        ("<! annotations:12\n", "", "<! annotations:12\n{}"),
        (" - word:1\n", "", " - word:1\n{}"),
        ("words of it\n", "", "{}"),
        ("\n", "", "{}"),
        ("", "```x\n", None),
        ("", "> ~~~\n", None),
        ("```\n", "", "{}"),
        ("", "a ```\n", "{}"),
    ],
)
def test_a_record_without_its_opening_goes_on_as_far_as_something_closes(
    above: str, below: str, place: str | None
) -> None:
    record = '{"type":"Annotation","id":"postil://a/1","x":"QuoteSelector"}\n'
    text = above + record + below
    found = block_places(text)
    assert [text[one.start : one.end] for one in found] == ([place.format(record)] if place is not None else [])
    for one in found:
        assert text[one.body_start : one.body_end] == record
        assert (one.opening, one.version, one.openings, one.is_closed) == (one.start, 1, 0, True)


def test_an_annotation_of_another_programs_amid_a_text_is_no_record_without_its_opening() -> None:
    assert block_places('{"type":"Annotation","x":"TextQuoteSelector"}\n') == []
