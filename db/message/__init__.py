"""A sentence that stays what it was made of, a template and its values, so that the window can say it in another
language. To everybody else it is the English text. Knows nothing of languages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

_PLACE = re.compile(r"\{(\w+)\}")


class Message(str):
    """An English text, its ``template`` with a {name} for each value, and the ``values``: texts, or messages again."""

    __slots__ = ("template", "values")

    template: str
    values: dict[str, str]

    def __new__(cls, template: str, /, **values: object) -> Message:
        shown = {name: text_of(value) for name, value in values.items()}
        message = super().__new__(cls, filled(template, shown))
        message.template, message.values = template, shown
        return message

    def __add__(self, other: str) -> str:
        return joined("", (self, other))

    def with_values(self, change: Callable[[str], str]) -> Message:
        """Return the same message with each value changed, also in the messages among them."""
        changed = {name: each_value(value, change) for name, value in self.values.items()}
        return Message(self.template, **changed)

    def __reduce__(self) -> tuple[Callable[[Any], str], tuple[Any]]:
        return from_json, (to_json(self),)


def filled(template: str, values: Mapping[str, str]) -> str:
    """Return a template with its values put in; a {name} without one stays."""
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), template)


def text_of(value: object) -> str:
    """Return a value as the text to be shown; of an error, its sentence."""
    if isinstance(value, Exception) and len(value.args) == 1:
        value = value.args[0]
    return value if isinstance(value, str) else str(value)


def each_value(text: str, change: Callable[[str], str]) -> str:
    """Return a text changed; of a message, its values."""
    return text.with_values(change) if isinstance(text, Message) else change(text)


def joined(separator: str, parts: Iterable[str]) -> str:
    """Return texts one after the other, as ``str.join``, without the empty ones; what is a message stays one."""
    kept = {f"part_{number}": part for number, part in enumerate(filter(None, parts))}
    if not any(isinstance(part, Message) for part in kept.values()):
        return separator.join(kept.values())
    if len(kept) == 1:
        return next(iter(kept.values()))
    return Message(separator.join(f"{{{name}}}" for name in kept), **kept)


def to_json(text: str) -> Any:
    """Return a text, or a message, as another process reads it by ``from_json``."""
    if not isinstance(text, Message):
        return text
    return {"template": text.template, "values": {name: to_json(value) for name, value in text.values.items()}}


def from_json(told: Any) -> str:
    """Return the text, or the message, that another process told."""
    if not isinstance(told, dict):
        return str(told)
    return Message(str(told["template"]), **{str(name): from_json(value) for name, value in told["values"].items()})
