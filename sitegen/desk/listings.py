"""The pages that show all entries of a kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.desk.usage import lists_of_all
from sitegen.desk.ways import Way, Ways
from sitegen.graph.site import Site


@dataclass(frozen=True, slots=True)
class Listing:
    """A kind of entries and where all of them stand."""

    kind: str
    pages: tuple[Way, ...]


def listings_in(sites: Sequence[Site], ways: Ways) -> tuple[Listing, ...]:
    """Return the kinds that are listed whole, by name."""
    lists = sorted(lists_of_all(sites).items())
    return tuple(Listing(kind, tuple(map(ways.to_page, pages))) for kind, pages in lists)
