"""Finding the article: what is put back that the library left out, and which of several articles is the page's own."""

# ruff: noqa: E501
from __future__ import annotations

import pytest

from desktop.article.content import BlockKind
from desktop.importers.from_html import read_page
from tests.importers.outline import outline

PROSE = "The ferry left at noon, with nine sheep, a piano and the post, and nobody on the quay waved to it, as it was raining. "
MENU = "<ul>" + "".join(f'<li><a href="/{n}">Section number {n}</a></li>' for n in range(12)) + "</ul>"


def page(*parts: str) -> str:
    body = "".join(part or f"<p>{n}. {PROSE}</p>" for n, part in enumerate(parts))
    return f"<title>A ferry</title><div>{MENU}</div><div class='post-content'>{body}</div><div class='sidebar'>{MENU}</div>"


THINGS = [
    ("<table><tr><td>Sheep<td>9<tr><td>Pianos<td>1</table>", ["cell 0,0 'Sheep'", "cell 0,1 '9'", "cell 1,0 'Pianos'", "cell 1,1 '1'"]),
    ("<div class='scroll-box'><table><tr><td>Sheep<td>9</table></div>", ["cell 0,0 'Sheep'", "cell 0,1 '9'"]),
    ("<pre>12:00\n13:00</pre>", ["code '12:00\\n13:00'"]),
    ("<div class='media'><figure><img src='http://a.b/quay.jpg' alt='The quay'><figcaption>Rain.</figcaption></figure></div>", ["image '\ufffc'", "caption 'Rain.'"]),
    ("<ul><li>bread<li>post</ul>", ["paragraph ul • 'bread'", "paragraph ul • 'post'"]),
    ("<h2><a href='#cargo'>The cargo</a></h2>", ["heading2 'The cargo'"]),
    ("<div class='social-embed'><blockquote>It rained again. <a href='http://a.b'>More</a></blockquote></div>", ["paragraph quote 'It rained again. More'"]),
]  # fmt: skip


@pytest.mark.parametrize(("thing", "expected"), THINGS)
def test_small_things_among_the_paragraphs_stay(thing: str, expected: list[str]) -> None:
    lines = outline(read_page(page("", "", thing, "", "")).content)
    assert [line for line in lines if "ferry left" not in line] == expected
    assert len(lines) == 4 + len(expected)


def test_of_several_articles_the_one_with_the_heading_is_read() -> None:
    others = "".join(f"<article><h2><a href='/{n}'>Other</a></h2><p>{n} {PROSE * 3}</p></article>" for n in range(6))
    own = f"<article><h1>Rain</h1><p>{'It rained on the quay, on the sheep and on the piano, all of that day. ' * 4}</p></article>"
    content = read_page(f"<title>Rain</title>{own}<div>{others}</div>").content
    assert "ferry left" not in content.text
    assert content.text.startswith("Rain\nIt rained")


@pytest.mark.parametrize(
    "hidden", ["style='display: none'", "style='color:red;visibility:hidden'", "class='sr-only'", "hidden"]
)
def test_what_a_page_hides_is_left_out_where_there_is_an_article(hidden: str) -> None:
    content = read_page(page("", f"<div {hidden}>Image copyright</div>", "", "")).content
    assert "copyright" not in content.text
    assert "ferry left" in content.text


def test_a_page_of_very_many_elements_is_read_by_our_own_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.importers.web.article._MAX_ELEMENTS", 200)
    monkeypatch.setattr("desktop.importers.web.article._Numbers", None)
    rows = "".join(f"<p>{n} <b>x</b> {PROSE}</p>" for n in range(110))
    content = read_page(f"<div>{MENU}</div><article>{rows}</article>").content
    assert len(content.blocks) == 110


def test_a_menu_in_the_midst_of_a_sentence_is_left_out() -> None:
    links = "".join(f"<span><a href='/{n}'>Other news of the senator, number {n}</a></span>" for n in range(5))
    content = read_page(
        page("", f"<p>The senator <span class='rollover'>{links}</span> took the ferry, for once.</p>", "", "")
    ).content
    assert "The senator took the ferry, for once." in content.text.replace("  ", " ")


def test_headings_links_and_bold_are_not_lost_by_the_search() -> None:
    content = read_page(
        page("", "<h2>Cargo</h2>", f"<p>{PROSE}<b>Nine</b> <a href='http://a.b/'>sheep</a></p>", "")
    ).content
    assert any(block.kind is BlockKind.HEADING for block in content.blocks)
    assert {span.kind.value for block in content.blocks for span in block.spans} == {"strong", "link"}


PICTURES = [
    ("<img src='quay.png'>", "quay.png"),
    ("<img src='https://a.b/quay.jpg' alt='The quay'>", "https://a.b/quay.jpg"),
    ("<img src='https://a.b/quay.jpg'>", None),
    ("<img src='data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP' alt='The quay'>", None),
    ("<img src='/img/blank.gif' alt='The quay'>", None),
    ("<img src='data:image/svg+xml,x' data-lazy-src='quay.png'>", "quay.png"),
    ("<img alt='The quay' data-srcset='small.png 300w, large.png 900w'>", "large.png"),
]


@pytest.mark.parametrize(("picture", "source"), PICTURES)
def test_a_picture_that_nobody_can_see_leaves_no_box(picture: str, source: str | None) -> None:
    content = read_page(page("", f"<p>{picture}</p>", "", "")).content
    assert [block.target for block in content.blocks if block.kind is BlockKind.IMAGE] == [source] * (
        source is not None
    )
