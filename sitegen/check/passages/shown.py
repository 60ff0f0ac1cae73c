"""What readers see of a Markdown text: all but its markup."""

import re

from sitegen.markdown.mask import BLANK

_MARKUP = re.compile(
    r"""
    \((?<=\]\()[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ ]+(?:"[^"\n]*"|'[^'\n]*'))?\)  # the address of a link
    | \[(?<=\]\[)[^\[\]\n]*\]                    # the label of one
    | \[\^[^\[\]\n]+\]:?                          # a footnote's marker
    | \[![A-Za-z]+\]                              # the kind of a callout
    | <[^<>\n]*>                                  # HTML, and addresses
    | \{:?[ ]*[#.][^{}\n]*\}                      # ids and classes
    | ! | \[ | \] | \\ | ` | \*
    | _(?:(?<!\w_)[*_]* | (?<!__)[*_]*(?!\w))     # once for a row of them, which may be long
    """,
    re.X,
)
"""Each part begins with a character, so that the search passes over text without any of them at once."""
_DEFINITION = re.compile(r"^[ ]{0,3}\[(?!\^)[^\[\]\n]+\]:.*$", re.M)
"""What the label of a link stands for."""


def without_markup(mask: str) -> str:
    """Return the mask with spaces over all markup."""
    plain = mask.replace(BLANK, " ")
    if "]:" in plain:
        plain = _DEFINITION.sub(spaces, plain)
    return _MARKUP.sub(spaces, plain)


def spaces(match: re.Match[str]) -> str:
    """Return as many spaces as were matched."""
    return " " * len(match[0])
