"""T15: mutated files for every importer, for the import of annotations and all else that reads a file: no crash, no
hang, nothing but a sentence of ours where it cannot be read. Each surface is worked on for a while in a child.
"""

from __future__ import annotations

import faulthandler
import io
import json
import os
import random
import time
import zipfile
import zlib
from collections.abc import Callable, Hashable
from pathlib import Path

import pytest

from db.errors import StoreError
from db.store import Store
from desktop.article.check import check_content
from desktop.article.content import Content, Passage, from_json, to_json
from desktop.errors import ImportFailed
from desktop.importers import IMPORTERS, Importer, importer_by_id
from desktop.importers.bounds import bounded
from desktop.importers.images import take_out_data
from desktop.importers.note import note_content
from desktop.library import Library
from desktop.settings import SETTINGS, Settings
from tests.importers.epub.books import lighthouse
from tests.importers.office.documents import packed, sample_open_document, sample_word
from tests.torture.foreign.fuzzing import OWN, TOKENS, Length, fuzzed, length_of, sentence_shape
from tests.torture.trials import KEPT, SEED, figures

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

SAMPLES = [
    path.read_bytes()
    for path in sorted((Path(__file__).parents[2] / "samples" / "articles").rglob("*"))
    if path.is_file() and path.stat().st_size < 60_000
]


def shape_of(content: Content) -> Hashable:
    """Return what sort of content this is."""
    return (
        frozenset((block.kind, block.containers[-2:], bool(block.marker)) for block in content.blocks),
        frozenset(span.kind for block in content.blocks for span in block.spans),
        bool(content.metadata.title),
    )


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.id)
def test_an_importer_gives_whole_content_or_a_sentence(importer: Importer, tmp_path: Path) -> None:
    started = time.monotonic()

    def work(data: bytes) -> Hashable:
        try:
            read = importer.read(data, "fuzz").content
            content, remark = bounded(take_out_data(read)[0])
        except ImportFailed as error:
            return sentence_shape(error)
        check_content(content)
        assert from_json(to_json(content)) == content
        assert read.places is None or read.places.texts[-1:] < (max(1, len(read.text)),)
        return shape_of(content), remark[:20]

    every = [*OWN, *SAMPLES]
    ours = [data for data in every if importer.recognise(data)]  # of others most are refused at the first look
    done = fuzzed(importer.id, every + ours * len(OWN), work, tmp_path, length_of(importer.id))
    figures("T15", started, surface=importer.id, **done._asdict())
    assert done.files > 3


PACKED = {"book": ("epub", lighthouse), "word": ("docx", sample_word), "open document": ("odt", sample_open_document)}


@pytest.mark.parametrize("surface", PACKED)
def test_a_zip_is_read_whatever_its_documents_hold(surface: str, tmp_path: Path) -> None:
    """Bytes changed in a zip seldom reach its documents: here each of its files is what is changed, in turn."""
    started = time.monotonic()
    importer, make = PACKED[surface]
    read = importer_by_id(importer).read
    with zipfile.ZipFile(io.BytesIO(make())) as archive:
        files = {name: archive.read(name) for name in archive.namelist() if name != "mimetype"}
        first = {name: archive.read(name) for name in archive.namelist() if name == "mimetype"}
    places = sorted(files)

    def work(data: bytes) -> Hashable:
        place = places[zlib.crc32(data) % len(places)]
        try:
            imported = read(packed({**first, **files, place: data}), "fuzz")
        except ImportFailed as error:
            return place, sentence_shape(error)
        content = bounded(take_out_data(imported.content)[0])[0]
        check_content(content)
        assert all(one.end <= len(imported.content.text) for one in imported.found)
        assert sum(map(len, imported.resources.values())) < 1_000_000
        return place, shape_of(content), imported.remark[:20]

    done = fuzzed(surface.replace(" ", "-"), [*files.values(), *OWN], work, tmp_path, length_of(surface))
    figures("T15", started, surface=surface, **done._asdict())
    assert done.files > 3


def test_a_note_is_shown_whatever_it_says(tmp_path: Path) -> None:
    started = time.monotonic()

    def work(data: bytes) -> Hashable:
        content = note_content(data.decode("utf-8", "replace"))
        check_content(content)
        return shape_of(content)

    done = fuzzed("note", OWN, work, tmp_path, length_of("note"))
    figures("T15", started, surface="note", **done._asdict())
    assert done.files > 3


def test_any_settings_file_is_no_reason_not_to_start(tmp_path: Path) -> None:
    started = time.monotonic()
    path = tmp_path / "settings.json"
    good = json.dumps({setting.key: setting.default for setting in SETTINGS}, indent=1).encode()

    def work(data: bytes) -> Hashable:
        path.write_bytes(data)
        read = Settings(path)
        for setting in SETTINGS:
            assert setting.accepts(read[setting.key])
        return tuple(str(read[setting.key])[:9] for setting in SETTINGS)

    done = fuzzed("settings", [good, b"[" * 50_000, b'{"zoom": 1e400}'], work, tmp_path, length_of("settings"))
    figures("T15", started, surface="settings", **done._asdict())
    assert done.files > 100


def test_a_mutated_library_opens_or_is_refused_in_a_sentence(tmp_path: Path, same_ids: None) -> None:
    started = time.monotonic()
    path = tmp_path / "library.postil"
    library = Library.open(path)
    article_id = library.welcome.ensure_article()
    assert article_id is not None
    library.annotations.add(article_id, Passage(10, 60), (library.themes.all()[0].id,), "A **note**")
    library.close()
    data = path.read_bytes()

    def work(mutated: bytes) -> Hashable:
        # Most of it whole, so that more than the header is tried.
        random_ = random.Random(mutated[:200])
        made = bytearray(data)
        for _ in range(random_.randrange(1, 12)):
            at = random_.randrange(len(made))
            made[at : at + 20] = mutated[at % 1000 : at % 1000 + 20].ljust(20, b"\0")
        copy = tmp_path / "copy.postil"
        for stale in tmp_path.glob("copy.postil*"):
            stale.unlink()
        copy.write_bytes(bytes(made))
        try:
            with Store.open(copy) as store:
                store.read.articles()
                store.read.annotations()
                store.read.content_json(store.read.article(article_id).version_id)
                store.search("a")
                store.undo()
        except StoreError as error:
            return sentence_shape(error)
        return "opened"

    done = fuzzed("library", [data[:150_000]], work, tmp_path, length_of("library"))
    figures("T15", started, surface="library", **done._asdict())
    assert done.files > 3


@pytest.mark.planted
def test_the_harness_sees_a_hang_a_crash_and_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.torture.foreign.fuzzing.LONGEST", 1)

    def hang(_: bytes) -> Hashable:
        while True:
            pass

    def fail(_: bytes) -> Hashable:
        raise ValueError

    def crash(_: bytes) -> Hashable:
        faulthandler.disable()  # this crash is meant
        os.abort()

    def grow(_: bytes) -> Hashable:
        return len("x" * (3 << 30))

    faults: dict[str, Callable[[bytes], Hashable]]
    faults = {"hang": hang, "crash": crash, "error": fail, "memory": grow}
    for name, fault in faults.items():
        with pytest.raises(pytest.fail.Exception, match=name):
            fuzzed(f"planted-{name}", OWN, fault, tmp_path, Length(5))
        (KEPT / f"T15-planted-{name}-{SEED}").unlink()


@pytest.mark.planted
def test_the_harness_goes_on_from_what_led_somewhere_new(tmp_path: Path) -> None:
    def deep(data: bytes) -> Hashable:
        """Each step is found from the last one only: five in a row by chance would take forever."""
        text = data[:200]
        steps = [TOKENS[0] in text, TOKENS[6] in text, TOKENS[8] in text, TOKENS[9] in text, TOKENS[24] in text]
        return next((number for number, step in enumerate(steps) if not step), 5)

    assert fuzzed("planted-steps", [b"."], deep, tmp_path, Length(3)).kept >= 4
