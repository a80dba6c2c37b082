"""The words that are shown, in the reader's language. English is what stands in the code, and what is kept and written.

The window marks its own texts with ``tr`` and ``counted`` where they are shown, and with ``later`` where they stand in
a table. What is made below it is made in English: an error's sentence, a remark, a step's label, the help of a setting.
The window hands such a whole text to ``tr`` when it shows it, and the text is found again, with the values in it, among
those that `make texts` collected. What is kept in a library or a file never depends on a language. Knows no Qt: the
window says by ``speak`` where translations are looked up. Without that, as on the command line, all is English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

Lookup = Callable[[str, int], str]  # an English text and a number, -1 without one: its translation, or itself

_PLACE = re.compile(r"\{(\w+)\}")
_NUMBERED = re.compile(r"(.+)( \(\d+\))")  # the label of a step that was about several things
_SENTENCE = 3  # words from which on a value inside a text may be one of our own texts


class _Spoken:
    """The language in force: how a text is looked up, and the texts with values that are made in English."""

    def __init__(self) -> None:
        self.language = "en"
        self.lookup: Lookup | None = None
        self.separator = ","
        self.templates: Callable[[], Iterable[str]] = tuple


_spoken = _Spoken()


def speak(
    lookup: Lookup | None,
    separator: str = ",",
    templates: Callable[[], Iterable[str]] = tuple,
    language: str = "en",
) -> None:
    """Show texts from now on as ``lookup`` has them, thousands parted by ``separator``; None is English again."""
    _spoken.lookup, _spoken.separator, _spoken.templates = lookup, separator, templates
    _spoken.language = language
    _collected.cache_clear()
    _found_again.cache_clear()


def language() -> str:
    """Return the language in which texts are shown: "en", "zh_CN"."""
    return _spoken.language


def tr(text: str, /, **values: object) -> str:
    """Return a text in the reader's language, each {name} in it replaced by the value of that name."""
    if _spoken.lookup is None:
        return text.format(**values) if values else text
    found = _spoken.lookup(text, -1)
    if values:
        return found.format(**values)
    return found if found != text else _found_again(text)


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


@cache
def template_of(text: str) -> re.Pattern[str]:
    """Return what finds a text again that was made from one with {names}: a group for each name."""
    pieces = _PLACE.split(text)
    seen: set[str] = set()
    pattern = ""
    for number, piece in enumerate(pieces):
        if number % 2 == 0:
            pattern += re.escape(piece)
        elif piece in seen:
            pattern += f"(?P={piece})"
        else:
            seen.add(piece)
            pattern += f"(?P<{piece}>.+?)"
    return re.compile(pattern, re.DOTALL)


@cache
def _collected() -> list[tuple[str, str]]:
    """Return how the collected texts begin, and the texts, those first that say most."""
    texts = sorted(_spoken.templates(), key=lambda text: -len(_PLACE.sub("", text)))
    return [(text.partition("{")[0], text) for text in texts]


@lru_cache(maxsize=2000)
def _found_again(text: str) -> str:
    """Return a text that was made in English with values in it, translated; itself where it is none of ours."""
    assert _spoken.lookup is not None
    if many := _NUMBERED.fullmatch(text):
        return f"{tr(many[1])}{many[2]}"
    for head, template in _collected():
        if text.startswith(head) and (found := template_of(template).fullmatch(text)):
            translated = _spoken.lookup(template, -1)
            return translated.format(**{name: _inside(value) for name, value in found.groupdict().items()})
    return text


def _inside(value: str) -> str:
    return tr(value) if value.count(" ") >= _SENTENCE - 1 else value
