"""The keys in force: the reader's before a preset's before the table's, each key once, whatever their file holds."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.commands import BY_ID, COMMANDS
from desktop.ui.keys.key_map import PRESETS, KeyMap, KeyRefused, checked, clash, default_keys, normal

KEYS = ("H", "F3", "Ctrl+K", "G", "G, G", "Ctrl+,", "Ctrl++", "Alt+Shift+Left", "Shift+Alt+Left", "]")
wishes = st.tuples(st.sampled_from([command.id for command in COMMANDS]), st.lists(st.sampled_from(KEYS), max_size=3))


def every_key(keys: KeyMap) -> list[str]:
    return [key for its in keys.keys.values() for key in its]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Shift+Alt+Left", "Alt+Shift+left", True),
        ("Delete", "Del", True),
        ("G", "G, G", True),
        ("G, H", "G, G", False),
        ("Ctrl+,", "Ctrl+,, ,", True),
        ("Ctrl++", "Ctrl+=", False),
    ],
)
def test_keys_are_compared_by_what_is_pressed(one: str, other: str, same: bool) -> None:
    assert clash(one, other) is same


@pytest.mark.parametrize("key", ["", "Foo", "Ctrl+", "Tab", "Shift+Tab", "Return", "Esc", "A, B, C, D, E", "x" * 5000])
def test_what_no_command_can_have_is_refused_with_a_sentence(key: str) -> None:
    with pytest.raises(KeyRefused, match=r"\.$"):
        checked(key)


def test_every_key_of_table_and_presets_can_be_chosen() -> None:
    for keys in (default_keys(), *(preset.keys for preset in PRESETS)):
        assert [key for id_, its in keys.items() for key in its if checked(key, id_) != key] == []
        assert set(keys) <= set(BY_ID)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.id)
def test_under_each_preset_no_key_means_two_commands(preset: object) -> None:
    keys = KeyMap()
    keys.use(preset.id)
    pressed = Counter(map(normal, every_key(keys)))
    assert [key for key, times in pressed.items() if times > 1] == []


@given(st.lists(wishes, max_size=8), st.sampled_from([preset.id for preset in PRESETS]))
def test_whatever_is_chosen_each_key_means_one_command_and_the_last_wish_holds(wanted, preset: str) -> None:
    keys = KeyMap()
    keys.use(preset)
    for command_id, its in wanted:
        keys.set(command_id, its)
        assert set(keys.keys[command_id]) == set(its)
    found = [(id_, key) for id_, its in keys.keys.items() for key in its]
    assert [(a, b) for a in found for b in found if a[0] < b[0] and clash(a[1], b[1])] == []


def test_a_key_that_is_given_back_is_the_tables_again() -> None:
    keys = KeyMap()
    keys.set("note", ["Ctrl+K", "N"])
    assert keys.keys["palette"] == ()
    keys.reset("note")
    assert keys.keys["palette"] == ("Ctrl+K",) and keys.keys["note"] == ("N",)
    keys.set("note", [])
    keys.reset_all()
    assert keys.keys == default_keys()


def test_keys_are_kept_over_a_restart_and_followed(tmp_path: Path) -> None:
    path, heard = tmp_path / "config" / "keys.json", []
    keys = KeyMap(path)
    keys.follow(lambda: heard.append(keys.keys["note"]))
    keys.set("note", ["M"])
    keys.use("vi")
    assert heard == [("M",), ("M",)]
    again = KeyMap(path)
    assert (again.keys, again.preset, again.warning) == (keys.keys, "vi", "")
    assert [entry.name for entry in path.parent.iterdir()] == ["keys.json"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b" " * 2_000_000,
        b'{"keys": 7}',
        b'{"preset": ["vi"]}',
        b'{"keys": {"note": "N"}}',
        b'{"keys": {"note": [7]}}',
        b'{"keys": {"note": ["Foo"]}}',
        b'{"keys": {"no such command": ["N"]}}',
    ],
)
def test_a_file_that_is_none_gives_the_first_keys_a_sentence_and_is_kept(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_bytes(data)
    keys = KeyMap(path)
    assert {**keys.keys, "note": ("N",)} == default_keys()
    assert keys.warning.endswith("it is kept as keys.json.unread.")
    assert (tmp_path / "keys.json.unread").read_bytes() == data
    assert KeyMap(path).warning == ""


def test_of_a_file_that_is_half_right_the_right_half_holds_and_two_bad_ones_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    for number in range(2):
        found = {"keys": {"note": ["M"], "highlight": ["M"], "x": []}, "preset": "vi", "number": number}
        path.write_text(json.dumps(found), "utf-8")
        keys = KeyMap(path)
        assert (keys.keys["note"], keys.keys["highlight"], keys.preset) == (("M",), (), "vi")
    assert sorted(entry.name for entry in tmp_path.glob("*unread*")) == ["keys.json.unread", "keys.json.unread-2"]
    assert KeyMap(path).keys["note"] == ("M",)


def test_a_folder_in_the_files_place_is_no_reason_not_to_start(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.mkdir()
    keys = KeyMap(path)
    assert keys.keys == default_keys() and keys.warning
