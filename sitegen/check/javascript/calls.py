"""What a script does that could carry a reader's answers away or keep them.

It goes by names, never by values: a name put together from pieces while the script runs is not seen here.
Where a script would send, the page's policy stands behind it; where it would lead elsewhere, nothing does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.check.javascript import vocabulary
from sitegen.check.javascript.script import Script
from sitegen.check.javascript.tokens import Kind, Token

_EXIT_FORM = re.compile(r"location \. replace \( \$link \. href \)")
_HISTORY_FORM = re.compile(
    r"history \. (?:"
    r"""(?:pushState|replaceState) \( (?:(?:this \. )?#?depth|null) , (?:""|'') \)"""
    r"""|back \( \)"""
    r"""|go \( [^"'`]* \)"""
    r")"
)
"""No more than a count, under this name, can stand in the history, and no form has an address."""


@dataclass(frozen=True, slots=True)
class Call:
    """One use of a name, or one way around names, that is refused."""

    index: int
    """Of the token."""
    why: str


def refused_calls(script: Script, *, may_leave: bool) -> Iterator[Call]:
    """Yield every call that a script beside a quiz may not make; `may_leave` is for the exit alone."""
    for index, token in enumerate(script.tokens):
        why = _why(script, index, token, may_leave)
        if why:
            yield Call(index, why)


def _why(script: Script, index: int, token: Token, may_leave: bool) -> str:
    """Say what is wrong with a token, or nothing."""
    if token.kind is Kind.UNREADABLE:
        return vocabulary.UNREADABLE
    if token.kind is Kind.STRING and script.is_key(index):
        return vocabulary.HIDES if "\\" in token.text else vocabulary.REFUSED.get(token.text[1:-1], "")
    if token.kind is Kind.MARK and token.text == "[":
        return vocabulary.HIDES if script.is_access(index) and script.has_words_within(index) else ""
    if token.kind is not Kind.NAME:
        return ""
    if script.is_property(index):
        return _why_property(script, index, token.text)
    return _why_bare(script, index, token.text, may_leave)


def _why_property(script: Script, index: int, name: str) -> str:
    if name in vocabulary.LITERAL_FIRST:
        return "" if _has_plain_first_argument(script, index) else vocabulary.HIDES
    if name in vocabulary.READ_ONLY:
        return vocabulary.LEAVES if script.is_written(index) else ""
    if name == "open":
        return vocabulary.LEAVES if script.text_at(index + 1) in {"(", ".", "?."} else ""
    return vocabulary.REFUSED.get(name, "")


def _has_plain_first_argument(script: Script, index: int) -> bool:
    return (
        script.text_at(index + 1) == "("
        and script.text_at(index + 2)[1:-1] in vocabulary.LITERAL_FIRST[script.text_at(index)]
        and script.text_at(index + 3) in {",", ")"}
    )


def _why_bare(script: Script, index: int, name: str, may_leave: bool) -> str:
    if name in vocabulary.IN_SOME_FORMS:
        is_allowed = _is_allowed_form(script, index, name, may_leave)
        return "" if is_allowed else vocabulary.IN_SOME_FORMS[name]
    if name in vocabulary.REFUSED and not (name == "constructor" and script.text_at(index + 1) == "("):
        return vocabulary.REFUSED[name]
    if name in vocabulary.LITERAL_FIRST:
        return vocabulary.HIDES
    is_address = name == "open" or name in vocabulary.READ_ONLY
    if is_address and script.is_assigned_or_opened(index):
        return vocabulary.LEAVES
    is_known = name in vocabulary.COMMON or name in script.own_names or script.is_key(index)
    return "" if is_known else vocabulary.UNKNOWN


def _is_allowed_form(script: Script, index: int, name: str, may_leave: bool) -> bool:
    after = script.text_at(index + 1)
    if name == "import":
        return after not in {"(", "."}
    if name == "document":
        return after == "." and script.text_at(index + 2) in vocabulary.DOCUMENT
    if name == "setTimeout":
        return after == "(" and _is_own_function(script, index + 2)
    statement = script.texts(index, script.closing.get(index + 3, index) + 1)
    if name == "location":
        return may_leave and _EXIT_FORM.fullmatch(statement) is not None
    is_state = script.texts(index, index + 3) == "history . state" and script.text_at(index + 3) != "["
    return is_state or _HISTORY_FORM.fullmatch(statement) is not None


def _is_own_function(script: Script, index: int) -> bool:
    """Whether the argument here is a function by name or on the spot, not code as text."""
    is_name = script.text_at(index) in script.own_names and script.text_at(index + 1) in {",", ")"}
    return is_name or script.text_at(script.closing.get(index, -1) + 1) == "=>"
