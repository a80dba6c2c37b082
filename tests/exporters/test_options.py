"""Every choice of an export: it strips, imports and merges as it says."""

from __future__ import annotations

from dataclasses import asdict, fields
from itertools import product

import pytest

from desktop.annotated.options import REMEMBERED, Options, effective
from desktop.annotated.read.strip import Stripped, strip
from desktop.errors import ExportFailed
from desktop.exporters import exporter
from desktop.exporters.files import export_parts, name_of
from desktop.exporters.options import OPTIONS, PRESETS, kept_options, options_from, options_of_record
from desktop.exporters.returning.plan import plan_import
from tests.annotated.make import content_of, document, mark, sample


def test_every_option_is_a_field_and_its_default_a_choice() -> None:
    assert [option.key for option in OPTIONS] == [field.name for field in fields(Options)]
    for option in OPTIONS:
        assert not option.choices or option.default in [value for value, _ in option.choices]


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_chooses_what_there_is_to_choose(name: str) -> None:
    assert options_from(asdict(PRESETS[name])) == PRESETS[name]


def test_the_choices_are_those_that_settings_command_lines_and_records_name() -> None:
    assert {option.key: " ".join(value for value, _ in option.choices) for option in OPTIONS} == {
        "marks": "== mark",
        "body": "full critic paragraphs list",
        "group": "position theme",
        "obsidian": "off on",
        "links": "app none",
        "front_matter": "on off",
        "machine_block": "embedded sidecar none",
        "paper": "a4 letter",
        "ink": "colour grey",
        "files": "one theme",
        "filename": "",
        "template": "",
    }


def test_there_are_fewer_than_two_hundred_ways_to_write_an_annotated_article() -> None:
    choices = [[value for value, _ in option.choices] for option in OPTIONS if option.key in REMEMBERED]
    every = [Options(**dict(zip(REMEMBERED, row, strict=True))) for row in product(*choices)]
    assert len({effective(one) for one in every}) < 200


def test_choices_that_nobody_knows_any_more_are_left_out_or_none() -> None:
    assert kept_options({"notes": "callouts", "group": "theme", "marks": "x", "y": 1}) == Options(group="theme")
    for odd in ({"notes": "callouts"}, {"marks": "critic"}, {"body": ["x"]}, {"body": "paragraphs", "group": "theme"}):
        assert options_of_record({"links": "none", **odd}) is None, odd


def test_every_option_and_every_choice_has_words_of_its_own() -> None:
    assert all(option.text.strip() and option.help.strip().endswith(".") for option in OPTIONS)
    assert len({option.text for option in OPTIONS}) == len(OPTIONS)
    for option in OPTIONS:
        words = [said for _, said in option.choices]
        assert all(words) and len({*words}) == len(words), option.key


@pytest.mark.parametrize("marks", ["==", "mark"])
def test_backslashes_of_the_authors_own_stay_in_an_escaped_text_that_was_edited(marks: str) -> None:
    source = "# A\n\nUse \\#one, #two and\\\n#one words, `\\#one`.\n\nMore #one to \\#one, #two, \\#two.\n"
    content = content_of(source.encode())
    doc = document(source, [mark(content, "#two and", "As #one.", ["t1"], 1), mark(content, "to #one", "", [], 2)])
    text = exporter("markdown").write(doc, Options(obsidian="on", marks=marks)).text
    assert strip(text.encode()) == Stripped(source.encode(), edited=False)
    made = plan_import(text.replace("More ", "Many more ", 1).encode(), doc, read=content_of)
    assert made.new_source == source.replace("More ", "Many more ").encode()
    assert [change.kind.value for change in made.changes] == ["source changed"]


def test_a_block_id_of_the_authors_stays_the_last_in_its_line() -> None:
    source = "# Ids\n\nOne of them. ^mine\n\n- an item ^its-2\n\nNone 2^3 here: x^2\n"
    content = content_of(source.encode())
    doc = document(source, [mark(content, word, "", [], n) for n, word in enumerate(("One", "item", "None"), 1)])
    text = exporter("markdown").write(doc, PRESETS["obsidian"]).text
    lines = [line for line in text.partition("<!-- annotations")[0].split("\n") if not line.startswith(("[^", ">"))]
    assert [line[line.rindex(" ^") :] for line in lines if " ^" in line] == [" ^mine", " ^its-2", " ^h-005ccd"], text


def test_a_file_for_each_theme_holds_its_annotations_only() -> None:
    files = export_parts(exporter("digest"), sample(), Options(files="theme"))
    assert [name for name, _ in files] == [
        "The AI race (Investment).md",
        "The AI race (Talent).md",
        "The AI race (Open source).md",
        "The AI race (No theme).md",
    ]
    assert len(files[0][1].annotations) == 2


def test_a_file_name_template_is_filled() -> None:
    doc = sample()
    assert name_of(exporter("markdown"), doc, Options()) == "The AI race (annotated).md"
    assert name_of(exporter("digest"), doc, Options(filename="{date} {author} - {title}")) == (
        "2026-11-24 A. Writer - The AI race.md"
    )


def test_unknown_options_are_told_with_what_there_is() -> None:
    with pytest.raises(ExportFailed, match="there are marks, body"):
        options_from({"colour": "red"})
    with pytest.raises(ExportFailed, match="knows ==, mark, not “bold”"):
        options_from({"marks": "bold"})
    with pytest.raises(ExportFailed, match="There is no export format"):
        exporter("djvu")
