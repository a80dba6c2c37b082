"""The parts of a document of a word processor, and what LibreOffice makes of one, where it is installed."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def opened_by_libre_office(data: bytes, form: str, to: str, folder: Path) -> Path:
    """Have LibreOffice open a file and save it as another; what it wrote."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed here, so it was not asked.")
    (folder / f"a.{form}").write_bytes(data)
    made = folder / "made"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    asked = [program, profile, "--headless", "--convert-to", to, "--outdir", str(made), str(folder / f"a.{form}")]
    subprocess.run(asked, check=True, capture_output=True, timeout=300)
    return made / f"a.{to}"
