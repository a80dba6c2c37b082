"""The annotated article as a whole, against golden files (`UPDATE_GOLDEN=1` writes them anew)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.exporters import EXPORTERS, exporter
from desktop.exporters.document import Document, Options
from desktop.exporters.strip import strip
from tests.exporters.make import content_of, document, mark

GOLDEN = Path(__file__).parent.parent / "golden"
SOURCE = """# The AI race

Spending is **concentrated**: five firms account for *most new* data-centre capital. More.

Labs compete for the same two thousand people, and
pay [a lot](http://example.org/z) `for it` too.

- one item
- two items

```python
x == y
```

> A quote with 日本**語**の text.

| a | b |
|---|---|
| c1 | d2 |

Text with a note[^1] and ==own mark== here.

[^1]: The foot note.
"""


def sample() -> Document:
    content = content_of(SOURCE.encode())
    marks = [
        mark(content, "five firms account for most new data-centre capital", "Compare *2000*.", ["t1"], 1),
        mark(content, "Labs compete for the same two thousand", "", ["t2"], 2),
        mark(content, "two thousand people, and pay a", "Overlaps.\n\nSecond *paragraph*.", ["t2", "t3"], 3),
        mark(content, "one item\ntwo", "x == y [^1] -->", [], 4),
        mark(content, "x == y", "in code", ["t1"], 5),
        mark(content, "語の t", "", [], 6),
        mark(content, "c1\nd2", "- a list\n- in a note", [], 7),
        mark(content, "foot", "", ["t3"], 8),
        mark(content, "own", "", ["t3"], 9),
        mark(content, "concentrated: five", "half", ["t3"], 10),
    ]
    return document(SOURCE, marks)


def check_golden(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode()


@pytest.mark.parametrize("one", EXPORTERS, ids=lambda one: one.id)
def test_each_exporter_writes_its_golden_file(one) -> None:  # type: ignore[no-untyped-def]
    check_golden(f"{one.id}.md", one.write(sample(), Options()).text)


def test_stripping_an_export_gives_the_source_back() -> None:
    exported = exporter("markdown").write(sample(), Options())
    stripped = strip(exported.data)
    assert stripped.source == SOURCE.encode()
    assert not stripped.edited


def test_every_annotation_is_marked_or_listed() -> None:
    exported = exporter("markdown").write(sample(), Options())
    assert (exported.annotations, exported.marked, exported.listed) == (10, 10, 0)
