"""The files of a built site, as checks read them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sitegen.html_pieces import Piece, pieces_of
from sitegen.render.output import OutputFile


@dataclass(frozen=True, slots=True)
class Built:
    """All files of a site in all its languages."""

    files: Mapping[str, OutputFile]
    """By output path."""
    pages: Mapping[str, tuple[Piece, ...]]
    """Those in HTML by output path, each taken apart once for all checks."""

    def page(self, output_path: str) -> tuple[Piece, ...]:
        """Return a page's pieces; none where its layout is at fault, so that there is no file."""
        return self.pages.get(output_path, ())


def read_built(files: Sequence[OutputFile]) -> Built:
    """Return the files of a build for the checks."""
    pages = (file for file in files if file.path.endswith(".html"))
    return Built(
        {file.path: file for file in files},
        {file.path: tuple(pieces_of(file.data.decode(errors="replace"))) for file in pages},
    )
