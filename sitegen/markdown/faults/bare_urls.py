"""Web addresses in the text that are no links here."""

import re
from collections.abc import Iterator

from sitegen.findings import Example, Rule, Severity
from sitegen.markdown.faults.fault import Fault

BARE_URL = Rule(
    "link/bare-url",
    "A web address that is no link",
    "GitHub makes a link of it; here readers would have to type it.",
    Severity.WARNING,
    example=Example(
        "Look at https://findtreatment.gov for programs near you.\n",
        "Look at [the list of programs](https://findtreatment.gov).\n",
    ),
)
RULES = (BARE_URL,)

_URL = re.compile(r"(?<![<\"'=/\w])(?<!\]\()https?://[\w\[]")


def find_bare_urls(mask: str) -> Iterator[Fault]:
    """Yield the addresses that stand in no link."""
    for url in _URL.finditer(mask) if "http" in mask else ():
        message = "This address is no link."
        yield Fault(url.start(), BARE_URL, message, "Write [words](address), or put < and > around it.")
