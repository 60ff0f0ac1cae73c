"""The ids of one body, each used once."""

import re
from dataclasses import dataclass, field

from sitegen.findings import Example, Rule

DUPLICATE_ID = Rule(
    "html/duplicate-id",
    "An id that stands on the page twice",
    "A link to it would lead to the first one only.",
    example=Example(
        "## Costs {#costs}\n\nAsk your plan.\n\n## What you pay {#costs}\n\nAsk the program.\n",
        "## Costs {#costs}\n\nAsk your plan.\n\n## What you pay {#pay}\n\nAsk the program.\n",
    ),
)
RULES = (DUPLICATE_ID,)

_NOT_IN_A_SLUG = re.compile(r"[^\w\- ]")


@dataclass(slots=True)
class Ids:
    """The ids given so far."""

    _given: set[str] = field(default_factory=set)
    _repeats: dict[str, int] = field(default_factory=dict)

    def claim(self, wanted: str) -> bool:
        """Take `wanted` as it is, and tell whether it was still free."""
        is_free = wanted not in self._given
        self._given.add(wanted)
        return is_free

    def unique(self, wanted: str) -> str:
        """Return `wanted`, with a number after it if it is taken, as GitHub does it."""
        candidate = wanted
        while not self.claim(candidate):
            self._repeats[wanted] = self._repeats.get(wanted, 0) + 1
            candidate = f"{wanted}-{self._repeats[wanted]}"
        return candidate


def slug_of(text: str) -> str:
    """Return the id that GitHub gives to a heading."""
    return _NOT_IN_A_SLUG.sub("", text.strip().lower()).replace(" ", "-") or "section"
