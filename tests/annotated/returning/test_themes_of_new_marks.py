"""The themes of new marks: a footnote that begins as Postil's do names them."""

from __future__ import annotations

import pytest

from desktop.annotated.document import Document
from desktop.annotated.returning.changes import ChangeKind
from tests.annotated.make import content_of, document, mark
from tests.annotated.returning.harbour import SOURCE, above, exported, make_doc, plan


@pytest.fixture(scope="module")
def doc() -> Document:
    return make_doc()


THEMED = [
    ("one theme", "**Talent** — Mine.", ("Talent",), "Mine."),
    ("a new one, and with commas", "**Talent, Night&#44; work** — Mine.", ("Talent", "Night, work"), "Mine."),
    ("no note", "**Talent** —", ("Talent",), ""),
    ("two paragraphs", "**Talent** —\n\n    - One\n\n    &lt;two", ("Talent",), "- One\n\n<two"),
    ("three hyphens", "**Talent** --- Mine.", ("Talent",), "Mine."),
    ("words in bold", "**Talent** is mine.", (), "**Talent** is mine."),
    ("a dash alone", "— Mine &lt;", (), "— Mine &lt;"),
]


@pytest.mark.parametrize(("what", "foot", "names", "note"), THEMED, ids=[row[0] for row in THEMED])
@pytest.mark.parametrize("options", [{}, {"machine_block": "none"}], ids=["", "none"])
def test_a_footnote_in_postils_own_form_gives_a_new_mark_its_themes(
    doc: Document, options: dict[str, str], what: str, foot: str, names: tuple[str, ...], note: str
) -> None:
    text = above(
        exported(doc, options).text,
        lambda one: one.replace("a lamp on", "a ==lamp==[^x] on", 1) + f"\n[^x]: {foot}\n",
    )
    made = plan(text, doc)
    assert [(change.quote, change.theme_names, change.note) for change in made.changes] == [("lamp", names, note)]
    assert made.new_source is None


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["right below the text", "below a blank line"])
def test_the_footnote_of_a_new_mark_leaves_the_text_as_it_was(doc: Document, between: str) -> None:
    written = "# Harbour\n\nOf nets.\n"
    text = above(
        exported(doc, {}).text,
        lambda one: one.replace("a lamp on", "a ==lamp==[^x] on", 1).replace(
            "# Harbour\n", f"{written.rstrip()}{between}[^x]: Mine.\n"
        ),
    )
    made = plan(text, doc)
    assert [change.note for change in made.changes if change.kind is ChangeKind.NEW] == ["Mine."]
    assert made.new_source == SOURCE.replace("# Harbour\n", written).encode()


def test_words_in_bold_in_the_authors_own_footnote_are_no_theme() -> None:
    source = "Salt keeps[^1] fish through winter.\n\n[^1]: **Brine** — salt in water.\n"
    content = content_of(source.encode())
    doc = document(source, [mark(content, "winter")])
    made = plan(above(exported(doc, {}).text, lambda one: one.replace("keeps[", "==keeps==[", 1)), doc)
    [change] = made.changes
    assert (change.theme_names, change.note) == ((), "**Brine** — salt in water.")
