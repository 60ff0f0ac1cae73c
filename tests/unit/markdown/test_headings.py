import pytest

from sitegen.markdown.body import Heading
from tests.unit.markdown.conftest import Convert


def test_headings_have_githubs_ids(convert: Convert) -> None:
    text = "## What is *it*, really?\n\n### Costs & `hours`\n\n## Costs\n\n## Costs\n\n## 9–19 h\n\n## Ü_ü\n"

    result = convert(text)

    assert result.findings == []
    assert result.body.headings == (
        Heading("what-is-it-really", "What is it, really?", 2),
        Heading("costs--hours", "Costs & hours", 3),
        Heading("costs", "Costs", 2),
        Heading("costs-1", "Costs", 2),
        Heading("919-h", "9–19 h", 2),
        Heading("ü_ü", "Ü_ü", 2),
    )


def test_an_id_that_an_editor_gives_comes_first(convert: Convert) -> None:
    result = convert("## Costs\n\n## What you pay {#costs}\n\nText\n{: #here .lead }\n")

    assert result.body.headings == (Heading("costs-1", "Costs", 2), Heading("costs", "What you pay", 2))


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "Text\n\n# Title",
            "7:1: heading/second-title: A text has no heading of the first level: the page's title is that. "
            "Begin it with ##.",
        ),
        (
            "Title\n=====",
            "5:1: heading/second-title: A text has no heading of the first level: the page's title is that. "
            "Begin it with ##.",
        ),
        (
            "##Costs",
            '5:1: heading/no-space: A space belongs between "##" and the words of a heading. '
            r"If no heading is meant, write \#.",
        ),
        (
            "  ## Costs",
            "5:3: heading/indented: A heading begins at the start of its line. Delete the spaces before it.",
        ),
        ("Text\n\n##", "7:1: heading/empty: This heading has no words."),
        (
            "Text {#x}",
            '5:6: markdown/attribute-list: "{#x}" is shown as it is written. It belongs at the end of a '
            "heading, right "
            "after a link, or alone on a line below a block.",
        ),
        (
            "## One {#a}\n\nText\n\n## Two {#a}",
            '9:1: html/duplicate-id: "a" is the id of something else on this page.',
        ),
    ],
)
def test_a_heading_at_fault_is_found(convert: Convert, text: str, finding: str) -> None:
    result = convert(f"{text}\n")

    assert finding in result.findings


def test_a_line_that_makes_a_heading_of_the_text_above_is_found(convert: Convert) -> None:
    result = convert("Some text\n---\n\nMore\n\n---\n\n- item\n---\n")

    assert result.findings == [
        "6:1: warning: heading/underlined: This line makes a heading of the line above it. "
        "Write ## before a heading; leave a blank line before a rule."
    ]


def test_a_heading_in_a_quotation_and_a_list_knows_its_place(convert: Convert) -> None:
    result = convert("> # A\n\n- # B\n")

    assert [finding.split(" ")[0] for finding in result.findings] == [
        "5:3:",
        "7:3:",
    ]
