"""From bytes to text, with an honest remark where something was lost or guessed."""

from __future__ import annotations

import encodings
import encodings.aliases
import pkgutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import ImportFailed
from desktop.importers.decode import decode

MIXED = "Zoë naïve — “quote” 日本語 👩‍👩‍👧 e\u0301, and then some plain words so that it is a text."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_unicode_encodings_are_read_with_and_without_a_mark(encoding: str) -> None:
    assert decode(MIXED.encode(encoding)).text == MIXED
    assert decode(MIXED.encode(encoding)).remark == ""


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_mark_of_the_order_of_bytes_is_believed_and_is_none_of_the_text(encoding: str) -> None:
    assert decode(f"\ufeff{MIXED}".encode(encoding)).text == MIXED


OLD = [
    ("cp1252", "Zoë naïve — “quote”"),
    ("cp1252", "Le garçon a mangé une crêpe à l’école où il était déjà."),
    ("cp1252", "Die Straße führt über die Brücke nach Köln, schön für Fußgänger."),
    ("cp1250", "Příliš žluťoučký kůň úpěl ďábelské ódy. Řeřicha a šťovík rostou na louce."),
    ("cp1250", "Zażółć gęślą jaźń. Świat jest piękny, a życie jest krótkie."),
    ("cp1251", "Съешь же ещё этих мягких французских булок, да выпей чаю."),
    ("koi8_r", "Съешь же ещё этих мягких французских булок, да выпей чаю."),
    ("cp1253", "Ο κόσμος είναι μεγάλος και η ζωή είναι μικρή για όλους μας."),
    ("shift_jis", "日本語の文章です。"),
    ("gb18030", "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心。"),
    ("big5", "人人生而自由,在尊嚴和權利上一律平等。他們賦有理性和良心。"),
    ("euc_kr", "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다."),
    ("mac_roman", "Le garçon a mangé une crêpe à l’école où il était déjà."),
]


@pytest.mark.parametrize(("encoding", "text"), OLD, ids=[f"{e}-{n}" for n, (e, _) in enumerate(OLD)])
@pytest.mark.parametrize("times", [1, 20])
def test_older_encodings_are_guessed_and_the_guess_is_told(encoding: str, text: str, times: int) -> None:
    decoded = decode("\n".join([text] * times).encode(encoding))
    assert decoded.text == "\n".join([text] * times)
    assert decoded.remark.startswith("The file was decoded as ")


def test_a_declared_encoding_outranks_a_guess() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head>Řeka a žába</html>'
    assert decode(page.encode("iso-8859-2")).text == page
    assert decode('<?xml version="1.0" encoding="koi8-r"?><p>Чай</p>'.encode("koi8-r")).text.endswith("<p>Чай</p>")
    assert decode("Чай".encode("koi8-r"), declared="koi8-r").text == "Чай"


def test_any_encoding_that_a_file_declares_is_read_or_passed_over() -> None:
    names = {module.name for module in pkgutil.iter_modules(encodings.__path__)} | set(encodings.aliases.aliases)
    for name in sorted({*names, "undefined", "idna", "punycode", "zlib", "no-such", "."}):
        decoded = decode(b"coding: " + name.encode() + b"\n\nSome words, \xe9\xff, \\x00 and \\ud800.")
        assert set(decoded.text) & {"\0", "\ud800"} == set()
        assert decoded.text


@pytest.mark.parametrize("name", ["punycode", "utf-7", "unicode_escape", "utf-16"])
def test_an_encoding_that_no_file_declares_of_itself_is_passed_over(name: str) -> None:
    words = b"<meta charset=" + name.encode() + b"><p>Some words, \xe9-" + b"ab9" * 100_000  # minutes as Punycode
    assert decode(words).text.startswith("<meta charset=")


def test_what_cannot_be_read_is_counted() -> None:
    decoded = decode(b"ok \xff\xfe\x80 \xed\xa0\x80 bad \xf4\x90\x80\x80 end")
    assert decoded.text.startswith("ok ")
    assert decoded.text.endswith(" end")
    assert "could not be read" in decoded.remark
    assert decode("größer ".encode() * 50 + b"\xff").remark == (
        "The file was decoded as utf-8; 1 character could not be read."
    )


def test_text_that_no_store_could_hold_is_replaced() -> None:
    assert decode(b"a\0b").text == "a\ufffdb"
    assert (
        decode("some plain words \ud800 and more of them".encode("utf-16-le", "surrogatepass")).text.count("\ud800")
        == 0
    )


def test_line_ends_are_brought_to_one_kind() -> None:
    assert decode("a\r\nb\rc\u2028d\u2029e".encode()).text == "a\nb\nc\nd\ne"


OTHERS = [
    b"%PDF-1.7\n",
    b"PK\x03\x04abc",
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff\xe0",
    b"\x7fELF\x02",
    bytes(range(256)) * 40,
]


@pytest.mark.parametrize("data", OTHERS)
def test_files_of_other_kinds_are_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(ImportFailed, match=r"^The file is .*\.$"):
        decode(data)


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except ImportFailed:
        return
    text.encode("utf-8")
    assert "\0" not in text
    assert "\r" not in text


@given(st.text(min_size=1))
def test_any_utf_8_text_comes_back_as_it_was(text: str) -> None:
    clean = text.replace("\0", "")
    try:
        decoded = decode(clean.encode("utf-8", "replace"))
    except ImportFailed:
        return
    assert decoded.encoding.startswith(("utf-8", "utf-16", "utf-32"))
