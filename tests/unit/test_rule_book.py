from sitegen.findings import Example, InWords, Rule, Severity
from sitegen.rule_book import rule_book

PLAIN = Rule("table/cells", "A row with too few cells", "A number would stand below the wrong heading.")
FIXED = Rule("yaml/syntax", "YAML that cannot be read", "All of the file would be missing.")
WITH_EXAMPLE = Rule(
    "link/vague",
    "A link that does not say where it leads",
    "Many listen to links alone.",
    Severity.WARNING,
    Example("[here](a.md)\n\n```\nx\n```\n", "[costs](a.md)\n"),
)
IN_DATA = Rule(
    "fact/old", "An old fact", "It may not hold.", example=Example("a: 1", "a: 2", "content/facts.yaml")
)


def test_groups_come_by_name_and_rules_in_the_order_of_the_code() -> None:
    book = rule_book([FIXED, PLAIN, WITH_EXAMPLE, IN_DATA])

    headings = [line for line in book.splitlines() if line.startswith("#")]
    assert headings == [
        "# Checks",
        "## fact",
        "### fact/old",
        "## link",
        "### link/vague",
        "## table",
        "### table/cells",
        "## yaml",
        "### yaml/syntax",
    ]


def test_a_rule_has_its_reason_and_its_weight() -> None:
    assert (
        chapter_of(PLAIN)
        == """\
## table

### table/cells

**A row with too few cells.** A number would stand below the wrong heading.

An error, unless the site says otherwise.
"""
    )


def test_a_rule_that_stays_an_error_says_why() -> None:
    assert chapter_of(FIXED).endswith("\nAn error, and always one: what it finds is left out of the site.\n")


def test_an_example_with_code_in_it_stands_in_a_longer_fence() -> None:
    assert (
        chapter_of(WITH_EXAMPLE)
        == """\
## link

### link/vague

**A link that does not say where it leads.** Many listen to links alone.

A warning, unless the site says otherwise.

Wrong, in `content/page.md`:

````markdown
[here](a.md)

```
x
```
````

Right, in `content/page.md`:

```markdown
[costs](a.md)
```
"""
    )


def test_an_example_names_its_file_and_has_the_language_of_it() -> None:
    assert "Wrong, in `content/facts.yaml`:\n\n```yaml\na: 1\n```\n" in chapter_of(IN_DATA)


def test_an_example_that_is_a_part_of_a_file_says_so() -> None:
    rule = Rule("a/b", "A fault", "It matters.", example=Example("a: 1\n", "a: 2\n", "a.yaml", is_part=True))

    assert "Right, in a part of `a.yaml`:\n\n```yaml\na: 2\n```\n" in chapter_of(rule)


def test_an_example_in_words_is_told_in_words() -> None:
    rule = Rule("a/b", "A fault", "It matters.", example=InWords("It is `A b.md`.", "It is `a-b.md`."))

    assert chapter_of(rule).endswith("\n\nWrong: It is `A b.md`.\n\nRight: It is `a-b.md`.\n")


def chapter_of(rule: Rule) -> str:
    _, _, chapter = rule_book([rule]).partition("\n## ")
    return f"## {chapter}"
