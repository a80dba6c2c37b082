"""Every row of EXPORTERS says the truth about itself; a row with a trap in it is caught."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.annotated.document import Document
from desktop.child.limited_process import Answer
from desktop.exporters import EXPORTERS, Exporter, exporters_of, to_print
from tests.annotated.make import content_of, document, mark
from tests.exporters import contract
from tests.exporters.made_up import ORG, OUTLINE, with_row

SOURCE = """# Ports

Ropes first, says the #harbour master. Then the ==bell== and the light.

## At night

A lamp burns until the last boat is in.
"""


def small() -> Document:
    content = content_of(SOURCE.encode())
    marks = [
        mark(content, "Ropes first", "Compare 2000.", ["t1"], 1),
        mark(content, "the light", "Second note.", [], 2),
        mark(content, "A lamp burns", "Third note.", ["t1", "t2"], 3),
    ]
    return document(SOURCE, marks)


@pytest.fixture(autouse=True)
def _pages_without_a_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the child makes of choices is tried in test_to_print; here it counts which of them it is given."""

    def printed(document: Document, choices: dict[str, object], _told: object) -> Answer:
        return Answer({"pages": 1}, f"%PDF- {sorted(choices.items())} {document.content.blocks}\n".encode())

    monkeypatch.setattr(to_print, "_answer", printed)


@pytest.mark.parametrize("check", contract.CHECKS, ids=lambda one: one.__name__)
@pytest.mark.parametrize("row", [*exporters_of("markdown"), ORG, OUTLINE], ids=lambda one: one.id)
def test_a_row_keeps_to_the_contract(
    row: Exporter, check: Callable[[Exporter, Document], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    if row not in EXPORTERS:
        with_row(monkeypatch, row)
    check(row, small())


@pytest.mark.parametrize("row", [*exporters_of("markdown"), ORG, OUTLINE], ids=lambda one: one.id)
def test_a_row_says_what_it_is(row: Exporter) -> None:
    contract.check_says_what_it_is(row)


def test_no_two_rows_have_one_id() -> None:
    assert len({one.id for one in EXPORTERS}) == len(EXPORTERS)
