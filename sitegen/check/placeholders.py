"""Names and titles that stand in for one that nobody has written yet."""

import re

_ANYWHERE = frozenset(("dummy", "fixme", "foo", "ipsum", "placeholder", "tba", "tbc", "tbd", "todo"))
"""Words that no name and no licence has."""
_WHOLE = frozenset(
    (
        "clinician",
        "credential",
        "credentials",
        "degree",
        "doctor",
        "first last",
        "first name last name",
        "firstname lastname",
        "full name",
        "jane d",
        "jane doe",
        "jane q public",
        "john d",
        "john doe",
        "john q public",
        "licence",
        "license",
        "n a",
        "na",
        "name",
        "name here",
        "nobody",
        "none",
        "null",
        "pending",
        "reviewer",
        "reviewer name",
        "someone",
        "title",
        "unknown",
        "your credentials",
        "your name",
    )
)
_TITLES = frozenset(("dr", "mr", "mrs", "ms", "prof", "professor"))


def is_placeholder(text: str) -> bool:
    """Whether a name or a licence is none, such as `TBD`, `Jane Doe`, `Dr. Name` or `[your name]`."""
    words = re.findall(r"\w+", text.casefold().replace("_", " "))
    while words and words[0] in _TITLES:
        words = words[1:]
    is_filled_in = any(not re.fullmatch("(x+|[0-9]+)", word) for word in words)
    return not is_filled_in or bool(_ANYWHERE & set(words)) or " ".join(words) in _WHOLE
