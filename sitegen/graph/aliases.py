"""Aliases: old permalinks that still lead to their page."""

import re
from collections.abc import Iterable, Iterator

from sitegen.budgets import LONGEST_ADDRESS, LONGEST_SEGMENT
from sitegen.content.load_pages import output_path_of
from sitegen.content.page import Page
from sitegen.findings import Example, Findings, Rule
from sitegen.graph.site import Alias

INVALID = Rule(
    "alias/invalid",
    "An alias that is not a permalink",
    "A redirect can only be published at a path of this site.",
    example=Example(
        "---\ntitle: A page\ndescription: What it is about.\naliases:\n  - old-page\n---\n\nIts text.\n",
        "---\ntitle: A page\ndescription: What it is about.\naliases:\n  - /old-page/\n---\n\nIts text.\n",
    ),
)
RULES = (INVALID,)

_PERMALINK = re.compile(r"/([\w.~-]+/)*([\w~-]+\.html)?", re.ASCII)


def collect_aliases(pages: Iterable[Page], findings: Findings) -> Iterator[Alias]:
    """Yield the aliases of all pages; report those that no host could serve."""
    for page in pages:
        for alias in page.front_matter.aliases:
            if _is_address(alias):
                yield Alias(str(alias), output_path_of(str(alias)), page, alias.place)
            else:
                hint = "Write the old address as in /old/page/, from the first slash on."
                findings.add(INVALID, alias.place, f'"{alias}" is not an address of this site.', hint=hint)


def _is_address(alias: str) -> bool:
    segments = alias.split("/")
    is_short = len(alias) <= LONGEST_ADDRESS and max(map(len, segments)) <= LONGEST_SEGMENT
    return is_short and _PERMALINK.fullmatch(alias) is not None and not {".", ".."}.intersection(segments)
