"""Output files: what is written below the output folder, and where each comes from."""

from dataclasses import dataclass

from sitegen.findings import Place
from sitegen.memo.digests import content_digest
from sitegen.memo.pack import Kept


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of the built site."""

    path: str
    """POSIX path below the output folder."""
    content: bytes | Kept
    origin: Place
    """The source that gave the file its path."""

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.content.read() if isinstance(self.content, Kept) else self.content

    @property
    def digest(self) -> bytes:
        """What tells the bytes apart, without reading them where they are kept."""
        return self.content.blob.digest if isinstance(self.content, Kept) else content_digest(self.content)
