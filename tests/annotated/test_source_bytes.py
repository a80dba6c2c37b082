"""The bytes of a source as text, and its line ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
