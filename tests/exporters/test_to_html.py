"""The page that stands alone: what it shows, what it cannot do, that it brings everything back, how it looks."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from db.records import Anchor, AnchorState, ThemeColours
from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.annotated.read.strip import strip
from desktop.article.content import Block, BlockKind, Cell, Content, Span, SpanKind
from desktop.exporters import exporter, recognised
from desktop.exporters.page.blocks import blocks_html
from desktop.exporters.page.carried import CHANGED, block_of, carried, is_page_as_written, opened
from desktop.exporters.page.inline import Mark, Setting, inline
from desktop.exporters.returning.identify import identify
from desktop.exporters.returning.plan import plan_import
from tests.annotated.documents import random_document
from tests.annotated.make import SOURCE, THEMES, annotation, content_of, document, mark, sample
from tests.exporters.page_reader import HtmlPage, letters
from tests.soak.soak_markdown import random_annotations

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
)
HOSTILE = [
    "</script><script>alert(1)</script>", "<!-- <script>", "<img src=x onerror=alert(1)>", "\"'><svg onload=alert(1)>",
    "]]></style><style>*{display:none}", "&lt;b&gt; &amp; &", "javascript:alert(1)", "\u202e\x00\x1b\x85\u2028\ufeff",
    "</mark></span></p></article></main>", "<!DOCTYPE html>", "\U0001f600 e\u0301 日本 שלום", "--></title>",
]  # fmt: skip
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def written(doc: Document, **options: str) -> bytes:
    return exporter("html").write(doc, Options(**options)).data


def page_of(doc: Document) -> HtmlPage:
    page = HtmlPage(written(doc).decode())
    assert page.problems == []
    return page


@settings(max_examples=settings().max_examples // 4)  # each takes long
@given(st.integers(0, 2**32))
def test_any_document_is_shown_whole_and_comes_back(seed: int) -> None:
    data = random_document(seed)
    content = content_of(data)
    doc = document(data, random_annotations(content, 6, random.Random(seed)), content=content, title="")
    page = HtmlPage(written(doc).decode())
    assert page.problems == []
    assert page.letters == letters(content.text)
    assert len(page.notes) >= sum(bool(one.note.strip()) for one in doc.annotations)
    again = plan_import(written(doc), doc)
    assert again.changes == () and again.untouched
    plan = plan_import(written(doc), None, read=content_of)
    assert [one.annotation for one in plan.changes] == list(doc.annotations)
    assert plan.new_source == data


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_stands_in_it_stands_there_as_words(words: str) -> None:
    content = Content(
        (
            Block(BlockKind.HEADING, f"T {words}", level=1),
            Block(BlockKind.PARAGRAPH, f"Before {words} after", (Span(SpanKind.LINK, 0, 6, words, words),)),
            Block(BlockKind.CODE, words, language=words),
            Block(BlockKind.IMAGE, "\ufffc", (Span(SpanKind.IMAGE, 0, 1, words, words),), target=words),
            Block(BlockKind.PARAGRAPH, "x", (Span(SpanKind.FOOTNOTE_REF, 0, 1, words),), containers=(words, "ol")),
            Block(BlockKind.FOOTNOTE, words, target=words),
        )
    )
    one = replace(annotation(content, (2, 30), words, ["t1"]), extra={words: words})
    doc = document("x", [one], content=content, importer="html", title=words)
    theme = replace(THEMES["t1"], name=words, colours=ThemeColours(words, words, words, words))
    article = replace(doc.article, author=words, language=words, source=f"https://{words}", metadata={"date": words})
    doc = replace(doc, article=article, themes={"t1": theme}, pictures={words: words.encode()}, read=None)
    page = HtmlPage(written(doc).decode("utf-8", "surrogatepass"))
    assert page.problems == []
    assert [one for one in page.links if not one.startswith(("#", "https://", "postil://a/"))] == []
    assert letters(words) in page.letters and letters(words) in letters(page.notes[0])
    assert "script" not in page.style and len(page.scripts) == 1


def test_it_forbids_itself_all_but_its_own_style_and_its_pictures() -> None:
    page = page_of(sample())
    digest = b64encode(sha256(page.style.encode()).digest()).decode()
    assert page.policy.split("; ") == [
        "default-src 'none'", f"style-src 'sha256-{digest}'", "img-src data:", "base-uri 'none'", "form-action 'none'",
    ]  # fmt: skip
    assert not re.search(r"@import|url\(|@font-face", page.style)


def test_pictures_stand_in_it_and_only_pictures() -> None:
    source = "# T\n\n![A boat](boat.png) and ![A trap](trap.png) and ![Gone](gone.png)\n"
    doc = replace(document(source), pictures={"boat.png": PNG, "trap.png": b"<svg onload=alert(1)>"})
    data = written(doc).decode()
    assert data.count("<img ") == 1 and f'src="data:image/png;base64,{b64encode(PNG).decode()}" alt="A boat"' in data
    assert data.count('class="missing">A trap') == data.count('class="missing">Gone') == 1


@pytest.mark.parametrize(("first", "direction"), [("קודם", "rtl"), ("Before", "ltr")])
def test_a_table_runs_as_its_article_does(first: str, direction: str) -> None:
    cells = (Block(BlockKind.CELL, text, cell=Cell(0, 0, n)) for n, text in enumerate(("one", "שתיים")))
    content = Content((Block(BlockKind.PARAGRAPH, first), *cells))
    page = blocks_html(content, {}, Setting())
    assert re.findall('<div class="table" dir="(.*?)"><table>', page) == [direction]


def test_a_filter_has_a_button_for_each_theme_that_is_used() -> None:
    data = written(sample()).decode()
    assert data.count('<input type="radio"') == 5  # all, three themes, no theme
    assert re.search(r'<bdi>Talent</bdi> <span class="n">2</span>', data)
    for number in range(4):
        assert f"#s{number}:checked~main mark:not(.t{number})" in data
    assert "<input" not in written(document(SOURCE)).decode()


def test_what_has_no_place_is_listed_with_its_quote() -> None:
    content = content_of(SOURCE.encode())
    lost = replace(mark(content, "five firms", "", ["t1"]), anchor=Anchor(AnchorState.ORPHAN, None, None))
    exported = exporter("html").write(document(SOURCE, [lost]), Options())
    assert (exported.annotations, exported.marked, exported.listed) == (1, 0, 1)
    page = HtmlPage(exported.text)
    assert page.problems == [] and "five firms" in page.notes[0]


def test_highlights_that_lie_over_each_other_are_told_apart() -> None:
    content = content_of(b"one two three four\n")
    marks = [
        mark(content, "one two three", "", ["t1"], 1),
        mark(content, "two three", "", ["t2"], 2),
        mark(content, "three four", "", [], 3),
    ]
    data = written(document("one two three four\n", marks)).decode()
    assert '<mark class="t1 f1">one </mark>' in data
    assert '<mark class="t1 t2 f1 u2">two </mark>' in data
    assert '<mark class="t1 t2 t0 f1 u2 v0">three</mark>' in data
    assert '<mark class="t0 f0"> four</mark>' in data


def test_five_thousand_annotations_in_one_paragraph_are_no_hang() -> None:
    marks = [Mark(n * 5, n * 5 + 14, (1,)) for n in range(5000)]
    shown = inline(Block(BlockKind.PARAGRAPH, "word " * 6000), marks)
    assert letters(re.sub("<[^>]*>", "", shown)) == "word" * 6000


def test_a_changed_page_says_so_and_brings_what_it_carries() -> None:
    data = written(sample())
    assert is_page_as_written(data)
    edited = data.replace(b"Spending is", b"Sparing is", 1)
    assert not is_page_as_written(edited) and recognised(edited) == recognised(data)
    plan = plan_import(edited, sample())
    assert (plan.changes, plan.untouched, plan.remarks) == ((), False, (CHANGED,))
    assert identify(edited).article_id == "article-1"
    assert strip(*opened(edited, None)).source == SOURCE.encode()


@pytest.mark.parametrize("text", ["", "\r\n\x00\ud83d\u2028<!--<script></script>&amp;\\", "x" * 100_000])
def test_what_is_carried_comes_out_as_it_went_in(text: str) -> None:
    data = f"<!DOCTYPE html><body>{block_of(text)}</body>".encode("utf-8", "surrogatepass")
    assert carried(data) == text.encode("utf-8", "surrogatepass")


@pytest.mark.parametrize(
    "inside", ["", "[1]", "{", "[" * 100_000, '"\\ud83d', "\xff"], ids=["empty", "list", "cut", "deep", "half", "byte"]
)
def test_a_page_whose_block_is_damaged_carries_nothing(inside: str) -> None:
    data = f'<html><script type="application/json" id="postil-annotated-article">{inside}</script>'.encode("latin-1")
    assert carried(data) is None


def test_an_article_about_such_pages_is_no_page() -> None:
    assert carried(b"# How it is made\n\n```html\n" + block_of("x").encode() + b"\n```\n") is None


# -- in a real browser


def looked_at(path: Path, width: int, *, dark: bool = False) -> QImage:
    """Return what Chromium shows of a page, with no network to be had."""
    shot = path.with_name(f"{width}{dark}.png")
    look = ["--blink-settings=preferredColorScheme=0"] if dark else []
    subprocess.run(
        [
            CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
            "--force-device-scale-factor=1", "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-dev-shm-usage",
            f"--user-data-dir={path.parent / 'profile'}", f"--window-size={width},900", f"--screenshot={shot}",
            *look, path.as_uri(),
        ],
        check=True, capture_output=True, timeout=120, env={**os.environ, "HOME": str(path.parent)},
    )  # fmt: skip
    return QImage(str(shot))


def columns_of(image: QImage, colour: str) -> list[int]:
    """Return the x of each pixel that has a colour, from the left."""
    wanted = int(colour[1:], 16) | 0xFF000000
    return [x for x in range(image.width()) if any(image.pixel(x, y) == wanted for y in range(image.height()))]


@pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed here, so nobody looked at the page")
def test_in_a_browser_notes_stand_in_the_margin_beside_their_lines(tmp_path: Path) -> None:
    content = content_of(SOURCE.encode())
    themes = {"t1": replace(THEMES["t1"], colours=ThemeColours("#FFDD8A", "#A87401", "#5C4300", "#C99A2E"))}
    marks = [mark(content, "five firms", "Compare 2000.", ["t1"], 1), mark(content, "two items", "", ["t1"], 2)]
    path = tmp_path / "page.html"
    path.write_bytes(written(replace(document(SOURCE, marks), themes=themes)))
    wide = looked_at(path, 1280)
    assert wide.pixelColor(2, 2).name().upper() == "#FBFAF7"
    fill, line = columns_of(wide, "#FFDD8A"), columns_of(wide, "#A87401")
    bar = [x for x in line if x > 640]
    assert len(bar) == 3 and bar[0] > max(fill) + 20, "the note's bar stands right of the text"
    rows = [y for y in range(wide.height()) if wide.pixel(bar[1], y) == 0xFFA87401]
    marked = [y for y in range(wide.height()) if any(wide.pixel(x, y) == 0xFFFFDD8A for x in range(200, 640))]
    assert set(rows) & set(marked), "beside its line"
    dark = looked_at(path, 800, dark=True)
    assert dark.pixelColor(2, 2).name().upper() == "#1B1C1E"
    assert columns_of(dark, "#5C4300") and [x for x in columns_of(dark, "#C99A2E") if x > 400]


@pytest.mark.parametrize("note", ["one\ntwo\n\nthree", "*one*\ntwo\n\nthree"])
def test_a_line_break_of_a_note_is_one_in_the_page_and_comes_back(note: str) -> None:
    doc = document(SOURCE, [mark(content_of(SOURCE.encode()), "five firms", note, ["t1"])])
    page = written(doc)
    assert re.search(rb"one(?:</em>)?<br>\s*two", page)
    assert plan_import(page, doc, read=content_of).untouched
