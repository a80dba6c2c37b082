"""What the title of a callout says: which themes, and what of it is the beginning of the note, wrapped into it.

An editor that wraps lines takes title and note for one paragraph. Themes are read only where they are known; where
nobody can know, they stay as they were, and that is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from db.records import Annotation
from desktop.annotated.document import Reader
from desktop.annotated.naming import escape_text
from desktop.annotated.notes.footnotes import ReadFootnote, escape_note, unescape_note
from desktop.annotated.returning.reformatted import as_written, is_reformatted
from desktop.theme_names import theme_key, theme_keys

NO_THEMES = "The title of the callout of “{}” names no theme that is known; its themes stay as they are."
UNSURE = "The title of its callout may be no list of themes."
_LONGEST = 60  # of a title that may be the names of themes that nobody knows
_WORDS = 3  # of the name of a theme that nobody knows
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class Titled:
    """An annotation and its themes' names as a callout has them. ``doubt`` is about the themes.

    ``title`` is one of somebody's own, which names none.
    """

    annotation: Annotation
    names: tuple[str, ...]
    doubt: str = ""
    remark: str = ""
    title: str = ""


def said_in_callout(
    base: Annotation, names: tuple[str, ...], body: str, known: Iterable[str], read: Reader | None
) -> Titled:
    """Return what a callout says of an annotation with these themes. ``body`` is its title and its note."""
    title, _, below = body.partition("\n")
    title = " ".join(title.split())
    head, written = _title_of(names), escape_note(base.note).strip("\n").rstrip()
    made = Titled(base, names)
    if is_reformatted(body, f"{head}\n{written}", read):
        return made
    every = [*known, *names]
    note, rest = below, _after(head, body)
    listed, in_title = _first_listed(body, every), _listed(title, every)
    only_title = is_reformatted(below.strip("\n"), written, read)
    remark = NO_THEMES.format(" ".join(base.target.quote.exact.split())[:60])

    def better(words: str | None) -> bool:
        """Tell whether words of the title belong to the note: with them it is more like the one that was written."""
        return words is not None and not only_title and _likeness(words, written) > _likeness(below, written)

    def wrapped(words: str) -> bool:
        """Tell whether what stands in the title behind names is the beginning of the note, also one changed by now."""
        if words == body or only_title:
            return better(words)
        many = len(words.partition("\n")[0].split()) > _WORDS  # no more words of a theme's name
        return many or better(words) or _is_end_of(below, written)

    if title == head:
        pass
    elif rest is not None and len(title) < len(head):  # wrapped within the names
        note = rest
    elif title and in_title is not None:
        made = replace(made, names=in_title)
    elif rest is not None and wrapped(rest):
        note = rest
    elif listed and (rest := _after(_title_of(listed), body)) is not None and wrapped(rest):
        made, note = replace(made, names=listed), rest
    elif not title:
        made = replace(made, names=(), doubt=UNSURE)
    elif better(body):
        made, note = replace(made, remark=remark), body
    elif (parts := _some_known(title, every)) or (only_title and names and _may_be_names(title)):
        made = replace(made, names=parts or _names(title), doubt=UNSURE)
    else:
        made = replace(made, remark=remark, title=title)
    note = note.strip("\n").rstrip()
    if is_reformatted(note, written, read):
        return made
    return replace(made, annotation=replace(base, note=unescape_note(as_written(note, written))))


def read_callout(body: str, known: Sequence[str], stated: Sequence[str]) -> ReadFootnote:
    """Return what a callout says that nobody knows. ``stated`` are the themes that its file says it holds."""
    title, _, below = body.partition("\n")
    every, title = [*known, *stated], " ".join(title.split())
    listed = _first_listed(body, every)
    if listed and (rest := _after(_title_of(listed), body)) is not None:
        return ReadFootnote(listed, unescape_note(rest.strip("\n").rstrip()))
    if title and not _some_known(title, every) and (stated or _is_sentence(title)):
        return ReadFootnote((), unescape_note(body.strip("\n").rstrip()))
    return ReadFootnote(_names(title), unescape_note(below.strip("\n").rstrip()))


def _may_be_names(title: str) -> bool:
    """Tell whether words that no theme has may be the names of new ones, not just a title of somebody's."""
    return not _is_sentence(title) and all(len(name.split()) <= _WORDS for name in _names(title))


def _is_sentence(title: str) -> bool:
    return len(title) > _LONGEST or re.search(r"[.!?:;…]\Z", title) is not None


def _title_of(names: Iterable[str]) -> str:
    return ", ".join(escape_text(name) for name in names)


def _after(head: str, body: str) -> str | None:
    """Return what stands in a callout after the names of its themes, however they are wrapped; None if they do not
    stand first.
    """
    found = re.compile(r"\s+".join(re.escape(word) for word in head.split()), re.IGNORECASE).match(body)
    if found is None or (head and body[found.end() : found.end() + 1].strip()):
        return None
    return body[found.end() :].lstrip(" \t\n")


def _listed(title: str, known: Iterable[str]) -> tuple[str, ...] | None:
    """Return the names in a title that is nothing but a list of known themes."""
    names = _first_listed(title, known)
    return names if names and theme_key(_title_of(names)) == theme_key(title) else None


def _first_listed(words: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known themes that a callout begins with. A name may have commas in it."""
    rest = theme_key(words)
    by_title = {theme_key(escape_text(name)): name for name in known if name.strip()}
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


def _some_known(title: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the names in a title that may be a list of themes, as one of them is known."""
    names, keys = _names(title), set(theme_keys(known))
    return names if any(theme_key(name) in keys for name in names) else ()


def _names(title: str) -> tuple[str, ...]:
    names = (_ESCAPED.sub(r"\1", one).replace("&lt;", "<").replace("&amp;", "&").strip() for one in title.split(","))
    return tuple(dict.fromkeys(name for name in names if name))


def _is_end_of(below: str, written: str) -> bool:
    """Tell whether lines below a title are the end of a note that was written, so that it began in the title."""
    end, words = (re.sub(r"[*_\\]", "", one).split() for one in (below, written))
    return 0 < len(end) < len(words) and words[-len(end) :] == end


def _likeness(one: str, other: str) -> float:
    return fuzz.ratio(one.split(), other.split())
