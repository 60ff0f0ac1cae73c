"""Characters that Markdown must not see: those that our tokens are made of, and those that no page can have.

Where they stand in a file they are found when it is read.
"""

import re

from sitegen.characters.patterns import OTHER_SPACE, OTHER_SPACES, WITHOUT_MEANING
from sitegen.encoding import plain_line_ends
from sitegen.markdown.source import Source

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_STRUCTURE = re.compile(
    rf"^[ \t>{OTHER_SPACES}]*(?:(?:[-+*]|[0-9]{{1,9}}[.)]|\#{{1,6}})[ \t{OTHER_SPACES}]+)?", re.M
)
"""What divides and indents lines: pasted non-breaking spaces would make text of it."""
_CHARACTER_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
_LAST_CODE_POINT = 0x10FFFF
_LONGEST_DIGITS = 12


def normalise(source: Source) -> Source:
    """Return the text with line ends and spaces as Markdown needs them, without forbidden characters."""
    if source.text.isascii() and source.text.replace("\n", "").isprintable():
        return source
    plain = plain_line_ends(source.text)
    if OTHER_SPACE.search(plain):
        plain = _STRUCTURE.sub(lambda found: OTHER_SPACE.sub(" ", found[0]), plain)
    text = WITHOUT_MEANING.sub(_REPLACEMENT, plain)
    return source if text == source.text else source.with_text(text)


def without_forbidden_references(html: str) -> str:
    """Return HTML in which no reference such as `&#xE000;` stands for a forbidden character.

    A parser would turn it into the character itself, and so into a token that we did not write.
    """
    return _CHARACTER_REFERENCE.sub(_allowed, html) if "&#" in html else html


def _allowed(reference: re.Match[str]) -> str:
    digits = reference[1] or reference[2]
    number = int(digits[-_LONGEST_DIGITS:], 16 if reference[1] else 10)
    is_forbidden = number > _LAST_CODE_POINT or WITHOUT_MEANING.match(chr(number))
    return _REPLACEMENT if is_forbidden else reference[0]
