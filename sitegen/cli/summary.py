"""What a build says of itself when the site is there."""

from dataclasses import dataclass
from pathlib import Path

from sitegen.report.text import counted


@dataclass(frozen=True, slots=True)
class Summary:
    """How many pages a site has, and what became of its files."""

    pages: int
    written: int
    unchanged: int
    removed: int
    foreign: int
    """The number of files in the folder that are not ours."""

    def in_words(self, folder: Path, seconds: float) -> str:
        """Return the sentences that end a build into `folder`."""
        pages, written = counted(self.pages, "page"), counted(self.written, "file")
        words = (
            f"{pages} built in {seconds:.1f} s: {written} written, {self.unchanged} unchanged, "
            f"{self.removed} removed. The site is in {folder}/."
        )
        if self.foreign:
            are, were = ("is", "was") if self.foreign == 1 else ("are", "were")
            words += f" {counted(self.foreign, 'file')} there {are} not ours and {were} left alone."
        return words
