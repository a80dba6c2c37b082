"""A codebook goes out and comes back; whatever comes in is read or answered in a sentence."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import PostilError
from desktop.exporters.codebook import (
    CODES_AT_MOST,
    DEEPEST,
    NAMESPACE,
    WRITERS,
    Code,
    read_codebook,
    to_json,
    to_markdown,
    to_qdc,
)

GUID = "01a2171a-0788-7000-b4cc-8d4641939e2"
CODES = [
    Code(
        "Money & <more>",
        "Who pays.\n\nAnd why.",
        "Budgets",
        "Prices",
        "#A87400",
        "01a2171a-0788-7000-b4cc-8d4641939e28",
    ),
    Code("Chips", "", "Fabs", "", "#2F74C0", f"{GUID}9", 0, ("Chips are scarce.",)),
    Code("Talent", id="no guid"),
]


def test_refi_qda_is_written_as_its_schema_has_it() -> None:
    root = ElementTree.fromstring(to_qdc(CODES, "Postil 1"))
    assert root.tag == f"{{{NAMESPACE}}}CodeBook" and root.attrib == {"origin": "Postil 1"}
    (codes,) = root
    names = [code.attrib["name"] for code in codes.iter(f"{{{NAMESPACE}}}Code")]
    assert names == ["Money & <more>", "Chips", "Talent"] and len(codes) == 2
    for code in codes.iter(f"{{{NAMESPACE}}}Code"):
        assert set(code.attrib) <= {"guid", "name", "isCodable", "color"} and len(code.attrib["guid"]) == 36
    assert codes[0][0].text == "Who pays.\n\nAnd why.\n\nIncludes: Budgets\n\nExcludes: Prices"


@pytest.mark.parametrize("write", [to_qdc, to_json])
def test_what_was_written_is_read_back(write) -> None:
    found = read_codebook(write(CODES, "Postil"), "x")
    assert [(one.name, one.definition, one.includes, one.excludes, one.colour, one.parent) for one in found] == [
        (one.name, one.definition, one.includes, one.excludes, one.colour, one.parent) for one in CODES
    ]
    assert [one.id for one in found[:2]] == [one.id for one in CODES[:2]]


def test_markdown_is_there_to_be_read() -> None:
    text = to_markdown(CODES, "").decode()
    assert "## Money &amp; &lt;more" in text or "## Money & &lt;more" in text
    with pytest.raises(PostilError, match="can be taken in"):
        read_codebook(text.encode(), "Codes.MD")
    assert "### Chips" in text and "> Chips are scarce." in text and "*Includes:* Budgets" in text


_texts = st.text(max_size=20)
_names = _texts.map(lambda text: f"n{text}")
_colours = st.sampled_from(["", "#00ff00", "x"])
_codes = st.lists(st.builds(Code, _names, _texts, _texts, _texts, _colours, _texts), max_size=5)


@given(codes=_codes, ending=st.sampled_from(sorted(WRITERS)))
def test_any_theme_can_be_written(codes: list[Code], ending: str) -> None:
    data = WRITERS[ending](codes, "x")
    if codes and ending != ".md":
        assert len(read_codebook(data, "x")) == len(codes)


def nested(depth: int) -> bytes:
    return b"<CodeBook><Codes>" + b'<Code name="x">' * depth + b"</Code>" * depth + b"</Codes></CodeBook>"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no codebook that can be read"),
        (b"<a/>", "no element CodeBook"),
        (b"<CodeBook><Codes/></CodeBook>", "holds no codes"),
        (b"<CodeBook><Codes><Code name=''/></Codes></CodeBook>", "has no name"),
        (b"<CodeBook><Codes><Code name='" + b"x" * 300 + b"'/></Codes></CodeBook>", "200 are the most"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><CodeBook><Codes><Code name="&a;"/></Codes></CodeBook>', "declares entities"),
        (b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><CodeBook/>', "declares entities"),
        (b'<?xml version="1.0" encoding="klingon"?><CodeBook/>', "no codebook that can be read"),
        (nested(DEEPEST + 1), "nested too deeply"),
        (nested(5000), "nested too deeply"),
        (b"<CodeBook><Codes>" + b'<Code name="x"/>' * (CODES_AT_MOST + 1) + b"</Codes></CodeBook>", "holds more than"),
        (b"{", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[1]", "is none"),
        (b'{"codes": 1}', "no list of codes"),
        (b'[{"name": "x", "parent": 0}]', "is none"),
        (b'[{"name": "x", "parent": true}]', "is none"),
        (b'[{"name": 1}]', "is none"),
        (b"x" * 9_000_000, "too large"),
    ],
)
def test_what_is_no_codebook_is_told(data: bytes, said: str) -> None:
    with pytest.raises(PostilError, match=said) as caught:
        read_codebook(data, "codes.qdc")
    assert str(caught.value).endswith(".")


@given(data=st.binary(max_size=60) | st.text(alphabet='<>/"= &;CodeBoknam[]{}:,1', max_size=80).map(str.encode))
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    try:
        assert read_codebook(data, "x")
    except PostilError as error:
        assert str(error).endswith(".")


def test_a_codebook_of_another_program_is_read() -> None:
    text = """<?xml version="1.0" encoding="utf-16"?><q:CodeBook xmlns:q="urn:QDA-XML:codebook:1:0" origin="x"><q:Codes>
    <q:Code guid="{2A08BDDF-4C35-4250-BF77-7DE37B50C930}" name=" parent&#10;one " isCodable="true" color="#12AB34">
    <q:Description>What &amp; why</q:Description><q:Code guid="x" name="child"/></q:Code></q:Codes></q:CodeBook>"""
    one, other = read_codebook(text.encode("utf-16"), "x")
    assert (one.name, one.definition, one.colour) == ("parent one", "What & why", "#12AB34")
    assert one.id == "2a08bddf-4c35-4250-bf77-7de37b50c930" and other.parent == 0
    assert json.loads(to_json([one], "x"))["codes"][0]["name"] == "parent one"
