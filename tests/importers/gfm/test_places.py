"""Where each word was read: for every character that is seen, the source at its place says that character."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from desktop.importers.from_markdown import read
from tests.annotated.documents import random_document
from tests.importers.gfm.unread import unread

SOURCE = """---
title: hidden words
---
# Hello *world* #

Foo\\* **bar** `co de` [link](http://example.org/foo "bar") &copy; ![img](a.png)日本**語**の[^1] <b>x</b><br>
a  line   of   blanks and `` `code` ``; ~~gone~~ ==kept== H~2~O **two *in\\_ one* another**

| a | b |
|---|---|
| `x \\| y` | y\\|z |

Setext
words
===

> quoted *words*
> > deeper
lazy

1.\tafter a tab

\tcode after a tab
- - [x] `do`

Term
: its **meaning**

<!-- hidden words -->
<div title="a>b">raw &lt; <em>words</em> <img src="b.png"></div>

[link]: /there
'title'

~~~
  in a fence
~~~

[^1]: Foot **bar**

    and more
"""
SIGNS = (  # parted by broken bars
    "a¦é¦日本¦👩‍👩‍👧¦&¦!¦;¦\\¦|¦$¦{¦}¦[¦]¦(¦)¦<¦>¦*¦**¦_¦__¦`¦``¦~¦~~¦==¦^¦---¦===¦```¦~~~¦[^1]¦[^1]: ¦: ¦:::¦![¦](u)"
    "¦[x]: /u¦http://a.b/c¦<https://a.b>¦me@a.b¦<b>¦</b>¦<br>¦<div>¦</div>¦<title>¦<!--¦-->¦&amp;¦&#60;¦|-|-|\n¦b c"
    "¦\u200f¦\xa0¦\n¦\n\n¦\r\n¦  \n¦    ¦\t¦> ¦- ¦1. ¦# "
)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_construct_says_where_its_words_stand(newline: str, mark: str) -> None:
    source = mark + SOURCE.replace("\n", newline)
    content = read(source.encode(), "a.md").content
    assert "x | y" in content.text
    assert unread(source, content) == []


@pytest.mark.parametrize(
    "source",
    [
        "a ==**b _c_** d== e ^f ^^g^^ h^ ~~i ~j~ k~~",
        "&amp;&#60;&NotEqualTilde; &nosuch; \\& \\\\ \\a",
        "[a `]` b][c] [c] [c][] ![d *e*][c]\n\n[c]: x",
        "<https://example.org/a> <me@example.org> https://example.org/b",
        "words <!--> shown --> and <![CDATA[>&<]]> `a\nb` c\\\nd  \ne",
        "<title>a <b<!--c *d*> e",
        "<title>as text</title\n\n<textarea>words\n\nmore",
        "# a # b ##\n##\t\tc\n\nd\n---\n",
        "-\tone\n\n\ttwo\n  - three\nlazy\n",
        "[^a]: b\nc[^a]\n\nd[^a][^none]",
        "|a|b|\n|-|-|\n|c\\|d|\n| `\\|` | |\n",
        "a | b\n-|-\nc\n\nafter",
        "==a===b= c",
        "```a b\n\tc\n\n d\n```",
    ],
)
def test_nothing_is_said_to_stand_where_something_else_does(source: str) -> None:
    content = read(source.encode(), "a.md").content
    assert unread(source, content) == []


def test_no_text_is_taken_for_the_sign_of_a_place() -> None:
    source = "&#xfdd2;1&#xfdd3; <i>&#xfdd2;2&#xfdd3;</i> \ufdd23\ufdd3\n\n<div>a &#xFDD2;4&#64979; b</div>"
    content = read(source.encode(), "a.md").content
    assert [letter for letter in content.text if letter.isdigit()] == ["1", "2", "3", "4"]
    assert not {"\ufdd2", "\ufdd3"} & set(content.text)


def test_every_letter_of_random_documents_is_found(rounds: Callable[[int, int], int]) -> None:
    for seed in range(rounds(60, 5000)):
        data = random_document(seed)
        content = read(data, "a.md").content
        found = unread(data.decode(), content)
        # where there is nothing but comments the source is shown as it is, and none of it can be marked
        assert found == [] or len(found) == len("".join(content.text.split())), f"seed {seed}"


def test_every_letter_between_random_signs_is_found(rounds: Callable[[int, int], int]) -> None:
    for seed in range(rounds(300, 100_000)):
        chance = random.Random(seed)
        source = "a" + "".join(chance.choice(SIGNS.split("¦")) for _ in range(chance.randrange(1, 30)))
        found = unread(source, read(source.encode(), "a.md").content)
        # of what an open comment held no place is known, of an entity behind one only where it begins
        assert [row for row in found if row[1] not in ("", "&")] == [], f"seed {seed}: {source!r}"


def test_the_places_tell_blocks_of_raw_html() -> None:
    source = "a\n\n- b\n\n- c\n  <i>d</i>\n\n> <p>e\n> f</p>\n\n<!-- g\n\nh -->\n[i]: j\n\n[^k]: l\n    m\n***\n"
    content = read(
        f"---\na: b\n---\n\ufeff{source}".replace("\ufeff", "").replace("\n", "\r\n").encode(), "a.md"
    ).content
    whole = f"---\na: b\n---\n{source}".replace("\n", "\r\n")
    assert content.places is not None
    bounds = content.places.raw
    assert [whole[low:high] for low, high in zip(bounds[::2], bounds[1::2], strict=True)] == [
        "<p>e\r\n> f</p>",
        "<!-- g\r\n\r\nh -->",
    ]
    assert [content.places.in_raw_html(whole.index(word)) for word in ("a\r\n\r\n", "e\r\n>", "***")] == [0, 1, 0]
