"""Translations: whole, and made from the words that the originals have today."""

from sitegen.content.page import Page
from sitegen.findings import Example, Findings, Rule, Severity
from sitegen.graph.shown import is_stale, names_on
from sitegen.graph.site import Site
from sitegen.translation import MISSING

UNCONFIRMED = Rule(
    "translation/unconfirmed",
    "A translation of which nobody has said what it was made from",
    "When the original changes, nobody would notice that the translation says something else.",
    example=Example(
        "es:\n  contacts/988:",
        'es:\n  _index.md: "9445459e7d1d9971"\n  contacts/988:',
        "content/translations.yaml",
        is_part=True,
    ),
)
STALE = Rule(
    "translation/stale",
    "A translation whose original has changed since",
    "Readers of one language would be told something that is no longer said in the other.",
    Severity.WARNING,
    example=Example(
        "description: Who to call, and when.\n",
        "description: Who to call.\n",
        "content/help.md",
        is_part=True,
    ),
)
STALE_SAFETY = Rule(
    "translation/stale-safety",
    "A page for people in danger, or a quiz, with words that are out of date in one language",
    "Whoever reads it may act on it at once.",
    example=Example(
        "description: Who to call, and when.\n",
        "description: Who to call.\n",
        "content/help.md",
        is_part=True,
    ),
)
RULES = (UNCONFIRMED, STALE, STALE_SAFETY)


def check_translated_page(page: Page, site: Site, findings: Findings) -> None:
    """Report what is not translated on a translated page, and words that are out of date and not harmless."""
    _check_whole(page, site, findings)
    if _is_for_safety(page, site) and is_stale(page, site):
        message = "Words on this page are out of date, and readers may act on them at once."
        findings.add(STALE_SAFETY, page.top, message, hint="Mend what is marked as translation/stale.")


def check_translations(site: Site, findings: Findings) -> None:
    """Report translations of which nobody knows what they were made from, or whose original has changed."""
    for translation in site.translations.values():
        hint = f'Compare it with the original, then run "build.py translated {translation.place.path}".'
        if not translation.made_from:
            message = "Nobody has said which words of the original this was made from."
            findings.add(UNCONFIRMED, translation.place, message, hint=hint)
        elif not translation.is_current:
            findings.add(STALE, translation.place, "The original has changed since this was made.", hint=hint)


def _check_whole(page: Page, site: Site, findings: Findings) -> None:
    for name in names_on(page, site):
        kind, _, entry_id = name.partition("/")
        known = entry_id in site.library.entries.get(kind, {}) or kind == "quizzes"
        is_broken = bool({(kind, entry_id), (kind, "")} & site.library.broken_entries)
        if known and not is_broken and name not in site.translations:
            message = f'"{entry_id}" from {kind} is shown here and not translated.'
            findings.add(MISSING, page.top, message, hint="Translate it, or leave it out of this page.")


def _is_for_safety(page: Page, site: Site) -> bool:
    is_emergency = page.source_path == site.config.emergency_page
    return is_emergency or page.front_matter.quick_exit or bool(site.ties[page.source_path].quizzes)
