"""What every importer in the table holds to."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.disk.packing import unpack
from desktop.article.check import check_content
from desktop.article.content import from_json, to_json
from desktop.child.process import main
from desktop.child.tasks import TASKS
from desktop.errors import ImportFailed
from desktop.importers import IMPORTERS, Importer, by_ending_only, importer_for
from desktop.importers.imported import Imported
from tests.child.answers import taken_apart

SAMPLES = Path(__file__).parents[1] / "samples" / "articles"
EACH = pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.id)


def samples(importer: Importer) -> list[tuple[str, bytes]]:
    return [(path.name, path.read_bytes()) for path in sorted(SAMPLES.iterdir()) if path.suffix in importer.extensions]


def test_ids_and_extensions_are_unique_and_well_formed() -> None:
    assert len({importer.id for importer in IMPORTERS}) == len(IMPORTERS)
    extensions = [extension for importer in IMPORTERS for extension in importer.extensions]
    assert len(set(extensions)) == len(extensions)
    assert all(extension.startswith(".") and extension == extension.lower() for extension in extensions)
    assert all("/" in media for importer in IMPORTERS for media in importer.media_types)


@EACH
def test_each_importer_has_a_sample_and_reads_it(importer: Importer) -> None:
    assert samples(importer), f"no sample for {importer.id}"
    for name, data in samples(importer):
        assert importer_for(name, data) is importer
        assert importer.recognise is by_ending_only or importer_for("without", data) is importer
        imported = importer.read(data, name)
        assert isinstance(imported, Imported)
        assert (imported.importer, imported.importer_version) == (importer.id, importer.version)
        assert imported.content.blocks
        check_content(imported.content)
        assert importer.read(data, name).content == imported.content
        assert from_json(to_json(imported.content)) == imported.content


@EACH
@pytest.mark.parametrize("data", [b"", b" \n", b"%PDF-1.4", bytes(range(256)) * 8])
def test_each_importer_refuses_what_is_no_text_with_a_sentence(importer: Importer, data: bytes) -> None:
    with pytest.raises(ImportFailed) as caught:
        importer.read(data, "a")
    assert str(caught.value).endswith(".")


@EACH
@given(text=st.text(max_size=200) | st.text(alphabet="*_`~^=[]()<>!#-+>|:&;/ \n\t\\abp1.\"'", max_size=200))
def test_any_text_is_read_into_sound_content(importer: Importer, text: str) -> None:
    try:
        content = importer.read(text.encode("utf-8", "replace"), "a").content
    except ImportFailed:
        return
    check_content(content)
    assert from_json(to_json(content)) == content


@EACH
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(importer: Importer, data: bytes) -> None:
    try:
        check_content(importer.read(data, "a").content)
    except ImportFailed as error:
        assert str(error).endswith(".")


def test_the_child_is_a_function_of_its_input(monkeypatch: pytest.MonkeyPatch) -> None:
    import gc
    import io
    import json
    import sys
    from dataclasses import asdict
    from types import SimpleNamespace

    head = {"task": asdict(TASKS["import"]), "lifeline": None, "about": {"importer": "markdown", "name": "a.md"}}
    given_bytes = json.dumps(head).encode() + b"\n# One\n\ntwo"
    out = io.BytesIO()
    monkeypatch.setattr("desktop.child.process.limit", lambda _: None)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(given_bytes)))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=out))
    limit = sys.getrecursionlimit()
    try:
        assert main() == 0
    finally:
        sys.setrecursionlimit(limit)
        gc.enable()
    about, parts = taken_apart(out.getvalue())
    assert (about["remark"], about["packed"]["characters"]) == ("", 7)
    assert [name for name, _ in parts] == ["source", "content", "text", None, None]
    assert from_json(unpack(parts[1][1]).decode()).text == "One\ntwo"
    assert [data for _, data in parts[3:]] == [b"[]", b"null"]  # no annotations; nobody asked for places
