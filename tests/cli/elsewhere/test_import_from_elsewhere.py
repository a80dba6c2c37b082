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
    assert told["from"] == "kindle"
    assert told["entries"] == sum(told[key] for key in keys) + len(told["refused"]) == 2
    assert [(row["title"], row["annotations"]) for row in told["articles"]] == [
        ("Harbour notes", 1),
        ("Another book", 1),
    ]
    assert told["waiting"] == 1
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
