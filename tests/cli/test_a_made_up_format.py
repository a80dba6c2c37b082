"""A new export format is one module and one row: the command line knows it by that."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from desktop.cli import cli
from desktop.exporters import Exporter
from tests.exporters.made_up import ORG, OUTLINE, with_row


@pytest.fixture(params=[ORG, OUTLINE], ids=lambda one: one.id)
def row(request, monkeypatch, postil) -> Exporter:
    with_row(monkeypatch, request.param)
    postil("add", "harbour.md")
    postil("annotate", "harbour.md", "--quote", "Ropes first", "--theme", "Talent", "--note", "Start here.")
    postil("annotate", "harbour.md", "--quote", "pilots know it", "--theme", "Investment", "--note", "Do they?")
    return request.param


def test_it_is_named_in_the_help_and_where_a_format_is_not_known(postil, row):
    assert f"{row.id}: {row.name}" in " ".join(CliRunner().invoke(cli, ["export", "--help"]).output.split())
    assert row.id in postil("export", "harbour.md", "--format", "djvu")[2]


def test_it_is_written_under_a_name_of_its_own_and_its_choice_is_heeded(postil, row, tmp_path):
    code, out, err = postil("export", "harbour.md", "--format", row.id)
    assert code == 0, err
    path = tmp_path / out.partition(": ")[0]
    assert path.suffix == ".org" and "* Ropes first postil://a/" in path.read_text("utf-8")
    assert "postil://" not in postil("export", "harbour.md", "--format", row.id, "-o", "-", "--set", "links=none")[1]


def test_over_a_file_that_is_there_it_merges_or_asks_for_force(postil, row, tmp_path):
    path = tmp_path / "out.org"
    for more in ((), ("--force",)):
        assert postil("export", "harbour.md", "--format", row.id, "-o", "out.org", *more)[0] == 0
        path.write_text(path.read_text("utf-8") + "\nMy own words.\n", "utf-8")
        code, out, err = postil("export", "harbour.md", "--format", row.id, "-o", "out.org")
        assert (code == 0) is row.merges
        assert "My own words." in path.read_text("utf-8")
        assert ("nothing new" if row.merges else "“Org outline” is written anew each time") in out + err


def test_another_format_is_not_merged_into_it(postil, row, tmp_path):
    assert postil("export", "harbour.md", "--format", row.id, "-o", "out.org")[0] == 0
    code, _, err = postil("export", "harbour.md", "--format", "digest", "-o", "out.org")
    assert code == 1
    if row.merges:
        assert "It holds an outline to write in; notes by theme cannot be merged into that." in err


def test_it_goes_into_a_file_for_each_theme(postil, row, tmp_path):
    (tmp_path / "by theme").mkdir()
    assert postil("export", "harbour.md", "--format", row.id, "--set", "files=theme", "-o", "by theme")[0] == 0
    written = {path.name: path.read_text("utf-8") for path in (tmp_path / "by theme").iterdir()}
    assert len(written) == 2 and all(name.endswith(("(Talent).org", "(Investment).org")) for name in written)
    assert all(("Ropes first" in text) is ("Talent" in name) for name, text in written.items())
