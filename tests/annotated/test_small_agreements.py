"""Labels that no two annotations share, and pictures that stand in a text or beside it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

import pytest

from desktop.annotated.naming import labels_of
from desktop.annotated.notes.footnotes import LABEL
from desktop.annotated.picture_data import with_data, with_names
from tests.annotated.make import content_of, document, mark

WORDS = "One two three four.\n"


def test_ids_of_the_same_letters_have_labels_of_their_own() -> None:
    content = content_of(WORDS.encode())
    ids = ("AB-12-cd-34", "ab12cd34", "ab12CD34", "x-ab12cd34")
    marks = [replace(mark(content, *row), id=one) for row, one in zip(zip(WORDS.split()), ids, strict=True)]
    labels = labels_of(document(WORDS, marks), "Taken: [^h-12cd34].")
    assert len({*labels.values()}) == len(ids)
    assert all(re.fullmatch(LABEL, label) for label in labels.values()) and "h-12cd34" not in labels.values()


@pytest.mark.parametrize("length", [15, 16, 17, 500])
def test_a_picture_in_the_text_has_its_name_again(length: int) -> None:
    data = b"\x89PNG" + bytes(range(251)) * 2
    data = data[:length]
    name = f"a.files/quay-{hashlib.sha256(data).hexdigest()[:10]}.png"
    text = f"See ![]({name}) here.\n"
    inside = with_data(text, {name: data}).encode()
    assert name.encode() not in inside and with_names(inside, [name]) == text.encode()
    for broken in (inside.replace(b"base64,", b"base64,A"), inside.replace(b"base64,", b"base64,=")):
        assert with_names(broken, [name]) == broken
