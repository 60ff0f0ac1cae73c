"""Tokens: what stands in a text while it is converted for what must come out untouched.

A token is a number between two private-use characters. Editors cannot write one: these characters
are taken out of every text, and references to them out of the HTML, before tokens are replaced.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from sitegen.findings import Place, Rule

OPEN, CLOSE = "\ue000", "\ue001"
TOKEN = re.compile(f"{OPEN}([0-9]+){CLOSE}")


@dataclass(frozen=True, slots=True)
class Component:
    """The HTML of a shortcode or citation."""

    written: str
    """What the editor wrote for it."""
    place: Place
    html: Markup
    is_block: bool = False
    """Whether it cannot stand inside a paragraph."""
    holds_link: bool = False
    """Whether something in it can be clicked, so that it cannot stand inside a link."""


@dataclass(frozen=True, slots=True)
class Destination:
    """The address of a link or image."""

    written: str
    place: Place
    target: str
    """What is written, without angle brackets."""


@dataclass(frozen=True, slots=True)
class Attributes:
    """The attributes that a link or image gets in the place of its address."""

    html: Markup
    written: str = ""


@dataclass(frozen=True, slots=True)
class Character:
    """A character that Markdown shall not see."""

    written: str


@dataclass(frozen=True, slots=True)
class HeadingMark:
    """The place of a heading; shows nothing."""

    place: Place
    written: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A fault that counts only where this comes out in running text, not in code; shows nothing."""

    rule: Rule
    place: Place
    message: str
    hint: str
    written: str = ""


Token = Component | Destination | Attributes | Character | HeadingMark | Note


@dataclass(slots=True)
class Tokens:
    """The tokens of one text."""

    _tokens: list[Token] = field(default_factory=list)

    def add(self, token: Token) -> str:
        """Return the characters that stand for `token`."""
        self._tokens.append(token)
        return f"{OPEN}{len(self._tokens) - 1}{CLOSE}"

    def find(self, text: str) -> list[Token]:
        """Return the tokens in `text`, in order."""
        return [self._tokens[int(number)] for number in TOKEN.findall(text)] if OPEN in text else []

    def only(self, text: str) -> Token | None:
        """Return the token that `text` is, if it is one and nothing else."""
        match = TOKEN.fullmatch(text)
        return self._tokens[int(match[1])] if match else None

    def replace(self, text: str, show: Callable[[Token], str]) -> str:
        """Return `text` with what `show` makes of each token."""
        return TOKEN.sub(lambda match: show(self._tokens[int(match[1])]), text) if OPEN in text else text

    def written(self, text: str) -> str:
        """Return `text` as the editor wrote it."""
        return self.replace(text, lambda token: token.written)
