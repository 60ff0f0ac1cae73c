"""Everything of others that is installed or carried is listed, with its licence and its digests."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cyclonedx.spdx import is_expression
from cyclonedx.validation.json import JsonStrictValidator

from scripts.licences import list_of_licences
from scripts.locked import DEVELOPMENT, RUN_TIME, Locked, licence_of, read_lock
from scripts.sbom import FORM, bill_of_materials
from scripts.vendored import VENDORED

ROOT = Path(__file__).parents[2]
LIST = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
BILL = bill_of_materials(None)


def test_the_list_of_licences_is_that_of_the_locks() -> None:
    assert list_of_licences() == LIST, "Run make docs."


@pytest.mark.parametrize("library", read_lock(DEVELOPMENT), ids=lambda library: library.name)
def test_each_locked_library_is_listed_with_a_known_licence(library: Locked) -> None:
    licence = licence_of(library.name)

    assert is_expression(licence)
    assert f"| {library.name} | {library.version} | {licence} |" in LIST


def test_what_the_program_runs_with_binds_nobody_to_a_licence() -> None:
    """Each of these asks for its notice and no more; another one has to be thought about first."""
    free = {"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "PSF-2.0"}

    others = {
        each.name: licence for each in read_lock(RUN_TIME) if (licence := licence_of(each.name)) not in free
    }

    assert not others


def test_a_library_that_says_no_licence_is_not_passed_over() -> None:
    with pytest.raises(LookupError, match="is not installed"):
        licence_of("no-such-library")


def test_the_bill_of_materials_fits_the_schema() -> None:
    assert JsonStrictValidator(FORM).validate_str(BILL) is None


def test_the_bill_names_all_that_the_program_runs_with_by_version_hashes_and_licence() -> None:
    components = {part["name"]: part for part in json.loads(BILL)["components"]}
    locked = {each.name: each for each in read_lock(RUN_TIME)}

    assert components.keys() == {*locked, *(work.name for work in VENDORED)}
    assert all(part["licenses"] for part in components.values())
    for name, library in locked.items():
        assert components[name]["version"] == library.version
        assert {each["content"] for each in components[name]["hashes"]} == set(library.hashes)


def test_everything_in_the_bill_is_needed_by_something_in_it() -> None:
    bill = json.loads(BILL)
    needed = {part for each in bill["dependencies"] for part in each.get("dependsOn", ())}

    assert {part["bom-ref"] for part in bill["components"]} == needed


def test_the_bill_is_the_same_each_time_and_says_when_only_if_told() -> None:
    moment = datetime(2026, 11, 22, tzinfo=UTC)

    assert bill_of_materials(None) == BILL
    assert "timestamp" not in json.loads(BILL)["metadata"]
    assert json.loads(bill_of_materials(moment))["metadata"]["timestamp"] == "2026-11-22T00:00:00+00:00"
