"""The text of a source file as it stands on disk, and where a place that was noted in it lies."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from sitegen.encoding import LINE_END
from sitegen.findings import Place, SiteError
from sitegen.markdown.edits import Edit, apply_edits
from sitegen.yaml_source.fences import front_matter_in

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class SourceText:
    """A page, or a file of YAML, with its own line ends."""

    path: str
    text: str
    is_page: bool
    _line_starts: tuple[int, ...] = field(init=False, repr=False)
    _scalars: dict[tuple[int, int], tuple[int, int]] = field(init=False, repr=False)
    """By line and column, the stretch of each YAML scalar with its quotation marks."""

    def __post_init__(self) -> None:
        """Find the lines and the scalars once."""
        starts = (0, *(end.end() for end in LINE_END.finditer(self.text)))
        object.__setattr__(self, "_line_starts", starts)
        object.__setattr__(self, "_scalars", dict(self._find_scalars()))

    @property
    def yaml(self) -> tuple[int, int]:
        """The stretch that is YAML: of a page, its front matter."""
        start = len(_BOM) if self.text.startswith(_BOM) else 0
        front_matter = front_matter_in(self.text, start) if self.is_page else None
        return front_matter.span("yaml") if front_matter else (start, len(self.text))

    def offset(self, place: Place) -> int:
        """Return where the character at a place of the body stands."""
        return self._line_starts[place.line - 1] + place.column - 1

    def within_scalar(self, value: str, place: Place, piece: str, position: int) -> int:
        """Return where `piece`, at `position` of a scalar's value, stands in the file.

        Raises:
            SiteError: if it is written in another way there, with escapes or over a line's end.
        """
        start, end = self._scalars[place.line, place.column]
        before = sum(value.startswith(piece, each) for each in range(position))
        there = [each for each in range(start, end) if self.text.startswith(piece, each, end)]
        if len(there) <= before:
            where = f"{place.path}:{place.line}:{place.column}"
            raise SiteError(f'{where}: "{piece}" is not written in one piece. Write it so, and try again.')
        return there[before]

    def with_edits(self, edits: list[Edit]) -> bytes:
        """Return the file's content with all edits made and every other byte as it is."""
        return apply_edits(self.text, edits).encode()

    def _find_scalars(self) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        start, end = self.yaml
        for event in yaml.parse(self.text[start:end], Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.ScalarEvent):
                first, last = event.start_mark, event.end_mark
                assert first is not None and last is not None  # noqa: S101 - the parser always marks them
                at = first.line + (2 if self.is_page else 1), first.column + 1
                yield at, (start + first.index, start + last.index)


def source_text(path: str, data: bytes) -> SourceText:
    """Return the text of a file that was read without a fault."""
    return SourceText(path, data.decode(), path.endswith(".md"))
