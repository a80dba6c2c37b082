"""postil import of a file from another program: recognised by content, told in numbers that add up."""

from __future__ import annotations

import json
from pathlib import Path

CLIPPINGS = """Harbour notes (Ann Pilot)
- Your Highlight at location 10-12 | Added on Tuesday, April 15, 2025 10:16:21 PM

The tide decides, and the pilots know it
==========
Another book (Me)
- Your Highlight at location 10-12 | Added on Tuesday, April 15, 2025 10:16:21 PM

Words of it
==========
"""


def test_clippings_come_into_the_article_and_the_numbers_add_up(postil, tmp_path: Path) -> None:
    (tmp_path / "My Clippings.txt").write_text(CLIPPINGS, encoding="utf-8")
    postil("add", "harbour.md")
    dry = json.loads(postil("import", "My Clippings.txt", "--dry-run", "--json")[1])
    code, out, err = postil("import", "My Clippings.txt", "--json")
    assert code == 0, err
    told = json.loads(out)
    known, waiting = (row.pop("id") for row in told["articles"])
    assert known in [row.pop("id") for row in dry["articles"]]
    assert told == dry
    keys = ("in_place", "look", "orphan", "waiting", "known", "changed", "note_only")
    assert list(told) == ["from", "entries", *keys, "refused", "articles"]
    assert told["from"] == "kindle"
    assert told["entries"] == sum(told[key] for key in keys) + len(told["refused"]) == 2
    assert [(row["title"], row["annotations"]) for row in told["articles"]] == [
        ("Harbour notes", 1),
        ("Another book", 1),
    ]
    assert told["waiting"] == 1
    assert postil("list")[1].count("(waiting for its text)") == 1
    assert json.loads(postil("import", "My Clippings.txt", "--json")[1])["known"] == 2
    out = postil("import", "My Clippings.txt")[1]
    assert out.splitlines()[:2] == ["From Kindle clippings:", "2 entries: 2 known already."]
    (tmp_path / "book.md").write_text("# Another book\n\nWords of it, and others.\n", encoding="utf-8")
    assert (
        f"“Another book” is waiting for; nothing was done: postil update {waiting} book.md"
        in postil("add", "book.md")[2]
    )
    assert postil("update", waiting, "book.md")[0] == 0
    [row] = json.loads(postil("annotations", waiting, "--json")[1])
    assert (row["state"], row["exact"]) == ("IN_PLACE", "Words of it")


def test_a_program_that_is_named_decides_and_one_that_is_none_is_told(postil, tmp_path: Path) -> None:
    (tmp_path / "clippings.txt").write_text(CLIPPINGS, encoding="utf-8")
    assert "There is no format “pocket”" in postil("import", "clippings.txt", "--from", "pocket")[2]
    code, _, err = postil("import", "clippings.txt", "--from", "readwise")
    assert code == 1
    assert err == "The file (Readwise) holds no annotations.\n"


def test_adding_such_a_file_makes_no_article_of_it_unless_that_is_wanted(postil, tmp_path: Path) -> None:
    (tmp_path / "clippings.txt").write_text(CLIPPINGS, encoding="utf-8")
    code, _, err = postil("add", "clippings.txt")
    assert code == 1
    assert err.startswith("clippings.txt holds annotations from Kindle clippings and no article: import it instead")
    assert postil("add", "--new", "clippings.txt")[0] == 0


def test_what_is_not_told_or_was_deleted_there_is_said_and_only_done_where_it_is_asked_for(
    postil, tmp_path: Path
) -> None:
    def write(title: str, *quotes: str) -> None:
        items = [{"id": one, "target": {"selector": [{"type": "TextQuoteSelector", "exact": one}]}} for one in quotes]
        told = {"type": "AnnotationSet", "about": {"dc:title": title}, "items": items}
        (tmp_path / "a.annotation").write_text(json.dumps(told), encoding="utf-8")

    article = json.loads(postil("add", "harbour.md", "--json")[1])[0]["id"]
    write("Notes of some harbour", "The tide decides", "The pilots know it")
    out = postil("import", "a.annotation", "--dry-run")[1]
    assert f"--article says it. Nearest come “Harbour notes” ({article})." in out
    assert postil("import", "a.annotation", "--article", article)[0] == 0
    write("Notes of some harbour", "The tide decides")
    told = json.loads(postil("import", "a.annotation", "--json")[1])
    assert (told["entries"], told["known"], told["articles"][0]["annotations"]) == (1, 1, 2)
    out = postil("import", "a.annotation")[1]
    assert "Deleted in Readium or Thorium since: 1. They stay here; --deletes removes them." in out
    assert postil("import", "a.annotation", "--deletes")[0] == 0
    assert len(json.loads(postil("annotations", article, "--json")[1])) == 1
