"""The bundled files: the article a reader meets first, its sample annotations, the default themes and their colours."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from db.records import ThemeColours
from desktop.article.content import BlockKind, Content, SpanKind
from desktop.colours import LINE_CONTRAST, TEXT_CONTRAST, contrast
from desktop.commands import COMMANDS
from desktop.library.welcome import BUNDLED, TUTORIAL, bundled_imported
from desktop.resources import read_bytes, read_text
from desktop.ui.widgets.appearance import APPEARANCES, Appearance


@pytest.fixture(scope="module")
def article() -> Content:
    from desktop.importers import importer_for

    data = read_bytes("articles/ai-race.md")
    return importer_for("ai-race.md", data).read(data, "ai-race.md").content


def rows(name: str) -> list[dict[str, Any]]:
    found = json.loads(read_text(name))
    assert isinstance(found, list)
    return found


def test_the_default_themes_are_three_with_keys_and_definitions() -> None:
    themes = rows("themes.json")
    assert [(t["name"], t["key"]) for t in themes] == [("Investment", 1), ("Talent", 2), ("Open source", 3)]
    for theme in themes:
        assert len(theme["definition"]) > 100
        assert re.search(r"\bbelong|\bdoes not", theme["definition"]), "says what does not belong"


THEMES = [(theme["name"], ThemeColours(**theme["colours"])) for theme in rows("themes.json")]


@pytest.mark.parametrize("appearance", APPEARANCES.values(), ids=list(APPEARANCES))
@pytest.mark.parametrize(("name", "colours"), THEMES, ids=[name for name, _ in THEMES])
def test_text_stays_readable_on_every_default_theme(name: str, colours: ThemeColours, appearance: Appearance) -> None:
    assert contrast(appearance.ink, appearance.fill(colours)) >= TEXT_CONTRAST
    assert contrast(appearance.line(colours), appearance.paper) >= LINE_CONTRAST


@pytest.mark.parametrize("appearance", APPEARANCES.values(), ids=list(APPEARANCES))
def test_text_stays_readable_on_paper_and_chrome(appearance: Appearance) -> None:
    for background in (appearance.paper, appearance.chrome, appearance.selection):
        assert contrast(appearance.ink, background) >= TEXT_CONTRAST
    for foreground in (appearance.muted, appearance.link):
        assert contrast(foreground, appearance.paper) >= TEXT_CONTRAST
    assert contrast(appearance.muted, appearance.chrome) >= TEXT_CONTRAST


def test_each_sample_annotation_has_its_quote_exactly_once_in_the_article(article: Content) -> None:
    samples = rows("welcome.json")
    assert [s["themes"] for s in samples] == [[t["name"]] for t in rows("themes.json")]
    places = []
    for sample in samples:
        assert article.text.count(sample["quote"]) == 1, sample["quote"]
        assert sample["note"].strip()
        places.append(article.text.index(sample["quote"]))
    assert places == sorted(places)


@pytest.mark.parametrize("name", [BUNDLED, TUTORIAL])
def test_a_prepared_article_is_what_its_importer_reads(name: str) -> None:
    from desktop.importers import importer_for

    data = read_bytes(f"articles/{name}")
    read = importer_for(name, data).read(data, name)
    assert bundled_imported(name) == read, "`make content` writes it anew"


def test_the_tutorial_names_keys_that_are_and_is_read_in_five_minutes() -> None:
    text = read_text(f"articles/{TUTORIAL}")
    known = {key for command in COMMANDS for key in command.shortcuts}
    assert {key for key in re.findall(r"`([^`]+)`", text) if key != "Shift"} <= known
    assert 300 <= len(text.split()) <= 700


def test_the_article_says_what_it_is(article: Content) -> None:
    assert article.metadata.title == "The AI race: money, minds, models"
    assert article.metadata.author == "The Postil authors"
    assert article.metadata.language == "en"
    assert article.metadata.date == "2026-11-24"
    assert len(article.metadata.tags) == 4


def test_the_article_is_long_enough_and_short_enough_to_read_in_eight_minutes(article: Content) -> None:
    assert 1400 <= len(article.text.split()) <= 1800


def test_the_article_shows_every_kind_of_thing_a_reader_can_mark(article: Content) -> None:
    kinds = {block.kind for block in article.blocks}
    assert {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CELL, BlockKind.FOOTNOTE} <= kinds
    assert any(block.marker for block in article.blocks), "a list"
    assert any("quote" in block.containers for block in article.blocks), "a block quote"
    spans = {span.kind for block in article.blocks for span in block.spans}
    assert {SpanKind.LINK, SpanKind.FOOTNOTE_REF, SpanKind.STRONG, SpanKind.EM} <= spans
