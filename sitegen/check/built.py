"""The files of a built site, as checks read them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sitegen.check.tree import Tree, tree_of
from sitegen.content.page import Page
from sitegen.html_pieces import Piece, Start, pieces_of
from sitegen.render.output import OutputFile


@dataclass(frozen=True, slots=True)
class Html:
    """An HTML file, taken apart once for all checks of it."""

    file: OutputFile
    page: Page | None
    """The page that it shows; an alias and the like show none."""
    pieces: Sequence[Piece]
    tree: Tree

    @property
    def starts(self) -> Iterator[Start]:
        """The starts of all elements, in order."""
        return (node.start for node in self.tree.nodes)

    @property
    def ids(self) -> frozenset[str]:
        """All ids, which links can lead to; a layout adds some, such as those of the glossary's terms."""
        return frozenset(start.attributes["id"] for start in self.starts if "id" in start.attributes)


class BuiltPage(NamedTuple):
    """What checks of the whole site need to know of an HTML file."""

    ids: frozenset[str]
    modules: tuple[str, ...]
    """The addresses of the scripts that it loads where readers answer, as they stand there."""


@dataclass(frozen=True, slots=True)
class Built:
    """All files of a site in all its languages."""

    files: Mapping[str, OutputFile]
    """By output path."""
    ids: Mapping[str, frozenset[str]]
    """Those on each HTML file, by output path; a page has none where its layout is at fault."""
    modules: Mapping[str, tuple[str, ...]]
    """The scripts that pages load where readers answer, by output path."""


def read_html(file: OutputFile, page: Page | None) -> Html:
    """Return an HTML file for the checks."""
    pieces = pieces_of(file.data.decode(errors="replace"))
    return Html(file, page, pieces, tree_of(pieces))
