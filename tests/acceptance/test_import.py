"""A sheet becomes a table of the site, whatever program saved it."""

import shutil
from html import unescape
from pathlib import Path

import pytest

from tests.acceptance.conftest import SITES, Run

SHEETS = Path(__file__).parent / "sheets"
"""One table as programs write it: `;` where a comma is in numbers, letters of Windows, UTF-16, empty ends."""
FILE = "content/comparisons/programs.yaml"

EXPECTED = r"""
# ---- From here on all is the sheet's. Change the sheet and import it again with --replace. ----
row_heading: Program
columns:
  hours-a-week:
    label: Hours a week
  cost-a-day:
    label: Cost (a day)
  good-to-know:
    label: Good to know
rows:
  harbor-day:
    label: Harbor “Day”
    cells:
      hours-a-week: 9–19
      cost-a-day: 1.234,50 €
      good-to-know: Ask first:<br>- the price<br>- the days
  cafe-sud:
    label: Café Süd
    cells:
      hours-a-week: '10'
      good-to-know: They say "yes"; mostly, anyway
  evening-group:
    label: Evening_Group*
    cells:
      hours-a-week: '-5'
      cost-a-day: 0,5
      good-to-know: A & B \<new> \{\{ x \}\}
"""


@pytest.fixture
def table(site: Path) -> Path:
    return site / FILE


def imported(run: Run, site: Path, sheet: str | Path, *options: str) -> tuple[int, str, str]:
    result = run("import", "comparison", sheet, "--site", site, *options)
    return result.returncode, result.stdout, result.stderr


def write_sheet(folder: Path, text: str, name: str = "programs.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8", newline="")
    return file


@pytest.mark.parametrize("sheet", sorted(SHEETS.iterdir()), ids=lambda sheet: sheet.name)
def test_the_sheet_of_any_program_becomes_the_same_table(
    sheet: Path, run: Run, site: Path, table: Path, tmp_path: Path
) -> None:
    copy = shutil.copy(sheet, tmp_path / f"programs{sheet.suffix}")

    code, said, _ = imported(run, site, copy)

    assert (code, said) == (0, '{{ comparison("programs") }}\n')
    assert table.read_text(encoding="utf-8").endswith(EXPECTED)


def test_the_table_is_shown_as_the_sheet_was(run: Run, site: Path, tmp_path: Path) -> None:
    sheet = write_sheet(tmp_path, 'Program,To know\nA*b_c*,"<b> & [x](y) \\ {{ z }}\nsecond"\nNo,- 1. #\n')
    page = site / "content" / "table.md"
    page.write_text('---\ntitle: A\ndescription: B.\n---\n\n{{ comparison("programs") }}\n', encoding="utf-8")
    imported(run, site, sheet)

    result = run("build", "--site", site)

    page_shown = unescape((site / "_site" / "table" / "index.html").read_text(encoding="utf-8"))
    shown = ("A*b_c*", "<b> & [x](y) \\ {{ z }}<br>second", "- 1. #")
    assert result.returncode == 0
    assert [words for words in shown if words not in page_shown] == []


def test_an_imported_table_with_its_sources_has_no_findings(run: Run, tmp_path: Path) -> None:
    site = shutil.copytree(SITES / "valid" / "everything", tmp_path / "site")
    imported(run, site, write_sheet(tmp_path, "Program;Hours\nno;9\nnull;10–12\n1.10;yes\n"))
    table = site / FILE
    text = table.read_text(encoding="utf-8")
    table.write_text(
        text.replace("# sources: [first-id, second-id]", "sources: [handbook]"), encoding="utf-8"
    )
    with (site / "content" / "questions.md").open("a", encoding="utf-8", newline="\n") as page:
        page.write('\n{{ comparison("programs") }}\n')

    result = run("check", "--site", site)

    assert result.stdout == ""


def test_the_caption_is_that_of_the_file_name_or_as_said(run: Run, site: Path, tmp_path: Path) -> None:
    imported(run, site, write_sheet(tmp_path, "a,b\nc,d\n", "our-day_programs 2026.csv"))
    imported(run, site, write_sheet(tmp_path, "a,b\nc,d\n"), "--caption", "Who: what?")

    captions = [
        line
        for file in sorted((site / "content" / "comparisons").iterdir())
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("caption:")
    ]
    assert captions == ["caption: Our day programs 2026", "caption: 'Who: what?'"]


def test_a_table_that_is_there_is_left_alone(run: Run, site: Path, table: Path, tmp_path: Path) -> None:
    sheet = write_sheet(tmp_path, "a,b\nc,d\n")
    imported(run, site, sheet)
    before = table.read_bytes()
    write_sheet(tmp_path, "a,b\nc,e\n")

    code, said, why = imported(run, site, sheet)

    assert (code, said, table.read_bytes()) == (2, "", before)
    assert why == (
        "content/comparisons/programs.yaml is there already. Add --replace to take its rows from this sheet, "
        "or --as and another name.\n"
    )


def test_a_sheet_imported_again_changes_its_rows_and_keeps_what_people_wrote(
    run: Run, site: Path, table: Path, tmp_path: Path
) -> None:
    sheet = write_sheet(tmp_path, "a,b\nc,old\n")
    imported(run, site, sheet)
    mended = table.read_text(encoding="utf-8").replace("caption: Programs", "caption: Our programs # 2026")
    table.write_text(mended, encoding="utf-8", newline="\n")
    write_sheet(tmp_path, "a,b\nc,new\n")

    code, _, _ = imported(run, site, sheet, "--replace")

    assert code == 0
    assert table.read_text(encoding="utf-8") == mended.replace("b: old", "b: new")


def test_a_table_that_was_never_a_sheet_is_not_replaced(
    run: Run, site: Path, table: Path, tmp_path: Path
) -> None:
    table.parent.mkdir()
    table.write_text("caption: By hand\n", encoding="utf-8")

    code, _, why = imported(run, site, write_sheet(tmp_path, "a,b\nc,d\n"), "--replace")

    assert (code, table.read_text(encoding="utf-8")) == (2, "caption: By hand\n")
    assert why == (
        "content/comparisons/programs.yaml is left as it is. "
        "It was not made from a sheet, or the line is gone that says where the sheet begins.\n"
    )


def test_a_table_that_was_saved_on_windows_is_replaced_as_well(
    run: Run, site: Path, table: Path, tmp_path: Path
) -> None:
    sheet = write_sheet(tmp_path, "a,b\nc,old\n")
    imported(run, site, sheet)
    before = table.read_text(encoding="utf-8")
    table.write_bytes(b"\xef\xbb\xbf" + before.replace("\n", "\r\n").encode())
    write_sheet(tmp_path, "a,b\nc,new\n")

    code, _, _ = imported(run, site, sheet, "--replace")

    assert (code, table.read_bytes().decode()) == (0, before.replace("b: old", "b: new"))


def test_a_table_is_named_as_other_new_things_are(run: Run, site: Path, tmp_path: Path) -> None:
    sheet = write_sheet(tmp_path, "a,b\nc,d\n", "con.csv")

    code, _, why = imported(run, site, sheet)
    other, said, _ = imported(run, site, sheet, "--as", "pros-and-cons")
    imported(run, site, write_sheet(tmp_path, "a,b\nc,d\n", "Straße.csv"))

    assert (code, why) == (2, 'On Windows, no file can be called "con". Add --as and another name.\n')
    assert (other, said) == (0, '{{ comparison("pros-and-cons") }}\n')
    files = sorted(file.name for file in (site / "content" / "comparisons").iterdir())
    assert files == ["pros-and-cons.yaml", "strasse.yaml"]


def test_it_names_its_schema_and_has_its_caption_on_one_line(
    run: Run, site: Path, table: Path, tmp_path: Path
) -> None:
    run("schemas", site / "schemas")

    imported(run, site, write_sheet(tmp_path, "a,b\nc,d\n"), "--caption", "Costs\u200d now,\nand later")

    lines = table.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../../schemas/comparisons.schema.json"
    assert lines[2] == "caption: Costs now, and later"


def test_what_is_wrong_in_a_sheet_is_told_with_file_and_line(run: Run, site: Path, tmp_path: Path) -> None:
    sheet = write_sheet(tmp_path, "Program,Hours\nHarbor\nBay,9,10\n")

    code, _, why = imported(run, site, sheet)

    assert (code, (site / "content" / "comparisons").exists()) == (2, False)
    assert why.splitlines() == [
        "programs.csv:2: This row has fewer cells (1) than there are headings (2).",
        "programs.csv:3: This row has more cells (3) than there are headings (2).",
    ]


def test_letters_that_were_guessed_are_to_be_looked_at(run: Run, site: Path) -> None:
    _, _, words = imported(run, site, SHEETS / "excel-european.csv")

    assert "See if accents and quotation marks are right." in words


def test_a_workbook_is_refused_with_a_way_out(run: Run, site: Path, tmp_path: Path) -> None:
    (tmp_path / "programs.xlsx").write_bytes(b"PK\x03\x04\0\0")

    code, _, why = imported(run, site, tmp_path / "programs.xlsx")

    assert code == 2
    assert 'Save it as "CSV UTF-8"' in why
