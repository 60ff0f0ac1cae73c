"""Calls of shortcodes as editors write them: a closed little grammar, nothing is evaluated.

{{ name("text", 3, true, key="text").field }}
"""

import re
from dataclasses import dataclass, field

FIELD = "field"
"""The parameter that `.name` after a call stands for."""

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument."""

    name: str
    """Empty for an argument that goes by its position."""
    value: Value
    offset: int


@dataclass(frozen=True, slots=True)
class Call:
    """A shortcode in a text."""

    name: str
    arguments: tuple[Argument, ...]
    start: int
    end: int


class CallError(Exception):
    """A call that cannot be read; says where and why."""

    def __init__(self, offset: int, message: str) -> None:
        """Make an error at a position of the text."""
        super().__init__(message)
        self.offset = offset
        self.message = message


_LEXEME = re.compile(
    r"""\s*(?:
    (?P<text>"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+')
    | (?P<number>-?[0-9]{1,12}(?:\.[0-9]{1,12})?(?![\w.]))
    | (?P<word>[A-Za-z_][A-Za-z0-9_-]*)
    | (?P<mark>\{\{|\}\}|[(),=.])
    )""",
    re.X,
)
_ESCAPE = re.compile(r"\\(.)")
_WORD_VALUES = {"true": True, "false": False}


def parse_call(text: str, start: int) -> Call:
    """Return the call that begins at `start`.

    Raises:
        CallError: if it is not a call as above.
    """
    return _Parser(text, start).call()


@dataclass(slots=True)
class _Parser:
    text: str
    position: int
    arguments: list[Argument] = field(default_factory=list)

    def call(self) -> Call:
        start = self.position
        self._take("mark", "{{", "")
        name = self._take("word", "", "The name of a shortcode belongs after {{.")
        self._take("mark", "(", f'"{name}" needs its arguments in brackets after it, as in {name}("…").')
        while not self._skip(")"):
            self._argument()
        if self._skip("."):
            offset = self._next_offset()
            value = self._take("word", "", "The name of a field belongs after the dot.")
            self.arguments.append(Argument(FIELD, value, offset))
        self._take("mark", "}}", "}} belongs here.")
        return Call(name, tuple(self.arguments), start, self.position)

    def _argument(self) -> None:
        offset = self._next_offset()
        lexeme = self._lexeme()
        name = ""
        if lexeme is not None and lexeme["word"] and lexeme["word"] not in _WORD_VALUES:
            name = lexeme["word"]
            self.position = lexeme.end()
            self._take("mark", "=", f'Put quotation marks around "{name}", or = and a value after it.')
        self.arguments.append(Argument(name, self._value(), offset))
        if not self._skip(",") and not self._sees(")"):
            raise CallError(self._next_offset(), "A comma or a closing bracket belongs here.")

    def _value(self) -> Value:
        lexeme = self._lexeme()
        if lexeme is None or lexeme["mark"] or (lexeme["word"] and lexeme["word"] not in _WORD_VALUES):
            raise CallError(self._next_offset(), _ADVICE.get(self._next_character(), _ADVICE[""]))
        self.position = lexeme.end()
        if lexeme["text"]:
            return _ESCAPE.sub(r"\1", lexeme["text"][1:-1])
        if lexeme["word"]:
            return _WORD_VALUES[lexeme["word"]]
        return float(lexeme["number"]) if "." in lexeme["number"] else int(lexeme["number"])

    def _take(self, kind: str, expected: str, message: str) -> str:
        lexeme = self._lexeme()
        if lexeme is None or not lexeme[kind] or (expected and lexeme[kind] != expected):
            raise CallError(self._next_offset(), message)
        self.position = lexeme.end()
        return lexeme[kind]

    def _skip(self, mark: str) -> bool:
        if self._sees(mark):
            self._take("mark", mark, "")
            return True
        return False

    def _sees(self, mark: str) -> bool:
        lexeme = self._lexeme()
        return lexeme is not None and lexeme["mark"] == mark

    def _lexeme(self) -> re.Match[str] | None:
        return _LEXEME.match(self.text, self.position)

    def _next_offset(self) -> int:
        rest = re.compile(r"\s*").match(self.text, self.position)
        return rest.end() if rest else self.position

    def _next_character(self) -> str:
        offset = self._next_offset()
        return self.text[offset : offset + 1]


_ADVICE = {
    "": "A value belongs here: a text in quotation marks, a number, true or false.",
    "“": 'Use straight quotation marks: ".',
    "”": 'Use straight quotation marks: ".',
    "\u2018": 'Use straight quotation marks: ".',
    "’": 'Use straight quotation marks: ".',
    '"': "This quotation mark is never closed on its line.",
    "'": "This quotation mark is never closed on its line.",
}
