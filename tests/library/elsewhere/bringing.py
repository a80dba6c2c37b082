"""Bringing marks of another program into a library, with the sum that has to be right each time."""

from __future__ import annotations

from desktop.foreign.collection import Collection
from desktop.library import Library
from desktop.library.elsewhere.report import Report


def bring(library: Library, collection: Collection, program: str = "kindle") -> Report:
    plan = library.elsewhere.plan(program, collection)
    library.elsewhere.apply(plan)
    assert plan.report.entries == collection.entries, "every entry is accounted for"
    return plan.report
