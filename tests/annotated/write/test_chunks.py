"""What is read beside a source that differs in one stretch is what reading all of it gives, words and places alike."""

from __future__ import annotations

import pytest

from desktop.annotated.write import chunks
from desktop.annotated.write.chunks import Chunk, Chunks, read_beside
from desktop.annotated.write.proof import plain
from desktop.article.content import Content
from desktop.article.source_map import NO_PLACES
from tests.annotated.make import content_of

STAYS = "\n\n".join(f"Words that stay, paragraph {number}." for number in range(20))
HEAD = f"# Tar[^b]\n\nOld *kinds* of tar.\n\n- one\n- two[^a]\n\n{STAYS}\n\n"
TAIL = f"\n\nIt is [kept][yard] by the yard.\n\n{STAYS}\n\n[yard]: https://example.org\n"
NOTES = "\n[^a]: Burnt.\n[^b]: Boiled.\n"


def read_from(old: str, new: str) -> tuple[Content, list[bytes]]:
    """Return what ``new`` gives, read beside ``old``, and what was read for it."""
    return read_beside_it(*(HEAD + one + TAIL + NOTES for one in (old, new)))


def read_beside_it(*whole: str) -> tuple[Content, list[bytes]]:
    texts: list[bytes] = []

    def reading(data: bytes) -> Content:
        texts.append(data)
        return content_of(data)

    found = read_beside(whole[0], content_of(whole[0].encode()), whole[1], reading)
    wanted = content_of(whole[1].encode())
    assert [(one.text, one.kind, one.spans, one.containers) for one in found.blocks] == [
        (one.text, one.kind, one.spans, one.containers) for one in wanted.blocks
    ]
    assert found.places is not None and wanted.places is not None
    assert sum(found.places.lengths) == sum(wanted.places.lengths)
    assert all(found.places.range_of(n) == wanted.places.range_of(n) for n in range(len(wanted.text)))
    return found, texts


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Tar is *black*.", "Tar is black and `sticky`."),
        ("Black[^a] it is [there][yard].", "Quite black[^a] it is."),
        ("Tar is black.", "Tar is black.\n\nNew words.\n\n> and more"),
        ("One.\n\nTwo.", "One."),
        ("- a\n- b", "1. a\n\n    more\n2. b &amp; c"),
        ("One.", "```\ncode\n```"),
    ],
)
def test_only_the_stretch_is_read(old: str, new: str) -> None:
    assert all(len(text) < len(HEAD) for text in read_from(old, new)[1])


@pytest.mark.parametrize("place", [0, len(STAYS) // 2, len(STAYS)])
@pytest.mark.parametrize("words", ["", "One.\n", "\n\nOne.", "\n\n> One."])
def test_a_stretch_may_stand_anywhere(words: str, place: int) -> None:
    _, texts = read_beside_it(STAYS[:place] + words + STAYS[place:], STAYS[:place] + "Two. " + STAYS[place:])
    assert len(texts) == 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("One.", "```\nwhat follows is code"),
        ("One.", "<!-- what follows is hidden"),
        ("Black[^a].", "Black[^b][^a]."),
        ("Black.", "Black[^a]."),
        ("One.", "[yard]: https://example.org/other"),
        ("One.", "Many words. " * 200),
    ],
)
def test_what_says_something_to_the_rest_has_all_of_it_read(old: str, new: str) -> None:
    assert len(read_from(old, new)[1][-1]) > len(HEAD)


@pytest.mark.parametrize(
    ("source", "longest", "found"),
    [
        ("a\n\nbb\n\nccc", 9, [Chunk(0, 1, 0, 0), Chunk(3, 5, 1, 1), Chunk(7, 10, 2, 2)]),
        ("a\n\nbb\n\nccc", 3, [Chunk(0, 1, 0, 0), Chunk(3, 5, 1, 1), None]),
        ("a\n\nbb\n\nccc", 11, [Chunk(0, 1, 0, 0), Chunk(3, 5, 1, 1), Chunk(7, 10, 2, 2)]),
        ("- a\n- b\n\ncc", 99, [Chunk(0, 7, 0, 1), Chunk(0, 7, 0, 1), Chunk(9, 11, 2, 2)]),
    ],
)
def test_a_chunk_is_what_of_the_source_gives_its_blocks_alone_from_one_letter_up(
    source: str, longest: int, found: list[Chunk | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chunks, "LONGEST", longest)
    content = content_of(source.encode())
    made = Chunks(source, content, content.places or NO_PLACES, [plain(one) for one in content.blocks], content_of)
    assert [made.around(block) for block in range(len(content.blocks))] == found


@pytest.mark.parametrize(("longest", "is_one"), [(10, False), (11, True)])
def test_where_no_part_of_it_does_all_of_a_source_is_one_chunk_unless_it_is_too_long(
    longest: int, is_one: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chunks, "LONGEST", longest)
    content = content_of(b"a\n\nbb\n\nccc")
    made = Chunks("a\n\nbb\n\nccc", content, content.places or NO_PLACES, [plain(content.blocks[1])] * 3, content_of)
    assert made.around(0) == (Chunk(0, 10, 0, 2) if is_one else None)
