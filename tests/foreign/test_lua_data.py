"""Lua as data: what it means is read, and nothing is run."""

from __future__ import annotations

import pytest

from desktop.errors import ImportFailed
from desktop.foreign.lua_data import read_lua


def test_data_is_read_as_lua_writes_it() -> None:
    text = r"""--[[ a long
    comment ]] return { -- a short one
        ["a \"b\"\
c\116\xC3\xA9\u{e9}\z
           d"] = 'single', name = -1.5e2, [2] = [==[
long ]] text]==], true, nested = { { false, nil }; }, share = -nan;
    }"""
    assert read_lua(text) == {
        'a "b"\nctééd': "single",
        "name": -150.0,
        2: "long ]] text",
        1: True,
        "nested": {1: {1: False, 2: None}},
        "share": None,
    }


@pytest.mark.parametrize(
    "text",
    [
        'os.execute("rm -rf ~")',
        'return os.execute("x")',
        "return { [1] = io.open('x') }",
        "return { f = function() end }",
        "return { a = 1 + 1 }",
        "return { a = b }",
        "while true do end",
        "return {} os.exit()",
        "return {",
        'return "open',
        "return { [nil] = 1 }",
        "",
    ],
)
def test_what_is_more_than_data_is_refused_and_not_run(text: str) -> None:
    with pytest.raises(ImportFailed, match=r"more than data in line \d+; Postil runs no Lua\.$"):
        read_lua(text)


def test_tables_without_end_are_refused() -> None:
    with pytest.raises(ImportFailed, match=r"go too deep\.$"):
        read_lua("return " + "{" * 100_000)
