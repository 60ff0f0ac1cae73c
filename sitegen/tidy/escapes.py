"""Backslashes that a converter put before signs that mean nothing where they stand."""

import re

_NEEDLESS = re.compile(
    r"""(?<!\\)\\(?:
    (?P<anywhere>[=,;:?@$%^/"'])
    | (?P<sign>[-+.]) (?<!^\\[-+.])
    | (?P<mark>!)(?!\[)
    | (?P<ampersand>&)(?!\#?\w+;)
    | (?P<tilde>~)(?!~)
    | (?P<less><)(?![A-Za-z/!?])
    | (?P<greater>>)
    | (?P<round>[()])
    )""",
    re.X,
)
_CONTAINER = re.compile(r"(?:[ \t>]|[-+*][ ]|[0-9]{1,9}[.)][ ])*[0-9]*")
_AT_START = re.compile(r"[-+.>=~]")


def mend_escapes(text: str) -> str:
    """Return `text` without needless backslashes."""
    return "\n".join(_mended(line) if "\\" in line else line for line in text.split("\n"))


def _mended(line: str) -> str:
    container = _CONTAINER.match(line)
    start = container.end() if container else 0

    def plain(found: re.Match[str]) -> str:
        sign = found[0][1:]
        begins_block = found.start() <= start and _AT_START.match(sign)
        is_address = sign in "()" and line[: found.start()].endswith("]")
        return found[0] if begins_block or is_address else sign

    return _NEEDLESS.sub(plain, line)
