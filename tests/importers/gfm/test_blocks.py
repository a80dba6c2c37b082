"""Markdown's block structure, as GitHub reads it."""

# ruff: noqa: E501
from __future__ import annotations

import pytest

from desktop.article.check import check_content
from desktop.importers.from_markdown import markdown_content, read
from tests.importers.outline import outline

CASES: list[tuple[str, str, list[str]]] = [
    ("a list directly after a paragraph", "Bring:\n- tea\n- cake", ["paragraph 'Bring:'", "paragraph ul • 'tea'", "paragraph ul • 'cake'"]),
    ("a table directly after a paragraph", "Sums\n| a | b |\n|---|--:|\n| 1 | 2 |", ["paragraph 'Sums'", "cell 0,0 'a'", "cell 0,1 'b'", "cell 1,0 '1'", "cell 1,1 '2'"]),
    ("a fence directly after a paragraph", "Run:\n```sh\nls\n```\nDone", ["paragraph 'Run:'", "code (sh) 'ls'", "paragraph 'Done'"]),
    ("a heading directly after a paragraph", "text\n## More\ntext", ["paragraph 'text'", "heading2 'More'", "paragraph 'text'"]),
    ("lists nested by two spaces", "- a\n  - b\n    - c\n- d", ["paragraph ul • 'a'", "paragraph ul ul • 'b'", "paragraph ul ul ul • 'c'", "paragraph ul • 'd'"]),
    ("lists nested by four spaces", "* a\n    * b\n* c", ["paragraph ul • 'a'", "paragraph ul ul • 'b'", "paragraph ul • 'c'"]),
    ("an ordered list in a bulleted one", "- a\n  1. b\n  2. c", ["paragraph ul • 'a'", "paragraph ul ol 1. 'b'", "paragraph ul ol 2. 'c'"]),
    ("a list that starts at seven", "7. a\n8. b", ["paragraph ol 7. 'a'", "paragraph ol 8. 'b'"]),
    ("a fence inside a list item", "1. Do\n\n   ```py\n   if x:\n       y\n   ```\n2. Then", ["paragraph ol 1. 'Do'", "code ol (py) 'if x:\\n    y'", "paragraph ol 2. 'Then'"]),
    ("a fence directly under an item's line", "- Do\n  ```\n  x\n  ```", ["paragraph ul • 'Do'", "code ul 'x'"]),
    ("a fence inside a quote", "> Look\n> ```rust\n> fn\n>\n> x\n> ```\n> so", ["paragraph quote 'Look'", "code quote (rust) 'fn\\n\\nx'", "paragraph quote 'so'"]),
    ("a quote inside a list", "- a\n  > q\n- b", ["paragraph ul • 'a'", "paragraph ul quote 'q'", "paragraph ul • 'b'"]),
    ("a list inside a quote", "> - a\n>   b\n> - c", ["paragraph quote ul • 'a b'", "paragraph quote ul • 'c'"]),
    ("a quote that goes on lazily", "> one\ntwo\n\nthree", ["paragraph quote 'one two'", "paragraph 'three'"]),
    ("commas in a fence's info", "```rust,ignore,edition2021\nx\n```", ["code (rust) 'x'"]),
    ("braces in a fence's info", "```{.python .numberLines}\nx\n```", ["code (python) 'x'"]),
    ("a tilde fence that holds a backtick fence", "~~~\n```\nx\n```\n~~~", ["code '```\\nx\\n```'"]),
    ("a fence that never closes", "```\nx\n\ny", ["code 'x\\n\\ny'"]),
    ("indented code", "a\n\n    x\n\n\n    y\n\nb", ["paragraph 'a'", "code 'x\\n\\n\\ny'", "paragraph 'b'"]),
    ("tabs for indentation", "-\ta\n\n\tb\n\n\t\tx", ["paragraph ul • 'a'", "paragraph ul 'b'", "code ul 'x'"]),
    ("angle brackets in code in a heading", "## The `Vec<T>` type ##", ["heading2 'The Vec<T> type'"]),
    ("underlined headings", "One\n===\nTwo\nlines\n---\ntext", ["heading1 'One'", "heading2 'Two lines'", "paragraph 'text'"]),
    ("a line that begins with 19.", "It ended in the year\n19. But not quite.", ["paragraph 'It ended in the year 19. But not quite.'"]),
    ("a list that starts with 1 and interrupts", "Steps:\n1. one\n2. two", ["paragraph 'Steps:'", "paragraph ol 1. 'one'", "paragraph ol 2. 'two'"]),
    ("another marker begins another list", "- a\n+ b", ["paragraph ul • 'a'", "paragraph ul • 'b'"]),
    ("a loose list", "- a\n\n  more\n\n- b", ["paragraph ul • 'a'", "paragraph ul 'more'", "paragraph ul • 'b'"]),
    ("an item that holds nothing", "-\n- b", ["paragraph ul • 'b'"]),
    ("tasks", "- [ ] open\n- [x] done\n- [X] too\n- [y] no", ["paragraph ul ☐ 'open'", "paragraph ul ☑ 'done'", "paragraph ul ☑ 'too'", "paragraph ul • '[y] no'"]),
    ("rules", "a\n\n***\n\n- - -\n\nb", ["paragraph 'a'", "rule ''", "rule ''", "paragraph 'b'"]),
    ("definitions", "Term\n: one\n: two\n\nOther\n: three", ["term 'Term'", "definition 'one'", "definition 'two'", "term 'Other'", "definition 'three'"]),
    ("a bar inside code in a table", "| a | b |\n|---|---|\n| `x\\|y` | c |", ["cell 0,0 'a'", "cell 0,1 'b'", "cell 1,0 'x|y'", "cell 1,1 'c'"]),
    ("a short and a long row", "|a|b|\n|-|-|\n|1|\n|1|2|3|", ["cell 0,0 'a'", "cell 0,1 'b'", "cell 1,0 '1'", "cell 1,1 ''", "cell 2,0 '1'", "cell 2,1 '2'"]),
    ("bars without a delimiter row", "a | b\nc | d", ["paragraph 'a | b c | d'"]),
    ("a table in a list", "- t\n\n  |a|b|\n  |-|-|\n  |1|2|", ["paragraph ul • 't'", "cell ul 0,0 'a'", "cell ul 0,1 'b'", "cell ul 1,0 '1'", "cell ul 1,1 '2'"]),
    ("footnotes", "A[^x] b[^1].\n\n[^1]: One\n[^x]: Two\n    lines\n\n    and more", ["paragraph 'A1 b2.'", "footnote 1. 'Two lines'", "footnote 'and more'", "footnote 2. 'One'"]),
    ("code in a footnote", "A[^x]\n\n[^x]: See\n\n        x = 1", ["paragraph 'A1'", "footnote 1. 'See'", "footnote 'x = 1'"]),
    ("a footnote that nothing refers to", "A\n\n[^x]: Two", ["paragraph 'A'", "footnote 1. 'Two'"]),
    ("footnotes are numbered as the text goes, in lists and quotes too", "- a[^x]\n\nb[^y] *c[^z]*\n\n> d[^x] e[^w]\n\n[^w]: W\n[^x]: X\n[^y]: Y\n[^z]: Z", ["paragraph ul • 'a1'", "paragraph 'b2 c3'", "paragraph quote 'd1 e4'", "footnote 1. 'X'", "footnote 2. 'Y'", "footnote 3. 'Z'", "footnote 4. 'W'"]),
    ("an image alone", "![a cat](cat.png)", ["image '\ufffc'"]),
    ("badges in a row", "[![a](b)](c) ![d](e)\n![f](g)", ["image '\ufffc\ufffc\ufffc'"]),
    ("an image before a heading's words", "# ![logo](l.png) Name", ["image '\ufffc'", "heading1 'Name'"]),
    ("an image amid words", "See ![x](x.png) here", ["paragraph 'See \ufffc here'"]),
    ("an image in a cell", "| ![x](x.png) | b |\n|-|-|", ["image 0,0 '\ufffc'", "cell 0,1 'b'"]),
    ("HTML blocks", '<div align="center">\n\n**a**\n\n</div>\n<p>b<br>c</p>', ["paragraph 'a'", "paragraph 'b\\nc'"]),
    ("details", "<details>\n<summary>S</summary>\n\n- a\n\n</details>", ["paragraph 'S'", "paragraph ul • 'a'"]),
    ("comments", "a <!-- not -->\n\n<!--\n\nnor this\n-->\nb", ["paragraph 'a'", "paragraph 'b'"]),
    ("scripts and styles", "<script>\nalert(1)\n</script>\n\n<style>\np {}\n</style>\n\nb", ["paragraph 'b'"]),
    ("a script's tag in words", "Use <script> and <title> well", ["paragraph 'Use <script> and <title> well'"]),
    ("hard breaks", "a  \nb\\\nc\nd", ["paragraph 'a\\nb\\nc d'"]),
    ("line ends of three kinds", "a\r\n\r\nb\r\rc", ["paragraph 'a'", "paragraph 'b'", "paragraph 'c'"]),
    ("a heading without a space", "#no\n\n####### no", ["paragraph '#no'", "paragraph '####### no'"]),
    ("a paragraph that goes on with an indent", "one\n    two", ["paragraph 'one two'"]),
    ("an underline below definitions alone", "[a]: /u\n===\n\n[b]: /v\n---", ["paragraph '==='", "rule ''"]),
    ("no delimiter row: an item, signs that are none", "a | b\n- | -\n\na | b\n:|-:-", ["paragraph 'a | b'", "paragraph ul • '| -'", "paragraph 'a | b :|-:-'"]),
    ("a fence that holds nothing", "a\n\n```\n```\n\nb", ["paragraph 'a'", "paragraph 'b'"]),
    ("what is no definition", "[a]: <b\n\n[c]: /u 'open\n\n[d]: ((\n\n[a] [c] [d]", ["paragraph '[a]: <b'", "paragraph \"[c]: /u 'open\"", "paragraph '[d]: (('", "paragraph '[a] [c] [d]'"]),
    ("references", "[a][b] [b] [c][]\n\n[b]: /u 'T'\n[C]:\n  <v w>\n", ["paragraph 'a b c'"]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_blocks_are_read_as_github_reads_them(source: str, expected: list[str]) -> None:
    content = read(source.encode(), "sample.md").content
    check_content(content)
    assert outline(content) == expected


def test_alignment_and_header_are_kept() -> None:
    cells = [block.cell for block in markdown_content("|a|b|c|\n|:-|:-:|-:|\n|1|2|3|").blocks]
    assert [cell.align for cell in cells if cell][:3] == ["left", "center", "right"]
    assert [cell.header for cell in cells if cell] == [True] * 3 + [False] * 3


def test_containers_deeper_than_the_limit_keep_their_text() -> None:
    content = markdown_content("> " * 500 + "deep")
    assert content.text.endswith("deep")
    assert len(content.blocks[0].containers) <= 64


def test_a_file_of_comments_alone_shows_its_source() -> None:
    assert markdown_content("<!-- only this -->").text == "<!-- only this -->"
