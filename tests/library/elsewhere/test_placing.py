"""Words of another program are found in the text, and what is not beyond doubt asks to be looked at."""

from __future__ import annotations

from db.records import AnchorState
from desktop.anchoring.quoted import place_marks
from desktop.article.content import PageMark
from desktop.importers.marks.mark import Mark

FILLER = "Ropes and sails lie about, and the gulls cry over them all day long, as they ever did. "
NAMES = ("first", "second", "third")
TEXT = "".join(
    f"The {name} ship brings salt and {cargo}. The tide decides. {FILLER * 8}\n"
    for name, cargo in zip(NAMES, ("oranges from the south", "timber of the north", "old iron"), strict=True)
)


def marked(*marks: Mark) -> list[tuple[AnchorState, str]]:
    return [
        (anchor.state, TEXT[anchor.start : anchor.end] if anchor.start is not None else "")
        for _, anchor in place_marks(TEXT, marks)
    ]


def test_the_order_of_the_places_tells_which_of_the_same_words_are_meant() -> None:
    marks = [
        Mark("1", "The first ship brings salt and oranges", position=(10,)),
        Mark("2", "The tide decides", position=(52,)),
        Mark("3", "The second ship brings salt and timber", position=(50,)),
        Mark("4", "The third ship brings salt and old iron", position=(90,)),
    ]
    _, (_, second), _, _ = place_marks(TEXT, marks)
    at = TEXT.index("The second ship")
    assert second.state is AnchorState.IN_PLACE
    assert second.start == TEXT.index("The tide decides", at)


def test_of_the_same_words_without_a_place_none_is_taken_in_silence() -> None:
    assert marked(Mark("1", "The tide decides"))[0][0] is AnchorState.CHANGED


def test_of_the_same_words_those_on_the_page_are_meant_if_the_pages_are_those_of_the_file() -> None:
    pages = [PageMark(TEXT.index(f"The {name} ship"), "", number) for number, name in enumerate(NAMES, 1)]
    second = Mark("1", "The tide decides", page=2)
    there = TEXT.index("The tide decides", pages[1].offset)
    for others, state, start in (
        (
            [Mark(name, f"The {name} ship", page=page) for page, name in enumerate(NAMES, 1)],
            AnchorState.IN_PLACE,
            there,
        ),
        ([Mark("2", "The third ship brings", page=3)], AnchorState.CHANGED, there),
        ([], AnchorState.CHANGED, there),
        ([Mark("2", "The third ship brings", page=5)], AnchorState.CHANGED, TEXT.index("The tide decides")),
    ):
        (_, anchor), *_ = place_marks(TEXT, [second, *others], pages)
        assert (anchor.state, anchor.start) == (state, start)


def test_on_a_page_that_may_be_of_another_file_no_place_is_taken_in_silence() -> None:
    text = "".join(f"The {name} ship rides at anchor.\n* * *\nThe tide decides. {FILLER}\n" for name in NAMES)
    pages = [PageMark(text.index(f"The {name} ship"), "", number) for number, name in enumerate(NAMES, 1)]
    others = [Mark(name, f"The {name} ship rides", position=(number * 40,)) for number, name in enumerate(NAMES)]
    marks = [Mark("1", "* * *", page=2), Mark("2", "The tide decides", page=2, position=(41,)), *others]
    (_, signs), (_, tide), *_ = place_marks(text, marks, pages)
    assert signs.state is not AnchorState.IN_PLACE, "they stand on each page"
    assert tide.state is AnchorState.CHANGED, "two of them are near to where they should be"
    assert tide.start == text.index("The tide decides", pages[1].offset)


def test_other_hyphens_quotes_and_spaces_are_the_same_words_and_other_words_are_not() -> None:
    same, changed, gone = marked(
        Mark("1", "The third\u00a0ship brings  salt and old\u00ad iron"),
        Mark("2", "The first ship brings pepper and oranges from the far south"),
        Mark("3", "Nothing of this was ever written in that text"),
    )
    assert same == (AnchorState.IN_PLACE, "The third ship brings salt and old iron")
    assert changed[0] is AnchorState.CHANGED
    assert gone == (AnchorState.ORPHAN, "")


def test_what_programs_change_between_the_letters_is_no_other_wording() -> None:
    told = "“The second ship brings salt and timber of the north. The tide de- cides.” ﬁgure"
    text = TEXT.replace("north. The", "north.\ufffc\n\u201cThe") + "\u201d A \ufffcfigure"
    [(target, anchor)] = place_marks(text, [Mark("1", told.removesuffix(" ﬁgure"))])
    assert anchor.state is AnchorState.IN_PLACE
    assert target.quote.exact.startswith("The second ship") and target.quote.exact.endswith("The tide decides.")
    [(_, anchor)] = place_marks(text, [Mark("1", "A ﬁgure")])
    assert text[anchor.start : anchor.end] == "A \ufffcfigure"


def test_a_short_word_is_not_found_inside_of_others_and_behind_the_last_place_no_guess_is_made() -> None:
    [(_, anchor)] = place_marks(TEXT, [Mark("1", "on")])
    assert anchor.state is not AnchorState.IN_PLACE, "“iron” and “long” have it"
    for steps, ship in (((), "third"), ((1,), "second")):  # numbers alone tell how far, steps of a pointer the order
        marks = [
            Mark("1", "The first ship brings salt and oranges", position=(10, *steps)),
            Mark("2", "The second ship brings salt and timber", position=(50, *steps)),
            Mark("3", "The tide decides", position=(91, *steps)),
        ]
        _, behind = place_marks(TEXT, marks)[2]
        assert behind.state is AnchorState.CHANGED
        assert behind.start == TEXT.index("The tide decides", TEXT.index(f"The {ship} ship")), "the likeliest"


def test_letters_inside_words_are_meant_where_those_around_them_agree() -> None:
    around = Mark("1", "ip brings  salt—and", prefix="The second sh", suffix=" timber of")
    [(_, anchor)] = place_marks(TEXT, [around])
    assert anchor.state is AnchorState.IN_PLACE
    assert anchor.start == TEXT.index("ip brings salt and timber")
