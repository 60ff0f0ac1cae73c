"""Tables as spreadsheets copy them, a line a row with tabs between the cells."""

import re
from collections.abc import Sequence

from sitegen.markdown.faults.pasted import cells_of, count_rows

_CELL = re.compile(r"[—–\u2015−-]+")
_DASHES = re.compile(rf"[ ]*\|?[ ]*:?{_CELL.pattern}:?[ ]*(?:\|[ ]*:?{_CELL.pattern}:?[ ]*)*\|?[ ]*")
_DASH = re.compile("[—–\u2015−]")


def mend_tables(text: str) -> str:
    """Return `text` with the tables of Markdown."""
    lines = text.split("\n")
    mended: list[str] = []
    while lines:
        rows = lines[: count_rows(lines)]
        following = lines[len(rows) : len(rows) + 1]
        if rows:
            mended += [""] * bool(mended and mended[-1].strip())
            mended += as_table([cells_of(row) for row in rows])
            mended += [""] * bool(following and following[0].strip())
        else:
            mended.append(_CELL.sub("---", lines[0]) if _is_separator(mended, lines[0]) else lines[0])
        del lines[: max(len(rows), 1)]
    return "\n".join(mended)


def as_table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows as lines of a Markdown table; the first is its head."""
    head, *others = [[cell.replace("|", r"\|") for cell in row] for row in rows]
    written = [head, ["---"] * len(head), *others]
    return [f"| {' | '.join(row)} |" for row in written]


def _is_separator(before: Sequence[str], line: str) -> bool:
    """Whether a line of dashes is the second of a table."""
    is_second = len(before) == 1 or (len(before) > 1 and not before[-2].strip())
    return (
        is_second
        and "|" in before[-1]
        and "|" in line
        and bool(_DASH.search(line) and _DASHES.fullmatch(line))
    )
