"""What is said of a file by what stands in it and what is missing: notes, references, its end, its text twice."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.annotated.returning.proposing import (
    CHANGED_HERE,
    COPY,
    CUT,
    NEWER,
    NO_RECORD_OF_IT,
    NONE_LEFT,
    RENAMED,
)
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import EDITED_RECORD, ChangeKind, ImportPlan
from tests.annotated.make import content_of
from tests.annotated.returning.harbour import above, exported, make_doc

SOURCE = "# Tides\n\nWater rises twice.\n\nThe moon does it, and the sun.\n"
DOC = make_doc(SOURCE, [("rises", "Why?", ["t1"]), ("moon", "Does it?", [])])
A, B = "h-001eef", "h-003dde"
Edit = Callable[[str], str]
NO_BLOCK = "The file holds no machine block; dates and exact ranges could not be read from it."
STAYS = "1 note is missing from the file although the text refers to it; it stays as it is."
STAY = "2 notes are missing from the file although the text refers to them; they stay as they are."
MAY_BE_CUT = "The file may be cut off; its text is not taken over unless you say so."
MISSING = "1 of 2 references are missing from the file; nothing is deleted unless you say so."


def holds(count: int) -> str:
    return (
        f"The file says that it holds 2 annotations but has {count}; it may be cut off. "
        "Its text is not taken over unless you say so."
    )


def times(count: int) -> str:
    return f"The reference {A} stands in the text {count} times; the first was taken."


def without(*labels: str) -> Edit:
    """Take out notes; the references stay."""
    return lambda text: re.sub(rf"(?m)^\[\^(?:{'|'.join(labels)})\]: .*\n\n?", "", text)


def put(old: str, new: str) -> Edit:
    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return edit


def both(text: str) -> str:
    return put(f"[^{A}]", f"[^{A}] and [^{A}]")(put(f"[^{B}]", f"[^{B}] and [^{B}]")(text))


def came(edit: Edit, options: dict[str, str], *, whole: bool = False) -> ImportPlan:
    made = exported(DOC, options)
    text = edit(made.text) if whole else above(made.text, edit)
    sidecar = made.sidecar.encode() if made.sidecar is not None else None
    return plan_import(text.encode(), DOC, read=content_of, sidecar=sidecar)


def told(made: ImportPlan) -> list[tuple[ChangeKind, str]]:
    return [(one.kind, one.doubt) for one in made.changes]


K = ChangeKind
EMBEDDED: dict[str, str] = {}
BESIDE = {"machine_block": "sidecar"}
NONE = {"machine_block": "none"}
BARE = {"machine_block": "none", "front_matter": "off"}


@pytest.mark.parametrize(
    ("options", "edit", "changes", "remarks", "doubtful"),
    [
        (EMBEDDED, without(), [], [], False),
        (EMBEDDED, without(A), [], [STAYS], False),  # the record stands below the text: that is whole
        (EMBEDDED, without(A, B), [], [STAY], False),
        (BESIDE, without(A), [], [STAYS, holds(1)], True),
        (BESIDE, without(A, B), [], [STAY, holds(0)], True),
        (NONE, without(), [], [NO_BLOCK], False),
        (NONE, without(A), [], [NO_BLOCK, STAYS, holds(1)], True),
        (NONE, without(A, B), [], [NO_BLOCK, STAY, holds(0)], True),
        (BARE, without(), [], [NO_BLOCK], False),
        (BARE, without(A), [], [NO_BLOCK, STAYS, MAY_BE_CUT], True),
        (BARE, without(A, B), [], [NO_BLOCK, STAY, MAY_BE_CUT], True),
        *(
            (
                options,
                put(f"[^{A}]", f"[^{A}]{f' and [^{A}]' * more}"),
                [(K.SOURCE, "")],
                [*said, times(more + 1)],
                False,
            )
            for options, said in ((EMBEDDED, []), (BESIDE, []), (NONE, [NO_BLOCK]), (BARE, [NO_BLOCK]))
            for more in (1, 2)
        ),
        (EMBEDDED, put(f"[^{A}]", ""), [(K.DELETED, "")], [], False),
        (BESIDE, put(f"[^{A}]", ""), [(K.DELETED, "")], [], False),
        (NONE, put(f"[^{A}]", ""), [(K.DELETED, NO_RECORD_OF_IT)], [NO_BLOCK], False),
        (EMBEDDED, put("annotations: 2", "annotations: 3"), [], [], False),
        (NONE, put("annotations: 2", "annotations: 1"), [], [NO_BLOCK], False),
        (
            NONE,
            put("annotations: 2", "annotations: 3"),
            [],
            [NO_BLOCK, holds(2).replace("holds 2", "holds 3")],
            True,
        ),
    ],
)
def test_what_is_missing_or_stands_twice_is_said(
    options: dict[str, str], edit: Edit, changes: list[tuple[ChangeKind, str]], remarks: list[str], doubtful: bool
) -> None:
    made = came(edit, options)
    assert (told(made), [*made.remarks], made.doubtful) == (changes, remarks, doubtful)
    assert made.unchanged == 2 - sum(kind is K.DELETED for kind, _ in changes)


@pytest.mark.parametrize(
    ("options", "at", "changes", "remarks"),
    [
        (NONE, "The ==moon", [(K.SOURCE, CUT), (K.DELETED, CUT)], [NO_BLOCK, STAYS, holds(0), MISSING]),
        (NONE, ", and the sun", [(K.SOURCE, CUT)], [NO_BLOCK, STAY, holds(0)]),
        (BARE, ", and the sun", [(K.SOURCE, CUT)], [NO_BLOCK, STAY, MAY_BE_CUT]),
        (BESIDE, "The ==moon", [(K.SOURCE, CUT), (K.DELETED, CUT)], [STAYS, holds(0), MISSING]),
        (BESIDE, ", and the sun", [(K.SOURCE, CUT)], [STAY, holds(0)]),
    ],
)
def test_of_a_file_that_was_cut_off_nothing_is_taken_unasked(
    options: dict[str, str], at: str, changes: list[tuple[ChangeKind, str]], remarks: list[str]
) -> None:
    made = came(lambda text: text[: text.index(at)], options, whole=True)
    assert (told(made), [*made.remarks], made.doubtful) == (changes, remarks, True)


@pytest.mark.parametrize(
    ("edit", "changes", "remarks"),
    [
        (
            lambda text: f"{text}\nMine.\n\n",
            [(K.SOURCE, "")],
            ["Text stands below the notes; it is taken as the end of the article."],
        ),
        (
            put(f"[^{B}]:", f"[^{A}]: Another.\n\n[^{B}]:"),
            [],
            [f"The footnote {A} stands in the file twice; the first was taken."],
        ),
        (
            put("==rises==", "rises"),
            [],
            ["1 mark is gone while the reference is still there: the highlight stays where it is."],
        ),
        (
            lambda text: text.replace("==", ""),
            [],
            ["2 marks are gone while the reference is still there: the highlights stay where they are."],
        ),
        (put(f"[^{A}]", "[^h-zzzz]"), [(K.DELETED, RENAMED)], []),
        (lambda text: re.sub(rf"\[\^({A}|{B})\](?!:)", "", text), [(K.DELETED, NONE_LEFT)] * 2, []),
        (put(f"==rises==[^{A}]", "rises"), [(K.DELETED, "")], []),
        (put("the sun", "==the sun=="), [(K.NEW, "")], []),
        (put("the sun", f"==rises==[^{A}] the sun"), [(K.SOURCE, ""), (K.NEW, COPY)], [times(2)]),
    ],
)
def test_what_an_edit_of_a_text_with_footnotes_means_is_said(
    edit: Edit, changes: list[tuple[ChangeKind, str]], remarks: list[str]
) -> None:
    made = came(edit, EMBEDDED)
    assert (told(made), [*made.remarks], made.doubtful) == (changes, remarks, False)


@pytest.mark.parametrize(
    ("name", "given", "called"),
    [("tar.md", "other.md", "tar.md"), ("", "other.txt", "other.md"), ("", "", "article.md")],
)
def test_a_text_that_comes_in_is_called_as_the_record_says_or_as_the_file_is(
    name: str, given: str, called: str
) -> None:
    doc = replace(DOC, version=replace(DOC.version, source_name=name))
    text = exported(doc, {}).text
    assert plan_import(text.encode(), None, name=given, read=content_of).source_name == called


def test_a_text_is_taken_over_where_it_was_edited_or_the_article_is_not_here() -> None:
    text = exported(DOC, {}).text
    edited = above(text, put("the sun", "the stars"))
    clean = SOURCE.replace("the sun", "the stars").encode()
    later = replace(DOC, version=replace(DOC.version, source_sha256="another"), source=b"Another.\n")
    same = replace(DOC, source=clean)
    for file, doc, source, changes in (
        (text, DOC, None, []),
        (text, None, SOURCE.encode(), [K.NEW, K.NEW]),
        (edited, DOC, clean, [K.SOURCE]),
        (edited, None, clean, [K.NEW, K.NEW]),
        (edited, later, clean, [K.SOURCE]),
        (edited, same, clean, []),
    ):
        made = plan_import(file.encode(), doc, read=content_of)
        assert (made.new_source, [one.kind for one in made.changes]) == (source, changes)
        said = [(one.after, one.doubt) for one in made.changes if one.kind is K.SOURCE]
        assert said == [(f"{len(clean)} bytes", NEWER if doc is later else "")] * changes.count(K.SOURCE)


@pytest.mark.parametrize(
    ("note", "themes", "conflict"), [("Why?", ("t1",), False), ("W", ("t1",), True), ("Why?", (), True)]
)
def test_what_is_gone_from_a_file_and_was_changed_here_since_is_a_conflict(
    note: str, themes: tuple[str, ...], conflict: bool
) -> None:
    text = above(exported(DOC, {}).text, put(f"==rises==[^{A}]", "rises"))
    doc = replace(DOC, annotations=(replace(DOC.annotations[0], note=note, theme_ids=themes), DOC.annotations[1]))
    [made] = plan_import(text.encode(), doc, read=content_of).changes
    assert (made.kind, made.annotation_id, made.quote, made.conflict) == (
        K.DELETED,
        DOC.annotations[0].id,
        "rises",
        conflict,
    )


@pytest.mark.parametrize(
    ("here", "edit", "changes"),
    [
        (0, without(), [(K.NEW, "rises", "Why?", "")]),
        (1, without(), [(K.NEW, "moon", "Does it?", CUT)]),  # at the end of the file its label may not be whole
        (
            0,
            put(f"==moon==[^{B}]", "moon"),
            [(K.DELETED, "moon", "", NONE_LEFT), (K.NEW, "rises", "Why?", RENAMED)],
        ),
    ],
)
def test_a_note_of_a_file_without_a_record_that_is_not_here_is_new(
    here: int, edit: Edit, changes: list[tuple[ChangeKind, str, str, str]]
) -> None:
    text = edit(exported(DOC, BARE).text)
    doc = replace(DOC, annotations=tuple(one for n, one in enumerate(DOC.annotations) if n != here))
    made = plan_import(text.encode(), doc, read=content_of)
    assert [(one.kind, one.quote, one.note, one.doubt) for one in made.changes] == changes


@pytest.mark.parametrize(("here", "doubts"), [((), [EDITED_RECORD, ""]), ((1,), [EDITED_RECORD]), ((0,), [""])])
def test_an_edited_record_of_what_is_not_here_is_in_doubt(here: tuple[int, ...], doubts: list[str]) -> None:
    text = exported(DOC, {}).text.replace('"value":"Why?"', '"value":"Who?"')
    doc = replace(DOC, annotations=tuple(DOC.annotations[n] for n in here))
    made = plan_import(text.encode(), doc, read=content_of)
    assert [(one.kind, one.doubt) for one in made.changes] == [(K.NEW, doubt) for doubt in doubts]


@pytest.mark.parametrize(
    ("modified", "doubt"), [(DOC.annotations[0].modified, ""), ("2026-12-01T09:30:00.000Z", CHANGED_HERE)]
)
def test_where_both_a_record_was_edited_and_the_library_has_changed_a_note_is_in_doubt(
    modified: str, doubt: str
) -> None:
    text = exported(DOC, {}).text.replace('"value":"Why?"', '"value":"Who?"')
    doc = replace(DOC, annotations=(replace(DOC.annotations[0], modified=modified), DOC.annotations[1]))
    made = plan_import(above(text, put("Why?", "When?")).encode(), doc, read=content_of)
    assert [(one.kind, one.note, one.conflict, one.doubt) for one in made.changes] == [
        (K.NOTE, "When?", bool(doubt), doubt)
    ]


def test_a_remark_about_the_record_is_said_once() -> None:
    text = exported(DOC, {}).text
    made = came(lambda one: one[: one.rindex("-->")], {}, whole=True)
    assert made.remarks == ("The machine block is cut off at its end.",)
    assert came(lambda one: one + text[text.index("<!--") :], {}, whole=True).remarks[0] == (
        "The file holds 2 machine blocks; the last one was read."
    )


@pytest.mark.parametrize(("stated", "doubt"), [(True, ""), (False, NEWER)])
@pytest.mark.parametrize("options", [EMBEDDED, BESIDE, NONE], ids=["in it", "beside it", "none"])
def test_an_edited_text_is_in_doubt_where_the_library_has_another_by_now_than_the_file_says(
    options: dict[str, str], stated: bool, doubt: str
) -> None:
    made = exported(DOC, options)
    text = above(made.text, put("the sun", "the stars"))
    sidecar = made.sidecar.encode() if made.sidecar is not None else None
    doc = DOC if stated else replace(DOC, version=replace(DOC.version, source_sha256="another"))
    changes = plan_import(text.encode(), doc, read=content_of, sidecar=sidecar).changes
    assert [(one.kind, one.doubt) for one in changes] == [(K.SOURCE, doubt)]


@pytest.mark.parametrize(
    ("created", "changes"),
    [
        ("2026-11-24T10:00:00.001Z", []),
        ("2026-11-24T10:00:00.000Z", [(K.DELETED, NO_RECORD_OF_IT)]),
        ("2026-11-23T10:00:00.000Z", [(K.DELETED, NO_RECORD_OF_IT)]),
    ],
)
def test_what_was_made_after_a_file_without_a_record_was_written_is_not_gone_from_it(
    created: str, changes: list[tuple[ChangeKind, str]]
) -> None:
    text = exported(DOC, NONE).text
    more = make_doc(SOURCE, [("rises", "Why?", ["t1"]), ("moon", "Does it?", []), ("the sun", "Too.", [])])
    annotations = tuple(replace(one, created=created) if one.note == "Too." else one for one in more.annotations)
    made = plan_import(text.encode(), replace(more, annotations=annotations), read=content_of)
    assert told(made) == changes
    assert made.unchanged == 2


@pytest.mark.parametrize(("gone", "doubtful"), [(4, False), (5, True)])
def test_half_of_the_references_may_be_meant_to_be_gone(gone: int, doubtful: bool) -> None:
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
    doc = make_doc(f"# Tides\n\n{' and '.join(words)}.\n", [(word, f"Of {word}.", []) for word in words])
    text = exported(doc, {}).text
    labels = "|".join(re.findall(r"(?m)^\[\^(h-\w+)\]:", text)[:gone])
    text = above(text, lambda one: re.sub(rf"\[\^(?:{labels})\](?!:)", "", one))
    made = plan_import(text.encode(), doc, read=content_of)
    assert ([one.kind for one in made.changes], made.doubtful) == ([K.DELETED] * gone, doubtful)
    said = f"{gone} of 8 references are missing from the file; nothing is deleted unless you say so."
    assert (said in made.remarks) is doubtful
    assert {one.doubt for one in made.changes} == {f"{gone} of 8 references are missing." if doubtful else ""}
