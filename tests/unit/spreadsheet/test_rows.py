import pytest

from sitegen.findings import SiteError
from sitegen.spreadsheet.rows import Row, read_rows


def cells_of(text: str) -> list[tuple[str, ...]]:
    return [row.cells for row in read_rows(text)]


@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_the_character_between_cells_is_found_out(between: str) -> None:
    text = "Program|Hours\nHarbor|9\n".replace("|", between)

    assert cells_of(text) == [("Program", "Hours"), ("Harbor", "9")]


@pytest.mark.parametrize(
    "text",
    [
        "Program;Cost, a day\nHarbor, south;9,50\nBay, north;10,50\n",
        "Program;Hours\nHarbor, Bay, Cove;9\n",
        '"Program";"Hours"\n"Harbor, ""Bay""";"9"\n',
    ],
)
def test_commas_of_prose_and_of_numbers_stand_between_no_cells(text: str) -> None:
    assert {len(cells) for cells in cells_of(text)} == {2}


def test_a_semicolon_in_a_heading_does_not_make_commas_prose() -> None:
    assert cells_of("Program,Hours; days\nHarbor,9\n") == [("Program", "Hours; days"), ("Harbor", "9")]


def test_letters_that_are_frequent_stand_between_no_cells() -> None:
    """As the standard library's guess has it for a text such as this one."""
    assert cells_of("name,e\nee,ee\nee,ee\n") == [("name", "e"), ("ee", "ee"), ("ee", "ee")]


@pytest.mark.parametrize("between", [";", "|", "\t"])
def test_a_file_that_says_the_character_is_believed(between: str) -> None:
    assert read_rows(f"sep={between}\r\na{between}b,c\r\n") == (Row(2, ("a", "b,c"), 2),)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_end_as_on_any_computer(end: str) -> None:
    assert cells_of(end.join(["a,b", "c,d", ""])) == [("a", "b"), ("c", "d")]


def test_a_cell_may_have_lines_and_rows_know_where_they_begin() -> None:
    rows = read_rows('a,b\n"one\r\n\r\n two ",c\nd,e\n')

    assert rows == (Row(1, ("a", "b"), 2), Row(2, ("one\ntwo", "c"), 2), Row(5, ("d", "e"), 2))


def test_empty_rows_are_left_out_and_empty_cells_at_the_end_are_not_counted() -> None:
    assert read_rows("a,b,,\n,,,\n\nc, ,,\n") == (Row(1, ("a", "b"), 4), Row(4, ("c",), 4))


def test_invisible_control_characters_become_spaces() -> None:
    assert cells_of("a\x0bb,c\x85d\n") == [("a b", "c d")]


@pytest.mark.parametrize(
    ("text", "line"),
    [('a;b\nc;"d\n', 2), ('a,b\nc,d\n"e"f,g\n', 3), ('a\tb\n"c\td', 2)],
)
def test_quotation_marks_that_do_not_fit_are_told_with_their_line(text: str, line: int) -> None:
    with pytest.raises(SiteError, match=f"^{line}: The quotation marks"):
        read_rows(text)
