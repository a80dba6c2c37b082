"""What an exporter is given and gives back, and which of its choices a record remembers."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from db.records import Anchor, AnchorState
from desktop.annotated.document import Document, Exported, once, passage_of
from desktop.annotated.options import OPTIONS, PRESETS, Options, idle_choices, options_from, options_row
from desktop.annotated.record.machine_block import MachineBlock
from desktop.article.content import Content, Passage
from desktop.errors import ExportFailed, ImportFailed
from tests.annotated.make import THEMES, content_of, document, mark

SOURCE = "One two three.\n"
CONTENT = content_of(SOURCE.encode())


def made(*themes: list[str]) -> Document:
    words = zip(("One", "two", "three"), themes, strict=False)
    return document(SOURCE, [mark(CONTENT, word, "", had, number) for number, (word, had) in enumerate(words, 1)])


def test_what_is_read_once_is_not_read_again() -> None:
    read: list[bytes] = []

    def reading(data: bytes) -> Content:
        read.append(data)
        return content_of(data)

    again = once(reading)
    assert [again(data).text for data in (b"a", b"b", b"a", b"b")] == ["a", "b", "a", "b"]
    assert read == [b"a", b"b"]
    with pytest.raises(
        ImportFailed, match=r"^The file's text cannot be read here, so nothing can be imported from it\.$"
    ):
        once(None)(b"a")


def test_the_themes_of_a_document_stand_in_the_order_of_the_panes() -> None:
    doc = made(["t3", "gone", "t1"], [], ["t3"])
    first, second, _ = doc.annotations
    assert [one.id for one in doc.themes_of(first)] == ["t3", "t1"]
    assert (doc.names_of(first), doc.names_of(second)) == (("Open source", "Investment"), ())
    assert [one.id for one in doc.used_themes()] == ["t1", "t3"]
    assert [one.id for one in doc.ordered_themes()] == ["t1", "t2", "t3"]
    moved = replace(doc, themes={**THEMES, "t1": replace(THEMES["t1"], position=9)})
    assert [one.id for one in moved.ordered_themes()] == ["t2", "t3", "t1"]
    alike = replace(doc, themes={one: replace(theme, position=0) for one, theme in THEMES.items()})
    assert [one.name for one in alike.ordered_themes()] == ["Investment", "Open source", "Talent"]


@pytest.mark.parametrize(
    ("start", "end", "stands"),
    [
        (0, 0, True),
        (0, 7, True),
        (7, 7, True),
        (3, 3, True),
        (3, 2, False),
        (-1, 2, False),
        (0, 8, False),
        (8, 8, False),
        (None, 2, False),
        (2, None, False),
    ],
)
def test_a_passage_stands_within_the_text(start: int | None, end: int | None, stands: bool) -> None:
    one = replace(mark(CONTENT, "two"), anchor=Anchor(AnchorState.IN_PLACE, start, end))
    assert passage_of(one, 7) == (Passage(start or 0, end or 0) if stands else None)


def test_nobody_is_said_to_have_stopped_an_export() -> None:
    assert made().stopped() is False


def test_an_export_is_written_as_its_text_or_as_the_bytes_that_it_is() -> None:
    exported = Exported("a \ud800\r\n![](p/quay)", 0, 0, 0, memory="m")
    assert exported.data == b"a \xed\xa0\x80\r\n![](p/quay)"
    assert replace(exported, byte_order_mark=True).data == b"\xef\xbb\xbf" + exported.data
    assert replace(exported, raw=b"").data == b""
    picture = {"p/quay": b"GIF8" + bytes(20)}
    assert replace(exported, pictures=picture).data == exported.data
    assert b"](data:image/gif;base64,R0lGOA" in replace(exported, pictures=picture, inside=True).data


DEFAULTS = {
    "marks": "==",
    "body": "full",
    "group": "position",
    "obsidian": "off",
    "links": "app",
    "front_matter": "on",
    "machine_block": "embedded",
    "pictures": "beside",
    "paper": "a4",
    "ink": "colour",
    "files": "one",
    "filename": "{title}",
    "template": "",
}


def test_where_nothing_is_chosen_the_first_choice_holds() -> None:
    assert {one.key: one.default for one in OPTIONS} == DEFAULTS
    assert all(one.choices[0][0] == one.default for one in OPTIONS if one.choices)
    assert [one.key for one in OPTIONS if not one.choices] == ["filename", "template"]


def test_a_preset_is_what_it_was_when_it_was_chosen() -> None:
    changed = {
        name: {one.name: getattr(preset, one.name) for one in fields(preset)}.items() - DEFAULTS.items()
        for name, preset in PRESETS.items()
    }
    assert changed == {
        "article": set(),
        "obsidian": {("obsidian", "on")},
        "github": {("marks", "mark")},
        "critic": {("body", "critic")},
        "highlights": {("body", "list"), ("group", "theme"), ("machine_block", "none")},
        "excerpts": {("body", "paragraphs")},
    }


@pytest.mark.parametrize(
    ("options", "idle"),
    [
        (Options(), {"group"}),
        (Options(body="critic"), {"marks", "group", "obsidian", "links"}),
        (Options(body="paragraphs"), {"obsidian", "front_matter"}),
        (Options(body="list"), {"marks", "obsidian"}),
    ],
)
def test_a_choice_that_the_others_leave_without_effect_is_not_remembered(options: Options, idle: set[str]) -> None:
    assert idle_choices(options) == idle
    whole = {"marks", "body", "group", "obsidian", "links", "front_matter", "machine_block"}
    assert options_row(options) == {key: getattr(options, key) for key in whole - idle}


@pytest.mark.parametrize(
    ("key", "value", "is_kept"),
    [
        ("marks", "mark", True),
        ("body", "list", True),
        ("group", "theme", True),
        ("obsidian", "on", True),
        ("links", "none", True),
        ("front_matter", "off", True),
        ("machine_block", "sidecar", True),
        ("pictures", "inside", False),
        ("paper", "letter", False),
        ("ink", "grey", False),
        ("files", "theme", False),
        ("filename", "x", False),
        ("template", "x", False),
        ("odd", "x", False),
    ],
)
def test_an_option_that_a_record_remembers_is_the_files(key: str, value: str, is_kept: bool) -> None:
    block = MachineBlock({"postil:options": {key: value}})
    assert block.options() == (replace(Options(), **{key: value}) if is_kept else Options())
    start = Options(obsidian="on", paper="letter")
    assert block.options(start) == (replace(start, **{key: value}) if is_kept else start)


def test_an_option_that_is_unknown_is_told_in_a_sentence() -> None:
    known = ", ".join(DEFAULTS)
    with pytest.raises(ExportFailed, match=rf"^There is no export option “colour”; there are {known}\.$"):
        options_from({"marks": "mark", "colour": "red"})
    with pytest.raises(ExportFailed, match=r"^The export option “obsidian” knows off, on, not “no”\.$"):
        options_from({"obsidian": "no"})
    assert options_from({"template": 7, "marks": "mark"}) == Options(template="7", marks="mark")
    assert options_from({"marks": "mark"}, Options(links="none")) == Options(marks="mark", links="none")
    assert options_from({}) == Options()
