"""Digests that tell apart what work was done from."""

import hashlib

SIZE = 16
"""Bytes of a digest of something read."""


def digest_of(*parts: bytes) -> bytes:
    """Return the digest of the parts, which tells apart where one ends and the next begins."""
    whole = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        whole.update(len(part).to_bytes(8))
        whole.update(part)
    return whole.digest()


def content_digest(content: bytes) -> bytes:
    """Return the SHA-256 digest of a file's content, or a result's."""
    return hashlib.sha256(content).digest()
