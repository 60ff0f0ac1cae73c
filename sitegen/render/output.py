"""Output files: what is written below the output folder, and where each comes from."""

from dataclasses import dataclass

from sitegen.findings import Place


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file of the built site."""

    path: str
    """POSIX path below the output folder."""
    data: bytes
    origin: Place
    """The source that gave the file its path."""
