import pytest

from sitegen.markdown.limits import LONGEST_BLOCK, LONGEST_TEXT, MOST_LINES
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
            + ("\n\n" + "y" * (LONGEST_BLOCK - 2)) * (LONGEST_TEXT // LONGEST_BLOCK + 1),
            "5:1: markdown/too-long: This text has more than 100,000 characters. Divide it into several "
            "pages.",
        ),
    ],
)
def test_a_text_that_would_take_too_long_is_refused(convert: Convert, text: str, finding: str) -> None:
    result = convert(text)

    assert (result.html, result.findings) == ("", [finding])


@pytest.mark.parametrize("text", ["> " * 3000 + "x", "*_" * 1500 + "x" + "_*" * 1500, "<div>" * 3000])
def test_what_is_nested_deeply_is_converted(convert: Convert, text: str) -> None:
    assert "x" in convert(text + "x").html


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
