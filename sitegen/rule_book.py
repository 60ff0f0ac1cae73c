"""The document that lists every rule: what it finds, why, how much it weighs, and an example."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path, PurePosixPath

from sitegen.findings import Example, InWords, Rule
from sitegen.rules import ALL_RULES, group_of, weight_of
from sitegen.write.disk import write_files

_TOP = """\
# Checks

Every rule by which `build.py check` judges a site, by group: what it finds, why that matters, and whether it
is an error, which keeps the site from being written, or a warning. The
[content guide](content-guide.md#findings) says how to read a finding and how to change the weight of a rule.
An example for `content/page.md` that does not begin with `---` is the body of that page.
`build.py explain link/missing-page` says the same of one rule in the terminal.

`make docs` writes this page from the rules themselves, and a test compares the two. Change it there.
"""
_LANGUAGES = {".md": "markdown", ".yaml": "yaml", ".html": "html", ".css": "css", ".mjs": "js"}


def rule_book(rules: Iterable[Rule]) -> str:
    """Return the document: groups by name, and in each the rules in the order in which they come."""
    groups = groupby(sorted(rules, key=group_of), group_of)
    chapters = (_chapter(group, tuple(of_group)) for group, of_group in groups)
    return "\n".join((_TOP, *chapters))


def _chapter(group: str, rules: tuple[Rule, ...]) -> str:
    return "\n".join((f"## {group}\n", *("\n".join(_paragraphs(rule)) for rule in rules)))


def _paragraphs(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}\n"
    yield f"**{rule.title}.** {rule.rationale}\n"
    yield f"{weight_of(rule)}\n"
    if isinstance(rule.example, InWords):
        yield f"Wrong: {rule.example.wrong}\n\nRight: {rule.example.right}\n"
    elif rule.example is not None:
        yield from _example(rule.example)


def _example(example: Example) -> Iterator[str]:
    language = _LANGUAGES.get(PurePosixPath(example.file).suffix, "text")
    where = f"in {'a part of ' if example.is_part else ''}`{example.file}`"
    for label, text in (("Wrong", example.wrong), ("Right", example.right)):
        fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
        yield f"{label}, {where}:\n"
        yield f"{fence}{language}\n{text.removesuffix(chr(10))}\n{fence}\n"


def write_rule_book(file: Path) -> int:
    """Write the document of all rules to `file` and return how many rules it has.

    Raises:
        SiteError: if the file cannot be written to.
    """
    write_files(file.parent, {file.name: rule_book(ALL_RULES).encode()})
    return len(ALL_RULES)
