"""Keeping what annotations are narrowed to as a saved search, from wherever that is done."""

from __future__ import annotations

from dataclasses import replace

from db.records import Changes
from desktop.library.across.search import Where
from desktop.texts import tr
from desktop.ui.session import Session
from desktop.ui.toasts.telling import undoable


def keep_search(session: Session, name: str, words: str, where: Where) -> Changes | None:
    """Keep words and filters under a name, and tell so; return what that changed, or None where it could not be."""
    saved: list[Changes] = []
    if where.facets.days is not None:  # a search has a time of its own
        where = replace(where, days=where.facets.days, facets=replace(where.facets, days=None))

    def work() -> Changes:
        saved.append(session.library.search.save(name, words, where.to_save()))
        return saved[0]

    if not session.write(work):
        return None
    session.told.emit(undoable(tr("The search is saved; F2 renames it, Undo takes it back.")))
    return saved[0]
