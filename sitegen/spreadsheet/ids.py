"""Ids made from headings."""

from collections.abc import Iterable

from sitegen.names import numbered, slug

_LONGEST = 40


def unique_ids(headings: Iterable[str], otherwise: str) -> tuple[str, ...]:
    """Return an id for each heading; `otherwise` and a number where a heading has no letters for one."""
    ids: dict[str, None] = {}
    for position, heading in enumerate(headings, start=1):
        ids[numbered(slug(heading, _LONGEST) or f"{otherwise}-{position}", ids.__contains__)] = None
    return tuple(ids)
