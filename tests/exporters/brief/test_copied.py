"""A quote is copied with its citation, as text and as HTML, in any style."""

from __future__ import annotations

import pytest

from desktop.exporters.brief.copied import copied
from desktop.exporters.brief.quoted import Quoted

BOOK = {
    "type": "book",
    "title": "The Race",
    "author": [{"family": "Roe", "given": "Jane"}],
    "issued": {"date-parts": [[2024]]},
    "publisher": "Norton",
}
ONE = Quoted("a1", "It <spends>\nbillions", "The Race", "Jane Roe", "2024", article_id="b", page="1–2", item=BOOK)
TWO = Quoted("a2", "Two", "The Race", article_id="b", path=("3 Money",), item=BOOK)


@pytest.mark.parametrize(
    ("style", "text"),
    [
        (
            "chicago-notes",
            "“It <spends> billions”\nJane Roe, The Race (Norton, 2024), 1–2.\n\n“Two”\nRoe, The Race, chap. 3.",
        ),
        ("apa", "“It <spends> billions” (Roe, 2024, pp. 1–2)\n\n“Two” (Roe, 2024, Chapter 3)"),
        ("pandoc", "“It <spends> billions” [@roe2024race, pp. 1–2]\n\n“Two” [@roe2024race{}, chap. 3]"),
        (
            "link",
            "“It <spends> billions”\nJane Roe: The Race, pp. 1–2, 2024. postil://a/a1\n\n“Two”\nThe Race, 3 Money. postil://a/a2",
        ),
    ],
)
def test_quotes_are_copied_each_with_its_citation(style: str, text: str) -> None:
    made = copied([ONE, Quoted("gone", missing="This quote was removed."), TWO], style)
    assert made.text == text
    assert made.html.startswith("<p>“It &lt;spends&gt; billions”") and made.html.count("<p>") == 2


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("The Race", "I: Introductory"), "chap. 1"),
        (("The Race", "Book IV", "II: Of Restraints", "First Period"), "bk. 4, chap. 2"),
        (("Part the Second: At Sea", "Brown Jug"), "pt. 2, “Brown Jug”"),
        (("Part Eleven",), "pt. 11"),
        (("Book of Hours",), "under “Book of Hours”"),
        (("Books The Race: A History", "Book Reviews"), "under “Book Reviews”"),
        (("Book Reviews",), "under “Book Reviews”"),
    ],
)
def test_a_chapter_is_told_with_its_book_and_not_the_title_that_stands_above_all_of_it(
    path: tuple[str, ...], place: str
) -> None:
    item = BOOK | {"title": "The Race: A History"}
    quote = Quoted("a3", "Two", "The Race: A History", path=path, item=item)
    as_note = copied([quote], "chicago-notes").text.replace(".”", "”").removesuffix(".")
    assert as_note.endswith(f"The Race: A History (Norton, 2024), {place}")
    assert copied([quote], "pandoc").text.endswith(f"[@roe2024race{{}}, {place}]")
