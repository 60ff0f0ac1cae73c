"""Every rule there is, in the order of the stages; config and docs go by this list."""

from sitegen import source_file, templating, translation, validation, waivers
from sitegen.assets import asset
from sitegen.characters import faults as characters
from sitegen.check import (
    ages,
    anchors,
    articles,
    claims,
    comparisons,
    forms,
    grades,
    layouts,
    markup,
    preview_parts,
    quiz_pages,
    references,
    reviews,
    scripts,
    security,
    sentences,
    sources,
    structure,
    structured_data,
    translations,
    unwritten,
)
from sitegen.check.facts import contradictions, hours
from sitegen.check.origins import rules as origins
from sitegen.check.safety import contacts, crisis, methods
from sitegen.check.words import acronyms, avoided
from sitegen.config import SiteConfig, Waiver
from sitegen.content import discover, load, load_entries, load_pages
from sitegen.findings import Example, Findings, Rule, Severity, did_you_mean
from sitegen.graph import aliases, sections
from sitegen.language import load as language
from sitegen.markdown import rules as markdown
from sitegen.quiz import rules as quiz
from sitegen.render import host_rules, pictures, render
from sitegen.yaml_source import rules as yaml
from sitegen.yaml_source.values import YamlText

UNKNOWN_RULE = Rule(
    "config/unknown-rule",
    "A severity or a waiver for a rule that does not exist",
    "A misspelt rule keeps its usual severity without a word.",
    example=Example(
        "severities:\n  reading/long-sentences: warning\n",
        "severities:\n  reading/long-sentence: warning\n",
        "site_config.yaml",
        is_part=True,
    ),
)

FIXED_SEVERITY = Rule(
    "config/fixed-severity",
    "A lower severity, or a waiver, for a rule that has to stay an error",
    "What such a rule finds is left out of the site: a page, an entry or a file would silently be missing. "
    "Or it breaks what readers of a quiz are promised.",
    example=Example(
        "severities:\n  data/missing-key: off\n",
        "severities:\n  reading/long-sentence: warning\n",
        "site_config.yaml",
        is_part=True,
    ),
)

ALL_RULES: tuple[Rule, ...] = (
    *source_file.RULES,
    *characters.RULES,
    *yaml.RULES,
    *validation.RULES,
    UNKNOWN_RULE,
    FIXED_SEVERITY,
    *waivers.RULES,
    *language.RULES,
    *templating.RULES,
    *asset.RULES,
    *discover.RULES,
    *load_pages.RULES,
    *load_entries.RULES,
    *load.RULES,
    *quiz.RULES,
    *markdown.RULES,
    *sections.RULES,
    *aliases.RULES,
    *render.RULES,
    *pictures.RULES,
    *host_rules.RULES,
    *anchors.RULES,
    *references.RULES,
    *comparisons.RULES,
    *forms.RULES,
    *preview_parts.RULES,
    *quiz_pages.RULES,
    *scripts.RULES,
    *structured_data.RULES,
    *reviews.RULES,
    *ages.RULES,
    *sources.RULES,
    *articles.RULES,
    *layouts.RULES,
    *markup.RULES,
    *claims.RULES,
    *structure.RULES,
    *avoided.RULES,
    *acronyms.RULES,
    *grades.RULES,
    *sentences.RULES,
    *contradictions.RULES,
    *hours.RULES,
    *contacts.RULES,
    *crisis.RULES,
    *methods.RULES,
    *security.RULES,
    *origins.RULES,
    *unwritten.RULES,
    *translation.RULES,
    *translations.RULES,
)


_LEFT_OUT = ("yaml", "data", "file", "front-matter", "config", "template", "permalink", "quiz")
_FIXED = {
    **dict.fromkeys(_LEFT_OUT, "what it finds is left out of the site"),
    "privacy": "readers are promised that their answers stay on the page",
    "crisis": "a reader in danger has to find help",
    **dict.fromkeys(
        ("review/unsigned", "review/changed", "review/placeholder", "structured-data/unsigned-review"),
        "readers are told that a named person has read these very words",
    ),
}
"""By group of rules, or rule: why they stay errors."""


def severities_of(config: SiteConfig, findings: Findings) -> dict[str, Severity]:
    """Return the severities that config sets by rule id; report those that it cannot set."""
    return {
        str(rule_id): severity
        for rule_id, severity in config.severities.items()
        if _may_be_set(rule_id, severity, findings)
    }


def waivers_of(config: SiteConfig, findings: Findings) -> tuple[Waiver, ...]:
    """Return the waivers in config; report those of rules that cannot be waived."""
    return tuple(waiver for waiver in config.waivers if _may_be_set(waiver.rule, Severity.OFF, findings))


def why_fixed(rule_id: str) -> str:
    """Return why a rule stays an error whatever config says, or nothing for one that need not."""
    return _FIXED.get(rule_id) or _FIXED.get(rule_id.partition("/")[0], "")


def weight_of(rule: Rule) -> str:
    """Return in a sentence how much a rule weighs, and whether a site may change that."""
    weight = {"error": "An error", "warning": "A warning", "off": "Off"}[rule.severity.value]
    reason = why_fixed(rule.id)
    return f"{weight}, and always one: {reason}." if reason else f"{weight}, unless the site says otherwise."


def group_of(rule: Rule) -> str:
    """Return the first part of a rule's id."""
    return rule.id.partition("/")[0]


def _may_be_set(rule_id: YamlText, severity: Severity, findings: Findings) -> bool:
    known, reason = {rule.id for rule in ALL_RULES}, why_fixed(rule_id)
    if rule_id not in known:
        hint = did_you_mean(rule_id, known)
        findings.add(UNKNOWN_RULE, rule_id.place, f'"{rule_id}" is not a rule.', hint=hint)
        return False
    if reason and not severity.stops_writing:
        message = f'"{rule_id}" stays an error: {reason}.'
        findings.add(FIXED_SEVERITY, rule_id.place, message, hint="Mend what it finds instead.")
        return False
    return True
