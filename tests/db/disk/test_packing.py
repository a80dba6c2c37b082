"""What was packed comes back; anything else is told as damage, and takes no more memory than the bound."""

from __future__ import annotations

import random
import tracemalloc
import zlib

import pytest

from db.disk.packing import pack, unpack
from db.errors import RowDamaged


def test_what_does_not_get_smaller_is_packed_without_effort_and_what_does_with_it() -> None:
    noise, words = random.Random(1).randbytes(200_000), b"Harbour and tide. " * 10_000
    assert pack(noise, 9) == zlib.compress(noise, 0)
    assert pack(words, 9) == zlib.compress(words, 9)
    assert unpack(pack(noise, 9)) == noise


def test_as_much_as_the_bound_comes_back_and_no_more() -> None:
    assert unpack(pack(b"x" * 1000, 9), most=1000) == b"x" * 1000
    with pytest.raises(RowDamaged, match="far too large"):
        unpack(pack(b"x" * 1001, 9), most=1000)


@pytest.mark.parametrize(
    "stored", [None, 7, "text", b"", b"no zlib", pack(b"Harbour " * 50, 4)[:-1], pack(b"Harbour " * 50, 4)[:20]]
)
def test_anything_else_is_damage(stored: object) -> None:
    with pytest.raises(RowDamaged, match=r"^The library is damaged: .*\.$"):
        unpack(stored)


def test_a_bomb_takes_no_more_memory_than_the_bound() -> None:
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(200)) + packer.flush()
    tracemalloc.start()
    try:
        with pytest.raises(RowDamaged):
            unpack(bomb, most=1 << 20)
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()
