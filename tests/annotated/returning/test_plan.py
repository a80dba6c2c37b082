"""What an import proposes, for untouched, edited, damaged and strangers' files."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.annotations import ANSWERS
from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.annotated.returning.without_record import ALREADY
from desktop.errors import ImportFailed
from desktop.exporters import exporter
from desktop.exporters.returning.identify import identify
from desktop.exporters.returning.plan import plan_import
from desktop.filing.authors import as_creator
from desktop.importers.from_html import read as read_html
from desktop.proposals.import_plan import ChangeKind, ImportPlan
from tests.annotated.make import SOURCE, content_of, document, mark

BLOCK = "<!-- annotations:1"


def plan(text: str, doc: Document | None, **more: object) -> ImportPlan:
    return plan_import(text.encode(), doc, read=content_of, **more)  # type: ignore[arg-type]


def kinds(made: ImportPlan) -> list[str]:
    return [change.kind.value for change in made.changes]


def test_an_untouched_file_brings_back_what_the_library_lost(doc: Document, text: str) -> None:
    made = plan(text, replace(doc, annotations=doc.annotations[1:]))
    assert kinds(made) == ["new"]
    assert made.changes[0].annotation == doc.annotations[0]
    assert made.new_source is None


def test_an_export_of_an_unknown_article_brings_everything(doc: Document, text: str) -> None:
    made = plan(text, None)
    assert kinds(made) == ["new"] * 10
    assert made.new_source == SOURCE.encode()
    assert made.source_name == "ai-race.md"
    assert "is not in this library" in made.sentences()[0]
    assert [theme.name for theme in made.themes] == ["Investment", "Talent", "Open source"]
    assert [change.annotation for change in made.changes] == list(doc.annotations)


def test_an_export_of_another_article_says_whose(text: str) -> None:
    other = document("# Other\n\nText.\n", title="Other")
    other = replace(other, article=replace(other.article, id="article-2"))
    assert "an export of “The AI race”, not of “Other”" in plan(text, other).sentences()[0]
    assert identify(text.encode()).article_id == "article-1"


EDITS = [
    ("a footnote", "Compare *2000*.", "Compare **2001**.", ["note changed"], "Compare **2001**."),
    (
        "a theme word",
        "**Investment** — Compare",
        "**Talent, Brand new** — Compare",
        ["themes changed"],
        "Talent, Brand new",
    ),
    ("a moved end", "capital==[^h-001eef]. More.", "capital. More.==[^h-001eef]", ["passage moved"], "capital. More."),
    ("a moved start", "==Labs compete", "Labs ==compete", ["passage moved"], "compete for the same two thousand"),
    ("a removed reference", "thousand[^h-003dde]", "thousand", ["delete"], ""),
    ("a new mark", "Text with a", "==Text with== a", ["new"], "Text with"),
    ("prose", "The ==foot==", "The bare ==foot==", ["source changed"], ""),
    ("prose in a mark", "==Labs", "==Labs of size", ["source changed", "passage moved"], "Labs of size compete"),
]


@pytest.mark.parametrize(("what", "old", "new", "expected", "after"), EDITS, ids=[edit[0] for edit in EDITS])
def test_an_edit_is_proposed_and_nothing_else(
    doc: Document, text: str, what: str, old: str, new: str, expected: list[str], after: str
) -> None:
    assert old in text
    made = plan(text.replace(old, new, 1), doc)
    assert kinds(made) == expected
    assert after in made.changes[-1].after
    assert made.sentences()


def test_what_cannot_be_read_here_is_refused_with_a_sentence() -> None:
    with pytest.raises(ImportFailed, match="cannot be read here"):
        plan_import(b"Some ==words== of it.\n", None)


def test_what_neither_the_file_nor_the_library_has_is_no_change(doc: Document, text: str) -> None:
    rest = replace(doc, annotations=tuple(one for one in doc.annotations if one.note != "Compare *2000*."))
    gone = plan(text.replace("[^h-001eef]. More", ". More", 1).replace("==five firms", "five firms", 1), rest)
    assert ChangeKind.DELETED not in {change.kind for change in gone.changes}


def test_a_text_that_was_rendered_is_the_same_while_it_reads_the_same() -> None:
    html = b"<h1>Salt</h1><p>Salt keeps <em>fish</em> through the winter.</p>"
    content = read_html(html, "a.html").content
    made = document(html, [mark(content, "the winter", "Long.")], content=content, importer="html", name="a.html")
    bare = exporter("markdown").write(made, Options(machine_block="none")).text
    assert kinds(plan(bare.replace("*fish*", "_fish_"), made)) == []
    assert kinds(plan(bare.replace("*fish*", "fowl"), made)) == ["source changed"]


def test_an_export_of_an_older_version_is_not_taken_for_an_edit() -> None:
    old, new = "Salt keeps fish. All winter.\n", "Salt keeps fish. All winter, and more.\n"
    before, now = (document(one, [mark(content_of(one.encode()), "fish", "Cod.")]) for one in (old, new))
    bare = exporter("markdown").write(before, Options(machine_block="none")).text
    made = plan(bare, now)
    assert kinds(made) == []
    assert "The file was exported from another version of the article." in made.remarks


def test_words_that_do_not_fit_the_encoding_make_it_another_one() -> None:
    source = "Caf\xe9 by the quay.\n".encode("cp1252")
    made = document(source, [mark(content_of(source), "quay")])
    edited = exporter("markdown").write(made, Options()).text.replace("by the", "燈台 by the", 1)
    told = plan(edited, made)
    assert told.new_source == "Café 燈台 by the quay.\n".encode()
    assert "The edited text no longer fits cp1252 and becomes UTF-8." in told.remarks


def test_a_note_that_nothing_refers_to_is_told_where_the_article_is_not_here(text: str) -> None:
    bare = text[: text.index(BLOCK)].replace("capital==[^h-001eef]", "capital==", 1)
    assert "The note h-001eef is referred to nowhere in the text." in plan(bare, None).remarks


def test_what_a_file_brought_in_before_is_in_doubt_when_it_comes_again(doc: Document, text: str) -> None:
    edited = text.replace("Text with a", "==Text with==[^mine] a", 1).replace(BLOCK, f"[^mine]: My own note\n\n{BLOCK}")
    (made,) = plan(edited, doc).changes
    assert (made.quote, made.note, made.doubt) == ("Text with", "My own note", "")
    here = mark(doc.content, made.quote, made.note, number=99)
    (again,) = plan(edited, replace(doc, annotations=(*doc.annotations, here))).changes
    assert (again.quote, again.doubt) == ("Text with", ALREADY)


def test_a_text_that_came_in_before_is_no_news(doc: Document, text: str) -> None:
    edited = text.replace("The ==foot==", "The bare ==foot==")
    before = plan(edited, doc)
    assert kinds(before) == ["source changed"]
    assert before.new_source is not None
    newer = replace(doc.version, source_sha256="newer")
    here = replace(doc, source=before.new_source, content=content_of(before.new_source), version=newer)
    assert plan(edited, here).changes == ()


def test_a_change_on_both_sides_is_called_a_conflict(doc: Document, text: str) -> None:
    ours = replace(doc.annotations[1], note="Changed here")
    here = replace(doc, annotations=(doc.annotations[0], ours, *doc.annotations[2:]))
    made = plan(text.replace("Compare *2000*.", "Changed there.", 1), here)
    assert [(change.before, change.after, change.conflict) for change in made.changes] == [
        ("Changed here", "Changed there.", True)
    ]


def test_a_damaged_record_does_not_hide_the_others(doc: Document, text: str) -> None:
    made = plan(text.replace('"type":"Annotation","created"', '"type":"Annotation,"created"', 1), None)
    assert len(made.bad) == 1
    assert kinds(made) == ["new"] * 9
    assert "kept aside" in made.sentences()[-1]


def test_a_newer_format_is_refused_with_a_sentence(doc: Document, text: str) -> None:
    with pytest.raises(ImportFailed, match="newer Postil"):
        plan(text.replace("annotations:1\n", "annotations:2\n"), doc)


@pytest.mark.parametrize("data", [b"", b"  \n", b"\0\1\2\3" * 10])
def test_what_is_no_text_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(ImportFailed, match=r"\.$"):
        plan_import(data, None, read=content_of)


def test_a_strangers_marks_become_new_annotations(doc: Document) -> None:
    foreign = "# A\n\nSome ==marked== text and <mark>tag</mark>.[^1] ==x==[^1]\n\n```\n==code==\n```\n\n[^1]: foot\n"
    made = plan(foreign, replace(doc, annotations=()))
    assert [(c.quote, c.note, c.theme_names) for c in made.changes] == [
        ("marked", "", ()),
        ("tag", "", ()),
        ("x", "foot", ()),
    ]
    assert "could not be known" in made.sentences()[0]


def test_the_footnote_of_a_strangers_mark_keeps_its_markdown() -> None:
    data = (
        "A ==b==[^1], ==c==[^2], ==d==^[in *line*] and more.\n\n"
        "[^1]: see [x](https://y.org) and **bold**\n[^2]: one\n\n    - two\n    - three\n"
    )
    for newline in ("\n", "\r\n"):
        made = plan_import(data.replace("\n", newline).encode(), None, read=content_of)
        assert [(change.quote, change.note) for change in made.changes] == [
            ("b", "see [x](https://y.org) and **bold**"),
            ("c", "one\n\n- two\n- three"),
            ("d", "in *line*"),
        ]
        assert b"[^1]: see" in (made.new_source or b"")


def test_a_file_without_marks_says_so() -> None:
    assert "It holds no highlights." in plan("# Plain\n\nText.\n", None).sentences()


NOTES = [
    "a --> b <!-- c",
    "==x== [^1] {==y==}{>>z<<}",
    "```\ncode ==x==\n[^h-001eef]: fake\n```",
    "---\ntitle: x\n---",
    "<script>alert(1)</script><div>",
    "[^h-001eef]: **Talent** — fake",
    "<!-- annotations:1\n{}\n-->",
    "x" * 1_000_000,
    "[" * 5000,
    "\u2028 \x85 \x0b \x00 \ufeff end",
    "    indented\n\ttab",
    "**Talent** — not a theme",
    "# Heading\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "trailing ^block-id",
    "## Highlights that could not be marked in place\n\n- a[^h-001eef]",
]


@pytest.mark.parametrize("note", NOTES, ids=range(len(NOTES)))
def test_a_hostile_note_comes_back_and_hides_nothing(note: str) -> None:
    content = content_of(SOURCE.encode())
    marks = [mark(content, "capital", "plain", ["t1"], 1), mark(content, "two thousand", note, ["t2"], 2)]
    doc = document(SOURCE, [*marks, mark(content, "quote", "after", [], 3)])
    exported = exporter("markdown").write(doc, Options())
    made = plan_import(exported.data, replace(doc, annotations=()), read=content_of)
    assert [change.annotation.note for change in made.changes if change.annotation] == ["plain", note, "after"]
    assert plan_import(exported.data, doc, read=content_of).changes == ()
    from desktop.annotated.read.exported_file import read_back
    from desktop.annotated.read.strip import strip

    assert strip(exported.data).source == SOURCE.encode()
    back = read_back(exported.data)
    assert [one.label for one in back.footnotes] == list(exported.labels.values())


def test_an_unknown_key_is_kept_and_written_back(doc: Document, text: str) -> None:
    made = plan(text.replace('"type":"Annotation"', '"type":"Annotation","x:y":{"z":1}', 1), None)
    first = made.changes[0].annotation
    assert first is not None
    assert first.extra == {"x:y": {"z": 1}}
    again = exporter("markdown").write(replace(doc, annotations=(first,)), Options()).text
    assert '"x:y":{"z":1}' in again


def test_a_theme_that_the_library_lacks_is_named_as_new(doc: Document, text: str) -> None:
    made = plan(text.replace("**Investment** — Compare", "**Talent, Brand new** — Compare", 1), doc)
    assert "New themes: “Brand new”." in made.sentences()
    assert made.summary().startswith("themes of 1 changed")
    assert not any(one.startswith("New themes") for one in plan(text, doc).sentences())


def test_a_strangers_highlight_that_the_library_has_is_doubtful(doc: Document) -> None:
    first = next(one for one in doc.annotations if "\n" not in one.target.quote.exact)
    exact = first.target.quote.exact
    before = doc.content.text[max(0, first.target.position.start - 20) : first.target.position.start].rpartition("\n")[
        2
    ]
    made = plan(f"{before}=={exact}== and ==something else==.\n", doc)
    assert [(change.quote, bool(change.doubt)) for change in made.changes] == [(exact, True), ("something else", False)]


def test_new_themes_are_told_also_where_the_article_is_not_here(doc: Document, text: str) -> None:
    made = plan(text[: text.index(BLOCK)], None, themes=["Talent"])
    assert "New themes: " in " ".join(made.remarks)
    assert "“Talent”" not in " ".join(made.remarks)


@pytest.mark.parametrize("between", ["Somebody wrote this.", "One.\n\nTwo."])
def test_paragraphs_written_into_a_highlight_move_it_nowhere(between: str) -> None:
    source = "# Harbour\n\nNets dry on the quay.\n\nRope lies beside them.\n\nThe last words.\n"
    doc = document(source, [mark(content_of(source.encode()), "on the quay.\nRope lies", "Over two", [])])
    text = exporter("markdown").write(doc, Options()).text
    assert kinds(plan(text.replace("quay.==\n\n", f"quay.==\n\n{between}\n\n", 1), doc)) == ["source changed"]


@pytest.mark.parametrize(
    ("name", "made"), [("tar.v2.md", "tar.v2.md"), ("tar.html", "tar.md"), ("tar", "tar.md"), ("", "article.md")]
)
def test_an_article_of_a_file_without_a_record_is_called_as_the_file(name: str, made: str) -> None:
    text = "A ==word==[^h-1a2b3c].\n\n[^h-1a2b3c]: **Talent** — Why?\n"
    assert plan_import(text.encode(), None, name=name, read=content_of).source_name == made


def test_answers_and_whose_they_are_come_back_with_the_notes_on_the_same_words() -> None:
    content = content_of(SOURCE.encode())
    asked = replace(mark(content, "five firms", "Which?", ["t1"], 1), extra=as_creator("Ada"))
    answer = replace(mark(content, "five firms", "These.\n\nAnd those.", ["t1"], 2), extra={ANSWERS: asked.id})
    doc = document(SOURCE, [asked, answer])
    text = exporter("markdown").write(doc, Options()).text
    assert plan(text, doc).changes == ()
    assert [change.annotation for change in plan(text, None).changes] == [asked, answer]
    [edited] = plan(text.replace("And those.", "And those too."), doc).changes
    assert (edited.kind, edited.before, edited.after) == (ChangeKind.NOTE, answer.note, "These.\n\nAnd those too.")
