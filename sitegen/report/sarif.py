"""Findings as a SARIF 2.1.0 log, which code hosts and editors read.

Section numbers are those of the OASIS Standard with Errata 01.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from sitegen import __version__
from sitegen.findings import Finding, Rule, Severity
from sitegen.report.text import in_sentences

Json = dict[str, object]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.OFF: "none"}
_ROOT = "SRCROOT"
_LINK = re.compile(r"\[([^\]]*)\](?=\()")


def as_sarif(findings: Sequence[Finding], rules: Sequence[Rule]) -> str:
    """Return a log with one run; each finding names its rule by its position among `rules`."""
    run = {
        "tool": {"driver": {"name": "sitegen", "version": __version__, "rules": [_rule(r) for r in rules]}},
        "originalUriBaseIds": {_ROOT: {"description": _message("The folder of the site.")}},
        "columnKind": "unicodeCodePoints",
        "results": list(_results(findings, rules)),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: Rule) -> Json:
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in re.split("[/-]", rule.id)),
        "shortDescription": _message(rule.title),
        "fullDescription": _message(rule.rationale),
        "help": _message(rule.rationale),
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _results(findings: Sequence[Finding], rules: Sequence[Rule]) -> Iterator[Json]:
    positions = {rule.id: position for position, rule in enumerate(rules)}
    before: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        # Which of several findings with the same words it is tells them apart, as their lines must not.
        words = (finding.rule, finding.place.path, finding.message)
        yield {
            "ruleId": finding.rule,
            "ruleIndex": positions[finding.rule],
            "level": _LEVELS[finding.severity],
            "message": _message(in_sentences(finding)),
            "locations": [{"physicalLocation": _location(finding)}],
            "partialFingerprints": {"ruleAndWords/v1": _digest(*words, str(before[words]))},
        }
        before[words] += 1


def _location(finding: Finding) -> Json:
    return {
        "artifactLocation": {"uri": quote(finding.place.path), "uriBaseId": _ROOT},
        "region": {"startLine": finding.place.line, "startColumn": finding.place.column},
    }


def _message(text: str) -> Json:
    """Return `text` so that nothing in it is a placeholder (3.11.5) or a link (3.11.6)."""
    return {"text": _LINK.sub(r"\\[\1\\]", text).replace("{", "{{").replace("}", "}}")}


def _digest(*words: str) -> str:
    """Return what stays the same when lines move."""
    return hashlib.sha256("\n".join(words).encode()).hexdigest()
