"""A script as tokens, and what the neighbours of a token tell about it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.check.javascript.tokens import Kind, Token, tokens_of

_ASSIGNS = re.compile(r"(?:[-+*/%&^|]|\*\*|<<|>>>?|&&|\|\||\?\?)?=|\+\+|--")
_DECLARES = frozenset(("const", "let", "var"))
_BEFORE_OPERAND = _DECLARES | frozenset(
    ("return", "typeof", "case", "in", "of", "else", "do", "void", "yield", "await", "throw", "new", "delete")
)
_BEFORE_KEY = frozenset(("{", ",", "static", "get", "set", "async", "*"))
_STATEMENTS = frozenset(("if", "while", "for", "with", "switch"))
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_NAMES_NEXT = _DECLARES | frozenset(("function", "class"))


@dataclass(frozen=True, slots=True)
class Script:
    """The tokens of a script. An index outside of them stands for no token."""

    tokens: Sequence[Token]
    closing: Mapping[int, int]
    """By index of an opening bracket: that of the one that closes it."""
    around: Sequence[int]
    """By index: that of the innermost opening bracket around it, or -1."""
    own_names: frozenset[str]
    """What the script itself declares or imports somewhere."""

    def text_at(self, index: int) -> str:
        """Return the text of a token."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def texts(self, start: int, end: int) -> str:
        """Return the texts of some tokens, joined by single blanks."""
        return " ".join(token.text for token in self.tokens[start:end])

    def is_property(self, index: int) -> bool:
        """Whether the name is asked of an object, or is a private one."""
        return self.text_at(index - 1) in {".", "?."} or self.text_at(index).startswith("#")

    def is_key(self, index: int) -> bool:
        """Whether the token is a key in an object or in a pattern."""
        return self.text_at(index + 1) == ":" and self.text_at(index - 1) in {"{", ","}

    def is_access(self, index: int) -> bool:
        """Whether the bracket here asks an object for a name or computes a key; else it makes a list."""
        before = self.text_at(index - 1)
        after = self.text_at(self.closing.get(index, -1) + 1)
        is_computed_key = before in _BEFORE_KEY and after in {":", "(", "="}
        return is_computed_key or before in {")", "]", "}", "?."} or self._is_operand(index - 1)

    def _is_operand(self, index: int) -> bool:
        if not 0 <= index < len(self.tokens):
            return False
        is_keyword = self.text_at(index) in _BEFORE_OPERAND and not self.is_property(index)
        kind = self.tokens[index].kind
        is_whole = not self.text_at(index).endswith("${")
        return kind in {Kind.NAME, Kind.STRING, Kind.TEMPLATE, Kind.REGEX} and not is_keyword and is_whole

    def has_words_within(self, index: int) -> bool:
        """Whether a string or template stands between this bracket and the one that closes it."""
        within = self.tokens[index : self.closing.get(index, len(self.tokens))]
        return any(token.kind in {Kind.STRING, Kind.TEMPLATE} for token in within)

    def is_written(self, index: int) -> bool:
        """Whether something is assigned to the property, by itself or as part of a pattern."""
        after = index + 1
        while self.text_at(after) == ")":
            after += 1
        is_target = _ASSIGNS.fullmatch(self.text_at(after)) is not None
        is_looped = self.text_at(index + 1) in {"of", "in"}
        return is_target or is_looped or any(map(self._is_assigned_pattern, self._brackets_around(index)))

    def _brackets_around(self, index: int) -> Iterator[int]:
        opening = self.around[index]
        while opening >= 0:
            yield opening
            opening = self.around[opening]

    def _is_assigned_pattern(self, opening: int) -> bool:
        after = self.text_at(self.closing.get(opening, len(self.tokens)) + 1)
        is_group = self.text_at(opening) == "("
        return after in {"=", "of", "in"} and not is_group and not self.is_access(opening)

    def is_assigned_or_opened(self, index: int) -> bool:
        """Whether the bare name is assigned to where it is not declared, or is a call of `open`."""
        after = self.text_at(index + 1)
        is_assigned = _ASSIGNS.fullmatch(after) is not None and self.text_at(index - 1) not in _DECLARES
        return is_assigned or (self.text_at(index) == "open" and after == "(")


def read_script(text: str) -> Script:
    """Read the text of a module."""
    tokens = tokens_of(text)
    closing, around = _brackets(tokens)
    return Script(tokens, closing, around, frozenset(_own_names(tokens, closing)))


def _brackets(tokens: Sequence[Token]) -> tuple[dict[int, int], list[int]]:
    closing: dict[int, int] = {}
    around: list[int] = []
    unclosed: list[int] = []
    for index, token in enumerate(tokens):
        is_mark = token.kind is Kind.MARK
        if is_mark and token.text in _CLOSING and unclosed:
            closing[unclosed.pop()] = index
        around.append(unclosed[-1] if unclosed else -1)
        if is_mark and token.text in _OPENING:
            unclosed.append(index)
    return closing, around


def _own_names(tokens: Sequence[Token], closing: Mapping[int, int]) -> Iterator[str]:
    """Yield what a script binds: by declaration, import, as a parameter, or as the name of a method."""
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else token
        if token.text in _NAMES_NEXT and after.kind is Kind.NAME:
            yield after.text
        elif token.text in _DECLARES and after.text in _OPENING:
            yield from _names_in(tokens[index + 1 : closing.get(index + 1, index)])
        elif token.text == "import":
            yield from _imported(tokens[index:])
        elif token.kind is Kind.NAME and after.text == "=>":
            yield token.text
        elif token.text == "(":
            yield from _parameters(tokens, index, closing.get(index, -1))


def _imported(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.kind is Kind.STRING or token.text == "(":
            return
        if token.kind is Kind.NAME:
            yield token.text


def _parameters(tokens: Sequence[Token], opening: int, end: int) -> Iterator[str]:
    after = tokens[end + 1].text if 0 < end < len(tokens) - 1 else ""
    name = tokens[opening - 1] if opening else None
    if after == "=>" or (after == "{" and (name is None or name.text not in _STATEMENTS)):
        yield from _names_in(tokens[opening:end])
    if after == "{" and name is not None and name.kind is Kind.NAME:
        yield name.text


def _names_in(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the names that a pattern binds; a key that is bound to another name is none of them."""
    for token, after in zip(tokens, (*tokens[1:], None), strict=False):
        if token.kind is Kind.NAME and (after is None or after.text != ":"):
            yield token.text
