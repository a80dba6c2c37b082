"""Whose an annotation is, and which one it answers, by ``extra``, and how it is told. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from db.annotations import CREATOR, answered_by
from db.records import Annotation
from desktop.shown_text import in_one_line, shortened
from desktop.texts import tr

_SHOWN = 80  # characters of a name, of which its role is never cut off


def as_creator(name: str) -> dict[str, Any]:
    """Return what an annotation's ``extra`` says of who made it (the W3C's creator); of nobody, nothing."""
    return {CREATOR: {"type": "Person", "name": name}} if name else {}


def author_of(annotation: Annotation) -> str:
    """Return the name of who made an annotation, where it came from somebody else; "" for the user's own."""
    return author_in(annotation.extra)


def author_in(extra: Mapping[str, Any]) -> str:
    """Return the name that an annotation's ``extra`` says of who made it, or ""."""
    creator = extra.get(CREATOR)
    name = creator.get("name") if isinstance(creator, dict) else None
    return str(name) if name is not None else ""


def vouched(name: str, role: str) -> str:
    """Return who made an annotation as a server's role vouches for it: that stands behind a name that differs."""
    if name.casefold() in ("", role.casefold()):
        return name or role
    return f"{shortened(in_one_line(name), _SHOWN - len(role) - 3)} ({role})"


def shown_author(annotation: Annotation) -> str:
    """Return who made an annotation as it is shown: somebody else's name, and the user's too in an answer."""
    return shortened(in_one_line(author_of(annotation)), _SHOWN) or (tr("You") if answered_by(annotation) else "")


def said_author(annotation: Annotation) -> str:
    """Return a sentence that tells who made an annotation, and that it is an answer; "" for the user's own."""
    name = shown_author(annotation)
    if answered_by(annotation):
        return tr("Answer by {name}.", name=name)
    return tr("By {name}.", name=name) if name else ""


def without_answers(annotations: Sequence[Annotation]) -> list[Annotation]:
    """Return annotations without those that answer others of them: these stand where what they answer does."""
    asked = {annotation.id for annotation in annotations if not answered_by(annotation)}
    return [annotation for annotation in annotations if answered_by(annotation) not in asked]


def initials_of(name: str) -> str:
    """Return the first letters of a name's first and last word, or of its only one."""
    words = [word for word in name.split() if word[0].isalnum()] or name.split()
    return "".join(word[0] for word in dict.fromkeys((*words[:1], *words[-1:]))).upper()
