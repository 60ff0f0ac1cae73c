"""Phone numbers in running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LONG = r"""
    (?<![\w.$€/-])
    (?: (?:\+?1[\s.-]?)? (?:\(\d{3}\)\s?|\d{3}[\s.-]) (?:\d{3}[\s.-]?\d{4}) (?![\w-])  # 800-555-0100
      | (?:\+?1[.-])? \(?8(?:00|33|44|55|66|77|88)\)?[\s.-]  # 1-800-662-HELP
        (?=[\d.-]*[A-Z]) (?:[A-Z0-9]-?){7,10}\b
      | \+\d{1,3}(?:[\s().-]{0,2}\d){7,12} (?!\d)
      | 555[.-]01\d\d (?!\d)
    )
"""
_VERB = r"(?:[Cc]all|[Tt]ext|[Dd]ial|[Pp]hone|[Rr]ing|[Mm]essage|CALL|TEXT|DIAL)"
_SHORT = r"""
    (?:
      (?<![\w-]) (?:9-1-1|9-8-8|2-1-1) (?![\w-])
      | (?<=\s) (?<!\w) (?P<short>(?:988|[2-9]11|\d{3}-\d{3}|\d{5,6})) (?![\w%-]|[.,]\d)
    )
"""
_NUMBER = re.compile(rf"(?P<long>{_LONG})|{_SHORT}", re.X)
_ASKED_FOR = re.compile(
    rf"""
    (?: \b{_VERB} (?:\s+(?:or|and|either|just|now|then|to|the\ number|{_VERB}))*
        (?:\s+[“"']?[A-Z]{{2,10}}[”"']?\s+to)?
      | \b[A-Z]{{3,10}}[”"']?\s+to
    ) \s+ \Z
    """,
    re.X,
)
"""What stands before a short number that readers are to call or text: `call or text`, `HOME to`."""
_KEYS = {
    letter: digit
    for digit, letters in enumerate(("ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"), start=2)
    for letter in letters
}
_FULL_LENGTH = 10


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A phone number as it stands in a text."""

    written: str
    start: int

    @property
    def digits(self) -> str:
        """Its digits, letters as on the keys of a phone, without the country code of the USA."""
        return digits_of(self.written)

    @property
    def is_short(self) -> bool:
        """Whether it is one of a few digits that people know by heart."""
        return len(self.digits) < _FULL_LENGTH - 3


def phone_numbers_in(text: str) -> Iterator[PhoneNumber]:
    """Yield the phone numbers in a text; a short one where the text asks to call or text it.

    So `the 988 Lifeline` is a name and `call 988` is a number.
    """
    for match in _NUMBER.finditer(text):
        if match["short"] is None or _ASKED_FOR.search(text, 0, match.start()):
            yield PhoneNumber(match[0].strip(), match.start())


def digits_of(number: str) -> str:
    """Return the digits of a number as it is dialled within the USA."""
    digits = "".join(str(_KEYS.get(char, char)) for char in number.upper() if char.isalnum())
    return digits[1:] if len(digits) == _FULL_LENGTH + 1 and digits.startswith("1") else digits
