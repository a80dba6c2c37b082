"""The themes of new marks: a footnote that begins as Postil's do names them."""

from __future__ import annotations

import pytest

from desktop.annotated.document import Document
from desktop.proposals.import_plan import ChangeKind
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


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("more", ["", "\nMany more words of it, and a quay.\n" * 20], ids=["", "long"])
@pytest.mark.parametrize(
    ("between", "left"),
    [("\n", ""), ("\n\n", ""), ("  \n \n" + "\n" * 500 + "\t\n", "  ")],
    ids=["right below the text", "below a blank line", "far below it"],
)
def test_the_footnote_of_a_new_mark_leaves_the_text_as_it_was(between: str, left: str, more: str, newline: str) -> None:
    def edit(text: str) -> str:
        marked = text.replace("a lamp on", "a ==lamp==[^x] on", 1).replace(newline, "\n")
        return marked.replace("# Harbour\n", f"# Harbour\n\nOf nets.{between}[^x]: Mine.\n").replace("\n", newline)

    source = f"{SOURCE}{more}".replace("\n", newline)
    noted = make_doc(source)
    made = plan(above(exported(noted, {}).text, edit), noted)
    assert [change.note for change in made.changes if change.kind is ChangeKind.NEW] == ["Mine."]
    wanted = f"{SOURCE}{more}".replace("# Harbour\n", f"# Harbour\n\nOf nets.{left}\n")
    assert made.new_source == wanted.replace("\n", newline).encode()


def test_words_in_bold_in_the_authors_own_footnote_are_no_theme() -> None:
    source = "Salt keeps[^1] fish through winter.\n\n[^1]: **Brine** — salt in water.\n"
    content = content_of(source.encode())
    doc = document(source, [mark(content, "winter")])
    made = plan(above(exported(doc, {}).text, lambda one: one.replace("keeps[", "==keeps==[", 1)), doc)
    [change] = made.changes
    assert (change.theme_names, change.note) == ((), "**Brine** — salt in water.")
