"""What happens to files that somebody wrote into, where an export or an import meets them."""

from __future__ import annotations

import json
import re

import pytest

from tests.cli.printed import annotations


def test_changed_prose_that_comes_into_a_library_with_an_article_of_its_own_comes_once(postil, exported, tmp_path):
    text = exported.read_text(encoding="utf-8").replace("The tide decides again", "The moon decides again", 1)
    exported.write_text(text, encoding="utf-8")
    other = ("--library", str(tmp_path / "other.postil"))
    assert postil(*other, "add", "harbour.md")[0] == 0
    for _ in range(2):
        assert postil(*other, "import", "out.md")[0] == 0
        assert len(json.loads(postil(*other, "list", "--json")[1])) == 1
        assert len(json.loads(postil(*other, "annotations", "--json")[1])) == 3


def test_where_doubtful_edits_did_not_come_in_the_way_to_bring_them_in_is_named(postil, exported):
    """It used to name --merge, which had just been tried."""
    text = exported.read_text(encoding="utf-8").partition("<!-- annotations")[0]
    label = re.search(r"\[\^(h-\w+)\]: .*overlap", text)[1]
    text = re.sub(rf"\[\^{label}\](?:: .*\n)?", "", text)
    exported.write_text(text, encoding="utf-8")
    [own] = [one for one in annotations(postil) if one["note"] == "overlap"]
    assert postil("note", own["id"], "in the library")[0] == 0
    code, _, err = postil("export", "harbour.md", "-o", "out.md", "--merge")
    assert code == 3
    assert "--doubtful" in err and "--merge brings" not in err
    assert "1 delete" not in err, "it was not brought in"
    assert exported.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("]}}\n-->\n", "]}}\n\nMy words, where the end of the record was.\n"),
        ("<!-- annotations:1\n{", "<!-- annotations:1\nMy words, at the head.\n{"),
        ("<!-- annotations:1\n{", "<!-- annotations:1\nMy words.\n<!-- annotations:1\n{"),
        ("<!-- annotations:1\n{", "<!-- annotations:1 My words.\n{"),
    ],
)
@pytest.mark.parametrize("choice", ["body=full", "body=critic"])
def test_a_file_whose_record_somebody_wrote_into_is_not_merged_into(postil, exported, tmp_path, choice, old, new):
    export = ("export", "harbour.md", "-o", "out.md", "--set", choice)
    assert postil(*export, "--replace")[0] == 0
    theirs = exported.read_text(encoding="utf-8").replace(old, new)
    assert "My words" in theirs
    exported.write_text(theirs, encoding="utf-8")
    code, _, err = postil(*export)
    assert "My words" in exported.read_text(encoding="utf-8")
    assert code in (0, 3), err
    if code:
        assert exported.read_text(encoding="utf-8") == theirs
        assert postil(*export, "--keep")[0] == 0
        assert (tmp_path / "out (before).md").read_text(encoding="utf-8") == theirs


def test_a_file_whose_front_matter_was_taken_out_is_left_alone_once_it_is_merged(postil, exported):
    text = exported.read_text(encoding="utf-8")
    exported.write_text(text[text.index("# Harbour") :], encoding="utf-8")
    export = ("export", "harbour.md", "-o", "out.md")
    assert postil(*export)[0] == 0
    before = exported.read_bytes()
    assert "nothing new" in postil(*export)[1]
    assert exported.read_bytes() == before
    assert not before.startswith(b"---")


def test_a_mark_with_a_note_comes_into_another_library_also_where_its_words_stand_in_another_mark(postil, exported):
    """Its word was taken for a piece of “pilots know it”."""
    text = exported.read_text(encoding="utf-8").replace("decides again at", "decides again ==it==[^1]", 1)
    exported.write_text(text.replace("<!-- annotations", "[^1]: My note.\n\n<!-- annotations"), encoding="utf-8")
    assert postil("--library", "other.postil", "import", "out.md")[0] == 0
    assert [one["exact"] for one in annotations(postil, "--library", "other.postil") if one["note"] == "My note."] == [
        "it"
    ]
