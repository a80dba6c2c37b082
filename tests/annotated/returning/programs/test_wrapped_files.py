"""Exports whose lines some program wrapped, as Prettier does: what they say is what they said."""

from __future__ import annotations

import re
import textwrap

import pytest

from desktop.annotated.document import Document
from desktop.proposals.import_plan import ChangeKind
from tests.annotated.returning.harbour import (
    LONG,
    above,
    exported,
    make_doc,
    of_annotations,
    plan,
)


@pytest.fixture(scope="module")
def doc() -> Document:
    return make_doc()


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
}


@pytest.mark.parametrize("width", [36, 80, 999])
@pytest.mark.parametrize("options", FOOTNOTES.values(), ids=FOOTNOTES)
def test_footnotes_that_were_wrapped_say_what_they_said(doc: Document, options: dict[str, str], width: int) -> None:
    text = above(exported(doc, options).text, lambda one: wrapped_notes(one, width))
    assert "]:\n    **Investment, Open" in text or width == 999
    made = plan(text, doc)
    assert (of_annotations(made), made.unchanged) == ([], 7)


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
