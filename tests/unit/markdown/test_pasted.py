"""What word processors leave in a text is found where it stands; what only looks so is not."""

import pytest

from tests.unit.markdown.conftest import Convert

TIDY = 'Run "build.py tidy content/a/page.md".'


@pytest.mark.parametrize(
    "text",
    [
        "•\tone\n•\ttwo",
        "· one",
        "o\tone",
        "§\u00a0\u00a0one",
        "– one\n– two",
        "✓ one\n✓ two",
        "➢ one\n\n➢ two",
    ],
)
def test_a_pasted_bullet_is_found_once_a_list(convert: Convert, text: str) -> None:
    found = convert(f"{text}\n").findings

    assert found == [f"5:1: list/pasted-bullet: Markdown does not take this mark for that of an item. {TIDY}"]


@pytest.mark.parametrize(
    "text",
    [
        "Mon • Tue",
        "– Come in, she said.",
        "✓ done",
        "`• one`",
        "```\n• one\n```",
        "- one\n- two",
        "a) only one",
        "1.\tone\n2.\ttwo",
        "| • | o |\n|---|---|\n| ✓ | – |\n| ✓ | – |",
    ],
)
def test_what_is_no_pasted_list_is_left_alone(convert: Convert, text: str) -> None:
    assert convert(f"{text}\n").findings == []


def test_lists_with_letters_are_found(convert: Convert) -> None:
    [found] = convert("a) one\nb) two\n").findings

    assert found.startswith("5:1: list/pasted-bullet: Markdown has no lists with letters")


def test_rows_of_a_spreadsheet_are_found_once_a_table(convert: Convert) -> None:
    [found] = convert("Text.\n\nDay\tTopic\nMonday\tSleep\nTuesday\tFood\n").findings

    assert found == (
        "7:1: table/tabs: This looks like a table from a spreadsheet; Markdown writes tables otherwise. "
        + TIDY
    )


@pytest.mark.parametrize(
    "text",
    ["Name:\tRobin\nTown:\tHarbor", "One\ttab", "a\tb\nc\td\te", "1.\tone\n2.\ttwo", "```\na\tb\nc\td\n```"],
)
def test_tabs_that_make_no_table_are_left_alone(convert: Convert, text: str) -> None:
    assert convert(f"{text}\n").findings == []


def test_a_word_divided_at_the_end_of_a_line_is_found(convert: Convert) -> None:
    assert convert("An inter-\npreter, short-\nand long-term.\n").findings == [
        '5:4: warning: markdown/divided-word: Readers would see "inter- preter". Write the word on one line.'
    ]
