"""T15: mutated files for every importer, for the import of annotations, the settings and the library: no crash, no
hang, and nothing but a sentence of ours where it cannot be read. Each surface is worked on for some seconds in a child.
"""

from __future__ import annotations

import json
import os
import random
import signal
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import StoreError
from db.store import Store
from desktop.article.check import check_content
from desktop.article.content import Passage, from_json, to_json
from desktop.errors import ImportFailed, PostilError
from desktop.exporters.plan import plan_import
from desktop.importers import IMPORTERS
from desktop.importers.note import note_content
from desktop.library import Library
from desktop.library.exchange import read_markdown
from desktop.settings import SETTINGS, Settings
from tests.torture.trials import KEPT, SEED, figures, seconds

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

SAMPLES = [
    path.read_bytes()
    for path in sorted((Path(__file__).parents[1] / "samples" / "articles").rglob("*"))
    if path.is_file() and path.stat().st_size < 60_000
]
LONGEST = 15  # seconds for one file
OWN = [
    b'---\ntitle: x\ntags: [a, b]\n---\n\n# Head\n\nA *b* **c** `d` [e](f "g") ![h](i)\n\n> q\n\n- l\n  1. m\n\n'
    b"| a | b |\n|---|---|\n| c | d |\n\n[^1]: note\n",
    b"<!DOCTYPE html><html><head><title>t</title><meta name=author content=a></head><body><article><h1>H</h1>"
    b"<p>a <b>b</b> <a href=c>d</a> <img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"
    b"<table><tr><td colspan=2>e</table><pre><code>f</code></pre></article></body></html>",
    "Zo\u00eb na\u00efve \u2014 \u201cquote\u201d \u65e5\u672c\u8a9e\r\n\r\n    indented\ttab\x0bx\u2028y".encode(),
    "wide \u202e".encode("utf-16"),
]
TOKENS = [
    b'[', b'](', b'![', b'<!--', b'-->', b'<![CDATA[', b'`', b'```\n', b'***', b'__', b'> ', b'- ', b'1. ',
    b'\n\n', b'\t', b'|---|', b'\n---\n', b'[^1]', b'[^1]:', b'==', b'{++', b'~~', b'$$', b'<div>', b'</p>',
    b'<table>', b'<td rowspan=9e9>', b'<script>', b'&#xD800;', b'&#0;', b'&', b'<base href=//x>', b'data:',
    b'\x00', b'\xff\xfe', b'\xed\xa0\x80', b'\r', b'\xe2\x80\xae', b'\xf4\x8f\xbf\xbf', b'1e999', b'NaN',
    b"9" * 400, b'{', b'}', b'"', b'null', b'[[', b']]', b'^abc', b'%%', b'annotations:', b'\\', b'\x1b',
    b"\xcc\x81" * 50, b'true', b'-1', b'""',
]  # fmt: skip


def mutate(data: bytes, others: list[bytes], random_: random.Random) -> bytes:
    """Change some bytes of a file, at random."""
    made = bytearray(data)
    for _ in range(random_.choice((1, 1, 2, 4, 8, 30))):
        at = random_.randrange(len(made) + 1)
        to = min(len(made), at + random_.randrange(1, random_.choice((4, 30, 400))))
        way = random_.randrange(7)
        if way == 0 and made:
            made[at % len(made)] ^= 1 << random_.randrange(8)
        elif way == 1:
            del made[at:to]
        elif way == 2:
            made[at:at] = random_.choice(TOKENS) * random_.choice((1, 1, 2, 20, 300))
        elif way == 3:
            made[at:at] = made[at:to] * random_.choice((1, 2, 40))
        elif way == 4:
            other = random_.choice(others)
            start = random_.randrange(len(other))
            made[at:to] = other[start : start + random_.randrange(300)]
        elif way == 5:
            made[at:to] = bytes(random_.randrange(256) for _ in range(to - at))
        else:
            made[at:to] = random_.choice(TOKENS)
    return bytes(made[:200_000])


def fuzzed(name: str, seeds: list[bytes], work: Callable[[bytes], object], folder: Path, length: float) -> int:
    """Feed mutated seeds to ``work`` in a child for ``length`` seconds; gives how many, and keeps what fails."""
    given, count = folder / f"{name}.given", folder / f"{name}.count"
    child = os.fork()
    if not child:
        status = 1
        try:
            _feed(seeds, work, given, count, length)
            status = 0
        except BaseException:  # noqa: BLE001 - told, and the child ends
            traceback.print_exc()
        finally:
            os._exit(status)
    status = os.waitpid(child, 0)[1]
    if status:
        KEPT.mkdir(parents=True, exist_ok=True)
        kept = KEPT / f"T15-{name}-{SEED}"
        kept.write_bytes(given.read_bytes())
        hung = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGALRM
        pytest.fail(f"{name} {'hung over 15 s' if hung else f'failed with status {status}'} on {kept}")
    return int(count.read_text())


def _feed(seeds: list[bytes], work: Callable[[bytes], object], given: Path, count: Path, length: float) -> None:
    random_ = random.Random(SEED)
    end = time.monotonic() + length
    number = 0
    while time.monotonic() < end:
        data = mutate(random_.choice(seeds), seeds, random_)
        given.write_bytes(data)
        signal.alarm(LONGEST)  # which kills
        work(data)
        signal.alarm(0)
        number += 1
    count.write_text(str(number))


@pytest.mark.parametrize("importer", IMPORTERS, ids=lambda importer: importer.id)
def test_an_importer_gives_whole_content_or_a_sentence(importer: object, tmp_path: Path) -> None:
    started = time.monotonic()

    def work(data: bytes) -> None:
        try:
            content = importer.read(data, "fuzz").content  # type: ignore[attr-defined]
        except ImportFailed as error:
            assert str(error).endswith(".")
            return
        check_content(content)
        assert from_json(to_json(content)) == content

    name = importer.id  # type: ignore[attr-defined]
    number = fuzzed(name, [*OWN, *SAMPLES], work, tmp_path, seconds("T15", 4))
    figures("T15", started, surface=name, files=number)
    assert number > 3


def test_a_note_is_shown_whatever_it_says(tmp_path: Path) -> None:
    started = time.monotonic()

    def work(data: bytes) -> None:
        check_content(note_content(data.decode("utf-8", "replace")))

    number = fuzzed("note", OWN, work, tmp_path, seconds("T15", 3))
    figures("T15", started, surface="note", files=number)
    assert number > 3


@pytest.fixture
def annotated(tmp_path: Path) -> tuple[Path, str, list[bytes]]:
    """A library with an annotated article, and its exports."""
    path = tmp_path / "library.postil"
    library = Library.open(path)
    article_id = library.ensure_welcome()
    assert article_id is not None
    library.annotate(article_id, Passage(10, 60), (library.themes()[0].id,), "A **note** with `x` and -->.")
    exports = [str(library.export(article_id, name).text).encode() for name in ("markdown",)]
    sidecar = library.export(article_id).sidecar
    library.close()
    return path, article_id, [*exports, *([sidecar.encode()] if sidecar else [])]


def test_an_import_of_annotations_is_planned_or_refused_in_a_sentence(
    annotated: tuple[Path, str, list[bytes]], tmp_path: Path
) -> None:
    started = time.monotonic()
    path, article_id, exports = annotated
    library = Library.open(path, read_only=True)
    document = library.document(article_id)
    library.close()

    def work(data: bytes) -> None:
        try:
            plan_import(data, document, name="fuzz.md", read=read_markdown)
        except PostilError as error:
            assert str(error).endswith(".")

    number = fuzzed("import", exports, work, tmp_path, seconds("T15", 6))
    figures("T15", started, surface="import", files=number)
    assert number > 3


def test_any_settings_file_is_no_reason_not_to_start(tmp_path: Path) -> None:
    started = time.monotonic()
    path = tmp_path / "settings.json"
    good = json.dumps({setting.key: setting.default for setting in SETTINGS}, indent=1).encode()

    def work(data: bytes) -> None:
        path.write_bytes(data)
        read = Settings(path)
        for setting in SETTINGS:
            assert setting.accepts(read[setting.key])

    number = fuzzed("settings", [good, b"[" * 50_000, b'{"zoom": 1e400}'], work, tmp_path, seconds("T15", 2))
    figures("T15", started, surface="settings", files=number)
    assert number > 100


def test_a_mutated_library_opens_or_is_refused_in_a_sentence(
    annotated: tuple[Path, str, list[bytes]], tmp_path: Path
) -> None:
    started = time.monotonic()
    path, article_id, _ = annotated
    data = path.read_bytes()

    def work(mutated: bytes) -> None:
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
                store.articles()
                store.annotations()
                store.content_json(store.article(article_id).version_id)
                store.search("a")
                store.undo()
        except StoreError as error:
            assert str(error).endswith((".", ")"))

    number = fuzzed("library", [data[:150_000]], work, tmp_path, seconds("T15", 6))
    figures("T15", started, surface="library", files=number)
    assert number > 3


def test_the_harness_sees_a_hang_a_crash_and_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.torture.test_fuzz_importers.LONGEST", 1)

    def hang(_: bytes) -> None:
        while True:
            pass

    def fail(_: bytes) -> None:
        raise ValueError

    for name, fault in (("hang", hang), ("crash", lambda _: os.abort()), ("error", fail)):
        with pytest.raises(pytest.fail.Exception, match=name):
            fuzzed(f"planted-{name}", OWN, fault, tmp_path, 5)
        (KEPT / f"T15-planted-{name}-{SEED}").unlink()
