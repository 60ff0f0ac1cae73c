"""Phone numbers in running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_GAP = r"(?:\s{0,8}[./-]\s{0,8}|\s{1,8})"
"""What divides the parts of a number; the marks of emphasis around a part have become spaces."""
_LONG = rf"""
    (?<![\w.$€/-])
    (?: (?:\+?1{_GAP}?)? (?:\(\d{{3}}\){_GAP}?|\d{{3}}{_GAP})
        \d{{3}}{_GAP}?\d{{4}} (?![\w-])               # 800-555-0100
      | (?:\+?1{_GAP})? \(?8(?:00|33|44|55|66|77|88)\)?{_GAP}
        (?: (?=[\d.-]*[A-Z]) (?:[A-Z0-9]-?){{7,10}}\b  # 1-800-662-HELP
          | \d{{3}}{_GAP}[A-Z]{{4}}\b )                # 1 800 273 TALK
      | \+\d{{1,3}}(?:[\s().-]{{0,2}}\d){{7,12}} (?!\d)
      | 555{_GAP}01\d\d (?!\d)
    )
"""
_NOT_COUNTED = r"(?!\s+(?:people|[a-z]{3,}s)\b)"
"""No things follow that the number counts."""
_DIGITS = r"988|[2-9]11|\d{3}-\d{3}|\d{5,6}|1?\d{10}"
_SHORT = rf"""
    (?:
      (?<![\w-]) (?:9-1-1|9-8-8|2-1-1) (?![\w-])
      | (?<=[\s/]) (?P<short>{_DIGITS}|\d{{3}}\s(?!000)\d{{3}}{_NOT_COUNTED})
        (?![\w%-]|[.,]\d)
    )
"""
_NUMBER = re.compile(rf"(?P<long>{_LONG})|{_SHORT}", re.X)
_VERB = r"(?:(?:[Cc]all|[Tt]ext|[Dd]ial|[Pp]hone|[Rr]ing|[Mm]essage)(?:ing)?|CALL|TEXT|DIAL)"
_WORD = r"""[“"']?[A-Z]{2,10}[”"']?\s+to"""
_MORE = rf"or|and|either|just|now|then|to|the\s+number|{_VERB}|\d-\d-\d|{_DIGITS}"
_LEAD = rf"(?:(?:\s*[,/]\s*|\s+)(?:{_MORE}))*"
"""What may stand between a verb and its number: another verb, another number."""
_ASKED_FOR = re.compile(
    rf"(?: \b{_VERB}{_LEAD} (?:\s+(?:the\s+word\s+)?{_WORD})? :? | \b[A-Z]{{3,10}}[”\"']?\s+to ) [\s,/]+ \Z",
    re.X,
)
"""What stands before a short number that readers are to call or text: `call or text`, `HOME to`."""
_NAMED = re.compile(
    rf"\b(?:[Cc]ontact(?:ing)?|[Uu]s(?:e|ing)|[Rr]each(?:ing)?(?:\s+out\s+to|(?:\s+[\w’']+){{1,4}}\s+(?:at|on))?)"
    rf"{_LEAD}:?[\s,/]+\Z"
)
"""What stands before the number of a line, but also before numbers that count things."""
_LINE = re.compile(rf"(?:988|911|211)\b{_NOT_COUNTED}")
_FARTHEST = 200
"""How many characters before a number are looked at: a thousand numbers do not each take all the text."""
_DIGIT = re.compile(r"\d")
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013", "-"))
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
    if not _DIGIT.search(text):
        return
    plain = text.translate(_HYPHENS)
    for match in _NUMBER.finditer(plain):
        written = text[match.start() : match.end()]
        if match["short"] is None or _is_asked_for(match, written):
            yield PhoneNumber(_without_gaps(written), match.start())


def _is_asked_for(match: re.Match[str], written: str) -> bool:
    text, start = match.string, match.start()
    first = max(0, start - _FARTHEST)
    if _LINE.match(text, start) and _NAMED.search(text, first, start):
        return True
    is_range = "\u2013" in written
    return not is_range and _ASKED_FOR.search(text, first, start) is not None


def _without_gaps(written: str) -> str:
    """Return a number without the spaces that marks of emphasis have left."""
    return re.sub(r"\s*([./\u2010-\u2013-])\s*", r"\1", " ".join(written.split()))


@lru_cache(maxsize=1024)
def digits_of(number: str) -> str:
    """Return the digits of a number as it is dialled within the USA."""
    digits = "".join(str(_KEYS.get(char, char)) for char in number.upper() if char.isalnum())
    return digits[1:] if len(digits) == _FULL_LENGTH + 1 and digits.startswith("1") else digits
