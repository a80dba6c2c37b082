"""A source that is read again and again gives what it gives alone, whatever was read before."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from desktop.importers.from_markdown import read, reader_with_memory
from desktop.importers.gfm.memory import Known, Memory
from tests.annotated.documents import random_document

PUT_IN = (
    "==",
    "<mark>",
    "</mark>",
    "[^h-0000]",
    "*",
    "`",
    "\n\n",
    "[a]: https://example.org/a\n\n",
    "[a]",
    "</div>",
    "~",
)


def changed(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", "surrogateescape")
    for _ in range(chance.randrange(4)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(PUT_IN) + text[at:]
    return text.encode("utf-8", "surrogateescape")


def test_what_was_read_before_makes_no_difference(rounds: Callable[[int, int], int]) -> None:
    for seed in range(rounds(150, 5000)):
        chance = random.Random(seed)
        data = random_document(seed)
        again = reader_with_memory()
        for _ in range(3):
            found, alone = again(data, "a.md"), read(data, "a.md")
            assert found == alone, f"seed {seed}"
            assert found.content.places == alone.content.places, f"seed {seed}"
            data = changed(data, chance)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("[a]\n\n[a]: https://example.org/1\n", "[a]\n\n[a]: https://example.org/2\n"),
        ("x ==y== z\n", "x ==y== z\n\n~~w~~\n"),
        ("a[^1] b\n\n[^1]: one\n", "c[^2]\n\na[^1] b\n\n[^1]: one\n\n[^2]: two\n"),
        ("<div>\n\n*x*\n", "<div>\n\n*x*\n\n</div>\n\n*x*\n"),
        ("a[^1] b\n\nc[^2] d\n\n[^1]: one\n\n[^2]: two\n", "c[^2] d\n\na[^1] b\n\n[^1]: one\n\n[^2]: two\n"),
        ("a[^1] b\n\n[^1]: one\n", "a[^1] b\n\n[^2]: one\n"),
        ("> a[^1] *b*\n\n[^1]: n\n", "> <p>a[^1] *b*</p>\n\n[^1]: n\n"),
        ("- a\n- b\n", "* a\n* b\n"),
    ],
)
def test_what_else_a_document_holds_counts(first: str, then: str) -> None:
    again = reader_with_memory()
    again(first.encode(), "a.md")
    assert again(then.encode(), "a.md") == read(then.encode(), "a.md")


def test_a_block_that_stays_is_not_worked_out_again() -> None:
    memory = Memory()
    read(b"one *two*\n\nthree *four*\n", "a.md", memory)
    known = memory.blocks(frozenset())
    assert len(known) == 2
    known[next(iter(known))] = Known("<p>remembered</p>\n", 0)
    assert read(b"one *two*\n\nfive *six*\n", "a.md", memory).content.text == "remembered\nfive six"
