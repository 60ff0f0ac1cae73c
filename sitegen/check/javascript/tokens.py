"""The tokens of a script: names apart from the words in strings, regular expressions and comments.

Where a slash could begin a regular expression or be a division, only a parser can tell for certain, and
a wrong guess would take code for a string. So reading stops there, with a token that says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    """What a token is."""

    NAME = "name"
    """A private name keeps its `#`."""
    NUMBER = "number"
    STRING = "string"
    """With its quotation marks."""
    TEMPLATE = "template"
    """A piece of a template, up to the next `${` or from its `}`."""
    REGEX = "regular expression"
    MARK = "punctuation"
    UNREADABLE = "unreadable"
    """The rest of a script that cannot be read for certain; always the last token."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a script."""

    kind: Kind
    text: str
    offset: int


# Keywords that an operand or a statement follows, so that a slash behind them begins a regular expression.
_OPERATORS = frozenset(
    (
        "await",
        "case",
        "default",
        "delete",
        "do",
        "else",
        "extends",
        "in",
        "instanceof",
        "new",
        "return",
        "throw",
    )
) | frozenset(("break", "continue", "debugger", "typeof", "void", "yield"))
# Words that are keywords in some places only.
_DOUBTFUL = frozenset(("of", "let", "async", "static", "get", "set", "as", "from"))
_LEADS_TO_STATEMENT = frozenset(("if", "while", "for", "with", "await"))

_LINE_END = "\n\r\u2028\u2029"
_BLANK = re.compile(rf"(?:[\s\ufeff]|//[^{_LINE_END}]*|/\*.*?\*/)*", re.DOTALL)
_DIGITS = r"\d[\d_]*"
_BY_THEMSELVES = {
    Kind.NAME: r"#?(?!\d)[\w$]+",
    Kind.NUMBER: r"(?:0[xXbBoO][\da-fA-F_]+"
    rf"|(?:{_DIGITS}\.?(?:{_DIGITS})?|\.{_DIGITS})(?:[eE][+-]?{_DIGITS})?)n?",
    Kind.STRING: r"""(?P<quote>["'])(?:(?!(?P=quote))[^\\\n\r]|\\.)*(?P=quote)""",
    Kind.MARK: r"=>|\.\.\.|\?\.(?!\d)|[=!]==?|>>>=|(?:\*\*|<<|>>|&&|\|\||\?\?|[-+*/%&|^<>])=|\+\+|--|\*\*|<<"
    r"|>>>?|&&|\|\||\?\?|[-{}()\[\];,<>+*/%&|^!~?:=.]",
}
"""Tokens that are read without a look at what stands before them."""
_PLAIN = re.compile("|".join(f"(?P<{kind.name}>{form})" for kind, form in _BY_THEMSELVES.items()), re.DOTALL)
_TEMPLATE = re.compile(r"[`}](?:[^`\\$]|\\.|\$(?!\{))*(?:`|\$\{)", re.DOTALL)
_REGEX = re.compile(
    rf"/(?:[^/\\\[{_LINE_END}]|\\[^{_LINE_END}]|\[(?:[^\]\\{_LINE_END}]|\\[^{_LINE_END}])*\])+/[\w$]*"
)


def tokens_of(script: str) -> tuple[Token, ...]:
    """Return the tokens of a module without blanks and comments."""
    return tuple(_Reader(script).read())


@dataclass(slots=True)
class _Reader:
    script: str
    before: tuple[Token, ...] = ()
    """The last two tokens, the latest one first."""
    open: list[str] = field(default_factory=list)
    """What stands open: `(`, `[`, `{`, `${`, or `if (` for a bracket that a statement may follow."""
    closed: str = ""
    """What the latest token closed."""

    def read(self) -> Iterator[Token]:
        offset = self._after_blanks(0)
        while offset < len(self.script):
            token = self._token_at(offset)
            yield token
            if token.kind is Kind.UNREADABLE:
                return
            self._remember(token)
            offset = self._after_blanks(offset + len(token.text))

    def _after_blanks(self, offset: int) -> int:
        blank = _BLANK.match(self.script, offset)
        return blank.end() if blank else offset

    def _token_at(self, offset: int) -> Token:
        first = self.script[offset]
        if first == "/":
            return self._slash_at(offset)
        if first == "`" or (first == "}" and self.open[-1:] == ["${"]):
            return self._token(Kind.TEMPLATE, _TEMPLATE, offset)
        return self._plain_at(offset)

    def _plain_at(self, offset: int) -> Token:
        match = _PLAIN.match(self.script, offset)
        if match is None or match.lastgroup is None:
            return Token(Kind.UNREADABLE, self.script[offset:], offset)
        return Token(Kind[match.lastgroup], match[0], offset)

    def _token(self, kind: Kind, pattern: re.Pattern[str], offset: int) -> Token:
        match = pattern.match(self.script, offset)
        return (
            Token(kind, match[0], offset) if match else Token(Kind.UNREADABLE, self.script[offset:], offset)
        )

    def _slash_at(self, offset: int) -> Token:
        if self._is_after_operator():
            return self._token(Kind.REGEX, _REGEX, offset)
        if self._is_after_operand(offset):
            return self._plain_at(offset)
        return Token(Kind.UNREADABLE, self.script[offset:], offset)

    def _is_after_operator(self) -> bool:
        if not self.before:
            return True
        last = self.before[0]
        if last.kind is Kind.MARK:
            return last.text not in {")", "]", "}", "++", "--"}
        return self._is_keyword(last, _OPERATORS) or last.text.endswith("${")

    def _is_after_operand(self, offset: int) -> bool:
        last = self.before[0]
        between = self.script[last.offset + len(last.text) : offset]
        if any(end in between for end in _LINE_END):
            return False
        if last.kind is Kind.MARK:
            return last.text == "]" or self.closed == "("
        return last.kind is not Kind.STRING and not self._is_keyword(last, _DOUBTFUL)

    def _is_keyword(self, last: Token, words: frozenset[str]) -> bool:
        is_property = len(self.before) > 1 and self.before[1].text in {".", "?."}
        return last.kind is Kind.NAME and last.text in words and not is_property

    def _remember(self, token: Token) -> None:
        self.closed = ""
        is_mark = token.kind is Kind.MARK
        if (is_mark and token.text in ")]}") or (token.kind is Kind.TEMPLATE and token.text[0] == "}"):
            self.closed = self.open.pop() if self.open else ""
        if is_mark and token.text == "(" and self.before and self.before[0].text in _LEADS_TO_STATEMENT:
            self.open.append("if (")
        elif is_mark and token.text in "([{":
            self.open.append(token.text)
        elif token.kind is Kind.TEMPLATE and token.text.endswith("${"):
            self.open.append("${")
        self.before = (token, *self.before[:1])
