"""Documents for the tests of the exporters."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache

from db.records import (
    Anchor,
    AnchorState,
    Annotation,
    Article,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    Theme,
    ThemeColours,
    Version,
)
from desktop.annotated.document import Document
from desktop.article.content import Content, Passage
from desktop.exporters import exporter
from desktop.importers.from_markdown import read as read_markdown

TIME = "2026-11-24T09:30:00.000Z"
GREY = ThemeColours("#DAD6CE", "#7D7870", "#4A4843", "#8F8B83")
THEMES = {
    "t1": Theme("t1", "Investment", "Money that is put in, and what it is to bring.", GREY, 1, 0, None, TIME, TIME),
    "t2": Theme("t2", "Talent", "People, what they know, where they go.", GREY, 2, 1, None, TIME, TIME),
    "t3": Theme("t3", "Open source", "", GREY, 3, 2, None, TIME, TIME),
}


@lru_cache(256)  # the same few articles and exports are read again and again: three quarters of what the tests took
def content_of(data: bytes) -> Content:
    return read_markdown(data, "a.md").content


def annotation(
    content: Content, passage: Passage | tuple[int, int], note: str = "", themes: Sequence[str] = (), number: int = 1
) -> Annotation:
    start, end = passage
    text = content.text
    quote = TextQuoteSelector(text[start:end], text[max(0, start - 32) : start], text[end : end + 32])
    return Annotation(
        id=f"0193a5c0-0000-7000-8000-{number * 7919:012x}",
        article_id="article-1",
        version_id="version-1",
        target=Target(quote, TextPositionSelector(start, end)),
        anchor=Anchor(AnchorState.IN_PLACE, start, end),
        note=note,
        theme_ids=tuple(themes),
        created=TIME,
        modified=TIME,
    )


def mark(content: Content, words: str, note: str = "", themes: Sequence[str] = (), number: int = 1) -> Annotation:
    start = content.text.index(words)
    return annotation(content, (start, start + len(words)), note, themes, number)


def document(
    source: str | bytes,
    annotations: Sequence[Annotation] = (),
    *,
    content: Content | None = None,
    importer: str = "markdown",
    title: str = "The AI race",
    name: str = "ai-race.md",
) -> Document:
    data = source.encode() if isinstance(source, str) else source
    content = content or content_of(data)
    article = Article(
        "article-1", title, "A. Writer", "en", f"/home/reader/{name}", len(content.text.split()), "version-1"
    )
    version = Version(
        "version-1",
        "article-1",
        1,
        name,
        importer,
        1,
        hashlib.sha256(data).hexdigest(),
        hashlib.sha256(content.text.encode("utf-8", "surrogatepass")).hexdigest(),
        len(content.text),
        TIME,
    )
    ordered = sorted(annotations, key=lambda a: (a.target.position.start, a.target.position.end))
    write = exporter("markdown").write
    return Document(
        article, version, content, data, tuple(ordered), THEMES, "2026-11-24T10:00:00.000Z", content_of, write
    )


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
    """Return an article with ten annotations: in code, over two blocks, in a table, in a note, overlapping."""
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
