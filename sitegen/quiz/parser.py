"""Conditions as text to syntax trees; nothing an editor writes is ever run as code.

The grammar:
    condition = all { "or" all }
    all       = test { "and" test }
    test      = "(" condition ")" | name "is" "unsure" | name operator value
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

from sitegen.findings import Findings
from sitegen.quiz.condition import UNSURE, AllOf, Condition, OneOf, Operator
from sitegen.quiz.naming import Names, place_in
from sitegen.quiz.rules import CONDITION_SYNTAX
from sitegen.quiz.scope import Scope
from sitegen.quiz.tokens import Kind, Token, tokens
from sitegen.yaml_source.values import YamlText

_DEEPEST = 20
_OPERATORS = ", ".join(operator.value for operator in Operator)
_EXAMPLE = "A condition looks like this: thoughts >= 2 and (home >= 2 or function == 3)."


def parse_condition(text: YamlText, scope: Scope, findings: Findings) -> Condition | None:
    """Return the condition in `text`, or None with a finding for each thing wrong in it."""
    source = tokens(text)
    try:
        return _Parser(source, next(source), Names(text, scope, findings)).whole()
    except _UnreadableError as stop:
        findings.add(CONDITION_SYNTAX, place_in(text, stop.token.offset), stop.message, hint=_EXAMPLE)
        return None


class _UnreadableError(Exception):
    """Reading stops at `token`."""

    def __init__(self, token: Token, needed: str) -> None:
        self.token = token
        sign = "A quotation mark" if token.text == '"' else f'"{token.text}"'
        found = f"{sign} stands here" if token.text else "The condition ends here"
        self.message = f"{found}, but {needed} is needed."


@dataclass(slots=True)
class _Parser:
    """Recursive descent, one token ahead; a part with a wrong name is None and makes the whole None."""

    source: Iterator[Token]
    ahead: Token
    names: Names
    depth: int = 0

    def whole(self) -> Condition | None:
        condition = self._condition()
        if self.ahead.kind is not Kind.END:
            self._stop('"and", "or" or the end')
        return condition

    def _condition(self) -> Condition | None:
        parts = [self._all()]
        while self._took("or"):
            parts.append(self._all())
        return _joined(OneOf, parts)

    def _all(self) -> Condition | None:
        parts = [self._test()]
        while self._took("and"):
            parts.append(self._test())
        return _joined(AllOf, parts)

    def _test(self) -> Condition | None:
        if self.ahead.text == "(":
            return self._in_brackets()
        name = self._take(Kind.NAME, needed="the name of a question")
        if self._took("is"):
            if not self._took(UNSURE):
                self._stop(f'"{UNSURE}"')
            return self.names.is_unsure(name)
        operator = self._take(Kind.OPERATOR, needed=f"a comparison ({_OPERATORS})")
        value = self._take(Kind.NUMBER, Kind.NAME, needed="a number of six digits at most")
        return self.names.compared(name, Operator(operator.text), value)

    def _in_brackets(self) -> Condition | None:
        if self.depth == _DEEPEST:
            self._stop(f"something with fewer than {_DEEPEST} brackets inside one another")
        self._advance()
        self.depth += 1
        condition = self._condition()
        self.depth -= 1
        if not self._took(")"):
            self._stop('")"')
        return condition

    def _take(self, *kinds: Kind, needed: str) -> Token:
        if self.ahead.kind not in kinds:
            self._stop(needed)
        return self._advance()

    def _took(self, word: str) -> bool:
        if self.ahead.text != word:
            return False
        self._advance()
        return True

    def _advance(self) -> Token:
        token, self.ahead = self.ahead, next(self.source)
        return token

    def _stop(self, needed: str) -> NoReturn:
        raise _UnreadableError(self.ahead, needed)


def _joined(kind: type[AllOf] | type[OneOf], parts: list[Condition | None]) -> Condition | None:
    sound = tuple(part for part in parts if part is not None)
    if len(sound) < len(parts):
        return None
    return sound[0] if len(sound) == 1 else kind(sound)
