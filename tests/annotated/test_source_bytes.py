"""The bytes of a source as text, its line ends, and pictures that stand in the text or beside it."""

from __future__ import annotations

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.annotated.picture_data import with_data, with_names
from desktop.annotated.source_text import SourceText, decode, encode

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\0\0\xfe\xff")  # of the byte order


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"", "", "utf-8"),
        ("é".encode(), "é", "utf-8"),
        (b"\xe9", "é", "cp1252"),
        (b"\xef\xbb\xbfa", "\ufeffa", "utf-8"),
        (b"\xef\xbb\xbf\xe9", "ï»¿é", "cp1252"),
        (b"\xe9\x81", "é\x81", "latin-1"),
        (b"\xff\xfea\0", "\ufeffa", "utf-16-le"),
        (b"\xfe\xff\0a", "\ufeffa", "utf-16-be"),
        (b"\xff\xfe\0\0a\0\0\0", "\ufeffa", "utf-32-le"),
        (b"\0\0\xfe\xff\0\0\0a", "\ufeffa", "utf-32-be"),
        (b"\xff\xfea", "ÿþa", "cp1252"),  # half a letter of UTF-16
    ],
)
def test_a_source_is_read_in_the_first_encoding_that_it_can_be_written_in_again(
    data: bytes, text: str, encoding: str
) -> None:
    assert decode(data) == SourceText(text, encoding)


@given(st.binary(max_size=40), st.sampled_from([b"", *_MARKS]))
def test_whatever_bytes_are_read_come_back(data: bytes, mark: bytes) -> None:
    read = decode(mark + data)
    assert encode(read.text, read.encoding) == mark + data


HEADS = {"png": b"\x89PNG", "jpeg": b"\xff\xd8\xff", "gif": b"GIF8", "webp": b"RIFF"}


def named(data: bytes, end: str = "") -> str:
    return f"a.files/quay-{hashlib.sha256(data).hexdigest()[:10]}{end}"


@pytest.mark.parametrize("end", ["", ".png", ".x"])
@pytest.mark.parametrize("kind", HEADS)
def test_a_picture_of_each_kind_stands_in_the_text_and_comes_out_by_its_name(kind: str, end: str) -> None:
    data = HEADS[kind] + bytes(range(40))
    text = f"See ![]({named(data, end)}) here.\n"
    inside = with_data(text, {named(data, end): data})
    assert inside == f"See ![](data:image/{kind};base64,{base64.b64encode(data).decode()}) here.\n"
    assert with_names(inside.encode(), [named(data, end)]) == text.encode()


def test_what_is_no_picture_or_is_not_named_stays_beside_the_text() -> None:
    text = "See ![](a.files/quay.bmp) here.\n"
    assert with_data(text, {"a.files/quay.bmp": b"BM" + bytes(40)}) == text
    assert with_data(text, {"a.files/pier.gif": b"GIF8" + bytes(40)}) == text
    assert with_data(text, {}) == text


def test_a_picture_whose_name_begins_as_anothers_is_not_taken_for_that() -> None:
    one, other = HEADS["gif"] + bytes(20), HEADS["png"] + bytes(20)
    made = with_data("![](a/quay) ![](a/quay-2)", {"a/quay": one, "a/quay-2": other})
    sent = [base64.b64encode(data).decode() for data in (one, other)]
    assert made == f"![](data:image/gif;base64,{sent[0]}) ![](data:image/png;base64,{sent[1]})"


@pytest.mark.parametrize(
    "name", ["a.files/quay.png", "a.files/quay-0123456789.png", "a.files/{}.png.zip", "a.files/{}-x", ""]
)
def test_a_picture_that_no_name_ends_in_the_hash_of_stays_in_the_text(name: str) -> None:
    data = HEADS["png"] + bytes(40)
    digest = named(data).rpartition("/")[2]
    inside = with_data(f"![]({named(data)})", {named(data): data}).encode()
    assert with_names(inside, [name.format(digest)]) == inside
    assert with_names(inside, [name.format(digest), named(data)]) == f"![]({named(data)})".encode()
    assert with_names(inside, []) == inside
