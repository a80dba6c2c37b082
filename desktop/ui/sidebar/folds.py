"""Which panes are folded, kept with their library."""

from __future__ import annotations

from desktop.ui.session import Session

FOLDED = "folded_panes"  # setting of a library


def folded_panes(session: Session) -> list[str]:
    """Return the keys of the panes that are folded in this library."""
    folded = session.attempt(lambda: session.library.settings.get(FOLDED, []), quietly=True)
    return [key for key in folded if isinstance(key, str)] if isinstance(folded, list) else []


def keep_folded_panes(session: Session, keys: list[str]) -> None:
    """Keep which panes are folded; a library that is read-only forgets it."""
    if not session.library.read_only:
        session.attempt(lambda: session.library.settings.set(FOLDED, keys), quietly=True)
