"""Waivers: findings that somebody answers for, each with a reason and an end."""

from collections.abc import Sequence
from datetime import date

from sitegen.config import Waiver
from sitegen.findings import Example, Findings, Rule, Severity
from sitegen.language.language import long_date

_CONFIG = """\
title: A small site
description: The least that a site needs.
base_url: https://example.org
publisher: {name: The team}
crisis_contacts: ["988"]
waivers:%s
"""
_WAIVER = """
  - rule: image/no-alt
    path: content/page.md
    reason: We wait for the description.
    until: %s"""

EXPIRED = Rule(
    "waiver/expired",
    "A waiver that has come to its end",
    "What was put up with for a while would stay for good.",
    example=Example(_CONFIG % (_WAIVER % "2026-11-20"), _CONFIG % " []", "site_config.yaml"),
)
UNUSED = Rule(
    "waiver/unused",
    "A waiver for something that is not found",
    "The fault was mended, or is spelt otherwise here; the waiver would hide the next one like it.",
    Severity.WARNING,
    Example(_CONFIG % (_WAIVER % "2026-12-31"), _CONFIG % " []", "site_config.yaml"),
)
RULES = (EXPIRED, UNUSED)


def without_waived(found: Findings, waivers: Sequence[Waiver], day: date) -> Findings:
    """Return what was found but for what is waived on `day`, with the waivers that ended or cover nothing."""
    kept = Findings()
    valid = [waiver for waiver in waivers if not _is_expired(waiver, day, kept)]
    for waiver in valid:
        if not any(waiver.covers(finding) for finding in found):
            message = f'This waiver of "{waiver.rule}" covers nothing in {waiver.path}.'
            kept.add(UNUSED, waiver.rule.place, message, hint="Take it out, or mend its path and words.")
    kept.extend(finding for finding in found if not any(waiver.covers(finding) for waiver in valid))
    return kept


def _is_expired(waiver: Waiver, day: date, kept: Findings) -> bool:
    if day <= waiver.until:
        return False
    message = f'The waiver of "{waiver.rule}" for {waiver.path} ended on {long_date(waiver.until)}.'
    kept.add(EXPIRED, waiver.until.place, message, hint="Mend what it covered, and take it out.")
    return True
