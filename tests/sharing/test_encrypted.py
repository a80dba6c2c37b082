"""A shared folder that is encrypted: joined by its words, and closed to whoever has only the folder."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.care.check import check
from db.errors import LibraryFull
from db.sharing.ledger import Ledger
from desktop.errors import PostilError
from desktop.library import Library
from desktop.sharing.folder import SIGN, FolderShare
from desktop.sharing.seal import Seal, WordsNeeded, age
from tests.sharing.pair import Pair
from tests.sharing.states import state_of, told_by_reader

pytest.importorskip("pyrage")
pytest.importorskip("mnemonic")
NOTE = "Ask the pilots."


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """A pair whose folder is encrypted, with an article and a note in it; making its key takes a second."""
    folder = tmp_path_factory.mktemp("sealed")
    pair = Pair(folder)
    for library in (pair.here, pair.there):
        library.sharing.remove(str(pair.folder))
    pair.folder = folder / "encrypted"
    words = pair.here.sharing.add(pair.folder, encrypted=True).words
    numbered = ", ".join(f"{number}.\u00a0{word}" for number, word in enumerate(words.upper().split(), 1))
    pair.there.sharing.join(pair.folder, f"\ufeff{numbered} ")
    pair.here.articles.add(pair.source)
    pair.highlight(pair.here, "the sand by its colour", NOTE)
    pair.exchange()
    yield pair
    for library in (pair.here, pair.there):
        assert check(library.file.store).ok
        library.close()


def test_an_encrypted_folder_brings_the_library_over_and_tells_nothing_of_it(sealed: Pair) -> None:
    assert NOTE in {annotation.note for annotation in sealed.there.annotations.all()}
    (article,) = sealed.there.read.articles()
    digest = hashlib.sha256(sealed.source.read_bytes()).hexdigest()
    for path in (path for path in sealed.folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        assert not any(told.encode() in data for told in ("pilots", "Harbour", article.id, "Ada"))
        assert path.name == SIGN or data.startswith(b"age-encryption.org/v1")
        assert path.stem != digest


def test_a_reader_of_the_specification_reads_it_with_what_the_words_open(sealed: Pair) -> None:
    (share,) = sealed.here.sharing.shares()
    told = told_by_reader(sealed.folder, share.key)
    assert told == state_of(sealed.here)
    assert NOTE in {annotation["note"] for annotation in told["annotations"]}


def test_a_folder_is_not_joined_without_its_words(sealed: Pair, tmp_path: Path) -> None:
    with closing(Library.open(tmp_path / "stranger.postil")) as stranger:
        for words in ("", "rope", "abandon " * 12, "abandon " * 11 + "about"):
            with pytest.raises(WordsNeeded):
                stranger.sharing.join(sealed.folder, words)
        with pytest.raises(WordsNeeded):
            stranger.sharing.add(sealed.folder, encrypted=True)
        assert stranger.sharing.shares() == []


def test_what_is_not_encrypted_with_the_key_is_not_taken_whatever_the_folder_says_of_itself(sealed: Pair) -> None:
    sign = sealed.folder / SIGN
    kept = sign.read_bytes()
    sign.write_text(json.dumps({"postil-share": 1, "id": json.loads(kept)["id"]}), "utf-8")
    forged = sealed.write_as_another({"id": "x", "kind": "annotation"})
    (told,) = sealed.now(sealed.here)
    assert forged.name in told and "not encrypted" in told
    sealed.highlight(sealed.here, "Ropes came", "Still closed.")
    sealed.now(sealed.here)
    assert not any(b"closed" in path.read_bytes() for path in sealed.segments() if path != forged)
    forged.unlink()
    sign.write_bytes(kept)


def test_the_words_are_kept_and_need_not_be_said_again(sealed: Pair, tmp_path: Path) -> None:
    words = sealed.here.sharing.shares()[0].words
    for place in (tmp_path / "moved", sealed.folder):
        shutil.move(sealed.folder if place != sealed.folder else tmp_path / "moved", place)
        assert sealed.here.sharing.add(place).words == words
        assert sealed.here.sharing.now().problems == ()


def test_a_key_that_is_damaged_is_told(sealed: Pair, tmp_path: Path) -> None:
    folder = tmp_path / "damaged"
    shutil.copytree(sealed.folder, folder)
    sign = json.loads((folder / SIGN).read_bytes())
    with closing(Library.open(tmp_path / "newcomer.postil")) as newcomer:
        (folder / SIGN).write_text("[" * 9000, "utf-8")
        with pytest.raises(PostilError):
            newcomer.sharing.join(folder)
        for key in ("ge==", "AAAA", None):
            (folder / SIGN).write_text(json.dumps(sign | {"key": key}), "utf-8")
            with pytest.raises(PostilError):
                newcomer.sharing.join(folder, sealed.here.sharing.shares()[0].words)


def test_words_open_a_folder_also_where_the_computer_is_taken_for_too_slow_at_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pyrage = pytest.importorskip("pyrage")
    answers = iter([pyrage.DecryptError("Excessive work parameter for passphrase.")] * 3)

    def decrypt(_data: bytes, _words: str) -> bytes:
        for error in answers:
            raise error
        return b"key"

    monkeypatch.setattr(pyrage.passphrase, "decrypt", decrypt)
    monkeypatch.setattr("desktop.sharing.seal._PAUSE_SECONDS", 0)
    assert age({"passphrase": "rope sand", "close": False}, b"") == b"key"


def test_a_file_with_a_head_that_takes_hours_is_not_begun(sealed: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    seal = sealed.here.sharing.shares()[0].seal
    assert seal is not None and seal.opened(seal.closed(b"sand")) == b"sand"
    monkeypatch.setattr("desktop.sharing.seal.age", lambda *_: pytest.fail("It was read."))
    for stanzas in (400, 100_000):
        assert seal.opened(b"age-encryption.org/v1\n" + b"-> a\n\n" * stanzas + b"--- \n") is None


def test_a_folder_that_another_began_meanwhile_gets_nothing_that_its_words_do_not_open(
    sealed: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign = FolderShare.sign_of(sealed.folder)
    assert sign is not None
    for name, key in (("encrypted", sign.key), ("plain", b"")):
        folder = tmp_path / name

        def begun(folder: Path = folder, key: bytes = key) -> tuple[Seal, bytes]:
            FolderShare.begin(folder, key)
            return Seal("rope sand", "KEY"), b"kept"

        monkeypatch.setattr(Seal, "new", staticmethod(begun))
        with closing(Library.open(tmp_path / f"{name}.postil")) as late:
            with pytest.raises(PostilError):
                late.sharing.add(folder, encrypted=True)
            assert late.sharing.shares() == []


def test_who_says_words_joins_no_folder_that_is_not_encrypted(sealed: Pair, tmp_path: Path) -> None:
    FolderShare.begin(tmp_path / "plain")
    with closing(Library.open(tmp_path / "newcomer.postil")) as newcomer:
        with pytest.raises(PostilError, match="not encrypted"):
            newcomer.sharing.join(tmp_path / "plain", sealed.here.sharing.shares()[0].words)
        assert newcomer.sharing.shares() == []


def test_a_folder_that_says_no_more_that_it_is_encrypted_gets_nothing_of_who_joins_it(
    sealed: Pair, tmp_path: Path
) -> None:
    folder = tmp_path / "opened"
    shutil.copytree(sealed.folder, folder)
    (folder / SIGN).write_text(json.dumps({"postil-share": 1, "id": json.loads((folder / SIGN).read_bytes())["id"]}))
    with closing(Library.open(tmp_path / "newcomer.postil")) as newcomer:
        for join in (newcomer.sharing.join, newcomer.sharing.add):
            with pytest.raises(PostilError, match="not encrypted"):
                join(folder)
        assert newcomer.sharing.shares() == []


def test_a_folder_whose_words_could_not_be_kept_is_not_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise LibraryFull

    monkeypatch.setattr(Seal, "new", staticmethod(lambda: (Seal("rope sand", "KEY"), b"kept")))
    monkeypatch.setattr(Ledger, "set_fact", refuse)
    with closing(Library.open(tmp_path / "library.postil")) as library:
        with pytest.raises(LibraryFull):
            library.sharing.add(tmp_path / "encrypted", encrypted=True)
        assert FolderShare.sign_of(tmp_path / "encrypted") is None
