import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.note_text import LIMIT, note_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("", ""),
        ("plain", "plain"),
        ("two\nlines", "two\nlines"),
        ("*over\nlines* _and\nagain_", "over\nlines and\nagain"),
        ("two\n\nparagraphs", "two\nparagraphs"),
        ("**bold** and *em* and _em_ and __bold__", "bold and em and em and bold"),
        ("**bold with *em* inside**", "bold with em inside"),
        ("~~gone~~ ==marked== `co*de*`", "gone marked co*de*"),
        ('a [link](https://example.org "t") and <https://a.org>', "a link and https://a.org"),
        ("![a picture](p.png) [](bare)", "a picture bare"),
        ("# Heading #\ntext", "Heading\ntext"),
        ("- one\n- two\n* three", "• one\n• two\n• three"),
        ("- [ ] open\n- [x] done", "☐ open\n☑ done"),
        ("1. one\n2. two", "1. one\n2. two"),
        ("> quoted\n> more", "quoted\nmore"),
        ("```python\nx = a*b*c\n```\nafter", "x = a*b*c\nafter"),
        ("\\*not em\\*", "*not em*"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("a claim[^1].", "a claim."),
        ("above\n\n---\n\nbelow", "above\nbelow"),
        ("<b>tags</b> & stay", "<b>tags</b> & stay"),
    ],
)
def test_the_markers_are_taken_away(markdown, text):
    assert note_text(markdown).text == text


def test_the_ranges_say_what_the_markers_meant():
    note = note_text("a **b** `c` [d](e) ~~f~~ **g *h***")
    assert {(note.text[start:end], style) for start, end, style in note.ranges} >= {
        ("b", "strong"),
        ("c", "code"),
        ("d", "link"),
        ("f", "strike"),
    }


@given(st.text(alphabet="ab *_`~=[]()<>#->\n\\!1.^", max_size=600))
def test_any_note_gives_ranges_inside_its_text(markdown):
    note = note_text(markdown)
    for start, end, _ in note.ranges:
        assert 0 <= start <= end <= len(note.text)


@pytest.mark.parametrize("piece", ["[", "*", "**a", "_", "`", "==a", "![](", "<http://", "> ", "- "])
def test_a_long_hostile_note_costs_no_more_than_a_short_one(piece):
    note = note_text(piece * 100_000)
    assert len(note.text) <= LIMIT + 1
