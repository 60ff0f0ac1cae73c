"""Lists whose marks were pasted: bullets of word processors, numbers with a tab behind them."""

import re
from collections.abc import Sequence

from sitegen.markdown.faults.pasted import ITEM, count_items

_NUMBERED = re.compile(r"^(?P<number>[ ]{0,3}[0-9]{1,3})[.)](?=[\t\u00a0])[ \t\u00a0]*(?=\S)", re.M)
_CODE_INDENT = 4


def mend_lists(text: str) -> str:
    """Return `text` with the marks of Markdown before items."""
    lines = text.split("\n")
    mended: list[str] = []
    while lines:
        run = count_items(lines)
        if run:
            mended += _as_list(lines[:run])
        mended += [] if run else lines[:1]
        del lines[: max(run, 1)]
    return _NUMBERED.sub(lambda found: f"{found['number']}. ", "\n".join(mended))


def _as_list(lines: Sequence[str]) -> list[str]:
    """Return items as Markdown; one further to the right, or with a bullet that is new, is deeper."""
    levels: list[tuple[int, str]] = []
    items = []
    for item in map(ITEM.fullmatch, lines):
        if item is None:
            items.append("")
            continue
        level = (len(item["indent"].expandtabs(_CODE_INDENT)), _mark_of(item))
        if items and not items[-1] and level not in levels and (level[0], "") <= (levels[-1][0], ""):
            levels.clear()
        while levels and levels[-1] != level and (levels[-1][0] > level[0] or level in levels):
            levels.pop()
        levels += [] if level in levels else [level]
        tick = f"{item['tick']} " if item["tick"] else ""
        items.append(f"{'  ' * (len(levels) - 1)}- {tick}{item['text']}")
    return items


def _mark_of(item: re.Match[str]) -> str:
    return next(mark for mark in item.group("bullet", "thin", "dash", "own", "tick") if mark)
