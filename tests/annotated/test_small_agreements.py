"""Labels that no two annotations share, and pictures that stand in a text or beside it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

import pytest

from desktop.annotated import source_text
from desktop.annotated.naming import label_of, labels_of
from desktop.annotated.notes.footnotes import LABEL
from desktop.annotated.picture_data import with_data, with_names
from desktop.article.content import Content
from tests.annotated.make import content_of, document, mark

WORDS = "One two three four.\n"


def test_ids_of_the_same_letters_have_labels_of_their_own() -> None:
    content = content_of(WORDS.encode())
    ids = ("AB-12-cd-34", "ab12cd34", "ab12CD34", "x-ab12cd34")
    marks = [replace(mark(content, *row), id=one) for row, one in zip(zip(WORDS.split()), ids, strict=True)]
    labels = labels_of(document(WORDS, marks), "Taken: [^h-12cd34].")
    assert len({*labels.values()}) == len(ids)
    assert all(re.fullmatch(LABEL, label) for label in labels.values()) and "h-12cd34" not in labels.values()


@pytest.mark.parametrize(
    ("identity", "label"),
    [
        ("0193a5c0-0000-7000-8000-00000000AB1f", "h-00ab1f"),
        ("abcdefg", "h-bcdefg"),
        ("abcdef", "h-abcdef"),
        ("ab", "h-00ab"),
        ("", "h-0000"),
        ("Ü-", "h-0000"),
    ],
)
def test_a_label_is_the_end_of_an_id_of_four_letters_at_least(identity: str, label: str) -> None:
    assert label_of(identity) == label


def test_an_export_is_proved_by_the_sooner_of_two_readings() -> None:
    class Reading:
        def __call__(self, data: bytes) -> Content:
            return content_of(data)

    class Twofold(Reading):
        again = Reading()

    twofold, plain = Twofold(), Reading()
    assert replace(document(WORDS), read=twofold).again is twofold.again
    assert replace(document(WORDS), read=plain).again is plain
    assert replace(document(WORDS), read=None).again is None


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


@pytest.mark.parametrize("encoding", source_text.KNOWN)
def test_the_bytes_of_a_source_come_back_in_their_encoding(encoding: str) -> None:
    mark = "\ufeff" if "16" in encoding or "32" in encoding else ""
    letters = {"latin-1": "caf\u00e9 \x81", "cp1252": "caf\u00e9 \u20ac"}.get(encoding, "caf\u00e9 \u6f06")
    data = f"{mark}{letters}\n".encode(encoding)
    decoded = source_text.decode(data)
    assert (decoded.encoding, decoded.text) == (encoding, f"{mark}{letters}\n")
    assert source_text.encode(decoded.text, decoded.encoding) == data
    assert source_text.fitted(decoded.text, encoding) == (data, True)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-7", "idna", "", None, "UTF-8"])
def test_a_text_is_written_in_no_encoding_that_no_source_has(encoding: str | None) -> None:
    with pytest.raises(LookupError):
        source_text.encode("tar", str(encoding))
    assert source_text.fitted("tar \ud800", encoding) == (b"tar \xed\xa0\x80", False)
    assert source_text.fitted("tar", encoding) == (b"tar", True)
