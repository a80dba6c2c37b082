"""What bears no mark, and what is open at the end: long runs are read once."""

from __future__ import annotations

import pytest

from desktop.article.source_masks import flat, open_end, unmarkable

SOURCES = {
    "deep lists": "\n".join(" " * n + "* a" for n in range(0, 6000, 4)),
    "delimiter rows": "|a|\n" + "|---|\n" * 40_000,
    "blank lines below a footnote": "a[^1]\n\n[^1]: x" + "\n" * 60_000 + "y",
    "hyphens": ("-" * 5000 + "x\n") * 200,
    "bars and blanks": ("|" + " " * 5000 + "x\n") * 200,
}


@pytest.mark.no_cover  # the same lines again and again
@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES.keys())
def test_a_long_run_is_read_once(source: str) -> None:
    assert all(0 <= a <= b <= len(source) for a, b in unmarkable(flat(source)))


@pytest.mark.parametrize(
    ("source", "closes"),
    [
        ("text", ""),
        ("```\nopen", "```"),
        ("```\nx\n```\n", ""),
        ("~~~~\nopen", "~~~~"),
        ("<!-- open", "-->"),
        ("\ufeff```\nx\n```", ""),
    ],
)
def test_an_open_end_is_seen(source: str, closes: str) -> None:
    assert open_end(source) == closes


def test_code_comments_and_front_matter_bear_no_marks() -> None:
    source = flat("---\na: ==x==\n---\r\n`==c==` ==m== <!-- ==n== -->\n\n```\n==f==\n```\n")
    closed = unmarkable(source)
    open_marks = [at for at in range(len(source)) if source.startswith("==m", at)]
    for at in range(len(source)):
        if source.startswith("==", at) and source[at + 2 : at + 3].isalpha() and at not in open_marks:
            assert any(start <= at < end for start, end in closed), source[at : at + 5]
    assert not any(start <= open_marks[0] < end for start, end in closed)


@pytest.mark.parametrize("source", ["---\n\nSome *words*.\n\n---\n\nMore.\n", "---\nSome words\n---\nMore: of them\n"])
def test_text_between_two_rules_is_no_front_matter(source: str) -> None:
    assert unmarkable(source) == []
