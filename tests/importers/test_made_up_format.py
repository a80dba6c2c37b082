"""One row in IMPORTERS is enough: what opens, names and ships a format follows from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from desktop.child import limited_process
from desktop.cli import main
from desktop.errors import ImportFailed
from desktop.importers import IMPORTERS, file_patterns, importer_for
from desktop.importers.child.job import import_bytes
from desktop.library import Library
from tests.made_up import PAPYRUS, SCROLL, add_row, import_process
from tests.scripts import script

ADDED = "application/x-papyrus"


@pytest.fixture(autouse=True)
def papyrus(monkeypatch: pytest.MonkeyPatch) -> None:
    add_row(monkeypatch, IMPORTERS, PAPYRUS)
    monkeypatch.setattr(limited_process, "command", import_process)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "library.postil")
    yield opened
    opened.close()


@pytest.fixture
def scroll(tmp_path: Path) -> Path:
    path = tmp_path / "reeds.pap"
    path.write_bytes(SCROLL)
    return path


@pytest.fixture(scope="module")
def tables() -> ModuleType:
    return script("tables")


def test_its_endings_are_in_the_file_dialog_and_its_bytes_are_known_without_one() -> None:
    assert {"*.pap", "*.papyrus"} <= set(file_patterns())
    assert importer_for("reeds.PAP", b"") is PAPYRUS
    assert importer_for("reeds", SCROLL) is PAPYRUS
    assert importer_for("reeds.txt", SCROLL) is PAPYRUS  # it is no text, whatever its ending says
    assert importer_for("reeds.txt", b"reeds").id == "text"


def test_the_version_of_its_row_is_the_one_that_is_stored(library: Library, scroll: Path) -> None:
    article = library.articles.add(scroll).article
    version = library.articles.version(article.id)
    assert (version.importer, version.importer_version, version.remark) == ("papyrus", 1, "")
    assert article.title == "On reeds"


def test_an_article_that_an_older_version_read_is_offered_anew(
    library: Library, scroll: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = library.articles.add(scroll).article
    assert library.versions.older_reading(article.id) is None
    monkeypatch.setattr("desktop.importers.IMPORTERS", (*IMPORTERS, replace(PAPYRUS, version=2)))
    assert library.versions.older_reading(article.id) is not None
    monkeypatch.setattr(
        "desktop.importers.IMPORTERS", (*IMPORTERS, replace(PAPYRUS, version=2, changes={2: frozenset()}))
    )
    assert library.versions.older_reading(article.id) is None


def test_the_command_line_adds_and_reads_it(
    scroll: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("POSTIL_LIBRARY", str(tmp_path / "library.postil"))
    assert main(["add", str(scroll)]) == 0
    assert "On reeds" in capfd.readouterr().out
    assert main(["annotate", "On reeds", "--quote", "grows in water", "--note", "Which?"]) == 0
    assert main(["read", str(scroll)]) == 0
    assert "It is read from the right." in capfd.readouterr().out


def test_bytes_that_are_no_text_are_told_of_where_its_reader_was_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_process, "command", lambda: ["/nowhere/python"])
    with pytest.raises(ImportFailed, match=r"This file \(Papyrus\) could not be read, because .*\.$"):
        import_bytes(SCROLL, "reeds.pap")


def test_bytes_that_its_row_recognises_are_not_refused_as_those_of_another_kind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop.importers.decode._OTHER_KINDS", ((b"papyrus", "a papyrus"),))
    assert import_bytes(SCROLL, "reeds").importer == "papyrus"
    monkeypatch.setattr("desktop.importers.IMPORTERS", IMPORTERS)
    with pytest.raises(ImportFailed, match="is a papyrus"):
        import_bytes(SCROLL, "reeds")


def test_what_the_desktop_is_told_names_its_types_and_endings(tables: ModuleType) -> None:
    made = {path.name: text for path, text in tables.derived().items()}
    [types] = [line for line in made["postil.desktop"].splitlines() if line.startswith("MimeType=")]
    assert ADDED in types.partition("=")[2].split(";")
    metainfo = ElementTree.fromstring(made["org.postil.Postil.metainfo.xml"])
    assert ADDED in {node.text for node in metainfo.iter("mediatype")}
    assert "Papyrus (.pap, .papyrus)" in {node.text for node in metainfo.iter("li")}
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    [kind] = [node for node in ElementTree.fromstring(made["postil-mime.xml"]) if node.get("type") == ADDED]
    assert [node.get("pattern") for node in kind.iter(f"{space}glob")] == ["*.pap", "*.papyrus"]
    assert kind.findtext(f"{space}comment") == "Papyrus"


def test_the_handbook_and_the_readme_list_it(tables: ModuleType) -> None:
    made = {path.relative_to(tables.ROOT).as_posix(): text for path, text in tables.derived().items()}
    assert "| Papyrus | `.pap`, `.papyrus` | its first bytes |" in made["resources/handbook/reading.md"]
    assert "Papyrus (`.pap`, `.papyrus`)" in made["README.md"]
