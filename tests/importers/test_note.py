"""Notes are Markdown too, read in this process, and bounded."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.article.check import check_content
from desktop.importers.note import MAX_LENGTH, note_content
from tests.importers.outline import outline, spans


def test_a_note_has_lists_code_and_emphasis() -> None:
    content = note_content("Why *this*?\n- `a`\n- ==b==\n\n> said")
    assert outline(content) == [
        "paragraph 'Why this?'",
        "paragraph ul • 'a'",
        "paragraph ul • 'b'",
        "paragraph quote 'said'",
    ]
    assert spans(content) == [("em", "this"), ("code", "a"), ("mark", "b")]


def test_every_line_break_of_a_note_stays() -> None:
    note = (
        "One *two\nthree* four\\\nfive  \nsix\n- a\n  b\nc\n\n> said\n> more\n\n```\nx\ny\n```\n\n| A |\n|---|\n| 1 |"
    )
    assert outline(note_content(note)) == [
        r"paragraph 'One two\nthree four\nfive\nsix'",
        r"paragraph ul • 'a\nb\nc'",
        r"paragraph quote 'said\nmore'",
        r"code 'x\ny'",
        "cell 0,0 'A'",
        "cell 1,0 '1'",
    ]
    lines = "\n".join(f"Line {number}" for number in range(26))
    assert note_content(lines).text == lines


def test_what_only_looks_like_html_is_shown_as_it_was_typed() -> None:
    said = "It <is> so, Vec<T>, <!-- so --> </far> <Not-Ours/>, \\<is> <?"
    assert note_content(said).text == said.replace("\\<", "<")
    assert note_content("<is>\nso").text == "<is>\nso"
    assert note_content("`<is>` ``a ` <is>`` **<is>**\n\n```\n<is>\n```").text == "<is> a ` <is> <is>\n<is>"


def test_html_in_a_note_is_read_where_it_is_known() -> None:
    assert spans(note_content("<b>so</b> <https://example.org> <a@example.org>"))[0] == ("strong", "so")
    assert note_content("H<sub>2</sub>O<br>x <https://example.org>").text == "H2O\nx https://example.org"


def test_front_matter_in_a_note_is_not_hidden() -> None:
    assert "title: x" in note_content("---\ntitle: x\n---\ntext").text


def test_a_long_note_comes_back_as_paragraphs() -> None:
    content = note_content(("*words* " * 10 + "\n\n") * (MAX_LENGTH // 80 + 1))
    assert content.blocks[0].text.startswith("*words* *words*")
    assert not content.blocks[0].spans


@given(st.text(max_size=300))
def test_any_note_gives_sound_content(text: str) -> None:
    check_content(note_content(text))


@given(st.text(alphabet="*_`~^=[]()<>!#-+>|: \n\\ab1.", max_size=120))
def test_any_note_of_marks_gives_sound_content(text: str) -> None:
    check_content(note_content(text))
