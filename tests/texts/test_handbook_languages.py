"""The handbook in other languages says what it says in English, page by page."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from desktop import texts
from desktop.commands import COMMANDS, MENUS
from desktop.handbook import Handbook, sign, without_tables
from desktop.importers import importer_for
from desktop.settings import BY_KEY
from tests.pages import HANDBOOK, PAGES, TRANSLATED, fenced, figures, headings, links, prose, read
from tests.scripts import script

LANGUAGES = [value for value, _ in BY_KEY["language"].choices if value not in ("system", "en")]
ENGLISH_ONLY = {"command-line.md", "json.md", "speed.md"}  # about what speaks English, and measured anew each time
BLOCK = re.compile(r"<!-- (\w+) -->.*?<!-- /\1 -->", re.DOTALL)  # a table, which `make tables` writes in each language


def english(page: Path) -> str:
    return read(HANDBOOK / page.name)


# An older page is told of by `make texts`; it is held to the English one again when it is renewed.
CURRENT = [page for page in TRANSLATED if read(page).partition("\n")[0] == sign(english(page))]
each_page = pytest.mark.parametrize("page", CURRENT, ids=lambda page: page.relative_to(HANDBOOK).as_posix())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_of_the_window_has_every_page(language: str) -> None:
    there = {page.name for page in TRANSLATED if page.parent.name == language}
    assert there == {page.name for page in PAGES} - ENGLISH_ONLY


def test_an_older_page_says_at_its_top_that_the_english_one_is_newer(monkeypatch: pytest.MonkeyPatch) -> None:
    texts.speak(lambda text, _: text, language="de")
    try:
        assert "newer" not in Handbook(dict).page(CURRENT[0].name if CURRENT else "themes.md").text[:200]
        monkeypatch.setattr("desktop.handbook.sign", lambda english: "<!-- of another -->")
        assert Handbook(dict).page("themes.md").text.startswith("The English page is newer than this translation.")
    finally:
        texts.speak(None)


def test_a_change_of_an_english_page_is_noticed_and_one_of_its_tables_is_not() -> None:
    text = "# Keys\n\nAll of them.\n\n<!-- keys -->\n\n| A |\n\n<!-- /keys -->\n"
    assert sign(text) == sign(text.replace("| A |", "| B |"))
    assert sign(text) != sign(text.replace("All", "Some"))


@each_page
def test_a_page_has_the_headings_examples_tables_keys_links_and_figures_of_the_english_one(page: Path) -> None:
    here, there = read(page), english(page)
    assert [level for level, _ in headings(here)] == [level for level, _ in headings(there)]
    assert fenced(here) == fenced(there)
    assert BLOCK.findall(here) == BLOCK.findall(there)
    assert table_shapes(here) == table_shapes(there)
    here, there = without_tables(here), without_tables(there)
    assert Counter(code(here)) == Counter(code(there))
    assert Counter(map(page_of, links(here))) == Counter(map(page_of, links(there)))
    assert numbers(there) - numbers(here) == set()


def table_shapes(text: str) -> list[int]:
    """Return how many cells each row of a table has that was written by hand."""
    return [line.count(" | ") for line in prose(without_tables(text)).splitlines() if line.startswith("|")]


def code(text: str) -> list[str]:
    return re.findall(r"`[^`]+`", " ".join(prose(text).split()))


def page_of(link: str) -> str:
    """Return a link without the place on its page, which is named by a heading."""
    return link if link.startswith("https://") else link.partition("#")[0]


def numbers(text: str) -> set[str]:
    """Return the figures of a text, however its language groups them."""
    return {re.sub(r"\D", "", one) for one in figures(re.sub(r"(?<=\d)[\u00a0\u202f.](?=\d{3})", "", text))}


@pytest.fixture(scope="module")
def tables() -> ModuleType:
    return script("tables")


@each_page
def test_a_page_names_menus_and_their_entries_as_the_window_does(tables: ModuleType, page: Path) -> None:
    pattern = r"\*([^*\s]+)\*[,、，] ?\*([^*]+)\*"
    with tables.speaking(page.parent.name):
        entries = {(texts.tr(one.menu), texts.tr(one.text)) for one in COMMANDS}
        menus = {texts.tr(menu) for menu in MENUS}
    named = [one for one in re.findall(pattern, " ".join(prose(read(page)).split())) if one[0] in menus]
    assert [one for one in named if one not in entries] == []
    assert len(named) == sum(one[0] in MENUS for one in re.findall(pattern, " ".join(prose(english(page)).split())))


def test_the_handbook_opens_in_the_language_of_the_window_and_in_english_where_a_page_is_not_there_in_it() -> None:
    texts.speak(lambda text, _: "Inhalt" if text == "Contents" else text, language="de")
    try:
        handbook = Handbook(dict)
        assert handbook.listed[0].title == "Inhalt"
        assert {one.name for one in handbook.listed} == {page.name for page in PAGES}
        assert handbook.page("themes.md").text != in_english("themes.md")
        assert handbook.page("json.md").text == in_english("json.md")
    finally:
        texts.speak(None)


def in_english(name: str) -> str:
    """Return the text of a page as it is read in English."""
    data = (HANDBOOK / name).read_bytes()
    return importer_for(name, data).read(data, name).content.text
