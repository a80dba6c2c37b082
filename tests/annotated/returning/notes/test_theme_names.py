"""A theme's name written otherwise in an exported file is the same theme, as the library takes it."""

from __future__ import annotations

import pytest

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.exporters import exporter
from desktop.exporters.merging import merge_export
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import ImportPlan
from desktop.theme_names import theme_key, theme_keys
from tests.annotated.make import content_of

BLOCK = "<!-- annotations:1"
FORMS: list[dict[str, str]] = [
    {},
    {"marks": "mark"},
    {"machine_block": "none"},
]
SAME = [
    ("Investment", "investment"),
    ("Investment", "INVESTMENT"),
    ("Open source", "Open  Source"),
    ("Open source", "OPEN SOURCE"),
    ("Talent, Open source", "talent, Open source, Talent"),
]


def written(doc: Document, options: dict[str, str], old: str, new: str) -> str:
    """An export in whose text, not whose record or front matter, a name is written otherwise."""
    text = exporter("markdown").write(doc, Options(front_matter="off", **options)).text
    at = text.find(BLOCK) if BLOCK in text else len(text)
    assert old in text[:at]
    return text[:at].replace(old, new) + text[at:]


def plan(text: str, doc: Document) -> ImportPlan:
    return plan_import(text.encode(), doc, read=content_of)


@pytest.mark.parametrize("options", FORMS, ids=str)
@pytest.mark.parametrize(("old", "new"), SAME)
def test_a_name_in_other_letters_is_no_change(doc: Document, options: dict[str, str], old: str, new: str) -> None:
    made = plan(written(doc, options, old, new), doc)
    assert made.changes == ()
    assert not [one for one in made.remarks if "theme" in one]
    assert not made.untouched


@pytest.mark.parametrize("options", FORMS[:2], ids=str)
def test_another_theme_beside_it_is_one_change(doc: Document, options: dict[str, str]) -> None:
    made = plan(written(doc, options, "Talent, Open source", "TALENT, investment, talent"), doc)
    assert [(one.kind.value, one.after) for one in made.changes] == [("themes changed", "TALENT, investment")]


def test_exporting_again_takes_it_for_no_change_either(doc: Document) -> None:
    made = merge_export(doc, Options(front_matter="off"), written(doc, {}, "Investment", "investment").encode())
    assert made.clashes == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Straße", "STRASSE", True),
        ("Caf\u00e9", "cafe\u0301", True),
        (" open\u00a0 source ", "Open source", True),
        ("Ports", "Port", False),
        ("Cafe", "Café", False),
    ],
)
def test_names_are_of_one_theme_whatever_their_letters_accents_and_spaces(one: str, other: str, same: bool) -> None:
    assert (theme_key(one) == theme_key(other)) == same
    assert (theme_keys([one, "x"]) == theme_keys([other, "X"])) == same
