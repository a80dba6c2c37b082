"""Citations are what the styles themselves print as their examples: the Chicago Manual's quick guide (18th edition) and
the reference examples of APA Style (7th edition); also of what an article's details say of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from db.records import Article
from desktop.citing.items import details_of, item_of
from desktop.citing.setting import Cite, cited
from desktop.citing.text import as_markdown


def _name(written: str) -> dict[str, str]:
    given, _, family = written.rpartition(" ")
    return {"given": given, "family": family}


def _work(kind: str, title: str, authors: str, date: list[int], **more: Any) -> dict[str, Any]:
    names = [_name(one) for one in authors.split("; ")] if authors else []
    return {"type": kind, "title": title, "author": names, "issued": {"date-parts": [date]}} | more


BOOK = _work("book", "Interior Chinatown", "Charles Yu", [2020], publisher="Pantheon Books")
TWO_AUTHORS = _work(
    "book",
    "The Channels of Student Activism: How the Left and Right Are Winning (and Losing) in Campus Politics Today",
    "Amy J. Binder; Jeffrey L. Kidder",
    [2022],
    publisher="University of Chicago Press",
)
CHAPTER = _work(
    "chapter",
    "The Queen Mary Psalter",
    "Kathleen Doyle",
    [2023],
    editor=[_name("P. J. M. Marks"), _name("Stephen Parkin")],
    publisher="University of Chicago Press",
    **{"container-title": "The Book by Design: The Remarkable Story of the World’s Greatest Invention"},
)
TRANSLATED = _work(
    "book",
    "The Wedding Party",
    "",
    [2021],
    author=[{"literal": "Liu Xinwu"}],
    translator=[_name("Jeremy Tiang")],
    publisher="Amazon Crossing",
)
JOURNAL = _work(
    "article-journal",
    "Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life",
    "Hyeyoung Kwon",
    [2022],
    volume="127",
    issue="6",
    page="1818-1859",
    DOI="10.1086/720277",
    **{"container-title": "American Journal of Sociology"},
)
NEWSPAPER = _work(
    "article-newspaper",
    "Are Flax Seeds All That?",
    "Dani Blum",
    [2023, 12, 13],
    URL="https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html",
    **{"container-title": "New York Times"},
)
THESIS = _work(
    "thesis",
    "A House Is Not a Home: Citizenship and Belonging in Contemporary Democracies",
    "",
    [2019],
    author=[{"given": "Yuna", "family": "Blajer de la Garza"}],
    genre="PhD diss.",
    publisher="University of Chicago",
    DOI="10.6082/uchicago.2097",
)
STORYBOOKS = _work(
    "article-journal",
    "Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States",
    "J. S. Grady; M. Her; G. Moreno; C. Perez; J. Yelinek",
    [2019],
    volume="8",
    issue="3",
    page="207-217",
    DOI="10.1037/ppm0000185",
    **{"container-title": "Psychology of Popular Media Culture"},
)
PREJUDICE = _work(
    "book",
    "The psychology of prejudice: From attitudes to social action",
    "L. M. Jackson",
    [2019],
    edition="2",
    publisher="American Psychological Association",
    DOI="10.1037/0000168-000",
)


@pytest.mark.parametrize(
    ("style", "work", "page", "citation", "entry"),
    [
        (
            "chicago-notes",
            BOOK,
            "45",
            "Charles Yu, *Interior Chinatown* (Pantheon Books, 2020), 45.",
            "Yu, Charles. *Interior Chinatown*. Pantheon Books, 2020.",
        ),
        (
            "chicago-notes",
            TWO_AUTHORS,
            "117-118",
            "Amy J. Binder and Jeffrey L. Kidder, *The Channels of Student Activism: How the Left and Right Are "
            "Winning "
            "(and Losing) in Campus Politics Today* (University of Chicago Press, 2022), 117–18.",
            "Binder, Amy J., and Jeffrey L. Kidder. *The Channels of Student Activism: How the Left and Right Are "
            "Winning (and Losing) in Campus Politics Today*. University of Chicago Press, 2022.",
        ),
        (
            "chicago-notes",
            CHAPTER,
            "64",
            "Kathleen Doyle, “The Queen Mary Psalter,” in *The Book by Design: The Remarkable Story of the World’s "
            "Greatest Invention*, ed. P. J. M. Marks and Stephen Parkin (University of Chicago Press, 2023), 64.",
            "Doyle, Kathleen. “The Queen Mary Psalter.” In *The Book by Design: The Remarkable Story of the World’s "
            "Greatest Invention*, edited by P. J. M. Marks and Stephen Parkin. University of Chicago Press, 2023.",
        ),
        (
            "chicago-notes",
            TRANSLATED,
            "279",
            "Liu Xinwu, *The Wedding Party*, trans. Jeremy Tiang (Amazon Crossing, 2021), 279.",
            "Liu Xinwu. *The Wedding Party*. Translated by Jeremy Tiang. Amazon Crossing, 2021.",
        ),
        (
            "chicago-notes",
            JOURNAL,
            "1842-1843",
            "Hyeyoung Kwon, “Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life,” *American "
            "Journal of Sociology* 127, no. 6 (2022): 1842–43, https://doi.org/10.1086/720277.",
            "Kwon, Hyeyoung. “Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life.” *American "
            "Journal of Sociology* 127, no. 6 (2022): 1818–59. https://doi.org/10.1086/720277.",
        ),
        (
            "chicago-notes",
            NEWSPAPER,
            "",
            "Dani Blum, “Are Flax Seeds All That?,” *New York Times*, December 13, 2023, "
            "https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.",
            "",
        ),
        (
            "chicago-notes",
            THESIS,
            "66-67",
            "Yuna Blajer de la Garza, “A House Is Not a Home: Citizenship and Belonging in Contemporary Democracies” "
            "(PhD diss., University of Chicago, 2019), 66–67, https://doi.org/10.6082/uchicago.2097.",
            "Blajer de la Garza, Yuna. “A House Is Not a Home: Citizenship and Belonging in Contemporary Democracies.” "
            "PhD diss., University of Chicago, 2019. https://doi.org/10.6082/uchicago.2097.",
        ),
        (
            "chicago-author-date",
            BOOK,
            "45",
            "(Yu 2020, 45)",
            "Yu, Charles. 2020. *Interior Chinatown*. Pantheon Books.",
        ),
        (
            "apa",
            STORYBOOKS,
            "",
            "(Grady et al., 2019)",
            "Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A "
            "comparison of "
            "storybooks that represent ethnic and racial groups in the United States. *Psychology of Popular Media "
            "Culture*, *8*(3), 207–217. https://doi.org/10.1037/ppm0000185",
        ),
        (
            "apa",
            PREJUDICE,
            "",
            "(Jackson, 2019)",
            "Jackson, L. M. (2019). *The psychology of prejudice: From attitudes to social action* (2nd ed.). American "
            "Psychological Association. https://doi.org/10.1037/0000168-000",
        ),
    ],
)
def test_an_example_of_a_style_is_printed_as_it_prints_it(
    style: str, work: dict[str, Any], page: str, citation: str, entry: str
) -> None:
    printed = cited(style, {"w": work | {"id": "w"}}, [Cite("w", page)])
    assert list(map(as_markdown, printed.citations)) == [citation]
    assert not entry or list(map(as_markdown, printed.works)) == [entry]


JOURNAL_ARTICLE = Article(
    "a",
    "Temporal Variation in Selection Influences Microgeographic Local Adaptation",
    "Emily L. Dittmar, Douglas W. Schemske",
    publisher="American Naturalist",
    doi="10.1086/725865",
    metadata={"kind": "article", "volume": "202 (4)", "pages": "471–485", "date": "2023"},
)
NEWS_PAGE = Article(
    "a",
    "Are Flax Seeds All That?",
    "Dani Blum",
    publisher="The New York Times",
    metadata={
        "kind": "news",
        "date": "2023-12-13",
        "url": "https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html",
    },
)
HANDBOOK = Article(
    "a", "Osteoarthritis", "M. R. Gecht-Silver, A. M. Duncombe", metadata={"kind": "book", "date": "2015"}
)
RENTZ = Article("a", "On Rights", "Ann Rentz", publisher="The Quay", metadata={"kind": "web page", "date": "2020"})


@pytest.mark.parametrize(
    ("style", "article", "cite", "citation"),
    [
        (
            "chicago-notes",
            JOURNAL_ARTICLE,
            Cite("a", "480"),
            "Emily L. Dittmar and Douglas W. Schemske, “Temporal Variation in Selection Influences Microgeographic "
            "Local Adaptation,” *American Naturalist* 202, no. 4 (2023): 480, https://doi.org/10.1086/725865.",
        ),
        (
            "chicago-notes",
            NEWS_PAGE,
            Cite("a"),
            "Dani Blum, “Are Flax Seeds All That?,” *New York Times*, December 13, 2023, "
            "https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.",
        ),
        (
            "chicago-notes",
            replace(NEWS_PAGE, publisher="the Guardian"),
            Cite("a"),
            "Dani Blum, “Are Flax Seeds All That?,” *Guardian*, December 13, 2023, "
            "https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.",
        ),
        (
            "apa",
            HANDBOOK,
            Cite("a", "Osteoarthritis", "section"),
            "(Gecht-Silver & Duncombe, 2015, Osteoarthritis section)",
        ),
        # none prints this one as an example: a rule of each
        ("chicago-notes", RENTZ, Cite("a", "What Is a “Right”?", "section"),
         "Ann Rentz, “On Rights,” The Quay, 2020, under “What Is a ‘Right’?”"),
        ("chicago-author-date", RENTZ, Cite("a", "To 1990-95", "section"), "(Rentz 2020, under “To 1990–95”)"),
        ("mla", RENTZ, Cite("a", "Rights & <b>wrongs</b>", "section"), "(Rentz, “Rights & \\<b\\>wrongs\\</b\\>”)"),
    ],
)  # fmt: skip
def test_what_the_details_of_an_article_say_is_printed_as_the_styles_print_it(
    style: str, article: Article, cite: Cite, citation: str
) -> None:
    item = item_of(article)
    assert list(map(as_markdown, cited(style, {"a": item}, [cite]).citations)) == [citation]
    assert details_of(item)["date"] == article.metadata["date"]
    assert details_of(item).get("volume", "") == article.metadata.get("volume", "")
