"""Encrypting what lies in a shared folder, by age (age-encryption.org/v1). Knows no folder.

The folder's key lies in it, encrypted with twelve words of BIP-39 that the user writes down. Its public half lies
nowhere: whoever has the folder but not the words can neither read what is there nor add to it.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import time
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.child.limited_process import LimitedProcess
from desktop.child.tasks import TASKS
from desktop.errors import PostilError

_BITS = 128  # of the words: twelve
_TRIES, _PAUSE_SECONDS = 40, 0.25  # while age takes the computer for too slow
HEAD = b"age-encryption.org/v1\n"  # with which begins what is encrypted
_LONGEST_HEAD = 2048  # bytes; age reads a longer one for hours
_LARGE = 1 << 20  # bytes from which on a child does it: age lets no other thread run meanwhile


class WordsNeeded(PostilError):
    """A folder is encrypted, and its words were not given, or are others."""


@dataclass(frozen=True, slots=True)
class Seal:
    """The key of a shared folder, and the words that stand for it."""

    words: str = field(repr=False)
    key: str = field(repr=False)  # an age identity

    @staticmethod
    def new() -> tuple[Seal, bytes]:
        """Make a key; return it, and what the folder keeps of it. Raises PostilError where a library is missing."""
        pyrage, mnemonic = _libraries()
        words = mnemonic.Mnemonic("english").generate(_BITS)
        key = str(pyrage.x25519.Identity.generate())
        return Seal(words, key), _in_child({"passphrase": words, "close": True}, key.encode()) or b""

    @staticmethod
    def from_words(words: str, kept: bytes) -> Seal:
        """Return the key that a folder keeps. Raises WordsNeeded, or PostilError where a library is missing."""
        pyrage, mnemonic = _libraries()
        words = " ".join(re.findall("[a-z]+", unicodedata.normalize("NFKD", words).lower()))
        if not words:
            raise WordsNeeded("The folder is encrypted: its twelve words are needed.")
        if not mnemonic.Mnemonic("english").check(words):
            raise WordsNeeded("These are not twelve words of a folder: one is misspelt, or stands in the wrong place.")
        try:
            key = (_in_child({"passphrase": words, "close": False}, kept) or b"").decode("ascii")
            pyrage.x25519.Identity.from_str(key)
        except (pyrage.IdentityError, UnicodeDecodeError) as error:
            raise WordsNeeded("These are the words of another folder, or the folder is damaged.") from error
        return Seal(words, key)

    def closed(self, data: bytes) -> bytes:
        """Return data encrypted. Raises PostilError where a library is missing."""
        return self._done(data, close=True) or b""

    def opened(self, data: bytes) -> bytes | None:
        """Return what was encrypted; None if it was not with this key, or is not whole. Raises PostilError."""
        is_sealed = data.startswith(HEAD) and data.find(b"\n--- ", 0, _LONGEST_HEAD) > 0
        return self._done(data, close=False) if is_sealed else None

    def name(self, digest: str) -> str:
        """Return the name of a file that would tell what it holds: 64 hexadecimal digits that only this key makes."""
        return hmac.new(self.key.encode(), digest.encode(), hashlib.sha256).hexdigest()

    def _done(self, data: bytes, *, close: bool) -> bytes | None:
        about = {"key": self.key, "close": close}
        return _in_child(about, data) if len(data) >= _LARGE else age(about, data)


def work(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Encrypt or decrypt in a child, as ``age``; the answer says whether that could be done."""
    answer = age(about, data)
    return {"done": answer is not None}, answer or b""


def age(about: Mapping[str, Any], data: bytes) -> bytes | None:
    """Return data encrypted if ``close``, else decrypted, by a ``key`` or a ``passphrase``; None if it is another's."""
    pyrage, _ = _libraries()
    try:
        if words := about.get("passphrase"):
            return bytes(pyrage.passphrase.encrypt(data, words)) if about["close"] else _decrypted(data, words)
        identity = pyrage.x25519.Identity.from_str(about["key"])
        if about["close"]:
            return bytes(pyrage.encrypt(data, [identity.to_public()]))
        return bytes(pyrage.decrypt(data, [identity]))
    except pyrage.DecryptError:
        return None


def _decrypted(data: bytes, words: str) -> bytes | None:
    """Return what words open; None if they are others.

    Before it begins, age measures how fast the computer is, for a moment: a busy one is measured anew.
    """
    pyrage, _ = _libraries()
    for _ in range(_TRIES):
        try:
            return bytes(pyrage.passphrase.decrypt(data, words))
        except pyrage.DecryptError as error:
            if "work" not in str(error):
                return None
            time.sleep(_PAUSE_SECONDS)
    return None


def _in_child(about: Mapping[str, Any], data: bytes) -> bytes | None:
    child = LimitedProcess(TASKS["seal"], about, data)
    child.start()
    answer = child.answer()
    if answer.why or answer.refused:
        raise PostilError("It could not be encrypted or read: {why}.", why=answer.why or answer.refused)
    return answer.body if answer.about["done"] else None


def _libraries() -> tuple[Any, Any]:
    try:
        import mnemonic
        import pyrage
    except ImportError as error:
        raise PostilError("An encrypted folder needs pyrage and mnemonic: pip install “postil[encryption]”.") from error
    return pyrage, mnemonic
