"""Lines that look like headings to an editor and not to Markdown, or the other way round."""

import re
from collections.abc import Iterator

from sitegen.findings import Example, Rule, Severity
from sitegen.markdown.faults.fault import Fault

NO_SPACE = Rule(
    "heading/no-space",
    "A heading without a space after its marks",
    "GitHub shows it as text, and some other tools do; here it would be a heading.",
    example=Example(
        "##Costs\n\nMany plans pay part of it.\n",
        "## Costs\n\nMany plans pay part of it.\n",
    ),
)
INDENTED = Rule(
    "heading/indented",
    "A heading with spaces before its marks",
    "GitHub shows a heading; here the marks would be shown as text.",
    example=Example(
        "  ## Costs\n\nMany plans pay part of it.\n",
        "## Costs\n\nMany plans pay part of it.\n",
    ),
)
UNDERLINED = Rule(
    "heading/underlined",
    "A heading made by a line below it",
    "A line of dashes below text is often meant as a rule, and turns the text above it into a heading.",
    Severity.WARNING,
    example=Example(
        "Many plans pay part of it.\n---\n\nAsk before you begin.\n",
        "## Many plans pay part of it\n\nAsk before you begin.\n",
    ),
)
RULES = (NO_SPACE, INDENTED, UNDERLINED)

_HEADING_LINE = re.compile(
    r"(?P<container>(?:[ \t]*(?:>|[-+*][ ]|[0-9]{1,9}[.)][ ]))*)(?P<indent>[ \t]*)"
    r"(?P<marks>\#{1,6})(?P<space>[ \t]*)(?=(?P<text>[^\#\s]|$))",
    re.M,
)
_UNDERLINE = re.compile(
    r"^[ \t>]*(?P<text>(?![-+*][ ]|[0-9]{1,9}[.)][ ]|\#)[^\s>|][^\n]*)\n"
    r"[ \t>]*(?P<line>=+|-{2,})[ \t]*$",
    re.M,
)
_MAY_BE_UNDERLINE = re.compile(r"\n[ \t>]*(?:=|--)")


def heading_lines(mask: str) -> Iterator[re.Match[str]]:
    """Yield the lines that look like headings, in order."""
    position = 0
    while (mark := mask.find("#", position)) >= 0:
        line = _HEADING_LINE.match(mask, mask.rfind("\n", 0, mark) + 1)
        if line is not None:
            yield line
        position = mask.find("\n", mark) + 1 or len(mask)


def find_heading_faults(mask: str) -> Iterator[Fault]:
    """Yield the faults of all headings."""
    for line in heading_lines(mask):
        if line["text"] and not line["space"]:
            message = f'A space belongs between "{line["marks"]}" and the words of a heading.'
            hint = r"If no heading is meant, write \#."
            yield Fault(line.start("marks"), NO_SPACE, message, hint, witness=line.start("text"))
        elif line["indent"].strip("\t") and not line["container"]:
            message = "A heading begins at the start of its line."
            yield Fault(line.start("marks"), INDENTED, message, "Delete the spaces before it.")
    for underline in _UNDERLINE.finditer(mask) if _MAY_BE_UNDERLINE.search(mask) else ():
        yield Fault(
            underline.start("line"),
            UNDERLINED,
            "This line makes a heading of the line above it.",
            "Write ## before a heading; leave a blank line before a rule.",
            witness=underline.start("text"),
        )
