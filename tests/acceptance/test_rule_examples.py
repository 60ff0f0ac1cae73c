"""Every rule has an example, and it holds: the wrong one is caught by its rule, the right one is not.

An example is laid over a small site: a page beside those of all other examples, any other file in the place
of what stands there, a part in the place of what is right in it. The small sites themselves build clean:
`test_sites.py` holds that.
"""

import shutil
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from sitegen.findings import Example, Finding, Findings, InWords
from sitegen.pipeline import build_site
from sitegen.rules import ALL_RULES

ROOT = Path(__file__).parents[2]
SITES = ("examples", "two-languages")
TODAY = date(2026, 11, 21)
FRONT_MATTER = "---\ntitle: A page\ndescription: What it is about.\nupdated: 2026-11-21\n---\n\n"

EXAMPLES = {rule.id: rule.example for rule in ALL_RULES if isinstance(rule.example, Example)}
PAGES = {rule: each for rule, each in EXAMPLES.items() if each == Example(each.wrong, each.right)}
"""The examples that may stand beside each other, each under a name of its own."""
FILES = {rule: each for rule, each in EXAMPLES.items() if rule not in PAGES}
MENDED = {(each.file, each.right): rule for rule, each in FILES.items() if not each.is_part}
"""One rule for each file that is right; some share one."""
IN_WORDS = {rule.id: rule.example for rule in ALL_RULES if isinstance(rule.example, InWords)}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the small sites, built once, so that each example builds what it changes."""
    folder = tmp_path_factory.mktemp("sites")
    for name in SITES:
        shutil.copytree(ROOT / "tests" / "sites" / "valid" / name, folder / name)
        build_site(folder / name, TODAY, Findings())
    return folder


@pytest.fixture(scope="module")
def caught(sites: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Return the rules that each wrong page breaks, all of them in one site."""
    root = tmp_path_factory.mktemp("wrong")
    caught: dict[str, set[str]] = defaultdict(set)
    for finding in findings_of_pages({rule: each.wrong for rule, each in PAGES.items()}, sites, root):
        caught[finding.place.path].add(finding.rule)
    return caught


@pytest.mark.parametrize("rule_id", PAGES)
def test_the_wrong_page_is_caught(rule_id: str, caught: dict[str, set[str]]) -> None:
    assert rule_id in caught[page_of(rule_id)]


def test_the_right_pages_are_not_caught(sites: Path, tmp_path: Path) -> None:
    """Rules that share one have it once: two pages cannot have the same alias."""
    rules = {example.right: rule_id for rule_id, example in PAGES.items()}

    findings = findings_of_pages({rules[text]: text for text in rules}, sites, tmp_path)

    assert findings == ()


@pytest.mark.parametrize("rule_id", FILES)
def test_the_wrong_file_is_caught(rule_id: str, sites: Path, tmp_path: Path) -> None:
    example = FILES[rule_id]

    caught = rules_broken_by(example.wrong, example, sites, tmp_path / "wrong")

    assert rule_id in caught


@pytest.mark.parametrize("rule_id", MENDED.values())
def test_the_right_file_is_not_caught(rule_id: str, sites: Path, tmp_path: Path) -> None:
    example = FILES[rule_id]

    mended = rules_broken_by(example.right, example, sites, tmp_path / "right")

    assert mended == set()


def test_every_rule_has_an_example() -> None:
    assert [rule.id for rule in ALL_RULES if rule.example is None] == []


def test_examples_in_words_are_sentences() -> None:
    texts = [text for example in IN_WORDS.values() for text in (example.wrong, example.right)]

    assert [text for text in texts if not text.endswith(".") or "\n" in text] == []


def findings_of_pages(pages: Mapping[str, str], sites: Path, root: Path) -> tuple[Finding, ...]:
    """Return what is found in the small site with these texts, by rule, as pages."""
    shutil.copytree(sites / SITES[0], root, dirs_exist_ok=True)
    for rule_id, text in pages.items():
        file = root / page_of(rule_id)
        file.write_text(whole_file(text, PAGES[rule_id], file), encoding="utf-8")
    return build_site(root, TODAY, Findings()).findings


def page_of(rule_id: str) -> str:
    """Return a path behind the site's own: of two pages that cannot have one thing, the later is at fault."""
    return f"content/the-page-of-{rule_id.replace('/', '-')}.md"


def rules_broken_by(text: str, example: Example, sites: Path, root: Path) -> set[str]:
    """Return the rules that a small site breaks with this text as one of its files, or in it."""
    shutil.copytree(sites / site_of(example, sites), root)
    file = root / example.file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(whole_file(text, example, file), encoding="utf-8")
    return {finding.rule for finding in build_site(root, TODAY, Findings()).findings}


def site_of(example: Example, sites: Path) -> str:
    """Return the site that an example belongs to: the one that has the part, or translations."""
    if not example.is_part:
        return SITES[".es." in example.file]
    files = {name: sites / name / example.file for name in SITES}
    (site,) = (name for name, file in files.items() if file.is_file() and example.right in read(file))
    return site


def whole_file(text: str, example: Example, file: Path) -> str:
    if not example.is_part:
        needs_front_matter = file.suffix == ".md" and not text.startswith("---\n")
        return (FRONT_MATTER if needs_front_matter else "") + text
    original = read(file)
    assert original.count(example.right) == 1, "the part stands in the file once"
    return original.replace(example.right, text)


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8")
