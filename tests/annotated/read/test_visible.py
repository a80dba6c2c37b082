"""What is visible of a file that has nothing but Postil's own, and where the text below the notes begins."""

from __future__ import annotations

import pytest

from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import read_back
from desktop.annotated.read.visible import Layer, visible_layer
from desktop.exporters import exporter
from tests.annotated.make import content_of, document, mark

SOURCE = "Water rises twice.\n"


def exported(**options: str) -> str:
    content = content_of(SOURCE.encode())
    marks = [mark(content, "rises", "Why?", ["t1"], 1), mark(content, "twice", "Is it?", [], 2)]
    return exporter("markdown").write(document(SOURCE, marks), Options(**options)).text


def layer(text: str) -> Layer:
    return visible_layer(read_back(text.encode(), None))


@pytest.mark.parametrize("front", ["", "---\ntitle: Tides\n---\n", "\n", "Words.\n\n"])
def test_of_a_file_that_has_lost_its_text_the_record_is_not_the_text(front: str) -> None:
    text = exported(front_matter="off")
    assert layer(front + text[text.index("<!-- annotations") :]).text.strip() == front.strip()


def test_of_a_file_that_has_only_front_matter_and_a_record_nothing_is_text() -> None:
    text = exported()
    head, _, below = text.partition("Water")
    assert "annotation_format" in head
    assert layer(head.rstrip("\n") + "\n" + below[below.index("<!-- annotations") :]).text.strip() == ""


@pytest.mark.parametrize(
    ("above", "between", "below"),
    [("", "", ""), ("", "", "Mine.\n"), ("", "Mine.\n\n", ""), ("Mine.\n\n", "", ""), ("", "One.\n\n", "Two.\n")],
)
@pytest.mark.parametrize("block", ["embedded", "none"])
def test_the_text_below_the_notes_is_what_stands_below_the_last_of_them(
    above: str, between: str, below: str, block: str
) -> None:
    text = exported(machine_block=block)
    first, second = (text.index(f"[^{label}]:") for label in sorted(layer(text).references, key=text.rindex))
    end = text.index("<!-- annotations") if "<!-- annotations" in text else len(text)
    notes = text[second:end].rstrip("\n")
    made = layer(f"{text[:first]}{above}{text[first:second]}{between}{notes}\n\n{below}{text[end:]}")
    assert made.text[made.below :].strip() == below.strip()
    assert made.text.split() == [*SOURCE.split(), *above.split(), *between.split(), *below.split()]


@pytest.mark.parametrize("block", ["embedded", "none"])
def test_where_no_note_stands_below_the_text_nothing_does(block: str) -> None:
    made = layer(exported(machine_block=block, body="critic"))
    assert made.text[made.below :].strip() == ""
