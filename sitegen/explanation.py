"""What a finding means, for somebody at a terminal: plain text, 80 columns wide."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import fill, indent

from sitegen.findings import Example, InWords, Rule, SiteError, did_you_mean
from sitegen.rules import group_of, weight_of, why_fixed

_WIDTH = 80
_HOW_TO_CHANGE = 'It says so in site_config.yaml, under "severities".'
_MORE = "All rules: docs/checks.md. How to write: docs/content-guide.md."


def explain(name: str, rules: Sequence[Rule]) -> str:
    """Return what the rule or the group of this name is about; without a name, what groups there are.

    Raises:
        SiteError: if there is no such rule or group.
    """
    if not name:
        return _all_groups(rules)
    for rule in rules:
        if rule.id == name:
            return "\n\n".join(_paragraphs(rule))
    group = [rule for rule in rules if group_of(rule) == name.rstrip("/")]
    if not group:
        known = {rule.id for rule in rules} | {group_of(rule) for rule in rules}
        hint = did_you_mean(name, known) or "Without a rule, this command lists what there is."
        raise SiteError(f'"{name}" is no rule and no group of rules. {hint}')
    return _columns({rule.id: rule.title for rule in group})


def _all_groups(rules: Sequence[Rule]) -> str:
    by_group = groupby(sorted(rules, key=group_of), group_of)
    counts = {group: len(list(of_group)) for group, of_group in by_group}
    words = {group: "1 rule" if count == 1 else f"{count} rules" for group, count in counts.items()}
    return f"{_columns(words)}\n\nAdd the name of a group, or of a rule, to read more."


def _columns(texts: Mapping[str, str]) -> str:
    """Return each text beside its name."""
    left = max(map(len, texts)) + 2
    return "\n".join(_filled(f"{name:{left}}{text}", hanging=left) for name, text in texts.items())


def _paragraphs(rule: Rule) -> Iterator[str]:
    yield f"{rule.id}\n{_filled(f'{rule.title}.')}"
    yield _filled(rule.rationale)
    yield _filled(weight_of(rule) + ("" if why_fixed(rule.id) else f" {_HOW_TO_CHANGE}"))
    if rule.example is not None:
        yield from _example(rule.example)
    yield _MORE


def _example(example: Example | InWords) -> Iterator[str]:
    for label, text in (("Wrong", example.wrong), ("Right", example.right)):
        if isinstance(example, InWords):
            yield _filled(f"{label}: {text}", hanging=len(label) + 2)
        else:
            where = f"in {'a part of ' if example.is_part else ''}{example.file}"
            yield f"{label}, {where}:\n\n{indent(text.rstrip(), '    ')}"


def _filled(text: str, hanging: int = 0) -> str:
    plain, indented = text.replace("`", ""), " " * hanging
    return fill(plain, _WIDTH, subsequent_indent=indented, break_on_hyphens=False, break_long_words=False)
