"""SHA-256 without OpenSSL, whose library is five megabytes: it takes a fiftieth of a start to load.

Python has a small one of its own, to which ``hashlib`` falls back; for much at once OpenSSL's is several times as fast,
and worth its loading.
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

MUCH = 1 << 18  # bytes


def sha256_of(data: bytes) -> _Hash:
    """Return the hash of some bytes, to which more can be added, as ``hashlib.sha256`` does."""
    if len(data) < MUCH:
        return _small(data)
    from hashlib import sha256 as large

    return large(data)
