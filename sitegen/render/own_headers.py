"""A site's own `static/_headers`: its rules come after ours, and take nothing away from them."""

import re
from collections.abc import Iterable, Sequence

from sitegen.findings import Findings
from sitegen.host_files.headers_file import HeaderRule, may_share_a_path
from sitegen.render.host_rules import (
    LONGEST_HEADER,
    MOST_HEADER_RULES,
    TOO_MANY,
    TWICE,
    UNREADABLE,
    report_long,
)
from sitegen.render.own_lines import OwnLine

_PATH = re.compile(r"/\S*")
_HEADER = re.compile(r"([A-Za-z0-9-]+)\s*:\s*\S.*")


def check_own_headers(own: Sequence[OwnLine], ours: Sequence[HeaderRule], findings: Findings) -> None:
    """Report lines that hosts would not read, or that take away from what we say."""
    path = ""
    for line in own:
        header = _HEADER.fullmatch(line.text)
        if _PATH.fullmatch(line.text):
            path = line.text
        elif not path or header is None:
            hint = "A rule is a line with a path, as in /* or /guide/*, and below it lines as in Name: value."
            findings.add(UNREADABLE, line.place, f'Not every host can read "{line.text}".', hint=hint)
        elif _is_ours(header[1], path, ours):
            message = f'"{header[1]}" is sent with these pages already.'
            findings.add(TWICE, line.place, message, hint="Take this line out: every build writes it.")
    report_long(((line.text, line.place) for line in own), LONGEST_HEADER, "Shorten it.", findings)
    _report_many(own, findings)


def _is_ours(name: str, path: str, ours: Iterable[HeaderRule]) -> bool:
    return any(
        name.lower() == known.lower()
        for rule in ours
        if may_share_a_path(rule.path, path)
        for known, _ in rule.headers
    )


def _report_many(own: Sequence[OwnLine], findings: Findings) -> None:
    paths = [line for line in own if _PATH.fullmatch(line.text)]
    if len(paths) >= MOST_HEADER_RULES:
        message = (
            f"There are {len(paths)} rules here, and Cloudflare Pages reads {MOST_HEADER_RULES} with ours."
        )
        hint = "Put paths together with *, as in /guide/*."
        findings.add(TOO_MANY, paths[MOST_HEADER_RULES - 1].place, message, hint=hint)
