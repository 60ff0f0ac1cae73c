"""Every rule there is, in the order of the stages; config and docs go by this list."""

from sitegen import source_file, templating, validation
from sitegen.assets import asset
from sitegen.check import anchors, comparisons, forms, quiz_pages, references, scripts
from sitegen.config import SiteConfig
from sitegen.content import discover, load, load_entries, load_pages
from sitegen.findings import Findings, Rule, Severity, did_you_mean
from sitegen.graph import aliases, sections
from sitegen.markdown import rules as markdown
from sitegen.quiz import rules as quiz
from sitegen.render import render
from sitegen.yaml_source import rules as yaml

UNKNOWN_RULE = Rule(
    "config/unknown-rule",
    "A severity for a rule that does not exist",
    "A misspelt rule keeps its usual severity without a word.",
)

FIXED_SEVERITY = Rule(
    "config/fixed-severity",
    "A severity for a rule that has to stay an error",
    "What such a rule finds is left out of the site: a page, an entry or a file would silently be missing. "
    "Or it breaks what readers of a quiz are promised.",
)

ALL_RULES: tuple[Rule, ...] = (
    *source_file.RULES,
    *yaml.RULES,
    *validation.RULES,
    UNKNOWN_RULE,
    FIXED_SEVERITY,
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
    *anchors.RULES,
    *references.RULES,
    *comparisons.RULES,
    *forms.RULES,
    *quiz_pages.RULES,
    *scripts.RULES,
)


_LEFT_OUT = ("yaml", "data", "file", "front-matter", "config", "template", "permalink", "quiz")
_FIXED = {
    **dict.fromkeys(_LEFT_OUT, "what it finds is left out of the site"),
    "privacy": "readers are promised that their answers stay on the page",
}
"""By group of rules: why they stay errors."""


def severities_of(config: SiteConfig, findings: Findings) -> dict[str, Severity]:
    """Return the severities that config sets by rule id; report those that it cannot set."""
    known = {rule.id for rule in ALL_RULES}
    severities: dict[str, Severity] = {}
    for rule_id, severity in config.severities.items():
        group = rule_id.partition("/")[0]
        if rule_id not in known:
            hint = did_you_mean(rule_id, known)
            findings.add(UNKNOWN_RULE, rule_id.place, f'"{rule_id}" is not a rule.', hint=hint)
        elif group in _FIXED and not severity.stops_writing:
            message = f'"{rule_id}" stays an error: {_FIXED[group]}.'
            findings.add(FIXED_SEVERITY, rule_id.place, message, hint="Mend what it finds instead.")
        else:
            severities[str(rule_id)] = severity
    return severities
