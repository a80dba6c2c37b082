"""A content comes out of its JSON the same in whichever pieces it comes in; what is no content is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from db.disk.content_json import read_blocks

DATA: dict[str, Any] = {
    "metadata": {"title": 'of "blocks":[ and ü'},
    "blocks": [{"k": "paragraph", "t": "中\ufffc\U0001f600" * number, "s": [["em", 0, 1]]} for number in range(40)],
    "pages": [[0, "i", 1]],
}


@pytest.mark.parametrize("data", [DATA, {"blocks": DATA["blocks"]}, {**DATA, "blocks": []}, {"metadata": {}}])
@pytest.mark.parametrize("size", [1, 7, 64, 1_000, 100_000])
def test_pieces_of_any_size_give_the_same(data: dict[str, Any], size: int) -> None:
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    blocks, rest = read_blocks([written[at : at + size] for at in range(0, len(written), size)], dict)
    assert (blocks, rest) == (data.get("blocks", []), {key: data[key] for key in data if key != "blocks"})


@pytest.mark.parametrize(
    "written", [b"", b'{"blocks":[', b'{"blocks":[{"k":', b'{"blocks":[{}', b'{"blocks":[{}]', b"\xff"]
)
def test_what_is_cut_off_is_refused(written: bytes) -> None:
    with pytest.raises(ValueError):
        read_blocks([written[at : at + 3] for at in range(0, len(written), 3)], dict)
