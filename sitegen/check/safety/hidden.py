"""What the style sheets of a site hide, on a screen or on paper."""

import re
from collections.abc import Iterable, Iterator, Sequence

Element = frozenset[str]
"""The name of an element and its classes, each of these with a dot before it."""

HIDES = re.compile(r"display:\s*none|visibility:\s*hidden")
"""The declarations that hide an element."""

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_PLAIN = re.compile(r"[a-z0-9]*(?:\.[\w-]+)*", re.I)


def hiding_selectors(style_sheets: Iterable[str]) -> tuple[tuple[Element, ...], ...]:
    """Return the selectors that hide what they select, each as its parts from the outside in.

    Selectors with more than names and classes depend on a state, and are left out.
    """
    rules = (rule for sheet in style_sheets for rule in _RULE.finditer(sheet))
    hiding = (rule[1] for rule in rules if HIDES.search(rule[2]))
    return tuple(parts for selectors in hiding for parts in _parts_of(selectors))


def is_hidden(chain: Sequence[Element], selectors: Iterable[tuple[Element, ...]]) -> bool:
    """Return whether a selector hides an element or one of those around it; `chain` begins at the root."""
    return any(_selects(selector, chain[: end + 1]) for selector in selectors for end in range(len(chain)))


def _parts_of(selectors: str) -> Iterator[tuple[Element, ...]]:
    for selector in selectors.split(","):
        parts = re.split(r"\s*[\s>+~]\s*", selector.strip())
        if all(part and _PLAIN.fullmatch(part) for part in parts):
            yield tuple(frozenset(re.findall(r"^[a-z0-9]+|\.[\w-]+", part, re.I)) for part in parts)


def _selects(selector: Sequence[Element], chain: Sequence[Element]) -> bool:
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
