"""What the style sheets of a site hide, on a screen or on paper."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.memo.digests import digest_of
from sitegen.render.output import OutputFile

Element = frozenset[str]
"""The name of an element and its classes, each of these with a dot before it."""

Selector = tuple[Element, ...]
"""Its parts, from the outside in."""

HIDES = re.compile(r"display:\s*none|visibility:\s*hidden")
"""The declarations that hide an element."""

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_PLAIN = re.compile(r"[a-z0-9]*(?:\.[\w-]+)*", re.I)


@dataclass(frozen=True, slots=True)
class Hiding:
    """The selectors that hide what they select.

    Selectors with more than names and classes depend on a state, and are left out.
    """

    by_name: Mapping[str, tuple[Selector, ...]]
    """By a name or class that what they select must have."""

    @property
    def digest(self) -> bytes:
        """What tells apart what is hidden."""
        plain = {
            name: [[sorted(part) for part in selector] for selector in selectors]
            for name, selectors in self.by_name.items()
        }
        return digest_of(repr(sorted(plain.items())).encode())

    def hides(self, chain: Sequence[Element]) -> bool:
        """Return whether an element or one of those around it is hidden; `chain` begins at the root."""
        return any(
            _selects(selector, chain[: end + 1])
            for end, element in enumerate(chain)
            for name in element
            for selector in self.by_name.get(name, ())
        )


def hiding_in(files: Iterable[OutputFile]) -> Hiding:
    """Return what the style sheets among the files of a site hide."""
    sheets = (file.data.decode(errors="replace") for file in files if file.path.endswith(".css"))
    return hiding_by(sheets)


def hiding_by(style_sheets: Iterable[str]) -> Hiding:
    """Return what style sheets hide."""
    by_name: defaultdict[str, list[Selector]] = defaultdict(list)
    for sheet in style_sheets:
        for rule in _RULE.finditer(sheet):
            for selector in _selectors(rule[1]) if HIDES.search(rule[2]) else ():
                by_name[min(selector[-1])].append(selector)
    return Hiding({name: tuple(selectors) for name, selectors in by_name.items()})


def _selectors(selectors: str) -> Iterator[Selector]:
    for selector in selectors.split(","):
        parts = re.split(r"\s*[\s>+~]\s*", selector.strip())
        if all(part and _PLAIN.fullmatch(part) for part in parts):
            yield tuple(frozenset(re.findall(r"^[a-z0-9]+|\.[\w-]+", part, re.I)) for part in parts)


def _selects(selector: Selector, chain: Sequence[Element]) -> bool:
    """Return whether a selector selects the last element of a chain."""
    if not selector[-1] <= chain[-1]:
        return False
    around = list(chain[:-1])
    for part in reversed(selector[:-1]):
        while around and not part <= around[-1]:
            around.pop()
        if not around:
            return False
        around.pop()
    return True
