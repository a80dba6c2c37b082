"""A number of any length, wherever one is read from a file, an address or a command line: a value or a sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from db.care.backups import backups
from db.care.own_files import backup_folder
from db.errors import StoreError
from desktop.annotated.options import Options
from desktop.annotated.read.strip import strip
from desktop.cli import main
from desktop.errors import PostilError
from desktop.exporters import exporter
from desktop.exporters.options import PRESETS
from desktop.exporters.returning.identify import identify
from desktop.exporters.returning.plan import plan_import
from tests.annotated.make import sample

LONG = ("9" * 5000, "9" * 400)
NUMBER = re.compile(r"(?<![0-9A-Za-z-])\d+(?![0-9A-Za-z-])")
DOCUMENT = sample()
SHAPES = {
    "in the file": Options(),
    "beside it": Options(machine_block="sidecar"),
    "notes in the line": PRESETS["critic"],
}


@pytest.mark.parametrize("shape", SHAPES)
def test_an_export_with_a_long_number_in_any_place_is_read_or_refused_in_a_sentence(shape: str) -> None:
    exported = exporter("markdown").write(DOCUMENT, SHAPES[shape])
    tried = 0
    for part in (exported.text, exported.sidecar or ""):
        # Of numbers that stand in the same words one is enough.
        places = {re.sub(r"\d", "", part[max(0, at.start() - 12) : at.start()]): at for at in NUMBER.finditer(part)}
        for at in places.values():
            for number in LONG:
                changed = (part[: at.start()] + number + part[at.end() :]).encode()
                data = changed if part is exported.text else exported.data
                sidecar = changed if part is exported.sidecar else (exported.sidecar or "").encode() or None
                for read in (plan_import, strip, identify):
                    tried += 1
                    arguments = (data, DOCUMENT) if read is plan_import else (data,)
                    try:
                        read(*arguments, sidecar=sidecar)
                    except (PostilError, StoreError) as error:
                        assert str(error).endswith("."), at
    assert tried > 50


def test_a_backup_whose_name_only_looks_like_numbers_is_passed_over(tmp_path: Path) -> None:
    folder = backup_folder(tmp_path / "library.postil")
    folder.mkdir()
    for numbers in ("²_1", "1_²", "٣_1", "9" * 200 + "_1"):
        (folder / f"{numbers}_20261126T000000_abc.postil").touch()
    assert [found.changes for found in backups(tmp_path / "library.postil")] == [1 << 62]


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run a command that fails, and return what it says."""
    monkeypatch.setenv("POSTIL_LIBRARY", str(tmp_path / "library.postil"))
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> str:
        code = main(list(arguments))
        assert code not in (0, None)
        return capsys.readouterr().err

    return run


@pytest.mark.parametrize("number", [*LONG, "²", "٣٣٣"])
def test_the_command_line_tells_of_long_numbers_in_a_sentence(
    said: Callable[..., str], tmp_path: Path, number: str
) -> None:
    assert "is not a size" in said("picture", "a.png", "--size", f"{number}x{number}")
    assert said("picture", "a.png", "--scale", number).strip()
    (tmp_path / "a.md").write_text("# Rivers\n\nOlder than its name.\n", "utf-8")
    assert main(["add", "a.md"]) == 0
    (tmp_path / "batch.json").write_text(json.dumps([{"start": 0, "end": "@"}]).replace('"@"', number), "utf-8")
    assert said("annotate", "Rivers", "--batch", "batch.json").strip().endswith(".")
    if number.isascii():
        assert said("annotate", "Rivers", "--start", "0", "--end", number).strip().endswith(".")
