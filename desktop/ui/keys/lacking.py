"""Sentences for commands that have nothing to do: one for each thing that they may need (``Command.needs``)."""

from __future__ import annotations

from desktop.commands import BY_ID
from desktop.texts import later, tr

_PLACE = later("Select some words first, or choose an annotation.")
LACKS = {
    "page": later("This is about the article: go there first."),
    "open": later("No article is open."),
    "article": later("This is about the article: go there first."),
    "chosen": later("Choose an article first."),
    "one": later("Choose one article first."),
    "selection": later("Select some words first."),
    "annotation": later("Choose an annotation first."),
    "place": _PLACE,
    "marking": _PLACE,
    "annotations": later("This article has no annotation yet."),
    "pages": later("This article has no pages: it did not come as a PDF."),
    "origin": later("This annotation was made on this version."),
    "undo": later("There is nothing to undo."),
    "redo": later("There is nothing to do again."),
    "back": later("There is nothing to go back to."),
    "forward": later("There is nothing to go forward to."),
    "writable": later("The library is open for reading only."),
}


def what_lacks(command_id: str, there: frozenset[str]) -> str:
    """Return what a command needs and has not, in a sentence; "" where nothing is lacking."""
    return next((tr(LACKS[need]) for need in BY_ID[command_id].needs if need not in there), "")
