"""SHA-256 at first without OpenSSL, whose library is five megabytes: it takes a fiftieth of a start to load.

Python has a small one of its own, to which ``hashlib`` falls back. OpenSSL's takes a half to a fifth of the time, and
is worth its loading once much is hashed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import _Hash
    from hashlib import sha256 as _small
else:
    try:
        from _sha256 import sha256 as _small  # Python 3.11's; later ones call it otherwise
    except ImportError:
        from hashlib import sha256 as _small

AT_FIRST = 1 << 20  # bytes hashed by the small one: more than a start asks for

_left = AT_FIRST
_large = _small  # until OpenSSL's is loaded


def sha256_of(data: bytes) -> _Hash:
    """Return the hash of some bytes, to which more can be added, as ``hashlib.sha256`` does."""
    global _left, _large
    if _left < 0:
        return _large(data)
    _left -= len(data)
    if _left >= 0:
        return _small(data)
    from hashlib import sha256

    _large = sha256
    return _large(data)
