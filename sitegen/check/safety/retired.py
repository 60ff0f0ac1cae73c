"""Numbers, menu choices and badges that are no more, each with the reason and where that is said.

A number that has only got a shorter one beside it does not belong here: 1-800-273-8255 still reaches
the 988 Lifeline.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Retired:
    """Something that must not be given to readers any more."""

    what: str
    """What it was, as a message says it."""
    reason: str
    source: str
    """Where the end is announced."""
    instead: str
    digits: str = ""
    """Of a phone number: its digits without the country code."""
    words: re.Pattern[str] | None = None
    """Of anything else: the words that offer it."""
    one_of: frozenset[str] = frozenset()
    """What these words have at least one of, in lower case."""
    about: re.Pattern[str] | None = None
    """What has to stand near these words, where they alone may mean something else."""


RETIRED = (
    Retired(
        what="the first number of the National Maternal Mental Health Hotline",
        reason="it was replaced in May 2023 and was to work for one more year",
        source="HRSA, announcement of the hotline's new number, May 2023, as others restate it",
        instead="Name the line by its entry in contacts.yaml; its number is 1-833-852-6262.",
        digits="8339435746",
    ),
    Retired(
        what='the choice "press 3" of the 988 Lifeline',
        reason="the separate line for LGBTQ+ young people ended on July 17, 2025",
        source="SAMHSA, statement on the 988 Press 3 option, 2025",
        instead="Say that it ended and that the Lifeline still answers everyone, or take it out.",
        words=re.compile(r"\bpress(?:ing)?\s+(?:3|three)\b", re.I),
        one_of=frozenset({"press", "pressing"}),
        about=re.compile(r"\b988\b|\bLifeline\b|\bLGBT", re.I),
    ),
    Retired(
        what="the HONcode seal",
        reason="the Health On the Net Foundation ended its service on December 15, 2022",
        source="Notice on healthonnet.org from September 2022 on, as encyclopedias quote it",
        instead="Take it out: nobody checks sites by it any more.",
        words=re.compile(r"\bHON[ -]?code\b|\bHealth On the Net\b|\bHON (?:seal|badge|certifi\w+)\b", re.I),
        one_of=frozenset({"hon", "honcode", "net"}),
    ),
)

SAYS_ENDED = re.compile(
    r"\b(?:ended|no\s+longer|closed|stopped|discontinued|removed|replaced|used\s+to|former(?:ly)?)\b"
    r"|(?:\bnot|n[’']t)\s+(?:work|exist|available|in\s+(?:use|service))\b",
    re.I,
)
"""Words of a paragraph that tells of the end and so offers nothing."""
