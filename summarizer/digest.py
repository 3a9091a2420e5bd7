"""SHA-256 without loading OpenSSL.

``hashlib`` loads it for the sake of other digests, which takes longer than all that a short text
needs of them; ``random`` of the standard library takes the same way round it.
"""

from __future__ import annotations

try:
    from _sha2 import sha256  # type: ignore[import-not-found]
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found]  # before Python 3.12
    except ImportError:
        from hashlib import sha256


def sha256_hex(data: bytes) -> str:
    """The SHA-256 of ``data`` in 64 hexadecimal digits."""
    digest: str = sha256(data).hexdigest()
    return digest
