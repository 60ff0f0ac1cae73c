from pathlib import Path

import pytest

from sitegen.content.tools import CostWorksheet, Sheet, WeekPlanner
from sitegen.findings import Findings, Place
from sitegen.validation import Model, validate
from sitegen.yaml_source.parse import parse_yaml

CONTENT = Path(__file__).parents[3] / "content"
WORKSHEET = (CONTENT / "worksheets" / "care-costs.yaml").read_text(encoding="utf-8")
PLANNER = (CONTENT / "planners" / "week.yaml").read_text(encoding="utf-8")
SHEET = "title: A call\nparts:\n  who:\n    label: Whom you spoke with\n"


def read(model: type[Model], text: str) -> tuple[Model | None, list[str]]:
    findings = Findings()
    entry = validate(model, parse_yaml(text, "x.yaml", findings), findings, whole=Place("x.yaml"))
    return entry, [f.message for f in findings.graded({})]


def test_a_part_of_a_sheet_has_one_line_to_write_on_if_nothing_else_is_said() -> None:
    sheet, _ = read(Sheet, SHEET)

    assert isinstance(sheet, Sheet)
    assert sheet.parts["who"].lines == 1


@pytest.mark.parametrize("lines", ["0", "13", "2.5", "many"])
def test_a_part_of_a_sheet_has_1_to_12_whole_lines(lines: str) -> None:
    _, found = read(Sheet, f"{SHEET}    lines: {lines}\n")

    assert [message.partition(":")[0] for message in found] == ['"lines"']


def test_a_sheet_asks_for_something() -> None:
    _, found = read(Sheet, "title: A call\nparts: {}\n")

    assert found == ['"parts": it is empty.']


@pytest.mark.parametrize(("model", "text"), [(CostWorksheet, WORKSHEET), (WeekPlanner, PLANNER)])
def test_the_tools_of_the_guide_are_sound(model: type[Model], text: str) -> None:
    tool, found = read(model, text)

    assert isinstance(tool, model)
    assert found == []


def test_a_word_in_braces_that_stands_for_nothing_is_found() -> None:
    _, found = read(CostWorksheet, WORKSHEET.replace("{amount} goes", "{ammount} goes"))

    assert found == ['"deductible": nothing is put in the place of {ammount}; known here are {amount}.']


def test_a_word_in_braces_belongs_to_its_own_text() -> None:
    _, found = read(WeekPlanner, PLANNER.replace("24 hours on {days}", "24 hours on {name}"))

    assert found == ['"long_day": nothing is put in the place of {name}; known here are {days}.']


def test_no_field_of_the_sum_can_be_left_out() -> None:
    _, found = read(CostWorksheet, WORKSHEET.replace("  copay:\n    label", "  copayment:\n    label"))

    assert found == ['"copayment" is not known here.']
