"""The document that lists every rule: what it finds, why, how much it weighs, and an example."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path, PurePosixPath

from sitegen.findings import Example, Rule
from sitegen.rules import ALL_RULES, why_fixed
from sitegen.write.disk import write_files

_TOP = """\
# Checks

Every rule by which `build.py check` judges a site, by group: what it finds, why that matters, and whether it
is an error, which keeps the site from being written, or a warning. The
[content guide](content-guide.md#findings) says how to read a finding and how to change the weight of a rule.
An example for `content/page.md` that does not begin with `---` is the body of that page.

`make docs` writes this page from the rules themselves, and a test compares the two. Change it there.
"""
_LANGUAGES = {".md": "markdown", ".yaml": "yaml", ".html": "html", ".css": "css", ".mjs": "js"}


def rule_book(rules: Iterable[Rule]) -> str:
    """Return the document: groups by name, and in each the rules in the order in which they come."""
    groups = groupby(sorted(rules, key=_group), _group)
    chapters = (_chapter(group, tuple(of_group)) for group, of_group in groups)
    return "\n".join((_TOP, *chapters))


def _group(rule: Rule) -> str:
    return rule.id.partition("/")[0]


def _chapter(group: str, rules: tuple[Rule, ...]) -> str:
    return "\n".join((f"## {group}\n", *("\n".join(_paragraphs(rule)) for rule in rules)))


def _paragraphs(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}\n"
    yield f"**{rule.title}.** {rule.rationale}\n"
    yield f"{_weight(rule)}\n"
    if rule.example is not None:
        yield from _example(rule.example)


def _weight(rule: Rule) -> str:
    weight = {"error": "An error", "warning": "A warning", "off": "Off"}[rule.severity.value]
    reason = why_fixed(rule.id)
    return f"{weight}, and always one: {reason}." if reason else f"{weight}, unless the site says otherwise."


def _example(example: Example) -> Iterator[str]:
    language = _LANGUAGES.get(PurePosixPath(example.file).suffix, "text")
    for label, text in (("Wrong", example.wrong), ("Right", example.right)):
        fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
        yield f"{label}, in `{example.file}`:\n"
        yield f"{fence}{language}\n{text.removesuffix(chr(10))}\n{fence}\n"


def write_rule_book(file: Path) -> int:
    """Write the document of all rules to `file` and return how many rules it has.

    Raises:
        SiteError: if the file cannot be written to.
    """
    write_files(file.parent, {file.name: rule_book(ALL_RULES).encode()})
    return len(ALL_RULES)
