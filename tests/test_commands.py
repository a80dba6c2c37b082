"""The table of commands: ids, keys and words are whole, and nothing in it contradicts itself."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from desktop.command_keys import FURTHER_KEYS, keys_markdown
from desktop.commands import BY_ID, COMMANDS, MENUS, THEME_IDS, Command, menu_groups
from desktop.settings import BY_KEY

NEEDS = {
    "origin",
    "page",
    "pages",
    "open",
    "article",
    "chosen",
    "one",
    "selection",
    "annotation",
    "place",
    "marking",
    "annotations",
    "undo",
    "redo",
    "back",
    "forward",
    "writable",
}


def test_no_two_commands_share_an_id() -> None:
    assert len(BY_ID) == len(COMMANDS)


def test_no_two_commands_share_a_key() -> None:
    keys = Counter(key for command in COMMANDS for key in command.shortcuts)
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_has_a_place_words_and_known_needs(command: Command) -> None:
    assert command.menu in MENUS or command.menu == ""
    assert command.text
    assert command.help
    assert not command.help.endswith(".")
    assert set(command.needs) <= NEEDS
    assert re.fullmatch(r"[a-z][a-z0-9_]*", command.id)


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.choice], ids=lambda command: command.id)
def test_every_choice_is_one_that_its_setting_accepts(command: Command) -> None:
    assert BY_KEY[command.choice].accepts(command.value)


def test_the_menus_hold_every_command_once() -> None:
    listed = [command.id for menu in MENUS for group in menu_groups(menu) for command in group]
    assert sorted(listed) == sorted(command.id for command in COMMANDS if command.menu)


def test_the_key_table_names_every_key() -> None:
    table = keys_markdown()
    assert "| `1` to `9` | Theme |" in table
    for command in COMMANDS:
        for key in command.shortcuts:
            assert f"`{key}`" in table or command.id in THEME_IDS, key
    for keys, help_ in FURTHER_KEYS:
        assert keys in table
        assert help_ in table
    assert all(line.startswith("|") and line.endswith("|") for line in table.splitlines())
