"""Front matter: values as YAML and back, the rows by their keys, Postil's keys put in and taken out again."""

from __future__ import annotations

import pytest

from desktop.annotated.front_matter import insertion, lifted, lines_in, remove, rows_in, written

OTHERWISE = ("true", "False", "YES", "no", "on", "Off", "null", "y", "N")  # what YAML takes for more than a word


@pytest.mark.parametrize("word", OTHERWISE)
def test_a_word_that_yaml_takes_for_something_else_is_quoted(word: str) -> None:
    assert written([word, f"{word} way"]) == f'["{word}", {word} way]'


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("\n \n---\nannotation_format: 1\n---\nA\n", "---\nannotation_format: 1\n---\nA\n"),
        ("\ufeff\n---\nannotation_format: 1\n---\nA\n", "\ufeff---\nannotation_format: 1\n---\nA\n"),
        ("\n---\ntitle: x\n---\nA\n", "\n---\ntitle: x\n---\nA\n"),
        ("\n---\nA\n", "\n---\nA\n"),
        ("A\n\n---\nannotation_format: 1\n---\n", "A\n\n---\nannotation_format: 1\n---\n"),
    ],
    ids=["ours", "ours behind a mark of the byte order", "somebody's", "a rule", "further down"],
)
def test_blank_lines_are_lifted_off_a_front_matter_of_ours_alone(text: str, without: str) -> None:
    assert lifted(text) == without


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("own", ["", "title: mine\nX: y\n"], ids=["none before", "an author's"])
@pytest.mark.parametrize("text", ["A line.\n", "\nA line.", ""])
def test_what_is_put_in_is_taken_out_again(newline: str, mark: str, own: str, text: str) -> None:
    source = mark + (f"---\n{own}---\n{text}" if own else text).replace("\n", newline)
    values = [("title", "ours"), ("themes", ["a", "b"]), ("pages", ""), ("annotations", 3)]
    at, put = insertion(source, values, newline)
    made = source[:at] + put + source[at:]
    assert made.startswith(mark + "---" + newline)
    rows = dict(rows_in(lines_in(made))[1:])
    assert set(rows) == {"title", "themes", "annotations"} | ({"X"} if own else set())
    assert rows["title"].strip() == ("title: mine" if own else 'title: "ours"')
    assert rows["themes"].strip() == "themes: [a, b]"
    assert made.count(newline) == made.count("\n")
    assert remove(made, not own, ["themes", "annotations"] + ([] if own else ["title"])) == source


def test_a_front_matter_of_ours_into_which_somebody_wrote_stays_with_what_they_wrote() -> None:
    at, put = insertion("A\n", [("title", "ours")], "\n")
    made = ("A\n"[:at] + put + "A\n"[at:]).replace("---\nA", "mood: calm\n---\nA")
    assert remove(made, True, ["title"]) == "---\nmood: calm\n---\nA\n"
    assert remove("A\n", True, ["title"]) == "A\n"


def test_a_key_of_the_authors_in_other_letters_is_not_taken_out() -> None:
    assert remove("---\nTitle: a\ntitle: b\n---\nA\n", False, ["title"]) == "---\nTitle: a\n---\nA\n"
    assert remove("---\n---\nA\n", True, []) == "---\n---\nA\n"
