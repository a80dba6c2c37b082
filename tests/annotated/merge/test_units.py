"""Whose the lines of a file are by now, as the last export tells."""

from __future__ import annotations

import pytest

from desktop.annotated.document import Piece
from desktop.annotated.merge.units import TEXT, Unit, as_one, owned, solid, under_new_names, units_of
from desktop.annotated.write.pieces import key_of

BASE = {
    "X": Unit("x", ["x1", "x2", "x3"]),
    "M": Unit("m", ["m1"]),
    "H": Unit("", ["h1"]),
}


@pytest.mark.parametrize(
    ("lines", "owners"),
    [
        (["x1", "x2", "x3", "m1", "h1"], "XXXMH"),
        (["m1", "x1", "x2", "x3", "h1"], "MXXXH"),  # somebody moved an annotation whole
        (["m1", "edited", "x2", "x3", "h1"], "MXXXH"),  # and edited the first line of the one below it
        (["h1", "x1", "x2", "x3", "m1"], "-XXXM"),  # a heading is nobody's that moves
        (["mine", "", "x1", "x2", "x3", "m1"], "--XXXM"),
        (["x1", "mine", "x3", "m1"], "XXXM"),
        (["above", "edited", "x2", "x3", "m1"], "XXXXM"),  # its paragraph begins above
        (["m1", "", "above", "edited", "x2", "x3"], "MMXXXX"),
    ],
)
def test_each_line_is_of_the_unit_that_began_above_it(lines: list[str], owners: str) -> None:
    assert "".join(name or "-" for name, _, _ in owned(lines, BASE)) == owners


@pytest.mark.parametrize(
    ("line", "says"),
    [("a\n", True), ("\n", False), ("\r\n", False), (" \t\n", False), ("> \n", False), (">\t>\n", False), (">-", True)],
)
def test_a_line_says_something_unless_it_is_blank_or_but_the_sign_of_a_quote(line: str, says: bool) -> None:
    assert solid(line) is says


def text_of(key: str, words: str, identity: str = "") -> Piece:
    return Piece(key, words, TEXT, identity)


@pytest.mark.parametrize(
    ("base", "fresh", "is_one"),
    [
        ([text_of("a", "A"), text_of("b", "B")], [text_of("a", "A")], True),
        ([], [text_of("a", "A")], True),
        ([text_of("a", "A")], [], True),
        ([text_of("a", "A")], [text_of("a", "A", "x")], True),  # it has annotations on one side only
        ([text_of("a", "A", "x"), text_of("b", "B")], [text_of("a", "A", "x")], False),
        ([Piece("a", "A", "heading")], [Piece("a", "A", "heading")], False),
        ([text_of("a", "A"), Piece("b", "B", "heading")], [Piece("b", "B", "heading")], False),
        ([], [], False),
    ],
)
def test_what_a_template_made_without_annotations_is_one_piece(
    base: list[Piece], fresh: list[Piece], is_one: bool
) -> None:
    was, now = as_one(base, fresh)
    if not is_one:
        assert (was, now) == (base, fresh)
        return
    for made, side in ((was, base), (now, fresh)):
        [one] = made
        assert (one.text, one.what, one.annotation_id) == ("\n\n".join(piece.text for piece in side), TEXT, "")
        assert units_of(made, "\n").keys() == {"\x1ftext"}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_units_are_what_belongs_to_one_annotation_in_one_group_or_a_row_of_the_front_matter(newline: str) -> None:
    made = units_of(
        [
            Piece(key_of("", "front", "title"), "title: A", "front matter", end="\n"),
            Piece(key_of("", "front", "close"), "---", "front matter"),
            Piece(key_of("Tar", "x", "quote"), "> one\n> two", "quote", "x"),
            Piece(key_of("Tar", "x", "note"), "Why?", "note", "x", end="\n"),
            Piece(key_of("Tar", "y", "quote"), "> three", "quote", "y", end=""),
        ],
        newline,
    )
    told = {name: (one.annotation_id, one.lines, one.parts, one.gap, one.owner) for name, one in made.items()}
    wanted = {
        "\x1ffront\x1ftitle": ("", ["title: A\n"], ["front matter"], "", ""),
        "\x1ffront\x1fclose": ("", ["---\n"], ["front matter"], "\n", ""),
        "Tar\x1fx": ("x", ["> one\n", "> two\n", "\n", "Why?\n"], ["quote", "quote", "note", "note"], "", "x"),
        "Tar\x1fy": ("y", ["> three\n"], ["quote"], "", "y"),
    }
    assert told == {
        name: (identity, [line.replace("\n", newline) for line in lines], parts, gap.replace("\n", newline), owner)
        for name, (identity, lines, parts, gap, owner) in wanted.items()
    }
    assert Unit("", ["a"], [TEXT]).owner == TEXT


@pytest.mark.parametrize(
    ("base", "ours", "renamed"),
    [
        ({"Tar/x": "x"}, {"Tar/x": "x"}, ["Tar/x"]),
        ({"Tar/x": "x"}, {"Sea/x": "x"}, ["Sea/x"]),  # its theme is another by now
        ({"Tar/x": "x"}, {"Tar/x": "x", "Sea/x": "x"}, ["Tar/x"]),
        ({"Tar/x": "x", "Ice/x": "x"}, {"Sea/x": "x"}, ["Sea/x", "Ice/x"]),
        ({"Tar/x": "x", "Ice/x": "x"}, {"Sea/x": "x", "Fog/x": "x"}, ["Sea/x", "Fog/x"]),
        ({"Tar/x": "x"}, {"Sea/y": "y"}, ["Tar/x"]),
        ({"Tar": ""}, {"Sea": ""}, ["Tar"]),  # a heading is no annotation's
    ],
)
def test_the_units_of_an_annotation_move_with_it_into_another_group(
    base: dict[str, str], ours: dict[str, str], renamed: list[str]
) -> None:
    units = [{name: Unit(identity, [name]) for name, identity in side.items()} for side in (base, ours)]
    made = under_new_names(*units)
    assert (list(made), [one.lines for one in made.values()]) == (renamed, [[name] for name in base])


@pytest.mark.parametrize(
    ("lines", "owners"),
    [
        (["x1 ", "", "x2\t", "x3\n", "m1"], "XxXXM"),
        (["mine", "x1", "x2", "x3"], "-XXX"),
        (["x1", "x2", "x3", "mine", "", "m1"], "XXXxxM"),
        (["m1", "x1", "x2", "mine", "h1"], "MXXxH"),
        (["m1", "x1", "x2", "x3", "x1", "x2", "x3", "h1"], "MXXXxxxH"),  # a copy is somebody's words
        (["m1", "x2", "x3", "m1"], "xXXM"),
        (["m1", "", "x1", "x2"], "MmXX"),
        (["above", "", "edited", "x2", "x3", "m1"], "--xXXM"),
        (["x1", "x2", "x3", "", "above", "edited", "M1", "h1"], "XXXxxxxH"),
        (["h1", "", "y", "x1", "x2", "x3", "m1"], "---XXXM"),
        (["m1", "above", "", "x2", "x3"], "MxxXX"),
        (["m1", "h1", "x1", "mine"], "MHhh"),  # of what was moved in part nobody knows whether it is that
        (["x1", "m1", "x2", "x3", "h1"], "XMMMH"),  # each unit begins once, so that joined they are the file
    ],
)
def test_a_line_that_is_as_it_was_exported_is_known(lines: list[str], owners: str) -> None:
    made = [(name or "-", known) for name, _, known in owned(lines, BASE)]
    assert "".join(name if known else name.lower() for name, known in made) == owners
