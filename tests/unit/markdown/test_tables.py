import re

import pytest

from tests.unit.markdown.conftest import Convert


def test_columns_are_aligned_by_classes(convert: Convert) -> None:
    result = convert("a | b | c\n:-- | :-: | --:\n1 | `|` \\| | 3\n")

    assert result.findings == []
    assert result.html == (
        '<div class="table" title=""><table>\n<thead>\n<tr>\n<th scope="col">a</th>\n'
        '<th scope="col" class="g-align-center">b</th>\n<th scope="col" class="g-align-end">c</th>\n</tr>\n'
        '</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td class="g-align-center"><code>|</code> |</td>\n'
        '<td class="g-align-end">3</td>\n</tr>\n</tbody>\n</table></div>'
    )


def test_a_table_stands_in_a_frame_with_the_name_of_the_heading_above_it(convert: Convert) -> None:
    result = convert("## Hours & *days*\n\n| a |\n|---|\n| 1 |\n\n## IOP\n\n> | b |\n> |---|\n> | 2 |\n")

    assert re.findall('<div class="table" title="[^"]*"><table>', result.html) == [
        '<div class="table" title="Hours &amp; days"><table>',
        '<div class="table" title="IOP"><table>',
    ]


def test_a_table_in_a_table_has_no_frame_of_its_own_and_written_scopes_stay(convert: Convert) -> None:
    inner = '<table><thead><tr><th scope="row">b</th></tr></thead></table>'
    table = f"<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>{inner}</td></tr></tbody></table>"

    result = convert(f"{table}\n")

    scoped = table.replace("<th>", '<th scope="col">')
    assert result.html.strip() == f'<div class="table" title="">{scoped}</div>'


@pytest.mark.parametrize(
    "text",
    [
        "| a |\n|---|\n| 1 |",
        "| a | b |\n|---|---|\n| 1 |",
        "> | a | b |\n> |---|---|\n> | 1 | 2 |",
        "- | a | b |\n  |---|---|\n  | 1 | 2 |\n- two",
        'a | b\n---|---\n{{ phone("988") }} | `x | y`',
        "a | b\n- | -\n1 | 2 |",
        "Either | or",
        "Either | or\n\n---",
        "    | a | b |\n    | c | d |",
    ],
)
def test_what_is_a_table_or_none_is_left_alone(convert: Convert, text: str) -> None:
    result = convert(f"{text}\n")

    assert [finding for finding in result.findings if "table/" in finding] == []


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            "| a | b |\n|---|---|\n| 1 | 2 | 3 |",
            "7:9: table/surplus-cell: This row has 3 cells, and the table 2 columns. "
            r"The rest would vanish. Write \| for a bar that is no border.",
        ),
        (
            "> a | b\n> ---|---\n> 1 | 2 | 3",
            "7:9: table/surplus-cell: This row has 3 cells, and the table 2 columns. "
            r"The rest would vanish. Write \| for a bar that is no border.",
        ),
        (
            "| a | b |\n|---|---|---|\n| 1 | 2 |",
            "6:1: table/separator: The table's head has 2 cells, and this line 3. Write | --- | --- | there.",
        ),
        (
            "a | b\n|---|---|\n1 | 2",
            "6:1: table/separator: This line begins or ends with a bar, and the table's head does not. "
            "Write | --- | --- | there.",
        ),
        (
            "| a | b |\n| –– | –– |\n| 1 | 2 |",
            "6:1: table/separator: This line does not divide the head of the table from its rows. "
            "Write | --- | --- | there.",
        ),
        (
            "| a | b |\n| 1 | 2 |",
            "5:1: table/separator: These lines are no table: its second line is missing. Write | --- | --- "
            "| there.",
        ),
        (
            "Text\n| a | b |\n|---|---|\n| 1 | 2 |",
            "6:1: table/blank-line: This would be no table: the text above touches it. "
            "Leave a blank line before the table.",
        ),
        (
            "| a | b |\n|---|---|\n| 1 | 2 |\n## Heading",
            "8:1: table/blank-line: This line would become a row of the table above it. "
            "Leave a blank line after the table.",
        ),
    ],
)
def test_a_table_at_fault_is_found(convert: Convert, text: str, finding: str) -> None:
    result = convert(f"{text}\n")

    assert result.findings == [finding]
