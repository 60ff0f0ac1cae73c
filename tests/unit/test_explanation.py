import pytest

from sitegen.explanation import explain
from sitegen.findings import Example, InWords, Rule, Severity, SiteError
from sitegen.rules import ALL_RULES

VAGUE = Rule(
    "link/vague",
    "A link that does not say where it leads",
    "Many people listen to the links of a page alone, with a screen reader, and `here` tells them nothing.",
    Severity.WARNING,
    Example("[here](a.md)\n", "[costs](a.md)\n"),
)
EMPTY = Rule("link/empty", "A link without an address", "It leads nowhere.")
SLUG = Rule(
    "file/slug",
    "A file name that makes a poor address",
    "File names become addresses.",
    example=InWords("A page is called `A b.md`.", "It is called `a-b.md`."),
)
PART = Rule(
    "yaml/part", "A part", "It is one.", example=Example("a: 1\n", "a: 2\n", "site_config.yaml", is_part=True)
)
RULES = (VAGUE, EMPTY, SLUG, PART)


def test_a_rule_is_explained_with_a_wrong_and_a_right_example() -> None:
    assert (
        explain("link/vague", RULES)
        == """\
link/vague
A link that does not say where it leads.

Many people listen to the links of a page alone, with a screen reader, and here
tells them nothing.

A warning, unless the site says otherwise. It says so in site_config.yaml, under
"severities".

Wrong, in content/page.md:

    [here](a.md)

Right, in content/page.md:

    [costs](a.md)

All rules: docs/checks.md. How to write: docs/content-guide.md."""
    )


def test_an_example_in_words_is_told_in_words() -> None:
    assert "\n\nWrong: A page is called A b.md.\n\nRight: It is called a-b.md.\n" in explain(
        "file/slug", RULES
    )


def test_an_example_that_is_a_part_says_so() -> None:
    assert "\n\nWrong, in a part of site_config.yaml:\n\n    a: 1\n" in explain("yaml/part", RULES)


def test_a_rule_that_stays_an_error_says_why_and_nothing_of_severities() -> None:
    words = explain("yaml/part", RULES)

    assert "An error, and always one: what it finds is left out of the site." in words
    assert "severities" not in words


@pytest.mark.parametrize("name", ["link", "link/"])
def test_a_group_lists_its_rules(name: str) -> None:
    assert explain(name, RULES) == (
        "link/vague  A link that does not say where it leads\nlink/empty  A link without an address"
    )


def test_no_name_lists_the_groups() -> None:
    assert explain("", RULES) == (
        "file  1 rule\nlink  2 rules\nyaml  1 rule\n\nAdd the name of a group, or of a rule, to read more."
    )


@pytest.mark.parametrize(("name", "meant"), [("link/vage", "link/vague"), ("linc", "link")])
def test_a_misspelt_name_is_answered_with_the_one_that_was_meant(name: str, meant: str) -> None:
    with pytest.raises(
        SiteError, match=f'"{name}" is no rule and no group of rules. Did you mean "{meant}"?'
    ):
        explain(name, RULES)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id)
def test_every_rule_is_explained_in_80_columns_but_for_its_examples(rule: Rule) -> None:
    lines = explain(rule.id, ALL_RULES).splitlines()

    assert [line for line in lines if len(line) > 80 and not line.startswith("    ")] == []
