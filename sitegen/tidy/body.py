"""Mend the body of a page, step by step; code, comments and shortcodes stay as they are."""

import re

from sitegen.tidy.bullets import mend_lists
from sitegen.tidy.escapes import mend_escapes
from sitegen.tidy.hold import Held, hold_literals
from sitegen.tidy.html.blocks import mend_blocks
from sitegen.tidy.html.inline import mend_inline
from sitegen.tidy.quotes import straighten_quotes
from sitegen.tidy.spaces import mend_spaces
from sitegen.tidy.tables import mend_tables

_MERGED_CELLS = re.compile(r"<t[dh]\b[^>]*\b(?:col|row)span\s*=\s*[\"']?(?:[2-9]|1[0-9])", re.I)
_TABLE = re.compile(r"<table\b.*?</table\s*>", re.I | re.S)


def tidy_body(body: str) -> str:
    """Return a Markdown text mended."""
    straight = straighten_quotes(body)
    if not Held.can_hold(straight):
        return straight
    held = Held()
    text = hold_literals(straight, held)
    text = mend_inline(mend_blocks(text, held))
    text = mend_tables(mend_lists(text))
    text = mend_spaces(mend_escapes(text))
    return held.put_back(text)


def tables_left(text: str) -> tuple[int, ...]:
    """Return the lines on which HTML tables with merged cells begin; Markdown has none such."""
    merged = (table for table in _TABLE.finditer(text) if _MERGED_CELLS.search(table[0]))
    return tuple(text.count("\n", 0, table.start()) + 1 for table in merged)
