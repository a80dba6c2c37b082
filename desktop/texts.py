"""The words that are shown, in the user's language. English is what stands in the code, and what is kept and written.

The window marks its own texts with ``tr`` and ``counted`` where they are shown, and with ``later`` where they stand in
a table. What is made below it is made in English, as a ``Message`` of a template and its values: an error's sentence, a
remark. The window hands it to ``tr`` when it shows it, which translates the template; values that no template of ours
made stay as they are. Of what a library has kept (``KEPT``) only the English text is left. Knows no Qt: the window says
by ``speak`` where translations are looked up. Without that, as on the command line, all is English.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from db.message import Message, filled, text_of

Lookup = Callable[[str, int], str]  # an English text and a number, -1 without one: its translation, or itself

_NUMBERED = re.compile(r"(.+)( \(\d+\))")  # the label of a step that was about several things


class _Spoken:
    """The language in force: how a text is looked up, and how thousands are parted."""

    def __init__(self) -> None:
        self.language = "en"
        self.lookup: Lookup | None = None
        self.separator = ","


_spoken = _Spoken()


def speak(lookup: Lookup | None, separator: str = ",", language: str = "en") -> None:
    """Show texts from now on as ``lookup`` has them, thousands parted by ``separator``; None is English again."""
    _spoken.lookup, _spoken.separator, _spoken.language = lookup, separator, language


def language() -> str:
    """Return the language in which texts are shown: "en", "zh_CN"."""
    return _spoken.language


def tr(text: str | Exception, /, **values: object) -> str:
    """Return a text in the user's language, each {name} in it replaced by the value of that name.

    Of a message the template is translated, and the messages among its values; of an error, its sentence.
    """
    sentence = text_of(text)
    if isinstance(sentence, Message):
        if _spoken.lookup is None:
            return str(sentence)
        values_ = {name: tr(value) if isinstance(value, Message) else value for name, value in sentence.values.items()}
        return filled(_spoken.lookup(sentence.template, -1), values_)
    spoken = sentence if _spoken.lookup is None else _spoken.lookup(sentence, -1)
    return spoken.format(**values) if values else spoken


def counted(one: str, many: str, number: int, /, **values: object) -> str:
    """Return the text for one thing or for ``number`` of them, which stands at {n}."""
    if _spoken.lookup is None:
        text = one if number == 1 else many
    else:
        text = _spoken.lookup(many, number)
        if text == many and number == 1:
            text = one
    return text.format(n=grouped(number), **values)


def later(text: str) -> str:
    """Mark a text of a table as one that ``tr`` is given when it is shown; it stays in English here."""
    return text


def several(one: str, many: str) -> tuple[str, str]:
    """Mark the two texts of a table that ``counted`` is given when they are shown."""
    return one, many


def grouped(number: int) -> str:
    """Return a number with its thousands parted, as the reader's language does it."""
    return f"{number:,}".replace(",", _spoken.separator)


# What is kept in a library with a value in it: the names of steps, and why an anchor is where it is.
KEPT = (
    later("Give theme {name}"),
    later("Take theme {name}"),
    later("Move to {name}"),
    later("Merge {n} annotations"),
    later("Remove {n} articles"),
    later("Update {n} articles"),
    later("Go to version {number}"),
    later("The wording differs: {share} % of the words are still there."),
)


def tr_kept(text: str) -> str:
    """Return the name of a step, or the reason of an anchor, as a library has kept it in English, translated."""
    if many := _NUMBERED.fullmatch(text):
        return f"{tr_kept(many[1])}{many[2]}"
    for template in KEPT:
        head, name, tail = re.split(r"\{(\w+)\}", template)
        if text.startswith(head) and text.endswith(tail) and len(text) > len(head) + len(tail):
            return tr(Message(template, **{name: text[len(head) : len(text) - len(tail)]}))
    return tr(text)
