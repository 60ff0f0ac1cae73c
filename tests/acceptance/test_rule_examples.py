"""The examples in `docs/checks.md` hold: each wrong one is caught by its rule, each right one is not."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from sitegen.findings import Example, Findings, Rule
from sitegen.pipeline import build_site
from sitegen.rules import ALL_RULES

BASE = Path(__file__).parent.parent / "sites" / "valid" / "examples"
TODAY = date(2026, 11, 21)
FRONT_MATTER = "---\ntitle: A page\ndescription: What it is about.\nupdated: 2026-11-21\n---\n\n"
WITH_EXAMPLES = [rule for rule in ALL_RULES if rule.example is not None]


def rules_broken_by(text: str, example: Example, root: Path) -> set[str]:
    """Return the rules that the site for examples breaks with this text as one of its files."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    file = root / example.file
    file.parent.mkdir(parents=True, exist_ok=True)
    needs_front_matter = file.suffix == ".md" and not text.startswith("---\n")
    file.write_text((FRONT_MATTER if needs_front_matter else "") + text, encoding="utf-8")
    return {finding.rule for finding in build_site(root, TODAY, Findings()).findings}


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.id)
def test_the_wrong_example_is_caught_and_the_right_one_is_not(rule: Rule, tmp_path: Path) -> None:
    assert rule.example is not None

    caught = rules_broken_by(rule.example.wrong, rule.example, tmp_path / "wrong")
    mended = rules_broken_by(rule.example.right, rule.example, tmp_path / "right")

    assert rule.id in caught
    assert mended == set()
