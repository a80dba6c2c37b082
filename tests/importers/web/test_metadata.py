"""What a page says of itself: the title without the site, who, when, in which language."""

# ruff: noqa: E501
from __future__ import annotations

import pytest

from desktop.importers.web.metadata import iso_date, name_of, page_metadata

SITE = '<meta property="og:site_name" content="Harbour Weekly">'
TITLES = [
    ("<title>Boats | Harbour Weekly</title>" + SITE, "", "Boats"),
    ("<title>Harbour Weekly: Boats and those who count them</title>" + SITE, "", "Boats and those who count them"),
    ('<meta property="og:title" content="Boats (with Kids) - Harbour Weekly">' + SITE, "", "Boats (with Kids)"),
    ('<meta property="og:title" content="Harbour Weekly"><title>Counting - Harbour Weekly</title>' + SITE, "", "Counting"),
    ('<link rel="canonical" href="https://www.example.org/x"><title>Boats — Example</title>', "", "Boats"),
    ("<title>It's boats - anywhere</title>", "It’s boats", "It’s boats"),
    ("<title>Boats: a history of counting</title>", "", "Boats: a history of counting"),
    ("<title>Counting: boats</title>", "Counting: boats", "Counting: boats"),
    ("", "Boats", "Boats"),
    ('<script type="application/ld+json">{"headline": "Boats", "publisher": {"name": "Harbour"}}</script><title>x</title>', "", "Boats"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "heading", "expected"), TITLES)
def test_a_title_is_without_the_name_of_the_site(head: str, heading: str, expected: str) -> None:
    assert page_metadata(head, heading).title == expected


def test_the_site_is_known_by_its_name() -> None:
    assert page_metadata(SITE).publisher == "Harbour Weekly"
    assert (
        page_metadata(
            '<script type="application/ld+json">{"headline": "B", "publisher": {"name": "Harbour"}}</script>'
        ).publisher
        == "Harbour"
    )


NAMES = [
    ("By Ida Lindqvist", "Ida Lindqvist"), ("Ida Lindqvist | March 5, 2024", "Ida Lindqvist"), ("Ida Lindqvist@ida", "Ida Lindqvist"),
    ("Ida LindqvistMonday, March 5", "Ida Lindqvist"), ("von Ida Lindqvist", "Ida Lindqvist"), ("admin", ""), ("https://a.b/ida", ""),
    ("Ida Lindqvist and Bo Ek", "Ida Lindqvist and Bo Ek"), ("", ""), ("Åsa Ek • 3 min", "Åsa Ek"), ("Author: Åsa Ek", "Åsa Ek"), ("No Author", ""),
]  # fmt: skip


@pytest.mark.parametrize(("line", "name"), NAMES)
def test_a_byline_names_the_author(line: str, name: str) -> None:
    assert name_of(line) == name


DATES = [
    ("2024-03-05T08:00:00Z", "2024-03-05T08:00:00Z"), ("March 5, 2024, 07:15 PM", "2024-03-05"), ("Mon, 05 Mar 2024 16:07 GMT", "2024-03-05"),
    ("20240305", "2024-03-05"), ("2024/3/5", "2024-03-05"), ("2024", "2024"), ("soon", "soon"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), DATES)
def test_a_date_is_written_as_iso_where_it_can_be_told(said: str, expected: str) -> None:
    assert iso_date(said) == expected


WHERE = [
    ('<meta name="pubdate" content="March 5, 2024">', "2024-03-05"),
    ('<body><span itemprop="datePublished" content="2024-03-05">x</span>', "2024-03-05"),
    ('<body><time class="x" datetime="2024-03-05T08:00">x</time>', "2024-03-05T08:00"),
    ('<meta property="og:url" content="https://a.b/2024/3/5/boats">', "2024-03-05"),
    ('<meta property="og:url" content="https://a.b/boats-at-dawn-20240305/">', "2024-03-05"),
    ("<body>2024", ""),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), WHERE)
def test_the_day_is_looked_for_in_head_page_and_address(source: str, expected: str) -> None:
    assert page_metadata(source).date == expected


def test_a_line_above_the_text_tells_the_day_at_last() -> None:
    assert page_metadata("<body>", "", ["Harbours", "Published March 5, 2024"]).date == "2024-03-05"


def test_linked_data_is_believed_before_a_meta_that_names_the_house() -> None:
    head = '<meta name="author" content="Publishing House"><script type="application/ld+json">{"headline": "T", "author": {"name": "Ida"}}</script>'
    assert page_metadata(head).author == "Ida"


@pytest.mark.parametrize(
    ("keywords", "tags"),
    [
        ("boats,  harbour \n dues,boats,", ["boats", "harbour dues"]),
        (",".join(map(str, range(8))), [*"01234567"]),
        (",".join(map(str, range(9))), [*"01234567"]),
        ("the law of the sea, how to tie up a boat, b", ["the law of the sea", "b"]),
        (f"{'x' * 50},{'y' * 51}", ["x" * 50]),
    ],
)
def test_a_page_has_the_first_few_of_its_keywords_and_no_sentences(keywords: str, tags: list[str]) -> None:
    assert list(page_metadata(f'<meta name="keywords" content="{keywords}">').tags) == tags
    properties = "".join(f'<meta property="article:tag" content="{tag}">' for tag in keywords.split(","))
    assert list(page_metadata(properties).tags) == tags


def test_a_journals_page_says_what_is_cited_with_each_author_given_name_first() -> None:
    said = page_metadata(
        '<meta name="author" content="Harbour Press"><meta name="citation_title" content="On tides">'
        '<meta name="citation_author" content="North, Ada"><meta name="citation_author" content="Ben South, Jr.">'
        '<meta name="citation_journal_title" content="Tides"><meta name="citation_doi" content="doi:10.1000/182">'
        '<meta name="citation_firstpage" content="3"><meta name="citation_lastpage" content="9">'
        '<meta name="citation_volume" content="19"><meta name="citation_issue" content="3/4">'
        '<link rel="canonical" href="https://tides.example.org/182">'
    )
    assert said.author == "Ada North; Ben South, Jr."
    assert (said.publisher, said.doi, said.pages, said.kind) == ("Tides", "10.1000/182", "3–9", "article")
    assert (said.url, said.volume) == ("https://tides.example.org/182", "19 (3/4)")


def test_dublin_core_and_linked_data_tell_authors_doi_and_kind() -> None:
    said = page_metadata(
        '<meta name="DC.creator" content="North, Ada"><meta name="DC.identifier" content="https://doi.org/10.1000/182">'
        '<meta name="DC.publisher" content="Harbour Press">'
    )
    assert (said.author, said.doi, said.publisher) == ("Ada North", "10.1000/182", "Harbour Press")
    said = page_metadata(
        '<script type="application/ld+json">{"@type": "ScholarlyArticle", "headline": "T", "sameAs":'
        ' "https://doi.org/10.1000/183", "author": [{"name": "Ada North"}, {"name": "Ben South"}]}</script>'
    )
    assert (said.author, said.doi, said.kind) == ("Ada North, Ben South", "10.1000/183", "article")
    said = page_metadata(
        '<script type="application/ld+json">{"@type": "ScholarlyArticle", "headline": "T", "isPartOf": {"@type":'
        ' "PublicationIssue", "issueNumber": 3, "isPartOf": {"@type": "PublicationVolume", "volumeNumber": "12"}}}</script>'
    )
    assert said.volume == "12 (3)"


@pytest.mark.parametrize(
    ("head", "heading", "site"),
    [
        ("<title>Boats leave - The Harbour Times</title>", "Boats leave", "The Harbour Times"),
        ('<title>Harbour Notes: Boats</title><meta property="og:title" content="Boats">', "Notes", "Harbour Notes"),
        ("<title>Boats: a history — of counting</title>", "Boats: a history — of counting", ""),
        ("<title>Boats – Section – The Harbour Times</title>", "Boats", ""),
        ("<title>Evolve: shared history — extension for boats</title>", "extension for boats", ""),
        ("<title>Boats - The Harbour Times</title>", "Something else", ""),
    ],
)
def test_a_site_that_the_head_does_not_name_stands_beside_the_title_and_is_a_guess(
    head: str, heading: str, site: str
) -> None:
    said = page_metadata(head, heading)
    assert said.publisher == site and ("publisher" in said.guessed) == bool(site)


def test_a_heading_that_names_the_site_is_no_title_of_the_page() -> None:
    head = '<meta property="og:site_name" content="The Harbour Letters"><title>Of tides - The Harbour Letters</title>'
    assert page_metadata(head, "The Harbour Letters").title == "Of tides"


def test_a_newspapers_page_and_a_blogs_are_cited_as_such() -> None:
    kinds = {
        '"NewsArticle"': "news",
        '["Article", "OpinionNewsArticle"]': "news",
        '"BlogPosting"': "blog",
        '"Article"': "article",
        '"Article", "publisher": {"@type": "NewsMediaOrganization", "name": "N"}': "news",
        '"Article", "isPartOf": {"@type": ["Periodical", "CreativeWork"]}': "news",
        '"Article", "publisher": {"@type": "Organization", "name": "Harbour Magazine"}': "magazine",
    }
    script = '<script type="application/ld+json">{{"headline": "T", "@type": {}}}</script>'
    assert {said: page_metadata(script.format(said)).kind for said in kinds} == kinds
    article, site = '<meta property="og:type" content="article">', '<meta property="og:site_name" content="{}">'
    called = {"Quay Magazine": "magazine", "The Quay Times": "news", "Quay Weblog": "blog", "Quay Ltd.": "article"}
    assert {name: page_metadata(article + site.format(name)).kind for name in called} == called
    assert page_metadata(article + '<meta name="news_keywords" content="tides">').kind == "news"
    microdata = (
        '<meta property="og:type" content="article"><article itemtype="http://schema.org/NewsArticle" itemscope>'
    )
    assert page_metadata(microdata).kind == "news"
