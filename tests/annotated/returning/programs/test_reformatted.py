"""Notes that a program wrote in its own way say what they said; what somebody wrote into them does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.annotated.returning.said_in_notes import as_written, is_reformatted
from tests.annotated.make import content_of

SAME = [
    ("a line broken", "one two three", "one two\nthree"),
    ("a line joined", "one\ntwo three", "one two three"),
    ("two blanks made one", "one  two", "one two"),
    ("another indent in an item", "- one two\n- three", "-   one\n    two\n-   three"),
    ("another sign for items", "* one\n* two", "- one\n- two"),
    ("a nested list indented otherwise", "- one\n    - two\n- three", "- one\n  - two\n- three"),
    ("a blank line before a list", "Say:\n- one\n- two", "Say:\n\n- one\n- two"),
    ("another sign for emphasis", "why *it*, **why**", "why _it_, __why__"),
    ("blanks of a hard break gone", "one  \ntwo", "one\ntwo"),
    ("a hard break written otherwise", "one  \ntwo", "one\\\ntwo"),
    ("a sign made literal that was literal", "5 * 3 * 2", "5 \\* 3 \\* 2"),
    ("a line that begins with a dash now", "five - three is two", "five\n- three is two"),
    ("a quotation wrapped", "> one two three\n>\n> four", "> one two\n> three\n>\n> four"),
    ("a quotation whose sign was left out", "> one\ntwo", "> one\n> two"),
    ("another rule", "one\n\n___\n\ntwo", "one\n\n---\n\ntwo"),
    ("another fence", "~~~~py\na\n\n  b\n~~~~", "```py\na\n\n  b\n```"),
    ("a heading written otherwise", "One\n---\n\ntwo", "## One\n\ntwo"),
    ("code indented in an item", "- one\n\n      code  here", "* one\n\n      code  here"),
]
OTHER = [
    ("a word", "one two", "one too"),
    ("a paragraph divided", "one two", "one\n\ntwo"),
    ("paragraphs joined", "one\n\ntwo", "one two"),
    ("a hard break put in", "one\ntwo", "one  \ntwo"),
    ("a hard break that is seen taken out", "one\\\ntwo", "one\ntwo"),
    ("a backslash at the end", "one\\", "one"),
    ("an item made a nested one", "- one\n- two", "- one\n  - two"),
    ("an item made a paragraph", "- one\n- two", "- one\n\ntwo"),
    ("a word emphasised", "why it", "why *it*"),
    ("emphasis made literal", "why *it*", "why \\*it\\*"),
    ("blanks in code", "`a  b`", "`a b`"),
    ("a line in fenced code", "```\na\nb\n```", "```\na b\n```"),
    ("an indent in fenced code", "```\na\n  b\n```", "```\na\nb\n```"),
    ("a quotation divided", "> one\n> two", "> one\n>\n> two"),
    ("a word taken out of a quotation", "> one\n>\n> two", "> one\n\ntwo"),
    ("a heading made a rule", "One\n---", "One\n\n---"),
    ("an empty quotation put in", "one", ">\n\none"),
    ("an empty item taken out", "-\n\none", "one"),
    ("a tab in fenced code", "```\n\ta\n```", "```\n    a\n```"),
    ("a name in words", "see snake_case_here", "see snake*case*here"),
]


@pytest.mark.parametrize(("what", "base", "found"), SAME, ids=[row[0] for row in SAME])
def test_what_only_a_program_changed_is_no_edit(what: str, base: str, found: str) -> None:
    assert is_reformatted(found, base, content_of)


@pytest.mark.parametrize(("what", "base", "found"), OTHER, ids=[row[0] for row in OTHER])
def test_what_somebody_changed_is_an_edit(what: str, base: str, found: str) -> None:
    assert not is_reformatted(found, base, content_of)


@given(st.text(st.sampled_from("ab *_`-+#>|=.1)\\\n\t~")), st.text(st.sampled_from("ab *_`-+#>|=.1)\\\n\t~")))
def test_a_note_never_loses_a_letter_to_a_program(base: str, found: str) -> None:
    assert is_reformatted(base, base, content_of)
    if is_reformatted(found, base, content_of):
        assert [one for one in found if one.isalpha()] == [one for one in base if one.isalpha()]


def test_an_edited_note_keeps_the_paragraphs_and_hard_breaks_that_were_not_edited() -> None:
    base = "A first paragraph, long.\n\nOne  \nTwo\nThree"
    assert as_written("A first\nparagraph, long.\n\nOne\nTwo!\nThree", base) == (
        "A first paragraph, long.\n\nOne  \nTwo!\nThree"
    )


def test_an_edited_note_has_its_code_as_it_was_edited() -> None:
    base = "```\na\n\n  b\n\nc\n```"
    edited = base.replace("  b", "    b")
    assert as_written(edited, base) == edited
