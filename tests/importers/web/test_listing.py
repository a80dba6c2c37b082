"""A home page says that it is one, and shows what it lists; an article beside many teasers is an article."""

# ruff: noqa: E501
from __future__ import annotations

import pytest

from desktop.importers import importer_by_id
from desktop.importers.from_html import LISTS

PROSE = (
    "The ferry left at noon, with nine sheep, a piano and the post, and nobody waved to it, as it was raining hard. "
)
LEAD = f"<div class='lead'><p>{PROSE}{PROSE}</p></div>"


def teasers(count: int, said: str = "") -> str:
    return "".join(
        f"<div class='card'><h3><a href='/{n}'>What happened at quay number {n}</a></h3>{said}</div>"
        for n in range(count)
    )


@pytest.mark.parametrize(
    "body",
    [
        f"<main>{LEAD}<section>{teasers(160)}</section></main>",
        f"<div id='content'>{teasers(12, f'<p>{PROSE[:90]}</p>')}</div>",
    ],
    ids=["teasers around a lead", "titles, each with a line"],
)
def test_a_home_page_is_shown_with_what_it_lists_and_says_that_it_is_one(body: str) -> None:
    imported = importer_by_id("html").read(f"<title>The Quay</title><body>{body}</body>".encode(), "a.html")
    assert imported.remark == LISTS
    for n in range(12):
        assert f"What happened at quay number {n}\n" in imported.content.text + "\n"


@pytest.mark.parametrize(
    "body",
    [
        f"<article><h1>Rain</h1>{''.join(f'<p>{n}. {PROSE * 3}</p>' for n in range(5))}</article><aside>{teasers(40)}</aside>",
        "<div>"
        + "".join(f"<h2><a href='#p{n}'>Part {n} of it</a></h2><p>{PROSE * 4}</p>" for n in range(9))
        + "</div>",
    ],
    ids=["an article beside teasers", "headings that lead to themselves"],
)
def test_an_article_is_one_whatever_leads_away_from_it(body: str) -> None:
    imported = importer_by_id("html").read(f"<title>Rain</title><body>{body}</body>".encode(), "a.html")
    assert imported.remark == ""
    assert PROSE.strip() in imported.content.text
