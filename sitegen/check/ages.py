"""Facts, contacts and sources that nobody has compared with their origin for too long, or only says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sitegen.check.example_files import SOURCE
from sitegen.config import CheckAgain
from sitegen.content.library import Registries
from sitegen.findings import Example, Findings, Rule, Severity
from sitegen.graph.site import Site
from sitegen.language.language import long_date
from sitegen.memo.today import Today
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


@dataclass(frozen=True, slots=True)
class Checked:
    """An entry that somebody compares with its origin now and then."""

    kind: str
    """The registry's name."""
    id: str
    last: YamlDate
    """The day on which it was last compared."""
    days: int
    """How many days that is good for."""
    too_old: Rule

    @property
    def due(self) -> date:
        """The day by which it has to be compared again."""
        return self.last + timedelta(days=self.days)


def check_ages(site: Site, today: Today, findings: Findings) -> None:
    """Report what was last checked longer ago than config allows."""
    for entry in checked_entries(site.library.registries, site.config.check_again_days):
        if not today.has_come(entry.last):
            message = (
                f'"{entry.id}" cannot have been checked on {long_date(entry.last)}: that is still to come.'
            )
            findings.add(STILL_TO_COME, entry.last.place, message, hint="Mend the year, month or day.")
        elif today.has_passed(entry.due):
            message = f'"{entry.id}" was to be checked again by {long_date(entry.due)}.'
            hint = "Compare it with its source, mend what has changed, and write down the day."
            findings.add(entry.too_old, entry.last.place, message, hint=hint)


def checked_entries(entries: Registries, limits: CheckAgain) -> Iterator[Checked]:
    """Yield all facts, contacts and sources."""
    for id_, fact in entries.facts.items():
        yield Checked("facts", id_, fact.checked_on, limits.of_fact(fact.kind), FACT_TOO_OLD)
    for id_, contact in entries.contacts.items():
        yield Checked("contacts", id_, contact.verified_on, limits.contact, CONTACT_TOO_OLD)
    for id_, source in entries.sources.items():
        yield Checked("sources", id_, source.checked_on, limits.source, SOURCE_TOO_OLD)
