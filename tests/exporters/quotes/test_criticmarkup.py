"""A note in the line is one comment, and nothing in it is a mark or a reference."""

from __future__ import annotations

from desktop.exporters.quotes.excerpts import comment_of
from desktop.exporters.returning.for_reading import COMMENT
from tests.annotated.make import annotation, content_of


def test_a_comment_of_criticmarkup_ends_where_it_ends() -> None:
    one = annotation(content_of(b"Tar."), (0, 3), "a <<} b\n{>> c")
    said = comment_of(one, ["Talent"])
    assert said == f"{{>>**Talent** — a &lt;&lt;}} b &#123;>> c [open](postil://a/{one.id})<<}}"
    assert COMMENT.fullmatch(said)
