"""A brief written for others: quotes with their sources, as footnotes in Markdown and as a page that stands alone."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from desktop.exporters.brief.quoted import Quoted
from desktop.exporters.brief.references import quoted_ids
from desktop.exporters.brief.writing import to_html, to_markdown, to_rich_text

ONE = Quoted("a1", "Chips are *scarce*.\nVery.", "The race", "A. Writer", "2024", "/home/ada/race.md", ("Money",))
GONE = Quoted("a2", missing="This quote was removed.")
ORPHAN = Quoted("a3", "Old words", "The race", remark="no longer in the article")
QUOTES = {one.annotation_id: one for one in (ONE, GONE, ORPHAN)}
TEXT = """Money talks:

![[postil://a/a1]]

- It says so (![[postil://a/a1]]), twice.

  ![[postil://a/a3]]

![[postil://a/a2]]

```
![[postil://a/a1]]
```
"""


def test_markdown_has_block_quotes_and_a_footnote_for_each_source() -> None:
    assert to_markdown("What money does", TEXT, QUOTES) == (
        "# What money does\n\nMoney talks:\n\n"
        "> Chips are \\*scarce\\*.\n>\n> Very.[^s1]\n\n"
        "- It says so (“Chips are \\*scarce\\*. Very.”[^s2]), twice.\n\n"
        "  > Old words *(no longer in the article)*[^s3]\n\n"
        "> *(This quote was removed.)*\n\n"
        "```\n![[postil://a/a1]]\n```\n\n"
        "[^s1]: A. Writer: *The race*, Money, 2024. race.md. [Open](postil://a/a1)\n"
        "[^s2]: A. Writer: *The race*, Money, 2024. race.md. [Open](postil://a/a1)\n"
        "[^s3]: *The race*. [Open](postil://a/a3)\n"
    )


def test_footnotes_of_the_readers_own_keep_their_labels() -> None:
    made = to_markdown("x", "A[^s1] ![[postil://a/a1]]\n\n[^s1]: mine", QUOTES)
    assert "[^source-1]: A. Writer" in made and "[^s1]: mine" in made


def test_a_page_has_each_quote_once_with_a_way_there_and_back() -> None:
    page = to_html("Money & <more>", TEXT, QUOTES)
    assert "<title>Money &amp; &lt;more&gt;</title>" in page and page.count("<h1>") == 1
    assert "<blockquote><p>Chips are *scarce*.</p><p>Very." in page
    assert "(no longer in the article)" in page and "(This quote was removed.)" in page
    assert "![[postil://a/a1]]" in page and "/home/ada" not in page
    for number in (1, 2, 3):
        assert page.count(f'id="source-{number}"') == page.count(f'id="quote-{number}"') == 1
    assert page.count('href="postil://a/a1"') == 2


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attributes)))


_pieces = st.lists(
    st.sampled_from(
        [
            "![[postil://a/a1]]",
            "![[postil://a/a2]]",
            "<script>x</script>",
            "<img src=x onerror=y>",
            "[x](javascript:y)",
            "\n\n",
            "> ",
            "- ",
            "```\n",
            "`",
            "[^s1]",
            "<p>",
            "postilquote0q",
            "\ufdd00\ufdd1",
            "<!--",
            "\x02",
            "**",
            "# ",
        ]
    )
    | st.text(max_size=8),
    max_size=20,
)


@given(pieces=_pieces, words=st.text(max_size=30), title=st.text(max_size=10))
def test_nothing_in_a_brief_runs_or_is_lost(pieces: list[str], words: str, title: str) -> None:
    text = "".join(pieces).encode("utf-8", "replace").decode()
    quotes = dict.fromkeys(quoted_ids(text), ONE) | {"a1": Quoted("a1", words, title), "a2": GONE}
    markdown, page = to_markdown("Name", text, quotes), to_html("Name", text, quotes)
    assert "\ufdd0" not in markdown and "\ufdd0" not in page
    tags = _Tags()
    tags.feed(page)
    assert not {tag for tag, _ in tags.found} & {"script", "iframe", "object", "link"}
    for _, attributes in tags.found:
        assert not any(name.startswith("on") for name in attributes)
        address = attributes.get("href") or attributes.get("src") or ""
        assert not re.match(r"(?i)\s*(javascript|data:text)", address)


def test_what_a_reader_of_markdown_might_take_for_ever_over_is_shown_as_it_is_written() -> None:
    page = to_html("x", "[" * 20_000 + "\n\n![[postil://a/a1]]", QUOTES)
    assert "[" * 20_000 in page and "<blockquote>" in page


def test_what_is_written_right_below_a_quote_is_no_part_of_it() -> None:
    text = "Above:\n![[postil://a/a1]]\nBelow.\n![[postil://a/a2]]\n![[postil://a/a3]]"
    markdown = to_markdown("x", text, QUOTES)
    assert "Above:\n\n> Chips" in markdown and "Very.[^s1]\n\nBelow.\n\n> *(This" in markdown
    assert "removed.)*\n\n> Old words" in markdown
    page = to_html("x", text, QUOTES)
    assert page.count("<blockquote>") == 3 and "<p>Below.</p>" in page


def test_a_clipboard_is_given_no_look_of_ours() -> None:
    rich = to_rich_text("Money", TEXT, QUOTES)
    assert rich.startswith("<h1>Money</h1>") and "<style" not in rich and rich in to_html("Money", TEXT, QUOTES)
