"""A source that is read again without its places says the same."""

from __future__ import annotations

import random
from collections.abc import Callable

from desktop.importers.from_markdown import read, read_again
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


def test_without_places_the_same_is_said(rounds: Callable[[int, int], int]) -> None:
    for seed in range(rounds(60, 5000)):
        data = changed(random_document(seed), random.Random(seed))
        found, alone = read_again(data, "a.md"), read(data, "a.md")
        assert found == alone, f"seed {seed}"
        assert (found.content.places, alone.content.places is None) == (None, False), f"seed {seed}"
