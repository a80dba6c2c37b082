"""Notes by theme."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.annotations import ANSWERS
from db.records import Anchor, AnchorState
from desktop.annotated.options import Options
from desktop.annotations import by_place
from desktop.exporters import exporter
from desktop.exporters.files import export_parts
from desktop.exporters.quotes.quoting import note_lines
from desktop.filing.authors import as_creator
from desktop.shown_text import day_of
from desktop.ui.printing.from_document import printed_of
from tests.annotated.make import SOURCE, THEMES, content_of, document, mark, sample


def test_headings_of_a_note_do_not_cut_the_digest() -> None:
    assert note_lines("# One\n\ntext\n---\n\n```\n# code\n```\n##") == "**One**\n\ntext\n\n---\n\n```\n# code\n```\n"
    assert note_lines("```\nopen") == "```\nopen\n```"


@pytest.mark.parametrize("opens", ["<!-- so", "<details>", "<SCRIPT x>", "<?php", "<![CDATA[", "<textarea>"])
def test_no_note_hides_what_stands_below(opens: str) -> None:
    assert note_lines(f"a {opens}\n\n`{opens}` <b>bold</b>") == f"a &lt;{opens[1:]}\n\n`{opens}` <b>bold</b>"


def test_an_article_without_annotations_says_so() -> None:
    text = exporter("digest").write(document(SOURCE), Options(front_matter="off")).text
    assert text == "# The AI race\n\nA. Writer\n\nThere are no annotations yet.\n"


def test_an_orphan_stands_without_headings() -> None:
    content = content_of(SOURCE.encode())
    orphan = replace(mark(content, "five firms", "n", ["t1"]), anchor=Anchor(AnchorState.ORPHAN, None, None, 0.0))
    text = exporter("digest").write(document(SOURCE, [orphan]), Options(links="none")).text
    assert "> five firms\n\nn\n" in text
    assert "###" not in text


def test_quotes_stand_under_their_headings() -> None:
    source = "# T\n\n## First\n\nalpha\n\n### Deep\n\nbeta\n\n## Second\n\ngamma\n"
    content = content_of(source.encode())
    marks = [mark(content, word, "", ["t1"], n + 1) for n, word in enumerate(("alpha", "beta", "gamma"))]
    text = exporter("digest").write(document(source, marks, title="T"), Options(links="none")).text
    assert [line for line in text.split("\n") if line.startswith("###")] == [
        "### First",
        "### First › Deep",
        "### Second",
    ]


@pytest.mark.parametrize(("name", "template"), [("Investment?", "{title}"), ("Talent", "x" * 200)])
def test_themes_of_the_same_file_name_get_files_of_their_own(name: str, template: str) -> None:
    doc = sample()
    themes = {**THEMES, "t2": replace(THEMES["t2"], name=name)}
    options = Options(files="theme", filename=template)
    names = [name for name, _ in export_parts(exporter("digest"), replace(doc, themes=themes), options)]
    assert len({name.casefold() for name in names}) == len(names) == 4


@pytest.mark.parametrize(("format_id", "options"), [("digest", Options()), ("markdown", Options(body="list"))])
def test_the_cells_of_a_row_stand_in_one_line_of_a_quote(format_id: str, options: Options) -> None:
    source = "# T\n\n| Name | Share |\n|---|---|\n| Lyra | 52 % |\n| Ara | 9 % |\n"
    content = content_of(source.encode())
    marked = mark(content, "Lyra\n52 %\nAra\n9 %", "n", ["t1"])
    text = exporter(format_id).write(document(source, [marked], title="T"), options).text
    assert "> Lyra | 52 %\n>\n> Ara | 9 %\n" in text
    again = [block for block in content_of(text.encode()).blocks if "Lyra" in block.text and block.containers]
    assert [block.text for block in again] == ["Lyra | 52 %"]


@pytest.mark.parametrize("date", ["2024-05-01", "2024-05-01T09:30:00Z", "2024-05-01 09:30:00+02:00"])
def test_the_day_of_the_article_stands_beside_its_author(date: str) -> None:
    doc = sample()
    dated = replace(doc, article=replace(doc.article, metadata={"date": date}))
    assert "\nA. Writer, 2024-05-01\n" in exporter("digest").write(dated, Options()).text
    assert ">2024-05-01<" in exporter("html").write(dated, Options()).text
    assert printed_of(dated, size="a4", grey=False).byline.endswith(" · 2024-05-01")


@pytest.mark.parametrize("date", ["May 2024", "2024", "1924, T12:30", ""])
def test_a_date_in_words_stays_as_it_is_written(date: str) -> None:
    assert day_of({"date": date}) == date


def test_answers_stand_below_the_note_that_they_answer_and_say_whose_they_are() -> None:
    content = content_of(SOURCE.encode())
    asked = replace(mark(content, "five firms", "Which?", ["t1"], 1), extra=as_creator("Ada L."))
    other = mark(content, "five firms", "Another.", ["t1"], 2)
    answers = [
        replace(mark(content, "five firms", note, ["t1"], 3 + n), extra={ANSWERS: asked.id, **as_creator(name)})
        for n, (note, name) in enumerate((("These five.", ""), ("Yes.", "Ben *C*")))
    ]
    made = replace(document(SOURCE), annotations=tuple(sorted((asked, other, *answers), key=by_place)), reader="Cleo")
    text = exporter("digest").write(made, Options(links="none", front_matter="off")).text
    thread = text[text.index("> five firms") :]
    assert thread == (
        "> five firms\n\n*By Ada L.*\n\nWhich?\n\n*Answer by Cleo*\n\nThese five.\n\n"
        "*Answer by Ben \\*C\\**\n\nYes.\n\n> five firms\n\nAnother.\n"
    )
