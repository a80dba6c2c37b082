"""What generators of sites and documents add to Markdown is shown as what it is, and what is no word is none."""

from __future__ import annotations

import pytest

from desktop.article.content import BlockKind, Role
from desktop.importers import importer_for
from desktop.importers.from_markdown import read
from tests.importers.gfm.unread import unread
from tests.importers.outline import outline, spans


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ('!!! note "The *title*"\n    Inside.\n\n    - item\n\nAfter.', ["quote 'The title'", "quote 'Inside.'"]),
        ("??? tip\n    Folded.", ["quote 'tip'", "quote 'Folded.'"]),
        ('=== "Linux"\n\n    Do this.', ["'Linux'", "'Do this.'"]),
        ("::: tip Careful now\none\n:::\n\nAfter.", ["quote 'Careful now'", "quote 'one'", "'After.'"]),
        (":::note[Titled]{.x}\ntwo\n:::", ["quote 'Titled'", "quote 'two'"]),
        ('::: {.callout-warning collapse="true"}\nthree\n:::', ["quote 'warning'", "quote 'three'"]),
        (':::: columns\n::: {.column width="50%"}\nleft\n:::\nright\n::::\nout', ["'left'", "'right'", "'out'"]),
        ("/// note | Details\nfour\n//// tab | Python\nfive\n////\nsix\n///", ["quote 'Details'", "quote 'four'"]),
        ("> [!NOTE]\n> five\n\nsix", ["quote 'NOTE'", "quote 'five'", "'six'"]),
        ("> [!tip]- Folded *title*\n> six", ["quote 'Folded title'", "quote 'six'"]),
        ("```{note} A title\nseven\n```\n\neight", ["quote 'A title'", "quote 'seven'", "'eight'"]),
        ("```{r}\nplot(1)\n```", []),
        ("(top-label)=\n\nwords", ["'words'"]),
        ("words\n{: .kram }\n\nmore {.x}", ["'words'", "'more'"]),
        ("{{< include _x.qmd >}}\n\nSee {{< meta docs >}}here.", ["'See here.'"]),
        ("import { Tabs } from '@a/b';\n\nWords {/* hidden */}here.", ["'Words here.'"]),
        (
            "[red words]{.red}, [link](x){ .button }, {ref}`name`, :material-apple: icon",
            ["'red words, link, name, icon'"],
        ),
        ("x[[1]], {{ count }}, a::b, {note}, :::", ["'x[[1]], {{ count }}, a::b, {note}, :::'"]),
    ],
)
def test_a_directive_is_shown_as_what_it_is_and_its_words_have_their_places(source: str, shown: list[str]) -> None:
    content = read(source.encode(), "a.md").content
    paragraphs = [line.removeprefix("paragraph ") for line in outline(content) if line.startswith("paragraph ")]
    assert paragraphs[: len(shown)] == shown
    assert unread(source, content) == []


def test_a_line_behind_a_colon_is_the_caption_of_the_table_above_it_or_defines_the_term() -> None:
    table = "| a | b |\n|---|---|\n| 1 | 2 |\n"
    source = (
        f"{table}\n: Of *two* columns,\nand rows {{#tbl-x .striped}}\n\n{table}: Below it\n\nTerm\n\n"
        ":   Its meaning.\n\n: Another.\n\nAfter.\n\n- item\n\n: no term"
    )
    content = read(source.encode(), "a.qmd").content
    shown = [(b.kind.value, b.text) for b in content.blocks if b.cell is None]
    assert shown == [
        ("caption", "Of two columns, and rows"),
        ("caption", "Below it"),
        ("term", "Term"),
        ("definition", "Its meaning."),
        ("definition", "Another."),
        ("paragraph", "After."),
        ("paragraph", "item"),
        ("paragraph", ": no term"),
    ]
    assert [b.role for b in content.blocks if b.kind is BlockKind.CAPTION] == [Role.CAPTION_OF_PREVIOUS] * 2
    assert unread(source, content) == []


def test_the_attributes_of_a_heading_are_no_words() -> None:
    source = "# One {#one .class}\n\nTwo {.unnumbered}\n---\n\n## Three {-}\n\n# Long {#a–b}\n\n### Four {braced}"
    assert [heading.text for heading in read(source.encode(), "a.md").content.headings] == [
        "One",
        "Two",
        "Three",
        "Long",
        "Four {braced}",
    ]


def test_a_wikilink_leads_to_its_page() -> None:
    assert spans(read(b"[[Other page]] and [[Page|its *words*]]", "a.md").content) == [
        ("link:Other page", "Other page"),
        ("link:Page", "its words"),
        ("em", "words"),
    ]


@pytest.mark.parametrize("name", ["a.qmd", "b.Rmd", "c.mdx"])
def test_documents_of_quarto_r_and_mdx_are_markdown(name: str) -> None:
    assert importer_for(name, b"# a").id == "markdown"
