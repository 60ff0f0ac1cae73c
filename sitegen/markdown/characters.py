"""Characters that must not be in a text: invisible ones, and those that Unicode leaves to private use."""

import re

from sitegen.findings import Findings, Rule
from sitegen.markdown.source import Source

FORBIDDEN_CHARACTER = Rule(
    "markdown/forbidden-character",
    "An invisible or private character",
    "They come in by pasting; nobody sees them, and they break searching, copying and reading aloud.",
)
RULES = (FORBIDDEN_CHARACTER,)

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000f0000-\U0010ffff]"
)
_CHARACTER_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
_LAST_CODE_POINT = 0x10FFFF
_LONGEST_DIGITS = 12


def normalise(source: Source, findings: Findings) -> Source:
    """Return the text with plain line ends and without forbidden characters; each of those is a finding."""
    plain = source.with_text(source.text.replace("\r\n", "\n").replace("\r", "\n"))
    for match in _FORBIDDEN.finditer(plain.text):
        findings.add(
            FORBIDDEN_CHARACTER,
            plain.place(match.start()),
            f"There is an invisible or private character here (U+{ord(match[0]):04X}).",
            hint="Delete it, or type the text anew.",
        )
    return plain.with_text(_FORBIDDEN.sub(_REPLACEMENT, plain.text))


def without_forbidden_references(html: str) -> str:
    """Return HTML in which no reference such as `&#xE000;` stands for a forbidden character.

    A parser would turn it into the character itself, and so into a token that we did not write.
    """
    return _CHARACTER_REFERENCE.sub(_allowed, html) if "&#" in html else html


def _allowed(reference: re.Match[str]) -> str:
    digits = reference[1] or reference[2]
    number = int(digits[-_LONGEST_DIGITS:], 16 if reference[1] else 10)
    is_forbidden = number > _LAST_CODE_POINT or _FORBIDDEN.match(chr(number))
    return _REPLACEMENT if is_forbidden else reference[0]
