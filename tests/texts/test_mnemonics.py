"""The letters that give a key to what stands together in a dialog or a menu are other ones, in every language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.scripts import script

pytestmark = pytest.mark.no_cover  # it is read, not run
texts = script("texts")
UI = Path(__file__).resolve().parents[2] / "desktop" / "ui"
LETTER = re.compile(r"&([^\s&])")
Slots = list[set[str]]  # the texts of one control each: of several only one is shown at a time


def slots(scope: ast.AST) -> Slots:
    """Return what has a letter in a class or a function: what one statement chooses from is one control's."""
    found: Slots = []
    for statement in ast.walk(scope):
        if isinstance(statement, ast.Assign | ast.Expr | ast.Return | ast.AnnAssign):
            for holder in _controls(statement):
                said = {one for one in holder if LETTER.search(one.replace("&&", ""))}
                found = [*(one for one in found if not one & said), said.union(*(one for one in found if one & said))]
    return [one for one in found if one]


def _controls(statement: ast.stmt) -> Iterator[set[str]]:
    """Yield the texts of each item where a statement is a table, else those of all of it."""
    value = getattr(statement, "value", None)
    rows = value.elts if isinstance(value, ast.Tuple | ast.List) else [value]
    rows = value.values if isinstance(value, ast.Dict) else rows
    for row in rows:
        if row is not None:
            yield {
                text
                for call in ast.walk(row)
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
                for text in _of(call)
            }


def _names(scope: ast.AST) -> set[str]:
    """Return the names that stand in a statement, a class or a function."""
    return {node.id for node in ast.walk(scope) if isinstance(node, ast.Name)}


def _of(call: ast.Call) -> list[str]:
    name = getattr(call.func, "id", "")
    if name in texts.MARKS:
        return list(texts._literals(call.args[0]))
    return list(texts._literals(call.args[1])) if name in texts.PAIRS else []


@cache
def groups() -> dict[str, Slots]:
    """Return what stands together, by class or function of the window."""
    found = {}
    for path in sorted(UI.rglob("*.py")):
        if not LETTER.search(source := path.read_text("utf-8")):
            continue
        module = ast.parse(source).body
        rows = [row for row in module if isinstance(row, ast.Assign)]
        tables = {name: slots(row) for row in rows for target in row.targets for name in _names(target)}
        for scope in module:
            if isinstance(scope, ast.ClassDef | ast.FunctionDef):
                tabled = [slot for name in sorted(_names(scope) & tables.keys()) for slot in tables[name]]
                there = [*slots(scope), *tabled]
                if len(there) > 1:
                    found[f"{path.stem}.{scope.name}"] = there
    return found


def clashes(group: Slots, translated: dict[str, list[str]]) -> list[str]:
    """Return the letters that two controls have."""
    letters = []
    for slot in group:
        forms = [form for text in slot for form in translated.get(text, [text])]
        letters.append({found[1].casefold() for form in forms if (found := LETTER.search(form))})
    every = [letter for slot in letters for letter in slot]
    return sorted({letter for letter in every if every.count(letter) > 1})


def test_no_letter_is_given_twice_in_any_language() -> None:
    found = groups()
    assert {"menus.card_menu", "menus.theme_menu", "theme_dialog.ThemeDialog"} <= set(found)
    for language in ("en", *texts.FORMS):
        translated = {} if language == "en" else texts.read(language)
        assert {name: told for name, group in found.items() if (told := clashes(group, translated))} == {}, language


def test_a_letter_given_twice_is_found() -> None:
    source = 'def menu():\n add(tr("&Open"))\n add(tr("Cl&ose"))\n add(tr("&Go") if a else tr("Sto&p"))'
    both = ast.parse(source)
    assert clashes(slots(both.body[0]), {}) == ["o"]
    assert clashes(slots(both.body[0]), {"Cl&ose": ["&Zu"], "Sto&p": ["&Geh"]}) == []
