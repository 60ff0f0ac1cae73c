"""Headers that `_headers` promises, beside those that a host sends.

Where several rules name one header, Cloudflare sends all their values and Netlify the last rule's. Both are
right.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sitegen.deployed.difference import shown
from sitegen.host_files.headers_file import HeaderRule, matching_rules

_BETWEEN = re.compile(r"[,;]")


def wrong_headers(rules: Iterable[HeaderRule], address: str, sent: Mapping[str, str]) -> Iterator[str]:
    """Yield in a sentence each promised header that does not come with an address as it should.

    `sent` goes by names in small letters.
    """
    promised: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for rule in matching_rules(rules, address):
        for name, value in rule.headers:
            promised[name.lower()].append((name, value))
    for key, each in promised.items():
        name, value = each[0][0], sent.get(key, "")
        joined, last = ", ".join(value for _, value in each), each[-1][1]
        if not value:
            yield f'"{name}" is not sent.'
        elif _values(value) not in (_values(joined), _values(last)):
            yield _how_it_differs(name, value, joined)


def _values(text: str) -> frozenset[str]:
    return frozenset(" ".join(value.split()) for value in text.split(",") if value.strip())


def _how_it_differs(name: str, value: str, promised: str) -> str:
    sent, wanted = _parts(value), _parts(promised)
    lacking = next((part for part in wanted if part not in sent), "")
    more = next((part for part in sent if part not in wanted), "")
    if lacking and more:
        return f'"{name}" says "{shown(more)}", and has to say "{shown(lacking)}".'
    if lacking or more:
        return f'"{name}" lacks "{shown(lacking)}".' if lacking else f'"{name}" also says "{shown(more)}".'
    return f'"{name}" says the same in other places.'


def _parts(text: str) -> dict[str, None]:
    """Return the directives or values of a header, in their order."""
    return dict.fromkeys(" ".join(part.split()) for part in _BETWEEN.split(text) if part.strip())
