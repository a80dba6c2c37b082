"""A page that a converter made of a text is read as a whole, also where it is but links; a page of a site is not."""

from __future__ import annotations

import pytest

from desktop.importers.from_html import read_page

LINKS = "".join(f"<li><a href='https://a.example/{n}'>Harbour number {n}</a> - J. Smit (PDF)</li>" for n in range(20))
TEXT = f"<h1>Harbours</h1><p><a href='/fr'>French</a></p><h2 id='north'>North</h2><ul>{LINKS}</ul>"


@pytest.mark.parametrize(
    "page",
    [
        TEXT,
        f"<article><section id='harbours'>{TEXT}</section></article>",
        f"{TEXT}<p>Updated in 2024 by J. Smit.</p><p><a href='/a'>READ MORE OF IT</a></p>",
        f"{TEXT}<table><thead><tr class='header'><th>Sign<th>Meaning</thead><tr><td>+<td>deep</table>",
        f"{TEXT}<div class='sourceCode'><pre><code>{'let depth = 9; ' * 9}</code></pre></div>",
    ],
    ids=["bare", "in boxes without a name", "with a date and a teaser's words", "with a table", "with code"],
)
def test_a_list_of_links_that_is_the_text_stays(page: str) -> None:
    text = read_page(f"<html><head><title>Harbours</title></head><body>{page}</body></html>").content.text
    assert [f"Harbour number {n} - J. Smit (PDF)" in text for n in range(20)] == [True] * 20
    for words in ("French", "Updated in 2024", "READ MORE OF IT", "Meaning", "deep", "let depth"):
        assert (words in text) == (words in page)


@pytest.mark.parametrize(
    "page",
    [
        f"<ul>{LINKS}</ul><div class='story'><h1>Rain</h1>{{}}</div>",
        f"<ul>{LINKS}</ul><h1>Rain</h1>{{}}",
        f"<div class='story'><h1>Rain</h1>{{}}</div><div class='links'><h2>More</h2><ul>{LINKS}</ul></div>",
    ],
    ids=["a menu before a box", "a menu at the top", "a menu in a box"],
)
def test_a_menu_beside_an_article_goes(page: str) -> None:
    prose = "".join(f"<p>{n}. It rained on the quay, on the sheep, and on the piano, all day.</p>" for n in range(9))
    text = read_page(f"<html><body>{page.format(prose)}</body></html>").content.text
    assert "8. It rained" in text
    assert "Harbour number 7" not in text
