"""What stays marked where the whole of a source reads otherwise than its parts: all that is far enough from it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.annotated.options import Options
from desktop.annotated.write import placing
from desktop.article.content import Content
from desktop.exporters import exporter
from tests.annotated.make import content_of, document, mark

NUMBERS = range(72)
SOURCE = "\n\n".join(f"Paragraph {number:02} with {'many words of it ' * 5}at its end." for number in NUMBERS) + "\n"


def reading(culprits: set[int], victim: int) -> Callable[[bytes], Content]:
    """A reading in which one paragraph is another where others have marks, however far these are from it."""

    def read(data: bytes) -> Content:
        content = content_of(data)
        marked = {int(one) for one in re.findall(r"==Paragraph (\d\d)", data.decode())}
        if len(data) < len(SOURCE) or not marked & culprits:
            return content
        blocks = list(content.blocks)
        blocks[victim] = replace(blocks[victim], text=f"Other: {blocks[victim].text}")
        return replace(content, blocks=tuple(blocks))

    return read


@pytest.mark.parametrize(
    ("culprits", "marked"),
    [
        (set(), "00 09 10 28 38 39 40 41 42 70 71"),
        ({40}, "00 09 10 28 38 39 41 42 70 71"),
        ({39}, "00 09 10 28 38 42 70 71"),
        ({39, 41}, "00 09 10 28 38 42 70 71"),
        ({38}, "00 09 71"),
        ({10}, "00 09 71"),
        ({9}, ""),
        ({0}, ""),
    ],
)
def test_what_makes_a_paragraph_another_is_looked_for_ever_farther_from_it(culprits: set[int], marked: str) -> None:
    content = content_of(SOURCE.encode())
    words = [f"Paragraph {number:02}" for number in (0, 9, 10, 28, 38, 39, 40, 41, 42, 70, 71)]
    marks = [mark(content, one, number=number) for number, one in enumerate(words, 1)]
    doc = replace(document(SOURCE, marks), read=reading(culprits, 40))
    made = exporter("markdown").write(doc, Options(machine_block="none", front_matter="off"))
    assert " ".join(re.findall(r"==Paragraph (\d\d)==", made.text)) == marked
    assert made.marked + made.listed == len(marks)


@pytest.mark.parametrize(("most", "marks"), [(1, 0), (2, 0), (3, 1), (4, 1), (5, 1), (6, 1), (7, 2), (600, 2)])
def test_no_more_is_read_again_for_an_export_than_is_allowed(
    most: int, marks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of two paragraphs is read once as it is, once with other signs, and once with the reference."""

    def read(data: bytes) -> Content:
        return content_of(data.replace(b"==", b"=!="))

    monkeypatch.setattr(placing, "_MOST_TRIES", most)
    source = "One two three.\n\nFour five six.\n"
    content = content_of(source.encode())
    doc = replace(document(source, [mark(content, "two"), mark(content, "five", number=2)]), read=read)
    made = exporter("markdown").write(doc, Options(machine_block="none", front_matter="off"))
    assert made.text.count("<mark>") == marks
    assert "==" not in made.text
