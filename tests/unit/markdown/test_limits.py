import pytest

from sitegen.budgets import LONGEST_BLOCK, LONGEST_PAGE, MOST_LINES
from tests.unit.markdown.conftest import Convert


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "Text\n\n" + "x" * (LONGEST_BLOCK + 1),
            "7:1: markdown/too-long: 20,000 characters or 500 lines follow without a blank line. Divide "
            "them.",
        ),
        (
            "x\n" * MOST_LINES + "x",
            "5:1: markdown/too-long: 20,000 characters or 500 lines follow without a blank line. Divide "
            "them.",
        ),
        (
            "x" * (LONGEST_BLOCK - 2) * 1
            + ("\n\n" + "y" * (LONGEST_BLOCK - 2)) * (LONGEST_PAGE // LONGEST_BLOCK + 1),
            "5:1: markdown/too-long: This text has more than 100,000 characters. Divide it into several "
            "pages.",
        ),
    ],
)
def test_a_text_that_would_take_too_long_is_refused(convert: Convert, text: str, finding: str) -> None:
    result = convert(text)

    assert (result.html, result.findings) == ("", [finding])


@pytest.mark.parametrize("text", ["> " * 90 + "x", "*_" * 1500 + "x" + "_*" * 1500, "<div>" * 99])
def test_what_is_nested_deeply_is_converted(convert: Convert, text: str) -> None:
    assert "x" in convert(text + "x").html


@pytest.mark.parametrize(
    "text", ["> " * 3000 + "x", "<div>" * 101, "<b>" * 101, "\n\n".join(["<div>" * 3900] * 5)]
)
def test_what_programs_could_not_read_to_its_end_is_refused(convert: Convert, text: str) -> None:
    result = convert(text)

    assert result.html == ""
    assert [found.partition(": More")[0] for found in result.findings] == ["5:1: markdown/too-deep"]


def test_elements_beside_one_another_may_be_many(convert: Convert) -> None:
    assert convert("<i>a</i><br>" * 1000).findings == []


PIECES = [
    "[",
    "]",
    "![",
    "[a](",
    "[a][",
    "<a",
    "<b>",
    "</div>",
    "<!--",
    "**",
    "``",
    "{{",
    "{{x('",
    "&#",
    "|",
    ">",
    "-",
    "\\",
    "*a_",
    "{#a",
    "<https://",
    "[@a",
    "[^a]",
    "(",
    "> ",
    "- ",
    "<a b='",
    "` `` ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_the_longest_line_of_one_thing_is_shown_or_found(convert: Convert, piece: str) -> None:
    result = convert((piece * LONGEST_BLOCK)[: LONGEST_BLOCK - 1])

    assert result.html or result.findings
