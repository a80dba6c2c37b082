"""A page for a browser carries an annotated article, and tells whether somebody changed it since."""

from __future__ import annotations

import pytest

from desktop.exporters.page.carried import SEAL, block_of, carried, is_page_as_written, sealed

ARTICLE = "One & <two>\n\x7f\x9f\u2028\u2029\ufeff\udfff </script> é\r\n"
BLOCK = block_of(ARTICLE)


def page(block: str = BLOCK, above: str = "<!doctype html>\n") -> bytes:
    return f"{above}<p>{block}</p>".encode("utf-8", "surrogatepass")


def test_an_article_stands_in_a_page_as_data_that_nothing_in_it_ends() -> None:
    assert BLOCK == (
        '<script type="application/json" id="postil-annotated-article">"One \\u0026 \\u003ctwo\\u003e\\n'
        '\\u007f\\u009f\\u2028\\u2029\\ufeff\\udfff \\u003c/script\\u003e é\\r\\n"</script>'
    )
    assert carried(page()) == ARTICLE.encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("above", ["", "\ufeff", " \t\r\n", "\ufeff\n "])
def test_a_page_begins_with_a_tag(above: str) -> None:
    assert carried(page(above=f"{above}<html>")) is not None
    assert carried(page(above=f"{above}A <html>")) is None


@pytest.mark.parametrize(
    ("block", "article"),
    [
        ('<SCRIPT id=postil-annotated-article class="x">"a"</SCRIPT >', b"a"),
        ("<script defer id='postil-annotated-article'>\n\"a\n</script>", None),
        ("<script id='postil-annotated-article'>\n\"a\"\n</script>", b"a"),
        (f'<script {"x" * 198} id=postil-annotated-article>"a"</script>', b"a"),
        (f'<script {"x" * 199} id=postil-annotated-article>"a"</script>', None),
        ('<script id="postil-annotated-article">"a"</script> <script>"b"</script>', b"a"),
        ('<script id="postil-annotated-article">"a"', None),
        ('<script id="postil-annotated-article">5</script>', None),
        ('<script id="postil-annotated-article">["a"]</script>', None),
        (f'<script id="postil-annotated-article">{"[" * 100_000}</script>', None),
        ('<script id="postil-annotated-articles">"a"</script>', None),
        ('<p id="postil-annotated-article">"a"</p>', None),
        ("<p>", None),
    ],
    ids=lambda value: str(value)[:60],
)
def test_what_carries_no_article_is_no_such_page(block: str, article: bytes | None) -> None:
    assert carried(page(block)) == article


def test_an_article_in_bytes_that_are_no_text_is_none() -> None:
    assert carried(page().replace(b"One", b"\xff")) is None


def test_a_page_is_as_written_while_no_byte_of_it_is_another() -> None:
    made = sealed(f"<head>{SEAL}</head> é \ud800 {SEAL}").encode("utf-8", "surrogatepass")
    seal = SEAL.encode()
    assert made.count(b'<meta name="postil-written" content="') == 2 and made.endswith(b" " + seal)
    assert is_page_as_written(made)
    for changed in (made + b" ", made[:-1], made.replace(b"head", b"body"), made.replace(b'">', b'" >', 1)):
        assert not is_page_as_written(changed)
    assert not is_page_as_written(b"<head></head>")
    assert not is_page_as_written(b"")
