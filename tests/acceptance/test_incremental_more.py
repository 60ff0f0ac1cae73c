"""As in `test_incremental`, with other edits: two files are tested at once on two cores."""

from pathlib import Path

import pytest

from tests.acceptance.incremental.run import run_machine

STEPS = 500


@pytest.mark.parametrize("seed", [3, 4])
def test_an_incremental_build_equals_one_from_nothing(seed: int, tmp_path: Path) -> None:
    assert run_machine(tmp_path / "site", STEPS, seed=seed) >= STEPS
