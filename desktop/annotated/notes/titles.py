"""The title of a callout: a list of themes' names, or words of somebody's own, or, where an editor wrapped its lines,
names and the beginning of the note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from desktop.annotated.naming import escape_text
from desktop.annotated.notes.footnotes import ReadFootnote, names_in, unescape_note
from desktop.theme_names import theme_key, theme_keys

_LONGEST = 60  # of a title that may be the names of themes that nobody knows
_WORDS = 3  # of the name of a theme that nobody knows


def title_of(names: Iterable[str]) -> str:
    """Return names of themes as the title of a callout, or the line of an entry, has them."""
    return ", ".join(escape_text(name) for name in names)


def read_callout(body: str, known: Sequence[str], stated: Sequence[str]) -> ReadFootnote:
    """Return what a callout says that nobody knows. ``stated`` are the themes that its file says it holds."""
    title, _, below = body.partition("\n")
    every, title = [*known, *stated], " ".join(title.split())
    listed = listed_first(body, every)
    if listed and (rest := after(listed, body)) is not None:
        return ReadFootnote(listed, unescape_note(rest.rstrip()))
    if title and not some_known(title, every) and (stated or _is_sentence(title)):
        return ReadFootnote((), unescape_note(body.rstrip()))
    return ReadFootnote(names_in(title), unescape_note(below.strip("\n").rstrip()))


def may_be_names(title: str) -> bool:
    """True if words that no theme has may be the names of new ones, not just a title of somebody's."""
    return not _is_sentence(title) and all(len(name.split()) <= _WORDS for name in names_in(title))


def _is_sentence(title: str) -> bool:
    return len(title) > _LONGEST or re.search(r"[.!?:;…]\Z", title) is not None


def after(names: Iterable[str], body: str) -> str | None:
    """Return what stands in a callout after the names of its themes, however they are wrapped; None if they do not
    stand first.
    """
    head = title_of(names)
    found = re.compile(r"\s+".join(re.escape(word) for word in head.split()), re.IGNORECASE).match(body)
    if found is None or (head and body[found.end() : found.end() + 1].strip()):
        return None
    return body[found.end() :].lstrip(" \t\n")


def listed_first(words: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known themes that a callout begins with. A name may have commas in it."""
    rest = theme_key(words)
    by_title = {theme_key(escape_text(name)): name for name in known}
    longest = sorted(by_title, key=len, reverse=True)
    names: list[str] = []
    while True:
        found = next((one for one in longest if rest.startswith(one) and rest[len(one) :][:1] in ("", ",", " ")), "")
        if not found:
            return ()  # a comma, and then no name
        names.append(by_title[found])
        rest = rest[len(found) :]
        if not rest.startswith(", "):
            return tuple(dict.fromkeys(names)) if not rest.startswith(",") else ()
        rest = rest[2:]


def listed_in(title: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the names in a title that is nothing but a list of known themes, else none."""
    names = listed_first(title, known)
    return names if names and theme_key(title_of(names)) == theme_key(title) else ()


def some_known(title: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the names in a title that may be a list of themes, as one of them is known."""
    names, keys = names_in(title), set(theme_keys(known))
    return names if any(theme_key(name) in keys for name in names) else ()
