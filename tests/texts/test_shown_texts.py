"""Each text that the window shows is marked, so that it is shown in the reader's language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.no_cover  # it is read, not run
UI = Path(__file__).resolve().parents[2] / "desktop" / "ui"
SHOWING = {
    "setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText",
    "setStatusTip", "setLabelText", "setInformativeText", "addAction", "addButton", "addTab", "addItem", "addRow",
    "addMenu", "setTitle", "QPushButton", "QLabel", "QCheckBox", "QRadioButton", "QMenu", "PlainLabel", "Telling",
    "undoable", "redoable", "in_folder", "say", "setHeaderLabels",
}  # fmt: skip
TOLD = {"told", "failed"}  # signals whose sentence is shown
WORD = re.compile(r"[A-Za-z]{3,}")
LATER = {name for path in UI.rglob("*.py") for name in re.findall(r"(\w+) = later\(", path.read_text("utf-8"))}
NAMES = re.compile(r"Postil|Markdown|^(https|postil)://|Esc|Ctrl\+|\bpx\b|^[a-z_]+$")


def shown(call: ast.Call) -> bool:
    """True if a call shows the texts that it is given."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "say" and isinstance(call.func, ast.Name):  # on the terminal, which speaks English
        return False
    if name == "emit" and isinstance(call.func, ast.Attribute):
        return isinstance(call.func.value, ast.Attribute) and call.func.value.attr in TOLD
    return name in SHOWING


def unmarked(node: ast.expr) -> Iterator[str]:
    """Yield the texts in an argument that stand there as they are or by their name, those behind a condition too."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Name | ast.Attribute):
        yield from {node.attr if isinstance(node, ast.Attribute) else node.id} & LATER
    elif isinstance(node, ast.JoinedStr):
        yield "".join(
            part.value for part in node.values if isinstance(part, ast.Constant) and isinstance(part.value, str)
        )
    elif isinstance(node, ast.IfExp):
        yield from (*unmarked(node.body), *unmarked(node.orelse))
    elif isinstance(node, ast.BoolOp | ast.BinOp):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from unmarked(child)


def uncollected(nodes: list[ast.AST]) -> Iterator[str]:
    """Yield the texts whose numbers are told by way of a name: none of them gets into the translations."""
    assigned = [node for node in nodes if isinstance(node, ast.Assign)]
    named = {
        target.id: one.value
        for node in assigned
        for target, one in zip(parts(node.targets[0]), parts(node.value), strict=False)
        if isinstance(target, ast.Name) and isinstance(one, ast.Constant) and isinstance(one.value, str)
    }
    for call in nodes:
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "counted":
            yield from (named[name] for name in (getattr(form, "id", "") for form in call.args[:2]) if name in named)


def parts(node: ast.expr) -> list[ast.expr]:
    """Return what stands in a tuple, or the one that is none."""
    return node.elts if isinstance(node, ast.Tuple) else [node]


def problems(source: str) -> list[str]:
    """Return the texts that a module shows unmarked."""
    nodes = list(ast.walk(ast.parse(source)))
    return [*uncollected(nodes)] + [
        text
        for call in nodes
        if isinstance(call, ast.Call) and shown(call)
        for argument in call.args
        for text in unmarked(argument)
        if WORD.search(text) and not NAMES.search(text)
    ]


def test_no_text_is_shown_that_is_not_marked() -> None:
    assert problems('label.setText("Not marked")') == ["Not marked"]
    assert problems("label.setText(self.EMPTY if none else tr(EMPTY))") == ["EMPTY"]
    assert {path.name: found for path in UI.rglob("*.py") if (found := problems(path.read_text("utf-8")))} == {}
