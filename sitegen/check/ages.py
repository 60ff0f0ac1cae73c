"""Facts, contacts and sources that nobody has compared with their origin for too long, or only says so."""

from collections.abc import Iterator
from datetime import date, timedelta

from sitegen.check.example_files import SOURCE
from sitegen.config import CheckAgain
from sitegen.content.library import Registries
from sitegen.findings import Example, Findings, Rule, Severity
from sitegen.graph.site import Site
from sitegen.language.language import long_date
from sitegen.yaml_source.values import YamlDate

_FACT = """\
teen-hours:
  statement: A program for teens has 6 or more hours a week.
  value: {min: 6, unit: hours}
  kind: number
  sources: [guide]
  checked_on: %s
"""
_CONTACT = """\
"988":
  kind: crisis
  label: 988 Lifeline
  purpose: When you think about suicide.
  call: "988"
  text: {to: "988"}
  verified_on: %s
"""
FACT_TOO_OLD = Rule(
    "fact/too-old",
    "A fact that nobody has checked for too long",
    "Hours, prices and rules of law change; readers plan and pay by them.",
    example=Example(_FACT % "2026-03-01", _FACT % "2026-11-01", "content/facts.yaml"),
)
CONTACT_TOO_OLD = Rule(
    "contact/too-old",
    "A phone line that nobody has checked for too long",
    "A number that has changed leads a person in danger nowhere.",
    example=Example(_CONTACT % "2026-03-01", _CONTACT % "2026-11-01", "content/contacts.yaml"),
)
SOURCE_TOO_OLD = Rule(
    "source/too-old",
    "A source that nobody has looked at for too long",
    "Pages move and are rewritten; what we say may no longer be what it says.",
    Severity.WARNING,
    example=Example(SOURCE % "2025-03-01", SOURCE % "2026-11-01", "content/sources.yaml"),
)
STILL_TO_COME = Rule(
    "date/still-to-come",
    "A day on which something is said to be checked, and which is still to come",
    "Until then and long after, nobody would be reminded to check it.",
    Severity.WARNING,
    Example(_FACT % "2062-11-01", _FACT % "2026-11-01", "content/facts.yaml"),
)
RULES = (FACT_TOO_OLD, CONTACT_TOO_OLD, SOURCE_TOO_OLD, STILL_TO_COME)


def check_ages(site: Site, day: date, findings: Findings) -> None:
    """Report what was last checked longer ago than config allows, seen from `day`."""
    for entry_id, rule, checked_on, limit in _checked(site.library.registries, site.config.check_again_days):
        due = checked_on + timedelta(days=limit)
        if checked_on > day:
            message = (
                f'"{entry_id}" cannot have been checked on {long_date(checked_on)}: that is still to come.'
            )
            findings.add(STILL_TO_COME, checked_on.place, message, hint="Mend the year, month or day.")
        elif day > due:
            message = f'"{entry_id}" was to be checked again by {long_date(due)}.'
            hint = "Compare it with its source, mend what has changed, and write down the day."
            findings.add(rule, checked_on.place, message, hint=hint)


def _checked(entries: Registries, limits: CheckAgain) -> Iterator[tuple[str, Rule, YamlDate, int]]:
    """Yield the id of what is checked now and then, when that was last, and how many days it is good for."""
    for entry_id, fact in entries.facts.items():
        yield entry_id, FACT_TOO_OLD, fact.checked_on, limits.of_fact(fact.kind)
    for entry_id, contact in entries.contacts.items():
        yield entry_id, CONTACT_TOO_OLD, contact.verified_on, limits.contact
    for entry_id, source in entries.sources.items():
        yield entry_id, SOURCE_TOO_OLD, source.checked_on, limits.source
