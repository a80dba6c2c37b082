"""A Kindle's clippings: ten languages, titles as they come, notes at their highlights, what was highlighted anew."""

from __future__ import annotations

import pytest

from desktop.foreign.collection import Collection
from desktop.foreign.kindle.clippings import read, recognise
from desktop.foreign.kindle.words import Heading, parsed_heading
from desktop.importers.marks.times import spoken


def clippings(*entries: tuple[str, str, str]) -> bytes:
    return "".join(f"{title}\n- {line}\n\n{text}\n==========\n" for title, line, text in entries).encode()


def read_lines(*entries: tuple[str, str]) -> Collection:
    return read(clippings(*(("A Book (Ann)", line, text) for line, text in entries)))


LINES = {
    "Your Highlight on page xiv | location 10-12 | Added on Monday, 30 December 2024 14:46:33": "highlight xiv 10 12",
    "Your Note on page 7 | Added on Monday, December 30, 2024 2:46:33 PM": "note 7 -1 -1",
    "Ihre Markierung auf Seite 4 | Position 10-12 | Hinzugefügt am 30. Dezember 2024 14:46:33": "highlight 4 10 12",
    "Votre note sur la page 5 | emplacement 10 | Ajouté le lundi 30 décembre 2024 14:46:33": "note 5 10 10",
    "Tu subrayado en la página 6 | posición 10-12 | Añadido el 30 de diciembre de 2024 14:46:33": "highlight 6 10 12",
    "La tua nota alla posizione 10 | Aggiunto in data lunedì 30 dicembre 2024 14:46:33": "note - 10 10",
    "Seu destaque na página 6 | posição 10-12 | Adicionado: 30 de dezembro de 2024 14:46:33": "highlight 6 10 12",
    "Je bladwijzer op pagina 6 | locatie 10 | Toegevoegd op maandag 30 december 2024 14:46:33": "bookmark 6 10 10",
    "Ваша заметка на странице 5 | Местоположение 10 | Добавлено: 30 декабря 2024 г. в 14:46:33": "note 5 10 10",
    "Ваш выделенный отрывок в месте 10–12 | Добавлено: 30 декабря 2024 г. в 14:46:33": "highlight - 10 12",
    "Your Underline on page 7 | location 10-12 | Added on Monday, December 30, 2024 2:46:33 PM": "highlight 7 10 12",
    "Je highlight op locatie 10 t/m 12 | Toegevoegd op maandag 30 december 2024 14:46:33": "highlight - 10 12",
    "您在第 7 页（位置 #10-12）的标注 | 添加于 2024年12月30日星期一 下午2:46:33": "highlight 7 10 12",
    "7ページ｜位置No. 10-12のハイライト | 作成日: 2024年12月30日月曜日 14:46:33": "highlight 7 10 12",
}


@pytest.mark.parametrize(("line", "meant"), LINES.items(), ids=range(len(LINES)))
def test_each_language_says_what_an_entry_is_where_and_when(line: str, meant: str) -> None:
    where, _, time = line.rpartition("|")
    kind, page, start, end = meant.split()
    assert parsed_heading(where) == Heading(kind, page.strip("-"), int(start), int(end))
    assert spoken(time) == "2024-12-30T14:46:33.000Z"


@pytest.mark.parametrize(
    ("line", "title", "authors"),
    [
        ("The Title (Ann Pilot)", "The Title", ("Ann Pilot",)),
        ("\ufeffThe Title (English Edition) (Pilot, Ann)", "The Title (English Edition)", ("Pilot, Ann",)),
        ("题目 ((美)米切尔)", "题目", ("(美)米切尔",)),
        ("A_file_without_author", "A_file_without_author", ()),
        ("Two of them (Pilot, Ann;Cook, Ben)", "Two of them", ("Pilot, Ann", "Cook, Ben")),
    ],
)
def test_a_title_is_told_from_its_author(line: str, title: str, authors: tuple[str, ...]) -> None:
    [work] = read(clippings((line, "Your Highlight at location 1 | Added on", "Words"))).works
    assert (work.title, work.authors) == (title, authors)


def test_a_note_belongs_to_the_highlight_that_ends_there_and_one_elsewhere_stands_alone() -> None:
    collection = read_lines(
        ("Your Highlight at location 10-12 | Added on", "Some words"),
        ("Your Note at location 12 | Added on", "Of these words"),
        ("Your Note at location 50 | Added on", "Of nothing"),
    )
    [work] = collection.works
    assert [(mark.quote, mark.note) for mark in work.marks] == [("", "Of nothing"), ("Some words", "Of these words")]
    assert collection.entries == 2


def test_of_highlights_of_the_same_words_the_longest_comes_in_with_the_notes_of_all() -> None:
    collection = read_lines(
        ("Your Highlight on page 3-3 | Added on", "Ropes"),
        ("Your Note on page 3 | Added on", "first"),
        ("Your Highlight on page 3-3 | Added on", "Ropes and sails"),
        ("Your Highlight on page 4-4 | Added on", "Ropes"),
    )
    [work] = collection.works
    assert [(mark.entry, mark.quote) for mark in work.marks] == [("3", "Ropes and sails"), ("4", "Ropes")]
    assert [(one.entry, one.why) for one in collection.refused] == [
        ("1", "Its words are in the longer highlight that is entry 3.")
    ]


def test_what_has_no_words_is_told_and_not_dropped() -> None:
    data = clippings(
        ("A Book", "Your Bookmark at location 1 | Added on", ""),
        ("A Book", "Your Highlight at location 2 | Added on", ""),
        ("A Book", "Your Highlight at location 3 | Added on", "<You have reached the clipping limit for this item>"),
        ("A Book", "Something else | Added on", "Words"),
        ("A Book", "Your Highlight at location 5 | Added on", "Words"),
    )
    collection = read(data)
    assert [one.entry for one in collection.refused] == ["1", "2", "3", "4"]
    assert collection.entries == 5


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_marks_of_byte_order_and_line_ends_of_windows_make_no_difference(encoding: str) -> None:
    plain = clippings(("A Bóok (Ann)", "Your Highlight at location 1-2 | Added on", "Some wörds of it"))
    other = plain.decode().replace("\n", "\r\n").encode(encoding)
    assert recognise(plain)
    assert recognise(other)
    assert read(other) == read(plain)


def test_a_longer_dash_says_the_same_before_what_an_entry_is() -> None:
    plain = clippings(("A Book (Ann)", "Your Highlight at location 1-2 | Added on", "Some words of it"))
    other = plain.replace(b"\n- ", "\n– ".encode())
    assert recognise(other)
    assert read(other) == read(plain)
