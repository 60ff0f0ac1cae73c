"""How a deployed site differs from what was built, in sentences."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What is different; in the order in which it is told of one address."""

    BUILD = "build"
    """The site there comes from another build."""
    MISSING = "missing"
    CHANGED = "changed"
    EXTRA = "extra"
    REDIRECT = "redirect"
    HEADER = "header"
    UNKNOWN = "unknown"
    """The host gave no answer that could be compared."""


class Difference(NamedTuple):
    """One thing that is not as it was built."""

    kind: Kind
    address: str
    """From the host's root on; in a folder, the path of the file."""
    message: str
    hint: str = ""

    @property
    def line(self) -> str:
        """All of it in one line."""
        return " ".join(part for part in (f"{self.address}:", self.message, self.hint) if part)


_ORDER = tuple(Kind)
_SHOWN = 60


def in_order(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return differences as they are told: the other build first, then by address.

    A header that is wrong at many addresses is told once.
    """
    return tuple(sorted(_gathered(differences), key=lambda each: (each.kind is not Kind.BUILD, *_key(each))))


def shown(text: str, longest: int = _SHOWN) -> str:
    """Return what a host said as it can be shown: without signs that a terminal would obey, and not long."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text[: longest + 1])
    return " ".join(plain.split()) if len(text) <= longest else f"{' '.join(plain.split())[:longest]}…"


def _key(difference: Difference) -> tuple[str, int, str]:
    return difference.address, _ORDER.index(difference.kind), difference.message


def _gathered(differences: Iterable[Difference]) -> Iterator[Difference]:
    of_headers: defaultdict[str, list[Difference]] = defaultdict(list)
    for each in differences:
        if each.kind is Kind.HEADER:
            of_headers[each.message].append(each)
        else:
            yield each
    for same in of_headers.values():
        first, more = min(same, key=_key), len(same) - 1
        yield first._replace(message=f"{first.message} So it is at {more} more.") if more else first
