"""Callouts as they are found in a file, to the letter: whose they are, what they say, and where they begin and end."""

from __future__ import annotations

import pytest

from desktop.annotated.notes.callouts import count_callouts, find_callouts, prefix_of

L = "[open](postil://a/x)"
ID = "^h-aaaa"
SAID = [
    # the callout, what stands below it, its label, the id of its link, its body
    (f"> [!quote]+ T\n> n\n> {ID}", "", "h-aaaa", "", "T\nn"),
    (f"> [!quote]+ T\n> n\n> {ID}", "\nx", "h-aaaa", "", "T\nn"),
    (f"> [!quote]\n> n\n> {ID}", "", "h-aaaa", "", "\nn"),
    (f"> [!q]-   T u  \n>n\n>{ID}  ", "\n\n> x", "h-aaaa", "", "T u\nn"),
    (f"  > [!q] T\n  > n\n  > {ID}", "\n\nx", "h-aaaa", "", "T\nn"),
    (f"> > [!q] T\n> > n\n> > {ID}", "\n> x", "h-aaaa", "", "T\nn"),
    (f"> \\[!q\\] T\n> n\n> {ID}", "", "h-aaaa", "", "T\nn"),  # as a program may have escaped it
    (f"> [!{'q' * 60}] T\n> {ID}", "", "h-aaaa", "", "T\n"),
    (f"> [!q] T\r\n> n\r\n> {ID}", "\r\nx", "h-aaaa", "", "T\nn"),
    (f"> [!q] T\r> n\r> {ID}", "\r\rx", "h-aaaa", "", "T\nn"),
    # by its link, with and without an id; in one line
    (f"> [!q] T\n> n\n> {L}", "", "", "x", "T\nn"),
    (f"> [!q] T\n> n\n> {L}\n> {ID}", "", "h-aaaa", "x", "T\nn"),
    (f"> [!q] T\n> n {L} {ID}", "", "h-aaaa", "x", "T\nn "),
    (f"> [!q] T\n> n {ID}", "", "h-aaaa", "", "T\nn"),
    (f"> [!q] T n {ID}", "", "h-aaaa", "", "T n\n"),
    (f"> [!q] {ID}", "", "h-aaaa", "", "\n"),
    (f"> [!q] T\n> n\n> {ID} ^h-bbbb", "", "h-aaaa", "", "T\nn"),
    # what somebody wrote below the id, or the link, is the end of the note
    (f"> [!q] T\n> n\n> {ID}\n> m", "", "h-aaaa", "", "T\nn\nm"),
    (f"> [!q] T\n> n\n>\n> {ID}\n> m", "", "h-aaaa", "", "T\nn\nm"),
    (f"> [!q] T\n> n\n>\n>\n> {ID}\n> m", "", "h-aaaa", "", "T\nn\n\nm"),
    (f"> [!q] T\n> n\n> {ID}\n>\n> m", "", "h-aaaa", "", "T\nn\n\nm"),
    (f"> [!q] T\n> n\n> {ID}\n>\n>", "", "h-aaaa", "", "T\nn"),
    (f"> [!q] T\n> {ID}\n> m", "", "h-aaaa", "", "T\nm"),
    (f"> [!q] T\n> {ID}\n>\n> m", "", "h-aaaa", "", "T\nm"),
    (f"> [!q] T\n> {L}\n> n", "", "", "x", "T\nn"),
    (f"> [!q] T\n> n\n> {L}\n> ^h-\n> m", "", "", "x", "T\nn\nm"),
    (f"> [!q] T\n> n\n> {L}\n> ^h\n> m ^h-", "", "", "x", "T\nn\nm ^h-"),
    (f"> [!q] T\n> a\n> {L}\n> b\n> {L}\n> {ID}", "", "h-aaaa", "x", "T\na\nb"),
    (f"> [!q] T\n> n\n>\n>\n> {ID}", "", "h-aaaa", "", "T\nn"),
    # its id apart from it
    (f"> [!q] T\n> n\n\n> {ID}", "", "h-aaaa", "", "T\nn"),
    (f"> [!q] T\n> n\n\n\n{ID}  ", "\nx", "h-aaaa", "", "T\nn"),
    (f"> [!q] T\n> n\n> {L}\n>\n\n{ID}", "", "h-aaaa", "x", "T\nn"),
    (f"> [!q] T\n> n\n> {L}", "\n\nx\n\n^h-bbbb", "", "x", "T\nn"),
    (f"> [!q] T\n{ID}", "", "h-aaaa", "", "T\n"),
    (f"> [!q] T\n> [!x] n\n> {ID}", "", "h-aaaa", "", "T\n[!x] n"),
    (f"> [!q] T\n> n\n> [!x] m\n> {ID}", "", "h-aaaa", "", "T\nn\n[!x] m"),
    # what belongs to a callout within it is its own
    (
        f"> [!note] A\n> > [!q] T\n> > {L}\n> > {ID}\n> b\n> ^h-bbbb",
        "",
        "h-bbbb",
        "",
        f"A\n> [!q] T\n> {L}\n> {ID}\nb",
    ),
    (f"> [!q] T\n> n\n>\n> > w {ID}", "", "h-aaaa", "", "T\nn\n\n> w"),  # a quotation swallowed it
]


@pytest.mark.parametrize(("whole", "below", "label", "identity", "body"), SAID)
@pytest.mark.parametrize("above", ["", "Words.\n\n", "\r\n"])
def test_a_callout_says_what_it_says_and_stands_where_it_does(
    above: str, whole: str, below: str, label: str, identity: str, body: str
) -> None:
    [found] = find_callouts(f"{above}{whole}{below}")
    assert (found.label, found.identity, found.body, found.form) == (label, identity, body, "callout")
    assert (found.start, found.end) == (len(above), len(above + whole))


NONE = [
    f"x > [!q] T\n> {ID}",
    f"> [!q]T\n> {ID}",
    f"> [!{'q' * 61}] T\n> {ID}",
    f"> q\n> {ID}",
    f"> [!q] T\n> n\n\nx {ID}",
    f"> [!q] T\n> n\n\nx\n\n{ID}",
    f"> [!q] T\n> n\n\n\n\n{ID}",
    f"> [!q] T\n> {L} a {L}",  # a link that stands twice
    f"> [!q] T\n> a {L} b",
    "> [!q] T\n> n\n> ^h-aaa",
    f"> [!q] T\n> n [{ID}]\n> {ID}",  # the label of a footnote
    f"> [!q] T\n> n {ID}\n\nw [open](postil://a/y)",  # where links are written a callout has one
    "> [!q] T\n> n",
]


@pytest.mark.parametrize("text", NONE)
def test_what_carries_no_sign_of_postils_is_none_of_its_callouts(text: str) -> None:
    assert find_callouts(text) == []


SEVERAL = [
    (
        f"> [!q] T\n> n\n> {ID}\n> [!q] U\n> m\n> ^h-bbbb",
        [(f"> [!q] T\n> n\n> {ID}", "T\nn"), ("> [!q] U\n> m\n> ^h-bbbb", "U\nm")],
    ),
    (f"> [!q] T\n> {L}\n> [!q] U\n> ^h-bbbb", [(f"> [!q] T\n> {L}", "T\n"), ("> [!q] U\n> ^h-bbbb", "U\n")]),
    (f"> [!note] A\n> > [!q] T\n> > {ID}\n> b", [(f"> > [!q] T\n> > {ID}", "T\n")]),
    (
        f"> [!q] T\n> n\n\n{ID}\n> [!q] U\n> ^h-bbbb",
        [(f"> [!q] T\n> n\n\n{ID}", "T\nn"), ("> [!q] U\n> ^h-bbbb", "U\n")],
    ),
    # a paragraph's id stands above the callout
    (f"x {ID}\n\n> [!q] T\n> n {ID}\n", [(f"> [!q] T\n> n {ID}", "T\nn")]),
    (f"> [!a] B {ID}\n\n> [!q] T n {ID}\n", [(f"> [!q] T n {ID}", "T n\n")]),
    (f"x {ID}\n\ny {ID}\n\n> [!q] T n {ID}\n", []),
    # of two with one label, that with the link
    (f"> [!q] T\n> a\n> {ID}\n\n> [!q] U\n> {L}\n> {ID}", [(f"> [!q] U\n> {L}\n> {ID}", "U\n")]),
    (f"> [!q] T\n> a\n> {ID}\n\n> [!q] U\n> {ID}", [(f"> [!q] T\n> a\n> {ID}", "T\na"), (f"> [!q] U\n> {ID}", "U\n")]),
]


@pytest.mark.parametrize(("text", "found"), SEVERAL)
def test_callouts_end_where_the_next_one_begins(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[one.start : one.end], one.body) for one in find_callouts(text)] == found


def test_what_stands_before_each_line_of_a_callout_is_that_of_its_place() -> None:
    assert [prefix_of(one) for one in ("> [!q]", "  > > [!q] T", "\t> [!q]", "x", "> q")] == ["", "  > ", "\t", "", ""]


def test_callouts_are_counted_whosever_they_are() -> None:
    assert [count_callouts(one) for one in ("", "> x", "> [!q]\n> x\n> > [!q] T\nx [!q]\n", "> [!q]")] == [0, 0, 2, 1]
