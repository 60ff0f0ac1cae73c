"""A site's own `static/_redirects`: its lines stand beside those for aliases."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sitegen.findings import Findings
from sitegen.host_files.redirects_file import read_redirects
from sitegen.render.host_rules import (
    LONGEST_REDIRECT,
    MOST_WILD_REDIRECTS,
    TOO_MANY,
    UNREADABLE,
    report_long,
)
from sitegen.render.own_lines import OwnLine

_READABLE = re.compile(r"/\S*\s+(/|https://)\S*(\s+(200|30[12378]))?(\s+#.*)?")
_WILD = re.compile(r"\*|:[A-Za-z]")


@dataclass(frozen=True, slots=True)
class OwnRedirects:
    """The lines of the file, as they are written."""

    fixed: Sequence[OwnLine]
    """Those of one address each."""
    wild: Sequence[OwnLine]
    """Those with `*` or `:name`."""
    targets: Mapping[str, str]
    """Where each address leads that has a line of its own."""

    @property
    def fixed_text(self) -> str:
        """The lines of one address each."""
        return _text(self.fixed)

    @property
    def wild_text(self) -> str:
        """The lines with wildcards."""
        return _text(self.wild)


def own_redirects(lines: Sequence[OwnLine], findings: Findings) -> OwnRedirects:
    """Return what the site's own file says; report what a host would not read."""
    for line in lines:
        if _READABLE.fullmatch(line.text) is None:
            message = f'Cloudflare Pages cannot read "{line.text}".'
            hint = "A line is an address, where it leads, and 301, 302, 307 or 308, as in /old/ /new/ 301."
            findings.add(UNREADABLE, line.place, message, hint=hint)
    report_long(((line.text, line.place) for line in lines), LONGEST_REDIRECT, "Shorten it.", findings)
    wild = [line for line in lines if _WILD.search(line.text.split(maxsplit=1)[0])]
    fixed = [line for line in lines if line not in wild]
    if len(wild) > MOST_WILD_REDIRECTS:
        message = (
            f"There are {len(wild)} lines with wildcards, and Cloudflare Pages reads {MOST_WILD_REDIRECTS}."
        )
        hint = "Put several of them together under a shorter beginning."
        findings.add(TOO_MANY, wild[MOST_WILD_REDIRECTS].place, message, hint=hint)
    redirects = reversed(read_redirects(_text(fixed)))  # of several for one address, the first holds
    return OwnRedirects(fixed, wild, {redirect.alias: redirect.target for redirect in redirects})


def _text(lines: Iterable[OwnLine]) -> str:
    return "".join(f"{line.text}\n" for line in lines)
