"""What is written for word processors is read back as it was, by Postil's own readers and by LibreOffice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.article.content import OBJECT, Block, BlockKind, Cell, Content, Span, SpanKind
from desktop.exporters.office.flow import flow_of
from desktop.exporters.office.odt import odt
from desktop.exporters.office.parts import About
from desktop.exporters.office.word import docx
from desktop.importers.images import image_size
from desktop.importers.imported import Imported
from desktop.importers.office import from_docx, from_odt
from tests.annotated.make import content_of
from tests.exporters.office.opened import W, opened_by_libre_office, parts_of
from tests.importers.epub.books import PNG

SOURCE = """# The harbour

Ropes are **bought** in *spring*.[^2] Use `rope.coil()` and ~~old~~ H~2~O, see [the list](https://example.org/a?b=1&c).

## In the night

- one item
- two items
    - nested
        1. deep
        2. deeper

    further words of the item
- [ ] to do
- [x] done

3. third
4. fourth

```python
def coil(rope):
\treturn  rope == 1
```

> A quote with 日本**語**の and 🚢.

| a | b |
|:-:|--:|
| c < d | "e" & 'f' |

Again[^1], and the second once more[^2].

שלום עולם

[^1]: The first.

    Its second paragraph.
[^2]: Shannon, *A Theory* (1948), p. 14.
"""
ABOUT = About("test", "The harbour <& Co>", "A. Writer", "en", "2026-11-30T10:00:00.000Z")
WRITTEN: dict[str, Callable[..., bytes]] = {"docx": docx, "odt": odt}
READ: dict[str, Callable[[bytes, str], Imported]] = {"docx": from_docx.read, "odt": from_odt.read}


def lines(content: Content) -> list[str]:
    return [" ".join(line.split()) for line in content.text.split("\n") if line.strip()]


@pytest.mark.parametrize("form", WRITTEN)
def test_every_word_is_read_back_from_where_it_stood(form: str) -> None:
    content = content_of(SOURCE.encode())
    imported = READ[form](WRITTEN[form](flow_of(content), ABOUT), f"a.{form}")
    assert lines(imported.content) == lines(content)
    assert [b.level for b in imported.content.blocks if b.level] == [1, 2]
    assert {b.containers for b in content.blocks} == {b.containers for b in imported.content.blocks}
    kinds = {SpanKind.STRONG, SpanKind.EM, SpanKind.STRIKE, SpanKind.SUB, SpanKind.CODE, SpanKind.FOOTNOTE_REF}
    assert kinds <= {span.kind for block in imported.content.blocks for span in block.spans}
    assert imported.content.metadata.title == ABOUT.title


@pytest.mark.parametrize("form", WRITTEN)
def test_libre_office_opens_it_and_keeps_every_word(form: str, tmp_path: Path) -> None:
    content = content_of(SOURCE.encode())
    again = opened_by_libre_office(WRITTEN[form](flow_of(content), ABOUT), form, form, tmp_path)
    assert lines(READ[form](again.read_bytes(), again.name).content) == lines(content)


@pytest.mark.parametrize("form", WRITTEN)
def test_a_footnote_is_one_of_the_word_processor_and_a_heading_has_its_named_style(form: str) -> None:
    parts = parts_of(WRITTEN[form](flow_of(content_of(SOURCE.encode()), titled=True), ABOUT))
    if form == "odt":
        text, styles = parts["content.xml"].decode(), parts["styles.xml"].decode()
        assert text.count('text:note-class="footnote"') == 2
        assert '<text:h text:outline-level="1" text:style-name="Heading_20_1">' in text
        assert 'style:name="Heading_20_1"' in styles
        return
    root, notes = (ElementTree.fromstring(parts[f"word/{name}.xml"]) for name in ("document", "footnotes"))
    numbers = [one.get(f"{W}id") for one in root.iter(f"{W}footnoteReference")]
    assert numbers == ["1", "2"]
    assert set(numbers) <= {one.get(f"{W}id") for one in notes.iter(f"{W}footnote")}
    defined = {one.get(f"{W}styleId") for one in ElementTree.fromstring(parts["word/styles.xml"]).iter(f"{W}style")}
    named = [*root.iter(f"{W}pStyle"), *root.iter(f"{W}rStyle"), *notes.iter(f"{W}pStyle"), *root.iter(f"{W}tblStyle")]
    assert {"Title", "Heading1", "Quote", "ListParagraph"} <= {one.get(f"{W}val") for one in named} <= defined


@pytest.mark.parametrize("form", WRITTEN)
def test_a_picture_stands_in_the_file_with_its_words_and_one_that_is_none_is_told(form: str) -> None:
    def shown(name: str) -> Block:
        return Block(BlockKind.IMAGE, OBJECT, (Span(SpanKind.IMAGE, 0, 1, name, f"The {name} <bell>"),), target=name)

    content = Content((shown("a"), shown("gone"), Block(BlockKind.PARAGRAPH, "Words.")))
    data = WRITTEN[form](flow_of(content), ABOUT, pictures={"a": PNG, "gone": b"GIF89a"})
    imported = READ[form](data, f"a.{form}")
    assert [image_size(one) for one in imported.resources.values()] == [image_size(PNG)]
    assert "[The gone <bell>]" in imported.content.text


HOSTILE = st.text(
    st.characters(codec=None)
    | st.sampled_from("\0\x08\x0b\x1f\x7f\u0085\u200f\u202e\u2028\ufdd0\ufffe\ud800🚢\t\n<&\"']>"),
    max_size=40,
)
BLOCKS = st.builds(
    Block,
    st.sampled_from([BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CODE, BlockKind.FOOTNOTE, BlockKind.CAPTION]),
    HOSTILE,
    st.lists(
        st.builds(Span, st.sampled_from(SpanKind), st.integers(0, 30), st.integers(0, 40), HOSTILE, HOSTILE), max_size=4
    ).map(tuple),
    st.integers(0, 9),
    st.lists(st.sampled_from(["ul", "ol", "quote"]), max_size=12).map(tuple),
    st.sampled_from(["", "•", "3.", "999999999.", "☐", "x"]),
    st.integers(0, 4),
    HOSTILE,
    HOSTILE,
)
CELLS = st.builds(
    lambda text, *cell: Block(BlockKind.CELL, text, cell=Cell(*cell)),
    HOSTILE,
    st.integers(0, 1),
    st.integers(0, 5),
    st.integers(0, 5),
    st.booleans(),
    st.sampled_from(["", "left", "center", "right", '"']),
    st.integers(0, 70),
    st.integers(0, 7),
)


@given(st.lists(BLOCKS | CELLS, max_size=12))
def test_whatever_stands_in_a_text_the_parts_are_xml_and_no_style_or_list_is_missing(blocks: list[Block]) -> None:
    flow = flow_of(Content(tuple(blocks)))
    for write in WRITTEN.values():
        for name, part in parts_of(write(flow, About("test", "\0\ud800<", "\x01", 'e"n'))).items():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(part)


def test_a_link_that_would_run_something_is_only_words() -> None:
    span = Span(SpanKind.LINK, 0, 5, "javascript:alert(1)")
    flow = flow_of(Content((Block(BlockKind.PARAGRAPH, "press", (span,)),)))
    for write in WRITTEN.values():
        assert not any(b"javascript" in part for part in parts_of(write(flow, ABOUT)).values())
