"""The bill of materials and the licences of a bundle, of what is installed here."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from tests.scripts import script

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def bundled() -> ModuleType:
    return script("bundled_libraries")


def test_the_bill_of_materials_names_each_library_with_its_version_and_is_the_same_twice(
    bundled: ModuleType, tmp_path: Path
) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    optional = project["optional-dependencies"]
    lines = [*project["dependencies"], *optional["postgresql"], *optional["encryption"]]
    declared = {re.split(r"[<>=!~;\[ ]", line)[0].lower() for line in lines}
    bill = json.loads(bundled.sbom(tmp_path))
    assert declared <= {row["name"] for row in bill["components"]}
    assert all(row["version"] and row["purl"].startswith("pkg:") for row in bill["components"])
    assert bundled.sbom(tmp_path) == bundled.sbom(tmp_path)


def test_each_library_names_a_licence(bundled: ModuleType, tmp_path: Path) -> None:
    assert [name for name, one in bundled.libraries().items() if not bundled.licence_of(one)] == []
    text = bundled.licences(tmp_path)
    for words in ("Permission is hereby granted", "SIL OPEN FONT LICENSE", "PYTHON SOFTWARE FOUNDATION LICENSE"):
        assert words in text
