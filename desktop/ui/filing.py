"""Filing annotations under themes, and keeping them private: the same wish is the same step wherever it comes from.

Functions over a Session; each tells whether it could be done.
"""

from __future__ import annotations

from collections.abc import Sequence

from db.message import Message
from db.records import Annotation, Theme
from desktop.annotations import dropped, toggled
from desktop.texts import tr
from desktop.ui.session import Session
from desktop.ui.toasts.telling import undoable


def drop_cards(
    session: Session,
    annotations: Sequence[Annotation],
    pairs: Sequence[tuple[str, str]],
    theme: Theme | None,
    *,
    copies: bool = False,
) -> bool:
    """Move cards, (id, the theme it came from) each, to a theme or to none, or with ``copies`` give them the theme."""
    wanted = dropped(annotations, pairs, theme.id if theme is not None else None, copies=copies)
    label = (
        (Message("Give theme {name}", name=theme.name) if copies else Message("Move to {name}", name=theme.name))
        if theme is not None
        else Message("Move to No theme")
    )
    return session.change_themes(wanted, label)


def toggle_theme(session: Session, annotations: Sequence[Annotation], theme: Theme) -> bool:
    """Give a theme to all of some annotations, or take it from them where all have it."""
    taken = all(theme.id in annotation.theme_ids for annotation in annotations)
    return session.change_themes(
        toggled(annotations, theme.id),
        (Message("Take theme {name}", name=theme.name) if taken else Message("Give theme {name}", name=theme.name)),
    )


def keep_private(session: Session, annotation_ids: Sequence[str], private: bool) -> bool:
    """Keep annotations from all with whom the library is shared, or share them again; tell so."""
    if not session.write(lambda: session.library.annotations.set_private(annotation_ids, private)):
        return False
    told = tr("Private from now on: nothing of it is sent. What was sent before cannot be called back.")
    session.told.emit(undoable(told if private else tr("Shared again.")))
    return True
