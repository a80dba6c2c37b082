"""Settings keep what is valid, forget what is not, and are never a reason not to start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.settings import BY_KEY, SETTINGS, Setting, Settings, shown_groups

WRONG = {
    "choice": "purple",
    "number": 10**6,
    "switch": "yes",
    "folder": 7,
    "text": 7,
    "paths": "[7]",
    "name": "Ada\nLovelace",
}
RIGHT = {
    "number": lambda s: s.low,
    "switch": lambda s: not s.default,
    "folder": lambda s: "/x",
    "text": lambda s: "x",
    "name": lambda s: "Ada Lovelace é",
    "paths": lambda s: '["/x"]',
}


def other_value(setting: Setting) -> object:
    if setting.kind == "choice":
        return next(choice for choice in setting.values() if choice != setting.default)
    return RIGHT[setting.kind](setting)


def test_no_two_settings_share_a_key() -> None:
    assert len(BY_KEY) == len(SETTINGS)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_a_setting_is_kept_over_a_restart(setting: Setting, tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.json"
    value = other_value(setting)
    Settings(path)[setting.key] = value
    assert Settings(path)[setting.key] == value
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_a_wrong_value_in_the_file_counts_as_not_set(setting: Setting, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({setting.key: WRONG[setting.kind]}), "utf-8")
    assert Settings(path)[setting.key] == setting.default
    with pytest.raises(ValueError):
        Settings(path)[setting.key] = WRONG[setting.kind]


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"\xff\xfe", b"null", b"[" * 100_000, b"{}" * 10**6, b'{"x": 1, "zoom": true}']
)
def test_an_unreadable_file_gives_the_defaults(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(data)
    settings = Settings(path)
    assert [settings[setting.key] for setting in SETTINGS] == [setting.default for setting in SETTINGS]
    aside = tmp_path / "settings.json.unread"
    assert aside.exists() is bool(settings.warning)
    assert not settings.warning or aside.read_bytes() == data


NONSENSE = ("[" * 9000, "a\0b", "\ud800", "{", '["\\ud800"]', '["a\\u0000"]', 7, None, [], {}, 1e999)


@pytest.mark.parametrize("value", NONSENSE, ids=lambda value: repr(value)[:20])
def test_a_value_that_means_nothing_is_told_of_once_and_the_others_hold(value: object, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    stored = {setting.key: value for setting in SETTINGS if not setting.accepts(value)} | {"measure": 70}
    assert "recent_libraries" in stored
    path.write_text(json.dumps(stored), "utf-8")
    settings = Settings(path)
    assert settings["measure"] == 70
    assert all(settings[key] == BY_KEY[key].default for key in stored if key != "measure")
    assert settings.warning.endswith("it is kept as settings.json.unread.")
    assert json.loads((tmp_path / "settings.json.unread").read_text("utf-8")) == json.loads(json.dumps(stored))
    again = Settings(path)
    assert (again.warning, again["measure"]) == ("", 70)


def test_a_folder_whose_name_is_no_utf_8_can_be_kept(tmp_path: Path) -> None:
    Settings(tmp_path / "settings.json")["open_folder"] = "/rivi\udce8re"
    assert Settings(tmp_path / "settings.json")["open_folder"] == "/rivi\udce8re"


def test_a_folder_that_cannot_be_made_only_loses_the_setting(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    settings = Settings(tmp_path / "file" / "settings.json")
    settings["zoom"] = 150
    assert settings["zoom"] == 150


def test_whoever_follows_a_setting_hears_of_each_change_and_of_no_other() -> None:
    settings, heard = Settings(), []
    end = settings.follow(("zoom", "sort"), lambda: heard.append((settings["zoom"], settings["sort"])))
    settings["zoom"] = 100  # as it was
    settings["measure"] = 75
    assert heard == []
    settings["zoom"] = 120
    settings["sort"] = "newest"
    settings.reset("zoom")
    settings.reset("zoom")
    assert heard == [(120, "position"), (120, "newest"), (100, "newest")]
    end()
    settings["zoom"] = 120
    assert len(heard) == 3
    with pytest.raises(KeyError):
        settings.follow(["colour"], lambda: None)


def test_a_setting_that_was_reset_follows_its_default_from_then_on(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = Settings(path)
    settings["zoom"] = 120
    settings.reset("zoom")
    assert json.loads(path.read_text("utf-8")) == {}


def test_every_setting_that_is_shown_has_words_a_group_and_a_default_among_its_values() -> None:
    shown = [setting for members in shown_groups().values() for setting in members]
    assert [setting.key for setting in SETTINGS if setting.group] == [setting.key for setting in shown]
    for setting in shown:
        assert setting.group and setting.help and not setting.help.endswith(".")
        assert setting.accepts(setting.default)
        assert setting.said(setting.default)
        assert all(words for _, words in setting.choices)


def test_an_unknown_key_is_a_bug() -> None:
    settings = Settings()
    with pytest.raises(KeyError):
        settings["colour"]
    with pytest.raises(KeyError):
        settings["colour"] = "red"


def test_a_line_is_45_to_90_characters_long_and_lines_stand_one_and_a_half_sizes_apart() -> None:
    assert (BY_KEY["measure"].low, BY_KEY["measure"].high) == (45, 90)
    assert BY_KEY["lines"].default == 150
