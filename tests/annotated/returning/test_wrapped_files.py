"""Exports whose lines some program wrapped, as Prettier does: what they say is what they said."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

import pytest

from desktop.annotated.document import Document, Exported, Options
from desktop.annotated.returning.changes import Change, ChangeKind, ImportPlan
from desktop.annotated.returning.plan import plan_import
from desktop.exporters import exporter
from desktop.exporters.merging import merge_export
from tests.annotated.make import content_of, document, mark
from tests.annotated.returning.test_edits import above

SOURCE = """# Harbour

Nets dry on the *quay* through the winter, and nobody mends them before March.

* Rope for the small boats
* Tar for the large ones

> Whoever has tar has spring.

Ships carry salt, and nobody asks the ships about it; iron is carried in the same way.

The last paragraph has a few more words, and it is about a lamp on the pier.
"""
LONG = (
    "Where the engine of trade begins, and how long it has been going on since the first ships came up the *river* "
    "with salt and iron in their holds."
)


NOTED = [
    ("dry on the quay", LONG, ["t1", "t3"]),
    ("nobody mends", f"{LONG}\n\nSecond.", ["t3"]),
    ("small boats", "- by day\n- by night", ["t2", "t3"]),
    ("tar has spring", "", ["t2", "t1", "t3"]),
    ("Ships", "Begins here.", ["t2"]),
    ("iron is carried", "One line  \nand another\\\nand the last.", ["t1"]),
    ("few more words", "Last note.", []),
]


def make_doc(source: str = SOURCE, noted: Sequence[tuple[str, str, list[str]]] = NOTED) -> Document:
    """Return a document with a note on some of its words each."""
    content = content_of(source.encode())
    return document(source, [mark(content, *row, number) for number, row in enumerate(noted, 1)])


@pytest.fixture(scope="module")
def doc() -> Document:
    return make_doc()


def exported(doc: Document, options: dict[str, str]) -> Exported:
    return exporter("markdown").write(doc, Options(**options))


def plan(text: str, doc: Document | None) -> ImportPlan:
    return plan_import(text.encode(), doc, read=content_of)


def of_annotations(made: ImportPlan) -> list[Change]:
    return [change for change in made.changes if change.kind is not ChangeKind.SOURCE]


def merged_twice(doc: Document, options: dict[str, str], text: str, before: Exported) -> tuple[str, str]:
    """Export to a file and again. Returns both texts; nothing may be in conflict, and the second says the same."""
    first = merge_export(doc, Options(**options), text.encode(), memory=before.remembered)
    again = merge_export(doc, Options(**options), first.exported.data, memory=first.exported.remembered)
    assert (first.conflicts, again.conflicts, again.unchanged) == ((), (), True)
    return first.exported.text, again.exported.text


def _filled(words: str, width: int, begin: str = "", later: str = "") -> str:
    """Wrap one paragraph, its hard breaks kept."""
    lines: list[str] = []
    for part in re.split(r"(?<=  )\n|(?<=\\)\n", words):
        broken = re.search(r"  \Z", part)
        made = textwrap.fill(
            part,
            width,
            initial_indent=later if lines else begin,
            subsequent_indent=later,
            break_long_words=False,
            break_on_hyphens=False,
        )
        lines.append(made + ("  " if broken else ""))
    return "\n".join(lines)


def wrapped_notes(text: str, width: int) -> str:
    """Wrap footnotes as Prettier does: one of several lines begins below its label."""

    def note(found: re.Match[str]) -> str:
        body = re.sub(r"(?m)^ {4}", "", found[2]).strip()
        parts = [part if part.startswith("-") else _filled(part, width - 4) for part in body.split("\n\n")]
        if "\n" not in parts[0] and (len(parts) == 1 or parts[0].endswith("—")):
            begin = f"[^{found[1]}]: {parts[0]}"
        else:
            begin = f"[^{found[1]}]:\n" + textwrap.indent(parts[0], "    ")
        return "\n\n".join([begin, *(textwrap.indent(part, "    ") for part in parts[1:])]) + "\n\n"

    return re.sub(r"(?ms)^\[\^(h-\w+)\]: (.*?)\n(?=\[\^h-|\n*\Z|\n\[\^h-)\n*", note, text)


def wrapped_list(text: str, width: int) -> str:
    """Wrap all that stands between blank lines."""
    parts = text.split("\n\n")
    return "\n\n".join(
        part if part.startswith(("-", "#", ">", "---")) or part.endswith("\n") else _filled(part, width)
        for part in parts
    )


FOOTNOTES: dict[str, dict[str, str]] = {
    "with a record": {},
    "without": {"machine_block": "none"},
    "without links": {"links": "none"},
    "annotated paragraphs": {"body": "paragraphs"},
}


@pytest.mark.parametrize("width", [36, 80, 999])
@pytest.mark.parametrize("options", FOOTNOTES.values(), ids=FOOTNOTES)
def test_footnotes_that_were_wrapped_say_what_they_said(doc: Document, options: dict[str, str], width: int) -> None:
    before = exported(doc, options)
    text = above(before.text, lambda one: wrapped_notes(one, width))
    assert "]:\n    **Investment, Open" in text or width == 999
    made = plan(text, doc)
    assert (of_annotations(made), made.unchanged) == ([], 7)
    first, second = merged_twice(doc, options, text, before)
    assert first == second


@pytest.mark.parametrize("options", FOOTNOTES.values(), ids=FOOTNOTES)
def test_an_edit_in_a_wrapped_footnote_is_told_and_its_themes_are_known(doc: Document, options: dict[str, str]) -> None:
    text = above(exported(doc, options).text, lambda one: wrapped_notes(one, 40))
    text = above(text, lambda one: one.replace("Second.", "Third.").replace("**Talent** —", "**Talent, Ports** —", 1))
    made = [(change.kind, change.after) for change in of_annotations(plan(text, doc))]
    assert made == [(ChangeKind.NOTE, f"{LONG}\n\nThird."), (ChangeKind.THEMES, "Talent, Ports")]


@pytest.mark.parametrize("group", ["position", "theme"])
@pytest.mark.parametrize("width", [30, 80])
def test_a_list_that_was_wrapped_says_what_it_said(doc: Document, group: str, width: int) -> None:
    options = {"body": "list", "group": group}
    before = exported(doc, options)
    text = above(before.text, lambda one: wrapped_list(one, width))
    assert text != before.text
    made = plan(text, doc)
    assert (made.changes, made.unchanged) == ((), 7)
    merged_twice(doc, options, text, before)
