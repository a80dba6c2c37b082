"""Texts with marks and references, as a table shows them: {words} are marked, and ^a is the reference of "a"."""

from __future__ import annotations

from desktop.annotated.read.visible import Layer, LayerRun
from desktop.annotated.returning.layout import Layout
from tests.annotated.make import content_of


def shown(table: str) -> Layout:
    """Return how the marks and references of a text lie. They are numbered in the order in which marks begin."""
    text = ""
    runs: list[list[int]] = []
    begun: list[int] = []
    references: dict[str, int] = {}
    letters = iter(table)
    for letter in letters:
        if letter == "{":
            begun.append(len(runs))
            runs.append([len(text), len(text)])
        elif letter == "}":
            runs[begun.pop()][1] = len(text)
        elif letter == "^":
            references[next(letters)] = len(text)
        else:
            text += letter
    return Layout(Layer(text, tuple(LayerRun(*run) for run in runs), references), content_of(text.encode()))
