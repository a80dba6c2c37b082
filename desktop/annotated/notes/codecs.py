"""The forms of a note, a codec each: what is written for themes and a note, and what such words say.

What the record has and what the file shows are read by the same codec, so that only an edit is a difference. Where in
a file the words of a form stand is found by ``footnotes`` and ``inline_notes``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop.annotated.notes.footnotes import ReadFootnote, body_of, escape_note, read_body
from desktop.annotated.notes.inline_notes import read_inline, said_inline
from desktop.annotated.notes.titles import read_callout, title_of


@dataclass(frozen=True, slots=True)
class Codec:
    """``write`` gives the body for themes' names, a note and a link back; ``read`` what a body says.

    ``read`` is given the names of themes that are known, and the note that was written, where that is known.
    """

    write: Callable[[Sequence[str], str, str], str]
    read: Callable[[str, Sequence[str], str | None], ReadFootnote]


def _callout(names: Sequence[str], note: str, _link: str) -> str:
    return f"{title_of(names)}\n{escape_note(note).strip(chr(10)).rstrip()}"


def _in_line(style: str) -> Codec:
    """Return the codec of notes in the line. Bold words before the dash, or words before the note that was written,
    are themes, also new ones.
    """
    nothing = "note" if style == "inline" else ""  # a link is to be seen

    def read(body: str, known: Sequence[str], note: str | None) -> ReadFootnote:
        body = " ".join(body.split())
        if body == nothing:
            return ReadFootnote((), "")
        head, dash, rest = body.partition(" — ")
        bold = re.fullmatch(r"\*\*(.+)\*\*", head if dash else body)
        if bold or (dash and note is not None and rest == said_inline((), note, style)):
            known = [*known, *(name.strip() for name in (bold[1] if bold else head).split(","))]
        return ReadFootnote(*read_inline(body, known, style))

    return Codec(lambda names, note, _: said_inline(names, note, style) or nothing, read)


CODECS: Mapping[str, Codec] = {
    "footnote": Codec(body_of, lambda body, known, _: read_body(body, known)),
    "callout": Codec(_callout, lambda body, known, _: read_callout(body, known, ())),
    "inline": _in_line("inline"),
    "critic": _in_line("critic"),
}
