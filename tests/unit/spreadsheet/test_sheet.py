import pytest

from sitegen.findings import SiteError
from sitegen.spreadsheet.sheet import Sheet, SheetRow, read_sheet


def faults_of(data: bytes) -> list[str]:
    with pytest.raises(SiteError) as refused:
        read_sheet(data, "programs.csv")
    return str(refused.value).splitlines()


def test_the_first_row_and_the_first_column_are_headings() -> None:
    sheet = read_sheet(b"Program,Hours,Cost\nHarbor,9,\nBay,,$20\n", "programs.csv")

    rows = (SheetRow("Harbor", ("9", "")), SheetRow("Bay", ("", "$20")))
    assert sheet == Sheet("Program", ("Hours", "Cost"), rows, is_guess=False)


def test_a_heading_of_two_lines_is_one_line() -> None:
    assert read_sheet(b'Program,"Hours\na week"\nHarbor,9\n', "p.csv").columns == ("Hours a week",)


def test_every_fault_is_told_with_its_line() -> None:
    data = b'Program,Hours,,Cost\n"Harbor\nbay",9\n,1,2,3\nCove,1,2,3,4\n'

    assert faults_of(data) == [
        "programs.csv:1: Column C has no heading.",
        "programs.csv:2: This row has fewer cells (2) than there are headings (4).",
        "programs.csv:4: This row has no heading: its first cell is empty.",
        "programs.csv:5: This row has more cells (5) than there are headings (4).",
    ]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "programs.csv:1: There is nothing in this file."),
        (b"\n,,\n", "programs.csv:1: There is nothing in this file."),
        (
            b"Program\nHarbor\n",
            "programs.csv:1: A table needs two columns or more, with a heading above each.",
        ),
        (b"Program,Hours\n", "programs.csv:1: Below the headings, there are no rows."),
        (
            b",Hours\nHarbor,9\n",
            "programs.csv:1: The first cell is empty. Say in it what the rows are, such as Program.",
        ),
        (
            b"PK\x03\x04xl/workbook.xml",
            "programs.csv cannot be read as a sheet. "
            'Save it as "CSV UTF-8", or as CSV with the character set UTF-8, and import that file.',
        ),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, fault: str) -> None:
    assert faults_of(data) == [fault]


@pytest.mark.parametrize(
    ("data", "is_guess"),
    [
        ("a;é\nb;ü\n".encode(), False),
        ("\ufeffa;é\nb;ü\n".encode(), False),
        ("a\té\nb\tü\n".encode("utf-16"), False),
        ("a;é\nb;ü\n".encode("cp1252"), True),
    ],
)
def test_letters_are_right_however_they_were_saved(data: bytes, *, is_guess: bool) -> None:
    assert read_sheet(data, "a.csv") == Sheet("a", ("é",), (SheetRow("b", ("ü",)),), is_guess)


def test_columns_are_counted_as_spreadsheets_count_them() -> None:
    head = ",".join(["a", *["b"] * 25, "", "c"])

    assert faults_of(f"{head}\n{head}\n".encode()) == ["programs.csv:1: Column AA has no heading."]
