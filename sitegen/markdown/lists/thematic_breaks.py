"""Thematic breaks, which look like lists: `* * *`."""

import re

from markdown.blockprocessors import HRProcessor


class ThematicBreaks(HRProcessor):
    """Take every line that is no list because it is a break, however wide its gaps."""

    SEARCH_RE = re.compile(r"^ {0,3}([-_*])(?: *\1){2,} *$", re.MULTILINE)
