"""What the names in a condition stand for, and whether a comparison says anything."""

from collections.abc import Iterable
from dataclasses import dataclass

from sitegen.findings import Findings, Place, Rule, did_you_mean
from sitegen.quiz.condition import UNSURE, Comparison, Condition, IsChosen, IsUnsure, Operator
from sitegen.quiz.rules import CONDITION_SYNTAX, IMPOSSIBLE_CONDITION, NAME_OUT_OF_PLACE, UNKNOWN_NAME
from sitegen.quiz.scope import Scope
from sitegen.quiz.tokens import Kind, Token
from sitegen.yaml_source.values import YamlText

_CHOICES = {Operator.EQUAL: True, Operator.NOT_EQUAL: False}


def place_in(text: YamlText, offset: int) -> Place:
    """Return the place of a character of a condition; exact where it stands on one line, without quotes."""
    if text.is_literal:
        return text.place
    return Place(text.place.path, text.place.line, text.place.column + offset)


@dataclass(frozen=True, slots=True)
class Names:
    """Turns the tests of one condition into syntax, or into findings and None."""

    text: YamlText
    scope: Scope
    findings: Findings

    def is_unsure(self, name: Token) -> Condition | None:
        """Return `name is unsure`."""
        if UNSURE in self.scope.out_of_place:
            self._refuse_out_of_place(name, f"{name.text} is {UNSURE}", self.scope.out_of_place[UNSURE])
            return None
        return IsUnsure(name.text) if self._may_stand(name, self.scope.questions) else None

    def compared(self, name: Token, operator: Operator, value: Token) -> Condition | None:
        """Return `name operator value`."""
        if not self._may_stand(name, self.scope.names):
            return None
        if name.text in self.scope.context:
            return self._chosen(name, operator, value)
        if value.kind is not Kind.NUMBER:
            hint = f"Write {name.text} is {UNSURE}." if value.text == UNSURE else ""
            self._refuse(CONDITION_SYNTAX, value, f'"{value.text}" is not a number.', hint)
            return None
        return self._counted(name, operator, value)

    def _may_stand(self, name: Token, known: Iterable[str]) -> bool:
        if name.text in self.scope.out_of_place:
            self._refuse_out_of_place(name, name.text, self.scope.out_of_place[name.text])
        elif name.text not in known:
            hint = did_you_mean(name.text, known) or f"Known are: {', '.join(known)}."
            self._refuse(UNKNOWN_NAME, name, f'"{name.text}" is not known here.', hint)
        else:
            return True
        return False

    def _refuse_out_of_place(self, name: Token, words: str, why: str) -> None:
        self._refuse(NAME_OUT_OF_PLACE, name, f'"{words}" may not stand in this rule.', why)

    def _chosen(self, name: Token, operator: Operator, value: Token) -> Condition | None:
        options = self.scope.context[name.text]
        if operator not in _CHOICES:
            hint = f"Write {name.text} == {options[0]}, or != for any other."
            self._refuse(CONDITION_SYNTAX, name, f'"{name.text}" has no order to compare by.', hint)
            return None
        if value.text not in options:
            hint = did_you_mean(value.text, options) or f"Options are: {', '.join(options)}."
            self._refuse(UNKNOWN_NAME, value, f'"{value.text}" is not an option of "{name.text}".', hint)
            return None
        return IsChosen(name.text, value.text, _CHOICES[operator])

    def _counted(self, name: Token, operator: Operator, value: Token) -> Condition | None:
        number, possible = int(value.text), self.scope.numbers_of(name.text)
        verdicts = {operator.compares(each, number) for each in possible}
        if len(verdicts) == 1:
            when = "always" if True in verdicts else "never"
            message = f'"{name.text} {operator.value} {number}" is {when} true.'
            hint = f'"{name.text}" can be {_listed(possible)}.'
            self._refuse(IMPOSSIBLE_CONDITION, name, message, hint)
            return None
        return Comparison(name.text, operator, number)

    def _refuse(self, rule: Rule, token: Token, message: str, hint: str) -> None:
        self.findings.add(rule, place_in(self.text, token.offset), message, hint=hint)


def _listed(numbers: range | tuple[int, ...]) -> str:
    """Return the numbers in words: `0, 2 or 3`, or `0 to 26`."""
    if isinstance(numbers, range):
        return f"{numbers[0]} to {numbers[-1]}"
    *others, last = map(str, numbers)
    return f"{', '.join(others)} or {last}"
